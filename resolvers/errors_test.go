package resolvers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// codes lists the extensions.code of an answer's errors.
func codes(t *testing.T, answer []byte) (codes, messages []string) {
	t.Helper()
	var response struct {
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
	}
	if err := json.Unmarshal(answer, &response); err != nil {
		t.Fatalf("%v: %s", err, answer)
	}
	for _, err := range response.Errors {
		codes, messages = append(codes, err.Extensions.Code), append(messages, err.Message)
	}
	return codes, messages
}

// testQueryErrors asks wrong queries.
func testQueryErrors(t *testing.T, h http.Handler) {
	many := strings.Repeat(`"x",`, 101)
	tests := map[string]struct {
		query     string
		variables map[string]any
		code      string
		message   string // a part of it
	}{
		"no query":               {`{`, nil, "GRAPHQL_PARSE_FAILED", "Expected Name"},
		"too many tokens":        {"{" + strings.Repeat(" __typename", 5001) + "}", nil, "GRAPHQL_PARSE_FAILED", "longer than 5000 tokens (names, values and marks); split it"},
		"unknown field":          {`{ nothing }`, nil, "GRAPHQL_VALIDATION_FAILED", "Cannot query field"},
		"unknown enum value":     {`{ observations(filter: {measures: [LEVEL]}) { totalCount } }`, nil, "GRAPHQL_VALIDATION_FAILED", "LEVEL"},
		"unknown variable value": {`query($s: Status) { entities(filter: {status: $s}) { totalCount } }`, map[string]any{"s": "done"}, "GRAPHQL_VALIDATION_FAILED", "variable $s: done"},
		"missing variable":       {`query($id: ID!) { node(id: $id) { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "variable $id: must be defined"},
		"null in a variable":     {`query($f: MetricFilter) { targets(filter: $f) { totalCount } }`, map[string]any{"f": map[string]any{"periods": []any{nil}}}, "GRAPHQL_VALIDATION_FAILED", "variable $f.periods"},
		"no such operation":      {`query A { __typename }`, map[string]any{}, "", ""},
		"negative page":          {`{ entities(first: -1) { totalCount } }`, nil, "BAD_USER_INPUT", "first is -1; give a number from 1 to 100"},
		"empty page":             {`{ entities(last: 0) { totalCount } }`, nil, "BAD_USER_INPUT", "last is 0"},
		"large page":             {`{ entities(first: 101) { totalCount } }`, nil, "BAD_USER_INPUT", "first is 101"},
		"both ends":              {`{ entities(first: 1, last: 1) { totalCount } }`, nil, "BAD_USER_INPUT", "give one of them"},
		"foreign cursor":         {`{ entities(after: "xyz") { totalCount } }`, nil, "BAD_USER_INPUT", `"xyz" is no cursor of this list; give one that a page of the same list holds`},
		"foreign mention cursor": {`{ entity(id: "place:990100:云溪市") { mentions(after: "xyz") { totalCount } } }`, nil, "BAD_USER_INPUT", "no cursor of this list; give one that a page of mentions holds"},
		"cursor of another list": {`query($c: Cursor) { indicators(after: $c) { totalCount } }`, map[string]any{"c": graph.CursorOf(&graph.Entity{ID: city})}, "BAD_USER_INPUT", "cursor"},
		"neither id nor name":    {`{ entity { id } }`, nil, "BAD_USER_INPUT", "exactly one of id and name"},
		"id and name":            {`{ entity(id: "a", name: "b") { id } }`, nil, "BAD_USER_INPUT", "exactly one of id and name"},
		"too many ids":           {`{ nodes(ids: [` + many + `]) { id } }`, nil, "BAD_USER_INPUT", "101 IDs"},
		"least above most":       {`{ targets(filter: {minValue: 10, maxValue: 1}) { totalCount } }`, nil, "BAD_USER_INPUT", "minValue 10 is more than maxValue 1"},
		"no decimal":             {`{ observations(filter: {minValue: "many"}) { totalCount } }`, nil, "BAD_USER_INPUT", "decimal number"},
		"decimal as a boolean":   {`{ observations(filter: {minValue: true}) { totalCount } }`, nil, "BAD_USER_INPUT", "no decimal number"},
		"huge literal":           {`{ observations(filter: {minValue: 99999999999999999999}) { totalCount } }`, nil, "GRAPHQL_VALIDATION_FAILED", "99999999999999999999"},
		"relation of metrics":    {`{ path(from: "x:a", to: "x:b", types: [OF]) { truncated } }`, nil, "BAD_USER_INPUT", "OF"},
		"long path":              {`{ path(from: "x:a", to: "x:b", maxLength: 11) { truncated } }`, nil, "BAD_USER_INPUT", "11"},
		"path from nowhere":      {`{ path(from: "x:nowhere", to: "place:990100:云溪市") { truncated } }`, nil, "NOT_FOUND", `"x:nowhere": not found`},
		"around nothing":         {`{ neighbourhood(id: "x:nowhere") { truncated } }`, nil, "NOT_FOUND", `"x:nowhere": not found`},
		"too deep":               {deep(8), nil, "LIMIT_EXCEEDED", "18 fields deep"},
		"too large": {`{ entities(first: 100) { nodes { members(first: 100) { nodes { observations(first: 100) { nodes { id } } } } } } }`,
			nil, "LIMIT_EXCEEDED", "beyond 100000 fields"},
		"large by a variable": {`query($n: Int) { entities(first: $n) { nodes { members(first: $n) { nodes { observations(first: $n) { nodes { id } } } } } } }`,
			map[string]any{"n": 100}, "LIMIT_EXCEEDED", "beyond 100000 fields"},
		"many introspections": {`{ a: __schema { description } b: __schema { description } c: __schema { description } d: __schema { description } }`,
			nil, "LIMIT_EXCEEDED", "asks for the schema 4 times; ask at most 3 times"},
		"introspections in a fragment": {`{ ...F } fragment F on Query { a: __schema { description } b: __schema { description } c: __type(name: "Query") { name } d: __schema { description } }`,
			nil, "LIMIT_EXCEEDED", "the schema 4 times"},
		"as many aliases as allowed": {"{" + repeated(50, " a%d: __typename") + "}", nil, "", ""},
		"many aliases":               {"{" + repeated(51, " a%d: __typename") + "}", nil, "LIMIT_EXCEEDED", "51 aliases; give at most 50"},
		"many directives":            {"{" + repeated(51, " ... @include(if: true) { __typename }") + "}", nil, "LIMIT_EXCEEDED", "51 directives"},
		"directives of a fragment":   {"{ ...F } fragment F on Query {" + repeated(51, " __typename @skip(if: false)") + "}", nil, "LIMIT_EXCEEDED", "51 directives"},
		"as long a text as allowed":  {`{ search(text: "` + strings.Repeat("云", 1000) + `") { match } }`, nil, "", ""},
		"long text":                  {`{ search(text: "` + strings.Repeat("云", 1001) + `") { match } }`, nil, "LIMIT_EXCEEDED", "1001 characters; give at most 1000"},
		"long text in a list":        {`{ nodes(ids: ["` + strings.Repeat("x", 1001) + `"]) { id } }`, nil, "LIMIT_EXCEEDED", "1001 characters"},
		"long text in a variable": {`query($f: EntityFilter) { entities(filter: $f) { totalCount } }`,
			map[string]any{"f": map[string]any{"text": strings.Repeat("x", 1001)}}, "LIMIT_EXCEEDED", "1001 characters"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, answer := ask(t, h, test.query, test.variables)
			got, messages := codes(t, answer)
			if test.code == "" {
				if got != nil {
					t.Errorf("unexpected %v: %s", got, messages)
				}
				return
			}
			if len(got) == 0 || got[0] != test.code || !strings.Contains(messages[0], test.message) {
				t.Errorf("got %v %q, want %s with %q", got, messages, test.code, test.message)
			}
		})
	}
}

// repeated is the format n times, with the number where it asks for it.
func repeated(n int, format string) string {
	var all strings.Builder
	for i := range n {
		all.WriteString(strings.ReplaceAll(format, "%d", strconv.Itoa(i)))
	}
	return all.String()
}

// deep is a query of 2n+2 fields within each other.
func deep(n int) string {
	return `{ documents { ` + strings.Repeat(`nodes { sections { `, n) + `totalCount` + strings.Repeat(` } }`, n) + ` } }`
}

// TestFragmentBomb asks for a query that doubles with each fragment: measuring
// it takes no longer than reading it.
func TestFragmentBomb(t *testing.T) {
	t.Parallel()
	var query strings.Builder
	query.WriteString("{ ...F0 }")
	for i := range 60 {
		fmt.Fprintf(&query, " fragment F%d on Query { ...F%d ...F%d }", i, i+1, i+1)
	}
	query.WriteString(" fragment F60 on Query { __typename }")
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	_, answer := ask(t, h, query.String(), nil)
	if got, messages := codes(t, answer); !cmp.Equal(got, []string{"LIMIT_EXCEEDED"}) {
		t.Errorf("got %v %q", got, messages)
	}
}

// brokenStore fails in one way.
type brokenStore struct {
	graph.Queries
	fail func(ctx context.Context) error
}

func (s brokenStore) View() graph.View { return s }

// Seen implements graph.View.
func (s brokenStore) Seen() (first, last graph.Version) { return "1", "1" }

// Version implements graph.View.
func (s brokenStore) Version(ctx context.Context) (graph.Version, error) {
	return "1", s.fail(ctx)
}

func (s brokenStore) Find(ctx context.Context, _ graph.Query) ([]graph.Page, error) {
	return nil, s.fail(ctx)
}

func (s brokenStore) Nodes(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	return nil, s.fail(ctx)
}

// TestStoreErrors shows what clients see of a store that fails: a code, and
// nothing from inside.
func TestStoreErrors(t *testing.T) {
	t.Parallel()
	const secret = "bolt://10.0.0.7:7687"
	fails := func(err error) func(context.Context) error {
		return func(context.Context) error { return err }
	}
	tests := map[string]struct {
		fail   func(ctx context.Context) error
		code   string
		logged bool
	}{
		"unavailable":  {fails(fmt.Errorf("dial %s: %w", secret, graph.ErrUnavailable)), "UNAVAILABLE", true},
		"newer format": {fails(fmt.Errorf("%s: %w", secret, graph.ErrNewerFormat)), "UNAVAILABLE", true},
		"unknown":      {fails(errors.New(secret)), "INTERNAL", true},
		"panic":        {func(context.Context) error { panic(secret) }, "INTERNAL", true},
		"no answer":    {fails(fmt.Errorf("%s: %w", secret, graph.ErrTimeout)), "TIMEOUT", true},
		"slow":         {func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }, "TIMEOUT", false},
	}
	for name, test := range tests {
		for _, query := range []string{`{ entities { totalCount } }`, `{ node(id: "a") { id } }`, `{ ledger { summary { targets } } }`} {
			t.Run(name+" "+query, func(t *testing.T) {
				t.Parallel()
				var log bytes.Buffer
				h := resolvers.NewHandler(brokenStore{fail: test.fail}, resolvers.Options{
					Log: slog.New(slog.NewTextHandler(&log, nil)), Timeout: 50 * time.Millisecond,
				})
				_, answer := ask(t, h, query, nil)
				if got, messages := codes(t, answer); !cmp.Equal(got, []string{test.code}) {
					t.Errorf("got %v %q, want %s", got, messages, test.code)
				}
				if bytes.Contains(answer, []byte("10.0.0.7")) {
					t.Errorf("the client sees the inside: %s", answer)
				}
				if strings.Contains(log.String(), "10.0.0.7") != test.logged {
					t.Errorf("the log: %s", log.String())
				}
			})
		}
	}
}

// TestRequests sends what is no request, and requests by GET.
func TestRequests(t *testing.T) {
	t.Parallel()
	const jsonMedia = "application/json"
	tests := map[string]struct {
		method, target, media, body string
		status                      int
		code                        string // none where empty
	}{
		"get":                   {"GET", "/graphql?query=" + url.QueryEscape(`query Q($i: ID!) { node(id: $i) { id } }`) + "&operationName=Q&variables=" + url.QueryEscape(`{"i":"a"}`), "", "", 200, ""},
		"get without a query":   {"GET", "/graphql", "", "", 400, "BAD_REQUEST"},
		"long url":              {"GET", "/graphql?query=%7B__typename%7D&x=" + strings.Repeat("x", 16<<10), "", "", 414, "LIMIT_EXCEEDED"},
		"get, bad variables":    {"GET", "/graphql?query=%7B__typename%7D&variables=x", "", "", 400, "BAD_REQUEST"},
		"get, bad encoding":     {"GET", "/graphql?query=%7B__typename%7D&x=%zz", "", "", 400, "BAD_REQUEST"},
		"mutation":              {"GET", "/graphql?query=mutation%7Bx%7D", "", "", 405, "BAD_REQUEST"},
		"other method":          {"PUT", "/graphql", jsonMedia, `{"query":"{__typename}"}`, 405, "BAD_REQUEST"},
		"post":                  {"POST", "/graphql", jsonMedia + "; charset=utf-8", `{"query":"{__typename}"}`, 200, ""},
		"post a form":           {"POST", "/graphql", "application/x-www-form-urlencoded", "query=%7B__typename%7D", 415, "BAD_REQUEST"},
		"post parts":            {"POST", "/graphql", "multipart/form-data; boundary=x", "--x--", 415, "BAD_REQUEST"},
		"post without a type":   {"POST", "/graphql", "", `{"query":"{__typename}"}`, 415, "BAD_REQUEST"},
		"no JSON":               {"POST", "/graphql", jsonMedia, `{"query":`, 400, "BAD_REQUEST"},
		"two values":            {"POST", "/graphql", jsonMedia, `{"query":"{__typename}"} {}`, 400, "BAD_REQUEST"},
		"a batch":               {"POST", "/graphql", jsonMedia, `[{"query":"{__typename}"}]`, 400, "BAD_REQUEST"},
		"query of a wrong type": {"POST", "/graphql", jsonMedia, `{"query":1}`, 400, "BAD_REQUEST"},
		"empty query":           {"POST", "/graphql", jsonMedia, `{"query":""}`, 400, "BAD_REQUEST"},
		"no UTF-8":              {"POST", "/graphql", jsonMedia, "{\"query\":\"{__typename} #\xff\"}", 400, "BAD_REQUEST"},
		"unknown operation":     {"POST", "/graphql", jsonMedia, `{"query":"query A {__typename}","operationName":"B"}`, 200, "GRAPHQL_VALIDATION_FAILED"},
		"large":                 {"POST", "/graphql", jsonMedia, `{"query":"` + strings.Repeat("#", 1<<20) + `"}`, 413, "LIMIT_EXCEEDED"},
	}
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			request := httptest.NewRequest(test.method, test.target, strings.NewReader(test.body))
			if test.media != "" {
				request.Header.Set("Content-Type", test.media)
			}
			status, answer := serve(t, h, request)
			var want []string
			if test.code != "" {
				want = []string{test.code}
			}
			if got, messages := codes(t, answer); status != test.status || !cmp.Equal(got, want) {
				t.Errorf("got %d %v %q, want %d %v", status, got, messages, test.status, want)
			}
			if test.code != "" && bytes.Contains(answer, []byte(`"data"`)) {
				t.Errorf("data where nothing was executed: %s", answer)
			}
		})
	}
}

