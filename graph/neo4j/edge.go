package neo4j

import (
	"cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// edge is a relationship of Neo4j. All of them follow from the nodes' records.
type edge struct {
	kind     vocabulary.RelationType
	from, to graph.ID

	// Of a relation between entities.
	relation graph.ID
	position string
	ordinal  int

	// Of a source.
	stated     bool
	start, end int
	rule       string
}

// edgesOf are the relationships that the record of a node makes, none of nil.
func edgesOf(node graph.Node) []edge {
	var edges []edge
	add := func(from graph.ID, kind vocabulary.RelationType, to graph.ID) {
		if from != "" && to != "" {
			edges = append(edges, edge{kind: kind, from: from, to: to})
		}
	}
	switch node := node.(type) {
	case *graph.Document:
		add(node.ID, vocabulary.Covers, node.Place)
		add(node.ID, vocabulary.IssuedBy, node.Issuer)
	case *graph.Section:
		add(cmp.Or(node.Parent, node.Document), vocabulary.HasSection, node.ID)
		return edges
	case *graph.Relation:
		edges = append(edges, edge{
			kind: node.Type, from: node.From, to: node.To, relation: node.ID, position: position(node), ordinal: node.Ordinal,
		})
	case *graph.Metric:
		add(node.ID, vocabulary.Of, node.Indicator)
		add(node.ID, vocabulary.About, node.About)
		add(node.ID, vocabulary.ComparedWith, node.Benchmark)
	case *graph.Milestone:
		add(node.Entity, vocabulary.HasMilestone, node.ID)
	case nil:
		return nil
	}
	for _, source := range graph.Sources(node) {
		edges = append(edges, edge{
			kind: stating(node.NodeKind()), from: node.NodeID(), to: cmp.Or(source.Section, source.Document),
			stated: true, start: source.Start, end: source.End, rule: source.Rule,
		})
	}
	return edges
}

// compareEdges are the rows for disconnect.cypher and connect.cypher.
func compareEdges(before, after []edge) (fewer, more []any) {
	there := make(map[edge]bool, len(before))
	for _, edge := range before {
		there[edge] = true
	}
	for _, edge := range after {
		if !there[edge] {
			more = append(more, edge.row())
		}
		delete(there, edge)
	}
	for edge := range there {
		fewer = append(fewer, edge.row())
	}
	return fewer, more
}

func (e edge) row() map[string]any {
	properties := make(map[string]any)
	switch {
	case e.relation != "":
		properties["id"], properties["_position"] = string(e.relation), e.position
		if e.ordinal != 0 {
			properties["ordinal"] = e.ordinal
		}
	case e.stated:
		properties["start"], properties["end"], properties["rule"] = e.start, e.end, e.rule
	}
	return map[string]any{"from": string(e.from), "to": string(e.to), "type": string(e.kind), "properties": properties}
}
