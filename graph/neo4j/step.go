package neo4j

import (
	"maps"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// step is a statement and the rows to run it over.
type step struct {
	statement string
	rows      []any
}

// writing is what leads from one state of the database to the next.
type writing struct {
	gone, cut, put, counted, tied []any
	made                          map[string][]any // by the statement
}

// difference are the steps from one state to the next, none where the database
// has it all, and what they change.
func difference(before, after *state, c change) ([]step, graph.Diff, error) {
	old, new := before.graph(), after.graph()
	records, err := layout.Records(new)
	if err != nil {
		return nil, graph.Diff{}, err
	}
	s := writing{made: make(map[string][]any)}
	for i, node := range new.Nodes() {
		was, is := before.nodes[node.NodeID()], after.nodes[node.NodeID()]
		switch {
		case was.node == nil:
			s.create(is, records[i])
		case was.node != is.node:
			s.change(was, is, records[i])
		case !maps.Equal(was.votes(), is.votes()):
			s.counted = append(s.counted, map[string]any{"id": string(node.NodeID()), "properties": bookkeeping(is)})
		}
	}
	for _, node := range old.Nodes() {
		if after.nodes[node.NodeID()].node == nil {
			s.remove(node)
		}
	}
	return slices.DeleteFunc(slices.Concat(s.inOrder(), manifests(before, after, c)), func(s step) bool { return len(s.rows) == 0 }),
		graph.Compare(old, new), nil
}

// inOrder has a node come before what leads to it.
func (s *writing) inOrder() []step {
	return []step{
		{"delete", s.gone}, {"disconnect", s.cut}, {"create", s.made["create"]}, {"put", s.put}, {"count", s.counted},
		{"observe", s.made["observe"]}, {"aim", s.made["aim"]}, {"state", s.made["state"]}, {"connect", s.tied},
	}
}

// create makes a node. One that nothing leads to takes its relationships along,
// but for a relation's own.
func (s *writing) create(is held, record string) {
	made := nodeOf(is, record)
	row := map[string]any{"properties": made.Properties, "labels": made.Labels}
	statement := "create"
	switch is.node.NodeKind() {
	case graph.NodeMetric:
		if statement = "observe"; slices.Contains(made.Labels, "Target") {
			statement = "aim"
		}
	case graph.NodeRelation, graph.NodeMilestone:
		statement = "state"
	}
	var edges []any
	for _, edge := range layout.Edges(is.node) {
		if statement == "create" || edge.From != is.node.NodeID() {
			s.tied = append(s.tied, edgeRow(edge))
			continue
		}
		edges = append(edges, map[string]any{"to": string(edge.To), "type": string(edge.Type), "properties": edge.Properties()})
	}
	row["edges"] = edges
	s.made[statement] = append(s.made[statement], row)
}

func (s *writing) change(was, is held, record string) {
	made := nodeOf(is, record)
	stale := slices.DeleteFunc(layout.Labels(was.node), func(label string) bool { return slices.Contains(made.Labels, label) })
	s.put = append(s.put, map[string]any{
		"id": string(is.node.NodeID()), "properties": made.Properties, "labels": made.Labels, "stale": stale,
	})
	there := make(map[layout.Edge]bool)
	for _, edge := range layout.Edges(was.node) {
		there[edge] = true
	}
	for _, edge := range layout.Edges(is.node) {
		if !there[edge] {
			s.tied = append(s.tied, edgeRow(edge))
		}
		delete(there, edge)
	}
	for edge := range there {
		s.cut = append(s.cut, edgeRow(edge))
	}
}

// remove takes a node out with its relationships. That of a relation joins two
// others.
func (s *writing) remove(node graph.Node) {
	s.gone = append(s.gone, string(node.NodeID()))
	for _, edge := range layout.Edges(node) {
		if edge.Relation != "" {
			s.cut = append(s.cut, edgeRow(edge))
		}
	}
}

func nodeOf(h held, record string) layout.Node {
	made := layout.Of(h.node, record)
	h.votes().Put(made.Properties)
	return made
}

func bookkeeping(h held) map[string]any {
	properties := map[string]any{"_asserted": nil, "_claims": nil, "_votes": nil}
	h.votes().Put(properties)
	return properties
}

func edgeRow(e layout.Edge) map[string]any {
	return map[string]any{"from": string(e.From), "to": string(e.To), "type": string(e.Type), "properties": e.Properties()}
}

// manifests are the steps that keep which documents assert what.
func manifests(before, after *state, c change) []step {
	var kept, forgotten []any
	for _, document := range c.out {
		m, was := after.manifests[document], before.manifests[document]
		switch {
		case c.in[document] == nil:
			forgotten = append(forgotten, string(document))
		case !slices.Equal(m.nodes, was.nodes) || !slices.Equal(m.claims, was.claims):
			kept = append(kept, map[string]any{"document": string(document), "nodes": m.nodes, "claims": m.claims})
		}
	}
	return []step{{"forget", forgotten}, {"manifest", kept}}
}
