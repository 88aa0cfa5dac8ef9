// Package structure holds the rules about the graph as a graph: that each part
// is what its text says, one thing one node, and joined as the model allows.
package structure

import (
	"math/big"
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// Provenance is provenance: missing or broken provenance.
func Provenance() rule.Rule {
	return rule.Rule{
		ID: "provenance", Severity: rule.Error,
		Name: rule.Text{Chinese: "出处缺失或不符", English: "missing or broken provenance"},
		Doc: rule.Text{
			Chinese: "数字、状态、关系没有出处，出处在文本、章节之外，或（有文本时）出处处不是这个数。同一份报告合为一条。",
			English: "A figure, status or relation without a source; a source outside the text or its section; with the text at hand, a source that does not hold the number. One finding a report.",
		},
		Hint:   rule.Text{Chinese: "重新导入该报告。", English: "Ingest the report again."},
		Gather: rule.Counted("%d处出处有误", "broken sources (%d)"),
		Check:  checkProvenance,
	}
}

func checkProvenance(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for _, kind := range []graph.NodeKind{graph.NodeSection, graph.NodeEntity, graph.NodeMetric, graph.NodeMilestone, graph.NodeRelation} {
		for _, node := range r.OfKind(kind) {
			sources := graph.Sources(node)
			if len(sources) == 0 && kind != graph.NodeEntity {
				found = append(found, rule.Finding{Subject: node.NodeID(), Message: rule.Say("%s没有出处", "%s has no source", r.Called(node.NodeID()))})
			}
			for _, s := range sources {
				if problem := broken(r, node, s); problem != (rule.Text{}) {
					found = append(found, rule.Finding{
						Subject: node.NodeID(), Places: rule.Places([]graph.Source{s}),
						Message: rule.Say("%s（%s）", "%s (%s)", r.Called(node.NodeID()), problem),
					})
				}
			}
		}
	}
	for _, d := range r.Documents {
		if d.Text == "" {
			r.CannotSee("provenance", d.ID, rule.Text{Chinese: "图中没有报告全文，未核对出处处的文字；用 --text 给出报告文件", English: "the graph has no text of it, so what stands at the places was not seen; give the report with --text"})
		}
	}
	return found
}

// broken says what is wrong with a place, nothing where nothing is.
func broken(r *rule.Reading, node graph.Node, s graph.Source) rule.Text {
	d, section := r.DocumentByID[s.Document], r.SectionByID[s.Section]
	switch {
	case d == nil:
		return rule.Say("报告%s不在图中", "the graph has no %s", s.Document)
	case s.Start == 0 && s.End == 0 && node.NodeKind() == graph.NodeRelation:
		return rule.Text{} // of the registry: the document needs it and nowhere states it
	case s.Start < 0 || s.End <= s.Start || s.End > d.Length:
		return rule.Say("第%d至%d字不在报告之内", "characters %d to %d are not in the report", s.Start, s.End)
	case s.Section != "" && section == nil:
		return rule.Say("章节%s不在图中", "the graph has no %s", s.Section)
	case section != nil && (section.Document != s.Document || s.Start < section.Start || s.End > section.End):
		return rule.Say("第%d至%d字不在章节%s之内", "characters %d to %d are not in section %s", s.Start, s.End, section.Number)
	}
	m, is := node.(*graph.Metric)
	text := r.TextOf(s.Document)
	if !is || text == nil || s.End > len(text) || holds(string(text[s.Start:s.End]), m.Value) {
		return rule.Text{}
	}
	return rule.Say("该处是“%s”，不是%s", "it says %q there, not %s", string(text[s.Start:s.End]), m.Value)
}

var (
	numerals = regexp.MustCompile(`\d+(?:\.\d+)?`)
	narrow   = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", "．", ".", ",", "", "，", "")
)

// holds tells whether the words hold the number. Numbers that are spelled, such
// as 百万, are taken on trust.
func holds(words string, value graph.Decimal) bool {
	found := numerals.FindAllString(narrow.Replace(words), -1)
	size := new(big.Rat).Abs(rule.Rational(value))
	for _, text := range found {
		if number, ok := new(big.Rat).SetString(text); ok && number.Cmp(size) == 0 {
			return true
		}
	}
	return len(found) == 0
}
