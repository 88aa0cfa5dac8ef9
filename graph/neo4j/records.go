package neo4j

import (
	"context"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/graph"
)

// What is held of each sort of record, in each of two generations, in bytes.
const (
	maxNamed  = 3 << 19
	maxStated = 1 << 20
	// besides is what a node takes besides its record, of which its texts are parts.
	besides = 400
)

// records holds nodes of one version of the graph that were read lately. Every
// answer of the server tells its version, so that what is held is never older than
// the answer.
type records struct {
	mu      sync.Mutex
	version int64
	named   generations // documents, entities and indicators, which many others name
	stated  generations // the rest, of which there are many more
	hits    float64     // the part of late that was held, lately
}

// generations hold nodes. The elder goes when the younger is full.
type generations struct {
	most         int // bytes of each
	young, elder map[graph.ID]kept
	size         int // of the young
}

type kept struct {
	node graph.Node
	size int
}

func newRecords() *records {
	r := &records{}
	r.renew(unknown)
	return r
}

func (r *records) renew(version int64) {
	r.version, r.hits = version, 0
	r.named, r.stated = generations{most: maxNamed}, generations{most: maxStated}
}

// forget is for a server that was lost: another may answer in its place.
func (r *records) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.renew(unknown)
}

// held are those of so many IDs that are held of the version.
func (r *records) held(version int64, ids iter.Seq[graph.ID], number int) map[graph.ID]graph.Node {
	found := make(map[graph.ID]graph.Node, number)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.version != version {
		return found
	}
	for id := range ids {
		node := r.named.get(id)
		if node == nil {
			node = r.stated.get(id)
		}
		if node != nil {
			found[id] = node
		}
	}
	if number > 0 {
		r.hits += (float64(len(found))/float64(number) - r.hits) / 8
	}
	return found
}

// likely tells whether most of what is asked for is held, so that IDs are enough.
func (r *records) likely() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.hits > 0.9
}

// latest is the version that is held.
func (r *records) latest() int64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.version
}

// keep holds nodes of the version, which stand in the order of their records.
func (r *records) keep(version int64, nodes []graph.Node, records []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.version != version {
		if version < r.version {
			return
		}
		r.renew(version)
	}
	for i, node := range nodes {
		one := kept{node, len(records[i]) + besides}
		switch node.NodeKind() {
		case graph.NodeDocument, graph.NodeEntity, graph.NodeIndicator:
			r.named.add(node.NodeID(), one)
		default:
			r.stated.add(node.NodeID(), one)
		}
	}
}

// get is the node of the ID, which is young again, nil where it is not held.
func (g *generations) get(id graph.ID) graph.Node {
	one, is := g.young[id]
	if !is {
		if one, is = g.elder[id]; is {
			g.add(id, one)
		}
	}
	return one.node
}

func (g *generations) add(id graph.ID, one kept) {
	if g.young == nil || g.size+one.size > g.most {
		g.young, g.elder, g.size = map[graph.ID]kept{}, g.young, 0
	}
	if _, is := g.young[id]; !is {
		g.young[id] = one
		g.size += one.size
	}
}

// isRecord tells a record from an ID.
func isRecord(text string) bool { return strings.HasPrefix(text, "{") }

// idOf is the ID, or that of the record.
func idOf(text string) graph.ID {
	if !isRecord(text) {
		return graph.ID(text)
	}
	_, id, _ := strings.Cut(text, `"id":"`)
	id, _, _ = strings.Cut(id, `"`)
	if !strings.Contains(id, `\`) {
		return graph.ID(id)
	}
	node, err := graph.NewReader().Node(text)
	if err != nil {
		return "" // who reads the record says what is wrong with it
	}
	return node.NodeID()
}

// nodesOf are the nodes of the IDs, as they were at the version: what is held, and
// the rest from their records or, where those are not given, from the server. It
// is errTorn where that has another version by now.
func (s *Store) nodesOf(ctx context.Context, version int64, records map[graph.ID]string) (map[graph.ID]graph.Node, error) {
	nodes := s.records.held(version, maps.Keys(records), len(records))
	if len(nodes) == len(records) {
		return nodes, nil
	}
	var missing []graph.ID
	unread := make([]string, 0, len(records)-len(nodes))
	for id, record := range records {
		switch {
		case nodes[id] != nil:
		case record == "":
			missing = append(missing, id)
		default:
			unread = append(unread, record)
		}
	}
	if len(missing) > 0 {
		rows, now, err := s.readOnce(ctx, s.statements.Named["nodes"], map[string]any{"ids": plain(missing)})
		if err != nil {
			return nil, err
		}
		if now != version {
			return nil, errTorn
		}
		unread = append(unread, texts(rows)...)
	}
	return nodes, s.addFresh(nodes, version, unread)
}

// addFresh reads records of a version, adds them to the nodes, and holds them.
func (s *Store) addFresh(nodes map[graph.ID]graph.Node, version int64, unread []string) error {
	fresh, err := s.decode(unread)
	if err != nil {
		return err
	}
	for _, node := range fresh {
		nodes[node.NodeID()] = node
	}
	s.records.keep(version, fresh, unread)
	return nil
}

// current are the nodes of the IDs as they are now: those that are held, where the
// view has seen their version already or the server says that it is still that.
func (s *Store) current(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	version := s.records.latest()
	if held := s.records.held(version, slices.Values(ids), len(ids)); len(held) == len(ids) {
		if s.saw(version) {
			return held, nil
		}
		_, now, err := s.readOnce(ctx, s.statements.Named["version"], nil)
		if err != nil || now == version {
			return held, err
		}
	}
	rows, version, err := s.readOnce(ctx, s.statements.Named["nodes"], map[string]any{"ids": plain(ids)})
	if err != nil {
		return nil, err
	}
	nodes := make(map[graph.ID]graph.Node, len(rows))
	return nodes, s.addFresh(nodes, version, texts(rows))
}
