package structure

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Orphan is orphan: named and nothing more.
func Orphan() rule.Rule {
	return rule.Rule{
		ID: "orphan", Severity: rule.Info,
		Name: rule.Text{Chinese: "孤立名称", English: "named and nothing more"},
		Doc: rule.Text{
			Chinese: "平台、片区、行动、改革、政策、项目只被提及：没有关系、数字和状态。每份报告合为一条，归入首次提及的报告。",
			English: "A platform, area, programme, reform, policy or project that is mentioned and has no relation, figure or status. One finding a report, the one that mentions it first.",
		},
		Hint:   rule.Text{Chinese: "看原文是否写明归属、进度或数字而未抽出；确属一笔带过的不必处理。", English: "See whether the text says more of it that was not read; what is only named in passing needs nothing."},
		Gather: rule.Counted("%d个名称只被提及，没有关系、数字和状态", "names without a relation, figure or status (%d)"),
		Check: func(r *rule.Reading) []rule.Finding {
			return r.EntitiesThat(func(e *graph.Entity) bool {
				return rule.OfType(e, vocabulary.Platform, vocabulary.Area, vocabulary.Programme, vocabulary.Reform, vocabulary.Policy, vocabulary.Project) &&
					!r.Joined[e.ID] && !r.Measured[e.ID] && len(r.StatusesOf[e.ID]) == 0
			})
		},
	}
}
