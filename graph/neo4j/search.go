package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// mostLetters bounds a query of the full-text index, which takes 1,024 terms.
const mostLetters = 500

// lettersQuery asks for the nodes that have all the letters of the text, in
// the language of the index; "" where the text has none.
func lettersQuery(text string) string {
	var terms []string
	for _, term := range layout.Letters(text) {
		terms = append(terms, escape(term))
	}
	return strings.Join(terms[:min(len(terms), mostLetters)], " AND ")
}

// escape takes their meaning from the signs of the index's language.
func escape(term string) string {
	var escaped strings.Builder
	for _, character := range term {
		if character < unicode.MaxASCII && !unicode.IsLetter(character) && !unicode.IsDigit(character) {
			escaped.WriteByte('\\')
		}
		escaped.WriteRune(character)
	}
	return escaped.String()
}

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
	letters := lettersQuery(text)
	if letters == "" {
		return nil, ctx.Err()
	}
	var hits []graph.Hit
	err := s.read(ctx, s.options.ReadTimeout, func(q *reading) error {
		rows, err := q.ask(ctx, s.statements.named["search"], map[string]any{"letters": letters})
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
