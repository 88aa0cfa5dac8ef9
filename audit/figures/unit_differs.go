package figures

import (
	"cmp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/vocabulary"
)

// UnitDiffers is unit-differs: units that differ for one indicator.
func UnitDiffers() rule.Rule {
	return rule.Rule{
		ID: "unit-differs", Severity: rule.Warning,
		Name: rule.Text{Chinese: "同一指标单位不一", English: "units that differ for one indicator"},
		Doc: rule.Text{
			Chinese: "同一指标的水平值用了不能换算的单位（元与%），或单位与指标的量纲不符。量词（家、个、项）视为同一单位。",
			English: "Levels of one indicator in units that do not convert (元 and %), or a unit that is none of the indicator's dimension. Measure words (家, 个, 项) are one unit.",
		},
		Hint:  rule.Text{Chinese: "多为增速误作水平或指标名不全，核对原文后改正。", English: "Mostly growth taken for a level or a name cut short; see the text."},
		Check: checkUnitDiffers,
	}
}

type dimension struct {
	name  string
	units []string
}

// dimensions are the units of amounts; anything else is a way of counting.
var dimensions = []dimension{
	{"money", []string{"元", "美元", "欧元", "港元", "人民币"}},
	{"share", []string{"%", "‰"}},
	{"area", []string{"平方米", "平米"}},
	{"length", []string{"米"}},
	{"", []string{"倍", "番", "成", "年", "月", "个月", "个季度", "天", "日", "小时", "分钟"}}, // of any indicator: 连续7年, 是上年的2倍
}

// dimensionWords are the dimensions of indicators in Chinese.
var dimensionWords = map[string]string{
	"money": "金额", "share": "占比", "area": "面积", "length": "长度", "count": "计数", "mass": "重量", "volume": "体积",
	"energy": "能量", "power": "功率", "computing": "算力", "time": "时间", "ratio": "倍数", "rate": "强度", "index": "指数",
	"concentration": "浓度", "voltage": "电压", "temperature": "温度", "speed": "速度", "information": "信息量",
}

func checkUnitDiffers(r *rule.Reading) []rule.Finding {
	units := map[graph.ID]map[string]*graph.Metric{} // the first metric of each unit
	for _, m := range r.Metrics {
		if m.Measure != vocabulary.Level || m.Sources == nil {
			continue
		}
		unit, _, _ := quantity.Convert(m.BaseUnit)
		if units[m.Indicator] == nil {
			units[m.Indicator] = map[string]*graph.Metric{}
		}
		if units[m.Indicator][unit] == nil {
			units[m.Indicator][unit] = m
		}
	}
	var found []rule.Finding
	for id, byUnit := range units {
		if indicator := r.IndicatorByID[id]; indicator != nil && mixed(indicator, byUnit) {
			found = append(found, mixedUnits(r, indicator, byUnit))
		}
	}
	return found
}

// mixed tells whether units of different dimensions stand side by side, or one
// that is none of the indicator's.
func mixed(indicator *graph.Indicator, byUnit map[string]*graph.Metric) bool {
	seen := map[string]bool{}
	for unit := range byUnit {
		if dimension := dimensionOf(unit); dimension != "" {
			seen[dimension] = true
		}
	}
	if of := slices.IndexFunc(dimensions, func(d dimension) bool { return d.name == indicator.Dimension && d.name != "" }); of >= 0 && len(seen) > 0 {
		seen[indicator.Dimension] = true
	}
	return len(seen) > 1
}

// dimensionOf is the dimension of a unit, "" where it may be any indicator's. A
// unit a month is that unit.
func dimensionOf(unit string) string {
	unit, _, _ = strings.Cut(unit, "/")
	for _, d := range dimensions {
		if slices.Contains(d.units, unit) {
			return d.name
		}
	}
	return "count"
}

func mixedUnits(r *rule.Reading, indicator *graph.Indicator, byUnit map[string]*graph.Metric) rule.Finding {
	f := rule.Finding{Subject: indicator.ID}
	var metrics []*graph.Metric
	for _, m := range byUnit {
		metrics = append(metrics, m)
	}
	slices.SortFunc(metrics, func(a, b *graph.Metric) int { return cmp.Compare(a.ID, b.ID) })
	var chinese, english []string
	for _, m := range metrics {
		f.Nodes = append(f.Nodes, m.ID)
		f.Places = append(f.Places, rule.Places(m.Sources[:1])...)
		stated := rule.Stated(m)
		chinese, english = append(chinese, stated.Chinese), append(english, stated.English)
	}
	f.Message = rule.Say("“%s”的量纲为%s，而有%s", "%q is of dimension %s and stated as %s", r.Called(indicator.ID),
		rule.Text{Chinese: cmp.Or(dimensionWords[indicator.Dimension], indicator.Dimension, "—"), English: cmp.Or(indicator.Dimension, "—")},
		rule.Text{Chinese: strings.Join(chinese, " · "), English: strings.Join(english, " · ")})
	return f
}
