package object

import (
	"context"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Relation joins two entities.
type Relation struct {
	*graph.Relation
	load *Loaders
}

// From is the entity that the relation starts from.
func (r Relation) From(ctx context.Context) (Entity, error) {
	return reference[Entity](ctx, r.load, r.Relation.From)
}

// To is the entity that the relation leads to.
func (r Relation) To(ctx context.Context) (Entity, error) {
	return reference[Entity](ctx, r.load, r.Relation.To)
}

// Ordinal is the member's place in its group, nil where there is none.
func (r Relation) Ordinal() *int { return optional(r.Relation.Ordinal) }

// Sources are the places that state the relation.
func (r Relation) Sources() []*Source { return sources(r.load, r.Relation.Sources) }

// Milestone is the status of an entity at a time.
type Milestone struct {
	*graph.Milestone
	load *Loaders
}

// Entity is what has the status.
func (m Milestone) Entity(ctx context.Context) (Entity, error) {
	return reference[Entity](ctx, m.load, m.Milestone.Entity)
}

// Sources are the places that state the milestone.
func (m Milestone) Sources() []*Source { return sources(m.load, m.Milestone.Sources) }

// checkRelationTypes refuses the types that do not join entities: a query for
// them would find nothing, for ever.
func checkRelationTypes(types []vocabulary.RelationType) error {
	stated := []vocabulary.RelationType{
		vocabulary.HasMember, vocabulary.PartOf, vocabulary.LocatedIn, vocabulary.Extends, vocabulary.Implements,
	}
	for _, t := range types {
		if !slices.Contains(stated, t) {
			return fmt.Errorf("types: %s does not join entities; use any of %s: %w", t, stated, graph.ErrInvalid)
		}
	}
	return nil
}
