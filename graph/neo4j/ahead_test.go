package neo4j

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/cypher"
	"github.com/policygraph/policygraph/vocabulary"
)

// testAhead asks trees at once, and the same one by one: every way to follow
// an edge, from nodes by ID, from those of a page and from those that a field names.
func testAhead(t *testing.T, store *Store) {
	g, err := store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, tree := range trees(g) {
		t.Run(name, func(t *testing.T) {
			tops := []*graph.Ahead{tree, {Query: &graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{Last: 3, Count: true}}}}
			view := store.view()
			explain(t, store, tops)
			for range 2 { // then it is planned
				if view.Foresee(tops) != nil {
					t.Error("a statement that was not planned is used")
				}
			}
			store.planned.Wait()
			for range 2 { // the second time much is held
				call := view.Foresee(tops)
				if call == nil {
					t.Fatal("no call")
				}
				seen, err := call(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				compare(t, store, seen)
			}
		})
	}
}

// explain wants of the statement what testPlans wants of the others.
func explain(t *testing.T, store *Store, tops []*graph.Ahead) {
	t.Helper()
	statement, _, err := store.statements.Ahead(cypher.Foreseeable(tops))
	if err != nil {
		t.Fatal(err)
	}
	result, err := driver.ExecuteQuery(t.Context(), store.driver, "EXPLAIN "+statement.Text, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%v\n%s", err, statement.Text)
	}
	for _, step := range steps(result.Summary.Plan()) {
		if forbidden(step) {
			t.Errorf("planned with %s\n%s", step, statement.Text)
		}
	}
}

// compare asks for each answer by itself.
func compare(t *testing.T, store *Store, seen graph.Foreseen) {
	t.Helper()
	found := 0
	for _, one := range seen.Pages {
		q := *one.Query
		if one.From != "" {
			q.From = []graph.ID{one.From}
		}
		want, err := store.Find(t.Context(), q)
		if err != nil {
			t.Fatalf("%+v: %v", q, err)
		}
		if diff := cmp.Diff(want[0], one.Page, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%+v (-alone +foreseen):\n%s", q, diff)
		}
		found += len(one.Page.Edges)
	}
	for id, node := range seen.Nodes {
		want, err := store.Nodes(t.Context(), []graph.ID{id})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[0], node); diff != "" {
			t.Fatalf("%s (-alone +foreseen):\n%s", id, diff)
		}
	}
	if found == 0 {
		t.Errorf("nothing was found on %d pages", len(seen.Pages))
	}
}

// trees are those of every way to follow an edge, from some nodes of each kind.
func trees(g *graph.Graph) map[string]*graph.Ahead {
	page := graph.PageArgs{First: 2, Count: true}
	members := &graph.Ahead{Query: &graph.Query{Kind: graph.NodeEntity, Via: vocabulary.HasMember, Page: page}}
	figures := &graph.Ahead{Query: &graph.Query{Kind: graph.NodeMetric, Via: vocabulary.About, Inverse: true, Page: graph.PageArgs{Last: 3},
		Filter: graph.Filter{Kinds: []vocabulary.Kind{vocabulary.Actual}}}}
	sections := &graph.Ahead{Query: &graph.Query{Kind: graph.NodeSection, Via: vocabulary.HasSection, Page: page}}
	ways := &graph.Ahead{IDs: append(some(g), "nothing")}
	for _, q := range []graph.Query{
		{Kind: graph.NodeRelation},
		{Kind: graph.NodeEntity, Via: vocabulary.HasMember, Inverse: true},
		{Kind: graph.NodeMetric, Via: vocabulary.SiblingOf},
		{Kind: graph.NodeEntity, Via: vocabulary.About},
		{Kind: graph.NodeMetric, Via: vocabulary.StatedIn, Inverse: true},
		{Kind: graph.NodeSection, Via: vocabulary.MentionedIn},
	} {
		q.Page = graph.PageArgs{First: 3}
		ways.Below = append(ways.Below, &graph.Ahead{Query: &q})
	}
	wide := &graph.Query{Kind: graph.NodeEntity, Filter: graph.Filter{Types: []vocabulary.EntityType{vocabulary.Platform}, Text: "谷"}, Page: page}
	measured := &graph.Query{Kind: graph.NodeMetric, Via: vocabulary.Of, Inverse: true, Page: graph.PageArgs{First: 3}}
	return map[string]*graph.Ahead{
		"every way":   ways,
		"from a page": {Query: wide, Below: []*graph.Ahead{members, {Field: "place", Below: []*graph.Ahead{figures}}}},
		"deep": {IDs: some(g), Below: []*graph.Ahead{{Query: measured, Below: []*graph.Ahead{
			{Field: "about", Below: []*graph.Ahead{{Query: members.Query, Below: []*graph.Ahead{figures}}}},
			{Field: "sources.document", Below: []*graph.Ahead{sections}},
		}}}},
	}
}

// some are up to twenty nodes of each kind.
func some(g *graph.Graph) []graph.ID {
	var ids []graph.ID
	for _, kind := range graph.Kinds() {
		nodes := g.OfKind(kind)
		for _, node := range nodes[:min(20, len(nodes))] {
			ids = append(ids, node.NodeID())
		}
	}
	return ids
}
