// Package graphtest is the conformance suite of graph.Store: what every store
// does, whatever it keeps its graph in.
package graphtest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/policygraph/policygraph/graph"
)

// Run runs the suite. Each call of open returns a new, empty store, which
// open closes when its test ends. The last test draws random graphs: the flag
// -rapid.checks says how many.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	tests := []struct {
		name string
		run  func(t *testing.T, open func(t *testing.T) graph.Store)
	}{
		{"Empty", testEmpty},
		{"Merge", testMerge},
		{"MergeTwice", testMergeTwice},
		{"MergeApart", testMergeApart},
		{"Replace", testReplace},
		{"Remove", testRemove},
		{"RemoveRelation", testRemoveRelation},
		{"RemoveUnknown", testRemoveUnknown},
		{"Refused", testRefused},
		{"Large", testLarge},
		{"Version", testVersion},
		{"View", testView},
		{"Nodes", testNodes},
		{"Edges", testEdges},
		{"EdgeRelations", testEdgeRelations},
		{"ManyFrom", testManyFrom},
		{"Filters", testFilters},
		{"Senseless", testSenseless},
		{"Order", testOrder},
		{"Pages", testPages},
		{"PagesOfTies", testPagesOfTies},
		{"PagesInBounds", testPagesInBounds},
		{"PagesOverChange", testPagesOverChange},
		{"Search", testSearch},
		{"Path", testPath},
		{"PathTies", testPathTies},
		{"Neighbourhood", testNeighbourhood},
		{"Cycles", testCycles},
		{"DeepSections", testDeepSections},
		{"Cancelled", testCancelled},
		{"Concurrent", testConcurrent},
		{"SameAtOnce", testSameAtOnce},
		{"AnyOrder", testAnyOrder},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { test.run(t, open) })
	}
}

// withFixture is a store that holds the fixture.
func withFixture(t *testing.T, open func(t *testing.T) graph.Store) graph.Store {
	t.Helper()
	store := open(t)
	merge(t, store, Fixture())
	return store
}

func merge(t *testing.T, store graph.Store, g *graph.Graph) graph.Diff {
	t.Helper()
	diff, err := store.Merge(t.Context(), g)
	if err != nil {
		t.Fatalf("Merge: %v", err)
	}
	return diff
}

func remove(t *testing.T, store graph.Store, documents ...graph.ID) graph.Diff {
	t.Helper()
	diff, err := store.Remove(t.Context(), documents...)
	if err != nil {
		t.Fatalf("Remove: %v", err)
	}
	return diff
}

// holds checks the whole content of the store.
func holds(t *testing.T, store graph.Store, want *graph.Graph) {
	t.Helper()
	got, err := store.Export(t.Context())
	if err != nil {
		t.Fatalf("Export: %v", err)
	}
	if difference := cmp.Diff(want, got, cmpopts.EquateEmpty()); difference != "" {
		t.Errorf("the store's graph (-want +got):\n%s", difference)
	}
}

// find returns the one page of a query.
func find(t *testing.T, store graph.Store, q graph.Query) graph.Page {
	t.Helper()
	pages, err := store.Find(t.Context(), q)
	if err != nil {
		t.Fatalf("Find: %v", err)
	}
	if len(pages) != 1 {
		t.Fatalf("Find: %d pages, want one", len(pages))
	}
	return pages[0]
}

// same checks a list, an empty one against nil too.
func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if difference := cmp.Diff(want, got, cmpopts.EquateEmpty()); difference != "" {
		t.Errorf("%s (-want +got):\n%s", what, difference)
	}
}

func edgeIDs(edges []graph.Edge) []graph.ID {
	var ids []graph.ID
	for _, edge := range edges {
		ids = append(ids, edge.Node.NodeID())
	}
	return ids
}

func nodeIDs[N graph.Node](nodes []N) []graph.ID {
	var ids []graph.ID
	for _, node := range nodes {
		ids = append(ids, node.NodeID())
	}
	return ids
}

// cancelled is a context that has ended.
func cancelled(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx
}
