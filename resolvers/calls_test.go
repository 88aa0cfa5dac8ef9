package resolvers_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// countingStore writes down how it is called.
type countingStore struct {
	graph.Queries
	mu    sync.Mutex
	calls []string
}

// View is the store itself: the calls of all queries are counted.
func (s *countingStore) View() graph.View { return s }

// Seen implements graph.View.
func (s *countingStore) Seen() (first, last graph.Version) { return "1", "1" }

// Version implements graph.View.
func (s *countingStore) Version(context.Context) (graph.Version, error) {
	s.note("version")
	return "1", nil
}

// Export implements graph.View.
func (s *countingStore) Export(ctx context.Context) (*graph.Graph, error) {
	s.note("export")
	return s.Queries.Export(ctx)
}

func (s *countingStore) note(format string, args ...any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls = append(s.calls, fmt.Sprintf(format, args...))
}

func (s *countingStore) Nodes(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	s.note("nodes of %d", len(ids))
	return s.Queries.Nodes(ctx, ids)
}

func (s *countingStore) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	s.note("find %s %s from %d, count %t", q.Kind, q.Via, len(q.From), q.Page.Count)
	return s.Queries.Find(ctx, q)
}

func (s *countingStore) Search(ctx context.Context, text string, limit int) ([]graph.Hit, error) {
	s.note("search %s", text)
	return s.Queries.Search(ctx, text, limit)
}

// TestCalls asserts every call of the store that a query makes: their number
// goes with the depth of the query, not with its breadth.
func TestCalls(t *testing.T) {
	t.Parallel()
	testCalls(t, func(t *testing.T, g *graph.Graph) graph.Queries {
		t.Parallel()
		return memory.New(g)
	})
}

