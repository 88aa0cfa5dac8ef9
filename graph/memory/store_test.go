package memory_test

import (
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
)

func TestNew(t *testing.T) {
	graphtest.Run(t, func(*testing.T) graph.Store { return memory.New(&graph.Graph{}) })
}

func TestOpen(t *testing.T) {
	graphtest.Run(t, func(t *testing.T) graph.Store { return open(t, t.TempDir()) })
}

// open opens a directory's store until the test ends.
func open(t *testing.T, dir string) *memory.Store {
	t.Helper()
	store, err := memory.Open(dir)
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return store
}
