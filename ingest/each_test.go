package ingest

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
)

func TestEach(t *testing.T) {
	ctx, reg := t.Context(), known(t)
	files := []File{file(t, "qingwu-2032.txt"), file(t, "qingwu-2031-mid.txt")}
	whole, each := memory.New(&graph.Graph{}), memory.New(&graph.Graph{})
	if _, err := Run(ctx, whole, reg, files...); err != nil {
		t.Fatal(err)
	}
	var merged []graph.ID
	err := RunEach(ctx, each, reg, func(diff graph.Diff) error {
		merged = append(merged, diff.Added[0].NodeID())
		return nil
	}, files...)
	if diff := cmp.Diff([]graph.ID{"document:990100:2032-annual", "document:990100:2031-mid-year"}, merged); err != nil || diff != "" {
		t.Errorf("%v, merged (-want +got):\n%s", err, diff)
	}
	want, _ := whole.Version(ctx)
	if got, err := each.Version(ctx); err != nil || got != want {
		t.Errorf("one by one they give version %s (%v), together %s", got, err, want)
	}
	err = RunEach(ctx, each, reg, func(diff graph.Diff) error {
		if len(diff.Added)+len(diff.Changed)+len(diff.Gone) > 0 {
			t.Errorf("the second time changed %+v", diff)
		}
		return nil
	}, files...)
	if err != nil {
		t.Error(err)
	}
}

// TestEachRefused reads all before it merges one.
func TestEachRefused(t *testing.T) {
	good, store := file(t, "qingwu-2032.txt"), memory.New(&graph.Graph{})
	empty := good
	empty.Name, empty.Data = "empty.txt", nil
	for range 20 { // whichever of the two is read first
		err := RunEach(t.Context(), store, known(t), func(graph.Diff) error { return nil }, good, empty, File{Name: "other.txt"})
		if err == nil || !strings.HasPrefix(err.Error(), "empty.txt:1:1: ") {
			t.Fatalf("%v, want the error of the first bad file", err)
		}
	}
	if g, err := store.Export(t.Context()); err != nil || len(g.Documents) > 0 {
		t.Errorf("the store has %d documents, %v", len(g.Documents), err)
	}
}

// limitedStore takes so many reports and no more.
type limitedStore struct {
	graph.Store
	left int
}

func (s *limitedStore) Merge(ctx context.Context, g *graph.Graph) (graph.Diff, error) {
	if s.left--; s.left < 0 {
		return graph.Diff{}, graph.ErrUnavailable
	}
	return s.Store.Merge(ctx, g)
}

func TestEachStopsInTheMiddle(t *testing.T) {
	store, nothing := &limitedStore{memory.New(&graph.Graph{}), 1}, func(graph.Diff) error { return nil }
	files := []File{file(t, "qingwu-2032.txt"), file(t, "qingwu-2031-mid.txt")}
	err := RunEach(t.Context(), store, known(t), nothing, files...)
	if !errors.Is(err, graph.ErrUnavailable) || !strings.HasSuffix(err.Error(), "(1 of 2 reports are in, each whole; the same command again completes it)") {
		t.Errorf("%v", err)
	}
	store.left = len(files)
	if err := RunEach(t.Context(), store, known(t), nothing, files...); err != nil {
		t.Error(err)
	}
	if g, err := store.Export(t.Context()); err != nil || len(g.Documents) != 2 {
		t.Errorf("the store has %d documents in the end, %v", len(g.Documents), err)
	}
}

// changing is a source that gives another text the second time.
type changing struct {
	File
	reads *atomic.Int64
}

func (c changing) Read() (File, error) {
	c.Data = append(c.Data[:len(c.Data):len(c.Data)], strings.Repeat("\n", int(c.reads.Add(1)))...)
	return c.File, nil
}

func TestEachMeetsAChangedFile(t *testing.T) {
	source := changing{file(t, "qingwu-2032.txt"), new(atomic.Int64)}
	err := RunEach(t.Context(), memory.New(&graph.Graph{}), known(t), func(graph.Diff) error { return nil }, source)
	if err == nil || !strings.HasPrefix(err.Error(), "qingwu-2032.txt:1:1: the file was changed while reports were read (0 of 1") {
		t.Errorf("%v", err)
	}
}

// ofYear is a made-up report of a year.
type ofYear int

func (year ofYear) Read() (File, error) {
	var text strings.Builder
	fmt.Fprintf(&text, "青梧市人民政府\n%d年青梧市政府工作报告\n各位代表:\n一、%d年工作回顾\n", year+1, year)
	for line := range 30 {
		fmt.Fprintf(&text, "第%d片区实现生产总值%d亿元,增长%d.%d%%。\n", line, int(year)%97+line, line%9, int(year)%10)
	}
	return File{Name: fmt.Sprintf("%d.txt", year), Data: []byte(text.String())}, nil
}

// forgetfulStore keeps nothing but how much memory was in use at most.
type forgetfulStore struct {
	graph.Store
	reports int
	most    uint64
}

func (s *forgetfulStore) Merge(context.Context, *graph.Graph) (graph.Diff, error) {
	var stats runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&stats)
	s.most = max(s.most, stats.HeapAlloc)
	s.reports++
	return graph.Diff{}, nil
}

// TestEachInBoundedMemory reads few reports and many: the memory in use does not
// grow with their number.
func TestEachInBoundedMemory(t *testing.T) {
	reg := known(t)
	most := func(reports int) uint64 {
		var sources []ofYear
		for i := range reports {
			sources = append(sources, ofYear(2000+i))
		}
		store := &forgetfulStore{}
		if err := RunEach(t.Context(), store, reg, func(graph.Diff) error { return nil }, sources...); err != nil || store.reports != reports {
			t.Fatalf("%d reports of %d, %v", store.reports, reports, err)
		}
		return store.most
	}
	most(2) // what is made once
	few, many := most(5), most(100)
	t.Logf("5 reports: %d KB, 100 reports: %d KB", few>>10, many>>10)
	if many > few+few/4 {
		t.Errorf("5 reports need %d KB, 100 reports %d KB", few>>10, many>>10)
	}
}
