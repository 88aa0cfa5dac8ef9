package structure

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// NoMetric is no-metric: platforms and areas without a figure.
func NoMetric() rule.Rule {
	return rule.Rule{
		ID: "no-metric", Severity: rule.Info,
		Name: rule.Text{Chinese: "平台、片区没有数字", English: "platforms and areas without a figure"},
		Doc: rule.Text{
			Chinese: "平台或片区没有任何实绩或目标。组合以其成员的数字为准。每份报告合为一条。",
			English: "A platform or area about which no result or target is stated. A group has those of its members. One finding a report.",
		},
		Hint:   rule.Text{Chinese: "为其补充可考核的指标；原文有而未抽出的，报告为漏读。", English: "Give it a figure to be held to; where the text has one, it was not read."},
		Gather: rule.Counted("%d个平台、片区没有实绩或目标", "platforms and areas without a result or target (%d)"),
		Check: func(r *rule.Reading) []rule.Finding {
			return r.EntitiesThat(func(e *graph.Entity) bool {
				return rule.OfType(e, vocabulary.Platform, vocabulary.Area) && !r.Measured[e.ID] && !memberMeasured(r, e.ID)
			})
		},
	}
}

func memberMeasured(r *rule.Reading, group graph.ID) bool {
	for _, relation := range r.RelationsFrom[group] {
		if relation.Type == vocabulary.HasMember && r.Measured[relation.To] {
			return true
		}
	}
	return false
}
