package resolvers_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/vocabulary"
)

// digits are more than floats of 64 bits can tell apart.
const digits = "12345678901234567.1"

// withDigits is the fixture with a number of so many digits.
func withDigits(t *testing.T) *graph.Graph {
	t.Helper()
	g := fixture(t)
	g.Metrics[0].Value = decimal(t, digits)
	return g
}

// testDecimals holds numbers to their digits, on the way in and out, beyond
// what floats of 64 bits can tell apart.
func testDecimals(t *testing.T, h http.Handler) {
	tests := map[string]struct {
		filter    string
		variables map[string]any
		found     bool
	}{
		"a string":            {`{minValue: "` + digits + `", maxValue: "` + digits + `"}`, nil, true},
		"a string beyond":     {`{minValue: "12345678901234567.2"}`, nil, false},
		"a variable":          {`{minValue: $v, maxValue: $v}`, map[string]any{"v": json.Number(digits)}, true},
		"a variable beyond":   {`{minValue: $v}`, map[string]any{"v": json.Number("12345678901234567.2")}, false},
		"a variable's string": {`{minValue: $v, maxValue: $v}`, map[string]any{"v": digits}, true},
		"a literal":           {`{minValue: 12345678901234567}`, nil, true},
		"a literal beyond":    {`{minValue: 12345678901234568}`, nil, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			query := `{ observations(filter: ` + test.filter + `) { nodes { value } } }`
			if test.variables != nil {
				query = `query($v: Decimal) ` + query
			}
			status, answer := ask(t, h, query, test.variables)
			if found := strings.Contains(string(answer), `{"value":`+digits+`}`); status != http.StatusOK || found != test.found {
				t.Errorf("status %d, found %t: %s", status, found, answer)
			}
		})
	}
}

// TestEntityTypes gives each type of the vocabulary its GraphQL type.
func TestEntityTypes(t *testing.T) {
	t.Parallel()
	for _, term := range vocabulary.All() {
		if term.Set != "EntityType" {
			continue
		}
		g := &graph.Graph{Entities: []*graph.Entity{{ID: "x", Type: vocabulary.EntityType(term.Code), Name: "甲"}}}
		h := resolvers.NewHandler(memory.New(g), resolvers.Options{})
		_, answer := ask(t, h, `{ node(id: "x") { __typename ... on Entity { type } } }`, nil)
		want := `{"data":{"node":{"__typename":"` + term.Code + `","type":"` + term.Code + `"}}}`
		if got := strings.TrimSpace(string(answer)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
