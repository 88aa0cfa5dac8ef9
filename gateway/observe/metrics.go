package observe

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"github.com/policygraph/policygraph/graph"
)

// metrics are the measurements of the process.
type metrics struct {
	registry    *prometheus.Registry
	requests    *prometheus.HistogramVec
	underWay    prometheus.Gauge
	errors      *prometheus.CounterVec
	calls       *prometheus.HistogramVec
	rows        prometheus.Counter
	connections prometheus.Gauge
	rejections  *prometheus.CounterVec
}

func newMetrics(version func() graph.Version) (*metrics, error) {
	const namespace = "policygraph"
	buckets := []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5}
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Namespace: namespace, Name: "http_request_duration_seconds", Buckets: buckets,
			Help: "How long requests took, by route and status code; the count is that of the requests.",
		}, []string{"code", "route"}),
		underWay: prometheus.NewGauge(prometheus.GaugeOpts{
			Namespace: namespace, Name: "http_requests_under_way", Help: "How many requests are being answered.",
		}),
		errors: prometheus.NewCounterVec(prometheus.CounterOpts{
			Namespace: namespace, Name: "graphql_errors_total", Help: "Errors in answers, by their code.",
		}, []string{"code"}),
		calls: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Namespace: namespace, Name: "store_call_duration_seconds", Buckets: buckets,
			Help: "How long calls of the store took, by call and outcome; the count is that of the calls.",
		}, []string{"call", "outcome"}),
		rows: prometheus.NewCounter(prometheus.CounterOpts{
			Namespace: namespace, Name: "store_rows_total", Help: "Nodes and relations that the store returned.",
		}),
		connections: prometheus.NewGauge(prometheus.GaugeOpts{
			Namespace: namespace, Name: "http_connections", Help: "How many connections are open.",
		}),
		rejections: prometheus.NewCounterVec(prometheus.CounterOpts{
			Namespace: namespace, Name: "rejections_total", Help: "Requests and connections turned away before they were read, by reason.",
		}, []string{"reason"}),
	}
	for _, collector := range []prometheus.Collector{
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		m.requests, m.underWay, m.errors, m.calls, m.rows, m.connections, m.rejections,
		graphVersion{prometheus.NewDesc(namespace+"_graph_info", "The version of the graph that is served, as far as it is known; always 1.", []string{"version"}, nil), version},
	} {
		if err := m.registry.Register(collector); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// graphVersion says one version at a time, so that old ones do not pile up.
type graphVersion struct {
	description *prometheus.Desc
	version     func() graph.Version
}

// Describe implements prometheus.Collector.
func (g graphVersion) Describe(descriptions chan<- *prometheus.Desc) { descriptions <- g.description }

// Collect implements prometheus.Collector.
func (g graphVersion) Collect(measured chan<- prometheus.Metric) {
	if g.version == nil {
		return
	}
	measured <- prometheus.MustNewConstMetric(g.description, prometheus.GaugeValue, 1, string(g.version()))
}
