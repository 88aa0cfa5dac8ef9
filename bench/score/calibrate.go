package main

import (
	"cmp"
	"fmt"
	"math"
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
	table, kinds := confidence.NewTable(rows), map[string]float64{}
	var b strings.Builder
	b.WriteString("kind\trule\tright\tfound\tspread\tconfidence\n")
	for i, row := range rows { // a kind's own row comes before its rules
		key := rule{row.Kind, row.Rule}
		if row.Rule == "*" {
			kinds[row.Kind] = ofKind(scores, key)
			row.Spread = kinds[row.Kind]
		} else {
			row.Spread = confidence.Spread(table.Share(row.Kind, row.Rule), byReport(scores, key), kinds[row.Kind])
		}
		row.Spread = math.Round(row.Spread*1000) / 1000
		rows[i] = row
	}
	table = confidence.NewTable(rows)
	for _, row := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%d\t%d\t%.3f\t%.2f\n", row.Kind, row.Rule, row.Right, row.Found, row.Spread, table.Of(row.Kind, row.Rule))
	}
	return b.String()
}

// byReport is what a rule made in each of the reports that are not held out.
func byReport(scores []*score, key rule) []confidence.Row {
	var rows []confidence.Row
	for _, s := range scores {
		if row, ok := s.rules[key]; ok && !strings.HasPrefix(s.report, heldOut) {
			rows = append(rows, row)
		}
	}
	return rows
}

// ofKind is the standard deviation between reports of the share that is right of a
// whole kind.
func ofKind(scores []*score, key rule) float64 {
	rows, sum, squares := byReport(scores, key), 0., 0.
	for _, row := range rows {
		share := ratio(row.Right, row.Found)
		sum, squares = sum+share, squares+share*share
	}
	n := float64(len(rows))
	return math.Sqrt(max(0, squares-sum*sum/n) / max(1, n-1))
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
