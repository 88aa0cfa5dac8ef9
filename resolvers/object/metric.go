package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/vocabulary"
)

// Metric is a number that a report states: an *Observation or a *Target.
type Metric interface {
	Node
	isMetric()
}

// Observation is a stated result, or the baseline of a change.
type Observation struct{ metric }

// Target is a stated aim.
type Target struct{ metric }

// Strength is the force of the target's wording.
func (t Target) Strength() *vocabulary.Strength { return Optional(t.Metric.Strength) }

// metric holds the fields that observations and targets share.
type metric struct{ *graph.Metric }

func (metric) isMetric() {}

// Indicator is what the number measures.
func (m metric) Indicator(ctx context.Context) (*Indicator, error) {
	return Reference[*Indicator](ctx, m.Metric.Indicator)
}

// About is the entity that the number is about.
func (m metric) About(ctx context.Context) (Entity, error) {
	return Reference[Entity](ctx, m.Metric.About)
}

// Benchmark is the place compared with.
func (m metric) Benchmark(ctx context.Context) (*Place, error) {
	return Reference[*Place](ctx, m.Metric.Benchmark)
}

// Compared is what a rank or difference compares: level or growth.
func (m metric) Compared() *vocabulary.Measure { return Optional(m.Metric.Compared) }

// Sources are the places that state the number.
func (m metric) Sources(context.Context) []*Source { return sources(m.Metric.Sources) }

// Siblings are the other numbers on the same indicator, entity and period.
func (m metric) Siblings(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*MetricConnection, error) {
	q := graph.Query{Kind: graph.NodeMetric, From: []graph.ID{m.ID}, Via: vocabulary.SiblingOf}
	return Connect[Metric](ctx, q, Slice{first, after, last, before})
}

// numbers holds the fields of an object that edges of a type lead to from
// metrics.
type numbers struct {
	to  graph.ID
	via vocabulary.RelationType
}

func (n numbers) query() graph.Query {
	return graph.Query{Kind: graph.NodeMetric, From: []graph.ID{n.to}, Via: n.via, Inverse: true}
}

// Observations are the results among the metrics.
func (n numbers) Observations(ctx context.Context, filter *MetricFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*ObservationConnection, error) {
	return Observations(ctx, n.query(), filter, Slice{first, after, last, before})
}

// Targets are the aims among the metrics.
func (n numbers) Targets(ctx context.Context, filter *MetricFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*TargetConnection, error) {
	return Targets(ctx, n.query(), filter, Slice{first, after, last, before})
}

// Observations are the observations among the metrics of q that pass the filter.
func Observations(ctx context.Context, q graph.Query, filter *MetricFilter, slice Slice) (*ObservationConnection, error) {
	return connectMetrics[*Observation](ctx, q, filter, slice, vocabulary.Actual, vocabulary.Baseline)
}

// Targets are the targets among the metrics of q that pass the filter.
func Targets(ctx context.Context, q graph.Query, filter *MetricFilter, slice Slice) (*TargetConnection, error) {
	return connectMetrics[*Target](ctx, q, filter, slice, vocabulary.Target)
}

func connectMetrics[T Node](ctx context.Context, q graph.Query, filter *MetricFilter, slice Slice, kinds ...vocabulary.Kind) (*Connection[T], error) {
	if load.FromContext(ctx).Asked(ctx) == nil {
		if _, err := slice.pageArgs(); err != nil {
			return nil, err
		}
		settled, err := filter.Settled(ctx, kinds...)
		if err != nil {
			return nil, err
		}
		q.Filter = settled
	}
	return Connect[T](ctx, q, slice)
}
