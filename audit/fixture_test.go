package audit_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

var update = flag.Bool("update", false, "write the findings of testdata/rules anew")

// at is a short form of a source: "@2 10-14" is the place 10 to 14 of the
// second document of the prelude, in the section that it lies in; "@2:1 10-14"
// says which section.
var at = regexp.MustCompile(`"@([123])(?::(\d))? (\d+)-(\d+)"`)

var keys = []string{"", "990100:2031-annual", "990100:2031-mid-year", "990100:2032-annual"}

func sourceOf(short string) string {
	m := at.FindStringSubmatch(short)
	key, section := keys[m[1][0]-'0'], m[2]
	if section == "" {
		section = "1"
		if m[1] == "2" && len(m[3]) == 4 {
			section = "2"
		}
	}
	return `{"document":"document:` + key + `","section":"section:` + key + ":" + section + `","start":` + m[3] + `,"end":` + m[4] + `,"rule":"test"}`
}

// fixture is what a rule is tried on.
type fixture struct {
	rule          string
	broken, clean *graph.Graph
	findings      string // as JSON
}

func fixtures(t *testing.T) []fixture {
	t.Helper()
	prelude, err := os.ReadFile("testdata/prelude.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d fixtures, %v", len(files), err)
	}
	var all []fixture
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f := fixture{rule: strings.TrimSuffix(filepath.Base(file), ".txtar")}
		for _, part := range archive.Files {
			if part.Name == "findings" {
				f.findings = string(part.Data)
				continue
			}
			lines := at.ReplaceAllStringFunc(string(part.Data), sourceOf)
			g, err := graph.Read(strings.NewReader(string(prelude) + lines))
			if err != nil {
				t.Fatalf("%s: %s: %v", file, part.Name, err)
			}
			if part.Name == "broken" {
				f.broken = g
			} else {
				f.clean = g
			}
		}
		all = append(all, f)
	}
	return all
}

func ruleOf(t *testing.T, id string) rule.Rule {
	t.Helper()
	for _, r := range audit.Rules() {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("there is no rule %q", id)
	return rule.Rule{}
}

// TestRules holds every rule to its fixture: the exact findings in the broken
// graph, none in its clean twin.
func TestRules(t *testing.T) {
	tried := map[string]bool{}
	for _, f := range fixtures(t) {
		tried[f.rule] = true
		t.Run(f.rule, func(t *testing.T) {
			only := audit.Options{Rules: []rule.Rule{ruleOf(t, f.rule)}}
			got := encoded(t, audit.Run(f.broken, only).Findings)
			if *update {
				rewrite(t, f.rule, got)
			} else if diff := cmp.Diff(f.findings, got); diff != "" {
				t.Errorf("findings (-want +got; go test ./audit -update writes them):\n%s", diff)
			}
			if len(audit.Run(f.broken, only).Findings) == 0 {
				t.Error("the broken graph has no finding")
			}
			if found := audit.Run(f.clean, only).Findings; len(found) > 0 {
				t.Errorf("the clean graph has findings: %s", encoded(t, found))
			}
		})
	}
	for _, r := range audit.Rules() {
		if !tried[r.ID] {
			t.Errorf("rule %s has no fixture", r.ID)
		}
	}
}

func encoded(t *testing.T, findings []rule.Finding) string {
	t.Helper()
	var out bytes.Buffer
	for _, f := range findings {
		f.Hint = rule.Text{} // the rule's own
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(f); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

func rewrite(t *testing.T, id, findings string) {
	t.Helper()
	file := filepath.Join("testdata", "rules", id+".txtar")
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range archive.Files {
		if archive.Files[i].Name == "findings" {
			archive.Files[i].Data = []byte(findings)
		}
	}
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
