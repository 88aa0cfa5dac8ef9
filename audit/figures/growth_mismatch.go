package figures

import (
	"math/big"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/vocabulary"
)

// GrowthMismatch is growth-mismatch: levels against growth.
func GrowthMismatch() rule.Rule {
	return rule.Rule{
		ID: "growth-mismatch", Severity: rule.Warning,
		Name: rule.Text{Chinese: "水平与增速不符", English: "levels against growth"},
		Doc: rule.Text{
			Chinese: "两年同期的水平值算出的增速与报告的增速之差超过容许（一般2个百分点；生产总值、增加值按可比价计，10个百分点），四舍五入已计入。",
			English: "The growth that two levels a year apart come to differs from the growth stated by more than is allowed: 2 points, 10 for product and value added, whose growth is at constant prices; rounding aside.",
		},
		Hint:  rule.Text{Chinese: "核对两年的数是否同一口径、基数是否修订。", English: "See whether both levels are of one scope, and whether the base was revised."},
		Check: checkGrowthMismatch,
	}
}

// yearly is a figure by what it measures and when.
type yearly struct {
	indicator, about graph.ID
	measure          vocabulary.Measure
	from, months     int
}

func checkGrowthMismatch(r *rule.Reading) []rule.Finding {
	exactly := map[yearly]*graph.Metric{}
	var growths []*graph.Metric
	for _, m := range r.Metrics {
		key, ok := yearlyOf(m)
		if !ok || m.Kind != vocabulary.Actual || !exact(m) {
			continue
		}
		if m.Measure == vocabulary.Growth && m.Unit == "%" && key.months <= 12 {
			growths = append(growths, m)
		}
		exactly[key] = m
	}
	var found []rule.Finding
	for _, growth := range growths {
		key, _ := yearlyOf(growth)
		key.measure = vocabulary.Level
		now := exactly[key]
		key.from -= 12
		before := exactly[key]
		if now != nil && before != nil {
			found = append(found, growthMismatch(r, growth, now, before)...)
		}
	}
	return found
}

func yearlyOf(m *graph.Metric) (yearly, bool) {
	from, to, ok := period.Months(m.Period)
	return yearly{m.Indicator, m.About, m.Measure, from, to - from}, ok
}

func growthMismatch(r *rule.Reading, growth, now, before *graph.Metric) []rule.Finding {
	a, b, g := figureOf(now), figureOf(before), figureOf(growth)
	if a.unit != b.unit || inShares(now) || a.low.Sign() <= 0 || b.low.Sign() <= 0 {
		return nil
	}
	name := r.Name(growth.Indicator)
	allowed := big.NewRat(2, 1)
	if strings.Contains(name, "生产总值") || strings.Contains(name, "增加值") {
		allowed = big.NewRat(10, 1)
	}
	low, high := percent(a.low, b.high), percent(a.high, b.low)
	if new(big.Rat).Sub(low, g.high).Cmp(allowed) <= 0 && new(big.Rat).Sub(g.low, high).Cmp(allowed) <= 0 {
		return nil
	}
	return []rule.Finding{{
		Subject: growth.ID, Nodes: []graph.ID{now.ID, before.ID}, Places: rule.Places(growth.Sources[:1], now.Sources[:1], before.Sources[:1]),
		Message: rule.Say("%s：%s（%s）对%s（%s）为%s%%，报告的增速是%s", "%s: %s (%s) against %s (%s) is %s%%, the growth stated is %s",
			r.Called(growth.Indicator), rule.Stated(now), now.Period, rule.Stated(before), before.Period, shown(percent(a.value, b.value), 1), rule.Stated(growth)),
	}}
}

// percent is by how many per cent the one is more than the other.
func percent(now, before *big.Rat) *big.Rat {
	share := new(big.Rat).Quo(now, before)
	return share.Mul(share.Sub(share, big.NewRat(1, 1)), big.NewRat(100, 1))
}
