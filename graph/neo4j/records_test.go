package neo4j_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/internal/neo4jserver"
)

// testHeld reads until records are held, and wants none of them once another
// process has written.
func testHeld(t *testing.T, server neo4jserver.Server) {
	writer, reader := opened(t, server, connect(t, server)), open(t, server)
	g := graphtest.Fixture()
	if _, err := writer.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	q := graph.Query{Kind: graph.NodeMetric, Page: graph.PageArgs{First: 100}}
	ids := []graph.ID{g.Indicators[0].ID, g.Documents[1].ID}
	mirror := memory.New(g)
	for range 40 { // until IDs are asked for alone
		agree(t, mirror, reader, q, ids)
	}
	for _, store := range []graph.Store{writer, mirror} {
		if _, err := store.Remove(t.Context(), g.Documents[0].ID); err != nil {
			t.Fatal(err)
		}
	}
	agree(t, mirror, reader, q, ids)
}

func agree(t *testing.T, mirror, reader graph.Store, q graph.Query, ids []graph.ID) {
	t.Helper()
	for what, ask := range map[string]func(graph.Store) (any, error){
		"pages": func(s graph.Store) (any, error) { return s.Find(t.Context(), q) },
		"nodes": func(s graph.Store) (any, error) { return s.Nodes(t.Context(), ids) },
	} {
		want, err := ask(mirror)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ask(reader)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Fatalf("%s, %v (-memory +neo4j):\n%s", what, err, diff)
		}
	}
}
