package promises

import (
	"fmt"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// StatusBackwards is status-backwards: a project's status going backwards.
func StatusBackwards() rule.Rule {
	return rule.Rule{
		ID: "status-backwards", Severity: rule.Warning,
		Name: rule.Text{Chinese: "项目状态倒退", English: "a project's status going backwards"},
		Doc: rule.Text{
			Chinese: "项目在后一份报告中的最高阶段低于前一份。“谋划”说的是今后，不计。",
			English: "The furthest stage of a project in a report is behind that in an earlier report on the same place. 谋划 speaks of what is to come and is left aside.",
		},
		Hint:  rule.Text{Chinese: "核对是否停工、改为分期，或两份报告说的不是同一项目。", English: "See whether work was stopped or split into phases, or whether the reports speak of two projects."},
		Check: checkStatusBackwards,
	}
}

func checkStatusBackwards(r *rule.Reading) []rule.Finding {
	reports := r.ReportsByPlace()
	var found []rule.Finding
	for _, e := range r.Entities {
		if e.Type != vocabulary.Project || len(r.StatusesOf[e.ID]) < 2 {
			continue
		}
		furthest := map[graph.ID]*graph.Milestone{} // by document
		for _, m := range r.StatusesOf[e.ID] {
			for _, s := range m.Sources {
				if best := furthest[s.Document]; m.Status != vocabulary.Planned && (best == nil || m.Status.Rank() > best.Status.Rank()) {
					furthest[s.Document] = m
				}
			}
		}
		for _, list := range reports {
			found = append(found, backwards(r, e, list, furthest)...)
		}
	}
	return found
}

func backwards(r *rule.Reading, e *graph.Entity, list []*graph.Document, furthest map[graph.ID]*graph.Milestone) []rule.Finding {
	var found []rule.Finding
	var before *graph.Milestone
	var earlier graph.ID
	for _, d := range list {
		now := furthest[d.ID]
		if now == nil {
			continue
		}
		if before != nil && now.Status.Rank() < before.Status.Rank() {
			found = append(found, rule.Finding{
				Subject: e.ID, Nodes: []graph.ID{before.ID, now.ID},
				Places: rule.Places(rule.SourcesIn(d.ID, now.Sources), rule.SourcesIn(earlier, before.Sources)),
				Message: rule.Text{
					Chinese: fmt.Sprintf("“%s”由%s退为%s（%s）", e.Name, label(before.Status), label(now.Status), now.Period),
					English: fmt.Sprintf("%q goes from %s back to %s (%s)", e.Name, plain(before.Status), plain(now.Status), now.Period),
				},
			})
		}
		before, earlier = now, d.ID
	}
	return found
}

func label(s vocabulary.Status) string { return vocabulary.Label("Status", string(s)) }

// plain is the status in English words.
func plain(s vocabulary.Status) string { return strings.ReplaceAll(string(s), "_", " ") }
