package resolvers_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// TestLongToValidate sends queries of five thousand tokens that are made to keep a
// validator busy. Each has its answer before long, on a busy machine too.
func TestLongToValidate(t *testing.T) {
	nested := func(names, times int) string { // names fields within each of as many
		inner := strings.Repeat(" __typename", times)
		return "{" + repeated(names, " entities { nodes {"+inner+" } }") + "}"
	}
	var chained strings.Builder // fragments that repeat each other's fields
	for i := range 150 {
		fmt.Fprintf(&chained, " fragment F%d on Query { entities { nodes { name } } indicators { nodes { name } } ...F%d }", i, i+1)
	}
	chained.WriteString(" fragment F150 on Query { __typename }")
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	for name, query := range map[string]string{
		"one field":               "{" + strings.Repeat(" __typename", 4900) + "}",
		"one list":                nested(300, 1),
		"lists of fields":         nested(60, 70),
		"lists of lists":          nested(17, 250),
		"spreads of one fragment": "{" + strings.Repeat(" ...F", 2000) + "} fragment F on Query { entities { nodes { name } } }",
		"many fragments":          "{" + repeated(250, " ...F%d") + "}" + repeated(250, " fragment F%d on Query { entities { nodes { name } } }"),
		"fragments in a row":      "{ ...F0 }" + chained.String(),
		"fragments around a field": "{ ...A } fragment A on Query { entities { nodes { ... on Platform { members { nodes { ...B ...C } } } } } } " +
			"fragment B on Entity { members { nodes { ...B ...C } } parts { nodes { ...B ...C } } } fragment C on Entity { members { nodes { ...B ...C } } parts { nodes { ...B ...C } } }",
		"inline fragments": "{" + strings.Repeat(" ... { __typename }", 1200) + "}",
		"variables":        "query(" + repeated(900, " $a%d: Int") + ") { __typename }",
		"variables, used":  "query(" + repeated(400, " $a%d: Int") + ") { " + repeated(400, " a%d: entities(first: $a%d) { totalCount }") + "}",
		"unused fragments": "{ __typename }" + repeated(600, " fragment F%d on Query { __typename }"),
		"operations":       repeated(800, " query Q%d { __typename }"),
		"arguments":        "{ entities(" + repeated(1600, " a%d: 1") + ") { totalCount } }",
		"input fields":     "{ entities(filter: {" + repeated(1600, " a%d: 1") + "}) { totalCount } }",
		"unknown names":    "{" + repeated(4000, " entitie%d") + "}",
		"directives":       "{ __typename" + strings.Repeat(" @skip", 2400) + " }",
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			_, answer := ask(t, h, query, map[string]any{})
			took := time.Since(began)
			t.Logf("%s: %.200s", took.Round(time.Millisecond), answer)
			if took > 2*time.Second {
				t.Errorf("it took %s", took)
			}
		})
	}
}
