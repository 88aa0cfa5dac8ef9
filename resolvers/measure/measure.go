// Package measure tells how large a query is before it is executed, in time linear
// in its length: the answer that it asks for, and what its text repeats.
package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/resolvers/object"
)

// The bounds of a query, each far beyond what a client with a purpose asks for.
const (
	// MaxTokens counts names, values and marks of the query's text.
	MaxTokens = 5000
	// MaxDepth counts fields within fields.
	MaxDepth = 15
	// MaxCost counts the fields that an answer may hold where every page is
	// full.
	MaxCost = 100_000
	// MaxReadings counts the fields that read figures by the thousand; each costs
	// its part of the whole.
	MaxReadings  = 10
	readingsCost = MaxCost / (MaxReadings + 1)
	// MaxAliases and MaxDirectives count those of the query's text.
	MaxAliases    = 50
	MaxDirectives = 50
	// MaxIntrospections counts the fields __schema and __type.
	MaxIntrospections = 3
	// MaxText is how many characters a text in an argument may have.
	MaxText = 1000
)

// Size is how large an operation is: the answer that it asks for, and its text.
type Size struct {
	Depth int // fields within fields
	Cost  int // fields of the answer where every page is full, MaxCost+1 where they are more
	// Aliases, Directives and Introspections count those of the text, Text the
	// characters of its longest one in an argument or variable.
	Aliases, Directives, Introspections, Text int
}

// Of measures an operation.
func Of(operation *graphql.OperationContext) Size {
	m := measurer{variables: operation.Variables, fragments: map[string]extent{}}
	e := m.selection(operation.Operation.SelectionSet)
	m.directives += len(operation.Operation.Directives)
	m.see(operation.Variables)
	return Size{e.depth, e.cost, m.aliases, m.directives, m.introspections, m.text}
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
		sum.cost = min(sum.cost+e.cost, MaxCost+1) // no overflow
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
		cost:  min(own+m.rows(field)*within.cost, MaxCost+1),
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
			return max(1, min(size, MaxCost))
		}
	}
	if field.Definition.Arguments.ForName("first") != nil {
		return object.DefaultPage
	}
	return 1
}
