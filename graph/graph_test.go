package graph_test

import (
	stdcmp "cmp"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/vocabulary"
)

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if difference := cmp.Diff(want, got, cmpopts.EquateEmpty()); difference != "" {
		t.Errorf("%s (-want +got):\n%s", what, difference)
	}
}

// TestUnion unites what two documents say of one entity, in either order and
// also with itself.
func TestUnion(t *testing.T) {
	source := func(document graph.ID, start int) graph.Source { return graph.Source{Document: document, Start: start} }
	one := &graph.Graph{Entities: []*graph.Entity{{
		ID: "e", Type: vocabulary.Area, Name: "东湾", Aliases: []string{"东湾新城", "大东湾"}, Sources: []graph.Source{source("a", 9), source("a", 2), source("a", 9)},
	}}}
	two := &graph.Graph{Entities: []*graph.Entity{
		{ID: "f", Name: "另一个"},
		{ID: "e", Type: vocabulary.Area, Name: "东湾", English: "East Bay", Aliases: []string{"大东湾"}, Sources: []graph.Source{source("b", 1)}},
	}}
	want := &graph.Graph{Entities: []*graph.Entity{
		{ID: "e", Type: vocabulary.Area, Name: "东湾", English: "East Bay", Aliases: []string{"东湾新城", "大东湾"}, Sources: []graph.Source{source("a", 2), source("a", 9), source("b", 1)}},
		{ID: "f", Name: "另一个"},
	}}
	same(t, "one and two", want, graph.Union(one, two))
	same(t, "two and one", want, graph.Union(two, one))
	same(t, "all twice", want, graph.Union(one, two, graph.Union(two, one), one))
	if one.Entities[0].Sources[0].Start != 9 {
		t.Error("Union changed what it united")
	}
}

