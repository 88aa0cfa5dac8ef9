package memory_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gofrs/flock"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/directory"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
)

// filled is a directory that keeps the fixture.
func filled(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "made", "by the first write")
	merge(t, open(t, dir), graphtest.Fixture())
	return dir
}

func merge(t *testing.T, store graph.Store, g *graph.Graph) {
	t.Helper()
	if _, err := store.Merge(t.Context(), g); err != nil {
		t.Fatalf("Merge: %v", err)
	}
}

func holds(t *testing.T, store graph.Store, want *graph.Graph) {
	t.Helper()
	got, err := store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if difference := cmp.Diff(want, got, cmpopts.EquateEmpty()); difference != "" {
		t.Errorf("the store's graph (-want +got):\n%s", difference)
	}
}

// content reads all files of a directory.
func content(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		raw, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[entry.Name()] = string(raw)
	}
	return files
}

// documentFile is the name of one of the files that keep documents.
func documentFile(t *testing.T, dir string) string {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(content(t, dir))) {
		if strings.HasSuffix(name, ".jsonl") {
			return name
		}
	}
	t.Fatal("no file of a document")
	return ""
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOpenReadsNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "missing")
	holds(t, open(t, dir), &graph.Graph{})
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Open made the directory: %v", err)
	}
	holds(t, open(t, t.TempDir()), &graph.Graph{})
}

func TestOpenAgain(t *testing.T) {
	holds(t, open(t, filled(t)), graphtest.Fixture())
}

func TestSameBytes(t *testing.T) {
	dir := filled(t)
	before := content(t, dir)
	if len(before) != 4 { // two documents, the manifest, the lock
		t.Errorf("files: %q", slices.Sorted(maps.Keys(before)))
	}
	store := open(t, dir)
	merge(t, store, graphtest.Fixture())
	if difference := cmp.Diff(before, content(t, dir)); difference != "" {
		t.Errorf("merging again changed the files (-before +after):\n%s", difference)
	}
	if _, err := store.Remove(t.Context(), graphtest.Annual); err != nil {
		t.Fatal(err)
	}
	if files := content(t, dir); len(files) != 3 {
		t.Errorf("files after the removal: %q", slices.Sorted(maps.Keys(files)))
	}
	merge(t, store, graphtest.Fixture().Of(graphtest.Annual))
	if difference := cmp.Diff(before, content(t, dir)); difference != "" {
		t.Errorf("another order gave other files (-before +after):\n%s", difference)
	}
}

// TestManifestInOrder: the files stand in order, however the map of them does.
func TestManifestInOrder(t *testing.T) {
	dir := t.TempDir()
	var g graph.Graph
	for year := range 12 {
		id := graph.ID(fmt.Sprintf("document:990100:%d-annual", 2020+year))
		g.Documents = append(g.Documents, &graph.Document{ID: id, Title: "云溪市报告", Type: "annual", Place: "place:990100:云溪市", Period: fmt.Sprint(2019 + year)})
	}
	g.Entities = []*graph.Entity{{ID: "place:990100:云溪市", Type: "Place", Name: "云溪市", Code: "990100"}}
	merge(t, open(t, dir), &g)
	lines := strings.Split(content(t, dir)["manifest.json"], "\n")
	if files := lines[4 : len(lines)-3]; len(files) != 12 || !slices.IsSorted(files[:11]) {
		t.Errorf("%d files: %q", len(files), files)
	}
}

// TestLeftovers has files of a write that did not end.
func TestLeftovers(t *testing.T) {
	dir := filled(t)
	before := content(t, dir)
	write(t, filepath.Join(dir, "document-0123456789abcdef.jsonl"), "half a fi")
	write(t, filepath.Join(dir, "manifest.json.tmp"), "{")
	write(t, filepath.Join(dir, "document-fedcba9876543210.jsonl.tmp"), "")
	write(t, filepath.Join(dir, "notes.jsonl"), "not the store's")
	store := open(t, dir)
	holds(t, store, graphtest.Fixture())
	if _, err := store.Remove(t.Context(), graphtest.Annual); err != nil {
		t.Fatal(err)
	}
	merge(t, store, graphtest.Fixture())
	before["notes.jsonl"] = "not the store's"
	if difference := cmp.Diff(before, content(t, dir)); difference != "" {
		t.Errorf("files (-want +got):\n%s", difference)
	}
}

