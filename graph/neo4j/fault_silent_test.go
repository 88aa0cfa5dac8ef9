package neo4j_test

import (
	"testing"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j"
)

// lineSilent closes a store while a statement is planned for it on a way that has
// fallen silent: closing waits for no answer.
func (s *site) lineSilent(t *testing.T) {
	way := s.server
	way.URI = s.line.uri()
	store := open(t, way)
	silent, reached := make(chan struct{}), make(chan struct{})
	defer close(silent)
	s.line.arm(1, func() {
		close(reached)
		<-silent
	})
	view, ok := store.View().(graph.Foresight)
	if !ok {
		t.Fatal("no foresight")
	}
	tree := []*graph.Ahead{{Query: &graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{First: 3}}, Below: []*graph.Ahead{{Field: "place"}}}}
	for range 3 { // asked for often enough to be planned
		if view.Foresee(tree) != nil {
			t.Fatal("it is planned already")
		}
	}
	<-reached
	closed := make(chan error, 1)
	go func(store *neo4j.Store) { closed <- store.Close() }(store)
	select {
	case <-closed:
	case <-time.After(10 * time.Second):
		t.Error("closing waits for the silent server")
	}
}
