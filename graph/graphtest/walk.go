package graphtest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func testPath(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	members := []vocabulary.RelationType{vocabulary.HasMember, vocabulary.Extends}
	for name, test := range map[string]struct {
		query     graph.PathQuery
		entities  []graph.ID
		relations []graph.ID
	}{
		"along": {graph.PathQuery{From: newGroup, To: city, MaxLength: 10}, []graph.ID{newGroup, group, cloud, bay, city},
			[]graph.ID{relationID(newGroup, vocabulary.Extends, group), relationID(group, vocabulary.HasMember, cloud), relationID(cloud, vocabulary.LocatedIn, bay), relationID(bay, vocabulary.PartOf, city)}},
		"against": {graph.PathQuery{From: port, To: drive, MaxLength: 2}, []graph.ID{port, group, drive},
			[]graph.ID{relationID(group, vocabulary.HasMember, port), relationID(group, vocabulary.Implements, drive)}},
		"to itself":   {graph.PathQuery{From: port, To: port, MaxLength: 1}, []graph.ID{port}, nil},
		"too far":     {graph.PathQuery{From: newGroup, To: city, MaxLength: 3}, nil, nil},
		"not allowed": {graph.PathQuery{From: newGroup, To: city, Types: members, MaxLength: 10}, nil, nil},
		"not joined":  {graph.PathQuery{From: newGroup, To: province, MaxLength: 10}, nil, nil},
	} {
		path, err := store.Path(t.Context(), test.query)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		same(t, name+": entities", test.entities, nodeIDs(path.Entities))
		same(t, name+": relations", test.relations, nodeIDs(path.Relations))
	}
	for name, test := range map[string]struct {
		query graph.PathQuery
		want  error
	}{
		"unknown end":    {graph.PathQuery{From: port, To: "nothing", MaxLength: 3}, graph.ErrNotFound},
		"not an entity":  {graph.PathQuery{From: Annual, To: port, MaxLength: 3}, graph.ErrNotFound},
		"no length":      {graph.PathQuery{From: port, To: cloud}, graph.ErrInvalid},
		"too long":       {graph.PathQuery{From: port, To: cloud, MaxLength: 11}, graph.ErrInvalid},
		"not a relation": {graph.PathQuery{From: port, To: cloud, MaxLength: 3, Types: []vocabulary.RelationType{vocabulary.About}}, graph.ErrInvalid},
	} {
		if _, err := store.Path(t.Context(), test.query); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
	}
}

// network is a graph of one document with entities e00, e01, … and relations
// PART_OF between them.
func network(entities int, relations ...[2]int) *graph.Graph {
	g := &graph.Graph{
		Documents: []*graph.Document{{ID: "document:network", Title: "网络", Type: "annual", Period: "2024", Place: node(0)}},
		Sections:  []*graph.Section{section("document:network", "1", "", "全部", 0, 10)},
	}
	for i := range entities {
		g.Entities = append(g.Entities, &graph.Entity{ID: node(i), Type: vocabulary.Place, Name: fmt.Sprintf("第%d站", i), Sources: at("document:network", "1", 1)})
	}
	for _, ends := range relations {
		from, to := node(ends[0]), node(ends[1])
		g.Relations = append(g.Relations, &graph.Relation{
			ID: relationID(from, vocabulary.PartOf, to), Type: vocabulary.PartOf, From: from, To: to, Sources: at("document:network", "1", 1),
		})
	}
	g.Sort()
	return g
}

func node(i int) graph.ID { return graph.ID(fmt.Sprintf("place:e%02d", i)) }

func nodesOf(numbers ...int) []graph.ID {
	var ids []graph.ID
	for _, number := range numbers {
		ids = append(ids, node(number))
	}
	return ids
}

// testPathTies has many shortest paths: the smallest IDs win.
//
//	0 --> 3 --> 4, 5 --> 6        0 <-- 2 <-- 5        3 <-> 4
func testPathTies(t *testing.T, open func(t *testing.T) graph.Store) {
	store := open(t)
	merge(t, store, network(7, [2]int{0, 3}, [2]int{3, 4}, [2]int{3, 5}, [2]int{4, 6}, [2]int{5, 6}, [2]int{2, 0}, [2]int{5, 2}, [2]int{4, 3}))
	for _, test := range []struct {
		from, to  int
		want      []graph.ID
		relations []graph.ID
	}{
		{0, 6, nodesOf(0, 2, 5, 6), nil}, // not over 3, though 4 comes before 5
		{6, 0, nodesOf(6, 4, 3, 0), nil},
		{3, 4, nodesOf(3, 4), []graph.ID{relationID(node(3), vocabulary.PartOf, node(4))}},
		{4, 3, nodesOf(4, 3), []graph.ID{relationID(node(3), vocabulary.PartOf, node(4))}},
	} {
		path, err := store.Path(t.Context(), graph.PathQuery{From: node(test.from), To: node(test.to), MaxLength: 5})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "path", test.want, nodeIDs(path.Entities))
		if test.relations != nil {
			same(t, "relations", test.relations, nodeIDs(path.Relations))
		}
	}
}

