package resolvers

import (
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/policygraph/policygraph/resolvers/measure"
)

// statusOf is the status for a request that is no executable query: 400, or
// 200 in plain JSON where the query itself is at fault, as clients older than
// application/graphql-response+json expect.
func statusOf(r *http.Request, errs gqlerror.List) int {
	if !acceptsGraphQL(r) && errcode.GetErrorKind(errs) == errcode.KindProtocol {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

// writes tells whether the operation asked for is a mutation.
func writes(params *graphql.RawParams) bool {
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, measure.MaxTokens)
	if err != nil {
		return false
	}
	operation := document.Operations.ForName(params.OperationName)
	return operation != nil && operation.Operation == ast.Mutation
}

func onlyByPost() *refusal {
	return &refusal{http.StatusMethodNotAllowed, codeBadRequest, "GET is for queries alone; there are no mutations, the graph is read only"}
}
