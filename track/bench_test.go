package track_test

import (
	"slices"
	"testing"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track"
)

// BenchmarkNew keeps the ledger of a synthetic graph of 100,000 nodes.
func BenchmarkNew(b *testing.B) {
	g := graph.Union(slices.Collect(synthetic.Reports(1, 100_000))...)
	b.ReportAllocs()
	for b.Loop() {
		if len(track.New(g, period.AsOf{}).Entries) == 0 {
			b.Fatal("no targets")
		}
	}
}
