package series

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Place is a thing in a ranking.
type Place struct {
	Position int // from 1; things with the same value have the same
	Point
	Unit string
}

// Rank puts things in the order of their results, the best first: the greatest
// or, where less is better, the least. The figures are on one indicator for one
// period; of a thing that has several, the latest report's first counts. Those
// that are not of the unit of the most things are left out.
func Rank(figures []*graph.Metric, documents map[graph.ID]*graph.Document, lessIsBetter bool) []Place {
	lines := Lines(figures, documents)
	small := commonest(lines)
	var metrics []*graph.Metric
	seen := map[graph.ID]bool{}
	for _, l := range lines {
		i := slices.IndexFunc(l.Results, func(p Point) bool { return !p.Superseded })
		if l.small != small || i < 0 || seen[l.About] {
			continue
		}
		seen[l.About] = true
		metrics = append(metrics, l.Results[i].Metric)
	}
	return ranked(metrics, documents, lessIsBetter)
}

// commonest is the unit of the most lines, the first of several.
func commonest(lines []*Line) string {
	count := map[string]int{}
	most := ""
	for _, l := range lines {
		count[l.small]++
	}
	for _, l := range lines {
		if count[l.small] > count[most] {
			most = l.small
		}
	}
	return most
}

func ranked(metrics []*graph.Metric, documents map[graph.ID]*graph.Document, lessIsBetter bool) []Place {
	if len(metrics) == 0 {
		return nil
	}
	all := newLine(Quantity{}, metrics, documents)
	places := make([]Place, len(all.Results))
	for i, p := range all.Results {
		p.Superseded = false // by another thing's
		places[i] = Place{Point: p, Unit: all.Unit}
	}
	slices.SortStableFunc(places, func(a, b Place) int {
		order := b.Value.Cmp(a.Value)
		if lessIsBetter {
			order = -order
		}
		return cmp.Or(order, cmp.Compare(a.Metric.About, b.Metric.About))
	})
	for i := range places {
		places[i].Position = i + 1
		if i > 0 && places[i].Value.Cmp(places[i-1].Value) == 0 {
			places[i].Position = places[i-1].Position
		}
	}
	return places
}

// LessIsBetter tells which end of a ranking by the measure of an indicator is the
// best: a low rank, and a low value of what is to fall.
func LessIsBetter(indicator *graph.Indicator, measure vocabulary.Measure) bool {
	return measure == vocabulary.Rank || indicator.Direction == "down"
}
