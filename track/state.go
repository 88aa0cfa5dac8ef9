package track

import (
	"math"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/track/naming"
	"github.com/policygraph/policygraph/track/pair"
	"github.com/policygraph/policygraph/vocabulary"
)

// Arithmetic shows how a state was reached. What does not apply is nil.
type Arithmetic struct {
	Nature vocabulary.Nature
	// Ceiling says that less is better: the target is the most there may be.
	Ceiling bool
	// Share is the result in per cent of the target, Elapsed the time that the
	// result covers in per cent of the target's period, Lead the one less the
	// other, in percentage points. Only a flow has Elapsed and Lead, a rate no
	// Share. One decimal, half up, or as many as show that Lead is not nought.
	Share, Elapsed, Lead *graph.Decimal
	// Gap is the target less the result, in the unit of the target: what is
	// missing or, under a ceiling, the room left. Of a cut it is that of the
	// sizes. Six decimals at most.
	Gap *graph.Decimal
	// Pace is what each month left must bring to close the gap of a flow. Two
	// decimals, half up.
	Pace       *graph.Decimal
	MonthsLeft int
}

// held is a target and a result as figures to hold against each other: in one
// unit and turned so that more is better, but for a ceiling.
type held struct {
	target, actual *pair.Stated
	t, a           quantity.Number // the figures
	unit           quantity.Number // of the target, in that of the figures
	less           bool            // less is better
}

func hold(target, actual *pair.Stated) held {
	h := held{target: target, actual: actual, less: naming.LessIsBetter(target.Metric, target.Indicator)}
	h.t, h.a, h.unit = quantity.InUnits(target.Metric, actual.Metric)
	if h.t.Sign() < 0 { // a cut: its size
		h.t, h.a = quantity.Whole(0).Minus(h.t), quantity.Whole(0).Minus(h.a)
	}
	return h
}

// reached tells whether the result is what the target asks.
func (h held) reached() bool {
	asked, order := h.t, 0
	if h.target.Metric.Comparator == vocabulary.Approximate {
		asked = h.tolerated()
	}
	if order = h.a.Cmp(asked); h.less {
		order = -order
	}
	if order != 0 {
		return order > 0
	}
	return h.metExactly()
}

// metExactly decides where both figures are the same number: 超100 is reached by
// 超100 but not by 100, and 100 is not by 不足100.
func (h held) metExactly() bool {
	strict, wider := vocabulary.Greater, vocabulary.Less
	if h.less {
		strict, wider = wider, strict
	}
	stated := h.actual.Metric.Comparator
	return stated == strict || h.target.Metric.Comparator != strict && stated != wider
}

// tolerated is the worst result that 左右 still takes in: half a unit of the
// last digit that the target states, so that the result rounds to the target.
// The report chose that precision itself: 6.5%左右 is reached by 6.45 %.
func (h held) tolerated() quantity.Number {
	half := quantity.Tenths(5, quantity.Places(h.target.Metric.Value)+1).Times(h.unit)
	if h.less {
		return h.t.Plus(half)
	}
	return h.t.Minus(half)
}

// state is what has become of the target.
func (h held) state() vocabulary.State {
	final := h.actual.Span.To == h.target.Span.To
	switch {
	case final && h.reached():
		return vocabulary.Achieved
	case final:
		return vocabulary.Missed
	case h.target.Nature == vocabulary.Rate:
		return h.rateState()
	case h.less:
		return h.ceilingState()
	case h.reached():
		return vocabulary.Achieved
	case h.target.Nature == vocabulary.Stock:
		return vocabulary.NotDue
	}
	return paceState(h.aheadOfPace(), h.indivisible())
}

// rateState holds a rate of a part of the time against that of the whole.
func (h held) rateState() vocabulary.State {
	order := h.a.Cmp(h.t)
	if h.less {
		order = -order
	}
	switch {
	case order > 0:
		return vocabulary.Ahead
	case h.reached():
		return vocabulary.OnTrack
	}
	return vocabulary.Behind
}

