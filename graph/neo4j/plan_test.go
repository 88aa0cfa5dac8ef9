package neo4j

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
	"github.com/policygraph/policygraph/internal/neo4jtest"
	"github.com/policygraph/policygraph/vocabulary"
)

// builtIn is a store that holds the built-in graph.
func builtIn(t *testing.T) *Store {
	t.Helper()
	server := neo4jtest.Server(t)
	store, err := Open(t.Context(), Options{URI: server.URI, Username: server.Username, Password: server.Password, ReadTimeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	return store
}

func TestPlanning(t *testing.T) {
	store := builtIn(t)
	t.Run("Plans", func(t *testing.T) { testPlans(t, store) })
	t.Run("Hits", func(t *testing.T) { testHits(t, store) })
	t.Run("Ahead", func(t *testing.T) { testAhead(t, store) })
}

// testPlans has Neo4j explain every statement: each finds its way by an index
// or along relations.
func testPlans(t *testing.T, store *Store) {
	statements := maps.Clone(store.statements.Named)
	for _, q := range questions() {
		statement, _, err := store.statements.Find(q)
		if err != nil {
			t.Fatalf("%+v: %v", q, err)
		}
		statements[statement] = statement
	}
	for _, name := range slices.Sorted(maps.Keys(statements)) {
		if name == "await" {
			continue // a procedure of Neo4j's own
		}
		result, err := driver.ExecuteQuery(t.Context(), store.driver, "EXPLAIN "+statements[name], nil, driver.EagerResultTransformer)
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, statements[name])
			continue
		}
		for _, step := range steps(result.Summary.Plan()) {
			if forbidden(step) {
				t.Errorf("%s is planned with %s\n%s", name, step, statements[name])
			}
		}
	}
	t.Logf("%d statements", len(statements))
}

// forbidden tells the steps that look at the whole database. Only the one node
// of the store and that of its version are found by their labels.
func forbidden(step string) bool {
	name, details, _ := strings.Cut(step, "@neo4j ")
	switch {
	case strings.HasPrefix(name, "NodeByLabelScan"):
		return !strings.Contains(details, ":Store")
	case name == "AllNodesScan", name == "CartesianProduct":
		return true
	}
	return strings.Contains(name, "Scan") && !strings.Contains(name, "NodeIndexScan")
}

func steps(plan driver.Plan) []string {
	found := []string{fmt.Sprintf("%s %v", plan.Operator(), plan.Arguments()["Details"])}
	for _, child := range plan.Children() {
		found = append(found, steps(child)...)
	}
	return found
}

// questions are the queries of Find: each edge both ways, each field of the
// filter alone and all together. All that a page can ask for is asked for where
// there is no filter; the rest of a page looks for the same.
func questions() []graph.Query {
	var all []graph.Query
	add := func(q graph.Query) {
		q.Page = graph.PageArgs{First: 1}
		if q.Validate() != nil {
			return
		}
		all = append(all, q)
		if q.From == nil && reflect.ValueOf(q.Filter).IsZero() {
			q.Page = graph.PageArgs{Last: 1, After: "any", Before: "any", Count: true}
			all = append(all, q)
		}
	}
	vias := []vocabulary.RelationType{""} // relations at either end
	for _, term := range vocabulary.All() {
		if term.Set == "RelationType" {
			vias = append(vias, vocabulary.RelationType(term.Code))
		}
	}
	for _, kind := range graph.Kinds() {
		for _, via := range vias {
			add(graph.Query{Kind: kind, From: []graph.ID{""}, Via: via})
			add(graph.Query{Kind: kind, From: []graph.ID{""}, Via: via, Inverse: true})
		}
		for _, filter := range filters(kind) {
			add(graph.Query{Kind: kind, Filter: filter})
		}
		whole := filters(kind)[len(filters(kind))-1]
		add(graph.Query{Kind: kind, From: []graph.ID{""}, Via: layout.Stating(kind), Inverse: true, Filter: whole})
	}
	return all
}

