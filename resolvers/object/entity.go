package object

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/audit/groups"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/vocabulary"
)

// Entity is a named thing, one of the ten types below.
type Entity interface {
	Node
	// Record is the entity as the store gave it.
	Record() *graph.Entity
}

// The entity types, one for each vocabulary.EntityType.
type (
	Platform     struct{ entity }
	Area         struct{ entity }
	Programme    struct{ entity }
	Reform       struct{ entity }
	Policy       struct{ entity }
	Project      struct{ entity }
	Place        struct{ entity }
	Organization struct{ entity }
	Person       struct{ entity }
	Event        struct{ entity }
)

func wrapEntity(record *graph.Entity) (Entity, error) {
	e := entity{record, numbers{record.ID, vocabulary.About}}
	switch e.Type {
	case vocabulary.Platform:
		return &Platform{e}, nil
	case vocabulary.Area:
		return &Area{e}, nil
	case vocabulary.Programme:
		return &Programme{e}, nil
	case vocabulary.Reform:
		return &Reform{e}, nil
	case vocabulary.Policy:
		return &Policy{e}, nil
	case vocabulary.Project:
		return &Project{e}, nil
	case vocabulary.Place:
		return &Place{e}, nil
	case vocabulary.Organization:
		return &Organization{e}, nil
	case vocabulary.Person:
		return &Person{e}, nil
	case vocabulary.Event:
		return &Event{e}, nil
	}
	return nil, fmt.Errorf("%s is of the unknown type %q", e.ID, e.Type)
}

// EntityNamed is the entity that bears the name, nil where none does.
func EntityNamed(ctx context.Context, name string) (Entity, error) {
	record, err := load.FromContext(ctx).EntityNamed(ctx, name)
	if err != nil {
		return nil, err
	}
	return As[Entity](record)
}

// Entities are those that pass the filter.
func Entities(ctx context.Context, filter *EntityFilter, slice Slice) (*EntityConnection, error) {
	if _, err := slice.pageArgs(); err != nil {
		return nil, err
	}
	settled, err := filter.settled(ctx)
	if err != nil {
		return nil, err
	}
	return Connect[Entity](ctx, graph.Query{Kind: graph.NodeEntity, Filter: settled}, slice)
}

// entity holds the fields that all entity types share.
type entity struct {
	*graph.Entity
	numbers // about it
}

// Record is the entity as the store gave it.
func (e entity) Record() *graph.Entity { return e.Entity }

// English is the English name, nil where none is known.
func (e entity) English() *string { return Optional(e.Entity.English) }

// Code is the GB/T 2260 code, nil where there is none.
func (e entity) Code() *string { return Optional(e.Entity.Code) }

// MembersNamed is how many members the name counts, nil where it says no number.
func (e entity) MembersNamed() *int {
	if named := groups.MembersNamed(e.Name); named > 0 {
		return &named
	}
	return nil
}

// Place is the jurisdiction.
func (e entity) Place(ctx context.Context) (*Place, error) {
	return Reference[*Place](ctx, e.Entity.Place)
}

// related are the entities that relations of a type lead to, or come from.
func (e entity) related(ctx context.Context, via vocabulary.RelationType, inverse bool, slice Slice) (*EntityConnection, error) {
	q := graph.Query{Kind: graph.NodeEntity, From: []graph.ID{e.ID}, Via: via, Inverse: inverse}
	return Connect[Entity](ctx, q, slice)
}

// Members are the members of the group, in its order.
func (e entity) Members(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*EntityConnection, error) {
	return e.related(ctx, vocabulary.HasMember, false, Slice{first, after, last, before})
}

// Groups are the groups that the entity is a member of.
func (e entity) Groups(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*EntityConnection, error) {
	return e.related(ctx, vocabulary.HasMember, true, Slice{first, after, last, before})
}

// Parts are the entities that are part of this one.
func (e entity) Parts(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*EntityConnection, error) {
	return e.related(ctx, vocabulary.PartOf, true, Slice{first, after, last, before})
}

// PartOf are the entities that this one is part of.
func (e entity) PartOf(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*EntityConnection, error) {
	return e.related(ctx, vocabulary.PartOf, false, Slice{first, after, last, before})
}

// Relations are the relations that start or end at the entity.
func (e entity) Relations(ctx context.Context, types []vocabulary.RelationType, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*RelationConnection, error) {
	q := graph.Query{Kind: graph.NodeRelation, From: []graph.ID{e.ID}, Filter: graph.Filter{RelationTypes: types}}
	return Connect[*Relation](ctx, q, Slice{first, after, last, before})
}

// Milestones are the stages of the entity.
func (e entity) Milestones(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*MilestoneConnection, error) {
	q := graph.Query{Kind: graph.NodeMilestone, From: []graph.ID{e.ID}, Via: vocabulary.HasMilestone}
	return Connect[*Milestone](ctx, q, Slice{first, after, last, before})
}

// Mentions are the places where the texts name the entity.
func (e entity) Mentions(first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*SourceConnection, error) {
	return sourceConnection(e.Sources, Slice{first, after, last, before})
}
