// Package revision works out what a write changes in Neo4j: from what documents
// assert of the nodes that it can touch, to the rows that statements write. What
// is written is the union of all that documents assert, as graph.Union makes it.
package revision

import (
	"fmt"
	"maps"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// State is what documents assert of some nodes. Its lists are complete: every
// node that a manifest names is there, with what all documents assert of it.
type State struct {
	manifests map[graph.ID]Manifest
	nodes     map[graph.ID]held
}

// Manifest lists the nodes that one document asserts, each with the hash of the
// document's claim of it.
type Manifest struct {
	Nodes  []string
	Claims []int64
}

// Node is what the database holds of a node: its record, how many documents
// assert it, and where they claim different things what those are and how many
// claim each.
type Node struct {
	ID       graph.ID
	Record   string
	Asserted int
	Claims   []string
	Votes    []int
}

// Change takes documents out and puts parts in.
type Change struct {
	Out   []graph.ID
	In    map[graph.ID]*graph.Graph // by document
	Nodes []graph.Node              // that must not be of another kind in the store
}

// Parse reads records of the JSON Lines form.
type Parse func(records []string) (*graph.Graph, error)

// NewState is what the manifests and nodes say.
func NewState(manifests map[graph.ID]Manifest, nodes []Node, parse Parse) (*State, error) {
	s := &State{manifests, make(map[graph.ID]held, len(nodes))}
	records := make([]string, len(nodes))
	asserted := make(map[graph.ID]int, len(nodes))
	for i, node := range nodes {
		records[i], asserted[node.ID] = node.Record, node.Asserted
	}
	g, err := parse(records)
	if err != nil {
		return nil, err
	}
	bare, claims, err := apart(g)
	if err != nil {
		return nil, err
	}
	for i, node := range g.Nodes() {
		s.nodes[node.NodeID()] = held{node, map[string]claim{claims[i]: {bare[i], asserted[node.NodeID()]}}}
	}
	for _, node := range nodes {
		if len(node.Claims) == 0 {
			continue
		}
		claims := make(map[string]claim, len(node.Claims))
		for i, record := range node.Claims {
			g, err := parse([]string{record})
			if err != nil {
				return nil, err
			}
			claims[record] = claim{g.Nodes()[0], node.Votes[i]}
		}
		s.nodes[node.ID] = held{s.nodes[node.ID].node, claims}
	}
	return s, nil
}

// held is what the documents say of one node: all together, and apart, the
// places aside.
type held struct {
	node   graph.Node // nil where none says anything
	claims map[string]claim
}

// claim is what some documents say of a node in the same way.
type claim struct {
	node  graph.Node
	votes int
}

func (h held) votes() layout.Claims {
	votes := make(layout.Claims, len(h.claims))
	for record, claim := range h.claims {
		votes[record] = claim.votes
	}
	return votes
}

// apart are the nodes of the graph without their places, and those as records.
func apart(g *graph.Graph) (bare []graph.Node, claims []string, err error) {
	for _, node := range g.Nodes() {
		bare = append(bare, layout.At(node, nil))
	}
	claims, err = layout.Records(layout.GraphOf(bare))
	return bare, claims, err
}

// with is the state after the change, ErrInvalid where that gives the ID of a
// node to one of another kind.
func (s *State) with(c Change) (*State, error) {
	for _, node := range c.Nodes {
		if there := s.nodes[node.NodeID()].node; there != nil && there.NodeKind() != node.NodeKind() {
			return nil, fmt.Errorf("%s %q: the store has a node of kind %s with this ID: %w",
				node.NodeKind(), node.NodeID(), there.NodeKind(), graph.ErrInvalid)
		}
	}
	after := &State{manifests: make(map[graph.ID]Manifest), nodes: maps.Clone(s.nodes)}
	touched := make(map[graph.ID]*revision)
	revise := func(id graph.ID) *revision {
		if touched[id] == nil {
			h := s.nodes[id]
			touched[id] = &revision{claims: maps.Clone(h.claims), places: slices.Clone(layout.Places(h.node))}
		}
		return touched[id]
	}
	for _, document := range c.Out {
		manifest := s.manifests[document]
		for i, id := range manifest.Nodes {
			revise(graph.ID(id)).take(document, manifest.Claims[i])
		}
	}
	for document, part := range c.In {
		bare, claims, err := apart(part)
		if err != nil {
			return nil, err
		}
		var m Manifest
		for i, node := range part.Nodes() {
			revise(node.NodeID()).add(bare[i], claims[i], layout.Places(node))
			m.Nodes, m.Claims = append(m.Nodes, string(node.NodeID())), append(m.Claims, layout.Hash(claims[i]))
		}
		after.manifests[document] = m
	}
	after.settle(s, touched)
	return after, nil
}

// revision is a node while what is said of it changes.
type revision struct {
	claims map[string]claim
	places []graph.Source
}

// take takes out what a document says.
func (r *revision) take(document graph.ID, hash int64) {
	for record, claim := range r.claims {
		if layout.Hash(record) != hash {
			continue
		}
		if claim.votes--; claim.votes == 0 {
			delete(r.claims, record)
		} else {
			r.claims[record] = claim
		}
		break
	}
	r.places = slices.DeleteFunc(r.places, func(s graph.Source) bool { return s.Document == document })
}

// add puts in what a document says.
func (r *revision) add(bare graph.Node, record string, places []graph.Source) {
	if r.claims == nil {
		r.claims = make(map[string]claim, 1)
	}
	r.claims[record] = claim{bare, r.claims[record].votes + 1}
	r.places = append(r.places, places...)
}

// settle makes the nodes of the revisions: as they were where that is what all
// still say.
func (s *State) settle(before *State, touched map[graph.ID]*revision) {
	var said []graph.Node
	for id, revision := range touched {
		was := before.nodes[id]
		slices.SortFunc(revision.places, graph.Source.Compare)
		revision.places = slices.Compact(revision.places)
		h := held{claims: revision.claims}
		if was.node != nil && sameClaims(was.claims, h.claims) && slices.Equal(revision.places, layout.Places(was.node)) {
			h.node = was.node
		}
		s.nodes[id] = h
		if h.node != nil {
			continue
		}
		places := revision.places
		for _, claim := range h.claims {
			said = append(said, layout.At(claim.node, places))
			places = nil
		}
	}
	all := layout.GraphOf(said)
	all.Sort()
	for _, node := range all.Nodes() {
		h := s.nodes[node.NodeID()]
		h.node = node
		s.nodes[node.NodeID()] = h
	}
}

func sameClaims(a, b map[string]claim) bool {
	return maps.EqualFunc(a, b, func(claim, claim) bool { return true })
}

// graph is the sorted graph of the nodes.
func (s *State) graph() *graph.Graph {
	var nodes []graph.Node
	for _, h := range s.nodes {
		if h.node != nil {
			nodes = append(nodes, h.node)
		}
	}
	g := layout.GraphOf(nodes)
	g.Sort()
	return g
}