// TestManyErrors shows the first of them.
func TestManyErrors(t *testing.T) {
	t.Parallel()
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	var wrong, failing strings.Builder
	for i := range 50 {
		fmt.Fprintf(&wrong, " x%d", i)
		fmt.Fprintf(&failing, " x%d: path(from: \"nowhere\", to: \"nowhere\") { truncated }", i)
	}
	for _, query := range []string{"{" + wrong.String() + "}", "{" + failing.String() + "}"} {
		_, answer := ask(t, h, query, nil)
		if got, _ := codes(t, answer); len(got) != 20 {
			t.Errorf("%d errors, want 20", len(got))
		}
	}
}

// TestGivenUp answers a request whose client is gone before it begins.
func TestGivenUp(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	request := httptest.NewRequestWithContext(ctx, http.MethodGet, "/graphql?query=%7B__typename%7D", nil)
	status, answer := serve(t, h, request)
	if got, _ := codes(t, answer); status != http.StatusServiceUnavailable || !cmp.Equal(got, []string{"TIMEOUT"}) {
		t.Errorf("got %d %v", status, got)
	}
}

// TestMediaType answers in the media type of GraphQL over HTTP where the client
// accepts it, and with its status for a wrong query.
func TestMediaType(t *testing.T) {
	t.Parallel()
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	request := httptest.NewRequest(http.MethodGet, "/graphql?query=%7Bnothing%7D", nil)
	request.Header.Set("Accept", "application/graphql-response+json, application/json;q=0.9")
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, request)
	if media := recorder.Header().Get("Content-Type"); recorder.Code != http.StatusBadRequest || media != "application/graphql-response+json; charset=utf-8" {
		t.Errorf("got %d %s", recorder.Code, media)
	}
}

