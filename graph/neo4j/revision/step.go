package revision

import (
	"maps"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// Step is a statement of package neo4j and the rows to run it over.
type Step struct {
	Statement string
	Rows      []any
}

// writing is what leads from one state of the database to the next.
type writing struct {
	gone, cut, put, counted, tied []any
	made                          map[string][]any // by the statement
}

// Steps are what leads from the state to the one after the change, none where the
// database has it all, and what they do to the graph. ErrInvalid where the change
// gives the ID of a node to one of another kind.
func (s *State) Steps(c Change) ([]Step, graph.Diff, error) {
	after, err := s.with(c)
	if err != nil {
		return nil, graph.Diff{}, err
	}
	old, new := s.graph(), after.graph()
	records, err := layout.Records(new)
	if err != nil {
		return nil, graph.Diff{}, err
	}
	w := writing{made: make(map[string][]any)}
	for i, node := range new.Nodes() {
		was, is := s.nodes[node.NodeID()], after.nodes[node.NodeID()]
		switch {
		case was.node == nil:
			w.create(is, records[i])
		case was.node != is.node:
			w.change(was, is, records[i])
		case !maps.Equal(was.votes(), is.votes()):
			w.counted = append(w.counted, map[string]any{"id": string(node.NodeID()), "properties": bookkeeping(is)})
		}
	}
	for _, node := range old.Nodes() {
		if after.nodes[node.NodeID()].node == nil {
			w.remove(node)
		}
	}
	return slices.DeleteFunc(slices.Concat(w.inOrder(), manifests(s, after, c)), func(s Step) bool { return len(s.Rows) == 0 }),
		graph.Compare(old, new), nil
}

// inOrder has a node come before what leads to it.
func (w *writing) inOrder() []Step {
	return []Step{
		{"delete", w.gone}, {"disconnect", w.cut}, {"create", w.made["create"]}, {"put", w.put}, {"count", w.counted},
		{"observe", w.made["observe"]}, {"aim", w.made["aim"]}, {"state", w.made["state"]}, {"connect", w.tied},
	}
}

// create makes a node. One that nothing leads to takes its relationships along,
// but for a relation's own.
func (w *writing) create(is held, record string) {
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
			w.tied = append(w.tied, edgeRow(edge))
			continue
		}
		edges = append(edges, map[string]any{"to": string(edge.To), "type": string(edge.Type), "properties": edge.Properties()})
	}
	row["edges"] = edges
	w.made[statement] = append(w.made[statement], row)
}

func (w *writing) change(was, is held, record string) {
	made := nodeOf(is, record)
	stale := slices.DeleteFunc(layout.Labels(was.node), func(label string) bool { return slices.Contains(made.Labels, label) })
	w.put = append(w.put, map[string]any{
		"id": string(is.node.NodeID()), "properties": made.Properties, "labels": made.Labels, "stale": stale,
	})
	there := make(map[layout.Edge]bool)
	for _, edge := range layout.Edges(was.node) {
		there[edge] = true
	}
	for _, edge := range layout.Edges(is.node) {
		if !there[edge] {
			w.tied = append(w.tied, edgeRow(edge))
		}
		delete(there, edge)
	}
	for edge := range there {
		w.cut = append(w.cut, edgeRow(edge))
	}
}

// remove takes a node out with its relationships. That of a relation joins two
// others.
func (w *writing) remove(node graph.Node) {
	w.gone = append(w.gone, string(node.NodeID()))
	for _, edge := range layout.Edges(node) {
		if edge.Relation != "" {
			w.cut = append(w.cut, edgeRow(edge))
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
func manifests(before, after *State, c Change) []Step {
	var kept, forgotten []any
	for _, document := range c.Out {
		m, was := after.manifests[document], before.manifests[document]
		switch {
		case c.In[document] == nil:
			forgotten = append(forgotten, string(document))
		case !slices.Equal(m.Nodes, was.Nodes) || !slices.Equal(m.Claims, was.Claims):
			kept = append(kept, map[string]any{"document": string(document), "nodes": m.Nodes, "claims": m.Claims})
		}
	}
	return []Step{{"forget", forgotten}, {"manifest", kept}}
}
