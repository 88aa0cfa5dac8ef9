package graphtest

import (
	"testing"

	"github.com/policygraph/policygraph/graph"
)

// testVersion follows the version over writes that change something and writes
// that do not.
func testVersion(t *testing.T, open func(t *testing.T) graph.Store) {
	store := open(t)
	empty := version(t, store)
	merge(t, store, Fixture().Of(MidYear))
	half := version(t, store)
	merge(t, store, Fixture())
	full := version(t, store)
	if half == empty || full == half || full == empty {
		t.Errorf("versions %q, %q, %q of three graphs", empty, half, full)
	}
	merge(t, store, Fixture())
	remove(t, store)
	_, _ = store.Remove(t.Context(), "document:nowhere") // testRemoveUnknown has its error
	if same := version(t, store); same != full {
		t.Errorf("version %q, and %q after writes that changed nothing", full, same)
	}
	remove(t, store, MidYear)
	if less := version(t, store); less == full {
		t.Errorf("version %q is that before the removal, too", less)
	}
}

func version(t *testing.T, store graph.Store) graph.Version {
	t.Helper()
	version, err := store.Version(t.Context())
	if err != nil || version == "" {
		t.Fatalf("Version: %q, %v", version, err)
	}
	return version
}

// testView writes between two calls of a view. What a view tells of its
// versions is true: one, and the answers are of one graph, or two, and the later
// answer is of the later graph.
func testView(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	before := version(t, store)
	view := store.View()
	same(t, "the graph", Fixture(), exported(t, view))
	if first, last := view.Seen(); first != before || last != before {
		t.Errorf("seen %q to %q, want %q", first, last, before)
	}
	remove(t, store, MidYear)
	after := exported(t, view)
	switch first, last := view.Seen(); {
	case first == before && last == before:
		same(t, "the graph held", Fixture(), after)
	case first == before && last == version(t, store):
		same(t, "the graph followed", Fixture().Of(Annual), after)
	default:
		t.Errorf("seen %q to %q, the store went from %q to %q", first, last, before, version(t, store))
	}
	next := store.View()
	same(t, "the graph of the next view", Fixture().Of(Annual), exported(t, next))
	if first, last := next.Seen(); first != last || last != version(t, store) {
		t.Errorf("the next view saw %q to %q, want %q", first, last, version(t, store))
	}
}

func exported(t *testing.T, view graph.View) *graph.Graph {
	t.Helper()
	g, err := view.Export(t.Context())
	if err != nil {
		t.Fatalf("Export: %v", err)
	}
	return g
}
