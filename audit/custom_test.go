package audit_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/graph"
)

const ruleHeader = "id\tseverity\tnode\tcondition\tchinese\tenglish\n"

// TestReadRules tries a condition over every kind of node.
func TestReadRules(t *testing.T) {
	rules, err := audit.ReadRules("r.tsv", strings.NewReader(ruleHeader+
		"# our own\n"+
		"big-target\terror\tmetric\tkind == 'target' && baseValue >= 9.1e9 && aboutType == 'Place'\t目标过高\ta target too high\n"+
		"no-english\tinfo\tentity\ttype == 'Project' && english == '' && !measured && !('planned' in statuses) && size(aliases) == 0\t缺英文名\tno English name\n"+
		"far-member\twarning\trelation\ttype == 'HAS_MEMBER' && ordinal > 5 && toType == 'Platform'\t成员过多\ttoo many members\n"+
		"no-direction\tinfo\tindicator\tname.endsWith('完成率') && direction == ''\t无方向\tno direction\n"+
		"late\tinfo\tmilestone\tstatus == 'preliminary' && entityType == 'Project'\t前期\tpreliminary\n"+
		"long\tinfo\tdocument\tlength > 3999 && period.startsWith('2031') && place == '云溪市'\t过长\ttoo long\n"+
		"short\tinfo\tsection\tlength < 100 && number == '1'\t过短\ttoo short\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	for _, f := range audit.Run(all(t), audit.Options{Rules: rules}).Findings {
		got[f.Rule]++
		if f.Rule == "long" && f.Message.English != "too long: "+"云溪市2031-mid-year报告" && f.Message.English != "too long: 云溪市2032-annual报告" {
			t.Errorf("message %q", f.Message.English)
		}
	}
	want := map[string]int{"big-target": 4, "no-english": 4, "far-member": 1, "no-direction": 1, "late": 1, "long": 2, "short": 2}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestReadRulesErrors(t *testing.T) {
	for line, want := range map[string]string{
		"a b\tinfo\tentity\ttrue\t字\tword":                         `r.tsv:2: "a b" is no ID`,
		"orphan\tinfo\tentity\ttrue\t字\tword":                      `r.tsv:2: there is another rule "orphan"`,
		"a\tgrave\tentity\ttrue\t字\tword":                          `r.tsv:2: there is no severity "grave"`,
		"a\tinfo\tthing\ttrue\t字\tword":                            `r.tsv:2: there is no kind of node "thing"`,
		"a\tinfo\tentity\ttrue\t\tword":                            "r.tsv:2: the rule needs a text in Chinese",
		"a\tinfo\tentity\tmentions\t字\tword":                       "r.tsv:2: column 15: the condition is a int",
		"a\tinfo\tentity\tname ==\t字\tword":                        "r.tsv:2: column 22: the condition: Syntax error",
		"a\tinfo\tentity\tvalue > 1.0\t字\tword":                    "r.tsv:2: column 15: the condition: undeclared reference to 'value'",
		"a\tinfo\tmetric\tvalue > 'x'\t字\tword":                    "r.tsv:2: column 21: the condition: found no matching overload",
		"a\tinfo\tentity\ttrue\t字":                                 "r.tsv:2: 5 cells where 6 are wanted",
		"a\tinfo\tentity\ttrue\t字\tw\na\tinfo\tentity\ttrue\t字\tw": `r.tsv:3: there is another rule "a"`,
	} {
		_, err := audit.ReadRules("r.tsv", strings.NewReader(ruleHeader+line+"\n"))
		if !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v, want %s", line, err, want)
		}
	}
}

// TestConditionThatFails says what could not be evaluated.
func TestConditionThatFails(t *testing.T) {
	rules, err := audit.ReadRules("r.tsv", strings.NewReader(ruleHeader+"first\tinfo\tentity\taliases[0] == 'x'\t字\tword\n"))
	if err != nil {
		t.Fatal(err)
	}
	report := audit.Run(all(t), audit.Options{Rules: rules})
	if len(report.Findings) > 0 || len(report.Unchecked) == 0 || !strings.Contains(report.Unchecked[0].Reason.English, "index out of bounds") {
		t.Errorf("%d findings, unchecked %+v", len(report.Findings), report.Unchecked)
	}
}
