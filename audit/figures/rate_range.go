package figures

import (
	"math/big"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// RateRange is rate-range: rates out of range.
func RateRange() rule.Rule {
	return rule.Rule{
		ID: "rate-range", Severity: rule.Error,
		Name: rule.Text{Chinese: "比率越界", English: "rates out of range"},
		Doc: rule.Text{
			Chinese: "占比、覆盖率等超过100%或为负，增速低于-100%。完成率、产销率、负债率、债务率、自给率、增长率可以超过100%。",
			English: "A share or a coverage above 100 % or below nought, a fall by more than 100 %. Rates of completion, sales, debt, self-supply and growth may be above 100 %.",
		},
		Hint:  rule.Text{Chinese: "核对数字；若指标本可超过100%，列为例外。", English: "See the figure; where the indicator may be more than 100 %, add an exception."},
		Check: checkRateRange,
	}
}

// bounded are the ends of the names of indicators that are parts of a whole.
var bounded = []string{"率", "占比", "比重", "比例", "盈利面", "亏损面", "份额"}

// unbounded are rates of which the whole is no bound.
var unbounded = []string{"完成率", "产销率", "负债率", "债务率", "自给率", "增长率", "拨备覆盖率", "杠杆率", "存贷比", "贷存比", "流动比率", "速动比率", "充足率", "周转率", "回报率", "达标率", "兑现率", "生产率", "利用率", "投资率", "保障率", "置换率", "补充率", "贡献率"}

func checkRateRange(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for _, m := range r.Metrics {
		if m.BaseUnit != "%" {
			continue
		}
		value := rule.Rational(m.BaseValue)
		switch {
		case m.Measure == vocabulary.Growth && value.Cmp(big.NewRat(-100, 1)) < 0:
			found = append(found, outOfRange(r, m))
		case m.Measure == vocabulary.Level && (value.Cmp(big.NewRat(100, 1)) > 0 || value.Sign() < 0) && isShare(r, m.Indicator):
			found = append(found, outOfRange(r, m))
		}
	}
	return found
}

// isShare tells indicators that are a part of a whole.
func isShare(r *rule.Reading, indicator graph.ID) bool {
	name := r.Name(indicator)
	return endsWith(name, bounded) && !endsWith(name, unbounded)
}

func endsWith(name string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

func outOfRange(r *rule.Reading, m *graph.Metric) rule.Finding {
	return rule.Finding{
		Subject: m.ID,
		Message: rule.Say("%s（%s）为%s，不在可能的范围内", "%s (%s) is %s, which cannot be", r.Thing(m), m.Period, rule.Stated(m)),
	}
}
