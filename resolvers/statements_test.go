package resolvers_test

import (
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// testStatements wants a question of several levels to take one statement, once
// it has been asked a few times, and to be answered alike before and after.
func testStatements(t *testing.T, store graph.Store) {
	g := graphtest.Fixture()
	fill(t, store, g)
	embedded := resolvers.NewHandler(memory.New(g), resolvers.Options{})
	const figure = `{ nodes { id period value unit `
	for name, query := range map[string]string{
		"entity":     `{ entity(id: "platform:990100:云谷") { id type name english aliases code place { id name type code } } }`,
		"group":      `{ entity(id: "platform:990100:三谷一港") { id name members(first: 100) { nodes { id name observations(first: 100) ` + figure + `indicator { name } } } } } } }`,
		"list":       `{ entities(first: 50, filter: {types: [Platform], prefix: "三"}) { nodes { id name type english place { id name code } } } }`,
		"indicators": `{ nodes(ids: ["indicator:地区生产总值", "indicator:入驻企业", "indicator:用地面积"]) { ... on Indicator { id name observations(first: 100) ` + figure + `sources { document { id title } } } } targets(first: 100) ` + figure + `sources { document { id title } } } } } } }`,
		"document":   `{ node(id: "document:990100:2024:annual") { ... on Document { id title observations(first: 50) ` + figure + `about { id name groups(first: 100) { nodes { id name place { id name } } } } } } } } }`,
		"filtered":   `{ targets(filter: {about: "place:990100:江州市"}) { nodes { id indicator { observations { nodes { value } } } } } }`,
	} {
		t.Run(name, func(t *testing.T) {
			last := new(sent)
			live := resolvers.NewHandler(store, resolvers.Options{Mode: resolvers.ModeLive, Timeout: time.Minute})
			h := alike{t, embedded, telling{live, last}}
			for began := time.Now(); ; {
				last.names = nil
				ask(t, h, query, nil)
				if len(last.names) == 1 {
					break
				}
				if time.Since(began) > time.Minute {
					t.Fatalf("it takes %d statements: %v", len(last.names), last.names)
				}
			}
			for range 3 {
				last.names = nil
				if ask(t, h, query, nil); len(last.names) != 1 {
					t.Errorf("it takes %d statements again: %v", len(last.names), last.names)
				}
			}
		})
	}
}

// sent are the statements of the last request.
type sent struct {
	mu    sync.Mutex
	names []string
}

func (s *sent) add(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.names = append(s.names, name)
}

// telling notes the statements of each request.
type telling struct {
	http.Handler
	*sent
}

func (h telling) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.Handler.ServeHTTP(w, r.WithContext(graph.WithStatements(r.Context(), h.add)))
}
