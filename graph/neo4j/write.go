package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
)

// unmarkBound is how long a writer tries to say that it has finished. The next
// reader finds out where it cannot.
const unmarkBound = 5 * time.Second

// change is what Merge and Remove do: take documents out, put parts in.
type change struct {
	out   []graph.ID
	in    map[graph.ID]*graph.Graph // by document
	known bool                      // the documents that go have to be there
	nodes []graph.Node              // that must not be of another kind in the store
}

// Merge implements graph.Store: all of g in one transaction.
func (s *Store) Merge(ctx context.Context, g *graph.Graph) (graph.Diff, error) {
	if err := g.Validate(); err != nil {
		return graph.Diff{}, err
	}
	c := change{in: make(map[graph.ID]*graph.Graph), nodes: g.Nodes()}
	for _, part := range g.Split() {
		c.in[part.Documents[0].ID] = part
	}
	c.out = slices.Sorted(maps.Keys(c.in))
	return s.change(ctx, c)
}

// Remove implements graph.Store.
func (s *Store) Remove(ctx context.Context, documents ...graph.ID) (graph.Diff, error) {
	return s.change(ctx, change{out: documents, known: true})
}

func (s *Store) change(ctx context.Context, c change) (graph.Diff, error) {
	if err := ctx.Err(); err != nil {
		return graph.Diff{}, err
	}
	var diff graph.Diff
	var mark int64
	err := s.write(ctx, func(tx driver.ManagedTransaction) error {
		before, err := s.load(ctx, tx, c)
		if err != nil {
			return err
		}
		after, err := before.with(c)
		if err != nil {
			return err
		}
		var steps []step
		if steps, diff, err = difference(before, after, c); err != nil || len(steps) == 0 {
			return err
		}
		if err := s.save(ctx, tx, steps); err != nil {
			return err
		}
		mark, err = s.mark(ctx)
		return err
	})
	if err != nil { // a mark is left to the next reader, who waits until all has ended
		return graph.Diff{}, s.explain(ctx, err)
	}
	if mark != 0 {
		s.unmark(ctx, mark)
	}
	return diff, nil
}

// load reads what documents assert of the nodes that the change can touch.
func (s *Store) load(ctx context.Context, tx driver.ManagedTransaction, c change) (*state, error) {
	records, err := run(ctx, tx, s.statements.named["manifests"], map[string]any{"documents": plain(c.out)})
	if err != nil {
		return nil, err
	}
	ids := make([]graph.ID, 0, len(c.nodes))
	for _, node := range c.nodes {
		ids = append(ids, node.NodeID())
	}
	before := &state{manifests: make(map[graph.ID]manifest), nodes: make(map[graph.ID]held)}
	for _, record := range records {
		m := manifest{nodes: texts(items(record.Values[1]))}
		for _, claim := range items(record.Values[2]) {
			hash, _ := claim.(int64)
			m.claims = append(m.claims, hash)
		}
		if len(m.claims) != len(m.nodes) {
			return nil, fmt.Errorf("%s holds a manifest that was changed by hand: %w", s.where(), graph.ErrUnavailable)
		}
		before.manifests[graph.ID(text(record.Values[0]))] = m
		for _, node := range m.nodes {
			ids = append(ids, graph.ID(node))
		}
	}
	for _, document := range c.out {
		if _, known := before.manifests[document]; c.known && !known {
			return nil, fmt.Errorf("document %q: %w", document, graph.ErrNotFound)
		}
	}
	reader := graph.NewReader()
	for some := range slices.Chunk(unique(plain(ids)), batch) {
		records, err := run(ctx, tx, s.statements.named["assertions"], map[string]any{"ids": some})
		if err == nil {
			err = s.holding(reader, records, before.nodes)
		}
		if err != nil {
			return nil, err
		}
	}
	return before, nil
}

// save runs the steps in batches, few texts over many rows.
func (s *Store) save(ctx context.Context, tx driver.ManagedTransaction, steps []step) error {
	for _, step := range steps {
		for rows := range slices.Chunk(step.rows, batch) {
			if _, err := run(ctx, tx, s.statements.named[step.statement], map[string]any{"rows": rows}); err != nil {
				return err
			}
		}
	}
	return nil
}

// mark tells readers, right before the commit, that what they see from now on
// may be half of it.
func (s *Store) mark(ctx context.Context) (int64, error) {
	records, err := s.execute(ctx, s.statements.named["mark"], nil)
	if err != nil || len(records) != 1 {
		return 0, err
	}
	mark, _ := records[0].Values[0].(int64)
	return mark, nil
}

func (s *Store) unmark(ctx context.Context, mark int64) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unmarkBound)
	defer cancel()
	_, _ = s.execute(ctx, s.statements.named["unmark"], map[string]any{"mark": mark}) // else the next reader does
}
