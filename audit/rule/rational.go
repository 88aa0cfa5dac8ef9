package rule

import (
	"math/big"

	"github.com/policygraph/policygraph/graph"
)

// Rational is the number as an exact fraction.
func Rational(d graph.Decimal) *big.Rat {
	value, ok := new(big.Rat).SetString(d.String())
	if !ok {
		return new(big.Rat) // never: a Decimal is a plain number
	}
	return value
}