// ceilingState is that of a flow or stock that is to stay below its target. A
// flow above it is missed before its time, for it cannot be undone; a stock can.
func (h held) ceilingState() vocabulary.State {
	switch {
	case h.target.Nature == vocabulary.Flow && !h.reached():
		return vocabulary.Missed
	case h.target.Nature == vocabulary.Flow:
		return paceState(quantity.Whole(0).Minus(h.aheadOfPace()), h.indivisible())
	case h.reached():
		return vocabulary.OnTrack
	}
	return vocabulary.Behind
}

// aheadOfPace is what is done beyond the target's share of the time elapsed,
// times the months of the target's period so that nothing is divided.
func (h held) aheadOfPace() quantity.Number {
	done := h.a.Times(quantity.Whole(int64(h.target.Span.Months())))
	return done.Minus(h.t.Times(quantity.Whole(int64(h.actual.Span.Months()))))
}

// indivisible is the least that a count can differ from its pace, times the
// months of the period: things counted one by one have no halves, so that 23 of
// 45 in half a year is the pace, which asks for 22.5. A fraction of a unit has
// no such step.
func (h held) indivisible() quantity.Number {
	unit, _, _ := quantity.Convert(h.target.Metric.BaseUnit)
	counted := h.target.Indicator.Dimension == "count" || unit == "个"
	if !counted || !h.t.IsWhole() || !h.a.IsWhole() {
		return quantity.Whole(0)
	}
	return quantity.Whole(int64(h.target.Span.Months()))
}

func paceState(ahead, step quantity.Number) vocabulary.State {
	switch {
	case ahead.Sign() == 0, ahead.Cmp(step) < 0 && quantity.Whole(0).Minus(ahead).Cmp(step) < 0:
		return vocabulary.OnTrack
	case ahead.Sign() > 0:
		return vocabulary.Ahead
	}
	return vocabulary.Behind
}

// arithmetic shows the figures.
func (h held) arithmetic() Arithmetic {
	a := Arithmetic{Nature: h.target.Nature, Ceiling: h.less, Gap: h.t.Minus(h.a).Over(h.unit, 6)}
	if a.Nature == vocabulary.Rate {
		return a
	}
	hundred := quantity.Whole(100)
	if a.Nature == vocabulary.Stock {
		a.Share = h.a.Times(hundred).Over(h.t, quantity.Visible(h.t.Minus(h.a).Times(hundred), h.t))
		return a
	}
	all := quantity.Whole(int64(h.target.Span.Months()))
	lead, asked := h.aheadOfPace().Times(hundred), h.t.Times(all)
	digits := quantity.Visible(lead, asked)
	a.Lead, a.Share = lead.Over(asked, digits), h.a.Times(hundred).Over(h.t, digits)
	a.Elapsed = quantity.Whole(int64(h.actual.Span.Months())).Times(hundred).Over(all, 1)
	a.MonthsLeft = h.target.Span.To - h.actual.Span.To
	if gap := h.t.Minus(h.a); gap.Sign() > 0 && a.MonthsLeft > 0 && !h.less {
		a.Pace = gap.Over(h.unit.Times(quantity.Whole(int64(a.MonthsLeft))), 2)
	}
	return a
}

// Behind is how far the result falls short of what should be there by now, in
// per cent of the target; below nought where it is ahead, and false where no
// arithmetic says so.
func (e *Entry) Behind() (float64, bool) {
	a := e.Arithmetic
	if a == nil {
		return 0, false
	}
	short, ok := a.short(e.Target.Value)
	if a.Ceiling {
		short = -short
	}
	return short, ok
}

// short is Behind where more is better.
func (a *Arithmetic) short(target graph.Decimal) (float64, bool) {
	switch {
	case a.Lead != nil:
		return -quantity.Of(*a.Lead).Near(), true
	case a.Share != nil:
		return 100 - quantity.Of(*a.Share).Near(), true
	case a.Gap == nil || quantity.Of(target).Sign() == 0:
		return 0, false
	}
	return 100 * quantity.Of(*a.Gap).Near() / math.Abs(quantity.Of(target).Near()), true
}
