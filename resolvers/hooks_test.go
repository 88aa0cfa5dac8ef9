package resolvers_test

import (
	"context"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

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
