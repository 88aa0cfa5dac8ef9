package main

import (
	"context"
	"fmt"
	"log/slog"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/otel/trace"

	"github.com/policygraph/policygraph/browser"
	"github.com/policygraph/policygraph/gateway"
	"github.com/policygraph/policygraph/gateway/auth"
	"github.com/policygraph/policygraph/gateway/observe"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/snapshot"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/web"
)

// newServer makes the server of a graph.
func (o serveOptions) newServer(ctx context.Context, served servedGraph, log *slog.Logger, traces trace.TracerProvider) (*gateway.Server, error) {
	observer, err := observe.New(observe.Options{Log: log, Slow: o.slow, Traces: traces, Version: func() graph.Version {
		_, version := served.View().Seen()
		return version
	}})
	if err != nil {
		return nil, err
	}
	known, err := o.authenticator(ctx, log)
	if err != nil {
		return nil, err
	}
	routes, err := o.routes(served, observer, log)
	if err != nil {
		return nil, err
	}
	return gateway.New(gateway.Options{
		Addr: o.addr, Cert: o.cert, Key: o.key, Auth: known, Insecure: o.insecure, Origins: o.origins, Proxies: o.trusted,
		Rate: o.rate, MaxConnections: o.maxConnections, Observer: observer, Log: log,
	}, routes)
}

// authenticator knows the callers, nil where nobody has to sign in.
func (o serveOptions) authenticator(ctx context.Context, log *slog.Logger) (*auth.Authenticator, error) {
	if o.keys == "" && o.tokens.Keys == "" {
		return nil, nil
	}
	return auth.New(ctx, auth.Options{KeyFile: o.keys, Tokens: o.tokens, Log: log})
}

// routes are the endpoints. The pages need a reader so that the browser asks for a
// key before they ask the API.
func (o serveOptions) routes(served servedGraph, observer *observe.Observer, log *slog.Logger) ([]gateway.Route, error) {
	pack, err := browser.Handler()
	if err != nil {
		return nil, err
	}
	if served.snapshot != nil {
		for _, collector := range snapshotMetrics(served.snapshot) {
			if err := observer.Registry().Register(collector); err != nil {
				return nil, err
			}
		}
	}
	metrics := promhttp.HandlerFor(observer.Registry(), promhttp.HandlerOpts{Registry: observer.Registry()})
	return []gateway.Route{
		{Pattern: "/graphql", Name: "graphql", Handler: costly(o.graphQL(served, observer, log)), Needs: auth.Reader, Shared: true, Greets: true},
		{Pattern: "/graphiql", Name: "graphiql", Handler: web.GraphiQL(), Needs: auth.Reader},
		{Pattern: "/graphiql/", Name: "graphiql", Handler: web.GraphiQL(), Needs: auth.Reader},
		{Pattern: "/browser/", Name: "browser", Handler: pack},
		{Pattern: "/", Name: "explorer", Handler: web.Explorer(), Needs: auth.Reader},
		{Pattern: "GET /healthz", Name: "healthz", Handler: http.HandlerFunc(alive)},
		{Pattern: "GET /readyz", Name: "readyz", Handler: ready(served, log)},
		{Pattern: "GET /metrics", Name: "metrics", Handler: metrics, Needs: auth.Admin},
	}, nil
}

// graphQL answers queries, with what is observed of them.
func (o serveOptions) graphQL(served servedGraph, observer *observe.Observer, log *slog.Logger) http.Handler {
	options := resolvers.Options{
		Log: log, Mode: served.mode, Timeout: o.timeout, MaxQueries: o.maxQueries, Operations: served.operations, Ending: served.ending, Ingests: served.ingests,
		Ahead: served.mode != resolvers.ModeLive, // which would have to read all of the database
		Hooks: resolvers.Hooks{
			Cost: func(ctx context.Context) any {
				caller, _ := auth.FromContext(ctx)
				if asked, _ := ctx.Value(costKey{}).(bool); asked && caller.May(auth.Curator) {
					return observer.Cost(ctx)
				}
				return nil
			},
			Greet: func(ctx context.Context, headers http.Header) (context.Context, error) {
				ctx, err := gateway.Greet(ctx, headers)
				return noteCost(ctx, headers), err
			},
			Begin: observer.Begin,
			Wait:  gateway.Wait,
			Answered: func(ctx context.Context, asked resolvers.Asked) {
				observer.Answered(ctx, asked.Operation, asked.Query, asked.Codes)
			},
		},
	}
	if served.snapshot != nil {
		options.StaleSince = served.snapshot.StaleSince
	}
	if !o.introspection {
		options.Introspect = func(ctx context.Context) bool {
			caller, known := auth.FromContext(ctx)
			return known && caller.Name != "" && caller.May(auth.Curator)
		}
	}
	return resolvers.NewHandler(observer.Source(served.View), options)
}

type costKey struct{}

// costly notes where a caller asks for the cost of the query.
func costly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(noteCost(r.Context(), r.Header)))
	})
}

func noteCost(ctx context.Context, headers http.Header) context.Context {
	if asked := headers.Get(gateway.CostHeader); asked != "" && asked != "0" {
		return context.WithValue(ctx, costKey{}, true)
	}
	return ctx
}

func alive(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") }

// ready tells whether the graph can be read, within two seconds, and how a
// snapshot stands.
func ready(served servedGraph, log *slog.Logger) http.Handler {
	one := graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{First: 1}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
		defer cancel()
		if _, err := served.View().Find(ctx, one); err != nil {
			log.ErrorContext(ctx, "the store does not answer", "error", err)
			http.Error(w, "the store does not answer; queries fail until it does", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
		if served.snapshot != nil {
			fmt.Fprintln(w, served.snapshot.State())
		}
	})
}

// snapshotMetrics are the measurements of a snapshot.
func snapshotMetrics(held *snapshot.Snapshot) []prometheus.Collector {
	gauge := func(name, help string, value func(snapshot.State) float64) prometheus.Collector {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: "policygraph", Subsystem: "snapshot", Name: name, Help: help},
			func() float64 { return value(held.State()) })
	}
	counter := func(name, help string, value func(snapshot.State) int) prometheus.Collector {
		return prometheus.NewCounterFunc(prometheus.CounterOpts{Namespace: "policygraph", Subsystem: "snapshot", Name: name, Help: help},
			func() float64 { return float64(value(held.State())) })
	}
	return []prometheus.Collector{
		gauge("age_seconds", "How long ago the graph held was last known to be that of the store.",
			func(s snapshot.State) float64 { return time.Since(s.Current).Seconds() }),
		gauge("version", "The version of the graph held, where it is a number.",
			func(s snapshot.State) float64 {
				number, err := strconv.ParseFloat(string(s.Version), 64)
				if err != nil {
					return math.NaN()
				}
				return number
			}),
		counter("taken_total", "How many graphs were taken from the store.", func(s snapshot.State) int { return s.Taken }),
		counter("failures_total", "How often the store could not be asked.", func(s snapshot.State) int { return s.Failed }),
	}
}
