package resolvers_test

import (
	"net/http"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

const benchLedger = `{ ledger(filter: {states: behind}) { summary { counts { targets } } entries(first: 50) { nodes { target { value indicator { name } } result { value } note { chinese } } } } }`

// BenchmarkLedger asks for the ledger of a graph of 100,000 nodes: of a server
// that has not computed it yet, and of one that has.
func BenchmarkLedger(b *testing.B) {
	g := graph.Union(slices.Collect(synthetic.Reports(1, 100_000))...)
	store := memory.New(g)
	handler := func() http.Handler { return resolvers.NewHandler(store, resolvers.Options{Timeout: time.Minute}) }
	query := func(h http.Handler) {
		if status, answer := ask(b, h, benchLedger, nil); status != http.StatusOK {
			b.Fatalf("status %d: %s", status, answer)
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			query(handler())
		}
	})
	b.Run("later", func(b *testing.B) {
		h := handler()
		before := allocated()
		query(h)
		held := allocated() - before
		for b.Loop() {
			query(h)
		}
		b.ReportMetric(float64(held)/(1<<20), "MB-held")
	})
}

// allocated is the memory in use after a garbage collection.
func allocated() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
