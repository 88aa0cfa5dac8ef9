package graphtest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/policygraph/policygraph/graph"
)

// testCancelled calls every method with a context that has ended.
func testCancelled(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	ctx := cancelled(t)
	for name, call := range map[string]func(context.Context) error{
		"Merge":  func(ctx context.Context) error { _, err := store.Merge(ctx, network(2)); return err },
		"Remove": func(ctx context.Context) error { _, err := store.Remove(ctx, Annual); return err },
		"Nodes":  func(ctx context.Context) error { _, err := store.Nodes(ctx, []graph.ID{cloud}); return err },
		"Find": func(ctx context.Context) error {
			_, err := store.Find(ctx, graph.Query{Kind: graph.NodeMetric, Page: everything()})
			return err
		},
		"Search": func(ctx context.Context) error { _, err := store.Search(ctx, "云", 3); return err },
		"Path": func(ctx context.Context) error {
			_, err := store.Path(ctx, graph.PathQuery{From: cloud, To: star, MaxLength: 3})
			return err
		},
		"Neighbourhood": func(ctx context.Context) error {
			_, err := store.Neighbourhood(ctx, graph.NeighbourhoodQuery{From: cloud, Depth: 1, Limit: 3})
			return err
		},
		"Export":  func(ctx context.Context) error { _, err := store.Export(ctx); return err },
		"Version": func(ctx context.Context) error { _, err := store.Version(ctx); return err },
	} {
		if err := call(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want context.Canceled", name, err)
		}
	}
	holds(t, store, Fixture())
}

// testConcurrent writes and reads at once: every reader sees a whole graph,
// and nothing that was written is lost.
func testConcurrent(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	const writers, rounds = 3, 4
	done := make(chan struct{})
	var writing, reading sync.WaitGroup
	for writer := range writers {
		writing.Go(func() {
			for range rounds {
				if err := mergeRemoveMerge(t.Context(), store, copyOf(writer)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 2 {
		reading.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					if err := readWhole(t.Context(), store); err != nil {
						t.Error(err)
						return
					}
				}
			}
		})
	}
	writing.Wait()
	close(done)
	reading.Wait()
	holds(t, store, graph.Union(Fixture(), copyOf(0), copyOf(1), copyOf(2)))
}

// testSameAtOnce merges one report many times at once: one of the writers adds
// it, the others find it there.
func testSameAtOnce(t *testing.T, open func(t *testing.T) graph.Store) {
	store := open(t)
	diffs := make([]graph.Diff, 4)
	var writing sync.WaitGroup
	for i := range diffs {
		writing.Go(func() {
			var err error
			if diffs[i], err = store.Merge(t.Context(), Fixture()); err != nil {
				t.Error(err)
			}
		})
	}
	writing.Wait()
	var added []graph.Diff
	for _, diff := range diffs {
		if len(diff.Added)+len(diff.Changed)+len(diff.Gone) > 0 {
			added = append(added, diff)
		}
	}
	same(t, "the diffs that are not empty", []graph.Diff{{Added: Fixture().Nodes()}}, added)
	holds(t, store, Fixture())
}

// copyOf is the mid-year report again, as another document.
func copyOf(number int) *graph.Graph {
	id := graph.ID(fmt.Sprintf("document:copy-%d", number))
	g := &graph.Graph{
		Documents: []*graph.Document{document(id, fmt.Sprintf("第%d份", number), "annual", "2023", "")},
		Sections:  []*graph.Section{section(id, "1", "", "全文", 0, 800)},
	}
	part := Fixture().Of(MidYear)
	for _, entity := range part.Entities {
		copied := *entity
		copied.Sources = at(id, "1", 10)
		g.Entities = append(g.Entities, &copied)
	}
	g.Indicators = part.Indicators
	for _, metric := range part.Metrics {
		copied := *metric
		copied.Sources = at(id, "1", 20)
		g.Metrics = append(g.Metrics, &copied)
	}
	g.Sort()
	return g
}

func mergeRemoveMerge(ctx context.Context, store graph.Store, g *graph.Graph) error {
	if _, err := store.Merge(ctx, g); err != nil {
		return fmt.Errorf("merge: %w", err)
	}
	if _, err := store.Remove(ctx, g.Documents[0].ID); err != nil {
		return fmt.Errorf("remove: %w", err)
	}
	if _, err := store.Merge(ctx, g); err != nil {
		return fmt.Errorf("merge again: %w", err)
	}
	return nil
}

// readWhole checks that one state of the store is a valid graph that has the
// fixture.
func readWhole(ctx context.Context, store graph.Store) error {
	g, err := store.Export(ctx)
	if err != nil {
		return err
	}
	if err := g.Validate(); err != nil {
		return err
	}
	pages, err := store.Find(ctx, graph.Query{Kind: graph.NodeMetric, Page: graph.PageArgs{First: 100, Count: true}})
	if err != nil {
		return err
	}
	if len(pages[0].Edges) != pages[0].Total || pages[0].Total < len(Fixture().Metrics) {
		return fmt.Errorf("a page has %d of %d metrics", len(pages[0].Edges), pages[0].Total)
	}
	return nil
}
