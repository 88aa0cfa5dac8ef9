// Package memory is the embedded store: one immutable, indexed graph in
// memory, which Open keeps in a directory of JSON Lines files. Readers never
// wait for a writer; a write costs time in proportion to the whole graph.
package memory

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/directory"
)

// Store is a graph.Store in memory. Its zero value is not usable: take New or
// Open.
type Store struct {
	index   atomic.Pointer[index]
	writing sync.Mutex                // held by Merge and Remove, for what is below
	parts   map[graph.ID]*graph.Graph // a document each; nil until they are needed
	dir     *directory.Directory      // nil for a store in memory alone
}

var _ graph.Store = (*Store)(nil)

// New makes a store of a valid graph, kept in memory alone.
func New(g *graph.Graph) *Store {
	x, _ := newIndex(context.Background(), graph.Union(g)) // fails with the context only
	return newStore(x)
}

// Hold is a store of the graph that another one has, as its Export returned it
// and at its version. It fails with ctx alone.
func Hold(ctx context.Context, g *graph.Graph, version graph.Version) (*Store, error) {
	x, err := newIndex(ctx, g)
	if err != nil {
		return nil, err
	}
	x.version = func() graph.Version { return version }
	return newStore(x), nil
}

func newStore(x *index) *Store {
	store := &Store{}
	store.index.Store(x)
	return store
}

// Version implements graph.Store: a hash of the content, so that the same graph
// has the same version in every process.
func (s *Store) Version(ctx context.Context) (graph.Version, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	return s.current().version(), nil
}

// View implements graph.Store: the graph as it is now, whatever is written.
func (s *Store) View() graph.View { return view{newStore(s.current())} }

// view is a store that nobody writes to.
type view struct{ *Store }

// Seen implements graph.View.
func (v view) Seen() (first, last graph.Version) {
	version := v.current().version()
	return version, version
}

// Close implements graph.Store.
func (s *Store) Close() error { return nil }

// current is the state that a reader works on.
func (s *Store) current() *index { return s.index.Load() }

// Nodes implements graph.Store.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	x := s.current()
	nodes := make([]graph.Node, len(ids))
	for i, id := range ids {
		nodes[i] = x.node(id)
	}
	return nodes, nil
}

// Export implements graph.Store.
func (s *Store) Export(ctx context.Context) (*graph.Graph, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return s.current().graph, nil
}
