// Package aggregate takes figures together: it counts them, adds them up, and
// tells the mean, the least and the most of them, exactly, and only where that
// has a meaning. Where it has none, it says why: 亿元 and 个百分点 are not added,
// growth rates, ranks and shares neither, nor a city to its districts.
//
// 超500家 and 600家 come to more than 1,100 家, not to 1,100.
package aggregate

import (
	"math/big"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Summary is what some figures come to.
type Summary struct {
	Count                  int
	Sum, Mean, Least, Most Figure
}

// Figure is what figures come to, or why they do not.
type Figure struct {
	// Value stands to the true value as Comparator says; nil where refused.
	Value      *graph.Decimal
	Unit       string
	Comparator vocabulary.Comparator
	// Approximate says that one of the figures is stated as 约 or 左右.
	Approximate bool
	// Rounded says that the value has more digits than are shown.
	Rounded bool
	Refusal *Refusal
}

// Refusal is why figures do not come to one.
type Refusal struct {
	Obstacle vocabulary.Obstacle
	// Between are the first two figures that do not go together, where two are
	// to blame.
	Between []*graph.Metric
}

// Frame is what of a graph the meaning of its figures depends on.
type Frame struct {
	indicators map[graph.ID]*graph.Indicator
	entities   map[graph.ID]*graph.Entity
	wholes     map[graph.ID][]graph.ID // what a thing is a part of, one step up
	starts     map[graph.ID]int        // of sections
}

// Of takes together figures, in the unit where it is not "". It may be used
// concurrently.
func (f *Frame) Of(figures []*graph.Metric, unit string) Summary {
	s := Summary{Count: len(figures)}
	scale, refusal := f.comparable(figures, unit)
	if refusal != nil {
		refused := Figure{Refusal: refusal}
		s.Sum, s.Mean, s.Least, s.Most = refused, refused, refused, refused
		return s
	}
	all := make([]interval, len(figures))
	for i, m := range figures {
		all[i] = intervalOf(m)
	}
	s.Least = scale.figure(least(all))
	s.Most = scale.figure(most(all))
	s.Sum = Figure{Refusal: f.notAdded(figures)}
	if s.Sum.Refusal == nil {
		s.Sum = scale.figure(sum(all))
	}
	s.Mean = Figure{Refusal: f.notAveraged(figures)}
	if s.Mean.Refusal == nil {
		scale.places += 2
		s.Mean = scale.figure(sum(all).over(int64(len(all))))
	}
	return s
}

// figure shows an interval.
func (s scale) figure(i interval) Figure {
	figure := Figure{Unit: s.unit, Approximate: i.approximate}
	var value *big.Rat
	switch {
	case i.low != nil && i.high != nil && i.low.value.Cmp(i.high.value) == 0:
		value, figure.Comparator = i.low.value, vocabulary.Equal
		if i.approximate {
			figure.Comparator = vocabulary.Approximate
		}
	case i.low != nil && i.high == nil:
		value, figure.Comparator = i.low.value, i.low.comparator(vocabulary.Greater, vocabulary.GreaterOrEqual)
	case i.low == nil && i.high != nil:
		value, figure.Comparator = i.high.value, i.high.comparator(vocabulary.Less, vocabulary.LessOrEqual)
	default:
		return Figure{Refusal: &Refusal{Obstacle: vocabulary.OpenBounds}}
	}
	figure.Value, figure.Rounded = s.decimal(value)
	return figure
}
