package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/confidence"
)

// faults count, of each rule, what is wrong in its statements: an attribute, the type,
// or all of it ("extra").
type faults map[rule]map[string]int

func (f faults) add(r record, what string) {
	key := rule{r.Record, r.Rule}
	if f[key] == nil {
		f[key] = map[string]int{}
	}
	f[key][what]++
}

// confusion prints what is wrong in the statements of each rule over the development
// reports, the most often wrong first.
func confusion(scores []*score) string {
	sum := faults{}
	for _, s := range scores {
		if strings.HasPrefix(s.report, heldOut) {
			continue
		}
		for key, counts := range s.faults {
			if sum[key] == nil {
				sum[key] = map[string]int{}
			}
			for what, n := range counts {
				sum[key][what] += n
			}
		}
	}
	rows := slices.DeleteFunc(ofAll(scores, false), func(row confidence.Row) bool { return row.Rule == "*" || row.Right == row.Found })
	slices.SortStableFunc(rows, func(a, b confidence.Row) int { return cmp.Compare(b.Found-b.Right, a.Found-a.Right) })
	var b strings.Builder
	fmt.Fprintf(&b, "%-32s %6s %6s  what is wrong\n", "rule", "found", "wrong")
	for _, row := range rows {
		counts := sum[rule{row.Kind, row.Rule}]
		names := slices.SortedFunc(maps.Keys(counts), func(x, y string) int { return cmp.Or(counts[y]-counts[x], strings.Compare(x, y)) })
		for i, name := range names {
			names[i] = fmt.Sprintf("%s %d", name, counts[name])
		}
		fmt.Fprintf(&b, "%-32s %6d %6d  %s\n", strings.TrimPrefix(row.Kind+" "+row.Rule, "metric "), row.Found, row.Found-row.Right, strings.Join(names, " · "))
	}
	return b.String()
}
