package resolvers_test

import (
	"context"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

type curator struct{}

// TestHooks has the server around the handler refuse the schema, add the cost of
// an answer, and hear what was asked.
func TestHooks(t *testing.T) {
	t.Parallel()
	var heard []resolvers.Asked
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{Hooks: resolvers.Hooks{
		Introspect: func(ctx context.Context) bool { return ctx.Value(curator{}) != nil },
		Cost:       func(context.Context) any { return map[string]int{"calls": 7} },
		Answered:   func(_ context.Context, asked resolvers.Asked) { heard = append(heard, asked) },
	}})
	const schema = `{ ...F } fragment F on Query { __type(name: "Query") { name } }`
	get := func(ctx context.Context, query string) string {
		recorder := httptest.NewRecorder()
		h.ServeHTTP(recorder, httptest.NewRequestWithContext(ctx, "GET", "/graphql?query="+url.QueryEscape(query), nil))
		return recorder.Body.String()
	}
	if answer := get(t.Context(), schema); !strings.Contains(answer, `"code":"FORBIDDEN"`) || strings.Contains(answer, `"data"`) {
		t.Errorf("a reader got %s", answer)
	}
	answer := get(context.WithValue(t.Context(), curator{}, true), schema)
	if !strings.Contains(answer, `{"__type":{"name":"Query"}}`) || !strings.Contains(answer, `"cost":{"calls":7}`) {
		t.Errorf("a curator got %s", answer)
	}
	if answer := get(t.Context(), `{ entitie { id } }`); strings.Contains(answer, "entities") {
		t.Errorf("a suggestion tells the schema: %s", answer)
	}
	get(t.Context(), "")
	want := []resolvers.Asked{
		{Query: schema, Codes: []string{"FORBIDDEN"}}, {Query: schema},
		{Query: `{ entitie { id } }`, Codes: []string{"GRAPHQL_VALIDATION_FAILED"}}, {Codes: []string{"BAD_REQUEST"}},
	}
	if diff := cmp.Diff(want, heard); diff != "" {
		t.Errorf("heard (-want +got):\n%s", diff)
	}
}

// TestWait has a caller wait who sends too much over one WebSocket.
func TestWait(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	var left atomic.Int32
	left.Store(1)
	server := httptest.NewServer(resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{Hooks: resolvers.Hooks{
		Wait: func(context.Context) time.Duration {
			if left.Add(-1) >= 0 {
				return 0
			}
			return 1500 * time.Millisecond
		},
	}}))
	defer server.Close()
	socket := dial(ctx, t, server.URL)
	socket.send(`{"type":"connection_init"}`)
	socket.hear("connection_ack")
	socket.send(`{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}`)
	socket.hear(`"next"`)
	socket.hear(`"complete"`)
	socket.send(`{"type":"subscribe","id":"2","payload":{"query":"{ __typename }"}}`)
	socket.hear("too many requests; try again in 2 s")
}
