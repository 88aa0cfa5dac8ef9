package compare_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track/compare"
	"github.com/policygraph/policygraph/track/tracktest"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestCompare holds two reports against each other.
func TestCompare(t *testing.T) {
	t.Parallel()
	b := tracktest.NewBuilder(t)
	later := func(f tracktest.Figure) tracktest.Figure {
		return tracktest.With(f, func(f *tracktest.Figure) { f.Document, f.Period = tracktest.Yearly, "2025" })
	}
	plain := func(name, value string) tracktest.Figure {
		return tracktest.Figure{Name: name, Value: value, Unit: "公里"}
	}
	b.Target(plain("新增绿道", "10"))
	b.Target(plain("新建管网", "80"))
	b.Target(plain("新改建道路", "30"))
	b.Target(plain("打通断头路", "20"))
	b.Target(plain("新增河道", "5"))
	b.Target(later(plain("新增绿道", "10.0")))
	b.Target(later(tracktest.With(plain("新建管网", "90"), func(f *tracktest.Figure) { f.Comparator = vocabulary.GreaterOrEqual })))
	b.Target(later(plain("新建道路", "30")))
	b.Target(later(plain("新增驿站", "6")))
	b.Actual(tracktest.With(plain("打通断头路", "21"), func(f *tracktest.Figure) { f.Document, f.Period = tracktest.Yearly, "2024" }))
	at := func(document graph.ID, start int) graph.Source { return graph.Source{Document: document, Start: start} }
	group := b.Entity(vocabulary.Platform, "一湾三谷", at(tracktest.Midway, 1), at(tracktest.Yearly, 1))
	old := b.Entity(vocabulary.Platform, "云溪数谷", at(tracktest.Midway, 2), at(tracktest.Yearly, 2))
	gone := b.Entity(vocabulary.Platform, "云溪眼谷", at(tracktest.Midway, 3))
	fresh := b.Entity(vocabulary.Platform, "云溪光谷", at(tracktest.Yearly, 3))
	was, is := b.Entity(vocabulary.Area, "东湖新城", at(tracktest.Midway, 4)), b.Entity(vocabulary.Area, "大东湖新城", at(tracktest.Yearly, 4))
	site := b.Entity(vocabulary.Project, "云溪南站", at(tracktest.Midway, 5), at(tracktest.Yearly, 5))
	b.Entity(vocabulary.Organization, "云溪市政府", at(tracktest.Midway, 6))
	member := func(id string, to graph.ID, sources ...graph.Source) {
		b.G.Relations = append(b.G.Relations, &graph.Relation{ID: graph.ID(id), Type: vocabulary.HasMember, From: group, To: to, Sources: sources})
	}
	member("m1", old, at(tracktest.Midway, 2), at(tracktest.Yearly, 2))
	member("m2", gone, at(tracktest.Midway, 3))
	member("m3", fresh, at(tracktest.Yearly, 3))
	b.G.Relations = append(b.G.Relations, &graph.Relation{ID: "e", Type: vocabulary.Extends, From: is, To: was, Sources: []graph.Source{at(tracktest.Yearly, 4)}})
	b.G.Milestones = []*graph.Milestone{
		{ID: "s1", Entity: site, Status: vocabulary.Started, Sources: []graph.Source{at(tracktest.Midway, 5)}},
		{ID: "s2", Entity: site, Status: vocabulary.Operating, Sources: []graph.Source{at(tracktest.Yearly, 5)}},
	}
	comparison, err := compare.Reports(b.Graph(), tracktest.Midway, tracktest.Yearly)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range comparison.Changes {
		got = append(got, fmt.Sprint(c.Continuity, " ", c.Name, "→", c.LaterName, " ", c.Steps))
	}
	want := []string{
		"kept 新增绿道→新增绿道 []",
		"changed 新建管网→新建管网 [{value 80公里 90公里} {comparator eq ge}]",
		"changed 新改建道路→新建道路 [{scope 改建、新建 新建}]",
		"dropped 打通断头路→ []",
		"silent 新增河道→ []",
		"added →新增驿站 []",
		"changed 一湾三谷→一湾三谷 [{members 云溪眼谷 云溪光谷}]",
		"kept 云溪数谷→云溪数谷 []",
		"dropped 云溪眼谷→ []",
		"renamed 东湖新城→大东湖新城 []",
		"changed 云溪南站→云溪南站 [{status started operating}]",
		"added →云溪光谷 []",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCompareRefuses(t *testing.T) {
	t.Parallel()
	b := tracktest.NewBuilder(t)
	b.G.Documents = append(b.G.Documents, &graph.Document{ID: "document:990200:2025-annual", Period: "2024", Place: "place:990200:江州市"})
	for _, test := range []struct {
		earlier, later graph.ID
		want           error
	}{
		{tracktest.Midway, "document:990100:2026-annual", graph.ErrNotFound},
		{"nothing", tracktest.Midway, graph.ErrNotFound},
		{tracktest.Midway, tracktest.Midway, graph.ErrInvalid},
		{tracktest.Midway, "document:990200:2025-annual", graph.ErrInvalid},
	} {
		if _, err := compare.Reports(b.Graph(), test.earlier, test.later); !errors.Is(err, test.want) {
			t.Errorf("%s and %s: %v", test.earlier, test.later, err)
		}
	}
}
