package observe_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/prometheus/client_golang/prometheus/testutil"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"github.com/policygraph/policygraph/gateway/observe"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/vocabulary"
)

const platform, city = "platform:990100:一湾三谷", "place:990100:云溪市"

func store() *memory.Store {
	return memory.New(&graph.Graph{Entities: []*graph.Entity{
		{ID: city, Type: vocabulary.Place, Name: "云溪市", Code: "990100"},
		{ID: platform, Type: vocabulary.Platform, Name: "一湾三谷", Place: city},
	}})
}

// telling is a view that tells of statements, as one of a database does.
type telling struct{ graph.Queries }

func (t telling) View() graph.View                               { return t }
func (t telling) Seen() (first, last graph.Version)              { return "1", "1" }
func (t telling) Version(context.Context) (graph.Version, error) { return "1", nil }

func (t telling) Nodes(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	graph.Ran(ctx, "read/nodes")
	return t.Queries.Nodes(ctx, ids)
}

func (t telling) Path(context.Context, graph.PathQuery) (graph.Subgraph, error) {
	return graph.Subgraph{}, fmt.Errorf("MATCH (secret): %w", graph.ErrUnavailable)
}

// watched is an observer, what it logs, and a handler that makes three calls of the
// store.
func watched(t *testing.T, options observe.Options) (*observe.Observer, *bytes.Buffer, http.Handler) {
	t.Helper()
	var log bytes.Buffer
	options.Log = slog.New(observe.Log(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	o, err := observe.New(options)
	if err != nil {
		t.Fatal(err)
	}
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/panic" {
			panic("inside")
		}
		view := o.Source(func() graph.View { return telling{store()} }).View()
		if _, err := view.Nodes(r.Context(), []graph.ID{platform, city}); err != nil {
			t.Error(err)
		}
		if _, err := view.View().Find(r.Context(), graph.Query{Kind: graph.NodeEntity, Page: graph.PageArgs{First: 1}}); err != nil {
			t.Error(err)
		}
		if _, err := view.Path(r.Context(), graph.PathQuery{}); err == nil {
			t.Error("no error of the store")
		}
		o.Caller(r.Context(), "key a")
		o.Answered(r.Context(), "Q", "query Q { a }", []string{"UNAVAILABLE"})
		if err := json.NewEncoder(w).Encode(o.Cost(r.Context())); err != nil {
			t.Error(err)
		}
	})
	return o, &log, o.Requests(handler, func(*http.Request) string { return "graphql" })
}

func get(h http.Handler, change func(*http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, "/graphql", nil)
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestCost(t *testing.T) {
	t.Parallel()
	_, log, h := watched(t, observe.Options{Slow: time.Nanosecond})
	var cost observe.Cost
	if err := json.Unmarshal(get(h, nil).Body.Bytes(), &cost); err != nil {
		t.Fatal(err)
	}
	want := observe.Cost{StoreCalls: 3, Rows: 3, Statements: map[string]int{"read/nodes": 1}}
	if diff := cmp.Diff(want, cost, cmpopts.IgnoreFields(observe.Cost{}, "Milliseconds", "StoreMilliseconds")); diff != "" {
		t.Errorf("cost (-want +got):\n%s", diff)
	}
	for _, part := range []string{`msg="slow request"`, "calls=3 rows=3", `caller="key a"`, "codes=[UNAVAILABLE]", "operation=Q", `query="query Q { a }"`, "read/nodes:1"} {
		if !strings.Contains(log.String(), part) {
			t.Errorf("the log lacks %s: %s", part, log)
		}
	}
}

func TestRequestID(t *testing.T) {
	t.Parallel()
	_, log, h := watched(t, observe.Options{})
	if got := get(h, func(r *http.Request) { r.Header.Set("X-Request-Id", "plan-1.a:b") }).Header().Get("X-Request-Id"); got != "plan-1.a:b" {
		t.Errorf("the client's ID became %q", got)
	}
	if !strings.Contains(log.String(), "request=plan-1.a:b") {
		t.Errorf("the log: %s", log)
	}
	for _, given := range []string{"", "two words", "a\nb", `"`, strings.Repeat("a", 65), "编号"} {
		if got := get(h, func(r *http.Request) { r.Header.Set("X-Request-Id", given) }).Header().Get("X-Request-Id"); got == given || len(got) != 16 {
			t.Errorf("%q became %q", given, got)
		}
	}
}

func TestPanic(t *testing.T) {
	t.Parallel()
	_, log, h := watched(t, observe.Options{})
	w := get(h, func(r *http.Request) { r.URL.Path = "/panic" })
	if w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "inside") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if !strings.Contains(log.String(), "reason=inside") || !strings.Contains(log.String(), "observe_test.go") {
		t.Errorf("the log: %s", log)
	}
}

