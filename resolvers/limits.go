package resolvers

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/policygraph/policygraph/resolvers/answer"
	"github.com/policygraph/policygraph/resolvers/object"
)

// The bounds of a query, each far beyond what a client with a purpose asks for.
const (
	maxTokens = 5000
	// maxDepth counts fields within fields.
	maxDepth = 15
	// maxCost counts the fields that an answer may hold where every page is
	// full.
	maxCost = 100_000
	// maxReadings counts the fields that read figures by the thousand; each costs
	// its part of the whole.
	maxReadings  = 10
	readingsCost = maxCost / (maxReadings + 1)
	// maxAliases and maxDirectives count those of the query's text.
	maxAliases    = 50
	maxDirectives = 50
	// maxIntrospections counts the fields __schema and __type.
	maxIntrospections = 3
	// maxText is how many characters a text in an argument may have.
	maxText = 1000
	// maxErrors is how many errors an answer shows.
	maxErrors = 20
)

// Limit is a bound that clients meet, as docs/limits.md lists it.
type Limit struct {
	What   string // is bounded
	Most   string // the bound, with its unit
	Answer string // code and status beyond it
	Flag   string // that changes it; "" where none does
}

// Limits are those of a query and of the request that brings it.
func Limits() []Limit {
	beyond := "`" + codeLimitExceeded + "`"
	input := "`" + codeBadUserInput + "`"
	number := func(n int) string { return message.NewPrinter(language.English).Sprint(n) }
	return []Limit{
		{"body of a request", number(maxBody) + " bytes", beyond + ", status 413", ""},
		{"query part of a URL", number(maxURL) + " bytes", beyond + ", status 414", ""},
		{"operations in a request", "1: no batches", "`" + codeBadRequest + "`, status 400", ""},
		{"tokens of a query: names, values and marks", number(maxTokens), "`" + codeParseFailed + "`", ""},
		{"fields within fields", number(maxDepth), beyond, ""},
		{"fields that the answer may hold where every page is full", number(maxCost), beyond, ""},
		{"aliases", number(maxAliases), beyond, ""},
		{"directives", number(maxDirectives), beyond, ""},
		{"pairs of fields of one name in one place", number(maxOverlaps), beyond, ""},
		{"fields where fragments stand in the place of their spreads", number(maxSpread), beyond, ""},
		{"`__schema` and `__type`", number(maxIntrospections), beyond, ""},
		{"text in an argument or variable", number(maxText) + " characters", beyond, ""},
		{"page (`first`, `last`)", fmt.Sprintf("%d; %d unless said", object.MaxPage, object.DefaultPage), input, ""},
		{"`ids` of `nodes`", number(maxIDs), input, ""},
		{"filters within a filter", "3 deep, 8 in all", input, ""},
		{"figures of `statistics`, `series` and `ranking`", number(answer.MaxFigures), input, ""},
		{"`statistics`, `series` and `ranking` in a query", number(maxReadings), beyond, ""},
		{"`maxLength` of `path`", "10 relations", input, ""},
		{"`depth` and `limit` of `neighbourhood`", "4 relations, 1,000 entities", input + "; where there was more, `truncated` is true", ""},
		{"time for a query, the work of the store included", DefaultTimeout.String(), "`" + codeTimeout + "`", "--timeout"},
		{"queries under way, of all clients together", number(DefaultMaxQueries) + ", and " + patience.String() + " of waiting", "`" + codeUnavailable + "`, status 503 with `Retry-After`", "--max-queries"},
		{"of these, queries whose answers may hold more than " + number(muchCost) + " fields", number(maxCostly) + ", and " + patience.String() + " of waiting", "`" + codeUnavailable + "`, status 503 with `Retry-After`", ""},
		{"WebSockets and streams of events that are open", number(DefaultMaxConnections), "`" + codeUnavailable + "`, status 503 with `Retry-After`; a WebSocket is closed with 1013", ""},
		{"time for a WebSocket to initialise", greetBound.String(), "it is closed with 4408", ""},
		{"subscriptions of a WebSocket", number(maxOperations), beyond, ""},
		{"operations kept by their hash", number(maxPersisted) + " bytes", "those used longest ago are forgotten: `" + codeNotPersisted + "`", ""},
		{"errors shown", number(maxErrors), "the others are left out", ""},
	}
}

