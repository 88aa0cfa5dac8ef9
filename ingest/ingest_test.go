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
	"github.com/policygraph/policygraph/ingest/resolve"
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
	return File{Name: name, Data: data}
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

// A place that is given stands over what the text says.
func TestReadOfAPlace(t *testing.T) {
	nowhere := File{Name: "part.txt", Data: []byte("一、2031年工作\n经济运行平稳,实现生产总值1200亿元。\n")}
	if _, err := Read(nowhere, known(t)); !errors.Is(err, resolve.ErrUnresolved) || !strings.HasPrefix(err.Error(), "part.txt:1:1: ") {
		t.Errorf("no place: %v", err)
	}
	for _, test := range []struct {
		file  File
		place string
		want  graph.ID
	}{
		{nowhere, "青梧市", "place:990100:青梧市"}, {nowhere, "990100", "place:990100:青梧市"},
		{nowhere, "中国", "place:CN:中国"}, {file(t, "qingwu-2032.txt"), "韶关", "place:440200:韶关市"},
	} {
		test.file.Place = test.place
		reading, err := Read(test.file, known(t))
		if err != nil {
			t.Errorf("%s: %v", test.place, err)
			continue
		}
		if got := reading.Graph.Documents[0].Place; got != test.want {
			t.Errorf("%s: the report of %s, want %s", test.place, got, test.want)
		}
	}
	for place, want := range map[string]string{
		"无名市": `part.txt:1:1: no one place: "无名市" is neither a name nor a code of places.tsv; give a full name such as 温州市, or six digits of GB/T 2260`,
		"朝阳区": `part.txt:1:1: no one place: "朝阳区" is the name of several; give the code: 110105 (北京市), 220104 (长春市)`,
	} {
		nowhere.Place = place
		if _, err := Read(nowhere, known(t)); !errors.Is(err, registry.ErrNoPlace) || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
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
		{"not UTF-8", []File{good, {Name: "bad.txt", Data: []byte("一、工作\n\xff\xfe")}}, "bad.txt:2:1: ", report.ErrUnreadable},
		{"empty", []File{good, {Name: "empty.txt"}}, "empty.txt:1:1: ", report.ErrUnreadable},
		{"the same document", []File{good, {Name: "copy.txt", Data: good.Data}}, "copy.txt:1:1: this is document:990100:2031-mid-year, as qingwu-2031-mid.txt is", nil},
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
