package memory

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/policygraph/policygraph/graph"
)

// Merge implements graph.Store.
func (s *Store) Merge(ctx context.Context, g *graph.Graph) (graph.Diff, error) {
	if err := g.Validate(); err != nil {
		return graph.Diff{}, err
	}
	return s.change(ctx, func(parts map[graph.ID]*graph.Graph) error {
		if err := s.current().checkKinds(g); err != nil {
			return err
		}
		for _, part := range g.Split() {
			parts[part.Documents[0].ID] = part
		}
		return nil
	})
}

// Remove implements graph.Store.
func (s *Store) Remove(ctx context.Context, documents ...graph.ID) (graph.Diff, error) {
	return s.change(ctx, func(parts map[graph.ID]*graph.Graph) error {
		for _, document := range documents {
			if parts[document] == nil {
				return fmt.Errorf("document %q: %w", document, graph.ErrNotFound)
			}
		}
		for _, document := range documents {
			delete(parts, document)
		}
		return nil
	})
}

// change lets edit work on a copy of the parts and makes the result the state
// of the store, in the directory first where it has one.
func (s *Store) change(ctx context.Context, edit func(map[graph.ID]*graph.Graph) error) (graph.Diff, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := ctx.Err(); err != nil {
		return graph.Diff{}, err
	}
	if s.dir == nil {
		return s.apply(ctx, edit)
	}
	unlock, err := s.dir.Lock()
	if err != nil {
		return graph.Diff{}, err
	}
	defer unlock()
	changed, err := s.dir.ChangedOutside()
	if err == nil && changed {
		err = s.load(ctx)
	}
	if err != nil {
		return graph.Diff{}, err
	}
	return s.apply(ctx, edit)
}

// apply is change once nobody else can write.
func (s *Store) apply(ctx context.Context, edit func(map[graph.ID]*graph.Graph) error) (graph.Diff, error) {
	old := s.current()
	if s.parts == nil {
		s.parts = byDocument(old.graph.Split())
	}
	parts := maps.Clone(s.parts)
	if err := edit(parts); err != nil {
		return graph.Diff{}, err
	}
	x, err := newIndex(ctx, union(parts))
	if err != nil {
		return graph.Diff{}, err
	}
	if s.dir != nil {
		if err := s.dir.Save(ctx, s.parts, parts); err != nil {
			return graph.Diff{}, err
		}
		x.version = s.dir.Version()
	}
	s.parts = parts
	s.index.Store(x)
	return graph.Compare(old.graph, x.graph), nil
}

func byDocument(parts []*graph.Graph) map[graph.ID]*graph.Graph {
	documents := make(map[graph.ID]*graph.Graph, len(parts))
	for _, part := range parts {
		documents[part.Documents[0].ID] = part
	}
	return documents
}

func union(parts map[graph.ID]*graph.Graph) *graph.Graph {
	list := make([]*graph.Graph, 0, len(parts))
	for _, document := range slices.Sorted(maps.Keys(parts)) {
		list = append(list, parts[document])
	}
	return graph.Union(list...)
}

// checkKinds refuses a graph that gives the ID of a node to one of another
// kind.
func (x *index) checkKinds(g *graph.Graph) error {
	for _, node := range g.Nodes() {
		if there := x.node(node.NodeID()); there != nil && there.NodeKind() != node.NodeKind() {
			return fmt.Errorf("%s %q: the store has a node of kind %s with this ID: %w",
				node.NodeKind(), node.NodeID(), there.NodeKind(), graph.ErrInvalid)
		}
	}
	return nil
}