// TestBusy refuses a query while as many as allowed are under way, and answers
// again when they are done.
func TestBusy(t *testing.T) {
	t.Parallel()
	under, done := make(chan struct{}), make(chan struct{})
	store := brokenStore{fail: func(context.Context) error {
		under <- struct{}{}
		<-done
		return graph.ErrInvalid
	}}
	h := resolvers.NewHandler(store, resolvers.Options{MaxQueries: 2, Timeout: time.Minute})
	var first sync.WaitGroup
	for range 2 {
		first.Go(func() {
			if status, answer := ask(t, h, `{ entities { totalCount } }`, nil); status != http.StatusOK {
				t.Errorf("a query under way: status %d: %s", status, answer)
			}
		})
		<-under
	}
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/graphql?query=%7B__typename%7D", nil))
	got, messages := codes(t, recorder.Body.Bytes())
	if recorder.Code != http.StatusServiceUnavailable || recorder.Header().Get("Retry-After") != "1" || !cmp.Equal(got, []string{"UNAVAILABLE"}) {
		t.Errorf("one too many: status %d, %v %v %q", recorder.Code, recorder.Header(), got, messages)
	}
	close(done)
	first.Wait()
	if status, answer := ask(t, h, `{ __typename }`, nil); status != http.StatusOK {
		t.Errorf("afterwards: status %d: %s", status, answer)
	}
}
