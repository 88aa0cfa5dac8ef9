package answer

import (
	"context"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
	"github.com/policygraph/policygraph/series"
	"github.com/policygraph/policygraph/vocabulary"
)

// OpenSeries are the figures on an indicator, given by its ID or name, that pass
// the filter, in the order of time.
func OpenSeries(ctx context.Context, indicator graph.ID, filter *object.MetricFilter, slice object.Slice) (*SeriesConnection, error) {
	figures, documents, err := figuresOn(ctx, indicator, filter, vocabulary.Actual, vocabulary.Target)
	if err != nil {
		return nil, err
	}
	var rows []object.Row[*series.Line]
	for _, line := range series.Lines(figures, documents) {
		rows = append(rows, object.Row[*series.Line]{List: "series", Key: line.Order(), ID: "line", Value: line})
	}
	return object.PageOf(rows, func(l *series.Line) *Series { return &Series{l} }, slice)
}

// figuresOn are the figures on an indicator, and the documents that state them.
func figuresOn(ctx context.Context, indicator graph.ID, filter *object.MetricFilter, kinds ...vocabulary.Kind) ([]*graph.Metric, map[graph.ID]*graph.Document, error) {
	narrowed := object.MetricFilter{}
	if filter != nil {
		narrowed = *filter
	}
	if len(narrowed.Indicators) > 0 {
		return nil, nil, fmt.Errorf("the indicator is an argument of its own; leave indicators out of the filter: %w", graph.ErrInvalid)
	}
	narrowed.Indicators = []graph.ID{indicator}
	settled, err := narrowed.Settled(ctx, kinds...)
	if err != nil {
		return nil, nil, err
	}
	metrics, err := figures(ctx, settled)
	if err != nil {
		return nil, nil, err
	}
	documents, err := documentsOf(ctx, metrics)
	return metrics, documents, err
}

// documentsOf are the documents that state the figures.
func documentsOf(ctx context.Context, figures []*graph.Metric) (map[graph.ID]*graph.Document, error) {
	var ids []graph.ID
	for _, m := range figures {
		for _, source := range m.Sources {
			ids = append(ids, source.Document)
		}
	}
	slices.Sort(ids)
	nodes, err := load.FromContext(ctx).Nodes(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	documents := make(map[graph.ID]*graph.Document, len(nodes))
	for _, node := range nodes {
		if d, ok := node.(*graph.Document); ok {
			documents[d.ID] = d
		}
	}
	return documents, nil
}

// Series is the figures of one quantity about one thing.
type Series struct{ *series.Line }

// Indicator is what they measure.
func (s Series) Indicator(ctx context.Context) (*object.Indicator, error) {
	return object.Reference[*object.Indicator](ctx, s.Line.Indicator)
}

// About is what they are about.
func (s Series) About(ctx context.Context) (object.Entity, error) {
	return object.Reference[object.Entity](ctx, s.Line.About)
}

// Compared is what a rank or difference compares: level or growth.
func (s Series) Compared() *vocabulary.Measure { return object.Optional(s.Line.Compared) }

// Benchmark is the place compared with.
func (s Series) Benchmark(ctx context.Context) (*object.Place, error) {
	return object.Reference[*object.Place](ctx, s.Line.Benchmark)
}

// Results are the results by time, the latest of them where there are too many.
func (s Series) Results(_ context.Context, last int) ([]*SeriesPoint, error) {
	return s.points(s.Line.Results, last)
}

// Targets are the aims by time.
func (s Series) Targets(_ context.Context, last int) ([]*SeriesPoint, error) {
	return s.points(s.Line.Targets, last)
}

func (s Series) points(points []series.Point, last int) ([]*SeriesPoint, error) {
	if err := object.CheckSize("last", &last); err != nil {
		return nil, err
	}
	list := []*SeriesPoint{}
	for _, p := range points[max(0, len(points)-last):] {
		list = append(list, &SeriesPoint{p, s.Unit})
	}
	return list, nil
}

// SeriesPoint is a figure at its time.
type SeriesPoint struct {
	series.Point
	Unit string
}

// Metric is the figure as it is stated.
func (p SeriesPoint) Metric(context.Context) (object.Metric, error) {
	return object.As[object.Metric](p.Point.Metric)
}

// Period is the period of the figure.
func (p SeriesPoint) Period() string { return p.Point.Metric.Period }

// Comparator is how the true value stands to the value.
func (p SeriesPoint) Comparator() vocabulary.Comparator { return p.Point.Metric.Comparator }

// Source is where the latest document states the figure.
func (p SeriesPoint) Source(context.Context) *object.Source {
	return &object.Source{Source: p.Point.Source}
}

// RankThings puts things of the types in the order of their results for a period,
// the best first.
func RankThings(ctx context.Context, indicator graph.ID, period string, measure vocabulary.Measure, types []vocabulary.EntityType, filter *object.MetricFilter, slice object.Slice) (*RankingConnection, error) {
	narrowed := object.MetricFilter{}
	if filter != nil {
		narrowed = *filter
	}
	of := object.EntityFilter{}
	if narrowed.Entity != nil {
		of = *narrowed.Entity
	}
	if len(of.Types) == 0 {
		of.Types = types
	}
	narrowed.Entity = &of
	narrowed.Periods, narrowed.Measures = []string{period}, []vocabulary.Measure{measure}
	figures, documents, err := figuresOn(ctx, indicator, &narrowed, vocabulary.Actual)
	if err != nil {
		return nil, err
	}
	if len(figures) == 0 {
		return object.NewConnection[*Ranking](nil, false, false), nil
	}
	ranked, err := object.Reference[*object.Indicator](ctx, figures[0].Indicator)
	if err != nil {
		return nil, err
	}
	var rows []object.Row[series.Place]
	for _, p := range series.Rank(figures, documents, series.LessIsBetter(ranked.Indicator, measure)) {
		rows = append(rows, object.Row[series.Place]{List: "ranking", Key: fmt.Sprintf("%08d", p.Position), ID: p.Metric.About, Value: p})
	}
	return object.PageOf(rows, func(p series.Place) *Ranking { return &Ranking{SeriesPoint{p.Point, p.Unit}, p.Position} }, slice)
}

// Ranking is a thing in its place.
type Ranking struct {
	SeriesPoint
	Position int
}

// About is the thing.
func (r Ranking) About(ctx context.Context) (object.Entity, error) {
	return object.Reference[object.Entity](ctx, r.Point.Metric.About)
}
