package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

// batch is how many rows go over the line at once.
const batch = 5000

// Nodes implements graph.Store.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	known, err := s.current(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes := make([]graph.Node, len(ids))
	for i, id := range ids {
		nodes[i] = known[id]
	}
	return nodes, nil
}

// nodes are the nodes of the IDs, in a transaction with other questions.
func (s *Store) nodes(ctx context.Context, q *reading, ids []graph.ID) (map[graph.ID]graph.Node, error) {
	rows, err := q.ask(ctx, s.statements.Named["nodes"], map[string]any{"ids": plain(ids)})
	if err != nil {
		return nil, err
	}
	list, err := s.decode(texts(rows))
	nodes := make(map[graph.ID]graph.Node, len(list))
	for _, node := range list {
		nodes[node.NodeID()] = node
	}
	return nodes, err
}

// Export implements graph.Store. It reads in batches, so that the server need
// not hold the graph.
func (s *Store) Export(ctx context.Context) (*graph.Graph, error) {
	var whole *graph.Graph
	err := s.read(ctx, 0, func(q *reading) error {
		var parts []*graph.Graph
		reader := graph.NewReader()
		for after := ""; ; {
			rows, err := q.ask(ctx, s.statements.Named["export"], map[string]any{"after": after, "limit": batch})
			if err != nil {
				return err
			}
			part, err := s.parse(reader, texts(rows))
			if err != nil {
				return err
			}
			parts = append(parts, part)
			if len(rows) < batch {
				break
			}
			for _, node := range part.Nodes() {
				after = max(after, string(node.NodeID()))
			}
		}
		whole = graph.Union(parts...)
		return nil
	})
	return whole, err
}

// decode reads records in the JSON Lines form.
func (s *Store) decode(records []string) ([]graph.Node, error) {
	reader := graph.NewReader()
	nodes := make([]graph.Node, len(records))
	for i, record := range records {
		node, err := reader.Node(record)
		if err != nil {
			return nil, s.edited(err)
		}
		nodes[i] = node
	}
	return nodes, nil
}

// parse is the graph of the records.
func (s *Store) parse(reader *graph.Reader, records []string) (*graph.Graph, error) {
	g, err := reader.Read(strings.NewReader(s.header + strings.Join(records, "\n")))
	if err != nil {
		return nil, s.edited(err)
	}
	return g, nil
}

func (s *Store) edited(err error) error {
	return fmt.Errorf("%s holds a record that was changed by hand: %w", s.where(), err)
}

func texts(rows []any) []string {
	list := make([]string, len(rows))
	for i, row := range rows {
		list[i] = text(row)
	}
	return list
}
