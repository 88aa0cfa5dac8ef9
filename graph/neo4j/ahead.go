package neo4j

import (
	"context"
	"errors"
	"maps"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/cypher"
)

var _ graph.Foresight = view{}

// planBound is how long a statement may be planned, on a server that is new and
// busy.
const planBound = time.Minute

// Foresee implements graph.Foresight. Trees of a form that was not asked for before
// have no call yet: what they ask for is asked level by level, by statements that
// Neo4j has planned already, until it has planned theirs.
func (v view) Foresee(ahead []*graph.Ahead) func(context.Context) (graph.Foreseen, error) {
	tops := cypher.Foreseeable(ahead)
	if tops == nil {
		return nil
	}
	statement, params, err := v.statements.Ahead(tops)
	if err != nil {
		return nil
	}
	if !statement.Planned() {
		if statement.Due() {
			v.planned.Go(func() { v.plan(statement, maps.Clone(params)) })
		}
		return nil
	}
	return func(ctx context.Context) (graph.Foreseen, error) {
		return v.foresee(ctx, tops, statement.Text, params)
	}
}

// plan has Neo4j plan the statement, for no question. A question that waited for it
// would wait long.
func (s *Store) plan(statement *cypher.Ahead, params map[string]any) {
	params["whole"] = false
	ctx, cancel := context.WithTimeout(s.planning, planBound)
	defer cancel()
	_, err := s.commitWithin(ctx, planBound, statement.Text, params)
	statement.Settle(err == nil)
}

func (s *Store) foresee(ctx context.Context, tops []*graph.Ahead, statement string, params map[string]any) (graph.Foreseen, error) {
	for whole := !s.records.likely(); ; whole = true {
		params["whole"] = whole
		rows, version, err := s.readOnce(ctx, statement, params)
		if err != nil {
			return graph.Foreseen{}, err
		}
		found := make(map[graph.ID]string)
		for i, top := range tops {
			gather(top, item(rows, i), found)
		}
		nodes, err := s.nodesOf(ctx, version, found)
		if errors.Is(err, errTorn) {
			continue
		}
		f := foreseeing{nodes: nodes, seen: graph.Foreseen{Nodes: make(map[graph.ID]graph.Node)}}
		for i, top := range tops {
			f.add(top, "", item(rows, i))
		}
		return f.seen, err
	}
}

// Where in an edge, and in a row, the rows of what is below begin.
const (
	belowEdge = 2
	belowRow  = 4
)

// below are the trees below one with the rows that answer them: for an edge of its
// row those that start from the node there, for the row those of the fields.
func below(above *graph.Ahead, from any, fields bool, do func(tree *graph.Ahead, row any)) {
	i := belowEdge
	if fields {
		i = belowRow
	}
	for _, tree := range above.Below {
		if (tree.Field != "") == fields {
			do(tree, item(from, i))
			i++
		}
	}
}

// gather adds the records of the row by the IDs; "" where the records are held.
func gather(tree *graph.Ahead, row any, found map[graph.ID]string) {
	into := func(tree *graph.Ahead, row any) { gather(tree, row, found) }
	for _, edge := range items(item(row, 0)) {
		if tree.Field == "" { // else the resolvers may hold it
			gatherEdge(edge, found)
		}
		below(tree, edge, false, into)
	}
	below(tree, row, true, into)
}

// foreseeing makes the answer of nodes and rows.
type foreseeing struct {
	nodes map[graph.ID]graph.Node
	seen  graph.Foreseen
}

func (f *foreseeing) add(tree *graph.Ahead, from graph.ID, row any) {
	if tree.Query != nil {
		f.seen.Pages = append(f.seen.Pages, graph.FoundPage{Query: tree.Query, From: from, Page: page(row, f.nodes, tree.Query.Page)})
	}
	for _, id := range tree.IDs {
		f.seen.Nodes[id] = f.nodes[id]
	}
	for _, edge := range items(item(row, 0)) {
		node, _ := ends(edge)
		id := idOf(node)
		below(tree, edge, false, func(tree *graph.Ahead, row any) { f.add(tree, id, row) })
	}
	below(tree, row, true, func(tree *graph.Ahead, row any) { f.add(tree, "", row) })
}
