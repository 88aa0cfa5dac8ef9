package object

import (
	"context"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track/compare"
	"github.com/policygraph/policygraph/vocabulary"
)

// Comparison is two reports on one place held against each other.
type Comparison struct {
	*compare.Comparison
	targets, entities []row[*compare.Change]
}

// Compare holds the one document against the other, each given by its ID or
// title.
func Compare(ctx context.Context, from, to graph.ID) (*Comparison, error) {
	l := FromContext(ctx)
	var ids []field
	for _, id := range []*graph.ID{&from, &to} {
		ids = append(ids, field{id, "document", is[*graph.Document]})
	}
	if err := l.settleFields(ctx, ids, slices.DeleteFunc(slices.Clone(ids), field.named)); err != nil {
		return nil, err
	}
	return derive(ctx, "compare "+string(from)+" "+string(to), func(g *graph.Graph) (*Comparison, error) {
		compared, err := compare.Reports(g, from, to)
		if err != nil {
			return nil, err
		}
		return newComparison(compared), nil
	})
}

func newComparison(compared *compare.Comparison) *Comparison {
	c := &Comparison{Comparison: compared}
	for _, change := range compared.Changes {
		node, source, late := change.Before, change.BeforeSource, "0"
		if node == nil {
			node, source, late = change.After, change.AfterSource, "1"
		}
		r := row[*compare.Change]{"change", late + placeKey(source.Document, source.Start, source.End), node.NodeID(), change}
		if node.NodeKind() == graph.NodeMetric {
			c.targets = append(c.targets, r)
		} else {
			c.entities = append(c.entities, r)
		}
	}
	sortRows(c.targets)
	sortRows(c.entities)
	return c
}

// From is the document that is held against the other.
func (c Comparison) From(context.Context) (*Document, error) { return as[*Document](c.Earlier) }

// To is the other document.
func (c Comparison) To(context.Context) (*Document, error) { return as[*Document](c.Later) }

// Targets are what became of targets.
func (c Comparison) Targets(_ context.Context, continuities []vocabulary.Continuity, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*TargetChangeConnection, error) {
	object := func(ch *compare.Change) *TargetChange { return &TargetChange{change{ch}} }
	return page(continued(c.targets, continuities), object, Slice{first, after, last, before})
}

// Entities are what became of named things.
func (c Comparison) Entities(_ context.Context, continuities []vocabulary.Continuity, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*EntityChangeConnection, error) {
	object := func(ch *compare.Change) *EntityChange { return &EntityChange{change{ch}} }
	return page(continued(c.entities, continuities), object, Slice{first, after, last, before})
}

func continued(rows []row[*compare.Change], continuities []vocabulary.Continuity) []row[*compare.Change] {
	return slices.DeleteFunc(slices.Clone(rows), func(r row[*compare.Change]) bool { return !anyOf(continuities, r.value.Continuity) })
}

// TargetCounts are how many targets were kept, changed and so on.
func (c Comparison) TargetCounts() []ContinuityCount { return countChanges(c.targets) }

// EntityCounts are how many named things were kept, changed and so on.
func (c Comparison) EntityCounts() []ContinuityCount { return countChanges(c.entities) }

// ContinuityCount is of how much became the same.
type ContinuityCount struct {
	Continuity vocabulary.Continuity
	Count      int
}

func countChanges(rows []row[*compare.Change]) []ContinuityCount {
	number := map[vocabulary.Continuity]int{}
	for _, r := range rows {
		number[r.value.Continuity]++
	}
	var counts []ContinuityCount
	for _, term := range vocabulary.Computed() {
		if c := vocabulary.Continuity(term.Code); term.Set == "Continuity" && number[c] > 0 {
			counts = append(counts, ContinuityCount{c, number[c]})
		}
	}
	return counts
}

// TargetChange is what became of a target.
type TargetChange struct{ change }

// Before is the target of the one document, nil for what is new.
func (c TargetChange) Before(context.Context) (*Target, error) { return as[*Target](c.Change.Before) }

// After is the target of the other document, nil for what is gone.
func (c TargetChange) After(context.Context) (*Target, error) { return as[*Target](c.Change.After) }

// EntityChange is what became of a named thing.
type EntityChange struct{ change }

// Before is the thing in the one document, nil for what is new.
func (c EntityChange) Before(context.Context) (Entity, error) { return as[Entity](c.Change.Before) }

// After is the thing in the other document, nil for what is gone.
func (c EntityChange) After(context.Context) (Entity, error) { return as[Entity](c.Change.After) }

// change holds the fields that both changes share.
type change struct{ *compare.Change }

// BeforeSource is where the one document states it first.
func (c change) BeforeSource(context.Context) *Source { return stated(c.Change.BeforeSource) }

// AfterSource is where the other document states it first.
func (c change) AfterSource(context.Context) *Source { return stated(c.Change.AfterSource) }

// Steps are what is not as it was.
func (c change) Steps() []ChangeStep {
	list := make([]ChangeStep, len(c.Change.Steps))
	for i, s := range c.Change.Steps {
		list[i] = ChangeStep{s}
	}
	return list
}

func stated(s graph.Source) *Source {
	if s.Document == "" {
		return nil
	}
	return &Source{s}
}

// ChangeStep is one thing that is not as it was.
type ChangeStep struct{ compare.Step }

// Before is how it was, nil where it was not.
func (s ChangeStep) Before() *string { return optional(s.Step.Before) }

// After is how it is, nil where it is not.
func (s ChangeStep) After() *string { return optional(s.Step.After) }
