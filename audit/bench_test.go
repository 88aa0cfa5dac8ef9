package audit_test

import (
	"flag"
	"runtime"
	"slices"
	"testing"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
)

var nodes = flag.Int("nodes", 1_000_000, "of the graph that BenchmarkRun audits, at least")

// BenchmarkRun audits a synthetic graph with every rule, and says what memory
// the audit took beside that of the graph. On one core:
//
//	GOMAXPROCS=1 go test ./audit -run - -bench Run -benchtime 1x
func BenchmarkRun(b *testing.B) {
	g := graph.Union(slices.Collect(synthetic.Reports(1, *nodes))...)
	before := heap()
	var report *audit.Report
	for b.Loop() {
		report = audit.Run(g, audit.Options{})
	}
	after := heap()
	b.ReportMetric(float64(len(g.Nodes())), "nodes")
	b.ReportMetric(float64(before)/1e6, "MB-graph")
	b.ReportMetric(float64(after-before)/1e6, "MB-report")
	b.ReportMetric(float64(len(report.Findings)), "findings")
}

func heap() uint64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
