package neo4j

import (
	"context"
	"strconv"
	"sync"

	"github.com/policygraph/policygraph/graph"
)

// seen are the versions that the calls of a view were answered from.
type seen struct {
	mu          sync.Mutex
	first, last int64 // unknown before the first call
}

// unknown stands for the version of a graph that nobody has read yet.
const unknown = -1

// View implements graph.Store. Each call sees the graph as it is then.
func (s *Store) View() graph.View { return s.view() }

func (s *Store) view() view {
	store := *s
	store.seen = &seen{first: unknown, last: unknown}
	return view{&store}
}

// view is a store that notes what its calls see.
type view struct{ *Store }

// Seen implements graph.View.
func (v view) Seen() (first, last graph.Version) {
	v.seen.mu.Lock()
	defer v.seen.mu.Unlock()
	if v.seen.last == unknown {
		latest := version(v.latest.Load())
		return latest, latest
	}
	return version(v.seen.first), version(v.seen.last)
}

// Version implements graph.View.
func (v view) Version(ctx context.Context) (graph.Version, error) {
	if _, _, err := v.readOnce(ctx, v.statements.Named["version"], nil); err != nil {
		return "", err
	}
	_, version := v.Seen()
	return version, nil
}

func version(number int64) graph.Version {
	if number == unknown {
		return ""
	}
	return graph.Version(strconv.FormatInt(number, 10))
}

// note keeps the version that a call was answered from.
func (s *Store) note(version int64) {
	s.latest.Store(version)
	if s.seen == nil {
		return
	}
	s.seen.mu.Lock()
	defer s.seen.mu.Unlock()
	if s.seen.last == unknown {
		s.seen.first = version
	}
	s.seen.first, s.seen.last = min(s.seen.first, version), max(s.seen.last, version)
}

// saw tells whether the last call of the view was answered from the version.
func (s *Store) saw(version int64) bool {
	if s.seen == nil || version == unknown {
		return false
	}
	s.seen.mu.Lock()
	defer s.seen.mu.Unlock()
	return s.seen.last == version
}
