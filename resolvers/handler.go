package resolvers

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"mime"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/generated"
	"github.com/policygraph/policygraph/resolvers/object"
)

// Options adjust the handler; the zero value is right for a server.
type Options struct {
	// Log takes the errors that clients are not shown; slog.Default where nil.
	Log *slog.Logger
	// Timeout bounds one query; 5 seconds where 0.
	Timeout time.Duration
	// BatchWait is how long a call to the store is held back for others to
	// join it; a millisecond where 0.
	BatchWait time.Duration
}

// NewHandler answers GraphQL queries over HTTP, by GET and POST, from the
// store. It may be used by many requests at once.
func NewHandler(store graph.Store, options Options) http.Handler {
	h := &handler{store: store, options: options}
	h.options.Log = cmp.Or(options.Log, slog.Default())
	h.options.Timeout = cmp.Or(options.Timeout, 5*time.Second)
	h.options.BatchWait = cmp.Or(options.BatchWait, time.Millisecond)

	h.exec = executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: root{}}))
	h.exec.SetParserTokenLimit(maxTokens)
	h.exec.SetQueryCache(smallQueries{lru.New[*ast.QueryDocument](1000)})
	h.exec.SetRecoverFunc(func(_ context.Context, reason any) error {
		return fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
	})
	h.exec.SetErrorPresenter(h.present)
	return h
}

type handler struct {
	store   graph.Store
	options Options
	exec    *executor.Executor
}

func (h *handler) present(ctx context.Context, err error) *gqlerror.Error {
	return present(ctx, h.options.Log, err)
}

// smallQueries keeps parsed queries, but none so long that a thousand of them
// fill the memory.
type smallQueries struct{ *lru.LRU[*ast.QueryDocument] }

func (s smallQueries) Add(ctx context.Context, query string, document *ast.QueryDocument) {
	if len(query) <= 8<<10 {
		s.LRU.Add(ctx, query, document)
	}
}

// ServeHTTP implements http.Handler.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(graphql.StartOperationTrace(r.Context()), h.options.Timeout)
	defer cancel()
	ctx = object.NewContext(ctx, object.NewLoaders(h.store, h.options.BatchWait))
	defer func() {
		if reason := recover(); reason != nil {
			err := h.present(ctx, fmt.Errorf("panic: %v\n%s", reason, debug.Stack()))
			h.refuse(w, r, http.StatusInternalServerError, gqlerror.List{err})
		}
	}()

	params, refused := read(w, r)
	if refused != nil {
		h.refuse(w, r, refused.status, refused.list())
		return
	}
	operation, errs := h.exec.CreateOperationContext(ctx, params)
	if errs == nil {
		errs = check(operation)
	}
	if errs != nil {
		errs = errs[:min(len(errs), maxErrors)]
		for i, err := range errs {
			errs[i] = h.present(ctx, err)
		}
		h.refuse(w, r, statusOf(r, errs), errs)
		return
	}
	if r.Method == http.MethodGet && operation.Operation.Operation != ast.Query {
		w.Header().Set("Allow", "POST")
		h.refuse(w, r, http.StatusMethodNotAllowed, (&refusal{code: codeBadRequest, message: "GET takes queries only"}).list())
		return
	}
	operation.DisableIntrospection = false
	h.execute(ctx, w, r, operation)
}

func (h *handler) execute(ctx context.Context, w http.ResponseWriter, r *http.Request, operation *graphql.OperationContext) {
	responses, ctx := h.exec.DispatchOperation(ctx, operation)
	response := responses(ctx)
	if response == nil { // the time was over before it began
		err := h.present(ctx, context.Cause(ctx))
		h.refuse(w, r, http.StatusServiceUnavailable, gqlerror.List{err})
		return
	}
	response.Errors = response.Errors[:min(len(response.Errors), maxErrors)]
	h.write(w, r, http.StatusOK, response)
}

// refuse answers a request that was not executed, so without data.
func (h *handler) refuse(w http.ResponseWriter, r *http.Request, status int, errs gqlerror.List) {
	h.write(w, r, status, struct {
		Errors gqlerror.List `json:"errors"`
	}{errs})
}

const mediaGraphQL = "application/graphql-response+json"

// write answers in the media type that the client prefers of the two.
func (h *handler) write(w http.ResponseWriter, r *http.Request, status int, response any) {
	var body bytes.Buffer
	encoder := json.NewEncoder(&body)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(response); err != nil {
		h.options.Log.ErrorContext(r.Context(), "response not encoded", "error", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	media := "application/json"
	if acceptsGraphQL(r) {
		media = mediaGraphQL
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(body.Bytes()) // an error here means that the client is gone
}

func acceptsGraphQL(r *http.Request) bool {
	for accepted := range strings.SplitSeq(r.Header.Get("Accept"), ",") {
		if media, _, _ := mime.ParseMediaType(accepted); media == mediaGraphQL {
			return true
		}
	}
	return false
}

// statusOf is the status for a request that is no executable query: 400, or
// 422 in plain JSON where the query itself is at fault.
func statusOf(r *http.Request, errs gqlerror.List) int {
	if !acceptsGraphQL(r) && errcode.GetErrorKind(errs) == errcode.KindProtocol {
		return http.StatusUnprocessableEntity
	}
	return http.StatusBadRequest
}
