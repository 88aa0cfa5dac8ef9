// Package figures holds the rules about what is measured: figures that cannot
// be true, or not together, and those that follow from others.
package figures

import (
	"math/big"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/vocabulary"
)

// figure is what a metric's number may truly be, in a unit that figures compare
// in: reports round, and say 超 and 以上. A bound that is nil is none.
type figure struct {
	unit      string
	value     *big.Rat
	low, high *big.Rat
}

// figureOf reads a metric's number.
func figureOf(m *graph.Metric) figure {
	unit, num, den := quantity.Convert(m.BaseUnit)
	factor := big.NewRat(num, den)
	times := func(v *big.Rat) *big.Rat { return new(big.Rat).Mul(v, factor) }
	f := figure{unit: unit, value: times(rule.Rational(m.BaseValue))}
	slack := times(rounding(m))
	if m.Comparator == vocabulary.Approximate {
		slack = new(big.Rat).Mul(new(big.Rat).Abs(f.value), big.NewRat(1, 20))
	}
	f.low, f.high = new(big.Rat).Sub(f.value, slack), new(big.Rat).Add(f.value, slack)
	switch m.Comparator {
	case vocabulary.Greater, vocabulary.GreaterOrEqual:
		f.high = nil
	case vocabulary.Less, vocabulary.LessOrEqual:
		f.low = nil
	}
	return f
}

// rounding is half a unit of the last digit that the report writes, in the base
// unit. What is counted in single things is not rounded.
func rounding(m *graph.Metric) *big.Rat {
	_, fraction, _ := strings.Cut(m.Value.String(), ".")
	if m.Unit == m.BaseUnit && fraction == "" && !inShares(m) {
		return new(big.Rat)
	}
	half, _ := graph.ParseDecimal("5")
	base, _ := graph.Base(half.Shift(-int32(len(fraction))-1), m.Unit)
	return rule.Rational(base)
}

// inShares tells the units of shares, growth and ratios.
func inShares(m *graph.Metric) bool {
	return m.BaseUnit == "" || strings.ContainsAny(m.BaseUnit, "%％‰点倍")
}

// apart tells whether two figures of one unit cannot both be true.
func apart(a, b figure) bool {
	return a.unit == b.unit && (below(a.high, b.low) || below(b.high, a.low))
}

func below(high, low *big.Rat) bool { return high != nil && low != nil && high.Cmp(low) < 0 }

// exact tells a number that stands for itself, rounding aside.
func exact(m *graph.Metric) bool { return m.Comparator == vocabulary.Equal }

// shown is the number with that many digits behind the point at most.
func shown(v *big.Rat, digits int) string {
	text := v.FloatString(digits)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// series is what makes metrics figures of one thing at different times.
type series struct {
	indicator, about graph.ID
	measure          vocabulary.Measure
	kind             vocabulary.Kind
	benchmark        graph.ID
	compared         vocabulary.Measure
}

func seriesOf(m *graph.Metric) series {
	return series{m.Indicator, m.About, m.Measure, m.Kind, m.Benchmark, m.Compared}
}
