package snapshot_test

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/graph/snapshot"
)

const every = time.Minute

// breakable is a store that can be away.
type breakable struct {
	graph.Store
	away atomic.Bool
}

var errAway = errors.New("gone")

func (b *breakable) Version(ctx context.Context) (graph.Version, error) {
	if b.away.Load() {
		return "", errAway
	}
	return b.Store.Version(ctx)
}

// follow runs a test on a snapshot of the fixture, in a bubble of its own time.
func follow(t *testing.T, test func(t *testing.T, store *breakable, s *snapshot.Snapshot)) {
	synctest.Test(t, func(t *testing.T) {
		store := &breakable{Store: memory.New(graphtest.Fixture())}
		s, err := snapshot.Open(t.Context(), store, snapshot.Options{Every: every, Log: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		test(t, store, s)
	})
}

// pass lets the snapshot ask its store once more.
func pass() {
	time.Sleep(every) // of the bubble's time
	synctest.Wait()
}

func TestFollows(t *testing.T) {
	t.Parallel()
	follow(t, func(t *testing.T, store *breakable, s *snapshot.Snapshot) {
		holds(t, s.View(), graphtest.Fixture())
		old := s.View()
		if _, err := store.Remove(t.Context(), graphtest.MidYear); err != nil {
			t.Fatal(err)
		}
		annual := graphtest.Fixture().Of(graphtest.Annual)
		holds(t, s.View(), graphtest.Fixture())
		pass()
		holds(t, s.View(), annual)
		holds(t, old, graphtest.Fixture()) // a query under way keeps its graph
		want, err := store.Version(t.Context())
		if first, last := s.View().Seen(); err != nil || first != want || last != want {
			t.Errorf("seen %q to %q, want %q (%v)", first, last, want, err)
		}
		pass()
		if state := s.State(); state.Taken != 2 || state.Behind || time.Since(state.Current) != 0 {
			t.Errorf("the state %+v, want two graphs taken, the last of them known to be the store's now", state)
		}
	})
}

// TestStoreAway goes on from the last graph, tells, and comes back by itself.
func TestStoreAway(t *testing.T) {
	t.Parallel()
	follow(t, func(t *testing.T, store *breakable, s *snapshot.Snapshot) {
		pass()
		known := time.Now()
		store.away.Store(true)
		pass()
		pass()
		holds(t, s.View(), graphtest.Fixture())
		if state := s.State(); !state.Behind || state.Failed != 2 || !errors.Is(state.Err, errAway) || !s.StaleSince().Equal(known) {
			t.Errorf("the state %+v, stale since %s; want since %s and twice failed", state, s.StaleSince(), known)
		}
		store.away.Store(false)
		if _, err := store.Remove(t.Context(), graphtest.MidYear); err != nil {
			t.Fatal(err)
		}
		pass()
		holds(t, s.View(), graphtest.Fixture().Of(graphtest.Annual))
		if state := s.State(); state.Behind || state.Err != nil || !s.StaleSince().IsZero() {
			t.Errorf("the state %+v, stale since %s, though the store is back", state, s.StaleSince())
		}
	})
}

// TestPagesOverRefresh goes on by a cursor of the graph before.
func TestPagesOverRefresh(t *testing.T) {
	t.Parallel()
	follow(t, func(t *testing.T, store *breakable, s *snapshot.Snapshot) {
		list := graph.Query{Kind: graph.NodeEntity, Page: graph.PageArgs{First: 3}}
		before := page(t, s.View(), list)
		last := before.Edges[len(before.Edges)-1]
		early := *graphtest.Fixture().Of(graphtest.Annual)
		early.Entities = append([]*graph.Entity{}, early.Entities...)
		added := *early.Entities[0]
		added.ID, added.Name = "area:000000:早", "一早" // sorts among the first
		early.Entities = append(early.Entities, &added)
		early.Sort()
		if _, err := store.Merge(t.Context(), &early); err != nil {
			t.Fatal(err)
		}
		pass()
		everything := page(t, s.View(), graph.Query{Kind: graph.NodeEntity, Page: graph.PageArgs{First: 100}})
		list.Page.First, list.Page.After = 100, last.Cursor()
		rest := page(t, s.View(), list)
		var want []graph.Edge
		for i, edge := range everything.Edges {
			if edge.Node.NodeID() == last.Node.NodeID() {
				want = everything.Edges[i+1:]
			}
		}
		if diff := cmp.Diff(want, rest.Edges); diff != "" || len(want) == 0 {
			t.Errorf("behind the cursor (-want +got):\n%s", diff)
		}
	})
}

func TestNoStore(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := snapshot.Open(ctx, memory.New(graphtest.Fixture()), snapshot.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v", err)
	}
}

func page(t *testing.T, view graph.View, q graph.Query) graph.Page {
	t.Helper()
	pages, err := view.Find(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return pages[0]
}

func holds(t *testing.T, view graph.View, want *graph.Graph) {
	t.Helper()
	got, err := view.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the graph (-want +got):\n%s", diff)
	}
}
