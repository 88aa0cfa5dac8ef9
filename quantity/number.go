// Package quantity calculates with the numbers of reports exactly, and puts
// units that reports mix in terms of one another.
package quantity

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/policygraph/policygraph/graph"
)

// Number is an exact decimal to calculate with. Sums, differences and products
// of a report's figures and small whole numbers stay within 200 digits, so that
// none is rounded; quotients are rounded once, when they are shown.
type Number struct{ value apd.Decimal }

func exact() *apd.Context { return apd.BaseContext.WithPrecision(200) }

// Whole is a whole number.
func Whole(n int64) Number { return Number{*apd.New(n, 0)} }

// Tenths is n times ten to the power -places.
func Tenths(n int64, places int32) Number { return Number{*apd.New(n, -places)} }

// Of is the number of a decimal.
func Of(d graph.Decimal) Number {
	var n Number
	_, _, _ = n.value.SetString(d.String()) // a Decimal is a plain number
	return n
}

// Plus is the sum.
func (n Number) Plus(other Number) Number {
	var sum Number
	_, _ = exact().Add(&sum.value, &n.value, &other.value)
	return sum
}

// Minus is the difference.
func (n Number) Minus(other Number) Number {
	var difference Number
	_, _ = exact().Sub(&difference.value, &n.value, &other.value)
	return difference
}

// Times is the product.
func (n Number) Times(other Number) Number {
	var product Number
	_, _ = exact().Mul(&product.value, &n.value, &other.value)
	return product
}

// Cmp is below nought where the number is less than the other, above it where it
// is more.
func (n Number) Cmp(other Number) int { return n.value.Cmp(&other.value) }

// Sign is that of the number: -1, 0 or 1.
func (n Number) Sign() int { return n.value.Sign() }

// Near is the number as a float, to order by.
func (n Number) Near() float64 {
	near, _ := n.value.Float64()
	return near
}

// IsWhole tells whether the number has no fraction.
func (n Number) IsWhole() bool {
	var part apd.Decimal
	_, _ = exact().Rem(&part, &n.value, apd.New(1, 0))
	return part.IsZero()
}

// Over is the quotient, half up at the places after the point, without the
// zeros at its end; nil where it divides by zero or is no figure of a report.
func (n Number) Over(other Number, places int32) *graph.Decimal {
	if other.Sign() == 0 {
		return nil
	}
	var quotient apd.Decimal
	_, _ = exact().Quo(&quotient, &n.value, &other.value)
	_, _ = exact().Quantize(&quotient, &quotient, -places)
	return decimal(quotient)
}

func decimal(value apd.Decimal) *graph.Decimal {
	value.Reduce(&value)
	if value.IsZero() {
		return &graph.Decimal{}
	}
	d, err := graph.ParseDecimal(value.Text('f'))
	if err != nil {
		return nil
	}
	return &d
}

// Visible is how many places after the point show that the quotient of the two
// is not nought, from one to six.
func Visible(n, other Number) int32 {
	for digits := int32(1); digits < 6; digits++ {
		if d := n.Over(other, digits); d != nil && d.Cmp(graph.Decimal{}) != 0 {
			return digits
		}
	}
	if n.Sign() == 0 {
		return 1
	}
	return 6
}

// Places is how many digits the number has after the point as it is written.
func Places(d graph.Decimal) int32 {
	_, fraction, _ := strings.Cut(d.String(), ".")
	return int32(len(fraction)) // at most 64
}
