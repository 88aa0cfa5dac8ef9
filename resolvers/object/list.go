package object

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
)

// Row is an item of a list that is computed, where no store keeps its order: it
// stands by Key, then ID. As a graph.Node it is what its cursor is made of.
type Row[V any] struct {
	List  graph.NodeKind // what the list is of, lest its cursors be taken for another's
	Key   string
	ID    graph.ID
	Value V
}

// NodeID implements graph.Node.
func (r Row[V]) NodeID() graph.ID { return r.ID }

// NodeKind implements graph.Node.
func (r Row[V]) NodeKind() graph.NodeKind { return r.List }

// SortKey implements graph.Node.
func (r Row[V]) SortKey() string { return r.Key }

// PlaceKey orders what texts state by document and place.
func PlaceKey(document graph.ID, start, end int) string {
	return fmt.Sprintf("%s\x01%08d\x01%08d", document, start, end)
}

// Cursor is where the row stands.
func (r Row[V]) Cursor() graph.Cursor { return graph.CursorOf(r) }

// SortRows puts the rows where they stand.
func SortRows[V any](rows []Row[V]) {
	slices.SortStableFunc(rows, func(a, b Row[V]) int { return a.compare(b.Key, b.ID) })
}

func (r Row[V]) compare(key string, id graph.ID) int {
	return cmp.Or(cmp.Compare(r.Key, key), cmp.Compare(r.ID, id))
}

// PageOf cuts a page out of sorted rows and makes objects of its values.
func PageOf[V, T any](rows []Row[V], object func(V) T, slice Slice) (*Connection[T], error) {
	start, end, err := slice.cut(len(rows), func(cursor graph.Cursor) (int, bool, error) {
		if len(rows) == 0 {
			return 0, false, nil
		}
		key, id, err := cursor.Decode(rows[0].List)
		index, found := slices.BinarySearchFunc(rows, id, func(r Row[V], id graph.ID) int { return r.compare(key, id) })
		return index, found, err
	})
	if err != nil {
		return nil, err
	}
	edges := make([]Edge[T], 0, end-start)
	for _, r := range rows[start:end] {
		edges = append(edges, Edge[T]{place: r, node: object(r.Value)})
	}
	c := NewConnection(edges, start > 0, end < len(rows))
	c.TotalCount = len(rows)
	return c, nil
}

// NodePage is a page of the nodes of the IDs, each once, by ID.
func NodePage(ctx context.Context, ids []graph.ID, slice Slice) (*NodeConnection, error) {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	rows := make([]Row[graph.ID], len(ids))
	for i, id := range ids {
		rows[i] = Row[graph.ID]{"node", "", id, id}
	}
	cut, err := PageOf(rows, func(id graph.ID) graph.ID { return id }, slice)
	if err != nil {
		return nil, err
	}
	nodes, err := NodesByID(ctx, cut.Nodes(ctx))
	if err != nil {
		return nil, err
	}
	c := &NodeConnection{PageInfo: cut.PageInfo, TotalCount: cut.TotalCount}
	for i, edge := range cut.edges {
		c.edges = append(c.edges, Edge[Node]{place: edge.place, node: nodes[i]})
	}
	return c, nil
}
