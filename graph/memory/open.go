package memory

import (
	"context"

	"github.com/policygraph/policygraph/graph/directory"
)

// Open makes a store of the graph that the directory keeps: none where it is
// empty or missing, then the first write makes it. What another process writes
// later is seen by the next Open, Merge, Remove or Refresh.
//
// A file that is not as it was written is ErrInvalid with line and column, a
// directory that cannot be read ErrUnavailable, one of a later policygraph
// ErrNewerFormat.
func Open(dir string) (*Store, error) {
	store := &Store{dir: directory.At(dir)}
	if err := store.load(context.Background()); err != nil {
		return nil, err
	}
	return store, nil
}

// Refresh takes in what another process has written to the directory since. Views
// keep the graph that they found.
func (s *Store) Refresh(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.dir == nil {
		return nil
	}
	changed, err := s.dir.ChangedOutside()
	if err != nil || !changed {
		return err
	}
	return s.load(ctx)
}

// load makes what the directory keeps the state of the store.
func (s *Store) load(ctx context.Context) error {
	parts, err := s.dir.Load(ctx)
	if err != nil {
		return err
	}
	x, err := newIndex(ctx, union(parts))
	if err != nil {
		return err
	}
	x.version = s.dir.Version()
	s.parts = parts
	s.index.Store(x)
	return nil
}