// filters are none, each field that applies to the kind, and all of those.
func filters(kind graph.NodeKind) []graph.Filter {
	one, _ := graph.ParseDecimal("1")
	sets := []func(*graph.Filter){
		func(f *graph.Filter) { f.Text = "x" },
		func(f *graph.Filter) { f.Text = " " }, // no letters
		func(f *graph.Filter) { f.Types = []vocabulary.EntityType{vocabulary.Area} },
		func(f *graph.Filter) { f.Place = "x" },
		func(f *graph.Filter) { f.Group = "x" },
		func(f *graph.Filter) { f.Status = vocabulary.Started },
		func(f *graph.Filter) { f.RelationTypes = []vocabulary.RelationType{vocabulary.PartOf} },
		func(f *graph.Filter) { f.Kinds = []vocabulary.Kind{vocabulary.Actual} },
		func(f *graph.Filter) { f.Indicators = []graph.ID{"x"} },
		func(f *graph.Filter) { f.About = []graph.ID{"x"} },
		func(f *graph.Filter) { f.Measures = []vocabulary.Measure{vocabulary.Level} },
		func(f *graph.Filter) { f.Comparators = []vocabulary.Comparator{vocabulary.Equal} },
		func(f *graph.Filter) { f.Strengths = []vocabulary.Strength{vocabulary.Expected} },
		func(f *graph.Filter) { f.Periods = []string{"x"} },
		func(f *graph.Filter) { f.MinValue, f.MaxValue = &one, &one },
		func(f *graph.Filter) { f.MinValue, f.MaxValue, f.Unit = &one, &one, "元" },
		func(f *graph.Filter) { f.Document = "x" },
		func(f *graph.Filter) { f.Section = "x" },
		func(f *graph.Filter) { f.Document, f.Section = "x", "x" },
		func(f *graph.Filter) { f.IDs = []graph.ID{"x"} },
		func(f *graph.Filter) { f.Documents = []graph.ID{"x"} },
		func(f *graph.Filter) { f.Documents, f.Document = []graph.ID{"x"}, "x" },
		func(f *graph.Filter) { f.Documents, f.Section = []graph.ID{"x"}, "x" },
		func(f *graph.Filter) {
			f.Having = []graph.Having{{Kind: graph.NodeMetric, Via: vocabulary.About, Inverse: true, Filter: graph.Filter{MinValue: &one}}}
		},
		func(f *graph.Filter) {
			f.Having = []graph.Having{{Kind: graph.NodeEntity, Via: vocabulary.About, Filter: graph.Filter{Place: "x"}}}
		},
		func(f *graph.Filter) {
			f.Having = []graph.Having{{Kind: graph.NodeEntity, Via: vocabulary.LocatedIn, Filter: graph.Filter{IDs: []graph.ID{"x"}}}}
		},
		func(f *graph.Filter) {
			inner := []graph.Having{{Kind: graph.NodeMilestone, Via: vocabulary.HasMilestone}}
			f.Having = []graph.Having{{Kind: graph.NodeEntity, Via: vocabulary.PartOf, Inverse: true, Filter: graph.Filter{Having: inner}}}
		},
	}
	all := []graph.Filter{{}}
	var whole graph.Filter
	for _, set := range sets {
		var alone graph.Filter
		set(&alone)
		if (graph.Query{Kind: kind, Filter: alone, Page: graph.PageArgs{First: 1}}).Validate() == nil {
			set(&whole)
			all = append(all, alone)
		}
	}
	return append(all, whole)
}

// testHits bounds what the main questions cost, in Neo4j's own measure, on the
// built-in graph of some two thousand nodes.
func testHits(t *testing.T, store *Store) {
	entity, indicator, document, place := busiest(t, store)
	page := graph.PageArgs{First: 10}
	for name, test := range map[string]struct {
		query  graph.Query
		budget int64
	}{
		"the first metrics":      {graph.Query{Kind: graph.NodeMetric, Page: page}, 100},
		"metrics from the last":  {graph.Query{Kind: graph.NodeMetric, Page: graph.PageArgs{Last: 10}}, 100},
		"projects":               {graph.Query{Kind: graph.NodeEntity, Filter: graph.Filter{Types: []vocabulary.EntityType{vocabulary.Project}}, Page: page}, 100},
		"metrics of indicator":   {graph.Query{Kind: graph.NodeMetric, From: []graph.ID{indicator}, Via: vocabulary.Of, Inverse: true, Page: page}, 150},
		"indicator of metric":    {graph.Query{Kind: graph.NodeIndicator, From: []graph.ID{"nothing"}, Via: vocabulary.Of, Page: page}, 20},
		"members":                {graph.Query{Kind: graph.NodeEntity, From: []graph.ID{entity}, Via: vocabulary.HasMember, Page: page}, 200},
		"metrics about a place":  {graph.Query{Kind: graph.NodeMetric, From: []graph.ID{place}, Via: vocabulary.About, Inverse: true, Page: page}, 60},
		"metrics by their place": {graph.Query{Kind: graph.NodeMetric, Filter: graph.Filter{About: []graph.ID{place}}, Page: page}, 60},
		"place of metric":        {graph.Query{Kind: graph.NodeEntity, From: []graph.ID{"nothing"}, Via: vocabulary.About, Page: page}, 20},
		"metrics in a place":     {graph.Query{Kind: graph.NodeMetric, Filter: graph.Filter{Place: place}, Page: page}, 2000},
		"sections of a document": {graph.Query{Kind: graph.NodeSection, From: []graph.ID{document}, Via: vocabulary.HasSection, Page: page}, 200},
	} {
		statement, params, err := store.statements.Find(test.query)
		if err != nil {
			t.Fatal(err)
		}
		result, err := driver.ExecuteQuery(t.Context(), store.driver, "PROFILE "+statement, params, driver.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		if hits := hits(result.Summary.Profile()); hits > test.budget {
			t.Errorf("%s: %d db hits, allowed %d", name, hits, test.budget)
		} else {
			t.Logf("%s: %d db hits", name, hits)
		}
	}
}

func hits(plan driver.ProfiledPlan) int64 {
	sum := plan.DbHits()
	for _, child := range plan.Children() {
		sum += hits(child)
	}
	return sum
}

// busiest are the group with the most members, the indicator with the most
// metrics, a document and its place.
func busiest(t *testing.T, store *Store) (entity, indicator, document, place graph.ID) {
	t.Helper()
	g, err := store.Export(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	counts := make(map[graph.ID]int)
	for _, relation := range g.Relations {
		if relation.Type == vocabulary.HasMember {
			if counts[relation.From]++; counts[relation.From] > counts[entity] {
				entity = relation.From
			}
		}
	}
	for _, metric := range g.Metrics {
		if counts[metric.Indicator]++; counts[metric.Indicator] > counts[indicator] {
			indicator = metric.Indicator
		}
	}
	return entity, indicator, g.Documents[0].ID, g.Documents[0].Place
}
