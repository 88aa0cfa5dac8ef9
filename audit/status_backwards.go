package audit

import (
	"fmt"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func statusBackwards() Rule {
	return Rule{
		ID: "status-backwards", Severity: Warning,
		Name: Text{"项目状态倒退", "a project's status going backwards"},
		Doc: Text{
			"项目在后一份报告中的最高阶段低于前一份。“谋划”说的是今后，不计。",
			"The furthest stage of a project in a report is behind that in an earlier report on the same place. 谋划 speaks of what is to come and is left aside.",
		},
		Hint:  Text{"核对是否停工、改为分期，或两份报告说的不是同一项目。", "See whether work was stopped or split into phases, or whether the reports speak of two projects."},
		Check: checkStatusBackwards,
	}
}

func checkStatusBackwards(r *Reading) []Finding {
	reports := r.reports()
	var found []Finding
	for _, e := range r.Entities {
		if e.Type != vocabulary.Project || len(r.statuses[e.ID]) < 2 {
			continue
		}
		furthest := map[graph.ID]*graph.Milestone{} // by document
		for _, m := range r.statuses[e.ID] {
			for _, s := range m.Sources {
				if best := furthest[s.Document]; m.Status != vocabulary.Planned && (best == nil || m.Status.Rank() > best.Status.Rank()) {
					furthest[s.Document] = m
				}
			}
		}
		for _, list := range reports {
			found = append(found, r.backwards(e, list, furthest)...)
		}
	}
	return found
}

func (r *Reading) backwards(e *graph.Entity, list []*graph.Document, furthest map[graph.ID]*graph.Milestone) []Finding {
	var found []Finding
	var before *graph.Milestone
	var earlier graph.ID
	for _, d := range list {
		now := furthest[d.ID]
		if now == nil {
			continue
		}
		if before != nil && now.Status.Rank() < before.Status.Rank() {
			found = append(found, Finding{
				Subject: e.ID, Nodes: []graph.ID{before.ID, now.ID},
				Places: places(in(d.ID, now.Sources), in(earlier, before.Sources)),
				Message: Text{
					fmt.Sprintf("“%s”由%s退为%s（%s）", e.Name, label(before.Status), label(now.Status), now.Period),
					fmt.Sprintf("%q goes from %s back to %s (%s)", e.Name, before.Status, now.Status, now.Period),
				},
			})
		}
		before, earlier = now, d.ID
	}
	return found
}

func label(s vocabulary.Status) string { return vocabulary.Label("Status", string(s)) }
