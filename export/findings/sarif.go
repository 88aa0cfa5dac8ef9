package findings

import (
	"io"
	"net/url"
	"path/filepath"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/export/table"
	"github.com/policygraph/policygraph/graph"
)

// SARIF writes the findings for code viewers. Those of documents whose file
// was given with --text open at its line; the others name the document alone.
func SARIF(w io.Writer, a Run) error {
	run := sarif.NewRunWithInformationURI("policygraph", "https://github.com/policygraph/policygraph")
	run.WithColumnKind("unicodeCodePoints").WithLanguage(table.Word(a.Language, "zh-CN", "en-US"))
	for _, rule := range a.Rules {
		run.AddRule(rule.ID).
			WithShortDescription(a.multiformat(rule.Name)).
			WithFullDescription(a.multiformat(rule.Doc)).
			WithHelp(a.multiformat(rule.Hint)).
			WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(sarifLevel(rule.Severity)))
	}
	for _, r := range a.rows() {
		result := sarif.NewRuleResult(r.Rule).WithRuleIndex(run.GetRuleIndex(r.Rule)).WithLevel(sarifLevel(r.Severity)).
			WithMessage(sarif.NewTextMessage(said(r.Message, a.Language))).
			WithPartialFingerprints(map[string]string{"policygraph/v1": r.Key()})
		if a.Since {
			result.WithBaselineState(map[audit.Change]string{audit.New: "new", audit.Fixed: "absent", audit.Unchanged: "unchanged"}[r.change])
		}
		for i, place := range r.Places {
			if i == 0 {
				result.AddLocation(a.sarifLocation(place, r.Subject))
			} else {
				result.AddRelatedLocation(a.sarifLocation(place, r.Subject))
			}
		}
		run.AddResult(result)
	}
	return sarif.NewReport().AddRun(run).PrettyWrite(w)
}

func (a Run) multiformat(t rule.Text) *sarif.MultiformatMessageString {
	return sarif.NewMultiformatMessageString().WithText(said(t, a.Language))
}

func sarifLevel(s rule.Severity) string {
	return map[rule.Severity]string{rule.Error: "error", rule.Warning: "warning", rule.Info: "note"}[s]
}

func (a Run) sarifLocation(p rule.Place, subject graph.ID) *sarif.Location {
	location := sarif.NewLocation().AddLogicalLocation(sarif.NewLogicalLocation().WithName(string(subject)).WithFullyQualifiedName(string(p.Document)))
	file := a.Files[p.Document]
	if file == "" {
		return location
	}
	region := sarif.NewRegion().WithCharOffset(p.Start).WithCharLength(p.End - p.Start)
	if p.Line > 0 {
		region.WithStartLine(p.Line).WithStartColumn(p.Column).WithEndColumn(p.Column + p.End - p.Start)
	}
	path := &url.URL{Path: filepath.ToSlash(file)}
	if filepath.IsAbs(file) {
		path.Scheme = "file"
	}
	return location.WithPhysicalLocation(sarif.NewPhysicalLocation().
		WithArtifactLocation(sarif.NewSimpleArtifactLocation(path.String())).WithRegion(region))
}
