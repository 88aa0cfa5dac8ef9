package object

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"github.com/graph-gophers/dataloader/v7"

	"github.com/policygraph/policygraph/graph"
)

// Loaders collect what the objects of one request ask of the store at the same
// time into one call: one Nodes for all references, one Find for all queries
// that differ in From alone, one Search for each name. They also keep the
// answers, so they live as long as one request.
type Loaders struct {
	store graph.View
	wait  time.Duration
	nodes *dataloader.Loader[graph.ID, graph.Node]
	hits  *dataloader.Loader[string, []graph.Hit] // by name

	derivations *Derivations
	taken       sync.Once // of what is below
	whole       *edition
	wholeErr    error

	mu    sync.Mutex
	pages map[string]*dataloader.Loader[graph.ID, graph.Page] // by the query without From
	texts map[graph.ID][]rune
}

// NewLoaders makes the loaders of a request. Each waits so long for further
// keys before it calls the store. What is computed from the whole graph is taken
// from the derivations, which requests share.
func NewLoaders(view graph.View, wait time.Duration, derivations *Derivations) *Loaders {
	return &Loaders{
		store: view,
		wait:  wait,
		nodes: newLoader(wait, view.Nodes),
		hits:  newLoader(wait, searchEach(view)),
		pages: map[string]*dataloader.Loader[graph.ID, graph.Page]{},
		texts: map[graph.ID][]rune{},

		derivations: derivations,
	}
}

type loadersKey struct{}

// NewContext hands the loaders to the resolvers of the request.
func NewContext(ctx context.Context, l *Loaders) context.Context {
	return context.WithValue(ctx, loadersKey{}, l)
}

// FromContext returns the loaders of the request, which NewContext put there.
func FromContext(ctx context.Context) *Loaders {
	l, _ := ctx.Value(loadersKey{}).(*Loaders)
	return l
}

// edition is the whole graph, of one version throughout the request.
func (l *Loaders) edition(ctx context.Context) (*edition, error) {
	l.taken.Do(func() { l.whole, l.wholeErr = l.derivations.edition(ctx, l.store) })
	return l.whole, l.wholeErr
}

// find answers a query that has at most one From.
func (l *Loaders) find(ctx context.Context, q graph.Query) (graph.Page, error) {
	page, err := l.load(ctx, q)
	for _, edge := range page.Edges {
		l.nodes.Prime(ctx, edge.Node.NodeID(), edge.Node)
	}
	return page, err
}

func (l *Loaders) load(ctx context.Context, q graph.Query) (graph.Page, error) {
	if q.From == nil {
		pages, err := l.store.Find(ctx, q)
		if err == nil && len(pages) != 1 {
			err = fmt.Errorf("the store gave %d pages to a query without a start", len(pages))
		}
		if err != nil {
			return graph.Page{}, err
		}
		return pages[0], nil
	}
	from := q.From[0]
	q.From = nil
	loader, err := l.pagesOf(q)
	if err != nil {
		return graph.Page{}, err
	}
	return loader.Load(ctx, from)()
}

func (l *Loaders) pagesOf(q graph.Query) (*dataloader.Loader[graph.ID, graph.Page], error) {
	shape, err := json.Marshal(q)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	loader, ok := l.pages[string(shape)]
	if !ok {
		loader = newLoader(l.wait, func(ctx context.Context, from []graph.ID) ([]graph.Page, error) {
			each := q
			each.From = from
			return l.store.Find(ctx, each)
		})
		l.pages[string(shape)] = loader
	}
	return loader, nil
}

// searchEach looks up names, one after the other.
func searchEach(store graph.Queries) func(context.Context, []string) ([][]graph.Hit, error) {
	const enough = 100 // more than bear one name
	return func(ctx context.Context, names []string) ([][]graph.Hit, error) {
		hits := make([][]graph.Hit, len(names))
		for i, name := range names {
			found, err := store.Search(ctx, name, enough)
			if err != nil {
				return nil, err
			}
			hits[i] = found
		}
		return hits, nil
	}
}

// newLoader makes a loader over a call that answers keys in their order.
func newLoader[K comparable, V any](wait time.Duration, fetch func(context.Context, []K) ([]V, error)) *dataloader.Loader[K, V] {
	batch := func(ctx context.Context, keys []K) []*dataloader.Result[V] {
		values, err := guarded(func() ([]V, error) { return fetch(ctx, keys) })
		if err == nil && len(values) != len(keys) {
			err = fmt.Errorf("the store gave %d answers to %d keys", len(values), len(keys))
		}
		results := make([]*dataloader.Result[V], len(keys))
		for i := range keys {
			results[i] = &dataloader.Result[V]{Error: err}
			if err == nil {
				results[i].Data = values[i]
			}
		}
		return results
	}
	return dataloader.NewBatchedLoader(batch, dataloader.WithWait[K, V](wait))
}

// guarded turns a panic of a call on another goroutine into an error.
func guarded[T any](call func() (T, error)) (value T, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
		}
	}()
	return call()
}
