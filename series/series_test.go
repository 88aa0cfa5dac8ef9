package series_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/series"
	"github.com/policygraph/policygraph/vocabulary"
)

// documents are three reports; the last names no day.
func documents() map[graph.ID]*graph.Document {
	return map[graph.ID]*graph.Document{
		"half":  {ID: "half", Period: "2024-S1", Date: "2024-08-01"},
		"year":  {ID: "year", Period: "2024", Date: "2025-01-15"},
		"later": {ID: "later", Period: "2025-S1"},
	}
}

// figures reads lines such as "市 2024 12亿元 actual level year", of which the last
// are the documents that state it.
func figures(t *testing.T, lines ...string) []*graph.Metric {
	t.Helper()
	var list []*graph.Metric
	for _, line := range lines {
		f := strings.Fields(line)
		number := strings.TrimRight(f[2], strings.TrimLeft(f[2], "-.0123456789"))
		value, err := graph.ParseDecimal(number)
		if err != nil {
			t.Fatal(err)
		}
		m := &graph.Metric{
			ID: graph.ID(line), Indicator: "产值", About: graph.ID(f[0]), Period: f[1], Value: value, Unit: strings.TrimPrefix(f[2], number),
			Kind: vocabulary.Kind(f[3]), Measure: vocabulary.Measure(f[4]), Comparator: vocabulary.Equal,
		}
		m.BaseValue, m.BaseUnit = graph.Base(value, m.Unit)
		for _, document := range f[5:] {
			m.Sources = append(m.Sources, graph.Source{Document: graph.ID(document)})
		}
		list = append(list, m)
	}
	return list
}

func TestLines(t *testing.T) {
	t.Parallel()
	var got []string
	for _, l := range series.Lines(figures(t,
		"市 2024 1.2万亿元 actual level year later", "市 2024-S1 5000亿元 actual level half", "市 2023 9000亿元 actual level half",
		"市 2023 9100亿元 actual level year", "市 2024 5.5% target growth half", "市 2024 5% actual growth year", "市 2024-Q1 1亿元 baseline level half",
		"县 2024 300亿元 actual level year", "县 近年 200亿元 actual level year", "市 2025 6% target growth later", "市 2024 3 actual rank year",
		"市 2024 7个百分点 actual level year",
	), documents()) {
		for _, p := range append(l.Results, l.Targets...) {
			mark := ""
			if p.Superseded {
				mark = " superseded"
			}
			got = append(got, fmt.Sprintf("%s %s %s %s%s %s to %s, %d months, %s%s", l.About, l.Measure, p.Metric.Kind, p.Value, l.Unit,
				p.Begin(), p.End(), p.Months(), p.Source.Document, mark))
		}
	}
	want := []string{
		"县 level actual 300亿元 2024-01-01 to 2025-01-01, 12 months, year",
		"市 level actual 7个百分点 2024-01-01 to 2025-01-01, 12 months, year",
		"市 level actual 900000000000元 2023-01-01 to 2024-01-01, 12 months, half superseded",
		"市 level actual 910000000000元 2023-01-01 to 2024-01-01, 12 months, year",
		"市 level actual 500000000000元 2024-01-01 to 2024-07-01, 6 months, half",
		"市 level actual 1200000000000元 2024-01-01 to 2025-01-01, 12 months, later",
		"市 growth actual 5% 2024-01-01 to 2025-01-01, 12 months, year",
		"市 growth target 5.5% 2024-01-01 to 2025-01-01, 12 months, half",
		"市 growth target 6% 2025-01-01 to 2026-01-01, 12 months, later",
		"市 rank actual 3 2024-01-01 to 2025-01-01, 12 months, year",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("points (-want +got):\n%s", diff)
	}
}

func TestRank(t *testing.T) {
	t.Parallel()
	all := figures(t,
		"甲 2024 5亿元 actual level half", "甲 2024 6亿元 actual level year", "乙 2024 70000万元 actual level year",
		"丙 2024 6亿元 actual level year", "丁 2024 3亿元 actual level year", "戊 2024 9家 actual level year", "己 2024 9亿元 target level year",
	)
	for _, test := range []struct {
		lessIsBetter bool
		want         []string
	}{
		{false, []string{"1 乙 700000000元", "2 丙 600000000元", "2 甲 600000000元", "4 丁 300000000元"}},
		{true, []string{"1 丁 300000000元", "2 丙 600000000元", "2 甲 600000000元", "4 乙 700000000元"}},
	} {
		var got []string
		for _, p := range series.Rank(all, documents(), test.lessIsBetter) {
			got = append(got, fmt.Sprintf("%d %s %s%s", p.Position, p.Metric.About, p.Value, p.Unit))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("less is better: %t (-want +got):\n%s", test.lessIsBetter, diff)
		}
	}
	if places := series.Rank(nil, documents(), false); places != nil {
		t.Errorf("nothing is ranked: %v", places)
	}
	share, energy := &graph.Indicator{}, &graph.Indicator{Direction: "down"}
	if series.LessIsBetter(share, vocabulary.Level) || !series.LessIsBetter(energy, vocabulary.Level) || !series.LessIsBetter(share, vocabulary.Rank) {
		t.Error("the best end of a ranking is the wrong one")
	}
}
