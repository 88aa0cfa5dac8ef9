package neo4j

import (
	"context"
	"errors"
	"slices"

	"github.com/policygraph/policygraph/graph"
)

// Find implements graph.Store.
func (s *Store) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := q.Validate(); err != nil {
		return nil, err
	}
	if q.From != nil && len(q.From) == 0 {
		return []graph.Page{}, nil
	}
	statement, params, err := s.statements.Find(q)
	if err != nil {
		return nil, err
	}
	for whole := !s.records.likely(); ; whole = true {
		params["whole"] = whole
		rows, version, err := s.readOnce(ctx, statement, params)
		if err != nil {
			return nil, err
		}
		pages, err := s.pages(ctx, rows, version, q.Page)
		if !errors.Is(err, errTorn) {
			return pages, err
		}
	}
}

func list[T ~string](texts []T) any {
	if len(texts) == 0 {
		return nil
	}
	return plain(texts)
}

func plain[T ~string](texts []T) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = string(text)
	}
	return list
}

// pages reads the rows of find.cypher.
func (s *Store) pages(ctx context.Context, rows []any, version int64, args graph.PageArgs) ([]graph.Page, error) {
	found := make(map[graph.ID]string)
	for _, row := range rows {
		for _, edge := range items(item(row, 0)) {
			for i := 0; i < len(items(edge)); i += 2 {
				found[graph.ID(text(item(edge, i)))] = text(item(edge, i+1))
			}
		}
	}
	nodes, err := s.nodesOf(ctx, version, found)
	if err != nil {
		return nil, err
	}
	pages := make([]graph.Page, len(rows))
	for i, row := range rows {
		pages[i] = page(row, nodes, args)
	}
	return pages, nil
}

func page(row any, nodes map[graph.ID]graph.Node, args graph.PageArgs) graph.Page {
	var edges []graph.Edge
	for _, found := range items(item(row, 0)) {
		edge := graph.Edge{Node: nodes[graph.ID(text(item(found, 0)))]}
		if len(items(found)) > 2 {
			edge.Relation, _ = nodes[graph.ID(text(item(found, 2)))].(*graph.Relation)
		}
		edges = append(edges, edge)
	}
	slices.SortFunc(edges, orderEdges)
	below, _ := item(row, 1).(bool)
	above, _ := item(row, 2).(bool)
	total, _ := item(row, 3).(int64)
	page := graph.Page{Edges: edges, HasPrevious: below, HasNext: above, Total: int(total)}
	if wanted := max(args.First, args.Last); len(edges) > wanted {
		if args.First > 0 {
			page.Edges, page.HasNext = edges[:wanted], true
		} else {
			page.Edges, page.HasPrevious = edges[len(edges)-wanted:], true
		}
	}
	return page
}

func orderEdges(a, b graph.Edge) int {
	if a.Relation != nil && b.Relation != nil {
		return graph.Order(a.Relation, b.Relation)
	}
	return graph.Order(a.Node, b.Node)
}

// items, item and text take apart what the driver returns.
func items(value any) []any {
	list, _ := value.([]any)
	return list
}

func item(list any, i int) any {
	if all := items(list); i < len(all) {
		return all[i]
	}
	return nil
}

func text(value any) string {
	text, _ := value.(string)
	return text
}
