package observe

import (
	"context"
	"errors"
	"sync"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"

	"github.com/policygraph/policygraph/graph"
)

// Source lends views whose calls are observed.
type Source struct {
	lend     func() graph.View
	observer *Observer
}

// Source observes the calls of the views that lend lends.
func (o *Observer) Source(lend func() graph.View) Source { return Source{lend, o} }

// View is one that is observed.
func (s Source) View() graph.View { return s.observer.view(s.lend()) }

func (o *Observer) view(of graph.View) graph.View {
	observed := view{of, of, o}
	if able, is := of.(graph.Foresight); is {
		return foresight{observed, able}
	}
	return observed
}

// view measures the calls of the one that it stands before.
type view struct {
	graph.Queries
	of       graph.View
	observer *Observer
}

// View implements graph.View.
func (v view) View() graph.View { return v.observer.view(v.of.View()) }

// Seen implements graph.View.
func (v view) Seen() (first, last graph.Version) { return v.of.Seen() }

// Version implements graph.View.
func (v view) Version(ctx context.Context) (graph.Version, error) {
	return observed(ctx, v.observer, "version", nil, func(ctx context.Context) (graph.Version, int, error) {
		version, err := v.of.Version(ctx)
		return version, 1, err
	})
}

// foresight is the view of one that has it, too.
type foresight struct {
	view
	able graph.Foresight
}

// Foresee implements graph.Foresight.
func (v foresight) Foresee(ahead []*graph.Ahead) func(context.Context) (graph.Foreseen, error) {
	call := v.able.Foresee(ahead)
	if call == nil {
		return nil
	}
	return func(ctx context.Context) (graph.Foreseen, error) {
		return observed(ctx, v.observer, "foresee", nil, func(ctx context.Context) (graph.Foreseen, int, error) {
			seen, err := call(ctx)
			rows := len(seen.Nodes)
			for _, found := range seen.Pages {
				rows += len(found.Page.Edges)
			}
			return seen, rows, err
		})
	}
}

// Nodes implements graph.Queries.
func (v view) Nodes(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	about := []attribute.KeyValue{attribute.Int("store.ids", len(ids))}
	return observed(ctx, v.observer, "nodes", about, func(ctx context.Context) ([]graph.Node, int, error) {
		nodes, err := v.of.Nodes(ctx, ids)
		return nodes, len(nodes), err
	})
}

// Find implements graph.Queries.
func (v view) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	about := []attribute.KeyValue{
		attribute.String("store.kind", string(q.Kind)), attribute.String("store.via", string(q.Via)), attribute.Int("store.ids", len(q.From)),
	}
	return observed(ctx, v.observer, "find", about, func(ctx context.Context) ([]graph.Page, int, error) {
		pages, err := v.of.Find(ctx, q)
		rows := 0
		for _, page := range pages {
			rows += len(page.Edges)
		}
		return pages, rows, err
	})
}

// Search implements graph.Queries.
func (v view) Search(ctx context.Context, text string, limit int) ([]graph.Hit, error) {
	return observed(ctx, v.observer, "search", nil, func(ctx context.Context) ([]graph.Hit, int, error) {
		hits, err := v.of.Search(ctx, text, limit)
		return hits, len(hits), err
	})
}

// Path implements graph.Queries.
func (v view) Path(ctx context.Context, q graph.PathQuery) (graph.Subgraph, error) {
	return observed(ctx, v.observer, "path", nil, func(ctx context.Context) (graph.Subgraph, int, error) {
		found, err := v.of.Path(ctx, q)
		return found, len(found.Entities) + len(found.Relations), err
	})
}

// Neighbourhood implements graph.Queries.
func (v view) Neighbourhood(ctx context.Context, q graph.NeighbourhoodQuery) (graph.Subgraph, error) {
	return observed(ctx, v.observer, "neighbourhood", nil, func(ctx context.Context) (graph.Subgraph, int, error) {
		found, err := v.of.Neighbourhood(ctx, q)
		return found, len(found.Entities) + len(found.Relations), err
	})
}

// Export implements graph.Queries.
func (v view) Export(ctx context.Context) (*graph.Graph, error) {
	return observed(ctx, v.observer, "export", nil, func(ctx context.Context) (*graph.Graph, int, error) {
		g, err := v.of.Export(ctx)
		if err != nil {
			return nil, 0, err
		}
		return g, len(g.Entities) + len(g.Relations) + len(g.Indicators) + len(g.Metrics) + len(g.Milestones) + len(g.Documents) + len(g.Sections), nil
	})
}

// observed makes one call of the store, with a span of its own. Traces and logs
// say how it ended; the error itself stays the caller's.
func observed[T any](ctx context.Context, o *Observer, call string, about []attribute.KeyValue, make func(context.Context) (T, int, error)) (T, error) {
	began := time.Now()
	ctx, span := o.tracer.Start(ctx, "store "+call, trace.WithSpanKind(trace.SpanKindClient), trace.WithAttributes(about...))
	defer span.End()
	var ran names
	value, rows, err := make(graph.WithStatements(ctx, ran.add))
	took := time.Since(began)
	o.metrics.calls.WithLabelValues(call, outcome(err)).Observe(took.Seconds())
	o.metrics.rows.Add(float64(rows))
	statements := ran.list()
	if r := from(ctx); r != nil {
		r.add(rows, took, statements)
	}
	span.SetAttributes(attribute.Int("store.rows", rows), attribute.StringSlice("store.statements", statements))
	if err != nil {
		span.SetStatus(codes.Error, outcome(err))
	}
	return value, err
}

// names are those of the statements of one call.
type names struct {
	mu  sync.Mutex
	all []string
}

func (n *names) add(name string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.all = append(n.all, name)
}

func (n *names) list() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.all[:len(n.all):len(n.all)]
}

// outcome tells how a call ended, in one word.
func outcome(err error) string {
	for _, known := range []struct {
		error
		word string
	}{
		{context.Canceled, "canceled"}, {context.DeadlineExceeded, "timeout"}, {graph.ErrTimeout, "timeout"},
		{graph.ErrNotFound, "not_found"}, {graph.ErrInvalid, "invalid"}, {graph.ErrUnavailable, "unavailable"},
	} {
		if errors.Is(err, known.error) {
			return known.word
		}
	}
	if err != nil {
		return "error"
	}
	return "ok"
}
