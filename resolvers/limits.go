package resolvers

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/policygraph/policygraph/resolvers/answer"
	"github.com/policygraph/policygraph/resolvers/measure"
	"github.com/policygraph/policygraph/resolvers/object"
)

// maxErrors is how many errors an answer shows.
const maxErrors = 20

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
		{"tokens of a query: names, values and marks", number(measure.MaxTokens), "`" + codeParseFailed + "`", ""},
		{"fields within fields", number(measure.MaxDepth), beyond, ""},
		{"fields that the answer may hold where every page is full", number(measure.MaxCost), beyond, ""},
		{"aliases", number(measure.MaxAliases), beyond, ""},
		{"directives", number(measure.MaxDirectives), beyond, ""},
		{"pairs of fields of one name in one place", number(measure.MaxOverlaps), beyond, ""},
		{"fields where fragments stand in the place of their spreads", number(measure.MaxSpread), beyond, ""},
		{"`__schema` and `__type`", number(measure.MaxIntrospections), beyond, ""},
		{"text in an argument or variable", number(measure.MaxText) + " characters", beyond, ""},
		{"page (`first`, `last`)", fmt.Sprintf("%d; %d unless said", object.MaxPage, object.DefaultPage), input, ""},
		{"`ids` of `nodes`", number(maxIDs), input, ""},
		{"filters within a filter", "3 deep, 8 in all", input, ""},
		{"figures of `statistics`, `series` and `ranking`", number(answer.MaxFigures), input, ""},
		{"`statistics`, `series` and `ranking` in a query", number(measure.MaxReadings), beyond, ""},
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
	asked := measure.Of(operation)
	switch {
	case asked.Introspections > 0 && !mayIntrospect():
		return refuse(codeForbidden, "the schema is not shown here; sign in as a curator or an admin to ask for it")
	case asked.Introspections > measure.MaxIntrospections:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query asks for the schema %d times; ask at most %d times", asked.Introspections, measure.MaxIntrospections))
	case asked.Aliases > measure.MaxAliases:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query has %d aliases; give at most %d, or ask for a list", asked.Aliases, measure.MaxAliases))
	case asked.Directives > measure.MaxDirectives:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query has %d directives; give at most %d", asked.Directives, measure.MaxDirectives))
	case asked.Text > measure.MaxText:
		return refuse(codeLimitExceeded, fmt.Sprintf("a text in the query has %d characters; give at most %d", asked.Text, measure.MaxText))
	case asked.Depth > measure.MaxDepth:
		return refuse(codeLimitExceeded, fmt.Sprintf("the query is %d fields deep; ask for at most %d", asked.Depth, measure.MaxDepth))
	case asked.Cost > measure.MaxCost:
		return refuse(codeLimitExceeded, fmt.Sprintf("the answer may grow beyond %d fields; ask for smaller pages (first) or fewer lists within lists", measure.MaxCost))
	}
	return nil
}

func refuse(code, message string) gqlerror.List {
	err := &gqlerror.Error{Message: message}
	errcode.Set(err, code)
	return gqlerror.List{err}
}

// sift refuses a query that takes long to validate, unless it was found valid
// before. What is no query is left to the validator.
func (h *handler) sift(ctx context.Context, query string) gqlerror.List {
	if _, known := h.known.Get(ctx, query); known {
		return nil
	}
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, measure.MaxTokens)
	if err != nil || !measure.Repeats(document) {
		return nil
	}
	return refuse(codeLimitExceeded, "the query repeats its fields too often in one place; ask for each once, or give parts of it in requests of their own")
}
