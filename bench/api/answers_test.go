package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// compareAnswers wants the same content of all targets.
func compareAnswers(t *testing.T, targets []target, questions []question) {
	t.Helper()
	for _, q := range questions {
		for _, variables := range q.variables {
			var want string
			for i, target := range targets {
				got := canonical(content(t, ask(t, target, q, variables)), q.name == "list")
				if i == 0 {
					want = got
				} else if diff := cmp.Diff(strings.Split(want, ","), strings.Split(got, ",")); diff != "" {
					t.Fatalf("%s %v: %s and %s differ:\n%s", q.name, variables, targets[0].name, target.name, diff)
				}
			}
		}
	}
}

func ask(t *testing.T, to target, q question, variables map[string]any) []byte {
	t.Helper()
	body, err := json.Marshal(to.body(q, variables))
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(to.url+to.path(q), "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var answer bytes.Buffer
	if _, err := answer.ReadFrom(response.Body); err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: status %d, %v: %s", to.name, response.StatusCode, err, answer.Bytes())
	}
	return answer.Bytes()
}

func content(t *testing.T, answer []byte) any {
	t.Helper()
	var parsed struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.Unmarshal(answer, &parsed); err != nil || parsed.Errors != nil || len(parsed.Data) != 1 {
		t.Fatalf("%v: %s", err, answer)
	}
	for _, value := range parsed.Data {
		return value
	}
	return nil
}

// canonical takes from an answer what only one way of asking has: pages and
// documents around their content, lists of one for references, and the order of
// lists that nobody sorted.
func canonical(value any, inOrder bool) string {
	switch value := value.(type) {
	case map[string]any:
		for _, wrapper := range []string{"nodes", "document"} {
			if inner, is := value[wrapper]; is && len(value) == 1 {
				return canonical(inner, inOrder)
			}
		}
		var fields []string
		for name, field := range value {
			fields = append(fields, fmt.Sprintf("%q:%s", name, canonical(field, false)))
		}
		slices.Sort(fields)
		return "{" + strings.Join(fields, ",") + "}"
	case []any:
		items := make([]string, len(value))
		for i, item := range value {
			items[i] = canonical(item, false)
		}
		if !inOrder {
			slices.Sort(items)
		}
		return one(items)
	case nil:
		return one(nil)
	}
	return fmt.Sprint(value)
}

// one is a list, or its only item; nothing and an empty list are the same.
func one(items []string) string {
	if len(items) == 1 {
		return items[0]
	}
	return "[" + strings.Join(items, ",") + "]"
}
