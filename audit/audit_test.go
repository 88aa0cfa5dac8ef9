package audit_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
)

// all is the graph of all broken fixtures.
func all(t *testing.T) *graph.Graph {
	t.Helper()
	var graphs []*graph.Graph
	for _, f := range fixtures(t) {
		graphs = append(graphs, f.broken)
	}
	return graph.Union(graphs...)
}

// TestRunIsDeterministic runs all rules again and again.
func TestRunIsDeterministic(t *testing.T) {
	g := all(t)
	first := encoded(t, audit.Run(g, audit.Options{}).Findings)
	for range 5 {
		if diff := cmp.Diff(first, encoded(t, audit.Run(g, audit.Options{}).Findings)); diff != "" {
			t.Fatalf("another run finds something else:\n%s", diff)
		}
	}
}

// TestFindingsAreComplete asks of every finding what a reader needs, and that no
// two are the same.
func TestFindingsAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range audit.Run(all(t), audit.Options{}).Findings {
		if f.Message.Chinese == "" || f.Message.English == "" || f.Hint.Chinese == "" || f.Hint.English == "" || f.Subject == "" {
			t.Errorf("incomplete: %+v", f)
		}
		if strings.Contains(f.Message.Chinese+f.Message.English, "%!") {
			t.Errorf("a format does not fit: %+v", f.Message)
		}
		if seen[f.Key()] {
			t.Errorf("twice: %s", f.Key())
		}
		seen[f.Key()] = true
	}
}

// TestBuiltIn holds the built-in graph to what docs/audit-wenzhou.md says.
func TestBuiltIn(t *testing.T) {
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range audit.Run(g, audit.Options{}).Findings {
		if f.Severity == rule.Error {
			t.Errorf("an error in the built-in graph: %s", f.Message.English)
		}
	}
}

// TestFiles holds the hashes of files against those that the graph states, and
// tells which reports could not be held against their text.
func TestFiles(t *testing.T) {
	hash := strings.Repeat("4", 64)
	g := &graph.Graph{Documents: []*graph.Document{
		{ID: "document:a", SHA256: hash, Length: 2, Text: "报告"}, {ID: "document:b", SHA256: hash}, {ID: "document:c", SHA256: hash},
	}}
	report := audit.Run(g, audit.Options{Hashes: map[graph.ID]string{"document:a": hash, "document:b": strings.Repeat("5", 64)}})
	var found, unseen []string
	for _, f := range report.Findings {
		found = append(found, f.Rule+" "+string(f.Subject)+" "+f.Detail)
	}
	for _, u := range report.Unchecked {
		if u.Rule == "provenance" {
			unseen = append(unseen, string(u.Subject))
		}
	}
	if diff := cmp.Diff([]string{"document-text document:b hash"}, found); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"document:b", "document:c"}, unseen); diff != "" {
		t.Errorf("unchecked (-want +got):\n%s", diff)
	}
}

// TestDangling runs the rules over a relation to what is not in the graph, which
// a store refuses.
func TestDangling(t *testing.T) {
	g := &graph.Graph{
		Entities:  []*graph.Entity{{ID: "area:a", Type: "Area", Name: "东湖新城"}},
		Relations: []*graph.Relation{{ID: "r", Type: "PART_OF", From: "area:a", To: "area:b"}, {ID: "s", Type: "PART_OF", From: "area:b", To: "area:a"}},
	}
	for _, f := range audit.Run(g, audit.Options{}).Findings {
		if f.Rule == "relation-kind" {
			t.Errorf("found %s", f.Message.English)
		}
	}
}

// TestDocs asks that the page names every rule and its severity.
func TestDocs(t *testing.T) {
	page, err := os.ReadFile("../docs/audit.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range audit.Rules() {
		if row := "| `" + r.ID + "` | " + string(r.Severity) + " | " + r.Name.Chinese + " |"; !strings.Contains(string(page), row) {
			t.Errorf("docs/audit.md has no row %q", row)
		}
	}
}

const header = "rule\tsubject\treason\tauthor\n"

func TestExceptions(t *testing.T) {
	g := all(t)
	read := func(lines string) []audit.Exception {
		list, err := audit.ReadExceptions("x.tsv", strings.NewReader(header+lines), audit.Rules())
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	before := audit.Run(g, audit.Options{})
	report := audit.Run(g, audit.Options{Exceptions: read(
		"# answered for\nrank-range\tactual:云溪市:茶业产值:rank:2031-S1:eq:0@江海省\tas published\t李\n" +
			"project-place\tproject:990100:东湖隧道\tits own report\t李\n\n" +
			"orphan\tplatform:990100:无此平台\tgone\t李\n")})
	if report.Excepted != 2 || len(report.Unused) != 1 || report.Unused[0].Line != 6 {
		t.Errorf("%d excepted, unused %+v", report.Excepted, report.Unused)
	}
	changes, fixed := audit.Since(before.Findings, report.Findings)
	counts := map[audit.Change]int{}
	for _, c := range changes {
		counts[c]++
	}
	// One finding is gone; one that gathers projects has become another.
	if counts[audit.New] != 1 || len(fixed) != 2 || counts[audit.Unchanged] != len(before.Findings)-2 {
		t.Errorf("changes %v, %d fixed", counts, len(fixed))
	}
}

func TestExceptionErrors(t *testing.T) {
	for lines, want := range map[string]string{
		"rule subject\n":                        "x.tsv:1: the first line names the columns",
		header + "orphan\ta\n":                  "x.tsv:2: 2 cells where 4 are wanted",
		header + "\norphans\ta\tb\tc\n":         `x.tsv:3: there is no rule "orphans"`,
		header + "orphan\t\tb\tc\n":             "x.tsv:2: the subject is missing",
		header + "orphan\ta\t \tc\n":            "x.tsv:2: an exception needs a reason and an author",
		header + "# a\norphan\ta\treason\t\t\n": "x.tsv:3: 5 cells where 4 are wanted",
	} {
		_, err := audit.ReadExceptions("x.tsv", strings.NewReader(lines), audit.Rules())
		if !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", lines, err, want)
		}
	}
}
