package graphtest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func testEmpty(t *testing.T, open func(t *testing.T) graph.Store) {
	store := open(t)
	holds(t, store, &graph.Graph{})
	if diff := merge(t, store, &graph.Graph{}); len(diff.Added)+len(diff.Changed)+len(diff.Gone) > 0 {
		t.Errorf("an empty graph changed the store: %+v", diff)
	}
	page := find(t, store, graph.Query{Kind: graph.NodeMetric, Page: graph.PageArgs{First: 5, Count: true}})
	same(t, "page", graph.Page{}, page)
}

func testMerge(t *testing.T, open func(t *testing.T) graph.Store) {
	store := open(t)
	diff := merge(t, store, Fixture())
	same(t, "diff", graph.Diff{Added: Fixture().Nodes()}, diff)
	holds(t, store, Fixture())
}

func testMergeTwice(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	same(t, "diff", graph.Diff{}, merge(t, store, Fixture()))
	same(t, "diff of a part", graph.Diff{}, merge(t, store, Fixture().Of(MidYear)))
	holds(t, store, Fixture())
}

func testMergeApart(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, order := range [][]graph.ID{{Annual, MidYear}, {MidYear, Annual}} {
		store := open(t)
		for _, document := range order {
			merge(t, store, Fixture().Of(document))
		}
		holds(t, store, Fixture())
	}
}

// testReplace merges a later version of one of two documents.
func testReplace(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	later := Fixture().Of(Annual)
	renamed := *later.Documents[0]
	renamed.Title = "江州市政府工作报告(2024年)"
	later.Documents[0] = &renamed
	later.Metrics = later.Metrics[1:] // bay-land, which the other document states too
	dropped := later.Metrics[0]
	later.Metrics = later.Metrics[1:]

	diff := merge(t, store, later)
	same(t, "added", []graph.ID(nil), nodeIDs(diff.Added))
	same(t, "changed", []graph.ID{Annual, "metric:bay-land"}, nodeIDs(diff.Changed))
	same(t, "gone", []graph.ID{dropped.ID}, nodeIDs(diff.Gone))
	holds(t, store, graph.Union(later, Fixture().Of(MidYear)))
}

func testRemove(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	diff := remove(t, store, MidYear)
	annual := Fixture().Of(Annual)
	same(t, "diff", graph.Compare(Fixture(), annual), diff)
	holds(t, store, annual)

	gone := remove(t, store, Annual)
	same(t, "gone at last", annual.Nodes(), gone.Gone)
	holds(t, store, &graph.Graph{})
}

// testRemoveRelation takes out the report that alone joins entities of another:
// they stay, what joined them goes for every question.
func testRemoveRelation(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	remove(t, store, Annual)
	members := graph.Query{Kind: graph.NodeEntity, From: []graph.ID{group}, Via: vocabulary.HasMember, Page: everything()}
	same(t, "members", []graph.ID{cloud}, edgeIDs(find(t, store, members).Edges))
	relations := graph.Query{Kind: graph.NodeRelation, From: []graph.ID{star}, Page: everything()}
	same(t, "relations of a member that is none now", []graph.ID(nil), edgeIDs(find(t, store, relations).Edges))
	around, err := store.Neighbourhood(t.Context(), graph.NeighbourhoodQuery{From: star, Depth: 2, Limit: 9})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "around it", []graph.ID{star}, nodeIDs(around.Entities))
	path, err := store.Path(t.Context(), graph.PathQuery{From: star, To: group, MaxLength: 5})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "path to its group", graph.Subgraph{}, path)

	merge(t, store, Fixture().Of(Annual))
	same(t, "members again", []graph.ID{star, cloud, port}, edgeIDs(find(t, store, members).Edges))
	holds(t, store, Fixture())
}

func testRemoveUnknown(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	for _, documents := range [][]graph.ID{{"document:nowhere"}, {Annual, "document:nowhere"}, {cloud}} {
		if _, err := store.Remove(t.Context(), documents...); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("Remove(%q): %v, want ErrNotFound", documents, err)
		}
	}
	same(t, "diff of nothing", graph.Diff{}, remove(t, store))
	holds(t, store, Fixture())
}

// testRefused merges graphs that are not valid, by themselves or in the store.
func testRefused(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	dangling := Fixture()
	dangling.Indicators = dangling.Indicators[1:]
	other := graph.ID("document:990200:2024:annual")
	taken := &graph.Graph{
		Documents: []*graph.Document{{ID: other, Title: "别的报告", Type: "annual", Period: "2024", Place: "indicator:入驻企业"}},
		Entities:  []*graph.Entity{{ID: "indicator:入驻企业", Type: vocabulary.Place, Name: "不是地区"}},
	}
	for name, g := range map[string]*graph.Graph{"dangling": dangling, "ID of another kind": taken} {
		if _, err := store.Merge(t.Context(), g); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
	holds(t, store, Fixture())
}

// testLarge merges many metrics at once and walks them.
func testLarge(t *testing.T, open func(t *testing.T) graph.Store) {
	const count = 12_000
	g := Fixture().Of(MidYear)
	model := g.Metrics[0]
	g.Metrics = nil
	for i := range count {
		m := *model
		m.ID = graph.ID(fmt.Sprintf("metric:%05d", i))
		m.Sources = at(MidYear, "1.1", 60+i/2) // two at each place
		g.Metrics = append(g.Metrics, &m)
	}
	store := open(t)
	merge(t, store, g)
	page := find(t, store, graph.Query{
		Kind: graph.NodeMetric, From: []graph.ID{model.Indicator}, Via: vocabulary.Of, Inverse: true,
		Page: graph.PageArgs{Last: 2, Count: true},
	})
	same(t, "last two", []graph.ID{"metric:11998", "metric:11999"}, edgeIDs(page.Edges))
	if page.Total != count || !page.HasPrevious || page.HasNext {
		t.Errorf("total %d, previous %t, next %t", page.Total, page.HasPrevious, page.HasNext)
	}
	remove(t, store, MidYear)
	holds(t, store, &graph.Graph{})
}
