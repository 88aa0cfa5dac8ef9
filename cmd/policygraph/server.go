package main

import (
	"context"
	"fmt"
	"log/slog"
	"math"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/policygraph/policygraph/browser"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/snapshot"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/web"
)

// newServer makes the server of a graph, with bounds on every wait.
func newServer(served servedGraph, log *slog.Logger) (*http.Server, error) {
	ending := make(chan struct{})
	handler, err := newMux(served, log, ending)
	if err != nil {
		return nil, err
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      20 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	server.RegisterOnShutdown(sync.OnceFunc(func() { close(ending) }))
	return server, nil
}

// newMux joins the endpoints; subscriptions end with ending.
func newMux(served servedGraph, log *slog.Logger, ending <-chan struct{}) (http.Handler, error) {
	metrics, err := newMetrics(served.snapshot)
	if err != nil {
		return nil, err
	}
	options := resolvers.Options{Log: log, Mode: served.mode, Operations: served.operations, Ending: ending}
	if served.snapshot != nil {
		options.StaleSince = served.snapshot.StaleSince
	}
	pack, err := browser.Handler()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	for _, route := range []struct {
		pattern, name string
		handler       http.Handler
	}{
		{"/graphql", "graphql", resolvers.NewHandler(served, options)},
		{"/graphiql", "graphiql", web.GraphiQL()},
		{"/graphiql/", "graphiql", web.GraphiQL()},
		{"/browser/", "browser", pack},
		{"/", "explorer", web.Explorer()},
		{"GET /healthz", "healthz", http.HandlerFunc(alive)},
		{"GET /readyz", "readyz", ready(served, log)},
	} {
		mux.Handle(route.pattern, metrics.observed(route.name, route.handler))
	}
	mux.Handle("GET /metrics", promhttp.HandlerFor(metrics.registry, promhttp.HandlerOpts{Registry: metrics.registry}))
	return mux, nil
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

// metrics are the measurements of the process.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
}

func newMetrics(held *snapshot.Snapshot) (*metrics, error) {
	m := &metrics{prometheus.NewRegistry(), prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name:    "policygraph_http_request_duration_seconds",
		Help:    "How long requests took, by route and status code; the count is that of the requests.",
		Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5},
	}, []string{"route", "code"})}
	all := []prometheus.Collector{
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		m.requests,
	}
	if held != nil {
		all = append(all, snapshotMetrics(held)...)
	}
	for _, collector := range all {
		if err := m.registry.Register(collector); err != nil {
			return nil, err
		}
	}
	return m, nil
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

// observed is the handler with its requests counted and timed.
func (m *metrics) observed(route string, handler http.Handler) http.Handler {
	return promhttp.InstrumentHandlerDuration(m.requests.MustCurryWith(prometheus.Labels{"route": route}), handler)
}
