package resolvers

import (
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

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
	// introspectionCost lets three introspections pass in one query.
	introspectionCost = maxCost / 3
	// maxErrors is how many errors an answer shows.
	maxErrors = 20
)

// check refuses an operation that may grow beyond the bounds. It runs before
// any resolver, in time linear in the length of the query.
func check(operation *graphql.OperationContext) gqlerror.List {
	m := measurer{variables: operation.Variables, fragments: map[string]extent{}}
	e := m.selection(operation.Operation.SelectionSet)
	switch {
	case e.depth > maxDepth:
		return limitError(fmt.Sprintf("the query is %d fields deep; ask for at most %d", e.depth, maxDepth))
	case e.cost > maxCost:
		return limitError(fmt.Sprintf("the answer may grow beyond %d fields; ask for smaller pages (first) or fewer lists within lists", maxCost))
	}
	return nil
}

func limitError(message string) gqlerror.List {
	err := &gqlerror.Error{Message: message}
	errcode.Set(err, codeLimitExceeded)
	return gqlerror.List{err}
}

// extent is how large the answer to a selection may be.
type extent struct{ depth, cost int }

// measurer walks an operation, each fragment once.
type measurer struct {
	variables map[string]any
	fragments map[string]extent
}

func (m *measurer) selection(set ast.SelectionSet) extent {
	var sum extent
	for _, selection := range set {
		var e extent
		switch selection := selection.(type) {
		case *ast.Field:
			e = m.field(selection)
		case *ast.InlineFragment:
			e = m.selection(selection.SelectionSet)
		case *ast.FragmentSpread:
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
		e = m.selection(definition.SelectionSet)
		m.fragments[definition.Name] = e
	}
	return e
}

func (m *measurer) field(field *ast.Field) extent {
	if field.Name != "__typename" && strings.HasPrefix(field.Name, "__") {
		return extent{depth: 1, cost: introspectionCost}
	}
	within := m.selection(field.SelectionSet)
	return extent{
		depth: 1 + within.depth,
		cost:  min(1+m.rows(field)*within.cost, maxCost+1),
	}
}

// rows is how many rows the field's arguments ask for, 1 where it is no list.
func (m *measurer) rows(field *ast.Field) int {
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
