package track

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/policygraph/policygraph/graph"
)

// number is an exact decimal to calculate with. Sums, differences and products
// of a report's figures and small whole numbers stay within 200 digits, so that
// none is rounded; quotients are rounded once, when they are shown.
type number struct{ value apd.Decimal }

func exact() *apd.Context { return apd.BaseContext.WithPrecision(200) }

func whole(n int64) number { return number{*apd.New(n, 0)} }

// tenths is n times ten to the power -places.
func tenths(n int64, places int32) number { return number{*apd.New(n, -places)} }

func numberOf(d graph.Decimal) number {
	var n number
	_, _, _ = n.value.SetString(d.String()) // a Decimal is a plain number
	return n
}

func (n number) plus(other number) number {
	var sum number
	_, _ = exact().Add(&sum.value, &n.value, &other.value)
	return sum
}

func (n number) minus(other number) number {
	var difference number
	_, _ = exact().Sub(&difference.value, &n.value, &other.value)
	return difference
}

func (n number) times(other number) number {
	var product number
	_, _ = exact().Mul(&product.value, &n.value, &other.value)
	return product
}

func (n number) cmp(other number) int { return n.value.Cmp(&other.value) }

func (n number) sign() int { return n.value.Sign() }

// near is the number as a float, to order by.
func (n number) near() float64 {
	near, _ := n.value.Float64()
	return near
}

func (n number) isWhole() bool {
	var part apd.Decimal
	_, _ = exact().Rem(&part, &n.value, apd.New(1, 0))
	return part.IsZero()
}

// over is the quotient, half up at the places after the point, without the
// zeros at its end; nil where it divides by zero or is no figure of a report.
func (n number) over(other number, places int32) *graph.Decimal {
	if other.sign() == 0 {
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

// visible is how many places after the point show that a quotient is not nought,
// from one to six.
func visible(n, other number) int32 {
	for digits := int32(1); digits < 6; digits++ {
		if d := n.over(other, digits); positive(d) || negative(d) {
			return digits
		}
	}
	if n.sign() == 0 {
		return 1
	}
	return 6
}

// places is how many digits the number has after the point as it is written.
func places(d graph.Decimal) int32 {
	_, fraction, _ := strings.Cut(d.String(), ".")
	return int32(len(fraction)) // at most 64
}
