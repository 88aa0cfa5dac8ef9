package promises

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/vocabulary"
)

// TargetUnreported is target-unreported: targets due without a result.
func TargetUnreported() rule.Rule {
	return rule.Rule{
		ID: "target-unreported", Severity: rule.Warning,
		Name: rule.Text{Chinese: "到期目标无实绩", English: "targets due without a result"},
		Doc: rule.Text{
			Chinese: "目标期已过，其后的报告没有说明结果。每份提出目标的报告合为一条。",
			English: "The time of a target is over by what later reports report on, and none of them states a result. One finding a report that sets targets.",
		},
		Hint:   rule.Text{Chinese: "在报告中回应到期目标，说明完成情况。", English: "Answer for targets that are due: say what became of them."},
		Gather: rule.Counted("%d项到期目标没有实绩", "targets that are due and no result is stated (%d)"),
		Check:  checkTargetUnreported,
	}
}

func checkTargetUnreported(r *rule.Reading) []rule.Finding {
	reported := map[graph.ID]int{} // how far reports on a place have come
	for _, d := range r.Documents {
		if _, end, ok := period.Months(d.Period); ok {
			reported[d.Place] = max(reported[d.Place], end)
		}
	}
	var found []rule.Finding
	for _, e := range r.Ledger().Entries {
		_, end, _ := period.Months(e.Target.Period)
		document := r.DocumentByID[e.Source.Document]
		if e.State != vocabulary.NoResult || end > reported[document.Place] {
			continue
		}
		found = append(found, rule.Finding{
			Subject: e.Target.ID, Places: rule.Places([]graph.Source{e.Source}),
			Message: rule.Say("%s %s", "%s %s", r.Thing(e.Target), rule.Stated(e.Target)),
		})
	}
	return found
}
