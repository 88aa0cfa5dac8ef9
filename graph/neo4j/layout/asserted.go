package layout

import (
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

// Records are the lines of the nodes in the JSON Lines form, in the order of
// g.Nodes().
func Records(g *graph.Graph) ([]string, error) {
	var text strings.Builder
	if err := graph.Write(&text, g); err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(text.String(), "\n"), "\n")
	return lines[1:], nil // without the header
}

// Bare are the records of the graph's nodes without their places, in the order of
// g.Nodes().
func Bare(g *graph.Graph) ([]string, error) {
	nodes := g.Nodes()
	for i, node := range nodes {
		nodes[i] = At(node, nil)
	}
	return Records(GraphOf(nodes))
}

// GraphOf is the graph of the nodes, in their order.
func GraphOf(nodes []graph.Node) *graph.Graph {
	g := new(graph.Graph)
	for _, node := range nodes {
		switch node := node.(type) {
		case *graph.Document:
			g.Documents = append(g.Documents, node)
		case *graph.Section:
			g.Sections = append(g.Sections, node)
		case *graph.Entity:
			g.Entities = append(g.Entities, node)
		case *graph.Relation:
			g.Relations = append(g.Relations, node)
		case *graph.Indicator:
			g.Indicators = append(g.Indicators, node)
		case *graph.Metric:
			g.Metrics = append(g.Metrics, node)
		case *graph.Milestone:
			g.Milestones = append(g.Milestones, node)
		}
	}
	return g
}

// Places are the sources of the node; a section's own place is none of them.
func Places(node graph.Node) []graph.Source {
	if _, is := node.(*graph.Section); is {
		return nil
	}
	return graph.Sources(node)
}

// At is the node stated at other places.
func At(node graph.Node, places []graph.Source) graph.Node {
	switch node := node.(type) {
	case *graph.Entity:
		copied := *node
		copied.Sources = places
		return &copied
	case *graph.Relation:
		copied := *node
		copied.Sources = places
		return &copied
	case *graph.Metric:
		copied := *node
		copied.Sources = places
		return &copied
	case *graph.Milestone:
		copied := *node
		copied.Sources = places
		return &copied
	}
	return node
}

// Claims are the different things that documents say of one node, its places
// left aside: the records, and how many documents say each.
type Claims map[string]int

// Total is how many documents assert the node.
func (v Claims) Total() int {
	total := 0
	for _, votes := range v {
		total += votes
	}
	return total
}

// Put adds to the properties of the node what it takes to know the claims. The
// usual one, of a single document or shared by all, is the record itself.
func (v Claims) Put(properties map[string]any) {
	if len(v) < 2 {
		if total := v.Total(); total > 1 {
			properties["_asserted"] = int64(total)
		}
		return
	}
	records := slices.Sorted(maps.Keys(v))
	votes := make([]int64, len(records))
	for i, record := range records {
		votes[i] = int64(v[record])
	}
	properties["_claims"], properties["_votes"] = records, votes
}

// Hash is the number by which a manifest names a claim.
func Hash(claim string) int64 {
	hash := fnv.New64a()
	hash.Write([]byte(claim))
	return int64(hash.Sum64())
}
