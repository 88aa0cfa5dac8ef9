package answer

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
	"github.com/policygraph/policygraph/vocabulary"
)

// Description says what the graph holds.
type Description struct {
	Version    string
	Documents  int
	Sections   int
	Indicators int
	Milestones int
	Types      []TypeCount
	Relations  []RelationCount
	Metrics    []MetricCount
	Periods    []PeriodCount
	places     []object.Row[*coverage]
}

// TypeCount is how many entities are of a type.
type TypeCount struct {
	Type  vocabulary.EntityType
	Count int
}

// RelationCount is how many relations are of a type.
type RelationCount struct {
	Type  vocabulary.RelationType
	Count int
}

// MetricCount is how many figures are of a kind and measure.
type MetricCount struct {
	Kind    vocabulary.Kind
	Measure vocabulary.Measure
	Count   int
}

// PeriodCount is how many figures are of a period.
type PeriodCount struct {
	Period       string
	Observations int
	Targets      int
}

// coverage is a place and the reports on it.
type coverage struct {
	place     graph.ID
	documents []*graph.Document
}

// Describe says what the graph holds.
func Describe(ctx context.Context) (*Description, error) {
	whole, err := load.FromContext(ctx).Edition(ctx)
	if err != nil {
		return nil, err
	}
	return load.Derive(ctx, "description", func(g *graph.Graph) (*Description, error) {
		d := describe(g)
		d.Version = string(whole.Version)
		return d, nil
	})
}

func describe(g *graph.Graph) *Description {
	d := &Description{
		Documents: len(g.Documents), Sections: len(g.Sections), Indicators: len(g.Indicators), Milestones: len(g.Milestones),
		Types: []TypeCount{}, Relations: []RelationCount{}, Metrics: []MetricCount{}, Periods: periodCounts(g.Metrics),
	}
	types := counted(g.Entities, func(e *graph.Entity) vocabulary.EntityType { return e.Type })
	relations := counted(g.Relations, func(r *graph.Relation) vocabulary.RelationType { return r.Type })
	metrics := counted(g.Metrics, func(m *graph.Metric) MetricCount { return MetricCount{Kind: m.Kind, Measure: m.Measure} })
	for _, term := range vocabulary.All() {
		switch term.Set {
		case "EntityType":
			if of := vocabulary.EntityType(term.Code); types[of] > 0 {
				d.Types = append(d.Types, TypeCount{of, types[of]})
			}
		case "RelationType":
			if of := vocabulary.RelationType(term.Code); relations[of] > 0 {
				d.Relations = append(d.Relations, RelationCount{of, relations[of]})
			}
		}
	}
	for of, count := range metrics {
		d.Metrics = append(d.Metrics, MetricCount{of.Kind, of.Measure, count})
	}
	slices.SortFunc(d.Metrics, func(a, b MetricCount) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Measure, b.Measure))
	})
	of := map[graph.ID]*coverage{}
	for _, document := range g.Documents {
		if of[document.Place] == nil {
			of[document.Place] = &coverage{place: document.Place}
			d.places = append(d.places, object.Row[*coverage]{List: "covered", Key: "", ID: document.Place, Value: of[document.Place]})
		}
		of[document.Place].documents = append(of[document.Place].documents, document)
	}
	object.SortRows(d.places)
	return d
}

func counted[N any, K comparable](list []N, key func(N) K) map[K]int {
	count := map[K]int{}
	for _, item := range list {
		count[key(item)]++
	}
	return count
}

func periodCounts(metrics []*graph.Metric) []PeriodCount {
	of := map[string]PeriodCount{}
	for _, m := range metrics {
		count := of[m.Period]
		count.Period = m.Period
		if m.Kind == vocabulary.Target {
			count.Targets++
		} else {
			count.Observations++
		}
		of[m.Period] = count
	}
	return slices.SortedFunc(maps.Values(of), func(a, b PeriodCount) int { return cmp.Compare(a.Period, b.Period) })
}

// Places are those that reports cover, by ID.
func (d Description) Places(_ context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*PlaceCoverageConnection, error) {
	return object.PageOf(d.places, func(c *coverage) *PlaceCoverage { return &PlaceCoverage{c} }, object.Slice{First: first, After: after, Last: last, Before: before})
}

// PlaceCoverage is a place and the reports on it.
type PlaceCoverage struct{ *coverage }

// Place is the place.
func (c PlaceCoverage) Place(ctx context.Context) (*object.Place, error) {
	return object.Reference[*object.Place](ctx, c.place)
}

// Documents is how many reports there are on it.
func (c PlaceCoverage) Documents() int { return len(c.documents) }

// Periods are those that the reports are on, each once.
func (c PlaceCoverage) Periods() []string {
	var periods []string
	for _, document := range c.documents {
		periods = append(periods, document.Period)
	}
	slices.Sort(periods)
	return slices.Compact(periods)
}
