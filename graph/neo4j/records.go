package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/graph"
)

// maxKept bounds the records of each generation, in bytes of their JSON form.
const maxKept = 3 << 20

// records holds nodes of one version of the graph that were read lately. Every
// answer of the server tells its version, so that what is held is never older than
// the answer. Of two generations the elder goes when the younger is full.
type records struct {
	mu           sync.Mutex
	version      int64
	young, elder map[graph.ID]kept
	size         int     // of the young
	hits         float64 // the part of late that was held, lately
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
	r.version, r.size, r.hits = version, 0, 0
	r.young, r.elder = map[graph.ID]kept{}, map[graph.ID]kept{}
}

// forget is for a server that was lost: another may answer in its place.
func (r *records) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.renew(unknown)
}

// held are the nodes of the IDs that are held of the version.
func (r *records) held(version int64, ids []graph.ID) map[graph.ID]graph.Node {
	found := make(map[graph.ID]graph.Node, len(ids))
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.version != version {
		return found
	}
	for _, id := range ids {
		one, is := r.young[id]
		if !is {
			if one, is = r.elder[id]; is {
				r.add(id, one)
			}
		}
		if is {
			found[id] = one.node
		}
	}
	if len(ids) > 0 {
		r.hits += (float64(len(found))/float64(len(ids)) - r.hits) / 8
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

// keep holds nodes of the version, whose records are of the size, about.
func (r *records) keep(version int64, nodes map[graph.ID]graph.Node, size int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.version != version {
		if version < r.version {
			return
		}
		r.renew(version)
	}
	for id, node := range nodes {
		r.add(id, kept{node, size})
	}
}

func (r *records) add(id graph.ID, one kept) {
	if r.size+one.size > maxKept {
		r.young, r.elder, r.size = map[graph.ID]kept{}, r.young, 0
	}
	if _, is := r.young[id]; !is {
		r.young[id] = one
		r.size += one.size
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
	nodes := s.records.held(version, slices.Collect(maps.Keys(records)))
	var missing []graph.ID
	var unread []string
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
	fresh, err := s.fresh(version, unread)
	maps.Copy(nodes, fresh)
	return nodes, err
}

// fresh reads records of a version, and holds them.
func (s *Store) fresh(version int64, unread []string) (map[graph.ID]graph.Node, error) {
	if len(unread) == 0 {
		return nil, nil
	}
	nodes, err := s.decode(unread)
	if err == nil {
		s.records.keep(version, nodes, len(strings.Join(unread, ""))/len(unread))
	}
	return nodes, err
}

// current are the nodes of the IDs as they are now: those that are held, where the
// view has seen their version already or the server says that it is still that.
func (s *Store) current(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	version := s.records.latest()
	if held := s.records.held(version, ids); len(held) == len(ids) {
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
	return s.fresh(version, texts(rows))
}