func TestMetrics(t *testing.T) {
	t.Parallel()
	o, _, h := watched(t, observe.Options{Version: func() graph.Version { return "v7" }})
	get(h, nil)
	o.Rejected("rate")
	o.Connections(1)
	want := `# HELP policygraph_graph_info The version of the graph that is served, as far as it is known; always 1.
# TYPE policygraph_graph_info gauge
policygraph_graph_info{version="v7"} 1
# HELP policygraph_graphql_errors_total Errors in answers, by their code.
# TYPE policygraph_graphql_errors_total counter
policygraph_graphql_errors_total{code="UNAVAILABLE"} 1
# HELP policygraph_http_connections How many connections are open.
# TYPE policygraph_http_connections gauge
policygraph_http_connections 1
# HELP policygraph_http_requests_under_way How many requests are being answered.
# TYPE policygraph_http_requests_under_way gauge
policygraph_http_requests_under_way 0
# HELP policygraph_rejections_total Requests and connections turned away before they were read, by reason.
# TYPE policygraph_rejections_total counter
policygraph_rejections_total{reason="rate"} 1
# HELP policygraph_store_rows_total Nodes and relations that the store returned.
# TYPE policygraph_store_rows_total counter
policygraph_store_rows_total 3
`
	if err := testutil.GatherAndCompare(o.Registry(), strings.NewReader(want), "policygraph_graph_info", "policygraph_graphql_errors_total",
		"policygraph_http_connections", "policygraph_http_requests_under_way", "policygraph_rejections_total", "policygraph_store_rows_total"); err != nil {
		t.Error(err)
	}
	got := map[string]uint64{}
	families, err := o.Registry().Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, family := range families {
		for _, metric := range family.GetMetric() {
			if metric.GetHistogram() == nil || !strings.HasPrefix(family.GetName(), "policygraph_") {
				continue
			}
			name := family.GetName()
			for _, label := range metric.GetLabel() {
				name += " " + label.GetValue()
			}
			got[name] = metric.GetHistogram().GetSampleCount()
		}
	}
	if diff := cmp.Diff(map[string]uint64{
		"policygraph_http_request_duration_seconds 200 graphql":    1,
		"policygraph_store_call_duration_seconds find ok":          1,
		"policygraph_store_call_duration_seconds nodes ok":         1,
		"policygraph_store_call_duration_seconds path unavailable": 1,
	}, got); diff != "" {
		t.Errorf("histograms (-want +got):\n%s", diff)
	}
}

// TestSpans follows a request down to the calls of the store, below the client's
// own span.
func TestSpans(t *testing.T) {
	t.Parallel()
	recorder := tracetest.NewSpanRecorder()
	_, log, h := watched(t, observe.Options{Traces: sdk.NewTracerProvider(sdk.WithSpanProcessor(recorder))})
	const above = "0af7651916cd43dd8448eb211c80319c"
	get(h, func(r *http.Request) { r.Header.Set("Traceparent", "00-"+above+"-b7ad6b7169203331-01") })
	got := map[string]string{}
	for _, span := range recorder.Ended() {
		if trace := span.SpanContext().TraceID().String(); trace != above {
			t.Errorf("%s is of another trace %s", span.Name(), trace)
		}
		var about []string
		for _, attribute := range span.Attributes() {
			if strings.HasPrefix(string(attribute.Key), "store.") || strings.HasPrefix(string(attribute.Key), "graphql.") {
				about = append(about, string(attribute.Key)+"="+attribute.Value.String())
			}
		}
		got[span.Name()] = strings.Join(about, " ") + span.Status().Description
	}
	want := map[string]string{
		"GET graphql": `graphql.operation.name=Q graphql.error.codes=["UNAVAILABLE"]`,
		"store nodes": `store.ids=2 store.rows=2 store.statements=["read/nodes"]`,
		"store find":  `store.kind=entity store.via= store.ids=0 store.rows=1 store.statements=[]`,
		"store path":  `store.rows=0 store.statements=[]unavailable`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
	if !strings.Contains(log.String(), "trace="+above) {
		t.Errorf("the log: %s", log)
	}
}

// TestTraces sends spans where the environment says, and nowhere unless it does.
func TestTraces(t *testing.T) {
	sent := make(chan string, 1)
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		sent <- r.URL.Path + " " + string(body)
	}))
	defer collector.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.URL)
	t.Setenv("OTEL_SERVICE_NAME", "plan-graph")
	environment := func(pairs ...string) func(string) string {
		return func(name string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == name {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	for name, getenv := range map[string]func(string) string{
		"nothing":  environment(),
		"disabled": environment("OTEL_EXPORTER_OTLP_ENDPOINT", collector.URL, "OTEL_SDK_DISABLED", "true"),
		"none":     environment("OTEL_EXPORTER_OTLP_ENDPOINT", collector.URL, "OTEL_TRACES_EXPORTER", "none"),
	} {
		if provider, _, err := observe.Traces(t.Context(), getenv, "v1"); provider != nil || err != nil {
			t.Errorf("%s: %v, %v", name, provider, err)
		}
	}
	if _, _, err := observe.Traces(t.Context(), environment("OTEL_EXPORTER_OTLP_ENDPOINT", "x", "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"), "v1"); err == nil {
		t.Error("grpc is taken")
	}
	provider, flush, err := observe.Traces(t.Context(), environment("OTEL_EXPORTER_OTLP_ENDPOINT", collector.URL), "v1")
	if err != nil {
		t.Fatal(err)
	}
	_, _, h := watched(t, observe.Options{Traces: provider})
	get(h, nil)
	if err := flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	got := <-sent
	for _, part := range []string{"/v1/traces ", "plan-graph", "store find", "GET graphql"} {
		if !strings.Contains(got, part) {
			t.Errorf("what was sent lacks %q: %q", part, got)
		}
	}
}
