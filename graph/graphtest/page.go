package graphtest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// testOrder wants each kind's list by sort key and ID.
func testOrder(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	for _, kind := range graph.Kinds() {
		nodes := Fixture().OfKind(kind)
		slices.SortFunc(nodes, graph.Order)
		page := find(t, store, graph.Query{Kind: kind, Page: everything()})
		same(t, string(kind), nodeIDs(nodes), edgeIDs(page.Edges))
	}
}

// lists are queries whose results the paging tests cut: with equal sort keys,
// over an edge, over relations with and without ordinals, filtered.
func lists() map[string]graph.Query {
	return map[string]graph.Query{
		"metrics":  {Kind: graph.NodeMetric},
		"section":  {Kind: graph.NodeMetric, From: []graph.ID{sectionID(Annual, "1.2")}, Via: vocabulary.StatedIn, Inverse: true},
		"located":  {Kind: graph.NodeEntity, From: []graph.ID{bay}, Via: vocabulary.LocatedIn, Inverse: true},
		"members":  {Kind: graph.NodeEntity, From: []graph.ID{group}, Via: vocabulary.HasMember},
		"filtered": {Kind: graph.NodeMetric, Filter: graph.Filter{Measures: []vocabulary.Measure{vocabulary.Level}}},
	}
}

// testPages walks each list in steps of every size, both ways.
func testPages(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	for name, q := range lists() {
		q.Page = everything()
		whole := edgeIDs(find(t, store, q).Edges)
		for size := 1; size <= len(whole)+1; size++ {
			same(t, name+" forwards", whole, walk(t, store, q, size, len(whole), false))
			same(t, name+" backwards", whole, walk(t, store, q, size, len(whole), true))
		}
	}
}

// testPagesOfTies walks lists in which dozens have the same sort key, also where
// pages end among them, from the list of all and over an edge.
func testPagesOfTies(t *testing.T, open func(t *testing.T) graph.Store) {
	const count = 40
	g := Fixture().Of(MidYear)
	model := g.Metrics[0]
	g.Metrics = nil
	for i := range count {
		m := *model
		m.ID = graph.ID(fmt.Sprintf("metric:%02d", (i*7)%count))
		m.Sources = at(MidYear, "1.1", 60+10*(i%2)) // half of them at each of two places
		g.Metrics = append(g.Metrics, &m)
	}
	g.Sort()
	store := open(t)
	merge(t, store, g)
	for name, q := range map[string]graph.Query{
		"all":       {Kind: graph.NodeMetric},
		"indicator": {Kind: graph.NodeMetric, From: []graph.ID{model.Indicator}, Via: vocabulary.Of, Inverse: true},
	} {
		q.Page = everything()
		whole := find(t, store, q).Edges
		nodes := g.OfKind(graph.NodeMetric)
		slices.SortFunc(nodes, graph.Order)
		same(t, name, nodeIDs(nodes), edgeIDs(whole))
		for _, size := range []int{1, 7, 20, count - 1} {
			same(t, name+" forwards", edgeIDs(whole), walk(t, store, q, size, count, false))
			same(t, name+" backwards", edgeIDs(whole), walk(t, store, q, size, count, true))
		}
	}
}

// walk collects a list page by page and checks what the pages say.
func walk(t *testing.T, store graph.Store, q graph.Query, size, total int, backwards bool) []graph.ID {
	t.Helper()
	var ids []graph.ID
	q.Page = graph.PageArgs{First: size, Count: true}
	if backwards {
		q.Page = graph.PageArgs{Last: size, Count: true}
	}
	for {
		page := find(t, store, q)
		got := edgeIDs(page.Edges)
		more, back := page.HasNext, page.HasPrevious
		if backwards {
			more, back = back, more
			ids = append(got, ids...)
		} else {
			ids = append(ids, got...)
		}
		if len(got) == 0 || len(got) > size || page.Total != total || back != (len(ids) > len(got)) || more != (len(ids) < total) {
			t.Fatalf("a page of %d after %d of %d: more %t, back %t, total %d", len(got), len(ids), total, more, back, page.Total)
		}
		if !more {
			return ids
		}
		if backwards {
			q.Page.Before = page.Edges[0].Cursor()
		} else {
			q.Page.After = page.Edges[len(page.Edges)-1].Cursor()
		}
	}
}

// testPagesInBounds sets both cursors.
func testPagesInBounds(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	q := graph.Query{Kind: graph.NodeMetric, Page: everything()}
	whole := find(t, store, q).Edges
	after, before := whole[1].Cursor(), whole[6].Cursor()
	between := edgeIDs(whole[2:6])
	for name, test := range map[string]struct {
		args graph.PageArgs
		want []graph.ID
	}{
		"first":   {graph.PageArgs{First: 3, After: after, Before: before}, between[:3]},
		"last":    {graph.PageArgs{Last: 3, After: after, Before: before}, between[1:]},
		"all":     {graph.PageArgs{First: 9, After: after, Before: before}, between},
		"crossed": {graph.PageArgs{First: 9, After: before, Before: after}, nil},
	} {
		q.Page = test.args
		page := find(t, store, q)
		same(t, name, test.want, edgeIDs(page.Edges))
		if !page.HasNext || !page.HasPrevious {
			t.Errorf("%s: next %t, previous %t, want both", name, page.HasNext, page.HasPrevious)
		}
	}
	q.Page = graph.PageArgs{First: 1, After: whole[len(whole)-1].Cursor()}
	if page := find(t, store, q); len(page.Edges) > 0 || page.HasNext || !page.HasPrevious {
		t.Errorf("behind the end: %+v", page)
	}
}

// testPagesOverChange goes on from a node that is no longer there.
func testPagesOverChange(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	q := graph.Query{Kind: graph.NodeMetric, Page: everything()}
	whole := find(t, store, q).Edges
	members := graph.Query{Kind: graph.NodeEntity, From: []graph.ID{group}, Via: vocabulary.HasMember, Page: everything()}
	first := find(t, store, members).Edges[0]
	kept := edgeIDs(whole[len(whole)-2:]) // the mid-year report's own
	remove(t, store, Annual)
	q.Page = graph.PageArgs{First: 100, After: whole[4].Cursor()}
	page := find(t, store, q)
	same(t, "behind a node that is gone", append(kept, "metric:bay-land"), edgeIDs(page.Edges))
	members.Page.After = first.Cursor()
	same(t, "behind a member that is gone", []graph.ID{cloud}, edgeIDs(find(t, store, members).Edges))
}
