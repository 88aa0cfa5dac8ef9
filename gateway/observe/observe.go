// Package observe shows from outside what the server does: measurements for
// Prometheus, traces by OpenTelemetry, logs that name the request, and what a
// query cost, down to each call of the store.
package observe

import (
	"cmp"
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
	"golang.org/x/time/rate"

	"github.com/policygraph/policygraph/graph"
)

// Options adjust an observer; the zero value is right for tests.
type Options struct {
	Log *slog.Logger // slog.Default where nil
	// Slow is how long a request may take before the log has it with its query;
	// none is logged where it is 0.
	Slow time.Duration
	// Traces takes the spans; they go nowhere where it is nil.
	Traces trace.TracerProvider
	// Version is that of the graph, as far as it is known without asking.
	Version func() graph.Version
}

// Observer watches requests and the calls of the store that they make. It is safe
// for concurrent use.
type Observer struct {
	options Options
	tracer  trace.Tracer
	metrics *metrics
	slow    *rate.Limiter // of lines of the log, so that an overload does not fill it
}

// slowLines is how many slow requests the log has a second.
const slowLines = 10

// New makes an observer with measurements of its own.
func New(o Options) (*Observer, error) {
	o.Log = cmp.Or(o.Log, slog.Default())
	if o.Traces == nil {
		o.Traces = noop.NewTracerProvider()
	}
	m, err := newMetrics(o.Version)
	if err != nil {
		return nil, err
	}
	return &Observer{options: o, tracer: o.Traces.Tracer("github.com/policygraph/policygraph"), metrics: m, slow: rate.NewLimiter(slowLines, slowLines)}, nil
}

// Registry holds the measurements; more may be registered there.
func (o *Observer) Registry() *prometheus.Registry { return o.metrics.registry }

// RequestID is the header that carries the ID of a request, both ways.
const RequestID = "X-Request-Id"

// Requests watches what the handler answers. route tells the pattern that a
// request was answered by from its address, for measurements.
func (o *Observer) Requests(handler http.Handler, route func(*http.Request) string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		record := &record{id: requestID(r), began: began}
		name := route(r)
		ctx := propagation.TraceContext{}.Extract(context.WithValue(r.Context(), recordKey{}, record), propagation.HeaderCarrier(r.Header))
		ctx, span := o.tracer.Start(ctx, r.Method+" "+name, trace.WithSpanKind(trace.SpanKindServer), trace.WithAttributes(
			attribute.String("http.request.method", r.Method), attribute.String("http.route", name), attribute.String("request.id", record.id)))
		defer span.End()
		w.Header().Set(RequestID, record.id)
		answer := &answer{ResponseWriter: w}
		o.metrics.underWay.Inc()
		defer func() {
			o.metrics.underWay.Dec()
			if reason := recover(); reason != nil {
				o.panicked(ctx, answer, reason)
			}
			took := time.Since(began)
			o.metrics.requests.WithLabelValues(strconv.Itoa(answer.code()), name).Observe(took.Seconds())
			span.SetAttributes(attribute.Int("http.response.status_code", answer.code()))
			o.tell(ctx, r, answer, took)
		}()
		handler.ServeHTTP(answer, r.WithContext(ctx))
	})
}

// panicked answers where a handler could not.
func (o *Observer) panicked(ctx context.Context, w *answer, reason any) {
	if reason == http.ErrAbortHandler {
		panic(reason)
	}
	o.options.Log.ErrorContext(ctx, "panic", "reason", reason, "stack", string(debug.Stack()))
	if w.status == 0 {
		http.Error(w, "internal error; the server's log has it under the request's ID", http.StatusInternalServerError)
	}
}

// requestID takes over the ID that the client or a proxy gave, where it is one that
// a log can hold.
func requestID(r *http.Request) string {
	id := r.Header.Get(RequestID)
	if id == "" || len(id) > 64 || strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-") != "" {
		return rand.Text()[:16]
	}
	return id
}

// tell logs the request, as a warning where it was slow.
func (o *Observer) tell(ctx context.Context, r *http.Request, w *answer, took time.Duration) {
	level, what := slog.LevelDebug, "request"
	if o.options.Slow > 0 && took >= o.options.Slow && !w.streams() && o.slow.Allow() {
		level, what = slog.LevelWarn, "slow request"
	}
	if !o.options.Log.Enabled(ctx, level) {
		return
	}
	record := from(ctx)
	cost := record.cost()
	attributes := []slog.Attr{
		slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", w.code()),
		slog.Float64("ms", milliseconds(took)), slog.Int("calls", cost.StoreCalls), slog.Int("rows", cost.Rows),
	}
	record.mu.Lock()
	defer record.mu.Unlock()
	if record.caller != "" {
		attributes = append(attributes, slog.String("caller", record.caller))
	}
	if len(record.codes) > 0 {
		attributes = append(attributes, slog.Any("codes", record.codes))
	}
	if level == slog.LevelWarn && record.query != "" {
		attributes = append(attributes, slog.String("operation", record.operation), slog.String("query", cut(record.query)), slog.Any("statements", cost.Statements))
	}
	o.options.Log.LogAttrs(ctx, level, what, attributes...)
}

// cut is the start of a query that is too long for a log.
func cut(query string) string {
	const most = 2000
	if len(query) <= most {
		return query
	}
	end := most
	for !utf8.RuneStart(query[end]) {
		end--
	}
	return query[:end] + "…"
}

// Answered notes what a request asked for, and counts the codes of its errors.
func (o *Observer) Answered(ctx context.Context, operation, query string, codes []string) {
	for _, code := range codes {
		o.metrics.errors.WithLabelValues(code).Inc()
	}
	span := trace.SpanFromContext(ctx)
	if operation != "" {
		span.SetAttributes(attribute.String("graphql.operation.name", operation))
	}
	if len(codes) > 0 {
		span.SetAttributes(attribute.StringSlice("graphql.error.codes", codes))
	}
	if r := from(ctx); r != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.operation, r.query, r.codes = operation, query, slices.Compact(slices.Sorted(slices.Values(codes)))
	}
}

// Caller notes who asks.
func (o *Observer) Caller(ctx context.Context, name string) {
	trace.SpanFromContext(ctx).SetAttributes(attribute.String("enduser.id", name))
	if r := from(ctx); r != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.caller = name
	}
}

// Rejected counts a request or connection that was turned away before it was read.
func (o *Observer) Rejected(reason string) { o.metrics.rejections.WithLabelValues(reason).Inc() }

// Connections counts those that are open: 1 for a new one, -1 for one that closed.
func (o *Observer) Connections(change float64) { o.metrics.connections.Add(change) }
