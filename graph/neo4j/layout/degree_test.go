package layout_test

import (
	"testing"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestDegrees looks for a node that everything hangs on, in thirty reports of one
// city with some ten thousand figures. Only an indicator has some hundreds of
// relationships, as it has to. COMPARED_WITH is left out: it joins the province
// and the nation to ranks and differences, which are few, and to nothing else.
func TestDegrees(t *testing.T) {
	const most = 300
	edges := make(map[layout.Edge]bool) // several reports may state the same
	metrics := make(map[graph.ID]bool)
	for _, report := range synthetic.OfCity(1, 0, 30) {
		for _, node := range report.Nodes() {
			for _, edge := range layout.Edges(node) {
				edges[edge] = true
			}
		}
		for _, metric := range report.Metrics {
			metrics[metric.ID] = true
		}
	}
	degrees := make(map[graph.ID]int)
	var compared int
	for edge := range edges {
		if edge.Type == vocabulary.ComparedWith {
			compared++
			continue
		}
		degrees[edge.From]++
		degrees[edge.To]++
	}
	var highest graph.ID
	for id, degree := range degrees {
		if degree > most {
			t.Errorf("%s has %d relationships, allowed %d", id, degree, most)
		}
		if degree > degrees[highest] {
			highest = id
		}
	}
	t.Logf("%d metrics, %d of them compared; %s has %d relationships", len(metrics), compared, highest, degrees[highest])
}
