package object

import (
	"context"
	"fmt"
	"reflect"
	"runtime/debug"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/batch"
)

// Loaders collect what the objects of one request ask of the store into few
// calls: one Nodes for all references, one Find for all queries that differ in
// From alone, one Search for each name. They also keep the answers, so they live
// as long as one request.
type Loaders struct {
	*batch.Queue
	store graph.View
	nodes *batch.Loader[graph.ID, graph.Node]
	hits  *batch.Loader[string, []graph.Hit] // by name

	derivations *Derivations
	taken       sync.Once // of what is below
	whole       *edition
	wholeErr    error

	mu     sync.Mutex
	pages  []finding
	fields map[*graphql.FieldContext]*pages // that were asked for the objects of a field
	texts  map[graph.ID][]rune
}

// finding answers a query that is asked from many nodes.
type finding struct {
	query graph.Query // without From
	whole bool        // asked from nowhere
	pages *pages
}

// pages are the answers to a query by From.
type pages = batch.Loader[graph.ID, graph.Page]

// NewLoaders makes the loaders of a request. What is computed from the whole
// graph is taken from the derivations, which requests share.
func NewLoaders(view graph.View, derivations *Derivations) *Loaders {
	queue := &batch.Queue{}
	return &Loaders{
		Queue: queue,
		store: view,
		nodes: batch.NewLoader(queue, view.Nodes),
		hits:  batch.NewLoader(queue, searchEach(view)),

		fields: map[*graphql.FieldContext]*pages{},
		texts:  map[graph.ID][]rune{},

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
	var from graph.ID
	whole := q.From == nil
	if !whole {
		from, q.From = q.From[0], nil
	}
	return l.pagesOf(q, whole).Load(ctx, from)
}

// asked is what the field was asked of other objects, nil where it was not.
func (l *Loaders) asked(ctx context.Context) *pages {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.fields[graphql.GetFieldContext(ctx)]
}

// ask is a page of the query for the objects of a field.
func (l *Loaders) ask(ctx context.Context, q graph.Query, slice Slice) (*pages, error) {
	args, err := slice.pageArgs()
	if err != nil {
		return nil, err
	}
	args.Count = graphql.FieldRequested(ctx, "totalCount")
	whole := q.From == nil
	q.Page, q.From = args, nil
	asked := l.pagesOf(q, whole)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.fields[graphql.GetFieldContext(ctx)] = asked
	return asked, nil
}

func (l *Loaders) pagesOf(q graph.Query, whole bool) *pages {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, known := range l.pages {
		if known.whole == whole && reflect.DeepEqual(known.query, q) {
			return known.pages
		}
	}
	loader := batch.NewLoader(l.Queue, func(ctx context.Context, from []graph.ID) ([]graph.Page, error) {
		each := q
		if !whole {
			each.From = from
		}
		pages, err := l.store.Find(ctx, each)
		for _, page := range pages {
			l.primeNodes(page)
		}
		return pages, err
	})
	l.pages = append(l.pages, finding{q, whole, loader})
	return loader
}

func (l *Loaders) primeNodes(page graph.Page) {
	for _, edge := range page.Edges {
		l.nodes.Prime(edge.Node.NodeID(), edge.Node)
	}
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

// guarded turns a panic of a call on another goroutine into an error.
func guarded[T any](call func() (T, error)) (value T, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
		}
	}()
	return call()
}

// loadAll asks for all before it gives up for one.
func loadAll[K comparable, V any](ctx context.Context, l *batch.Loader[K, V], keys []K) ([]V, error) {
	values := make([]V, len(keys))
	var first error
	for i, key := range keys {
		value, err := l.Load(ctx, key)
		if first == nil {
			first = err
		}
		values[i] = value
	}
	return values, first
}