// testCalls counts the calls of a store that open fills with a graph.
func testCalls(t *testing.T, open func(*testing.T, *graph.Graph) graph.Queries) {
	tests := map[string]struct {
		graph *graph.Graph // fixture where nil
		query string
		calls []string
	}{
		"three levels": {
			query: `{ entities(filter: {types: [Platform]}, first: 10) { nodes {
				members(first: 10) { nodes {
					parts(first: 10) { nodes { milestones(first: 10) { nodes { status } } } }
				} }
			} } }`,
			calls: []string{
				"find entity  from 0, count false",
				"find entity HAS_MEMBER from 6, count false",
				"find entity PART_OF from 4, count false",
				"find milestone HAS_MILESTONE from 1, count false",
			},
		},
		"references of a level in one call": {
			query: `{ observations { nodes { indicator { name } about { name } benchmark { name }
				sources { document { title } section { title } } } } }`,
			calls: []string{
				"find metric  from 0, count false",
				"nodes of 7", // two indicators, two entities, a benchmark, a document, a section
			},
		},
		"what is known already is not asked for": {
			query: `{ entity(id: "platform:990100:一湾三谷") { relations { nodes { from { name } to { place { name } } } } } }`,
			calls: []string{
				"nodes of 1",
				"find relation  from 1, count false",
				"nodes of 5", // the other ends
				"nodes of 1", // the city
			},
		},
		"wide: many roots share the calls of their level": {
			query: `{ a: entity(id: "platform:990100:一湾三谷") { ...E } b: entity(id: "platform:990100:青石谷") { ...E }
			   c: entity(id: "platform:990100:云谷") { ...E } d: entity(id: "platform:990100:无") { ...E } }
			 fragment E on Entity { members { nodes { name } } observations { totalCount } }`,
			calls: []string{
				"nodes of 4",
				"find entity HAS_MEMBER from 3, count false",
				"find metric ABOUT from 3, count true",
			},
		},
		"every branch of a level together": {
			query: `{ entity(id: "platform:990100:一湾三谷") { members {
				edges { node { place { name } } relation { sources { section { title } } } }
				nodes { partOf { totalCount } }
			} mentions { nodes { document { title } } } } }`,
			calls: []string{
				"nodes of 1",
				"nodes of 1", // the document of the mentions, while the members are found
				"find entity HAS_MEMBER from 1, count false",
				"find entity PART_OF from 4, count true",
				"nodes of 2", // the city and the section
			},
		},
		// Fields of different arguments are different questions: a call each.
		"aliases with different arguments": {
			query: `{ entity(id: "platform:990100:一湾三谷") { one: members(first: 1) { nodes { name } } two: members(first: 2) { totalCount } again: members(first: 2) { totalCount } } }`,
			calls: []string{
				"nodes of 1",
				"find entity HAS_MEMBER from 1, count false",
				"find entity HAS_MEMBER from 1, count true",
			},
		},
		"a name is looked up once": {
			graph: graphtest.Fixture(),
			query: `{ indicators { nodes { observations(filter: {about: "云谷", place: "江州市"}) { nodes { value } } } } targets(filter: {place: "江州市"}) { nodes { value } } }`,
			calls: []string{
				"find indicator  from 0, count false",
				"find metric  from 0, count false",
				"find metric OF from 3, count false",
				"search 云谷",
				"search 江州市",
			},
		},
		"the IDs of filters are looked up together": {
			query: `{ indicators { nodes { observations(filter: {about: "platform:990100:一湾三谷", place: "place:990100:云溪市"}) { nodes { value about { name } } } } }
			   targets(filter: {document: "document:990100:2024-S1", section: "document:990100:2024-S1:2"}) { nodes { value } } }`,
			calls: []string{
				"find indicator  from 0, count false",
				"nodes of 2", // the document and section of the one filter
				"nodes of 2", // the platform and place of the others
				"find metric  from 0, count false",
				"find metric OF from 2, count false",
			},
		},
		"the ledger is computed once a version, and knows its nodes": {
			graph: tracked(t),
			query: `{ ledger { entries { nodes { target { indicator { name } about { name } } result { indicator { name } } programme { name } source { section { title } } } } }
			   early: ledger(asOf: "2024") { summary { targets } } }`,
			calls: []string{"version"},
		},
		"the ledger of each of many": {
			graph: tracked(t),
			query: `{ targets { nodes { ledger { state } } } documents { nodes { ledger { summary { targets } } } } audit { rules { findings } } }`,
			calls: []string{
				"find document  from 0, count false",
				"find metric  from 0, count false",
				"version",
			},
		},
		"related things in one call, whatever is asked of them": {
			graph: tracked(t),
			query: `{ entities(filter: {
				types: Platform, locatedIn: "area:990100:东湾新区",
				observation: {indicators: "indicator:用地面积", minValue: 1}, target: {states: [not_due, behind, on_track]},
				related: {type: HAS_MEMBER, inverse: true, entity: {ids: "platform:990100:三谷一港"}}
			}) { nodes { name } } }`,
			calls: []string{
				"version",
				"nodes of 3", // the area, the indicator and the group
				"find entity  from 0, count false",
			},
		},
		"figures in one call, and what their meaning depends on": {
			graph: tracked(t),
			query: `{ statistics(by: [section, indicator]) { total { count } groups { nodes { keys { node { id } } summary { sum { value } } } } } }`,
			calls: []string{
				"find metric  from 0, count false",
				"version",
				"nodes of 8", // the sections and indicators
			},
		},
		"a search knows its nodes": {
			graph: tracked(t),
			query: `{ searchNames(text: "gu") { facets { count } hits { nodes { match node { ... on Entity { name place { name } } } } } } graph { version documents } }`,
			calls: []string{
				"version",
				"nodes of 1", // the city
			},
		},
		"series and ranking": {
			graph: tracked(t),
			query: `{ series(indicator: "indicator:入驻企业") { nodes { about { name } results { value source { document { title } } } } } ranking(indicator: "indicator:入驻企业", period: "2024", types: [Platform]) { nodes { about { name } } } }`,
			calls: []string{
				"nodes of 1", // the indicator
				"find metric  from 0, count false",
				"find metric  from 0, count false",
				"nodes of 2", // the documents
				"nodes of 2", // what the figures are about
			},
		},
		"lists of documents": {
			graph: graphtest.Fixture(),
			query: `{ documents { nodes { entities { totalCount } observations { nodes { value } } targets { nodes { value } } } } }`,
			calls: []string{
				"find document  from 0, count false",
				"find entity MENTIONED_IN from 2, count true",
				"find metric STATED_IN from 2, count false", // observations
				"find metric STATED_IN from 2, count false", // targets
			},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.graph == nil {
				test.graph = fixture(t)
			}
			store := &countingStore{Queries: open(t, test.graph)}
			h := resolvers.NewHandler(store, resolvers.Options{})
			ask(t, h, test.query, nil) // a database plans it, which takes longer than the wait
			store.calls = nil
			status, answer := ask(t, h, test.query, nil)
			var response struct{ Errors []any }
			if err := json.Unmarshal(answer, &response); err != nil || status != http.StatusOK || response.Errors != nil {
				t.Fatalf("status %d, %v: %s", status, err, answer)
			}
			slices.Sort(store.calls)
			slices.Sort(test.calls)
			if diff := cmp.Diff(test.calls, store.calls); diff != "" {
				t.Errorf("calls (-want +got):\n%s", diff)
			}
		})
	}
}
