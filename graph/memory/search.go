package memory

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/graph"
)

// Search implements graph.Store: the matches of graph.Match, best first, then
// by kind and ID.
func (s *Store) Search(ctx context.Context, text string, limit int) ([]graph.Hit, error) {
	if limit < 1 {
		return nil, fmt.Errorf("search: the limit must be positive, not %d: %w", limit, graph.ErrInvalid)
	}
	x := s.current()
	var hits []graph.Hit
	for _, kind := range []graph.NodeKind{graph.NodeDocument, graph.NodeEntity, graph.NodeIndicator} {
		for i, node := range x.lists[kind] {
			if i%checkEvery == 0 && ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if hit, ok := graph.Match(node, text); ok {
				hits = append(hits, hit)
			}
		}
	}
	return graph.Best(hits, limit), nil
}
