package graphtest

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// testAnyOrder merges and removes random documents that share entities,
// relations, indicators and metrics. What the store then holds is what merging
// only the remaining ones gives, whatever the order.
func testAnyOrder(t *testing.T, open func(t *testing.T) graph.Store) {
	rapid.Check(t, func(r *rapid.T) {
		store := open(t)
		remaining := make(map[graph.ID]*graph.Graph)
		for range rapid.IntRange(1, 6).Draw(r, "steps") {
			if len(remaining) > 0 && rapid.Bool().Draw(r, "remove") {
				document := rapid.SampledFrom(slices.Sorted(maps.Keys(remaining))).Draw(r, "document")
				remove(t, store, document)
				delete(remaining, document)
				continue
			}
			for _, part := range mergeRandom(t, r, store) {
				remaining[part.Documents[0].ID] = part
			}
		}
		parts := slices.Collect(maps.Values(remaining))
		holds(t, store, graph.Union(parts...))

		fresh := open(t)
		for _, document := range rapid.Permutation(slices.Sorted(maps.Keys(remaining))).Draw(r, "order") {
			merge(t, fresh, remaining[document])
		}
		holds(t, fresh, graph.Union(parts...))
		if t.Failed() {
			r.FailNow()
		}
	})
}

// mergeRandom merges one or two random documents, checks the diff, and returns
// their parts.
func mergeRandom(t *testing.T, r *rapid.T, store graph.Store) []*graph.Graph {
	t.Helper()
	g := randomDocument(r, rapid.IntRange(0, 3).Draw(r, "number"))
	if rapid.Bool().Draw(r, "two") {
		g = graph.Union(g, randomDocument(r, rapid.IntRange(4, 5).Draw(r, "second")))
	}
	before, err := store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	diff := merge(t, store, g)
	after, err := store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "diff", graph.Compare(before, after), diff)
	return g.Split()
}

// randomDocument draws what one document asserts about a common stock of names.
func randomDocument(r *rapid.T, number int) *graph.Graph {
	id := graph.ID(fmt.Sprintf("document:%d", number))
	g := network(0)
	g.Documents[0].ID = id
	g.Documents[0].Title = rapid.SampledFrom([]string{"报告", "工作报告", ""}).Draw(r, "title")
	g.Sections = []*graph.Section{section(id, "1", "", "全文", 0, 100), section(id, "1.1", "1", "其中", 0, 50)}
	for i := range 5 {
		g.Entities = append(g.Entities, &graph.Entity{
			ID: node(i), Type: vocabulary.Area, Name: fmt.Sprintf("第%d区", i), Sources: randomSources(r, id, 0),
			Aliases: rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"甲区", "乙区", "丙区"}), 0, 2, rapid.ID).Draw(r, "aliases"),
		})
	}
	for _, ends := range rapid.SliceOfN(rapid.SampledFrom([][2]int{{0, 1}, {1, 2}, {2, 0}, {3, 3}, {4, 0}}), 0, 4).Draw(r, "relations") {
		from, to := node(ends[0]), node(ends[1])
		g.Relations = append(g.Relations, &graph.Relation{
			ID: relationID(from, vocabulary.PartOf, to), Type: vocabulary.PartOf, From: from, To: to, Sources: randomSources(r, id, 0),
		})
	}
	for i := range 3 {
		g.Indicators = append(g.Indicators, &graph.Indicator{ID: graph.ID(fmt.Sprintf("indicator:%d", i)), Name: fmt.Sprintf("指标%d", i)})
	}
	for _, i := range rapid.SliceOfN(rapid.IntRange(0, 5), 0, 5).Draw(r, "metrics") {
		value, _ := graph.ParseDecimal(fmt.Sprint(i)) // a number
		g.Metrics = append(g.Metrics, &graph.Metric{
			ID: graph.ID(fmt.Sprintf("metric:%d", i)), Kind: vocabulary.Actual, Indicator: graph.ID(fmt.Sprintf("indicator:%d", i%3)),
			About: node(i % 5), Measure: vocabulary.Level, Value: value, BaseValue: value, Comparator: vocabulary.Equal, Period: "2024",
			Sources: randomSources(r, id, 1),
		})
	}
	g.Sort()
	return g
}

// randomSources draws places in a document, in any order and repeated.
func randomSources(r *rapid.T, document graph.ID, atLeast int) []graph.Source {
	var sources []graph.Source
	for _, start := range rapid.SliceOfN(rapid.IntRange(0, 9), atLeast, 3).Draw(r, "places") {
		sources = append(sources, at(document, rapid.SampledFrom([]string{"1", "1.1"}).Draw(r, "section"), start)...)
	}
	return sources
}
