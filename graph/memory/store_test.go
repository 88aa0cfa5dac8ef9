package memory_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

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

func TestIngests(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	store := open(t, dir)
	if err := store.NoteIngest(t.Context(), graph.Ingest{ID: "early"}); err != nil {
		t.Error(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("before there is a store it holds %v, %v", entries, err)
	}
	if _, err := store.Merge(t.Context(), graphtest.Fixture()); err != nil {
		t.Fatal(err)
	}
	graphtest.Ingests(t, store, func(t *testing.T, id string) {
		long := time.Now().Add(-2 * graph.IngestSilence)
		if err := os.Chtimes(filepath.Join(dir, "ingest-"+id+".json"), long, long); err != nil {
			t.Fatal(err)
		}
	})
	open(t, dir)
}
