package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/confidence"
)

// tallies count what each rule made, and how much of that is right: a metric in
// all its attributes, an entity in name and type.
type tallies map[rule]confidence.Row

type rule struct{ kind, name string }

func (t tallies) found(r record) { t.add(r, 0, 1) }
func (t tallies) right(r record) { t.add(r, 1, 0) }

func (t tallies) add(r record, right, found int) {
	for _, name := range []string{r.Rule, "*"} {
		key := rule{r.Record, name}
		row := t[key]
		t[key] = confidence.Row{Kind: r.Record, Rule: name, Right: row.Right + right, Found: row.Found + found}
	}
}

// ofAll adds up the tallies of the reports that are held out, or of the others.
func ofAll(scores []*score, held bool) []confidence.Row {
	sum := tallies{}
	for _, s := range scores {
		if strings.HasPrefix(s.report, heldOut) != held {
			continue
		}
		for key, row := range s.rules {
			sum[key] = confidence.Row{Kind: key.kind, Rule: key.name, Right: sum[key].Right + row.Right, Found: sum[key].Found + row.Found}
		}
	}
	var rows []confidence.Row
	for _, row := range sum {
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b confidence.Row) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Rule, b.Rule))
	})
	return rows
}

// calibrated is the table of confidence that the labels give, those held out
// left aside.
func calibrated(scores []*score) string {
	rows := ofAll(scores, false)
	table := confidence.NewTable(rows)
	var b strings.Builder
	b.WriteString("kind\trule\tright\tfound\tconfidence\n")
	for _, row := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%d\t%d\t%.2f\n", row.Kind, row.Rule, row.Right, row.Found, table.Of(row.Kind, row.Rule))
	}
	return b.String()
}

// bins are the lower ends of the rows of calibration, the last for the rest.
var bins = [...]float64{.9, .8, .7, .6, .5, 0}

// calibration says of the statements of each confidence how many are right, for
// the reports that the table was made from and for those held out.
func calibration(scores []*score) string {
	table := confidence.Shipped()
	var b strings.Builder
	for _, held := range []bool{false, true} {
		name := "development"
		if held {
			name = heldOut
		}
		fmt.Fprintf(&b, "%-24s %-12s %8s %8s %8s\n", name, "confidence", "share", "right", "found")
		rows := ofAll(scores, held)
		for i, low := range bins {
			right, found := 0, 0
			for _, row := range rows {
				c := table.Of(row.Kind, row.Rule)
				if row.Rule == "*" || c < low || i > 0 && c >= bins[i-1] {
					continue
				}
				right, found = right+row.Right, found+row.Found
			}
			if found > 0 {
				fmt.Fprintf(&b, "%-24s >= %-9.1f %8.3f %8d %8d\n", "", low, ratio(right, found), right, found)
			}
		}
	}
	return b.String()
}
