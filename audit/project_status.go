package audit

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func projectStatus() Rule {
	return Rule{
		ID: "project-status", Severity: Info,
		Name:   Text{"项目没有状态", "projects without a status"},
		Doc:    Text{"项目未写明处于哪个阶段。每份报告合为一条。", "A project of which no report says at what stage it is. One finding a report."},
		Hint:   Text{"写明阶段：谋划、前期、获批、开工、在建、建成或投用。", "Say the stage: planned, preliminary, approved, started, under construction, completed or operating."},
		Gather: counted("%d个项目没有状态", "projects without a status (%d)"),
		Check: func(r *Reading) []Finding {
			return r.entitiesThat(func(e *graph.Entity) bool {
				return e.Type == vocabulary.Project && len(r.statuses[e.ID]) == 0
			})
		},
	}
}
