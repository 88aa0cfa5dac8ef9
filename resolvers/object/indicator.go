package object

import "github.com/policygraph/policygraph/graph"

// Indicator is what metrics measure.
type Indicator struct {
	*graph.Indicator
	numbers // that measure it
}

// English is the English name, nil where none is known.
func (i Indicator) English() *string { return Optional(i.Indicator.English) }

// Dimension is the kind of quantity, nil where none is known.
func (i Indicator) Dimension() *string { return Optional(i.Indicator.Dimension) }

// Direction is the good way, nil where none is known.
func (i Indicator) Direction() *string { return Optional(i.Indicator.Direction) }
