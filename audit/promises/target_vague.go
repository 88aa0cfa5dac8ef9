package promises

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/vocabulary"
)

// TargetVague is target-vague: targets without a period or comparator.
func TargetVague() rule.Rule {
	return rule.Rule{
		ID: "target-vague", Severity: rule.Warning,
		Name: rule.Text{Chinese: "目标没有期限或比较方式", English: "targets without a period or comparator"},
		Doc: rule.Text{
			Chinese: "目标没有可读的期限、没有比较方式，或期限在提出时已过。",
			English: "A target whose period or comparator is missing or cannot be read, or whose period was over when it was set.",
		},
		Hint:  rule.Text{Chinese: "写明到何时、达到多少（以上、以内、左右）。", English: "Say by when, and whether it is at least, at most or about."},
		Check: checkTargetVague,
	}
}

func checkTargetVague(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for _, m := range r.Metrics {
		if m.Kind != vocabulary.Target {
			continue
		}
		if problem := vague(r, m); problem != (rule.Text{}) {
			found = append(found, rule.Finding{Subject: m.ID, Message: rule.Say("%s %s：%s", "%s %s: %s", r.Thing(m), rule.Stated(m), problem)})
		}
	}
	return found
}

// vague says what a target lacks, nothing where it lacks nothing.
func vague(r *rule.Reading, m *graph.Metric) rule.Text {
	_, end, ok := period.Months(m.Period)
	switch {
	case m.Comparator == "":
		return rule.Text{Chinese: "没有比较方式", English: "it has no comparator"}
	case m.Period == "":
		return rule.Text{Chinese: "没有期限", English: "it has no period"}
	case !ok:
		return rule.Say("期限“%s”无法识别", "the period %q cannot be read", m.Period)
	}
	for _, s := range m.Sources {
		if d := r.DocumentByID[s.Document]; d != nil {
			if begin, _, known := period.Months(d.Period); known && end <= begin {
				return rule.Say("期限%s在报告期%s之前", "its period %s lies before that of the report, %s", m.Period, d.Period)
			}
		}
	}
	return rule.Text{}
}
