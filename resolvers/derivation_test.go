package resolvers_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// slowStore takes its time to export, and counts how often it does. Its graph
// may change before an export is read.
type slowStore struct {
	mu      sync.Mutex
	held    graph.Store
	version graph.Version
	during  func() // an export
	exports int
	took    time.Duration
}

func (s *slowStore) View() graph.View {
	s.mu.Lock()
	defer s.mu.Unlock()
	return &slowView{Queries: s.held, store: s}
}

func (s *slowStore) hold(g *graph.Graph, version graph.Version) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held, s.version = memory.New(g), version
}

type slowView struct {
	graph.Queries
	store *slowStore
	seen  graph.Version
}

func (v *slowView) View() graph.View { return v.store.View() }

func (v *slowView) Seen() (first, last graph.Version) { return v.seen, v.seen }

func (v *slowView) Version(context.Context) (graph.Version, error) {
	v.store.mu.Lock()
	defer v.store.mu.Unlock()
	v.seen = v.store.version
	return v.seen, nil
}

func (v *slowView) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	v.store.mu.Lock()
	defer v.store.mu.Unlock()
	v.seen = v.store.version
	return v.store.held.Find(ctx, q)
}

func (v *slowView) Export(ctx context.Context) (*graph.Graph, error) {
	v.store.mu.Lock()
	v.store.exports++
	during := v.store.during
	v.store.mu.Unlock()
	time.Sleep(v.store.took)
	if during != nil {
		during()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	v.store.mu.Lock()
	defer v.store.mu.Unlock()
	v.seen = v.store.version
	return v.store.held.Export(ctx)
}

const countTargets = `{ ledger { summary { targets } } }`

// targets is how many targets the ledger has, -1 with the code of an error.
func targets(t *testing.T, h http.Handler, query string) (int, []string) {
	t.Helper()
	_, answer := ask(t, h, query, nil)
	if got, _ := codes(t, answer); got != nil {
		return -1, got
	}
	var response struct {
		Data struct {
			Ledger struct{ Summary struct{ Targets int } }
		}
	}
	if err := json.Unmarshal(answer, &response); err != nil {
		t.Fatal(err)
	}
	return response.Data.Ledger.Summary.Targets, nil
}

// TestExportOnce lets many queries, of several moments, share one export.
func TestExportOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &slowStore{took: time.Second}
		store.hold(tracked(t), "1")
		h := resolvers.NewHandler(store, resolvers.Options{})
		var all sync.WaitGroup
		for range 20 {
			for query, want := range map[string]int{countTargets: 8, `{ ledger(asOf: "2024") { summary { targets } } }`: 5} {
				all.Go(func() {
					if got, errs := targets(t, h, query); got != want {
						t.Errorf("%s: %d %v, want %d", query, got, errs, want)
					}
				})
			}
		}
		all.Wait()
		if store.exports != 1 {
			t.Errorf("%d exports", store.exports)
		}
		store.hold(fixture(t), "2")
		if got, errs := targets(t, h, countTargets); got != 1 || store.exports != 2 {
			t.Errorf("another version: %d targets %v by %d exports, want 1 by 2", got, errs, store.exports)
		}
	})
}

// TestAhead computes before anybody asks, and again when the graph has changed.
func TestAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store, ending := &slowStore{took: 8 * time.Second}, make(chan struct{})
		store.hold(tracked(t), "1")
		h := resolvers.NewHandler(store, resolvers.Options{Ahead: true, Ending: ending, Timeout: time.Second})
		time.Sleep(9 * time.Second)
		if got, errs := targets(t, h, countTargets); got != 8 {
			t.Errorf("at first %d targets %v, want 8", got, errs)
		}
		store.hold(fixture(t), "2")
		time.Sleep(11 * time.Second)
		if got, errs := targets(t, h, countTargets); got != 1 || store.exports != 2 {
			t.Errorf("then %d targets %v by %d exports, want 1 by 2", got, errs, store.exports)
		}
		close(ending)
	})
}

// TestExportOutlivesQuery gives up the query, but not the work.
func TestExportOutlivesQuery(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &slowStore{took: 8 * time.Second}
		store.hold(tracked(t), "1")
		h := resolvers.NewHandler(store, resolvers.Options{Timeout: 5 * time.Second})
		if _, errs := targets(t, h, countTargets); !cmp.Equal(errs, []string{"TIMEOUT"}) {
			t.Errorf("at first %v, want TIMEOUT", errs)
		}
		time.Sleep(4 * time.Second)
		if got, errs := targets(t, h, countTargets); got != 8 || store.exports != 1 {
			t.Errorf("then %d targets %v by %d exports, want 8 by 1", got, errs, store.exports)
		}
	})
}

// TestExportOverWrite changes the graph while it is read.
func TestExportOverWrite(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &slowStore{}
		store.hold(tracked(t), "1")
		store.during = sync.OnceFunc(func() { store.hold(fixture(t), "2") })
		h := resolvers.NewHandler(store, resolvers.Options{})
		if got, errs := targets(t, h, countTargets); got != 1 {
			t.Errorf("%d targets %v, want the 1 of the later graph", got, errs)
		}
		if store.exports != 1 {
			t.Errorf("%d exports", store.exports)
		}
	})
}

// TestExportPanics keeps the server alive where the work breaks.
func TestExportPanics(t *testing.T) {
	t.Parallel()
	store := &slowStore{}
	store.hold(tracked(t), "1")
	store.during = func() { panic("broken") }
	h := resolvers.NewHandler(store, resolvers.Options{Log: slog.New(slog.DiscardHandler)})
	if _, errs := targets(t, h, countTargets); !cmp.Equal(errs, []string{"INTERNAL"}) {
		t.Errorf("%v, want INTERNAL", errs)
	}
	store.during = nil
	if got, errs := targets(t, h, countTargets); got != 8 {
		t.Errorf("%d targets %v, want 8", got, errs)
	}
}
