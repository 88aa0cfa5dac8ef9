package aggregate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Group is the figures that share a value of each dimension.
type Group struct {
	Keys    []Key // one for each dimension, in their order
	Figures []*graph.Metric

	order string
}

// Key is what the figures of a group share.
type Key struct {
	Dimension vocabulary.Dimension
	Value     string // a code, a period or an ID; "" where the figures have none
}

// ID tells the group from the others.
func (g *Group) ID() string {
	values := make([]string, len(g.Keys))
	for i, key := range g.Keys {
		values[i] = key.Value
	}
	return strings.Join(values, "\x01")
}

// Order is what groups are sorted by: sections as they stand in their documents,
// all else by value.
func (g *Group) Order() string { return g.order }

// Groups sorts figures into groups. Of the places that state a figure it is the
// first that counts of those that within keeps.
func (f *Frame) Groups(figures []*graph.Metric, by []vocabulary.Dimension, within func(graph.Source) bool) []*Group {
	byID := map[string]*Group{}
	var groups []*Group
	for _, m := range figures {
		source := m.Sources[max(0, slices.IndexFunc(m.Sources, within))]
		g := &Group{}
		for _, dimension := range by {
			value := f.value(m, source, dimension)
			g.Keys = append(g.Keys, Key{dimension, value})
			if dimension == vocabulary.DimensionSection {
				value = fmt.Sprintf("%s|%08d", source.Document, f.starts[source.Section])
			}
			g.order += value + "\x01"
		}
		id := g.ID()
		if byID[id] == nil {
			byID[id] = g
			groups = append(groups, g)
		}
		byID[id].Figures = append(byID[id].Figures, m)
	}
	slices.SortStableFunc(groups, func(a, b *Group) int { return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.ID(), b.ID())) })
	return groups
}

func (f *Frame) value(m *graph.Metric, source graph.Source, dimension vocabulary.Dimension) string {
	switch dimension {
	case vocabulary.DimensionDocument:
		return string(source.Document)
	case vocabulary.DimensionSection:
		return string(source.Section)
	case vocabulary.DimensionIndicator:
		return string(m.Indicator)
	case vocabulary.DimensionEntity:
		return string(m.About)
	case vocabulary.DimensionKind:
		return string(m.Kind)
	case vocabulary.DimensionMeasure:
		return string(m.Measure)
	case vocabulary.DimensionPeriod:
		return m.Period
	}
	about := f.entities[m.About]
	switch {
	case about == nil:
		return ""
	case dimension == vocabulary.DimensionType:
		return string(about.Type)
	case about.Type == vocabulary.Place:
		return string(about.ID)
	}
	return string(about.Place)
}
