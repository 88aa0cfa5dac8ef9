package data_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	parsed "github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/ingest/review"
)

const report = "../../shared/reports/wenzhou-2024-mid.txt"

func TestGraphIsWhole(t *testing.T) {
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Validate(); err != nil {
		t.Error(err)
	}
	if len(g.Documents) != 1 || len(g.Metrics) < 200 || len(g.Entities) < 150 {
		t.Errorf("%d documents, %d metrics, %d entities", len(g.Documents), len(g.Metrics), len(g.Entities))
	}
	for _, d := range g.Documents {
		if d.Text != "" {
			t.Errorf("%s carries the text of the report", d.ID)
		}
	}
}

// TestGraphIsFresh holds the built-in graph to what extraction makes of the
// report now, and to the decisions on it.
func TestGraphIsFresh(t *testing.T) {
	text, err := os.ReadFile(report)
	if err != nil {
		t.Skipf("SKIPPED, THE BUILT-IN GRAPH IS NOT CHECKED: the report's text is not at %s", report)
	}
	reg, err := registry.Load()
	if err != nil {
		t.Fatal(err)
	}
	decide := func(r *parsed.Report, s *statement.All) error {
		changed, err := decisions(t).Apply(r, s)
		for _, line := range changed {
			t.Error(line)
		}
		return err
	}
	reading, err := ingest.Read(ingest.File{Name: report, Data: text, Decide: decide}, reg)
	if err != nil {
		t.Fatal(err)
	}
	built, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(facts(t, reading.Graph), facts(t, built)) {
		t.Error("the built-in graph is stale; run: make data")
	}
}

func decisions(t *testing.T) *review.Decisions {
	t.Helper()
	const file = "reviewed.tsv"
	lines, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var d review.Decisions
	if err := d.Add(file, string(lines)); err != nil {
		t.Fatal(err)
	}
	return &d
}

func facts(t *testing.T, g *graph.Graph) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := graph.Write(&b, g.WithoutText()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
