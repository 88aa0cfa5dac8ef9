package track

import (
	"math"

	"github.com/policygraph/policygraph/graph"
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
	target, actual *stated
	t, a           number // the figures
	unit           number // of the target, in that of the figures
	less           bool   // less is better
}

func hold(target, actual *stated) held {
	h := held{target: target, actual: actual, less: lessIsBetter(target.metric, target.indicator)}
	h.t, h.a, h.unit = inUnits(target.metric, actual.metric)
	if h.t.sign() < 0 { // a cut: its size
		h.t, h.a = whole(0).minus(h.t), whole(0).minus(h.a)
	}
	return h
}

// reached tells whether the result is what the target asks.
func (h held) reached() bool {
	asked, order := h.t, 0
	if h.target.metric.Comparator == vocabulary.Approximate {
		asked = h.tolerated()
	}
	if order = h.a.cmp(asked); h.less {
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
	stated := h.actual.metric.Comparator
	return stated == strict || h.target.metric.Comparator != strict && stated != wider
}

// tolerated is the worst result that 左右 still takes in: half a unit of the
// last digit that the target states, so that the result rounds to the target.
// The report chose that precision itself: 6.5%左右 is reached by 6.45 %.
func (h held) tolerated() number {
	half := tenths(5, places(h.target.metric.Value)+1).times(h.unit)
	if h.less {
		return h.t.plus(half)
	}
	return h.t.minus(half)
}

// state is what has become of the target.
func (h held) state() vocabulary.State {
	final := h.actual.span.to == h.target.span.to
	switch {
	case final && h.reached():
		return vocabulary.Achieved
	case final:
		return vocabulary.Missed
	case h.target.nature == vocabulary.Rate:
		return h.rateState()
	case h.less:
		return h.ceilingState()
	case h.reached():
		return vocabulary.Achieved
	case h.target.nature == vocabulary.Stock:
		return vocabulary.NotDue
	}
	return paceState(h.aheadOfPace(), h.indivisible())
}

// rateState holds a rate of a part of the time against that of the whole.
func (h held) rateState() vocabulary.State {
	order := h.a.cmp(h.t)
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
	case h.target.nature == vocabulary.Flow && !h.reached():
		return vocabulary.Missed
	case h.target.nature == vocabulary.Flow:
		return paceState(whole(0).minus(h.aheadOfPace()), h.indivisible())
	case h.reached():
		return vocabulary.OnTrack
	}
	return vocabulary.Behind
}

// aheadOfPace is what is done beyond the target's share of the time elapsed,
// times the months of the target's period so that nothing is divided.
func (h held) aheadOfPace() number {
	done := h.a.times(whole(int64(h.target.span.months())))
	return done.minus(h.t.times(whole(int64(h.actual.span.months()))))
}

// indivisible is the least that a count can differ from its pace, times the
// months of the period: things counted one by one have no halves, so that 23 of
// 45 in half a year is the pace, which asks for 22.5. A fraction of a unit has
// no such step.
func (h held) indivisible() number {
	counted := h.target.indicator.Dimension == "count" || conversion(h.target.metric.BaseUnit).unit == "个"
	if !counted || !h.t.isWhole() || !h.a.isWhole() {
		return whole(0)
	}
	return whole(int64(h.target.span.months()))
}

func paceState(ahead, step number) vocabulary.State {
	switch {
	case ahead.sign() == 0, ahead.cmp(step) < 0 && whole(0).minus(ahead).cmp(step) < 0:
		return vocabulary.OnTrack
	case ahead.sign() > 0:
		return vocabulary.Ahead
	}
	return vocabulary.Behind
}

// arithmetic shows the figures.
func (h held) arithmetic() Arithmetic {
	a := Arithmetic{Nature: h.target.nature, Ceiling: h.less, Gap: h.t.minus(h.a).over(h.unit, 6)}
	if a.Nature == vocabulary.Rate {
		return a
	}
	hundred := whole(100)
	if a.Nature == vocabulary.Stock {
		a.Share = h.a.times(hundred).over(h.t, visible(h.t.minus(h.a).times(hundred), h.t))
		return a
	}
	all := whole(int64(h.target.span.months()))
	lead, asked := h.aheadOfPace().times(hundred), h.t.times(all)
	digits := visible(lead, asked)
	a.Lead, a.Share = lead.over(asked, digits), h.a.times(hundred).over(h.t, digits)
	a.Elapsed = whole(int64(h.actual.span.months())).times(hundred).over(all, 1)
	a.MonthsLeft = h.target.span.to - h.actual.span.to
	if gap := h.t.minus(h.a); gap.sign() > 0 && a.MonthsLeft > 0 && !h.less {
		a.Pace = gap.over(h.unit.times(whole(int64(a.MonthsLeft))), 2)
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
		return -numberOf(*a.Lead).near(), true
	case a.Share != nil:
		return 100 - numberOf(*a.Share).near(), true
	case a.Gap == nil || numberOf(target).sign() == 0:
		return 0, false
	}
	return 100 * numberOf(*a.Gap).near() / math.Abs(numberOf(target).near()), true
}
