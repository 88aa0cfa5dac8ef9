package aggregate

import (
	"math/big"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/vocabulary"
)

// interval is where a true value lies, in the small unit that units convert to.
type interval struct {
	low, high   *bound // nil where open
	approximate bool
}

// bound is an end of an interval, which lies outside of it where strict.
type bound struct {
	value  *big.Rat
	strict bool
}

func (b bound) comparator(strictly, otherwise vocabulary.Comparator) vocabulary.Comparator {
	if b.strict {
		return strictly
	}
	return otherwise
}

// intervalOf is what a figure says of its true value.
func intervalOf(m *graph.Metric) interval {
	_, num, den := quantity.Convert(m.BaseUnit)
	at := &bound{value: new(big.Rat).Mul(rational(m.BaseValue), big.NewRat(num, den))}
	switch m.Comparator {
	case vocabulary.Greater:
		at.strict = true
		return interval{low: at}
	case vocabulary.GreaterOrEqual:
		return interval{low: at}
	case vocabulary.Less:
		at.strict = true
		return interval{high: at}
	case vocabulary.LessOrEqual:
		return interval{high: at}
	}
	return interval{low: at, high: at, approximate: m.Comparator == vocabulary.Approximate}
}

func rational(d graph.Decimal) *big.Rat {
	r, _ := new(big.Rat).SetString(d.String()) // a Decimal is a plain number
	return r
}

// sum is where the sum of the true values lies.
func sum(all []interval) interval {
	zero := func() *bound { return &bound{value: new(big.Rat)} }
	total := interval{low: zero(), high: zero()}
	for _, i := range all {
		total.low = total.low.plus(i.low)
		total.high = total.high.plus(i.high)
		total.approximate = total.approximate || i.approximate
	}
	return total
}

// plus is open where one of the two is.
func (b *bound) plus(other *bound) *bound {
	if b == nil || other == nil {
		return nil
	}
	return &bound{new(big.Rat).Add(b.value, other.value), b.strict || other.strict}
}

func (i interval) over(n int64) interval {
	divide := func(b *bound) *bound {
		if b == nil {
			return nil
		}
		return &bound{new(big.Rat).Quo(b.value, big.NewRat(n, 1)), b.strict}
	}
	i.low, i.high = divide(i.low), divide(i.high)
	return i
}

// most is where the greatest of the true values lies: it is none below the
// greatest lower bound, and bounded from above where all are.
func most(all []interval) interval { return extreme(all, 1) }

// least is where the smallest of the true values lies.
func least(all []interval) interval { return extreme(all, -1) }

// extreme is the greatest of the true values where the sign is 1, the smallest
// where it is -1, which is the greatest seen from the other end.
func extreme(all []interval, sign int) interval {
	var near, far *bound // near is what one figure alone is enough to pass
	open := false
	approximate := false
	for _, i := range all {
		low, high := i.low, i.high
		if sign < 0 {
			low, high = high, low
		}
		approximate = approximate || i.approximate
		if low != nil && (near == nil || beyond(low, near, sign) || low.strict && low.value.Cmp(near.value) == 0) {
			near = low
		}
		open = open || high == nil
		if high != nil && (far == nil || beyond(high, far, sign) || !high.strict && high.value.Cmp(far.value) == 0) {
			far = high
		}
	}
	if open {
		far = nil
	} else if near != nil && near.value.Cmp(far.value) != 0 {
		near = nil // the most of 500 and of 600以内 is at most 600
	}
	if sign < 0 {
		near, far = far, near
	}
	return interval{near, far, approximate}
}

func beyond(a, b *bound, sign int) bool { return a.value.Cmp(b.value)*sign > 0 }
