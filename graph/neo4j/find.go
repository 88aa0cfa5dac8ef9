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
			gatherEdge(edge, found)
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
		node, relation := ends(found)
		edge := graph.Edge{Node: nodes[idOf(node)]}
		if relation != "" {
			edge.Relation, _ = nodes[idOf(relation)].(*graph.Relation)
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

// ends are the node of an edge and the relation that led to it, each by its record
// or by its ID; "" where no relation did.
func ends(edge any) (node, relation string) {
	if node, alone := edge.(string); alone {
		return node, ""
	}
	return text(item(edge, 0)), text(item(edge, 1))
}

// gatherEdge adds the records of the edge's ends by their IDs, "" for an ID alone.
func gatherEdge(edge any, found map[graph.ID]string) {
	node, relation := ends(edge)
	for _, end := range []string{node, relation} {
		switch {
		case end == "":
		case isRecord(end):
			found[idOf(end)] = end
		default:
			found[graph.ID(end)] = ""
		}
	}
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