func testNeighbourhood(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	for name, test := range map[string]struct {
		query     graph.NeighbourhoodQuery
		entities  []graph.ID
		relations int
		truncated bool
	}{
		"near":      {graph.NeighbourhoodQuery{From: bay, Depth: 1, Limit: 10}, []graph.ID{bay, city, cloud, star, expressway}, 4, false},
		"farther":   {graph.NeighbourhoodQuery{From: bay, Depth: 2, Limit: 10}, []graph.ID{bay, city, cloud, star, expressway, group}, 6, false},
		"cut":       {graph.NeighbourhoodQuery{From: bay, Depth: 2, Limit: 3}, []graph.ID{bay, city, cloud}, 2, true},
		"cut later": {graph.NeighbourhoodQuery{From: bay, Depth: 3, Limit: 7}, []graph.ID{bay, city, cloud, star, expressway, group, newGroup}, 7, true},
		"just fits": {graph.NeighbourhoodQuery{From: bay, Depth: 1, Limit: 5}, []graph.ID{bay, city, cloud, star, expressway}, 4, false},
		"types":     {graph.NeighbourhoodQuery{From: group, Depth: 4, Limit: 10, Types: []vocabulary.RelationType{vocabulary.Extends}}, []graph.ID{group, newGroup}, 1, false},
		"alone":     {graph.NeighbourhoodQuery{From: province, Depth: 1, Limit: 1}, []graph.ID{province}, 0, false},
	} {
		around, err := store.Neighbourhood(t.Context(), test.query)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		same(t, name, test.entities, nodeIDs(around.Entities))
		if len(around.Relations) != test.relations || around.Truncated != test.truncated {
			t.Errorf("%s: relations %q, truncated %t", name, nodeIDs(around.Relations), around.Truncated)
		}
	}
	for name, test := range map[string]struct {
		query graph.NeighbourhoodQuery
		want  error
	}{
		"unknown":  {graph.NeighbourhoodQuery{From: "nothing", Depth: 1, Limit: 1}, graph.ErrNotFound},
		"no depth": {graph.NeighbourhoodQuery{From: bay, Limit: 1}, graph.ErrInvalid},
		"too deep": {graph.NeighbourhoodQuery{From: bay, Depth: 5, Limit: 1}, graph.ErrInvalid},
		"no limit": {graph.NeighbourhoodQuery{From: bay, Depth: 1}, graph.ErrInvalid},
		"too many": {graph.NeighbourhoodQuery{From: bay, Depth: 1, Limit: 1001}, graph.ErrInvalid},
	} {
		if _, err := store.Neighbourhood(t.Context(), test.query); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
	}
}

// testCycles walks a ring with a node that is joined to itself, and a long row.
func testCycles(t *testing.T, open func(t *testing.T) graph.Store) {
	ring := open(t)
	merge(t, ring, network(4, [2]int{0, 1}, [2]int{1, 2}, [2]int{2, 3}, [2]int{3, 0}, [2]int{1, 1}))
	around, err := ring.Neighbourhood(t.Context(), graph.NeighbourhoodQuery{From: node(0), Depth: 4, Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "ring", nodesOf(0, 1, 3, 2), nodeIDs(around.Entities))
	if len(around.Relations) != 5 {
		t.Errorf("relations of the ring: %q, want all five", nodeIDs(around.Relations))
	}
	page := find(t, ring, graph.Query{Kind: graph.NodeEntity, From: []graph.ID{node(1)}, Via: vocabulary.PartOf, Page: everything()})
	same(t, "parts of the node joined to itself", nodesOf(1, 2), edgeIDs(page.Edges))

	var chain [][2]int
	for i := range 60 {
		chain = append(chain, [2]int{i, i + 1})
	}
	row := open(t)
	merge(t, row, network(61, chain...))
	for end, want := range map[int]int{10: 11, 11: 0} {
		path, err := row.Path(t.Context(), graph.PathQuery{From: node(0), To: node(end), MaxLength: 10})
		if err != nil || len(path.Entities) != want {
			t.Errorf("path along the row to %d: %d entities, %v; want %d", end, len(path.Entities), err, want)
		}
	}
}

// testDeepSections asks for what is stated in the innermost of many sections.
func testDeepSections(t *testing.T, open func(t *testing.T) graph.Store) {
	const depth = 40
	g := Fixture().Of(MidYear)
	g.Sections = nil
	number := func(level int) string { return fmt.Sprintf("1%s", strings.Repeat(".1", level)) }
	for level := range depth {
		parent := ""
		if level > 0 {
			parent = number(level - 1)
		}
		g.Sections = append(g.Sections, section(MidYear, number(level), parent, "层", 0, 800))
	}
	deepest := *g.Metrics[0]
	deepest.Sources = at(MidYear, number(depth-1), 60)
	g.Metrics[0] = &deepest
	for _, metric := range g.Metrics[1:] {
		metric.Sources = at(MidYear, number(1), 70)
	}
	store := open(t)
	merge(t, store, g)
	for level, want := range map[int]int{0: len(g.Metrics), 1: len(g.Metrics), 2: 1, depth - 1: 1} {
		page := find(t, store, graph.Query{Kind: graph.NodeMetric, Filter: graph.Filter{Section: sectionID(MidYear, number(level))}, Page: everything()})
		if len(page.Edges) != want {
			t.Errorf("section %d levels down: %d metrics, want %d", level, len(page.Edges), want)
		}
	}
}