// TestUnionOfConflicts has records that contradict each other: the choice does
// not hang on the order.
// One record alone is brought into the same form as several.
func TestUnionOfOne(t *testing.T) {
	disorder := &graph.Graph{
		Entities:   []*graph.Entity{{ID: "e", Aliases: []string{"b", "a"}, Sources: []graph.Source{{Document: "d", Start: 2}, {Document: "d", Start: 1}}}},
		Indicators: []*graph.Indicator{{ID: "i", Aliases: []string{"a", "a", "b"}}},
	}
	want := &graph.Graph{
		Entities:   []*graph.Entity{{ID: "e", Aliases: []string{"a", "b"}, Sources: []graph.Source{{Document: "d", Start: 1}, {Document: "d", Start: 2}}}},
		Indicators: []*graph.Indicator{{ID: "i", Aliases: []string{"a", "b"}}},
	}
	if diff := cmp.Diff(want, graph.Union(disorder)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestUnionOfConflicts(t *testing.T) {
	records := func(names ...string) *graph.Graph {
		g := &graph.Graph{}
		for i, name := range names {
			g.Sections = append(g.Sections, &graph.Section{ID: "s", Title: name})
			g.Indicators = append(g.Indicators, &graph.Indicator{ID: "i", Name: name})
			g.Metrics = append(g.Metrics, &graph.Metric{ID: "m", Unit: name, Sources: []graph.Source{{Document: "d", Start: len(names) - i}}})
		}
		return g
	}
	got := graph.Union(records("乙", "甲", "丙"))
	sources := []graph.Source{{Document: "d", Start: 1}, {Document: "d", Start: 2}, {Document: "d", Start: 3}}
	same(t, "conflicts", &graph.Graph{
		Sections:   []*graph.Section{{ID: "s", Title: "丙"}},
		Indicators: []*graph.Indicator{{ID: "i", Name: "丙"}},
		Metrics:    []*graph.Metric{{ID: "m", Unit: "丙", Sources: sources}},
	}, got)
	same(t, "in another order", got, graph.Union(records("丙", "乙", "甲")))
	same(t, "piece by piece", got.Sections, graph.Union(graph.Union(records("甲"), records("乙")), records("丙")).Sections)
}

func TestSplit(t *testing.T) {
	fixture := graphtest.Fixture()
	parts := fixture.Split()
	if len(parts) != 2 {
		t.Fatalf("%d parts, want two", len(parts))
	}
	same(t, "parts united", fixture, graph.Union(parts...))
	for _, part := range parts {
		document := part.Documents[0].ID
		if err := part.Validate(); err != nil {
			t.Errorf("part of %s: %v", document, err)
		}
		for _, node := range part.Nodes() {
			for _, source := range graph.Sources(node) {
				if source.Document != document {
					t.Errorf("part of %s: %s has a source in %s", document, node.NodeID(), source.Document)
				}
			}
		}
		same(t, "part of a part", part, part.Of(document))
	}
	half := fixture.Of(graphtest.MidYear)
	var names []string
	for _, entity := range half.Entities {
		names = append(names, entity.Name)
	}
	slices.Sort(names)
	want := []string{"三谷一港", "三谷一港一器", "东湾新区", "临江高速", "云谷", "星谷", "江州市", "江州市人民政府"}
	same(t, "entities of the half year", want, names) // no 河港, 强谷行动, 临水省
	same(t, "indicators of the half year", 2, len(half.Indicators))
	same(t, "part of no document", &graph.Graph{}, fixture.Of("document:nowhere"))
}

// TestSplitBare has an entity without sources that two documents need, one
// that none does, and relations without sources.
func TestSplitBare(t *testing.T) {
	g := graphtest.Fixture()
	near := &graph.Relation{ID: "relation:near", Type: vocabulary.PartOf, From: "place:990100:江州市", To: "organization:990100:江州市人民政府"}
	far := &graph.Relation{ID: "relation:far", Type: vocabulary.PartOf, From: "place:990100:江州市", To: "place:nobody's"}
	g.Entities = append(g.Entities, &graph.Entity{ID: "place:nobody's", Type: vocabulary.Place})
	g.Relations = append(g.Relations, near, far)
	for _, part := range g.Split() {
		if !slices.Contains(part.Relations, near) || slices.Contains(part.Relations, far) {
			t.Errorf("part of %s: wrong relations without sources", part.Documents[0].ID)
		}
	}
}

func TestCompare(t *testing.T) {
	old, changed := graphtest.Fixture(), graphtest.Fixture()
	same(t, "no change", graph.Diff{}, graph.Compare(old, changed))
	gone := changed.Metrics[0]
	changed.Metrics = changed.Metrics[1:]
	added := &graph.Entity{ID: "zone:new", Name: "新的"}
	changed.Entities = append(changed.Entities, added)
	changed.Documents[0].Title = "换了题目"
	same(t, "diff", graph.Diff{
		Added: []graph.Node{added}, Changed: []graph.Node{changed.Documents[0]}, Gone: []graph.Node{gone},
	}, graph.Compare(old, changed))
}

// TestValidate breaks the fixture in every way; the error names the record.
func TestValidate(t *testing.T) {
	if err := graphtest.Fixture().Validate(); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		spoil func(g *graph.Graph)
		says  string
	}{
		"no ID":             {func(g *graph.Graph) { g.Entities[0].ID = "" }, "entity has no ID"},
		"control character": {func(g *graph.Graph) { g.Entities[0].ID = "a\x00b" }, `entity "a\x00b"`},
		"ID twice":          {func(g *graph.Graph) { g.Metrics[1].ID = g.Metrics[0].ID }, string(graphtest.Fixture().Metrics[0].ID)},
		"ID of two kinds":   {func(g *graph.Graph) { g.Milestones[0].ID = graphtest.Annual }, string(graphtest.Annual)},
		"entity type":       {func(g *graph.Graph) { g.Entities[0].Type = "City" }, `unknown EntityType "City"`},
		"relation type":     {func(g *graph.Graph) { g.Relations[0].Type = vocabulary.About }, "ABOUT"},
		"kind":              {func(g *graph.Graph) { g.Metrics[0].Kind = "" }, "Kind"},
		"measure":           {func(g *graph.Graph) { g.Metrics[0].Measure = "height" }, `"height"`},
		"comparator":        {func(g *graph.Graph) { g.Metrics[0].Comparator = ">" }, `">"`},
		"strength":          {func(g *graph.Graph) { g.Metrics[0].Strength = "weak" }, `"weak"`},
		"status":            {func(g *graph.Graph) { g.Milestones[0].Status = "done" }, `"done"`},
		"document's place":  {func(g *graph.Graph) { g.Documents[0].Place = "" }, `place "" is not in the graph`},
		"issuer":            {func(g *graph.Graph) { g.Documents[0].Issuer = "nobody" }, `issuer "nobody"`},
		"section":           {func(g *graph.Graph) { g.Sections[0].Document = "no" }, "section"},
		"section's parent":  {func(g *graph.Graph) { g.Sections[0].Parent = "no" }, `parent "no"`},
		"parents in a ring": {func(g *graph.Graph) { g.Sections[0].Parent = g.Sections[1].ID }, "subsections"},
		"parent elsewhere":  {func(g *graph.Graph) { g.Sections[0].Parent = g.Sections[4].ID }, "another document"},
		"relation's end":    {func(g *graph.Graph) { g.Relations[0].To = graphtest.Annual }, "of kind document"},
		"indicator":         {func(g *graph.Graph) { g.Metrics[0].Indicator = "no" }, `indicator "no"`},
		"about":             {func(g *graph.Graph) { g.Metrics[0].About = "" }, "about"},
		"benchmark":         {func(g *graph.Graph) { g.Metrics[0].Benchmark = "no" }, "benchmark"},
		"milestone":         {func(g *graph.Graph) { g.Milestones[0].Entity = "no" }, "milestone"},
		"no source":         {func(g *graph.Graph) { g.Metrics[0].Sources = nil }, "no source"},
		"source's document": {func(g *graph.Graph) { g.Metrics[0].Sources[0].Document = "no" }, "document"},
		"source's section":  {func(g *graph.Graph) { g.Metrics[0].Sources[0].Section = g.Sections[5].ID }, "another document"},
		"before the text":   {func(g *graph.Graph) { g.Metrics[0].Sources[0].Start = -1 }, "place -1"},
		"end before start":  {func(g *graph.Graph) { g.Metrics[0].Sources[0].End = 0 }, "to 0"},
	} {
		t.Run(name, func(t *testing.T) {
			g := graphtest.Fixture()
			test.spoil(g)
			if err := g.Validate(); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%v, want ErrInvalid with %q", err, test.says)
			}
		})
	}
}

