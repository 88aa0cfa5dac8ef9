package neo4j

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
)

// state is what documents assert of some nodes: all that every document does.
// Its graph is the union, as the whole graph is of all the documents' parts.
type state struct {
	parse      func(*graph.Reader, []string) (*graph.Graph, error)
	manifests  map[graph.ID][]string            // the IDs that a document asserts
	labels     map[graph.ID][]string            // of the nodes in the database
	assertions map[graph.ID]map[graph.ID]string // by node and document, as JSON
	parts      map[graph.ID]*graph.Graph        // by document
	graph      *graph.Graph
	nodes      map[graph.ID]graph.Node
}

// add takes in the records of assertions.cypher.
func (s *state) add(records []*driver.Record) {
	if s.labels == nil {
		s.labels, s.assertions = make(map[graph.ID][]string), make(map[graph.ID]map[graph.ID]string)
	}
	for _, record := range records {
		id := graph.ID(text(record.Values[0]))
		s.labels[id] = texts(items(record.Values[1]))
		lines := texts(items(record.Values[3]))
		s.assertions[id] = make(map[graph.ID]string, len(lines))
		for i, document := range texts(items(record.Values[2])) {
			if i < len(lines) {
				s.assertions[id][graph.ID(document)] = lines[i]
			}
		}
	}
}

// assemble makes the parts and the graph of the assertions.
func (s *state) assemble() error {
	lines := make(map[graph.ID][]string)
	for _, asserted := range s.assertions {
		for document, line := range asserted {
			lines[document] = append(lines[document], line)
		}
	}
	reader := graph.NewReader()
	s.parts = make(map[graph.ID]*graph.Graph, len(lines))
	for document, list := range lines {
		part, err := s.parse(reader, list)
		if err != nil {
			return err
		}
		s.parts[document] = part
	}
	s.unite()
	return nil
}

func (s *state) unite() {
	s.graph = graph.Union(slices.Collect(maps.Values(s.parts))...)
	s.nodes = make(map[graph.ID]graph.Node)
	for _, node := range s.graph.Nodes() {
		s.nodes[node.NodeID()] = node
	}
}

// with is the state after the change, ErrInvalid where that gives the ID of a
// node to one of another kind.
func (s *state) with(c change) (*state, error) {
	for _, node := range c.nodes {
		if there := s.nodes[node.NodeID()]; there != nil && there.NodeKind() != node.NodeKind() {
			return nil, fmt.Errorf("%s %q: the store has a node of kind %s with this ID: %w",
				node.NodeKind(), node.NodeID(), there.NodeKind(), graph.ErrInvalid)
		}
	}
	after := &state{
		manifests:  make(map[graph.ID][]string),
		assertions: make(map[graph.ID]map[graph.ID]string, len(s.assertions)),
		parts:      maps.Clone(s.parts),
	}
	for id, asserted := range s.assertions {
		after.assertions[id] = maps.Clone(asserted)
	}
	for _, document := range c.out {
		for _, id := range s.manifests[document] {
			delete(after.assertions[graph.ID(id)], document)
		}
		delete(after.parts, document)
	}
	for document, part := range c.in {
		if err := after.put(document, part); err != nil {
			return nil, err
		}
	}
	after.unite()
	return after, nil
}

// put takes in what a document asserts.
func (s *state) put(document graph.ID, part *graph.Graph) error {
	s.parts[document] = part
	lines, err := encode(part)
	if err != nil {
		return err
	}
	for i, node := range part.Nodes() {
		id := node.NodeID()
		if s.assertions[id] == nil {
			s.assertions[id] = make(map[graph.ID]string, 1)
		}
		s.assertions[id][document] = lines[i]
		s.manifests[document] = append(s.manifests[document], string(id))
	}
	return nil
}

// encode are the records of the graph's nodes in the JSON Lines form.
func encode(g *graph.Graph) ([]string, error) {
	var text strings.Builder
	if err := graph.Write(&text, g); err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(text.String(), "\n"), "\n")
	return lines[1:], nil // without the header
}

// step is a statement and the rows to run it over.
type step struct {
	statement string
	rows      []any
}

// difference are the steps from one state to the next; none where the database
// has it all.
func difference(before, after *state, c change) ([]step, error) {
	var gone, put, cut, tied []any
	records, err := encode(after.graph)
	if err != nil {
		return nil, err
	}
	for i, node := range after.graph.Nodes() {
		id := node.NodeID()
		if maps.Equal(before.assertions[id], after.assertions[id]) {
			continue
		}
		put = append(put, row(node, records[i], after.assertions[id], before.labels[id]))
		fewer, more := compareEdges(edgesOf(before.nodes[id]), edgesOf(node))
		cut, tied = append(cut, fewer...), append(tied, more...)
	}
	for id := range before.assertions {
		if after.nodes[id] != nil {
			continue
		}
		gone = append(gone, string(id))
		if relation, ok := before.nodes[id].(*graph.Relation); ok {
			fewer, _ := compareEdges(edgesOf(relation), nil) // which does not go with a node
			cut = append(cut, fewer...)
		}
	}
	steps := []step{{"delete", gone}, {"put", put}, {"disconnect", cut}, {"connect", tied}}
	steps = append(steps, manifests(before, after, c)...)
	return slices.DeleteFunc(steps, func(s step) bool { return len(s.rows) == 0 }), nil
}

// manifests are the steps that keep which documents assert what.
func manifests(before, after *state, c change) []step {
	var kept, forgotten []any
	for _, document := range c.out {
		ids := unique(after.manifests[document])
		switch {
		case c.in[document] == nil:
			forgotten = append(forgotten, string(document))
		case !slices.Equal(ids, before.manifests[document]):
			kept = append(kept, map[string]any{"document": string(document), "nodes": ids})
		}
	}
	return []step{{"forget", forgotten}, {"manifest", kept}}
}
