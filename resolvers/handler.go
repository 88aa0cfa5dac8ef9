package resolvers

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"mime"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"golang.org/x/time/rate"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/feed"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/measure"
	"github.com/policygraph/policygraph/resolvers/persisted"
)

// Options adjust the handler; the zero value is right for a server.
type Options struct {
	// Log takes the errors that clients are not shown; slog.Default where nil.
	Log *slog.Logger
	// Timeout bounds one query; DefaultTimeout where 0.
	Timeout time.Duration
	// MaxQueries is how many queries may be under way at once;
	// DefaultMaxQueries where 0. Those beyond it wait for a second, then they are
	// refused with status 503.
	MaxQueries int
	// Mode tells clients where the graph is read; ModeEmbedded where empty.
	Mode Mode
	// MaxConnections is how many WebSockets and streams of events may be open at
	// once; DefaultMaxConnections where 0.
	MaxConnections int
	// Ingests lists those that are under way in the store; none ever are where it
	// is nil.
	Ingests func(context.Context) ([]graph.Ingest, error)
	// Watch is how often the graph's version, or Ingests, is asked for while
	// somebody subscribes to it; 2 seconds where 0.
	Watch time.Duration
	// Ahead computes ledger, audit and names in the background, from the start and
	// after every change of the graph, so that the first who asks need not wait.
	Ahead bool
	// Ending, once closed, ends the streams of events; nil where they never end.
	Ending <-chan struct{}
	// Operations are those that may be asked, all where nil.
	Operations *persisted.List
	// StaleSince tells since when the graph may be behind that of its store, the
	// zero time while it is not; nil where it never is.
	StaleSince func() time.Time
	Hooks
}

// The bounds of the handler, where Options say nothing.
const (
	DefaultTimeout        = 5 * time.Second
	DefaultMaxQueries     = 64
	DefaultMaxConnections = 200
)

// Hooks let the server around the handler decide and see; each may be nil. The
// contexts are those of the requests.
type Hooks struct {
	// Introspect tells whether the request may ask for the schema; every one may
	// where it is nil.
	Introspect func(ctx context.Context) bool
	// Cost is what extensions.cost says of the answer, nothing where it is nil.
	Cost func(ctx context.Context) any
	// Greet makes of the context of a WebSocket that of the caller whom the payload
	// of its first message names, by what would be headers of a request; where it
	// fails the client is told why and turned away. Everybody is welcome where it is
	// nil.
	Greet func(ctx context.Context, headers http.Header) (context.Context, error)
	// Begin makes of the context of a WebSocket that of one operation over it.
	Begin func(ctx context.Context) context.Context
	// Wait is how long the caller has to wait before it may ask once more over a
	// WebSocket; never where it is nil.
	Wait func(ctx context.Context) time.Duration
	// Answered is told what was asked and answered.
	Answered func(ctx context.Context, asked Asked)
}

// Asked is a request that was answered.
type Asked struct {
	Operation string // its name, "" where it has none
	Query     string // "" where there is none
	Codes     []string
}

// Source lends each query a view of its graph: a graph.Store, or a snapshot of
// one.
type Source interface{ View() graph.View }

// NewHandler answers GraphQL queries over HTTP, by GET and POST, from the
// source. It may be used by many requests at once.
func NewHandler(source Source, options Options) http.Handler {
	h := &handler{source: source, options: options, outages: rate.Sometimes{First: 1, Interval: time.Second}}
	h.derivations = load.NewDerivations()
	h.options.Mode = cmp.Or(options.Mode, ModeEmbedded)
	h.options.Log = cmp.Or(options.Log, slog.Default())
	h.options.Timeout = cmp.Or(options.Timeout, DefaultTimeout)
	h.turns = make(chan struct{}, cmp.Or(options.MaxQueries, DefaultMaxQueries))
	h.costly = make(chan struct{}, maxCostly)

	h.held = make(chan struct{}, cmp.Or(options.MaxConnections, DefaultMaxConnections))
	h.sent = persisted.NewCache(maxPersisted)
	every, list := cmp.Or(options.Watch, 2*time.Second), options.Ingests
	if list == nil {
		list = func(context.Context) ([]graph.Ingest, error) { return nil, nil }
	}
	changes := feed.New(source, every, h.noteOutage)
	h.exec = h.executor(newSchema(root{changes, feed.NewIngests(list, every, h.noteOutage)}))
	if options.Ahead {
		go h.ahead(changes)
	}
	return h
}

func (h *handler) executor(schema graphql.ExecutableSchema) *executor.Executor {
	exec := executor.New(schema)
	exec.SetParserTokenLimit(measure.MaxTokens)
	exec.SetDisableSuggestion(h.options.Introspect != nil) // they tell the schema, too
	h.known = smallQueries{lru.New[*ast.QueryDocument](1000)}
	exec.SetQueryCache(h.known)
	exec.SetRecoverFunc(func(_ context.Context, reason any) error {
		return fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
	})
	exec.SetErrorPresenter(h.present)
	return exec
}

