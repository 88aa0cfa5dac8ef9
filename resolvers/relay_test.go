package resolvers_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/vocabulary"
)

// areas is a document that names areas of these numbers, each with a figure.
func areas(t *testing.T, document int, numbers []int) *graph.Graph {
	t.Helper()
	id := graph.ID(fmt.Sprintf("document:990100:%d", 2000+document))
	place := []graph.Source{{Document: id, Section: id + ":1", Start: 0, End: 1, Rule: "name"}}
	g := &graph.Graph{
		Documents:  []*graph.Document{{ID: id, Title: "报告", Place: city, Length: 100, SHA256: strings.Repeat("ab", 32)}},
		Sections:   []*graph.Section{{ID: id + ":1", Document: id, Number: "1", Title: "全文", Start: 0, End: 100}},
		Entities:   []*graph.Entity{{ID: city, Type: vocabulary.Place, Name: "云溪市", Code: "990100"}},
		Indicators: []*graph.Indicator{{ID: tenants, Name: "入驻企业数"}},
	}
	for _, number := range numbers {
		area := graph.ID(fmt.Sprintf("area:990100:第%02d片区", number))
		g.Entities = append(g.Entities, &graph.Entity{ID: area, Type: vocabulary.Area, Name: fmt.Sprintf("第%02d片区", number), Place: city, Sources: place})
		g.Metrics = append(g.Metrics, &graph.Metric{
			ID: graph.ID(fmt.Sprintf("metric:%d:%02d", document, number)), Kind: vocabulary.Actual, Indicator: tenants, About: area,
			Measure: vocabulary.Level, Comparator: vocabulary.Equal, Value: decimal(t, "1"), BaseValue: decimal(t, "1"), Unit: "家", BaseUnit: "家",
			Period: "2024", Sources: place,
		})
	}
	g.Sort()
	return g
}

// TestPagesWhileTheGraphChanges walks a list page by page, either way, while
// documents come and go: what is there throughout is seen once, nothing is seen
// twice, and all in one order.
func TestPagesWhileTheGraphChanges(t *testing.T) {
	t.Parallel()
	lists := map[string]string{
		"entities":     `entities(filter: {types: Area}, %s)`,
		"observations": `observations(%s)`,
	}
	for name, list := range lists {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(r *rapid.T) {
				numbers := rapid.SliceOfNDistinct(rapid.IntRange(0, 30), 1, 12, rapid.ID)
				store := memory.New(areas(t, 0, numbers.Draw(r, "throughout")))
				always := seen(t, resolvers.NewHandler(store, resolvers.Options{}), name, fmt.Sprintf(list, "first: 100, after: $cursor"), nil).ids
				h := resolvers.NewHandler(store, resolvers.Options{})
				forwards := rapid.Bool().Draw(r, "forwards")
				arguments := fmt.Sprintf("last: %d, before: $cursor", rapid.IntRange(1, 4).Draw(r, "size"))
				if forwards {
					arguments = strings.NewReplacer("last", "first", "before", "after").Replace(arguments)
				}
				var all []string
				for cursor, more := (*string)(nil), true; more; {
					page := seen(t, h, name, fmt.Sprintf(list, arguments), cursor)
					if forwards {
						all, cursor, more = append(all, page.ids...), page.end, page.next
					} else {
						all, cursor, more = append(page.ids, all...), page.start, page.previous
					}
					if more && cursor == nil {
						r.Fatal("there is more, and no cursor to it")
					}
					change(t, r, store, numbers)
				}
				checkWalk(r, all, always)
			})
		})
	}
}

// change lets another document come, or go.
func change(t *testing.T, r *rapid.T, store *memory.Store, numbers *rapid.Generator[[]int]) {
	t.Helper()
	document := rapid.IntRange(1, 3).Draw(r, "document")
	if rapid.Bool().Draw(r, "goes") {
		_, _ = store.Remove(t.Context(), graph.ID(fmt.Sprintf("document:990100:%d", 2000+document))) // it may not be there
		return
	}
	if _, err := store.Merge(t.Context(), areas(t, document, numbers.Draw(r, "areas"))); err != nil {
		r.Fatal(err)
	}
}

func checkWalk(r *rapid.T, all, always []string) {
	if !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != len(all) {
		r.Fatalf("not in order, or not once: %v", all)
	}
	for _, id := range always {
		if !slices.Contains(all, id) {
			r.Fatalf("%s was there throughout and is not in %v", id, all)
		}
	}
}

// pageSeen is a page as a client sees it.
type pageSeen struct {
	ids            []string
	start, end     *string
	next, previous bool
}

func seen(t *testing.T, h http.Handler, name, list string, cursor *string) pageSeen {
	t.Helper()
	query := `query($cursor: Cursor) { list: ` + list + ` { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`
	page := pageOf(t, h, query, cursor)
	s := pageSeen{start: page.PageInfo.StartCursor, end: page.PageInfo.EndCursor, next: page.PageInfo.HasNextPage, previous: page.PageInfo.HasPreviousPage}
	for _, edge := range page.Edges {
		s.ids = append(s.ids, fmt.Sprint(edge.Node["id"]))
	}
	return s
}
