package resolvers_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/graph/snapshot"
	"github.com/policygraph/policygraph/internal/neo4jtest"
	"github.com/policygraph/policygraph/resolvers"
)

// suite asks the API about one graph.
type suite struct {
	graph *graph.Graph
	run   func(t *testing.T, h http.Handler)
}

// suites are what the API answers alike whatever store the graph is in.
func suites(t *testing.T) map[string]suite {
	return map[string]suite{
		"Answers":       {fixture(t), testAnswers},
		"Paging":        {fixture(t), testPaging},
		"Names":         {fixture(t), testNames},
		"NameErrors":    {ambiguous(t), testNameErrors},
		"QueryErrors":   {fixture(t), testQueryErrors},
		"Periods":       {fixture(t), testPeriods},
		"Decimals":      {withDigits(t), testDecimals},
		"SearchBuiltIn": {builtIn(t), testSearchBuiltIn},
		"NamesBuiltIn":  {builtIn(t), testNamesBuiltIn},
		"Tracked":       {tracked(t), testTracked},
		"Computed":      {tracked(t), testComputed},
	}
}

func TestEmbedded(t *testing.T) {
	t.Parallel()
	for name, suite := range suites(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			suite.run(t, resolvers.NewHandler(memory.New(suite.graph), resolvers.Options{}))
		})
	}
}

// TestNeo4j demands of Neo4j, and of a snapshot of it, every byte that the
// embedded store answers.
func TestNeo4j(t *testing.T) {
	if *update {
		t.Skip("answers are recorded on the embedded store")
	}
	server := neo4jtest.Server(t)
	store, err := neo4j.Open(t.Context(), neo4j.Options{
		URI: server.URI, Username: server.Username, Password: server.Password,
		ReadTimeout: time.Minute, // a cold server on a busy machine plans for seconds
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	patient := resolvers.Options{Timeout: time.Minute}
	for name, suite := range suites(t) {
		t.Run(name, func(t *testing.T) {
			fill(t, store, suite.graph)
			embedded := resolvers.NewHandler(memory.New(suite.graph), resolvers.Options{})
			t.Run("live", func(t *testing.T) {
				live := patient
				live.Mode = resolvers.ModeLive
				suite.run(t, alike{t, embedded, resolvers.NewHandler(store, live)})
			})
			t.Run("snapshot", func(t *testing.T) {
				still, err := snapshot.Open(t.Context(), store, snapshot.Options{Log: slog.New(slog.DiscardHandler)})
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(still.Close)
				suite.run(t, alike{t, embedded, resolvers.NewHandler(still, resolvers.Options{Mode: resolvers.ModeSnapshot})})
			})
		})
	}
	t.Run("Injections", func(t *testing.T) {
		fill(t, store, fixture(t))
		testInjections(t, resolvers.NewHandler(store, patient), true)
	})
	t.Run("Statements", func(t *testing.T) { testStatements(t, store) })
	t.Run("Calls", func(t *testing.T) {
		testCalls(t, func(t *testing.T, g *graph.Graph) graph.Queries {
			fill(t, store, g)
			return store
		})
	})
}

// fill makes the graph the store's whole content.
func fill(t *testing.T, store graph.Store, g *graph.Graph) {
	t.Helper()
	old, err := store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range old.Documents {
		if _, err := store.Remove(t.Context(), document.ID); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := store.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
}

// alike answers as two handlers do, which have to agree on every byte but for
// what graph they say they read.
type alike struct {
	t         *testing.T
	want, got http.Handler
}

func (a alike) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		a.t.Error(err)
	}
	ask := func(h http.Handler) *httptest.ResponseRecorder {
		recorder := httptest.NewRecorder()
		again := r.Clone(context.WithoutCancel(r.Context()))
		again.Body = io.NopCloser(bytes.NewReader(body))
		h.ServeHTTP(recorder, again)
		return recorder
	}
	want, got := ask(a.want), ask(a.got)
	shown := func(answer *httptest.ResponseRecorder) string {
		return http.StatusText(answer.Code) + string(withoutReading(a.t, answer.Body.Bytes()))
	}
	if diff := cmp.Diff(shown(want), shown(got)); diff != "" {
		a.t.Errorf("%s (-embedded +%s):\n%s", body, a.t.Name(), diff)
	}
	w.WriteHeader(got.Code)
	_, _ = w.Write(got.Body.Bytes())
}
