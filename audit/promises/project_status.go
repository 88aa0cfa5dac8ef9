package promises

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// ProjectStatus is project-status: projects without a status.
func ProjectStatus() rule.Rule {
	return rule.Rule{
		ID: "project-status", Severity: rule.Info,
		Name:   rule.Text{Chinese: "项目没有状态", English: "projects without a status"},
		Doc:    rule.Text{Chinese: "项目未写明处于哪个阶段。每份报告合为一条。", English: "A project of which no report says at what stage it is. One finding a report."},
		Hint:   rule.Text{Chinese: "写明阶段：谋划、前期、获批、开工、在建、建成或投用。", English: "Say the stage: planned, preliminary, approved, started, under construction, completed or operating."},
		Gather: rule.Counted("%d个项目没有状态", "projects without a status (%d)"),
		Check: func(r *rule.Reading) []rule.Finding {
			return r.EntitiesThat(func(e *graph.Entity) bool {
				return e.Type == vocabulary.Project && len(r.StatusesOf[e.ID]) == 0
			})
		},
	}
}
