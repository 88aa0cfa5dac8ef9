package audit

import "github.com/policygraph/policygraph/vocabulary"

func rankRange() Rule {
	return Rule{
		ID: "rank-range", Severity: Error,
		Name: Text{"位次不成立", "ranks that are none"},
		Doc:  Text{"位次不是1以上的整数。", "A rank that is no whole number from 1."},
		Hint: Text{"核对原文的位次。", "See what rank the text states."},
		Check: func(r *Reading) []Finding {
			var found []Finding
			for _, m := range r.Metrics {
				if value := rational(m.Value); m.Measure == vocabulary.Rank && (value.Sign() <= 0 || !value.IsInt()) {
					found = append(found, Finding{
						Subject: m.ID,
						Message: say("%s（%s）位次为%s", "%s (%s) has rank %s", r.thing(m), m.Period, m.Value),
					})
				}
			}
			return found
		},
	}
}
