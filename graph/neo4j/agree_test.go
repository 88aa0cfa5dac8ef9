package neo4j_test

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/internal/neo4jtest"
	"github.com/policygraph/policygraph/vocabulary"
)

// fewer draws fewer random graphs than rapid does by itself, unless -rapid.checks
// says how many.
func fewer(t *testing.T, checks string) {
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		if err := flag.Set("rapid.checks", checks); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAgree writes random documents into the embedded store and into Neo4j and
// asks both the same.
func TestAgree(t *testing.T) {
	fewer(t, "4")
	server := neo4jtest.Server(t)
	database := connect(t, server)
	rapid.Check(t, func(r *rapid.T) {
		both := pair{r, memory.New(&graph.Graph{}), opened(t, server, database)}
		for range rapid.IntRange(1, 4).Draw(r, "documents") {
			both.merge(drawDocument(r))
		}
		both.query(20)
		both.remove()
		both.query(10)
		both.export()
	})
}

// pair are two stores that have to answer alike.
type pair struct {
	*rapid.T
	want, got graph.Store
}

func (p pair) merge(g *graph.Graph) {
	want, wantErr := p.want.Merge(context.Background(), g)
	got, gotErr := p.got.Merge(context.Background(), g)
	p.same("Merge", want, got, wantErr, gotErr)
}

func (p pair) remove() {
	document := graph.ID(fmt.Sprintf("document:%d", rapid.IntRange(0, 3).Draw(p.T, "removed")))
	want, wantErr := p.want.Remove(context.Background(), document)
	got, gotErr := p.got.Remove(context.Background(), document)
	p.same("Remove", want, got, wantErr, gotErr)
}

func (p pair) export() *graph.Graph {
	want, wantErr := p.want.Export(context.Background())
	got, gotErr := p.got.Export(context.Background())
	p.same("Export", want, got, wantErr, gotErr)
	return want
}

func (p pair) same(what string, want, got any, wantErr, gotErr error) {
	p.Helper()
	if fmt.Sprint(wantErr) != fmt.Sprint(gotErr) {
		p.Fatalf("%s: the embedded store's error is %v, Neo4j's %v", what, wantErr, gotErr)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		p.Fatalf("%s (-embedded +neo4j):\n%s", what, diff)
	}
}

func (p pair) query(times int) {
	ctx := context.Background()
	whole := p.export()
	var ids []graph.ID
	for _, node := range whole.Nodes() {
		ids = append(ids, node.NodeID())
	}
	id := rapid.SampledFrom(append(ids, "nothing"))
	for range times {
		switch rapid.IntRange(0, 9).Draw(p.T, "question") {
		case 0:
			text := drawText(p.T)
			want, wantErr := p.want.Search(ctx, text, 5)
			got, gotErr := p.got.Search(ctx, text, 5)
			p.same("Search "+text, want, got, wantErr, gotErr)
		case 1:
			q := graph.PathQuery{From: id.Draw(p.T, "from"), To: id.Draw(p.T, "to"), Types: drawTypes(p.T), MaxLength: rapid.IntRange(1, 4).Draw(p.T, "length")}
			want, wantErr := p.want.Path(ctx, q)
			got, gotErr := p.got.Path(ctx, q)
			p.same(fmt.Sprintf("Path %+v", q), want, got, wantErr, gotErr)
		case 2:
			q := graph.NeighbourhoodQuery{From: id.Draw(p.T, "from"), Types: drawTypes(p.T), Depth: rapid.IntRange(1, 4).Draw(p.T, "depth"), Limit: rapid.IntRange(1, 6).Draw(p.T, "limit")}
			want, wantErr := p.want.Neighbourhood(ctx, q)
			got, gotErr := p.got.Neighbourhood(ctx, q)
			p.same(fmt.Sprintf("Neighbourhood %+v", q), want, got, wantErr, gotErr)
		case 3:
			some := rapid.SliceOfN(id, 0, 5).Draw(p.T, "ids")
			want, wantErr := p.want.Nodes(ctx, some)
			got, gotErr := p.got.Nodes(ctx, some)
			p.same("Nodes", want, got, wantErr, gotErr)
		default:
			p.walk(drawQuery(p.T, id))
		}
	}
}

// walk follows the pages of a query, and goes back from the last.
func (p pair) walk(q graph.Query) {
	for range 3 {
		want, wantErr := p.want.Find(context.Background(), q)
		got, gotErr := p.got.Find(context.Background(), q)
		p.same(fmt.Sprintf("Find %+v", q), want, got, wantErr, gotErr)
		if wantErr != nil || len(want) == 0 || len(want[0].Edges) == 0 {
			return
		}
		edges := want[0].Edges
		if q.Page.After != "" && rapid.Bool().Draw(p.T, "back") {
			q.Page = graph.PageArgs{Last: 2, Before: edges[len(edges)-1].Cursor(), After: q.Page.Before, Count: true}
		} else {
			q.Page.After = edges[len(edges)-1].Cursor()
		}
	}
}

func drawQuery(r *rapid.T, id *rapid.Generator[graph.ID]) graph.Query {
	q := graph.Query{
		Kind:   rapid.SampledFrom(graph.Kinds()).Draw(r, "kind"),
		Filter: drawFilter(r, id),
		Page:   graph.PageArgs{First: rapid.IntRange(1, 3).Draw(r, "first"), Count: rapid.Bool().Draw(r, "count")},
	}
	if rapid.Bool().Draw(r, "last") {
		q.Page.First, q.Page.Last = 0, q.Page.First
	}
	if !rapid.Bool().Draw(r, "edge") {
		return q
	}
	q.From = rapid.SliceOfN(id, 1, 3).Draw(r, "from")
	var ways []graph.Query
	for _, term := range vocabulary.All() {
		for _, inverse := range []bool{false, true} {
			way := graph.Query{Kind: q.Kind, From: q.From, Via: vocabulary.RelationType(term.Code), Inverse: inverse, Page: graph.PageArgs{First: 1}}
			if way.Validate() == nil {
				ways = append(ways, way)
			}
		}
	}
	if q.Kind == graph.NodeRelation {
		ways = append(ways, graph.Query{})
	}
	way := rapid.SampledFrom(ways).Draw(r, "via")
	q.Via, q.Inverse = way.Via, way.Inverse
	return q
}

// drawFilter draws one field of each family, each seldom; some do not apply to
// the kind of the query, which both stores refuse. Filters within filters are of
// kinds that fit.
func drawFilter(r *rapid.T, id *rapid.Generator[graph.ID]) graph.Filter {
	return drawFilterWithin(r, id, 2)
}

func drawFilterWithin(r *rapid.T, id *rapid.Generator[graph.ID], deeper int) graph.Filter {
	var f graph.Filter
	bound := drawDecimal(r)
	fields := []func(){
		func() { f.Text = drawText(r) },
		func() { f.Types = []vocabulary.EntityType{vocabulary.Area, vocabulary.Place} },
		func() { f.Place = node(rapid.IntRange(0, 5).Draw(r, "place")) },
		func() { f.Group = node(rapid.IntRange(0, 5).Draw(r, "group")) },
		func() { f.Status = vocabulary.Started },
		func() { f.RelationTypes = []vocabulary.RelationType{vocabulary.HasMember, vocabulary.PartOf} },
		func() { f.Kinds = []vocabulary.Kind{vocabulary.Actual, vocabulary.Baseline} },
		func() { f.Indicators = []graph.ID{"indicator:0", "indicator:1", "indicator:0"} },
		func() { f.About = []graph.ID{node(0), node(1)} },
		func() { f.Measures = []vocabulary.Measure{vocabulary.Level} },
		func() { f.Comparators = []vocabulary.Comparator{vocabulary.Equal} },
		func() { f.Strengths = []vocabulary.Strength{vocabulary.Expected, vocabulary.Binding} },
		func() { f.MinValue = &bound },
		func() { f.MaxValue = &bound },
		func() { f.Unit = rapid.SampledFrom([]string{"元", "万元", "亿"}).Draw(r, "unit") },
		func() { f.Periods = []string{"2024", ""} },
		func() { f.Document = id.Draw(r, "document") },
		func() { f.Section = id.Draw(r, "section") },
		func() { f.IDs = rapid.SliceOfN(id, 1, 4).Draw(r, "ids") },
		func() { f.Documents = []graph.ID{"document:0", "document:2"} },
	}
	if deeper > 0 {
		having := func() { f.Having = append(f.Having, drawHaving(r, id, deeper-1)) }
		fields = append(fields, having, having, having)
	}
	for range rapid.IntRange(0, 2).Draw(r, "fields") {
		rapid.SampledFrom(fields).Draw(r, "field")()
	}
	return f
}

func drawHaving(r *rapid.T, id *rapid.Generator[graph.ID], deeper int) graph.Having {
	h := rapid.SampledFrom([]graph.Having{
		{Kind: graph.NodeMetric, Via: vocabulary.About, Inverse: true}, {Kind: graph.NodeEntity, Via: vocabulary.About},
		{Kind: graph.NodeEntity, Via: vocabulary.HasMember}, {Kind: graph.NodeEntity, Via: vocabulary.PartOf, Inverse: true},
		{Kind: graph.NodeIndicator, Via: vocabulary.Of}, {Kind: graph.NodeMetric, Via: vocabulary.Of, Inverse: true},
		{Kind: graph.NodeMilestone, Via: vocabulary.HasMilestone},
	}).Draw(r, "having")
	if rapid.Bool().Draw(r, "filtered") {
		h.Filter = drawFilterWithin(r, id, deeper)
	}
	return h
}

func drawTypes(r *rapid.T) []vocabulary.RelationType {
	return rapid.SliceOfN(rapid.SampledFrom(relations()), 0, 2).Draw(r, "types")
}

func relations() []vocabulary.RelationType {
	return []vocabulary.RelationType{vocabulary.HasMember, vocabulary.PartOf, vocabulary.LocatedIn, vocabulary.Extends, vocabulary.Implements}
}

// drawText draws a name, a part of one, or signs with a meaning to an index.
func drawText(r *rapid.T) string {
	name := []rune(drawName(r))
	from := rapid.IntRange(0, len(name)-1).Draw(r, "from rune")
	part := string(name[from:rapid.IntRange(from+1, len(name)).Draw(r, "to rune")])
	return part + rapid.SampledFrom([]string{"", "", "", " ", "*", " AND", `"(~\`, "谷港"}).Draw(r, "sign")
}

func drawName(r *rapid.T) string {
	return rapid.SampledFrom([]string{
		"三谷一港", "云谷", "Cloud Valley (东)", "İstanbul ΣΑΣ", "𠀀谷", "Ａ谷", "1+3 行动", `“强谷”\*行动`, "a b", "OR NOT", "港 谷", "云谷Cloud云谷",
	}).Draw(r, "name")
}

func drawDecimal(r *rapid.T) graph.Decimal {
	d, _ := graph.ParseDecimal(rapid.SampledFrom([]string{ // numbers all
		"0", "-0.0", "1", "1.0", "1.00000000000000000001", "0.99999999999999999999", "-1", "-1.5", "-0.015", "10", "100", "99.9", "123456789012345678901234567890", "0.000001", "-12", "-123",
	}).Draw(r, "decimal"))
	return d
}

func node(i int) graph.ID { return graph.ID(fmt.Sprintf("place:%d", i)) }

// drawDocument draws what one of four documents asserts about a common stock of
// names.
func drawDocument(r *rapid.T) *graph.Graph {
	id := graph.ID(fmt.Sprintf("document:%d", rapid.IntRange(0, 3).Draw(r, "document")))
	at := func(least int) []graph.Source {
		var sources []graph.Source
		for range rapid.IntRange(least, 2).Draw(r, "sources") {
			start := rapid.IntRange(0, 9).Draw(r, "start")
			section := rapid.SampledFrom([]graph.ID{"", id + ":1", id + ":1.1", id + ":2"}).Draw(r, "section")
			sources = append(sources, graph.Source{Document: id, Section: section, Start: start, End: start + 1, Rule: "drawn"})
		}
		return sources
	}
	g := &graph.Graph{
		Documents: []*graph.Document{{ID: id, Title: drawName(r), Type: "annual", Period: "2024", Place: node(0), Text: rapid.SampledFrom([]string{"", "全文"}).Draw(r, "text")}},
		Sections: []*graph.Section{
			{ID: id + ":1", Document: id, Number: "1", Title: drawName(r), End: 9},
			{ID: id + ":1.1", Document: id, Parent: id + ":1", Number: "1.1", End: 5},
			{ID: id + ":2", Document: id, Number: "2", Title: drawName(r), Start: 5, End: 9},
		},
	}
	for i := range 6 {
		e := &graph.Entity{
			ID: node(i), Type: rapid.SampledFrom([]vocabulary.EntityType{vocabulary.Place, vocabulary.Area}).Draw(r, "type"),
			Name: drawName(r), English: rapid.SampledFrom([]string{"", "Valley"}).Draw(r, "english"), Sources: at(0),
		}
		if rapid.Bool().Draw(r, "aliased") {
			e.Aliases = []string{drawName(r)}
		}
		if rapid.Bool().Draw(r, "placed") {
			e.Place = node(rapid.IntRange(0, 5).Draw(r, "place"))
		}
		g.Entities = append(g.Entities, e)
	}
	drawRelations(r, g, at)
	drawStated(r, g, at)
	g.Sort()
	return g
}

func drawRelations(r *rapid.T, g *graph.Graph, at func(int) []graph.Source) {
	drawn := make(map[graph.ID]*graph.Relation)
	for range rapid.IntRange(0, 8).Draw(r, "relations") {
		// Documents may say different things of one relation.
		id := graph.ID(fmt.Sprintf("relation:%d", rapid.IntRange(0, 9).Draw(r, "relation")))
		drawn[id] = &graph.Relation{
			ID: id, Type: rapid.SampledFrom(relations()).Draw(r, "type"), Ordinal: rapid.IntRange(0, 2).Draw(r, "ordinal"),
			From: node(rapid.IntRange(0, 5).Draw(r, "from")), To: node(rapid.IntRange(0, 5).Draw(r, "to")), Sources: at(0),
		}
	}
	g.Relations = slices.Collect(maps.Values(drawn))
}

func drawStated(r *rapid.T, g *graph.Graph, at func(int) []graph.Source) {
	for i := range 2 {
		g.Indicators = append(g.Indicators, &graph.Indicator{ID: graph.ID(fmt.Sprintf("indicator:%d", i)), Name: drawName(r)})
	}
	for i := range rapid.IntRange(0, 6).Draw(r, "metrics") {
		value, unit := drawDecimal(r), rapid.SampledFrom([]string{"", "元", "万元", "万亿"}).Draw(r, "unit")
		base, baseUnit := graph.Base(value, unit)
		m := &graph.Metric{
			ID: graph.ID(fmt.Sprintf("metric:%d", i)), Kind: rapid.SampledFrom([]vocabulary.Kind{vocabulary.Actual, vocabulary.Target}).Draw(r, "kind"),
			Indicator: graph.ID(fmt.Sprintf("indicator:%d", rapid.IntRange(0, 1).Draw(r, "indicator"))), About: node(rapid.IntRange(0, 2).Draw(r, "about")),
			Measure: vocabulary.Level, Value: value, Unit: unit, BaseValue: base, BaseUnit: baseUnit, Comparator: vocabulary.Equal,
			Strength: rapid.SampledFrom([]vocabulary.Strength{"", vocabulary.Expected, vocabulary.Aspired}).Draw(r, "strength"),
			Period:   rapid.SampledFrom([]string{"2024", "2025", ""}).Draw(r, "period"), Sources: at(1),
		}
		if rapid.Bool().Draw(r, "compared") {
			m.Benchmark = node(3)
		}
		g.Metrics = append(g.Metrics, m)
	}
	for i := range rapid.IntRange(0, 2).Draw(r, "milestones") {
		g.Milestones = append(g.Milestones, &graph.Milestone{
			ID: graph.ID(fmt.Sprintf("milestone:%d", i)), Entity: node(i), Status: vocabulary.Started, Period: "2024", Sources: at(1),
		})
	}
}
