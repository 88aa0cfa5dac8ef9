package neo4j

import (
	"fmt"
	"maps"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// state is what the documents assert of some nodes.
type state struct {
	manifests map[graph.ID]manifest
	nodes     map[graph.ID]held
}

// manifest lists the nodes that one document asserts, each with the hash of the
// document's claim of it.
type manifest struct {
	nodes  []string
	claims []int64
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

// holding reads the records of assertions.cypher.
func (s *Store) holding(reader *graph.Reader, rows []*driver.Record, nodes map[graph.ID]held) error {
	var records []string
	votes := make(map[graph.ID]int, len(rows))
	for _, row := range rows {
		id, claims := graph.ID(text(row.Values[0])), texts(items(row.Values[2]))
		records = append(records, text(row.Values[1]))
		total, _ := row.Values[4].(int64)
		votes[id] = int(total)
		if len(claims) == 0 {
			continue
		}
		apart := held{claims: make(map[string]claim, len(claims))}
		for i, record := range claims {
			g, err := s.parse(reader, []string{record})
			if err != nil {
				return err
			}
			number, _ := item(row.Values[3], i).(int64)
			apart.claims[record] = claim{g.Nodes()[0], int(number)}
		}
		nodes[id] = apart
	}
	g, err := s.parse(reader, records)
	if err != nil {
		return err
	}
	bare, claims, err := apart(g)
	if err != nil {
		return err
	}
	for i, node := range g.Nodes() {
		h := nodes[node.NodeID()]
		if h.node = node; h.claims == nil {
			h.claims = map[string]claim{claims[i]: {bare[i], votes[node.NodeID()]}}
		}
		nodes[node.NodeID()] = h
	}
	return nil
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
func (s *state) with(c change) (*state, error) {
	for _, node := range c.nodes {
		if there := s.nodes[node.NodeID()].node; there != nil && there.NodeKind() != node.NodeKind() {
			return nil, fmt.Errorf("%s %q: the store has a node of kind %s with this ID: %w",
				node.NodeKind(), node.NodeID(), there.NodeKind(), graph.ErrInvalid)
		}
	}
	after := &state{manifests: make(map[graph.ID]manifest), nodes: maps.Clone(s.nodes)}
	touched := make(map[graph.ID]*revision)
	revise := func(id graph.ID) *revision {
		if touched[id] == nil {
			h := s.nodes[id]
			touched[id] = &revision{claims: maps.Clone(h.claims), places: slices.Clone(layout.Places(h.node))}
		}
		return touched[id]
	}
	for _, document := range c.out {
		manifest := s.manifests[document]
		for i, id := range manifest.nodes {
			revise(graph.ID(id)).take(document, manifest.claims[i])
		}
	}
	for document, part := range c.in {
		bare, claims, err := apart(part)
		if err != nil {
			return nil, err
		}
		var m manifest
		for i, node := range part.Nodes() {
			revise(node.NodeID()).add(bare[i], claims[i], layout.Places(node))
			m.nodes, m.claims = append(m.nodes, string(node.NodeID())), append(m.claims, layout.Hash(claims[i]))
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
func (s *state) settle(before *state, touched map[graph.ID]*revision) {
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
func (s *state) graph() *graph.Graph {
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
