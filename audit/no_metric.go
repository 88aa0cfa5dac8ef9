package audit

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func noMetric() Rule {
	return Rule{
		ID: "no-metric", Severity: Info,
		Name: Text{"平台、片区没有数字", "platforms and areas without a figure"},
		Doc: Text{
			"平台或片区没有任何实绩或目标。组合以其成员的数字为准。每份报告合为一条。",
			"A platform or area about which no result or target is stated. A group has those of its members. One finding a report.",
		},
		Hint:   Text{"为其补充可考核的指标；原文有而未抽出的，报告为漏读。", "Give it a figure to be held to; where the text has one, it was not read."},
		Gather: counted("%d个平台、片区没有实绩或目标", "platforms and areas without a result or target (%d)"),
		Check: func(r *Reading) []Finding {
			return r.entitiesThat(func(e *graph.Entity) bool {
				return of(e, vocabulary.Platform, vocabulary.Area) && !r.measured[e.ID] && !r.memberMeasured(e.ID)
			})
		},
	}
}

func (r *Reading) memberMeasured(group graph.ID) bool {
	for _, relation := range r.relations[group] {
		if relation.Type == vocabulary.HasMember && r.measured[relation.To] {
			return true
		}
	}
	return false
}
