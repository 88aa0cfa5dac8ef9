package resolvers_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/resolvers/persisted"
)

const asked = `query Name { node(id: "place:990100:云溪市") { id } }`

func named(hash string) string {
	return fmt.Sprintf(`{"persistedQuery": {"version": 1, "sha256Hash": %q}}`, hash)
}

func post(t *testing.T, h http.Handler, body string) (status int, codes_ []string, answer []byte) {
	t.Helper()
	request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	status, answer = serve(t, h, request)
	codes_, _ = codes(t, answer)
	return status, codes_, answer
}

// TestPersisted names an operation by its hash before the server knows it, with
// it, and afterwards.
func TestPersisted(t *testing.T) {
	t.Parallel()
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	hash := persisted.Hash(asked)
	for _, step := range []struct {
		body string
		code []string
	}{
		{`{"extensions": ` + named(hash) + `}`, []string{"PERSISTED_QUERY_NOT_FOUND"}},
		{fmt.Sprintf(`{"query": %q, "extensions": %s}`, asked, named(persisted.Hash("other"))), []string{"BAD_USER_INPUT"}},
		{fmt.Sprintf(`{"query": %q, "extensions": %s}`, asked, named(hash)), nil},
		{`{"extensions": ` + named(hash) + `}`, nil},
		{`{"extensions": {"persistedQuery": 1}}`, []string{"BAD_REQUEST"}},
		{`{"extensions": {}}`, []string{"BAD_REQUEST"}},
	} {
		_, got, answer := post(t, h, step.body)
		if !cmp.Equal(got, step.code) {
			t.Errorf("%s: %v, want %v: %s", step.body, got, step.code, answer)
		}
	}
	target := "/graphql?extensions=" + url.QueryEscape(named(hash))
	if status, answer := serve(t, h, httptest.NewRequest(http.MethodGet, target, nil)); status != http.StatusOK || !strings.Contains(string(answer), `"id":"place:990100:云溪市"`) {
		t.Errorf("by GET: %d %s", status, answer)
	}
}

// TestPersistedForgets keeps the operations that were used last, as many as 4 MB hold.
func TestPersistedForgets(t *testing.T) {
	t.Parallel()
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	hashes := make([]string, 5)
	for i := range hashes {
		long := asked + strings.Repeat(" ", 1_000_000-i)
		hashes[i] = named(persisted.Hash(long))
		if _, got, answer := post(t, h, fmt.Sprintf(`{"query": %q, "extensions": %s}`, long, hashes[i])); len(got) > 0 {
			t.Fatalf("%v: %s", got, answer)
		}
	}
	for i, hash := range hashes {
		_, got, _ := post(t, h, `{"extensions": `+hash+`}`)
		if forgotten := len(got) > 0; forgotten != (i == 0) {
			t.Errorf("operation %d: %v", i, got)
		}
	}
}

// TestAllowed answers the operations of a list, by text or hash, and no others.
func TestAllowed(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "operations.graphql")
	if err := os.WriteFile(file, []byte(asked), 0o644); err != nil {
		t.Fatal(err)
	}
	list, err := resolvers.ReadOperations(file)
	if err != nil {
		t.Fatal(err)
	}
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{Operations: list})
	refused := []string{"OPERATION_NOT_ALLOWED"}
	for body, want := range map[string][]string{
		fmt.Sprintf(`{"query": %q}`, asked):                                                        nil,
		fmt.Sprintf(`{"query": %q}`, strings.ReplaceAll(asked, " ", "\n")):                         nil,
		`{"extensions": ` + named(persisted.Hash(asked)) + `}`:                                     nil,
		`{"extensions": ` + named(persisted.Hash("{ __typename }")) + `}`:                          refused,
		`{"query": "{ __typename }"}`:                                                              refused,
		`{"query": "{ __schema { description } }"}`:                                                refused,
		fmt.Sprintf(`{"query": %q, "operationName": "Other"}`, asked):                              {"GRAPHQL_VALIDATION_FAILED"},
		fmt.Sprintf(`{"query": "{ x }", "extensions": %s}`, named(persisted.Hash("{ x }"))):        refused,
		fmt.Sprintf(`{"query": "{ __typename }", "extensions": %s}`, named(persisted.Hash(asked))): refused,
		fmt.Sprintf(`{"query": %q, "extensions": {"persistedQuery": null}}`, asked+" # later"):     nil,
	} {
		if _, got, answer := post(t, h, body); !cmp.Equal(got, want) {
			t.Errorf("%s: %v, want %v: %s", body, got, want, answer)
		}
	}
}
