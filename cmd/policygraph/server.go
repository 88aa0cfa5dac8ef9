package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/web"
)

// newServer makes the server of a store, with bounds on every wait.
func newServer(store graph.Store, log *slog.Logger) (*http.Server, error) {
	handler, err := newMux(store, log)
	if err != nil {
		return nil, err
	}
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      20 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}, nil
}

// newMux joins the endpoints.
func newMux(store graph.Store, log *slog.Logger) (http.Handler, error) {
	metrics, err := newMetrics()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	for _, route := range []struct {
		pattern, name string
		handler       http.Handler
	}{
		{"/graphql", "graphql", resolvers.NewHandler(store, resolvers.Options{Log: log})},
		{"/graphiql", "graphiql", web.GraphiQL()},
		{"/graphiql/", "graphiql", web.GraphiQL()},
		{"GET /{$}", "start", http.RedirectHandler("/graphiql", http.StatusFound)},
		{"GET /healthz", "healthz", http.HandlerFunc(alive)},
		{"GET /readyz", "readyz", ready(store, log)},
	} {
		mux.Handle(route.pattern, metrics.observed(route.name, route.handler))
	}
	mux.Handle("GET /metrics", promhttp.HandlerFor(metrics.registry, promhttp.HandlerOpts{Registry: metrics.registry}))
	return mux, nil
}

func alive(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") }

// ready tells whether the store answers, within two seconds.
func ready(store graph.Store, log *slog.Logger) http.Handler {
	one := graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{First: 1}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
		defer cancel()
		if _, err := store.Find(ctx, one); err != nil {
			log.ErrorContext(ctx, "the store does not answer", "error", err)
			http.Error(w, "the store does not answer", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	})
}

// metrics are the measurements of the process.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
}

func newMetrics() (*metrics, error) {
	m := &metrics{prometheus.NewRegistry(), prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name:    "policygraph_http_request_duration_seconds",
		Help:    "How long requests took, by route and status code; the count is that of the requests.",
		Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5},
	}, []string{"route", "code"})}
	for _, collector := range []prometheus.Collector{
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		m.requests,
	} {
		if err := m.registry.Register(collector); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// observed is the handler with its requests counted and timed.
func (m *metrics) observed(route string, handler http.Handler) http.Handler {
	return promhttp.InstrumentHandlerDuration(m.requests.MustCurryWith(prometheus.Labels{"route": route}), handler)
}
