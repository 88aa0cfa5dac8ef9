package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestPagesAudit holds docs/audit-wenzhou.md to the audit of the built-in graph:
// its table has every finding, and the words around it speak of the rules that
// have one and of no other; -update writes the table.
func TestPagesAudit(t *testing.T) {
	t.Parallel()
	const page, begin, end = "../../docs/audit-wenzhou.md", "<!-- findings -->\n", "<!-- end of findings -->\n"
	text := contentOf(t, page)
	before, rest, _ := strings.Cut(text, begin)
	_, after, found := strings.Cut(rest, end)
	if !found {
		t.Fatalf("%s: no place for the findings", page)
	}
	var table strings.Builder
	fmt.Fprint(&table, "| 级别 | 规则 | 发现 |\n| --- | --- | --- |\n")
	rules := map[string]bool{}
	for _, f := range audit.Run(builtIn(t), audit.Options{}).Findings {
		rules[f.Rule] = true
		fmt.Fprintf(&table, "| %s | `%s` | %s |\n", vocabulary.Label("Severity", string(f.Severity)), f.Rule, f.Message.Chinese)
	}
	want := before + begin + table.String() + end + after
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if text != want {
		t.Errorf("%s is not what the audit finds; run: go test ./cmd/policygraph -run PagesAudit -update", page)
	}
	read, _, _ := strings.Cut(after, "\n## 没有查到和查不到的\n")
	for rule := range rules {
		if !strings.Contains(read, "`"+rule+"`") {
			t.Errorf("%s does not say how to read the findings of %s", page, rule)
		}
	}
	for _, match := range regexp.MustCompile("`([a-z]+-[a-z]+)`").FindAllStringSubmatch(read, -1) {
		if !rules[match[1]] {
			t.Errorf("%s speaks of findings of %s, and there is none", page, match[1])
		}
	}
}
