package audit

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

func targetUnreported() Rule {
	return Rule{
		ID: "target-unreported", Severity: Warning,
		Name: Text{"到期目标无实绩", "targets due without a result"},
		Doc: Text{
			"目标期已过，其后的报告没有说明结果。每份提出目标的报告合为一条。",
			"The time of a target is over by what later reports report on, and none of them states a result. One finding a report that sets targets.",
		},
		Hint:   Text{"在报告中回应到期目标，说明完成情况。", "Answer for targets that are due: say what became of them."},
		Gather: counted("%d项到期目标没有实绩", "targets that are due and no result is stated (%d)"),
		Check:  checkTargetUnreported,
	}
}

func checkTargetUnreported(r *Reading) []Finding {
	reported := map[graph.ID]int{} // how far reports on a place have come
	for _, d := range r.Documents {
		if _, end, ok := track.Months(d.Period); ok {
			reported[d.Place] = max(reported[d.Place], end)
		}
	}
	var found []Finding
	for _, e := range r.Ledger().Entries {
		_, end, _ := track.Months(e.Target.Period)
		document := r.documents[e.Source.Document]
		if e.State != vocabulary.NoResult || end > reported[document.Place] {
			continue
		}
		found = append(found, Finding{
			Subject: e.Target.ID, Places: places([]graph.Source{e.Source}),
			Message: same(r.thing(e.Target) + " " + stated(e.Target)),
		})
	}
	return found
}