// TestOpenDamaged damages a store in every way and wants an error that names
// the place.
func TestOpenDamaged(t *testing.T) {
	replace := func(old, new string) func(string) string {
		return func(text string) string { return strings.Replace(text, old, new, 1) }
	}
	for name, test := range map[string]struct {
		file   string // "" for that of a document
		damage func(string) string
		want   error
		says   string
	}{
		"not JSON":        {"", replace(`"title":`, `"title";`), graph.ErrInvalid, ":2:62:"},
		"wrong type":      {"", replace(`"length":2000`, `"length":"2000"`), graph.ErrInvalid, ".jsonl:2:"},
		"unknown field":   {"", replace(`"issuer"`, `"issued"`), graph.ErrInvalid, "/issued"},
		"unknown kind":    {"", replace(`{"node":"metric"`, `{"node":"figure"`), graph.ErrInvalid, `"figure"`},
		"no header":       {"", func(text string) string { return text[1:] }, graph.ErrInvalid, ".jsonl:1:1: "},
		"empty":           {"", func(string) string { return "" }, graph.ErrInvalid, ".jsonl:1:1: "},
		"cut":             {"", func(text string) string { return text[:len(text)-30] }, graph.ErrInvalid, ".jsonl:"},
		"cut at a line":   {"", func(text string) string { return text[:strings.LastIndex(text[:len(text)-1], "\n")+1] }, graph.ErrInvalid, "hash"},
		"another value":   {"", replace("8100.5", "8100.6"), graph.ErrInvalid, "hash"},
		"newer document":  {"", replace(`"version":1`, `"version":2`), graph.ErrNewerFormat, "newer policygraph"},
		"newer manifest":  {"manifest.json", replace(`"version": 1`, `"version": 2`), graph.ErrNewerFormat, "newer policygraph"},
		"broken manifest": {"manifest.json", func(string) string { return "{" }, graph.ErrInvalid, "manifest.json:1:1: "},
		"broken below":    {"manifest.json", replace(`"files"`, `files`), graph.ErrInvalid, "manifest.json:4:1: "},
		"other manifest":  {"manifest.json", replace(`"format": "`, `"format": "other-`), graph.ErrInvalid, "no manifest"},
		"version nought":  {"manifest.json", replace(`"version": 1`, `"version": 0`), graph.ErrInvalid, "no manifest"},
		"path in it":      {"manifest.json", replace(`"document`, `"../document`), graph.ErrInvalid, "../document"},
		"file missing":    {"manifest.json", replace(`"document-990100-2024-annual-`, `"document-990100-2023-annual-`), graph.ErrUnavailable, "2023-annual"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filled(t)
			file := test.file
			if file == "" {
				file = documentFile(t, dir)
			}
			path := filepath.Join(dir, file)
			write(t, path, test.damage(content(t, dir)[file]))
			_, err := memory.Open(dir)
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), dir) {
				t.Errorf("Open: %v\nwant %v with %q", err, test.want, test.says)
			}
			if name != "newer document" && strings.Contains(err.Error(), ": "+test.want.Error()+";") {
				t.Errorf("Open: %v; the sentence repeats %q", err, test.want)
			}
		})
	}
}

func TestManifestMissing(t *testing.T) {
	dir := filled(t)
	if err := os.Remove(filepath.Join(dir, "manifest.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := memory.Open(dir); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "manifest.json: the file is missing") {
		t.Errorf("Open: %v, want ErrInvalid and that the manifest is missing", err)
	}
}

func TestForeignDirectory(t *testing.T) {
	dir := t.TempDir()
	if directory.Holds(dir) || directory.Holds(filepath.Join(dir, "missing")) || !directory.Holds(filled(t)) {
		t.Error("Holds: want false, false, true")
	}
	write(t, filepath.Join(dir, "manifest.json.tmp"), "of a first write that did not end")
	write(t, filepath.Join(dir, "lock"), "")
	holds(t, open(t, dir), &graph.Graph{})
	write(t, filepath.Join(dir, "notes.txt"), "not the store's")
	if _, err := memory.Open(dir); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "notes.txt") {
		t.Errorf("Open: %v, want ErrInvalid with notes.txt", err)
	}
}

// TestFileInTheWay has no name of a temporary file in the error.
func TestFileInTheWay(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "manifest.json.tmp", "full"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := open(t, dir).Merge(t.Context(), graphtest.Fixture())
	want := "store " + dir + ": cannot be read or written (is a directory)"
	if !errors.Is(err, graph.ErrUnavailable) || err.Error() != want {
		t.Errorf("Merge: %v, want %s", err, want)
	}
}

func TestUnwritable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "")
	if _, err := memory.Open(file); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("a file for a directory: %v, want ErrUnavailable", err)
	}

	dir := filled(t)
	store := open(t, dir)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "in the way")
	if _, err := store.Merge(t.Context(), graphtest.Fixture()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Merge: %v, want ErrUnavailable", err)
	}
	holds(t, store, graphtest.Fixture())
}

func TestLocked(t *testing.T) {
	dir := filled(t)
	lock := flock.New(filepath.Join(dir, "lock"))
	if err := lock.Lock(); err != nil {
		t.Fatal(err)
	}
	store := open(t, dir)
	_, err := store.Remove(t.Context(), graphtest.Annual)
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "another process") {
		t.Errorf("Remove: %v, want ErrUnavailable", err)
	}
	if err := lock.Unlock(); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Remove(t.Context(), graphtest.Annual); err != nil {
		t.Errorf("Remove once unlocked: %v", err)
	}
}

// TestTwoStores has two stores of one directory write in turn: neither loses
// what the other wrote.
func TestTwoStores(t *testing.T) {
	dir := t.TempDir()
	one, other := open(t, dir), open(t, dir)
	merge(t, one, graphtest.Fixture().Of(graphtest.Annual))
	merge(t, other, graphtest.Fixture().Of(graphtest.MidYear))
	holds(t, other, graphtest.Fixture())
	holds(t, open(t, dir), graphtest.Fixture())
}
