package answer

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/aggregate"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
	"github.com/policygraph/policygraph/vocabulary"
)

// MaxFigures is how many figures statistics, series and rankings each take in.
const MaxFigures = 20_000

// figures are the metrics of the kinds that pass a settled filter, in the order
// of the texts.
func figures(ctx context.Context, settled graph.Filter) ([]*graph.Metric, error) {
	q := graph.Query{Kind: graph.NodeMetric, Filter: settled, Page: graph.PageArgs{First: MaxFigures}}
	page, err := load.FromContext(ctx).Find(ctx, q)
	if err != nil {
		return nil, err
	}
	if page.HasNext {
		return nil, fmt.Errorf("more than %d figures pass the filter; narrow it: %w", MaxFigures, graph.ErrInvalid)
	}
	metrics := make([]*graph.Metric, 0, len(page.Edges))
	for _, edge := range page.Edges {
		if m, ok := edge.Node.(*graph.Metric); ok {
			metrics = append(metrics, m)
		}
	}
	return metrics, nil
}

// frame is what the meaning of the graph's figures depends on.
func frame(ctx context.Context) (*aggregate.Frame, error) {
	return load.Derive(ctx, "frame", func(g *graph.Graph) (*aggregate.Frame, error) { return aggregate.NewFrame(g), nil })
}

// Statistics are figures taken together.
type Statistics struct {
	figures []*graph.Metric
	groups  []*aggregate.Group
	frame   *aggregate.Frame
	unit    string
}

// TakeStatistics takes together the figures of the kinds that pass the filter, in
// the unit where it is given, and by the dimensions.
func TakeStatistics(ctx context.Context, filter *object.MetricFilter, kinds []vocabulary.Kind, by []vocabulary.Dimension, unit *string) (*Statistics, error) {
	settled, err := filter.Settled(ctx, kinds...)
	if err != nil {
		return nil, err
	}
	metrics, err := figures(ctx, settled)
	if err != nil {
		return nil, err
	}
	s := &Statistics{figures: metrics}
	if unit != nil {
		s.unit = *unit
	}
	if s.frame, err = frame(ctx); err != nil {
		return nil, err
	}
	s.groups = s.frame.Groups(metrics, by, func(source graph.Source) bool {
		return (settled.Document == "" || source.Document == settled.Document) && object.AnyOf(settled.Documents, source.Document)
	})
	return s, nil
}

// Total is all figures together.
func (s Statistics) Total() FigureSummary { return s.summary(s.figures) }

func (s Statistics) summary(figures []*graph.Metric) FigureSummary {
	return FigureSummary{s.frame.Of(figures, s.unit), s.frame}
}

// Groups are the figures by the dimensions.
func (s Statistics) Groups(_ context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*FigureGroupConnection, error) {
	rows := make([]object.Row[*aggregate.Group], len(s.groups))
	for i, g := range s.groups {
		rows[i] = object.Row[*aggregate.Group]{List: "figures", Key: g.Order(), ID: graph.ID("=" + g.ID()), Value: g}
	}
	wrapped := func(g *aggregate.Group) *FigureGroup { return &FigureGroup{g, s} }
	return object.PageOf(rows, wrapped, object.Slice{First: first, After: after, Last: last, Before: before})
}

// FigureGroup is the figures that share a value of each dimension.
type FigureGroup struct {
	*aggregate.Group
	of Statistics
}

// Keys are the values that the figures share.
func (g FigureGroup) Keys() []GroupKey {
	keys := make([]GroupKey, len(g.Group.Keys))
	for i, key := range g.Group.Keys {
		keys[i] = GroupKey{key}
	}
	return keys
}

// Summary is what the figures come to.
func (g FigureGroup) Summary() FigureSummary { return g.of.summary(g.Figures) }

// GroupKey is a value that the figures of a group share.
type GroupKey struct{ aggregate.Key }

// Value is a code, a period or an ID, nil where the figures have none.
func (k GroupKey) Value() *string { return object.Optional(k.Key.Value) }

// Node is the node of an ID, nil where the value is none.
func (k GroupKey) Node(ctx context.Context) (object.Node, error) {
	switch k.Dimension {
	case vocabulary.DimensionType, vocabulary.DimensionKind, vocabulary.DimensionMeasure, vocabulary.DimensionPeriod:
		return nil, nil
	}
	return object.Reference[object.Node](ctx, graph.ID(k.Key.Value))
}

// FigureSummary is what figures come to.
type FigureSummary struct {
	of    aggregate.Summary
	frame *aggregate.Frame
}

// Count is how many figures there are.
func (s FigureSummary) Count() int { return s.of.Count }

// Sum is what they add up to.
func (s FigureSummary) Sum() Aggregate { return Aggregate{s.of.Sum, s.frame} }

// Mean is their arithmetic mean.
func (s FigureSummary) Mean() Aggregate { return Aggregate{s.of.Mean, s.frame} }

// Min is the least of them.
func (s FigureSummary) Min() Aggregate { return Aggregate{s.of.Least, s.frame} }

// Max is the greatest of them.
func (s FigureSummary) Max() Aggregate { return Aggregate{s.of.Most, s.frame} }

// Aggregate is what figures come to, or why they do not.
type Aggregate struct {
	aggregate.Figure
	frame *aggregate.Frame
}

// Unit is the unit of the value, nil where there is none.
func (a Aggregate) Unit() *string {
	if a.Value == nil {
		return nil
	}
	return &a.Figure.Unit
}

// Comparator is how the true value stands to the value, nil where there is none.
func (a Aggregate) Comparator() *vocabulary.Comparator { return object.Optional(a.Figure.Comparator) }

// Refusal is why there is no value, nil where there is one.
func (a Aggregate) Refusal() *Refusal {
	if a.Figure.Refusal == nil {
		return nil
	}
	return &Refusal{a.Figure.Refusal, a.frame}
}

// Refusal is why figures do not come to one.
type Refusal struct {
	*aggregate.Refusal
	frame *aggregate.Frame
}

// Reason says it in a sentence.
func (r Refusal) Reason() object.Text {
	chinese, english := r.frame.Reason(r.Refusal)
	return object.Text{Chinese: chinese, English: english}
}

// Between are the figures that do not go together.
func (r Refusal) Between(context.Context) ([]object.Metric, error) {
	metrics := make([]object.Metric, len(r.Refusal.Between))
	for i, record := range r.Refusal.Between {
		var err error
		if metrics[i], err = object.As[object.Metric](record); err != nil {
			return nil, err
		}
	}
	return metrics, nil
}
