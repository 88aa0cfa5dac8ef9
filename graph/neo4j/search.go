package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/cypher"
)

func unique(texts []string) []string {
	slices.Sort(texts)
	return slices.Compact(texts)
}

// Search implements graph.Store: the matches of graph.Match, best first, then
// by kind and ID.
func (s *Store) Search(ctx context.Context, text string, limit int) ([]graph.Hit, error) {
	if limit < 1 {
		return nil, fmt.Errorf("search: the limit must be positive, not %d: %w", limit, graph.ErrInvalid)
	}
	letters := cypher.Letters(text)
	if letters == "" {
		return nil, ctx.Err()
	}
	var hits []graph.Hit
	err := s.read(ctx, s.options.ReadTimeout, func(q *reading) error {
		rows, err := q.ask(ctx, s.statements.Named["search"], map[string]any{"letters": letters})
		if err != nil {
			return err
		}
		hits = best(rows, text, limit)
		var found []graph.ID
		for _, hit := range hits {
			found = append(found, hit.Node.NodeID())
		}
		nodes, err := s.nodes(ctx, q, found)
		for i := range hits {
			hits[i].Node = nodes[hits[i].Node.NodeID()]
		}
		return err
	})
	return hits, err
}

// best are the rows that match, with nodes that have names alone.
func best(rows []any, text string, limit int) []graph.Hit {
	var hits []graph.Hit
	for _, row := range rows {
		if hit, ok := graph.Match(named(row), text); ok {
			hits = append(hits, hit)
		}
	}
	return graph.Best(hits, limit)
}

func named(row any) graph.Node {
	id, name, english := graph.ID(text(item(row, 0))), text(item(row, 2)), text(item(row, 3))
	var aliases []string
	for _, alias := range items(item(row, 4)) {
		aliases = append(aliases, text(alias))
	}
	switch graph.NodeKind(text(item(row, 1))) {
	case graph.NodeEntity:
		return &graph.Entity{ID: id, Name: name, English: english, Aliases: aliases}
	case graph.NodeIndicator:
		return &graph.Indicator{ID: id, Name: name, English: english, Aliases: aliases}
	}
	return &graph.Document{ID: id, Title: name}
}