// check refuses an operation that may grow beyond the bounds, or asks for the
// schema of a caller who may not. It runs before any resolver, in time linear in
// the length of the query.
func check(operation *graphql.OperationContext, mayIntrospect func() bool) gqlerror.List {
	m := measurer{variables: operation.Variables, fragments: map[string]extent{}}
	e := m.selection(operation.Operation.SelectionSet)
	m.directives += len(operation.Operation.Directives)
	m.see(operation.Variables)
	switch {
	case m.introspections > 0 && !mayIntrospect():
		return refuse(codeForbidden, "the schema is not shown here; sign in as a curator or an admin to ask for it")
	case m.introspections > maxIntrospections:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query asks for the schema %d times; ask at most %d times", m.introspections, maxIntrospections))
	case m.aliases > maxAliases:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query has %d aliases; give at most %d, or ask for a list", m.aliases, maxAliases))
	case m.directives > maxDirectives:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query has %d directives; give at most %d", m.directives, maxDirectives))
	case m.text > maxText:
		return refuse(codeLimitExceeded, fmt.Sprintf("a text in the query has %d characters; give at most %d", m.text, maxText))
	case e.depth > maxDepth:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query is %d fields deep; ask for at most %d", e.depth, maxDepth))
	case e.cost > maxCost:
		return refuse(codeLimitExceeded, fmt.Sprintf("the answer may grow beyond %d fields; ask for smaller pages (first) or fewer lists within lists", maxCost))
	}
	return nil
}

func refuse(code, message string) gqlerror.List {
	err := &gqlerror.Error{Message: message}
	errcode.Set(err, code)
	return gqlerror.List{err}
}

// extent is how large the answer to a selection may be.
type extent struct{ depth, cost int }

// measurer walks an operation, each fragment once, and counts what it meets.
type measurer struct {
	variables map[string]any
	fragments map[string]extent

	aliases, directives, introspections int
	text                                int // characters of the longest
}

func (m *measurer) selection(set ast.SelectionSet) extent {
	var sum extent
	for _, selection := range set {
		var e extent
		switch selection := selection.(type) {
		case *ast.Field:
			e = m.field(selection)
		case *ast.InlineFragment:
			m.directives += len(selection.Directives)
			e = m.selection(selection.SelectionSet)
		case *ast.FragmentSpread:
			m.directives += len(selection.Directives)
			e = m.fragment(selection.Definition)
		}
		sum.depth = max(sum.depth, e.depth)
		sum.cost = min(sum.cost+e.cost, maxCost+1) // no overflow
	}
	return sum
}

func (m *measurer) fragment(definition *ast.FragmentDefinition) extent {
	e, measured := m.fragments[definition.Name]
	if !measured {
		m.directives += len(definition.Directives)
		e = m.selection(definition.SelectionSet)
		m.fragments[definition.Name] = e
	}
	return e
}

func (m *measurer) field(field *ast.Field) extent {
	m.directives += len(field.Directives)
	if field.Alias != field.Name {
		m.aliases++
	}
	for _, argument := range field.Arguments {
		m.see(argument.Value)
	}
	if field.Name != "__typename" && strings.HasPrefix(field.Name, "__") {
		m.introspections++
		return extent{depth: 1, cost: 1} // its depth is gqlparser's to bound
	}
	within := m.selection(field.SelectionSet)
	own := 1
	if field.ObjectDefinition.Name == "Query" && slices.Contains([]string{"statistics", "series", "ranking"}, field.Name) {
		own = readingsCost
	}
	return extent{
		depth: 1 + within.depth,
		cost:  min(own+m.rows(field)*within.cost, maxCost+1),
	}
}

// see measures the texts in a value of an argument, or in variables.
func (m *measurer) see(value any) {
	switch value := value.(type) {
	case string:
		m.text = max(m.text, utf8.RuneCountInString(value))
	case []any:
		for _, one := range value {
			m.see(one)
		}
	case map[string]any:
		for _, one := range value {
			m.see(one)
		}
	case *ast.Value:
		if value.Kind == ast.StringValue || value.Kind == ast.BlockValue {
			m.see(value.Raw)
		}
		for _, child := range value.Children {
			m.see(child.Value)
		}
	}
}

// rows is how many rows the field's arguments ask for, 1 where it is no list.
func (m *measurer) rows(field *ast.Field) int {
	if len(field.Definition.Arguments) == 0 {
		return 1
	}
	arguments := field.ArgumentMap(m.variables)
	if ids, ok := arguments["ids"].([]any); ok {
		return max(1, len(ids))
	}
	for _, name := range []string{"first", "last", "limit", "maxLength"} {
		if value, given := arguments[name]; given && value != nil {
			size, err := graphql.UnmarshalInt(value)
			if err != nil {
				return 1 // the resolver's arguments refuse it
			}
			return max(1, min(size, maxCost))
		}
	}
	if field.Definition.Arguments.ForName("first") != nil {
		return object.DefaultPage
	}
	return 1
}
