package figures

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/vocabulary"
)

// RankRange is rank-range: ranks that are none.
func RankRange() rule.Rule {
	return rule.Rule{
		ID: "rank-range", Severity: rule.Error,
		Name: rule.Text{Chinese: "位次不成立", English: "ranks that are none"},
		Doc:  rule.Text{Chinese: "位次不是1以上的整数。", English: "A rank that is no whole number from 1."},
		Hint: rule.Text{Chinese: "核对原文的位次。", English: "See what rank the text states."},
		Check: func(r *rule.Reading) []rule.Finding {
			var found []rule.Finding
			for _, m := range r.Metrics {
				if value := rule.Rational(m.Value); m.Measure == vocabulary.Rank && (value.Sign() <= 0 || !value.IsInt()) {
					found = append(found, rule.Finding{
						Subject: m.ID,
						Message: rule.Say("%s（%s）位次为%s", "%s (%s) has rank %s", r.Thing(m), m.Period, m.Value),
					})
				}
			}
			return found
		},
	}
}
