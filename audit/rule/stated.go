package rule

import (
	"math/big"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Rational is the number as an exact fraction.
func Rational(d graph.Decimal) *big.Rat {
	value, ok := new(big.Rat).SetString(d.String())
	if !ok {
		return new(big.Rat) // never: a Decimal is a plain number
	}
	return value
}

// Stated is the metric's number as one reads it: ≥8%.
func Stated(m *graph.Metric) string {
	sign := map[vocabulary.Comparator]string{
		vocabulary.Greater: ">", vocabulary.GreaterOrEqual: "≥", vocabulary.Approximate: "≈",
		vocabulary.Less: "<", vocabulary.LessOrEqual: "≤",
	}[m.Comparator]
	return sign + m.Value.String() + m.Unit
}
