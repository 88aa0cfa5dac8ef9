package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/vocabulary"
)

// EntityFilter keeps the entities that satisfy every field set.
type EntityFilter struct {
	graph.Filter
	LocatedIn   graph.ID
	PartOf      graph.ID
	Related     []*RelatedFilter
	Observation *MetricFilter
	Target      *MetricFilter
	AsOf        *string
}

// RelatedFilter keeps the entities that a relation joins to one that passes.
type RelatedFilter struct {
	Type    vocabulary.RelationType
	Inverse bool
	Entity  *EntityFilter // anything where nil
}

// MetricFilter keeps the metrics that satisfy every field set.
type MetricFilter struct {
	graph.Filter
	Entity *EntityFilter
	States []vocabulary.State
	AsOf   *string
}

// settled is the filter as a store takes it, with IDs in the place of names.
func (f *EntityFilter) settled(ctx context.Context) (graph.Filter, error) {
	s := f.plain()
	if err := load.FromContext(ctx).Settle(ctx, &s); err != nil {
		return s, err
	}
	err := f.narrow(ctx, &s, nil)
	return s, err
}

// Settled is the filter as a store takes it, of metrics of the kinds.
func (f *MetricFilter) Settled(ctx context.Context, kinds ...vocabulary.Kind) (graph.Filter, error) {
	s := f.plain(kinds...)
	if err := load.FromContext(ctx).Settle(ctx, &s); err != nil {
		return s, err
	}
	err := f.narrow(ctx, &s, nil)
	return s, err
}

// plain is the filter as it was written: without what is to be computed, and
// with names.
func (f *EntityFilter) plain() graph.Filter {
	if f == nil {
		return graph.Filter{}
	}
	s := f.Filter
	for _, r := range f.relations() {
		s.Having = append(s.Having, graph.Having{Kind: graph.NodeEntity, Via: r.Type, Inverse: r.Inverse, Filter: r.Entity.plain()})
	}
	about := func(metrics graph.Filter) {
		s.Having = append(s.Having, graph.Having{Kind: graph.NodeMetric, Via: vocabulary.About, Inverse: true, Filter: metrics})
	}
	if f.Observation != nil {
		about(f.Observation.plain(vocabulary.Actual, vocabulary.Baseline))
	}
	if f.Target != nil {
		about(f.Target.plain(vocabulary.Target))
	}
	return s
}

func (f *EntityFilter) relations() []*RelatedFilter {
	var all []*RelatedFilter
	add := func(relation vocabulary.RelationType, id graph.ID) {
		if id != "" {
			one := &EntityFilter{Filter: graph.Filter{IDs: []graph.ID{id}}}
			all = append(all, &RelatedFilter{Type: relation, Entity: one})
		}
	}
	add(vocabulary.LocatedIn, f.LocatedIn)
	add(vocabulary.PartOf, f.PartOf)
	return append(all, f.Related...)
}

func (f *MetricFilter) plain(kinds ...vocabulary.Kind) graph.Filter {
	if f == nil {
		return graph.Filter{Kinds: kinds}
	}
	s := f.Filter
	s.Kinds = kinds
	if f.Entity != nil {
		s.Having = append(s.Having, graph.Having{Kind: graph.NodeEntity, Via: vocabulary.About, Filter: f.Entity.plain()})
	}
	return s
}

// narrow adds to the plain filter what is computed from the graph as it was
// known at the moment, unless the filter names its own.
func (f *EntityFilter) narrow(ctx context.Context, s *graph.Filter, asOf *string) error {
	if f == nil {
		return nil
	}
	if f.AsOf != nil {
		asOf = f.AsOf
	}
	if err := narrowToKnown(ctx, s, asOf); err != nil {
		return err
	}
	inner := s.Having // in the order of plain
	for _, r := range f.relations() {
		if err := r.Entity.narrow(ctx, &inner[0].Filter, asOf); err != nil {
			return err
		}
		inner = inner[1:]
	}
	for _, metrics := range []*MetricFilter{f.Observation, f.Target} {
		if metrics == nil {
			continue
		}
		if err := metrics.narrow(ctx, &inner[0].Filter, asOf); err != nil {
			return err
		}
		inner = inner[1:]
	}
	return nil
}

func (f *MetricFilter) narrow(ctx context.Context, s *graph.Filter, asOf *string) error {
	if f == nil {
		return nil
	}
	if f.AsOf != nil {
		asOf = f.AsOf
	}
	if err := narrowToKnown(ctx, s, asOf); err != nil {
		return err
	}
	if len(f.States) > 0 {
		b, err := open(ctx, asOf)
		if err != nil {
			return err
		}
		s.IDs = b.targets(f.States)
	}
	if f.Entity == nil {
		return nil
	}
	return f.Entity.narrow(ctx, &s.Having[0].Filter, asOf)
}

// none is the ID of no node: a list of it alone keeps nothing.
const none graph.ID = ""

// narrowToKnown keeps what the documents state that were known at the moment.
func narrowToKnown(ctx context.Context, s *graph.Filter, asOf *string) error {
	if asOf == nil {
		return nil
	}
	moment, _, err := parseMoment(ctx, *asOf)
	if err != nil {
		return err
	}
	whole, err := load.FromContext(ctx).Edition(ctx)
	if err != nil {
		return err
	}
	s.Documents = []graph.ID{none}
	for _, document := range whole.Graph.Documents {
		if moment.Knows(document) {
			s.Documents = append(s.Documents, document.ID)
		}
	}
	return nil
}

// targets are the IDs of those in the states.
func (b *book) targets(states []vocabulary.State) []graph.ID {
	ids := []graph.ID{none}
	for _, r := range b.rows {
		if AnyOf(states, r.Value.State) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}
