package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Indicator is what metrics measure.
type Indicator struct{ *graph.Indicator }

// English is the English name, nil where none is known.
func (i Indicator) English() *string { return optional(i.Indicator.English) }

// Dimension is the kind of quantity, nil where none is known.
func (i Indicator) Dimension() *string { return optional(i.Indicator.Dimension) }

// Direction is the good way, nil where none is known.
func (i Indicator) Direction() *string { return optional(i.Indicator.Direction) }

// Observations are the results on the indicator.
func (i Indicator) Observations(ctx context.Context, filter *graph.Filter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*ObservationConnection, error) {
	return Observations(ctx, i.metrics(), filter, Slice{first, after, last, before})
}

// Targets are the aims on the indicator.
func (i Indicator) Targets(ctx context.Context, filter *graph.Filter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*TargetConnection, error) {
	return Targets(ctx, i.metrics(), filter, Slice{first, after, last, before})
}

func (i Indicator) metrics() graph.Query {
	return graph.Query{Kind: graph.NodeMetric, From: []graph.ID{i.ID}, Via: vocabulary.Of, Inverse: true}
}
