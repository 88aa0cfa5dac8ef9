package ingest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func known(t *testing.T) *registry.Registry {
	t.Helper()
	reg, err := registry.Load("testdata/registry")
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func file(t *testing.T, name string) File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return File{name, data}
}

// The IDs of a report's graph are its content in short; the goldens hold them.
func TestRead(t *testing.T) {
	for _, name := range []string{"qingwu-2031-mid.txt", "qingwu-2032.txt"} {
		reading, err := Read(file(t, name), known(t))
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, node := range reading.Graph.Nodes() {
			fmt.Fprintln(&got, node.NodeID())
		}
		golden := filepath.Join("testdata", strings.TrimSuffix(name, ".txt")+".ids")
		if *update {
			if err := os.WriteFile(golden, []byte(got.String()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}

func TestRunTwice(t *testing.T) {
	ctx, store, reg := context.Background(), memory.New(&graph.Graph{}), known(t)
	mid, annual := file(t, "qingwu-2031-mid.txt"), file(t, "qingwu-2032.txt")
	diff, err := Run(ctx, store, reg, mid, annual)
	if err != nil {
		t.Fatal(err)
	}
	documents := 0
	for _, node := range diff.Added {
		if node.NodeKind() == graph.NodeDocument {
			documents++
		}
	}
	if documents != 2 || len(diff.Changed)+len(diff.Gone) > 0 {
		t.Errorf("into an empty store: %d documents added, %d nodes changed, %d gone", documents, len(diff.Changed), len(diff.Gone))
	}
	diff, err = Run(ctx, store, reg, annual, mid)
	if err != nil || len(diff.Added)+len(diff.Changed)+len(diff.Gone) > 0 {
		t.Errorf("the second run changed the store: %+v, %v", diff, err)
	}
}

// Both reports name the software park: it is one node with the sources of both.
func TestReportsShareEntities(t *testing.T) {
	ctx, store := context.Background(), memory.New(&graph.Graph{})
	if _, err := Run(ctx, store, known(t), file(t, "qingwu-2031-mid.txt"), file(t, "qingwu-2032.txt")); err != nil {
		t.Fatal(err)
	}
	nodes, err := store.Nodes(ctx, []graph.ID{"platform:990100:镜湖软件园"})
	if err != nil || nodes[0] == nil {
		t.Fatalf("%v, %v", nodes, err)
	}
	var documents []graph.ID
	for _, source := range graph.Sources(nodes[0]) {
		documents = append(documents, source.Document)
	}
	if diff := cmp.Diff([]graph.ID{"document:990100:2031-mid-year", "document:990100:2032-annual"}, documents); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestErrorsLeaveTheStoreAlone(t *testing.T) {
	good := file(t, "qingwu-2031-mid.txt")
	for _, test := range []struct {
		name  string
		files []File
		want  string
		is    error
	}{
		{"not UTF-8", []File{good, {"bad.txt", []byte("一、工作\n\xff\xfe")}}, "bad.txt:2:1: ", report.ErrUnreadable},
		{"empty", []File{good, {"empty.txt", nil}}, "empty.txt:1:1: ", report.ErrUnreadable},
		{"the same document", []File{good, {"copy.txt", good.Data}}, "copy.txt:1:1: this is document:990100:2031-mid-year, as qingwu-2031-mid.txt is", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			store := memory.New(&graph.Graph{})
			_, err := Run(context.Background(), store, known(t), test.files...)
			if err == nil || !strings.HasPrefix(err.Error(), test.want) || test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("%v, want %s…", err, test.want)
			}
			if all, err := store.Export(context.Background()); err != nil || len(all.Nodes()) > 0 {
				t.Errorf("the store holds %d nodes, %v", len(all.Nodes()), err)
			}
		})
	}
}

func TestRunStopsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Run(ctx, memory.New(&graph.Graph{}), known(t), file(t, "qingwu-2032.txt")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
