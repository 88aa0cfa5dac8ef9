package main

import (
	"bytes"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/export/findings"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
)

// TestSARIFIsValid holds the output to the schema of SARIF 2.1.0, with a file at
// hand, with findings of documents and with changes.
func TestSARIFIsValid(t *testing.T) {
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	a := findings.Run{
		Report: audit.Run(g, audit.Options{}), Rules: audit.Rules(), Graph: g,
		Files: map[graph.ID]string{g.Documents[0].ID: "a b.txt"}, Language: track.Chinese, Since: true,
	}
	a.Changes, a.Fixed = audit.Since(a.Findings[:2], a.Findings[1:])
	a.Findings = a.Findings[1:]
	var out bytes.Buffer
	if err := findings.SARIF(&out, a); err != nil {
		t.Fatal(err)
	}
	report, err := sarif.FromBytes(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := report.Validate(); err != nil {
		t.Error(err)
	}
	if results := report.Runs[0].Results; len(results) != len(a.Findings)+1 || *results[len(results)-1].BaselineState != "absent" {
		t.Errorf("%d results of %d findings and one that is fixed", len(results), len(a.Findings))
	}
}
