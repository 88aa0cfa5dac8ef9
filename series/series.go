// Package series puts the figures on an indicator in the order of time, one line
// for each thing that they are about, level, growth and rank apart; and things
// in the order of their figures for one period.
package series

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/aggregate"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/vocabulary"
)

// Line is the figures of one quantity about one thing, in one unit.
type Line struct {
	Quantity
	Unit    string
	Results []Point
	Targets []Point
}

// Quantity is what the figures of a line have in common.
type Quantity struct {
	Indicator graph.ID
	About     graph.ID
	Measure   vocabulary.Measure
	Compared  vocabulary.Measure // of a rank or difference
	Benchmark graph.ID
	small     string // unit, that all units of the line convert to
}

// Point is a figure at its time.
type Point struct {
	Metric *graph.Metric
	Source graph.Source  // that counts: of the latest document that states it
	Value  graph.Decimal // in the unit of the line
	// From is the month that its period begins in, To the one before which it
	// ends, counted from January of the year 0.
	From, To int
	// Superseded says that a later document states another figure for the same
	// period.
	Superseded bool

	reported string // what orders documents: the date, else the period
}

// Lines are those of figures whose period can be read, baselines left out: by
// indicator, thing and measure. The documents are those that state them.
func Lines(figures []*graph.Metric, documents map[graph.ID]*graph.Document) []*Line {
	of := map[Quantity][]*graph.Metric{}
	for _, m := range figures {
		if _, _, ok := period.Months(m.Period); !ok || m.Kind == vocabulary.Baseline {
			continue
		}
		small, _, _ := quantity.Convert(m.BaseUnit)
		q := Quantity{m.Indicator, m.About, m.Measure, m.Compared, m.Benchmark, small}
		of[q] = append(of[q], m)
	}
	var lines []*Line
	for q, metrics := range of {
		lines = append(lines, newLine(q, metrics, documents))
	}
	slices.SortFunc(lines, func(a, b *Line) int { return cmp.Compare(a.Order(), b.Order()) })
	return lines
}

// Order is what lines are sorted by, and no other line's.
func (l *Line) Order() string {
	place := slices.IndexFunc(vocabulary.All(), func(t vocabulary.Term) bool { return t.Set == "Measure" && t.Code == string(l.Measure) })
	return string(l.Indicator) + "\x01" + string(l.About) + "\x01" + string(rune('A'+place)) + "\x01" +
		string(l.Compared) + "\x01" + string(l.Benchmark) + "\x01" + l.small
}

func newLine(q Quantity, metrics []*graph.Metric, documents map[graph.ID]*graph.Document) *Line {
	slices.SortFunc(metrics, func(a, b *graph.Metric) int { return graph.Order(a, b) })
	l := &Line{Quantity: q, Unit: aggregate.Unit(metrics)}
	for _, m := range metrics {
		p := Point{Metric: m}
		p.From, p.To, _ = period.Months(m.Period)
		p.Value, _, _ = aggregate.In(m, l.Unit)
		for _, source := range m.Sources {
			if reported := reportedOn(documents[source.Document]); p.Source.Document == "" || reported > p.reported {
				p.Source, p.reported = source, reported
			}
		}
		if m.Kind == vocabulary.Target {
			l.Targets = append(l.Targets, p)
		} else {
			l.Results = append(l.Results, p)
		}
	}
	settle(l.Results)
	settle(l.Targets)
	return l
}

// reportedOn sorts documents by when they were given.
func reportedOn(d *graph.Document) string {
	if d == nil {
		return ""
	}
	if day := cmp.Or(d.Date, d.Published); day != "" {
		return day
	}
	_, to, _ := period.Months(d.Period)
	return monthText(to)
}

// settle sorts points by time and says which a later document has replaced.
func settle(points []Point) {
	slices.SortStableFunc(points, func(a, b Point) int {
		return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(b.From, a.From), cmp.Compare(a.reported, b.reported))
	})
	for i := range points {
		points[i].Superseded = slices.ContainsFunc(points[i+1:], func(later Point) bool {
			return later.From == points[i].From && later.To == points[i].To && later.reported > points[i].reported
		})
	}
}
