// Package load is how the objects of a request get the records that they are made
// of: through Loaders, which gather what a level of a query asks of the store;
// ahead of the query, where the store can do that; and through Derivations, which
// compute from the graph as a whole. Names that a reader gives become IDs on the
// way.
package load

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
	Store graph.View
	nodes *batch.Loader[graph.ID, graph.Node]
	hits  *batch.Loader[string, []graph.Hit] // by name

	derivations *Derivations
	taken       sync.Once // of what is below
	whole       *Edition
	wholeErr    error

	mu     sync.Mutex
	pages  []finding
	fields map[*graphql.FieldContext]*Pages // that were asked for the objects of a field
	texts  map[graph.ID][]rune
}

// finding answers a query that is asked from many nodes.
type finding struct {
	query graph.Query // without From
	whole bool        // asked from nowhere
	pages *Pages
}

// Pages are the answers to a query by From.
type Pages = batch.Loader[graph.ID, graph.Page]

// New makes the loaders of a request. What is computed from the whole
// graph is taken from the derivations, which requests share.
func New(view graph.View, derivations *Derivations) *Loaders {
	queue := &batch.Queue{}
	return &Loaders{
		Queue: queue,
		Store: view,
		nodes: batch.NewLoader(queue, view.Nodes),
		hits:  batch.NewLoader(queue, searchEach(view)),

		fields: map[*graphql.FieldContext]*Pages{},
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

// Edition is the whole graph, of one version throughout the request.
func (l *Loaders) Edition(ctx context.Context) (*Edition, error) {
	l.taken.Do(func() { l.whole, l.wholeErr = l.derivations.edition(ctx, l.Store) })
	return l.whole, l.wholeErr
}

// Node is the record of an ID, nil where the graph does not hold it.
func (l *Loaders) Node(ctx context.Context, id graph.ID) (graph.Node, error) {
	return l.nodes.Load(ctx, id)
}

// Nodes are the records of the IDs in their order, nil where the graph does not
// hold one.
func (l *Loaders) Nodes(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	return loadAll(ctx, l.nodes, ids)
}

// Prime says that the node is known: it need not be asked for.
func (l *Loaders) Prime(node graph.Node) { l.nodes.Prime(node.NodeID(), node) }

// Find answers a query that has at most one From.
func (l *Loaders) Find(ctx context.Context, q graph.Query) (graph.Page, error) {
	var from graph.ID
	whole := q.From == nil
	if !whole {
		from, q.From = q.From[0], nil
	}
	return l.pagesOf(&q, whole).Load(ctx, from)
}

// Asked is what the field was asked of other objects, nil where it was not.
func (l *Loaders) Asked(ctx context.Context) *Pages {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.fields[graphql.GetFieldContext(ctx)]
}

// Ask is a page of the query for the objects of a field.
func (l *Loaders) Ask(ctx context.Context, q graph.Query, args graph.PageArgs) *Pages {
	args.Count = graphql.FieldRequested(ctx, "totalCount")
	whole := q.From == nil
	q.Page, q.From = args, nil
	asked := l.pagesOf(&q, whole)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.fields[graphql.GetFieldContext(ctx)] = asked
	return asked
}

// pagesOf are the answers to the query, of which From does not matter.
func (l *Loaders) pagesOf(q *graph.Query, whole bool) *Pages {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i := range l.pages {
		if known := &l.pages[i]; known.whole == whole && known.query.Kind == q.Kind && known.query.Page == q.Page && reflect.DeepEqual(&known.query, q) {
			return known.pages
		}
	}
	query := *q
	loader := batch.NewLoader(l.Queue, func(ctx context.Context, from []graph.ID) ([]graph.Page, error) {
		each := query
		if !whole {
			each.From = from
		}
		pages, err := l.Store.Find(ctx, each)
		for _, page := range pages {
			l.primeNodes(page)
		}
		return pages, err
	})
	l.pages = append(l.pages, finding{query, whole, loader})
	return loader
}

// primeNodes keeps the nodes of a page that fields of others may name.
func (l *Loaders) primeNodes(page graph.Page) {
	for _, edge := range page.Edges {
		switch edge.Node.NodeKind() {
		case graph.NodeMetric, graph.NodeMilestone, graph.NodeRelation:
			return // as are all of the page
		}
		l.Prime(edge.Node)
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

// Runes is the document's text by code points, decoded once a request.
func (l *Loaders) Runes(d *graph.Document) []rune {
	l.mu.Lock()
	defer l.mu.Unlock()
	text, ok := l.texts[d.ID]
	if !ok {
		text = []rune(d.Text)
		l.texts[d.ID] = text
	}
	return text
}
