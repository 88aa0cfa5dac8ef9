package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/revision"
)

// unmarkBound is how long a writer tries to say that it has finished. The next
// reader finds out where it cannot.
const unmarkBound = 5 * time.Second

// Merge implements graph.Store: all of g in one transaction.
func (s *Store) Merge(ctx context.Context, g *graph.Graph) (graph.Diff, error) {
	if err := g.Validate(); err != nil {
		return graph.Diff{}, err
	}
	c := revision.Change{In: make(map[graph.ID]*graph.Graph), Nodes: g.Nodes()}
	for _, part := range g.Split() {
		c.In[part.Documents[0].ID] = part
	}
	c.Out = slices.Sorted(maps.Keys(c.In))
	return s.change(ctx, c)
}

// Remove implements graph.Store.
func (s *Store) Remove(ctx context.Context, documents ...graph.ID) (graph.Diff, error) {
	return s.change(ctx, revision.Change{Out: documents})
}

func (s *Store) change(ctx context.Context, c revision.Change) (graph.Diff, error) {
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
		var steps []revision.Step
		if steps, diff, err = before.Steps(c); err != nil || len(steps) == 0 {
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
func (s *Store) load(ctx context.Context, tx driver.ManagedTransaction, c revision.Change) (*revision.State, error) {
	manifests, err := s.manifests(ctx, tx, c)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, node := range c.Nodes {
		ids = append(ids, string(node.NodeID()))
	}
	for _, manifest := range manifests {
		ids = append(ids, manifest.Nodes...)
	}
	var nodes []revision.Node
	for some := range slices.Chunk(unique(ids), batch) {
		records, err := run(ctx, tx, s.statements.Named["assertions"], map[string]any{"ids": some})
		if err != nil {
			return nil, err
		}
		for _, record := range records {
			asserted, _ := record.Values[4].(int64)
			node := revision.Node{
				ID: graph.ID(text(record.Values[0])), Record: text(record.Values[1]), Asserted: int(asserted), Claims: texts(items(record.Values[2])),
			}
			for _, votes := range numbers(record.Values[3]) {
				node.Votes = append(node.Votes, int(votes))
			}
			if len(node.Votes) != len(node.Claims) {
				return nil, s.changedByHand()
			}
			nodes = append(nodes, node)
		}
	}
	reader := graph.NewReader()
	return revision.NewState(manifests, nodes, func(records []string) (*graph.Graph, error) { return s.parse(reader, records) })
}

// manifests are those of the documents that the change takes out, ErrNotFound
// where one of them is unknown and not put in either.
func (s *Store) manifests(ctx context.Context, tx driver.ManagedTransaction, c revision.Change) (map[graph.ID]revision.Manifest, error) {
	records, err := run(ctx, tx, s.statements.Named["manifests"], map[string]any{"documents": plain(c.Out)})
	if err != nil {
		return nil, err
	}
	manifests := make(map[graph.ID]revision.Manifest, len(records))
	for _, record := range records {
		manifest := revision.Manifest{Nodes: texts(items(record.Values[1])), Claims: numbers(record.Values[2])}
		if len(manifest.Claims) != len(manifest.Nodes) {
			return nil, s.changedByHand()
		}
		manifests[graph.ID(text(record.Values[0]))] = manifest
	}
	for _, document := range c.Out {
		if _, known := manifests[document]; !known && c.In[document] == nil {
			return nil, fmt.Errorf("document %q: %w", document, graph.ErrNotFound)
		}
	}
	return manifests, nil
}

func (s *Store) changedByHand() error {
	return fmt.Errorf("%s holds properties of policygraph that were changed by hand: %w", s.where(), graph.ErrInvalid)
}

func numbers(list any) []int64 {
	var numbers []int64
	for _, value := range items(list) {
		number, _ := value.(int64)
		numbers = append(numbers, number)
	}
	return numbers
}

// save runs the steps in batches, few texts over many rows.
func (s *Store) save(ctx context.Context, tx driver.ManagedTransaction, steps []revision.Step) error {
	for _, step := range steps {
		for rows := range slices.Chunk(step.Rows, batch) {
			if _, err := run(ctx, tx, s.statements.Named[step.Statement], map[string]any{"rows": rows}); err != nil {
				return err
			}
		}
	}
	return nil
}

// mark tells readers, right before the commit, that what they see from now on
// may be half of it.
func (s *Store) mark(ctx context.Context) (int64, error) {
	records, err := s.execute(ctx, s.statements.Named["mark"], nil)
	if err != nil || len(records) != 1 {
		return 0, err
	}
	mark, _ := records[0].Values[0].(int64)
	return mark, nil
}

func (s *Store) unmark(ctx context.Context, mark int64) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unmarkBound)
	defer cancel()
	_, _ = s.execute(ctx, s.statements.Named["unmark"], map[string]any{"mark": mark}) // else the next reader does
}
