package figures

import (
	"math/big"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/vocabulary"
)

// CompletionMismatch is completion-mismatch: completion rate against result and target.
func CompletionMismatch() rule.Rule {
	return rule.Rule{
		ID: "completion-mismatch", Severity: rule.Warning,
		Name: rule.Text{Chinese: "完成率与实绩、目标不符", English: "completion rate against result and target"},
		Doc: rule.Text{
			Chinese: "同一件事的完成率、实绩和年度目标都有，而实绩÷目标算不出完成率（1.75万亩、87.6%、2万亩相符）。",
			English: "A thing has a completion rate, a result and a target, and result ÷ target is not the rate (1.75 万亩 at 87.6 % against 2 万亩 is right).",
		},
		Hint:  rule.Text{Chinese: "核对完成率的分母是不是这一目标。", English: "See whether the rate is of this target."},
		Check: checkCompletionMismatch,
	}
}

const completion = "完成率"

// completed is what a completion rate is of: the thing by its letters, since
// 工业用地保障完成率 is that of 保障工业用地.
type completed struct {
	letters string
	about   graph.ID
}

func checkCompletionMismatch(r *rule.Reading) []rule.Finding {
	rates := map[completed][]*graph.Metric{}
	for _, m := range r.Metrics {
		thing, isRate := strings.CutSuffix(r.Name(m.Indicator), completion)
		if isRate && thing != "" && m.Measure == vocabulary.Level && m.Unit == "%" && m.Kind == vocabulary.Actual && exact(m) {
			key := completed{letters(thing), m.About}
			rates[key] = append(rates[key], m)
		}
	}
	if len(rates) == 0 {
		return nil
	}
	results, targets := map[completed][]*graph.Metric{}, map[completed][]*graph.Metric{}
	for _, m := range r.Metrics {
		key := completed{letters(r.Name(m.Indicator)), m.About}
		switch {
		case m.Measure != vocabulary.Level || !exact(m) || rates[key] == nil:
		case m.Kind == vocabulary.Target:
			targets[key] = append(targets[key], m)
		case m.Kind == vocabulary.Actual:
			results[key] = append(results[key], m)
		}
	}
	var found []rule.Finding
	for key, list := range rates {
		for _, rate := range list {
			for _, result := range results[key] {
				for _, target := range targets[key] {
					found = append(found, completionMismatch(r, rate, result, target)...)
				}
			}
		}
	}
	return found
}

// letters are the characters of a name in the order of their codes, without
// those that only join.
func letters(name string) string {
	characters := []rune(strings.NewReplacer("完成", "", "的", "").Replace(name))
	slices.Sort(characters)
	return string(characters)
}

func completionMismatch(r *rule.Reading, rate, result, target *graph.Metric) []rule.Finding {
	from, to, ok := period.Months(result.Period)
	begin, end, known := period.Months(target.Period)
	p, a, t := figureOf(rate), figureOf(result), figureOf(target)
	if !ok || !known || rate.Period != result.Period || from != begin || to > end || a.unit != t.unit || t.value.Sign() <= 0 {
		return nil
	}
	share := func(v *big.Rat) *big.Rat {
		return new(big.Rat).Mul(new(big.Rat).Quo(v, t.value), big.NewRat(100, 1))
	}
	if share(a.low).Cmp(p.high) <= 0 && share(a.high).Cmp(p.low) >= 0 {
		return nil
	}
	return []rule.Finding{{
		Subject: rate.ID, Nodes: []graph.ID{result.ID, target.ID}, Places: rule.Places(rate.Sources[:1], result.Sources[:1], target.Sources[:1]),
		Message: rule.Say("%s：实绩%s÷目标%s＝%s%%，报告的完成率是%s", "%s: result %s ÷ target %s is %s%%, the completion rate stated is %s",
			r.Thing(result), rule.Stated(result), rule.Stated(target), shown(share(a.value), 1), rule.Stated(rate)),
	}}
}