// TestOrder wants the order of Order to be that of the sort keys as text, also
// where one document's ID begins another's.
func TestOrder(t *testing.T) {
	var metrics []*graph.Metric
	for _, document := range []graph.ID{"d", "d:1", "d:10", "d|1", "d}", "文"} {
		for _, start := range []int{0, 5, 10, 99_999_999} {
			metrics = append(metrics, &graph.Metric{ID: "m", Sources: []graph.Source{{Document: document, Start: start}}})
		}
	}
	metrics = append(metrics, &graph.Metric{ID: "n", Sources: metrics[0].Sources}, &graph.Metric{ID: "o"})
	for _, a := range metrics {
		for _, b := range metrics {
			want := stdcmp.Or(strings.Compare(a.SortKey(), b.SortKey()), strings.Compare(string(a.ID), string(b.ID)))
			if got := graph.Order(a, b); got != want {
				t.Errorf("Order(%s %s, %s %s) = %d, want %d", a.SortKey(), a.ID, b.SortKey(), b.ID, got, want)
			}
		}
	}
}

func TestCursor(t *testing.T) {
	for _, node := range graphtest.Fixture().Nodes() {
		key, id, err := graph.CursorOf(node).Decode(node.NodeKind())
		if err != nil || key != node.SortKey() || id != node.NodeID() {
			t.Errorf("%s: %q, %q, %v", node.NodeID(), key, id, err)
		}
	}
	entity := graph.CursorOf(graphtest.Fixture().Entities[0])
	for _, cursor := range []graph.Cursor{"", "云谷", "bm9uZQ", entity, entity[1:], entity + "=="} {
		if _, _, err := cursor.Decode(graph.NodeMetric); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q: %v, want ErrInvalid", cursor, err)
		}
	}
}
