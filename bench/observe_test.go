package bench

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"testing"
	"time"

	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/gateway/observe"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// nowhere takes spans.
type nowhere struct{}

func (nowhere) ExportSpans(context.Context, []sdk.ReadOnlySpan) error { return nil }

func (nowhere) Shutdown(context.Context) error { return nil }

// BenchmarkObserving answers a small query and a larger one, with nothing observed,
// with measurements as any server has them, and with a line in the log and a trace
// for each request as well.
func BenchmarkObserving(b *testing.B) {
	g, err := data.Graph()
	if err != nil {
		b.Fatal(err)
	}
	store := memory.New(g)
	provider := sdk.NewTracerProvider(sdk.WithBatcher(nowhere{}))
	b.Cleanup(func() { _ = provider.Shutdown(context.Background()) })
	for _, query := range []struct{ name, text string }{
		{"entity", `{ entity(name: "一港五谷") { id name english type aliases } }`},
		{"list", `{ entities(first: 50, filter: {types: Platform}) { nodes { id name place { name } members { nodes { name } } observations { nodes { value unit indicator { name } } } } } }`},
	} {
		for _, with := range []struct {
			name   string
			level  slog.Level
			traces trace.TracerProvider
		}{{"measurements", slog.LevelInfo, nil}, {"log", slog.LevelDebug, nil}, {"traces", slog.LevelInfo, provider}, {"all", slog.LevelDebug, provider}} {
			b.Run(query.name+"/"+with.name, func(b *testing.B) {
				observed := observedHandler(b, store, with.level, with.traces)
				compare(b, resolvers.NewHandler(store, resolvers.Options{}), observed, "/graphql?query="+url.QueryEscape(query.text))
			})
		}
	}
}

func observedHandler(b *testing.B, store graph.Store, level slog.Level, traces trace.TracerProvider) http.Handler {
	b.Helper()
	log := slog.New(observe.Log(slog.NewTextHandler(io.Discard, &slog.HandlerOptions{Level: level})))
	o, err := observe.New(observe.Options{Log: log, Slow: time.Second, Traces: traces})
	if err != nil {
		b.Fatal(err)
	}
	handler := resolvers.NewHandler(o.Source(store.View), resolvers.Options{Log: log, Hooks: resolvers.Hooks{
		Answered: func(ctx context.Context, asked resolvers.Asked) {
			o.Answered(ctx, asked.Operation, asked.Query, asked.Codes)
		},
	}})
	return o.Requests(handler, func(*http.Request) string { return "graphql" })
}

// compare has the two handlers answer in turn, and reports the medians of the first
// and of what the second takes beyond it: what else the machine does moves these
// little.
func compare(b *testing.B, bare, observed http.Handler, address string) {
	var took [2][]time.Duration
	for b.Loop() {
		for i, handler := range []http.Handler{bare, observed} {
			recorder, request := httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, address, nil)
			began := time.Now()
			handler.ServeHTTP(recorder, request)
			took[i] = append(took[i], time.Since(began))
			if recorder.Code != http.StatusOK {
				b.Fatal(recorder.Body)
			}
		}
	}
	median := func(all []time.Duration) float64 {
		slices.Sort(all)
		return float64(all[len(all)/2].Nanoseconds()) / 1000
	}
	without, with := median(took[0]), median(took[1])
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(without, "µs-bare")
	b.ReportMetric(with-without, "µs-more")
	b.ReportMetric(100*(with-without)/without, "%-more")
}
