package object

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
)

// row is an item of a list that is computed, where no store keeps its order: it
// stands by key, then ID. As a graph.Node it is what its cursor is made of.
type row[V any] struct {
	list  graph.NodeKind // what the list is of, lest its cursors be taken for another's
	key   string
	id    graph.ID
	value V
}

// NodeID implements graph.Node.
func (r row[V]) NodeID() graph.ID { return r.id }

// NodeKind implements graph.Node.
func (r row[V]) NodeKind() graph.NodeKind { return r.list }

// SortKey implements graph.Node.
func (r row[V]) SortKey() string { return r.key }

// placeKey orders what texts state by document and place.
func placeKey(document graph.ID, start, end int) string {
	return fmt.Sprintf("%s\x01%08d\x01%08d", document, start, end)
}

// Cursor is where the row stands.
func (r row[V]) Cursor() graph.Cursor { return graph.CursorOf(r) }

func sortRows[V any](rows []row[V]) {
	slices.SortStableFunc(rows, func(a, b row[V]) int { return a.compare(b.key, b.id) })
}

func (r row[V]) compare(key string, id graph.ID) int {
	return cmp.Or(cmp.Compare(r.key, key), cmp.Compare(r.id, id))
}

// page cuts a page out of sorted rows and makes objects of its values.
func page[V, T any](rows []row[V], object func(V) T, slice Slice) (*Connection[T], error) {
	start, end, err := slice.cut(len(rows), func(cursor graph.Cursor) (int, bool, error) {
		if len(rows) == 0 {
			return 0, false, nil
		}
		key, id, err := cursor.Decode(rows[0].list)
		index, found := slices.BinarySearchFunc(rows, id, func(r row[V], id graph.ID) int { return r.compare(key, id) })
		return index, found, err
	})
	if err != nil {
		return nil, err
	}
	edges := make([]Edge[T], 0, end-start)
	for _, r := range rows[start:end] {
		edges = append(edges, Edge[T]{place: r, node: object(r.value)})
	}
	c := newConnection(edges, start > 0, end < len(rows))
	c.TotalCount = len(rows)
	return c, nil
}
