package graphtest

import (
	"errors"
	"slices"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// everything is a page that holds everything the tests ask for.
func everything() graph.PageArgs { return graph.PageArgs{First: 100} }

func testNodes(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	ids := []graph.ID{"metric:gdp", "nothing", cloud, Annual, cloud, sectionID(MidYear, "1.1"), "indicator:入驻企业", "milestone:临江高速:started", relationID(bay, vocabulary.PartOf, city)}
	nodes, err := store.Nodes(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	byID := make(map[graph.ID]graph.Node)
	for _, node := range Fixture().Nodes() {
		byID[node.NodeID()] = node
	}
	var want []graph.Node
	for _, id := range ids {
		want = append(want, byID[id])
	}
	same(t, "nodes", want, nodes)
	if nodes[1] != nil {
		t.Errorf("an unknown node is %v, want nil", nodes[1])
	}
}

// edge is a start, a way to go, and where it leads in the fixture.
type edge struct {
	from    graph.ID
	via     vocabulary.RelationType
	inverse bool
	kind    graph.NodeKind
	want    []graph.ID
}

// testEdges follows every edge of the model both ways.
func testEdges(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	sorted := sorter(Fixture())
	for _, test := range edges() {
		q := graph.Query{Kind: test.kind, From: []graph.ID{test.from}, Via: test.via, Inverse: test.inverse, Page: everything()}
		page := find(t, store, q)
		want := test.want // over relations, in their order
		if q.OrderedBy() == q.Kind {
			want = sorted(want)
		}
		same(t, string(test.from)+" "+string(test.via)+" "+string(test.kind), want, edgeIDs(page.Edges))
	}
}

func edges() []edge {
	platforms := sectionID(Annual, "1.2")
	half := sectionID(MidYear, "1.1")
	return []edge{
		{group, vocabulary.HasMember, false, graph.NodeEntity, []graph.ID{star, cloud, port}},
		{cloud, vocabulary.HasMember, true, graph.NodeEntity, []graph.ID{group}},
		{bay, vocabulary.PartOf, false, graph.NodeEntity, []graph.ID{city}},
		{city, vocabulary.PartOf, true, graph.NodeEntity, []graph.ID{bay}},
		{cloud, vocabulary.LocatedIn, false, graph.NodeEntity, []graph.ID{bay}},
		{bay, vocabulary.LocatedIn, true, graph.NodeEntity, []graph.ID{cloud, star, expressway}},
		{newGroup, vocabulary.Extends, false, graph.NodeEntity, []graph.ID{group}},
		{group, vocabulary.Extends, true, graph.NodeEntity, []graph.ID{newGroup}},
		{group, vocabulary.Implements, false, graph.NodeEntity, []graph.ID{drive}},
		{drive, vocabulary.Implements, true, graph.NodeEntity, []graph.ID{group}},
		{"metric:gdp-rank", vocabulary.Of, false, graph.NodeIndicator, []graph.ID{"indicator:地区生产总值"}},
		{"indicator:入驻企业", vocabulary.Of, true, graph.NodeMetric, []graph.ID{"metric:cloud-companies", "metric:star-companies"}},
		{"metric:bay-land", vocabulary.About, false, graph.NodeEntity, []graph.ID{bay}},
		{cloud, vocabulary.About, true, graph.NodeMetric, []graph.ID{"metric:cloud-companies", "metric:cloud-land"}},
		{"metric:gdp-rank", vocabulary.ComparedWith, false, graph.NodeEntity, []graph.ID{province}},
		{province, vocabulary.ComparedWith, true, graph.NodeMetric, []graph.ID{"metric:gdp-rank"}},
		{"metric:bay-land", vocabulary.StatedIn, false, graph.NodeSection, []graph.ID{platforms, half}},
		{platforms, vocabulary.StatedIn, true, graph.NodeMetric, []graph.ID{"metric:cloud-companies", "metric:star-companies", "metric:bay-land", "metric:cloud-land"}},
		{"milestone:临江高速:started", vocabulary.StatedIn, false, graph.NodeSection, []graph.ID{platforms}},
		{platforms, vocabulary.StatedIn, true, graph.NodeMilestone, []graph.ID{"milestone:临江高速:started"}},
		{relationID(group, vocabulary.HasMember, cloud), vocabulary.StatedIn, false, graph.NodeSection, []graph.ID{platforms, half}},
		{half, vocabulary.StatedIn, true, graph.NodeRelation, []graph.ID{relationID(group, vocabulary.HasMember, cloud), relationID(newGroup, vocabulary.Extends, group)}},
		{cloud, vocabulary.MentionedIn, false, graph.NodeSection, []graph.ID{platforms, half}},
		{half, vocabulary.MentionedIn, true, graph.NodeEntity, []graph.ID{bay, city, group, newGroup, cloud, star, expressway}},
		{MidYear, vocabulary.StatedIn, true, graph.NodeMetric, []graph.ID{"metric:bay-land", "metric:half-gdp", "metric:half-gdp-growth"}},
		{Annual, vocabulary.StatedIn, true, graph.NodeMilestone, []graph.ID{"milestone:临江高速:started"}},
		{MidYear, vocabulary.StatedIn, true, graph.NodeRelation, []graph.ID{relationID(group, vocabulary.HasMember, cloud), relationID(newGroup, vocabulary.Extends, group)}},
		{MidYear, vocabulary.MentionedIn, true, graph.NodeEntity, []graph.ID{bay, city, group, newGroup, cloud, star, expressway}},
		{Annual, vocabulary.HasSection, false, graph.NodeSection, []graph.ID{sectionID(Annual, "1"), sectionID(Annual, "2")}},
		{sectionID(Annual, "1"), vocabulary.HasSection, false, graph.NodeSection, []graph.ID{sectionID(Annual, "1.1"), platforms}},
		{platforms, vocabulary.HasSection, true, graph.NodeSection, []graph.ID{sectionID(Annual, "1")}},
		{platforms, vocabulary.HasSection, true, graph.NodeDocument, nil},
		{sectionID(Annual, "1"), vocabulary.HasSection, true, graph.NodeDocument, []graph.ID{Annual}},
		{Annual, vocabulary.Covers, false, graph.NodeEntity, []graph.ID{city}},
		{city, vocabulary.Covers, true, graph.NodeDocument, []graph.ID{Annual, MidYear}},
		{MidYear, vocabulary.IssuedBy, false, graph.NodeEntity, []graph.ID{office}},
		{office, vocabulary.IssuedBy, true, graph.NodeDocument, []graph.ID{Annual, MidYear}},
		{expressway, vocabulary.HasMilestone, false, graph.NodeMilestone, []graph.ID{"milestone:临江高速:started", "milestone:临江高速:completed"}},
		{"milestone:临江高速:started", vocabulary.HasMilestone, true, graph.NodeEntity, []graph.ID{expressway}},
		{"metric:gdp", vocabulary.SiblingOf, false, graph.NodeMetric, []graph.ID{"metric:gdp-growth", "metric:gdp-rank"}},
		{"metric:gdp-rank", vocabulary.SiblingOf, true, graph.NodeMetric, []graph.ID{"metric:gdp", "metric:gdp-growth"}},
		{"metric:gdp-target", vocabulary.SiblingOf, false, graph.NodeMetric, nil},
		{cloud, "", false, graph.NodeRelation, []graph.ID{relationID(group, vocabulary.HasMember, cloud), relationID(cloud, vocabulary.LocatedIn, bay)}},
		{"nothing", vocabulary.HasMember, false, graph.NodeEntity, nil},
		{"nothing", vocabulary.About, true, graph.NodeMetric, nil},
		{Annual, vocabulary.HasMember, false, graph.NodeEntity, nil}, // a node without such edges
		{Annual, "", false, graph.NodeRelation, nil},
	}
}

func testEdgeRelations(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	relations := make(map[graph.ID]*graph.Relation)
	for _, relation := range Fixture().Relations {
		relations[relation.ID] = relation
	}
	page := find(t, store, graph.Query{Kind: graph.NodeEntity, From: []graph.ID{group}, Via: vocabulary.HasMember, Page: everything()})
	for _, edge := range page.Edges {
		same(t, "relation to a member", relations[relationID(group, vocabulary.HasMember, edge.Node.NodeID())], edge.Relation)
	}
	page = find(t, store, graph.Query{Kind: graph.NodeMetric, From: []graph.ID{cloud}, Via: vocabulary.About, Inverse: true, Page: everything()})
	for _, edge := range page.Edges {
		if edge.Relation != nil {
			t.Errorf("the edge to %s has the relation %s", edge.Node.NodeID(), edge.Relation.ID)
		}
	}
	page = find(t, store, graph.Query{Kind: graph.NodeEntity, Filter: graph.Filter{Group: group}, Page: everything()})
	if page.Edges[0].Relation != nil {
		t.Errorf("found by the filter's group with the relation %s", page.Edges[0].Relation.ID)
	}

	twice := network(2)
	for ordinal, id := range []graph.ID{"relation:third", "relation:second", "relation:first"} {
		twice.Relations = append(twice.Relations, &graph.Relation{ID: id, Type: vocabulary.HasMember, From: node(0), To: node(1), Ordinal: 3 - ordinal})
	}
	twice.Sort()
	merge(t, store, twice)
	page = find(t, store, graph.Query{Kind: graph.NodeEntity, From: []graph.ID{node(0)}, Via: vocabulary.HasMember, Page: graph.PageArgs{First: 2, Count: true}})
	if page.Total != 1 || len(page.Edges) != 1 || page.Edges[0].Relation.ID != "relation:first" {
		t.Errorf("a member of three relations: %d edges, total %d", len(page.Edges), page.Total)
	}
}

// testManyFrom wants a page for each start, in order, repeated and unknown ones
// included.
func testManyFrom(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	q := graph.Query{
		Kind: graph.NodeMetric, From: []graph.ID{cloud, "nothing", star, cloud}, Via: vocabulary.About, Inverse: true,
		Page: graph.PageArgs{First: 1, Count: true},
	}
	pages, err := store.Find(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	var got [][]graph.ID
	var totals []int
	for _, page := range pages {
		got = append(got, edgeIDs(page.Edges))
		totals = append(totals, page.Total)
	}
	same(t, "pages", [][]graph.ID{{"metric:cloud-companies"}, nil, {"metric:star-companies"}, {"metric:cloud-companies"}}, got)
	same(t, "totals", []int{2, 0, 1, 2}, totals)
	if pages, err = store.Find(t.Context(), graph.Query{Kind: graph.NodeMetric, From: []graph.ID{}, Via: vocabulary.About, Inverse: true, Page: everything()}); err != nil || len(pages) != 0 {
		t.Errorf("no start: %d pages, %v; want none", len(pages), err)
	}
}

func testSenseless(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	from := []graph.ID{cloud}
	one := decimal(t, "1")
	for name, q := range map[string]graph.Query{
		"no kind":              {Page: everything()},
		"unknown kind":         {Kind: "city", Page: everything()},
		"metric has no member": {Kind: graph.NodeMetric, From: from, Via: vocabulary.HasMember, Page: everything()},
		"wrong way":            {Kind: graph.NodeIndicator, From: from, Via: vocabulary.Of, Inverse: true, Page: everything()},
		"derived elsewhere":    {Kind: graph.NodeMetric, From: from, Via: vocabulary.TrackedBy, Page: everything()},
		"no edge":              {Kind: graph.NodeMetric, From: from, Page: everything()},
		"inverse of no edge":   {Kind: graph.NodeRelation, From: from, Inverse: true, Page: everything()},
		"edge from nowhere":    {Kind: graph.NodeMetric, Via: vocabulary.About, Page: everything()},
		"another's filter":     {Kind: graph.NodeEntity, Filter: graph.Filter{MinValue: &one}, Page: everything()},
		"unknown relation":     {Kind: graph.NodeEntity, Page: everything(), Filter: graph.Filter{Having: []graph.Having{{Kind: graph.NodeEntity, Via: vocabulary.SiblingOf}}}},
		"related the wrong way": {Kind: graph.NodeMetric, Page: everything(), Filter: graph.Filter{Having: []graph.Having{
			{Kind: graph.NodeMetric, Via: vocabulary.About, Inverse: true}}}},
		"a related one's filter": {Kind: graph.NodeEntity, Page: everything(), Filter: graph.Filter{Having: []graph.Having{
			{Kind: graph.NodeEntity, Via: vocabulary.PartOf, Filter: graph.Filter{MinValue: &one}}}}},
		"too deep":      {Kind: graph.NodeEntity, Page: everything(), Filter: nested(4)},
		"too many":      {Kind: graph.NodeEntity, Page: everything(), Filter: graph.Filter{Having: slices.Repeat(nested(1).Having, 9)}},
		"no size":       {Kind: graph.NodeEntity},
		"two sizes":     {Kind: graph.NodeEntity, Page: graph.PageArgs{First: 1, Last: 1}},
		"negative size": {Kind: graph.NodeEntity, Page: graph.PageArgs{First: -1}},
		"no cursor":     {Kind: graph.NodeEntity, Page: graph.PageArgs{First: 1, After: "云谷"}},
		"another list's cursor": {Kind: graph.NodeEntity, Page: graph.PageArgs{
			First: 1, Before: graph.CursorOf(Fixture().Metrics[0])}},
	} {
		if _, err := store.Find(t.Context(), q); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
}

// nested are filters within filters.
func nested(depth int) graph.Filter {
	if depth == 0 {
		return graph.Filter{}
	}
	return graph.Filter{Having: []graph.Having{{Kind: graph.NodeEntity, Via: vocabulary.PartOf, Filter: nested(depth - 1)}}}
}
