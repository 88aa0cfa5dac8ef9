package resolvers

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/measure"
)

// The codes that an error carries as extensions.code; docs/api.md explains them
// to clients.
const (
	codeBadRequest       = "BAD_REQUEST"
	codeParseFailed      = errcode.ParseFailed
	codeValidationFailed = errcode.ValidationFailed
	codeBadUserInput     = "BAD_USER_INPUT"
	codeLimitExceeded    = "LIMIT_EXCEEDED"
	codeNotPersisted     = "PERSISTED_QUERY_NOT_FOUND"
	codeNotAllowed       = "OPERATION_NOT_ALLOWED"
	codeForbidden        = "FORBIDDEN"
	codeRateLimited      = "RATE_LIMITED"
	codeNotFound         = "NOT_FOUND"
	codeUnavailable      = "UNAVAILABLE"
	codeTimeout          = "TIMEOUT"
	codeInternal         = "INTERNAL"
)

// Codes lists the codes of errors, as docs/api.md does.
func Codes() []string {
	return []string{
		codeBadRequest, codeParseFailed, codeValidationFailed, codeBadUserInput, codeLimitExceeded,
		codeNotPersisted, codeNotAllowed, codeForbidden, codeRateLimited, codeNotFound, codeUnavailable, codeTimeout, codeInternal,
	}
}

// classes tells the errors of a query apart. A class without a message shows
// the error's own, which the caller has to know to mend the query.
func classes() []class {
	return []class{
		{graph.ErrInvalid, codeBadUserInput, ""},
		{graph.ErrNotFound, codeNotFound, ""},
		{graph.ErrTimeout, codeTimeout, "the store did not answer in time; ask for less of it at a time, or try again later"},
		{load.ErrNotReady, codeTimeout, "the ledger, comparison or audit of this graph is still being computed; ask again in a few seconds"},
		{context.DeadlineExceeded, codeTimeout, "the query took too long; ask for less of it at a time"},
		{context.Canceled, codeTimeout, "the request was given up"},
		{graph.ErrUnavailable, codeUnavailable, "the store cannot be read now; try again later"},
		{graph.ErrNewerFormat, codeUnavailable, "the store was written by a newer policygraph; upgrade the server"},
	}
}

type class struct {
	sentinel error
	code     string
	message  string
}

// present makes of an error what the client sees. Nothing internal passes: an
// error of no class is logged under a number that the client is given, one of
// the store at most once a second.
func (h *handler) present(ctx context.Context, err error) *gqlerror.Error {
	shown := &gqlerror.Error{Path: graphql.GetPath(ctx)}
	var located *gqlerror.Error
	if errors.As(err, &located) {
		if _, coded := located.Extensions["code"]; coded {
			return located
		}
		shown.Locations = located.Locations
		if located.Path != nil {
			shown.Path = located.Path
		}
		if located.Err != nil {
			err = located.Err
		}
	}
	for _, class := range classes() {
		if !errors.Is(err, class.sentinel) {
			continue
		}
		shown.Message = class.message
		if shown.Message == "" {
			shown.Message = strings.TrimSuffix(err.Error(), ": "+graph.ErrInvalid.Error()) // the code says it
		}
		if errors.Is(err, graph.ErrUnavailable) || errors.Is(err, graph.ErrNewerFormat) {
			h.noteOutage(ctx, err)
		}
		errcode.Set(shown, class.code)
		return shown
	}
	number := rand.Text()[:8]
	h.options.Log.ErrorContext(ctx, "query failed", "number", number, "path", shown.Path.String(), "error", err)
	shown.Message = fmt.Sprintf("internal error; the server's log has it under %s", number)
	errcode.Set(shown, codeInternal)
	return shown
}

// noteOutage logs that the store cannot be read.
func (h *handler) noteOutage(ctx context.Context, err error) {
	h.outages.Do(func() {
		h.options.Log.ErrorContext(ctx, "query failed", "path", graphql.GetPath(ctx).String(), "error", err)
	})
}

// explain adds to what gqlparser says of a request: which variable it means,
// and the way out of a limit.
func explain(errs gqlerror.List) {
	for _, err := range errs {
		if len(err.Path) > 1 && err.Path[0] == ast.PathName("variable") {
			err.Message = fmt.Sprintf("variable $%s: %s", err.Path[1:], err.Message)
		}
		if strings.HasPrefix(err.Message, "exceeded token limit") {
			err.Message = fmt.Sprintf("the query is longer than %d tokens (names, values and marks); split it into several", measure.MaxTokens)
		}
	}
}

// refusal is a request that is not executed.
type refusal struct {
	status  int
	code    string
	message string
}

func (r *refusal) response() response {
	err := &gqlerror.Error{Message: r.message}
	errcode.Set(err, r.code)
	return response{Errors: gqlerror.List{err}}
}

func badRequest(message string) *refusal {
	return &refusal{http.StatusBadRequest, codeBadRequest, message}
}
