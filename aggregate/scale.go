package aggregate

import (
	"math/big"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/vocabulary"
)

// scale is how values are shown: in a unit, with so many places where they do
// not end.
type scale struct {
	unit   string
	size   *big.Rat // of the unit, in the small unit that units convert to
	places int
}

// mostPlaces is how many places after the point an exact value is shown with.
const mostPlaces = 12

// scaleOf shows figures that convert in the unit or, where that is "", in the
// one that all are written in, else in the base unit of the first.
func scaleOf(figures []*graph.Metric, unit string) (scale, bool) {
	first := figures[0]
	if unit == "" {
		unit = first.Unit
		for _, m := range figures {
			if m.Unit != unit {
				unit = first.BaseUnit
				break
			}
		}
	}
	one, _ := graph.ParseDecimal("1")
	base, baseUnit := graph.Base(one, unit)
	small, num, den := quantity.Convert(baseUnit)
	wanted, _, _ := quantity.Convert(first.BaseUnit)
	s := scale{unit: unit, size: new(big.Rat).Mul(rational(base), big.NewRat(num, den))}
	for _, m := range figures {
		_, fraction, _ := strings.Cut(m.Value.String(), ".")
		s.places = max(s.places, len(fraction))
	}
	return s, small == wanted
}

// decimal is the value in the scale's unit, and whether it had to be rounded;
// nil where it has more digits than a figure of a report.
func (s scale) decimal(value *big.Rat) (*graph.Decimal, bool) {
	shown := new(big.Rat).Quo(value, s.size)
	places, exact := shown.FloatPrec()
	if !exact || places > mostPlaces {
		places, exact = s.places, false
	}
	d, err := graph.ParseDecimal(shown.FloatString(places))
	if err != nil {
		return nil, true
	}
	return &d, !exact
}

// comparable tells the scale of figures that are of one quantity, so that one is
// more or less than another, or why they are not.
func (f *Frame) comparable(figures []*graph.Metric, unit string) (scale, *Refusal) {
	if len(figures) == 0 {
		return scale{}, &Refusal{Obstacle: vocabulary.NoFigures}
	}
	first := figures[0]
	small, _, _ := quantity.Convert(first.BaseUnit)
	for _, check := range []struct {
		obstacle vocabulary.Obstacle
		apart    func(m *graph.Metric) bool
	}{
		{vocabulary.MixedKinds, func(m *graph.Metric) bool { return m.Kind != first.Kind }},
		{vocabulary.MixedMeasures, func(m *graph.Metric) bool { return m.Measure != first.Measure || m.Compared != first.Compared }},
		{vocabulary.MixedUnits, func(m *graph.Metric) bool {
			other, _, _ := quantity.Convert(m.BaseUnit)
			return other != small
		}},
		{vocabulary.MixedBenchmarks, func(m *graph.Metric) bool { return m.Benchmark != first.Benchmark }},
	} {
		for _, m := range figures[1:] {
			if check.apart(m) {
				return scale{}, &Refusal{check.obstacle, []*graph.Metric{first, m}}
			}
		}
	}
	s, converts := scaleOf(figures, unit)
	if !converts {
		return scale{}, &Refusal{vocabulary.MixedUnits, []*graph.Metric{first}}
	}
	return s, nil
}

// In is the value of a figure in a unit that its own converts to, and whether it
// had to be rounded; false where it does not convert.
func In(m *graph.Metric, unit string) (value graph.Decimal, rounded, converts bool) {
	s, converts := scaleOf([]*graph.Metric{m}, unit)
	if !converts {
		return value, false, false
	}
	_, num, den := quantity.Convert(m.BaseUnit)
	d, rounded := s.decimal(new(big.Rat).Mul(rational(m.BaseValue), big.NewRat(num, den)))
	if d == nil {
		return value, false, false
	}
	return *d, rounded, true
}

// Unit is the one that figures of one quantity are shown in together: that which
// all are written in, else the base unit of the first.
func Unit(figures []*graph.Metric) string {
	s, _ := scaleOf(figures, "")
	return s.unit
}
