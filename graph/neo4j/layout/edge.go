package layout

import (
	"cmp"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// places begins the IDs of places. Nine in ten metrics of a report are about its
// place: with a relationship each, the place would be a node that nobody can
// expand. They have the property about alone, as every metric has.
const places = "place:"

// Edge is a relationship of Neo4j. All of them follow from the nodes' records.
type Edge struct {
	Type     vocabulary.RelationType
	From, To graph.ID

	// Of a relation between entities.
	Relation graph.ID
	Position string
	Ordinal  int

	// Of a source.
	Stated     bool
	Start, End int
	Rule       string
}

// Edges are the relationships that the record of a node makes, none of nil.
func Edges(node graph.Node) []Edge {
	var edges []Edge
	add := func(from graph.ID, kind vocabulary.RelationType, to graph.ID) {
		if from != "" && to != "" {
			edges = append(edges, Edge{Type: kind, From: from, To: to})
		}
	}
	switch node := node.(type) {
	case *graph.Document:
		add(node.ID, vocabulary.Covers, node.Place)
		add(node.ID, vocabulary.IssuedBy, node.Issuer)
	case *graph.Section:
		add(cmp.Or(node.Parent, node.Document), vocabulary.HasSection, node.ID)
	case *graph.Relation:
		edges = append(edges, Edge{
			Type: node.Type, From: node.From, To: node.To, Relation: node.ID, Position: Position(node), Ordinal: node.Ordinal,
		})
	case *graph.Metric:
		add(node.ID, vocabulary.Of, node.Indicator)
		if !strings.HasPrefix(string(node.About), places) {
			add(node.ID, vocabulary.About, node.About)
		}
		add(node.ID, vocabulary.ComparedWith, node.Benchmark)
	case *graph.Milestone:
		add(node.Entity, vocabulary.HasMilestone, node.ID)
	}
	for _, source := range Places(node) {
		edges = append(edges, Edge{
			Type: Stating(node.NodeKind()), From: node.NodeID(), To: cmp.Or(source.Section, source.Document),
			Stated: true, Start: source.Start, End: source.End, Rule: source.Rule,
		})
	}
	return edges
}

// Stating is the relation from nodes of the kind to the sections that state
// them.
func Stating(kind graph.NodeKind) vocabulary.RelationType {
	if kind == graph.NodeEntity {
		return vocabulary.MentionedIn
	}
	return vocabulary.StatedIn
}

// Properties are the relationship's properties.
func (e Edge) Properties() map[string]any {
	properties := make(map[string]any)
	switch {
	case e.Relation != "":
		properties["id"], properties["_position"] = string(e.Relation), e.Position
		if e.Ordinal != 0 {
			properties["ordinal"] = int64(e.Ordinal)
		}
	case e.Stated:
		properties["start"], properties["end"], properties["rule"] = int64(e.Start), int64(e.End), e.Rule
	}
	return properties
}