type handler struct {
	source  Source
	options Options
	exec    *executor.Executor
	known   smallQueries     // that were found valid
	turns   chan struct{}    // holds one for each query under way, but for
	costly  chan struct{}    // each that costs much
	held    chan struct{}    // holds one for each connection that stays open
	sent    *persisted.Cache // of operations that clients name by their hash
	outages rate.Sometimes   // logs of a store that cannot be read

	derivations *load.Derivations
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
	if r.Header.Get("Upgrade") != "" {
		h.socket(w, r)
		return
	}
	view := h.source.View()
	params, refused := read(w, r)
	if refused != nil {
		h.write(w, r, view, refused.status, refused.response())
		h.tell(r.Context(), &graphql.RawParams{}, refused.response())
		return
	}
	if acceptsEvents(r) {
		h.tell(r.Context(), params, h.events(w, r, params))
		return
	}
	status, answered := h.answerInTurn(r.Context(), view, func(ctx context.Context) (int, response) { return h.answer(ctx, r, params) })
	switch status {
	case http.StatusServiceUnavailable:
		w.Header().Set("Retry-After", "1")
	case http.StatusMethodNotAllowed:
		w.Header().Set("Allow", http.MethodPost)
	}
	h.write(w, r, view, status, answered)
	h.tell(r.Context(), params, answered)
}

// tell calls the hook.
func (h *handler) tell(ctx context.Context, params *graphql.RawParams, answered response) {
	if h.options.Answered == nil {
		return
	}
	asked := Asked{Operation: params.OperationName, Query: params.Query}
	for _, err := range answered.Errors {
		code, _ := err.Extensions["code"].(string)
		asked.Codes = append(asked.Codes, code)
	}
	h.options.Answered(ctx, asked)
}

// answerInTurn answers where not too many queries are under way.
func (h *handler) answerInTurn(ctx context.Context, view graph.View, answer func(context.Context) (int, response)) (status int, answered response) {
	if !take(ctx, h.turns) {
		return busy()
	}
	leave := sync.OnceFunc(func() { <-h.turns })
	defer leave()
	ctx = context.WithValue(ctx, leaveKey{}, leave)
	ctx, cancel := context.WithTimeout(ctx, h.options.Timeout)
	defer cancel()
	ctx = load.NewContext(ctx, load.New(view, h.derivations))
	defer func() {
		if reason := recover(); reason != nil {
			err := h.present(ctx, fmt.Errorf("panic: %v\n%s", reason, debug.Stack()))
			status, answered = http.StatusInternalServerError, response{Errors: gqlerror.List{err}}
		}
	}()
	return answer(ctx)
}

// answer executes the operation, unless it breaks a rule.
func (h *handler) answer(ctx context.Context, r *http.Request, params *graphql.RawParams) (int, response) {
	operation, errs := h.prepare(ctx, params)
	switch {
	case errs != nil && r.Method == http.MethodGet && writes(params):
		refused := onlyByPost()
		return refused.status, refused.response()
	case errs != nil:
		return statusOf(r, errs), response{Errors: errs}
	case operation.Operation.Operation == ast.Subscription:
		refused := badRequest("subscriptions are answered over WebSocket or as server-sent events; send Accept: " + mediaEvents)
		return refused.status, refused.response()
	}
	return h.execute(ctx, operation)
}

// prepare reads the operation and holds it to the rules; the errors are those
// that clients see.
func (h *handler) prepare(ctx context.Context, params *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	operation, errs := &graphql.OperationContext{}, h.find(params)
	if errs == nil {
		errs = h.sift(ctx, params.Query)
	}
	if errs == nil {
		if operation, errs = h.exec.CreateOperationContext(graphql.StartOperationTrace(ctx), params); errs == nil {
			errs = check(operation, h.mayIntrospect(ctx))
		} else {
			explain(errs)
		}
	}
	errs = errs[:min(len(errs), maxErrors)]
	for i, err := range errs {
		errs[i] = h.present(ctx, err)
	}
	operation.DisableIntrospection = false
	return operation, errs
}

func (h *handler) execute(ctx context.Context, operation *graphql.OperationContext) (int, response) {
	if costly(operation) {
		if leave, ok := ctx.Value(leaveKey{}).(func()); ok {
			leave()
		}
		if !take(ctx, h.costly) {
			return busy()
		}
		defer func() { <-h.costly }()
	}
	responses, ctx := h.exec.DispatchOperation(ctx, operation)
	executed := responses(ctx)
	if executed == nil { // the time was over before it began
		return http.StatusServiceUnavailable, response{Errors: gqlerror.List{h.present(ctx, context.Cause(ctx))}}
	}
	return http.StatusOK, response{
		Errors: executed.Errors[:min(len(executed.Errors), maxErrors)],
		Data:   &executed.Data,
	}
}

// mayIntrospect tells whether the caller may ask for the schema.
func (h *handler) mayIntrospect(ctx context.Context) func() bool {
	return func() bool { return h.options.Introspect == nil || h.options.Introspect(ctx) }
}

const mediaGraphQL = "application/graphql-response+json"

// write answers in the media type that the client prefers of the two.
func (h *handler) write(w http.ResponseWriter, r *http.Request, view graph.View, status int, answered response) {
	answered.Extensions = h.extensions(r.Context(), view)
	parts, err := answered.encode()
	if err != nil {
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
	length := 0
	for _, part := range parts {
		length += len(part)
	}
	w.Header().Set("Content-Length", strconv.Itoa(length))
	w.WriteHeader(status)
	for _, part := range parts {
		_, _ = w.Write(part) // an error here means that the client is gone
	}
}

func acceptsGraphQL(r *http.Request) bool {
	for accepted := range strings.SplitSeq(r.Header.Get("Accept"), ",") {
		if media, _, _ := mime.ParseMediaType(accepted); media == mediaGraphQL {
			return true
		}
	}
	return false
}
