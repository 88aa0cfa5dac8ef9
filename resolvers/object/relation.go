package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
)

// Relation joins two entities.
type Relation struct{ *graph.Relation }

// From is the entity that the relation starts from.
func (r Relation) From(ctx context.Context) (Entity, error) {
	return Reference[Entity](ctx, r.Relation.From)
}

// To is the entity that the relation leads to.
func (r Relation) To(ctx context.Context) (Entity, error) {
	return Reference[Entity](ctx, r.Relation.To)
}

// Ordinal is the member's place in its group, nil where there is none.
func (r Relation) Ordinal() *int { return Optional(r.Relation.Ordinal) }

// Sources are the places that state the relation.
func (r Relation) Sources(context.Context) []*Source { return sources(r.Relation.Sources) }

// Milestone is the status of an entity at a time.
type Milestone struct{ *graph.Milestone }

// Entity is what has the status.
func (m Milestone) Entity(ctx context.Context) (Entity, error) {
	return Reference[Entity](ctx, m.Milestone.Entity)
}

// Sources are the places that state the milestone.
func (m Milestone) Sources(context.Context) []*Source { return sources(m.Milestone.Sources) }
