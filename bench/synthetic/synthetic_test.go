package synthetic_test

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestReports wants valid reports, the size asked for, every kind of node and
// relation, the skew, and nodes that several reports share.
func TestReports(t *testing.T) {
	const nodes = 30_000
	var reports []*graph.Graph
	for report := range synthetic.Reports(1, nodes) {
		if err := report.Validate(); err != nil {
			t.Fatal(err)
		}
		if len(report.Split()) != 1 {
			t.Fatalf("a report of %d documents", len(report.Documents))
		}
		reports = append(reports, report)
	}
	g := graph.Union(reports...)
	if err := g.Validate(); err != nil {
		t.Fatal(err)
	}
	if got := len(g.Nodes()); got < nodes || got-nodes > 10_000 {
		t.Errorf("%d nodes, asked for %d", got, nodes)
	}
	if shared := len(g.Metrics); shared == 0 || shared >= count(reports, func(r *graph.Graph) int { return len(r.Metrics) }) {
		t.Errorf("%d metrics, none of them in two reports", shared)
	}
	relations, about := make(map[vocabulary.RelationType]bool), make(map[graph.ID]int)
	for _, relation := range g.Relations {
		relations[relation.Type] = true
	}
	if len(relations) != 5 {
		t.Errorf("relations of the types %v", relations)
	}
	for _, metric := range g.Metrics {
		about[metric.Indicator]++
	}
	if most := slices.Max(slices.Collect(maps.Values(about))); most*len(about) < 20*len(g.Metrics) {
		t.Errorf("the first of %d indicators has %d of %d metrics", len(about), most, len(g.Metrics))
	}
	for _, kind := range graph.Kinds() {
		if len(g.OfKind(kind)) == 0 {
			t.Errorf("no %s", kind)
		}
	}
}

func count(reports []*graph.Graph, of func(*graph.Graph) int) (sum int) {
	for _, report := range reports {
		sum += of(report)
	}
	return sum
}

// TestSeed wants the same bytes for the same seed and others for another.
func TestSeed(t *testing.T) {
	sum := func(seed uint64) string {
		hash := sha256.New()
		for report := range synthetic.Reports(seed, 3000) {
			if err := graph.Write(hash, report); err != nil {
				t.Fatal(err)
			}
		}
		return fmt.Sprintf("%x", hash.Sum(nil))
	}
	if first := sum(1); first != sum(1) || first == sum(2) {
		t.Errorf("seed 1: %s, again %s, seed 2: %s", first, sum(1), sum(2))
	}
}
