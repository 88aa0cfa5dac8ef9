package load

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql/handler/lru"
	"golang.org/x/sync/singleflight"

	"github.com/policygraph/policygraph/graph"
)

// ErrNotReady says that a query's time was over before what it asks for was
// computed. The work goes on, so that the same question may be answered later.
var ErrNotReady = errors.New("not computed yet")

// The bounds of derivations.
const (
	// maxWhole is how many results are kept of one graph that all clients share.
	maxWhole = 6
	// maxAsked is how many are kept that answer an argument, as the ledger of a
	// moment does; they push out one another, and none of those that are shared.
	maxAsked = 3
	// maxDeriving is how long the reading of a graph, or one computation over
	// it, may go on after the query that asked for it.
	maxDeriving = 2 * time.Minute
)

// Derivations are what is computed from a graph as a whole: ledgers,
// comparisons, audits. They hold one graph, the last that was asked about, and
// what was computed from it, until its version changes. Each thing is computed
// once, whoever asks for it meanwhile, and one thing at a time, so that no
// number of queries takes more than a core. Safe for concurrent use.
type Derivations struct {
	flights singleflight.Group
	turn    chan struct{}

	mu      sync.Mutex
	current *Edition // nil before the first
}

// NewDerivations holds nothing yet.
func NewDerivations() *Derivations { return &Derivations{turn: make(chan struct{}, 1)} }

// Edition is a graph of one version, and what was computed from it.
type Edition struct {
	Version graph.Version
	Graph   *graph.Graph
	whole   *lru.LRU[any] // results by question
	asked   *lru.LRU[any] // those with an argument
}

// results are those among which the question's is kept.
func (e *Edition) results(question string) *lru.LRU[any] {
	if strings.Contains(question, " ") {
		return e.asked
	}
	return e.whole
}

// edition is that of the graph that the view sees. Where the graph changes
// before it is read, the view looks again, so that an answer can say so.
func (d *Derivations) edition(ctx context.Context, view graph.View) (*Edition, error) {
	for {
		version, err := view.Version(ctx)
		if err != nil {
			return nil, err
		}
		if e := d.held(version); e != nil {
			return e, nil
		}
		e, err := fly(ctx, d, string(version), func(ctx context.Context) (*Edition, error) {
			return d.take(ctx, view.View(), version)
		})
		if err != nil || e.Version == version {
			return e, err
		}
	}
}

// take holds the graph of a view that nobody else asks.
func (d *Derivations) take(ctx context.Context, view graph.View, version graph.Version) (*Edition, error) {
	if e := d.held(version); e != nil { // by now
		return e, nil
	}
	g, err := view.Export(ctx)
	if err != nil {
		return nil, err
	}
	_, read := view.Seen()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.current = &Edition{read, g, lru.New[any](maxWhole), lru.New[any](maxAsked)}
	return d.current, nil
}

// held is the edition of the version, nil where that is not the last one.
func (d *Derivations) held(version graph.Version) *Edition {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.current == nil || d.current.Version != version {
		return nil
	}
	return d.current
}

// fly does the work in its turn, once for all who ask for the key meanwhile.
// Once begun it goes on where the query that asked ends.
func fly[T any](ctx context.Context, d *Derivations, key string, work func(context.Context) (T, error)) (T, error) {
	var none T
	landed := d.flights.DoChan(key, func() (any, error) {
		select {
		case d.turn <- struct{}{}:
			defer func() { <-d.turn }()
		case <-ctx.Done():
			return nil, ErrNotReady
		}
		working, cancel := context.WithTimeout(context.WithoutCancel(ctx), maxDeriving)
		defer cancel()
		return guarded(func() (T, error) { return work(working) })
	})
	select {
	case <-ctx.Done():
		return none, ErrNotReady
	case result := <-landed:
		if result.Err != nil {
			return none, result.Err
		}
		value, _ := result.Val.(T)
		return value, nil
	}
}

// Derive computes something from the graph of the request, unless it has been
// computed before under the same key.
func Derive[T any](ctx context.Context, key string, compute func(*graph.Graph) (T, error)) (T, error) {
	var none T
	l := FromContext(ctx)
	e, err := l.Edition(ctx)
	if err != nil {
		return none, err
	}
	if value, known := e.results(key).Get(ctx, key); known {
		result, _ := value.(T)
		return result, nil
	}
	return fly(ctx, l.derivations, string(e.Version)+" "+key, func(ctx context.Context) (T, error) {
		if value, known := e.results(key).Get(ctx, key); known { // by now
			result, _ := value.(T)
			return result, nil
		}
		result, err := compute(e.Graph)
		if err == nil {
			e.results(key).Add(ctx, key, result)
		}
		return result, err
	})
}
