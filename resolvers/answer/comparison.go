package answer

import (
	"context"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
	"github.com/policygraph/policygraph/track/compare"
	"github.com/policygraph/policygraph/vocabulary"
)

// Comparison is two reports on one place held against each other.
type Comparison struct {
	*compare.Comparison
	targets, entities []object.Row[*compare.Change]
}

// Compare holds the one document against the other, each given by its ID or
// title.
func Compare(ctx context.Context, from, to graph.ID) (*Comparison, error) {
	if err := load.FromContext(ctx).SettleDocuments(ctx, &from, &to); err != nil {
		return nil, err
	}
	return load.Derive(ctx, "compare "+string(from)+" "+string(to), func(g *graph.Graph) (*Comparison, error) {
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
		r := object.Row[*compare.Change]{List: "change", Key: late + object.PlaceKey(source.Document, source.Start, source.End), ID: node.NodeID(), Value: change}
		if node.NodeKind() == graph.NodeMetric {
			c.targets = append(c.targets, r)
		} else {
			c.entities = append(c.entities, r)
		}
	}
	object.SortRows(c.targets)
	object.SortRows(c.entities)
	return c
}

// From is the document that is held against the other.
func (c Comparison) From(context.Context) (*object.Document, error) {
	return object.As[*object.Document](c.Earlier)
}

// To is the other document.
func (c Comparison) To(context.Context) (*object.Document, error) {
	return object.As[*object.Document](c.Later)
}

// Targets are what became of targets.
func (c Comparison) Targets(_ context.Context, continuities []vocabulary.Continuity, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*TargetChangeConnection, error) {
	wrapped := func(ch *compare.Change) *TargetChange { return &TargetChange{change{ch}} }
	return object.PageOf(continued(c.targets, continuities), wrapped, object.Slice{First: first, After: after, Last: last, Before: before})
}

// Entities are what became of named things.
func (c Comparison) Entities(_ context.Context, continuities []vocabulary.Continuity, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*EntityChangeConnection, error) {
	wrapped := func(ch *compare.Change) *EntityChange { return &EntityChange{change{ch}} }
	return object.PageOf(continued(c.entities, continuities), wrapped, object.Slice{First: first, After: after, Last: last, Before: before})
}

func continued(rows []object.Row[*compare.Change], continuities []vocabulary.Continuity) []object.Row[*compare.Change] {
	return slices.DeleteFunc(slices.Clone(rows), func(r object.Row[*compare.Change]) bool { return !object.AnyOf(continuities, r.Value.Continuity) })
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

func countChanges(rows []object.Row[*compare.Change]) []ContinuityCount {
	number := map[vocabulary.Continuity]int{}
	for _, r := range rows {
		number[r.Value.Continuity]++
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
func (c TargetChange) Before(context.Context) (*object.Target, error) {
	return object.As[*object.Target](c.Change.Before)
}

// After is the target of the other document, nil for what is gone.
func (c TargetChange) After(context.Context) (*object.Target, error) {
	return object.As[*object.Target](c.Change.After)
}

// EntityChange is what became of a named thing.
type EntityChange struct{ change }

// Before is the thing in the one document, nil for what is new.
func (c EntityChange) Before(context.Context) (object.Entity, error) {
	return object.As[object.Entity](c.Change.Before)
}

// After is the thing in the other document, nil for what is gone.
func (c EntityChange) After(context.Context) (object.Entity, error) {
	return object.As[object.Entity](c.Change.After)
}

// change holds the fields that both changes share.
type change struct{ *compare.Change }

// BeforeSource is where the one document states it first.
func (c change) BeforeSource(context.Context) *object.Source { return stated(c.Change.BeforeSource) }

// AfterSource is where the other document states it first.
func (c change) AfterSource(context.Context) *object.Source { return stated(c.Change.AfterSource) }

// Steps are what is not as it was.
func (c change) Steps() []ChangeStep {
	list := make([]ChangeStep, len(c.Change.Steps))
	for i, s := range c.Change.Steps {
		list[i] = ChangeStep{s}
	}
	return list
}

func stated(s graph.Source) *object.Source {
	if s.Document == "" {
		return nil
	}
	return &object.Source{Source: s}
}

// ChangeStep is one thing that is not as it was.
type ChangeStep struct{ compare.Step }

// Before is how it was, nil where it was not.
func (s ChangeStep) Before() *string { return object.Optional(s.Step.Before) }

// After is how it is, nil where it is not.
func (s ChangeStep) After() *string { return object.Optional(s.Step.After) }
