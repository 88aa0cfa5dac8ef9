// Package snapshot answers from memory what another store holds. It asks that
// store for its version now and again, and takes its graph anew when that has
// changed; while the store does not answer, the last graph stays.
//
// There is no second implementation of queries here: a snapshot is a
// memory.Store of what the other store's Export returned.
package snapshot

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
)

// DefaultEvery is how often the store is asked, where Options say nothing.
const DefaultEvery = 2 * time.Second

// Options adjust a snapshot; the zero value is right for a server.
type Options struct {
	Every time.Duration // between two questions for the version
	Log   *slog.Logger  // slog.Default where nil
}

// Snapshot is the graph of a store, held in memory. Its methods are safe for
// concurrent use.
type Snapshot struct {
	store   graph.Store
	options Options
	end     func() // and wait until it has ended

	mu    sync.RWMutex // of what is below
	held  *memory.Store
	state State
}

// State is what a snapshot knows of itself.
type State struct {
	Version graph.Version // of the graph held
	Taken   int           // how many graphs were held so far
	Failed  int           // how often the store could not be asked
	Current time.Time     // when the graph was last known to be the store's
	Behind  bool          // it has not been since: the store has another one, or Err
	Err     error         // why the store cannot be asked now, nil where it can
}

// Open takes the graph of the store and follows it until Close. The store stays
// the caller's to close, afterwards.
func Open(ctx context.Context, store graph.Store, options Options) (*Snapshot, error) {
	options.Every = cmp.Or(options.Every, DefaultEvery)
	options.Log = cmp.Or(options.Log, slog.Default())
	s := &Snapshot{store: store, options: options}
	if err := s.take(ctx); err != nil {
		return nil, err
	}
	following, cancel := context.WithCancel(context.WithoutCancel(ctx))
	var follower sync.WaitGroup
	follower.Go(func() { s.follow(following) })
	s.end = func() {
		cancel()
		follower.Wait()
	}
	return s, nil
}

// Close ends the following. Views stay of use.
func (s *Snapshot) Close() { s.end() }

// View is the graph as it is held now, whatever the store's becomes.
func (s *Snapshot) View() graph.View {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.held.View()
}

// State is how the snapshot stands now.
func (s *Snapshot) State() State {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.state
}

// StaleSince is when the graph was last known to be the store's, the zero time
// while it is.
func (s *Snapshot) StaleSince() time.Time {
	state := s.State()
	if !state.Behind {
		return time.Time{}
	}
	return state.Current
}

func (s *Snapshot) follow(ctx context.Context) {
	tick := time.NewTicker(s.options.Every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			s.note(ctx, s.refresh(ctx))
		}
	}
}

// refresh takes the graph anew where the store has another one.
func (s *Snapshot) refresh(ctx context.Context) error {
	asked := time.Now()
	version, err := s.store.Version(ctx)
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.state.Behind = version != s.state.Version
	if !s.state.Behind {
		s.state.Current = asked
	}
	behind := s.state.Behind
	s.mu.Unlock()
	if behind {
		return s.take(ctx)
	}
	return nil
}

// take holds what the store's graph is now. Queries under way keep the graph
// that they began with.
func (s *Snapshot) take(ctx context.Context) error {
	began := time.Now()
	view := s.store.View()
	g, err := view.Export(ctx)
	if err != nil {
		return err
	}
	_, version := view.Seen()
	held, err := memory.Hold(ctx, g, version)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held = held
	s.state.Version, s.state.Current, s.state.Behind = version, began, false
	s.state.Taken++
	s.options.Log.InfoContext(ctx, "snapshot taken", "version", version, "documents", len(g.Documents), "took", time.Since(began))
	return nil
}

// note keeps whether the store could be asked, and logs where that changed.
func (s *Snapshot) note(ctx context.Context, err error) {
	if ctx.Err() != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	log := s.options.Log.With("version", s.state.Version, "current", s.state.Current)
	switch {
	case err != nil && s.state.Err == nil:
		log.ErrorContext(ctx, "the store cannot be asked; answers go on from the snapshot", "error", err)
	case err == nil && s.state.Err != nil:
		log.InfoContext(ctx, "the store can be asked again")
	}
	s.state.Err = err
	if err != nil {
		s.state.Failed++
		s.state.Behind = true
	}
}

// String says how the snapshot stands, in a sentence.
func (s State) String() string {
	if s.Err == nil {
		return fmt.Sprintf("the snapshot is of version %s", s.Version)
	}
	return fmt.Sprintf("answers are of the snapshot of version %s; since %s the store cannot be asked",
		s.Version, s.Current.UTC().Format(time.RFC3339))
}
