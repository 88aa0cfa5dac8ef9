package quantity

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// measured is a base unit as a multiple of another, exact as a fraction.
type measured struct {
	unit     string
	num, den int64
}

// conversion puts units that reports mix in terms of one another: 80亿斤 of
// grain are 400万吨. A base unit that is not here stands for itself.
func conversion(unit string) measured {
	switch unit {
	case "吨":
		return measured{"斤", 2000, 1}
	case "公斤", "千克":
		return measured{"斤", 2, 1}
	case "平方公里", "平方千米":
		return measured{"平方米", 1_000_000, 1}
	case "公顷":
		return measured{"平方米", 10_000, 1}
	case "亩":
		return measured{"平方米", 2000, 3}
	case "公里", "千米":
		return measured{"米", 1000, 1}
	case "里", "华里":
		return measured{"米", 500, 1}
	case "百分点", "个百分点", "％":
		return measured{"%", 1, 1}
	case "方", "立方":
		return measured{"立方米", 1, 1}
	case "人", "名", "位":
		return measured{"人", 1, 1}
	case "家", "个", "户", "所", "座", "处", "项", "条", "件", "部", "场", "批", "只", "款", "宗":
		return measured{"个", 1, 1} // measure words: the noun says what is counted
	}
	return measured{unit, 1, 1}
}

// Convert puts a base unit in terms of the small unit that all units convert to
// that reports mix with it: one of it is num/den of those. Values of two units
// compare where the small unit is one.
func Convert(baseUnit string) (unit string, num, den int64) {
	m := conversion(baseUnit)
	return m.unit, m.num, m.den
}

// SameUnit tells whether two metrics' values compare.
func SameUnit(a, b *graph.Metric) bool {
	return a.BaseUnit == b.BaseUnit || conversion(a.BaseUnit).unit == conversion(b.BaseUnit).unit
}

// InUnits is both values as multiples of one small unit, and how many of it
// make the unit that the target is written in.
func InUnits(target, actual *graph.Metric) (t, a, unit Number) {
	from, to := conversion(actual.BaseUnit), conversion(target.BaseUnit)
	t = Of(target.BaseValue).Times(Whole(to.num * from.den))
	a = Of(actual.BaseValue).Times(Whole(from.num * to.den))
	single, _ := graph.ParseDecimal("1")
	base, _ := graph.Base(single, target.Unit)
	return t, a, Of(base).Times(Whole(to.num * from.den))
}

// Stated is the metric's number as one reads it: ≥8%.
func Stated(m *graph.Metric) string {
	return sign(m) + m.Value.String() + m.Unit
}

func sign(m *graph.Metric) string {
	return map[vocabulary.Comparator]string{
		vocabulary.Greater: ">", vocabulary.GreaterOrEqual: "≥", vocabulary.Approximate: "≈",
		vocabulary.Less: "<", vocabulary.LessOrEqual: "≤",
	}[m.Comparator]
}
