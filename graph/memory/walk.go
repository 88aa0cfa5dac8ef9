package memory

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// walker follows relations of the allowed types, either way.
type walker struct {
	*index
	types []vocabulary.RelationType
}

// step is the relation to a neighbour.
type step struct {
	entity   graph.ID
	relation *graph.Relation
}

// steps are the neighbours of an entity by ID, each with the relation of the
// smallest ID that joins them.
func (w walker) steps(from graph.ID) []step {
	var steps []step
	for _, position := range w.pointing(graph.NodeRelation, atEnd, from) {
		relation := w.relation(position)
		if len(w.types) > 0 && !slices.Contains(w.types, relation.Type) {
			continue
		}
		to := relation.To
		if to == from {
			to = relation.From
		}
		if to != from && w.entity(to) != nil {
			steps = append(steps, step{to, relation})
		}
	}
	slices.SortFunc(steps, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.entity, b.entity), cmp.Compare(a.relation.ID, b.relation.ID))
	})
	return slices.CompactFunc(steps, func(a, b step) bool { return a.entity == b.entity })
}

// Path implements graph.Store. Of several shortest paths it is the one whose
// entities' IDs come first, and between two entities the relation whose ID does.
func (s *Store) Path(ctx context.Context, q graph.PathQuery) (graph.Subgraph, error) {
	x := s.current()
	if err := cmp.Or(ctx.Err(), q.Validate(), x.isEntity(q.From), x.isEntity(q.To)); err != nil {
		return graph.Subgraph{}, err
	}
	w := walker{x, q.Types}
	distance, err := w.distances(ctx, q)
	if err != nil {
		return graph.Subgraph{}, err
	}
	if _, reached := distance[q.From]; !reached {
		return graph.Subgraph{}, nil
	}
	path := graph.Subgraph{Entities: []*graph.Entity{x.entity(q.From)}}
	for at := q.From; at != q.To; {
		steps := w.steps(at)
		next := steps[slices.IndexFunc(steps, func(step step) bool {
			left, known := distance[step.entity]
			return known && left == distance[at]-1
		})]
		at = next.entity
		path.Entities = append(path.Entities, x.entity(at))
		path.Relations = append(path.Relations, next.relation)
	}
	return path, nil
}

// distances counts the relations from the entities around q.To to it, level by
// level, until q.From is reached or the greatest length.
func (w walker) distances(ctx context.Context, q graph.PathQuery) (map[graph.ID]int, error) {
	distance := map[graph.ID]int{q.To: 0}
	level := []graph.ID{q.To}
	for length := 1; length <= q.MaxLength && len(level) > 0; length++ {
		if _, reached := distance[q.From]; reached {
			break
		}
		var next []graph.ID
		for _, at := range level {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			for _, step := range w.steps(at) {
				if _, seen := distance[step.entity]; !seen {
					distance[step.entity] = length
					next = append(next, step.entity)
				}
			}
		}
		level = next
	}
	return distance, nil
}

// Neighbourhood implements graph.Store. Entities of one distance come by ID,
// the relations by ID.
func (s *Store) Neighbourhood(ctx context.Context, q graph.NeighbourhoodQuery) (graph.Subgraph, error) {
	x := s.current()
	if err := cmp.Or(ctx.Err(), q.Validate(), x.isEntity(q.From)); err != nil {
		return graph.Subgraph{}, err
	}
	w := walker{x, q.Types}
	around := graph.Subgraph{Entities: []*graph.Entity{x.entity(q.From)}}
	seen := map[graph.ID]bool{q.From: true}
	level := []graph.ID{q.From}
	for depth := 0; depth < q.Depth && !around.Truncated; depth++ {
		next, err := w.next(ctx, level, seen)
		if err != nil {
			return graph.Subgraph{}, err
		}
		if room := q.Limit - len(around.Entities); len(next) > room {
			next, around.Truncated = next[:room], true
		}
		for _, id := range next {
			around.Entities = append(around.Entities, x.entity(id))
		}
		level = next
	}
	around.Relations = w.among(around.Entities)
	return around, nil
}

// next are the neighbours of the level that were not seen, by ID.
func (w walker) next(ctx context.Context, level []graph.ID, seen map[graph.ID]bool) ([]graph.ID, error) {
	var next []graph.ID
	for _, at := range level {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, step := range w.steps(at) {
			if !seen[step.entity] {
				seen[step.entity] = true
				next = append(next, step.entity)
			}
		}
	}
	slices.Sort(next)
	return next, nil
}

// among are the relations of the allowed types between the entities, by ID.
func (w walker) among(entities []*graph.Entity) []*graph.Relation {
	kept := make(map[graph.ID]bool, len(entities))
	for _, entity := range entities {
		kept[entity.ID] = true
	}
	var relations []*graph.Relation
	for _, entity := range entities {
		for _, position := range w.pointing(graph.NodeRelation, atEnd, entity.ID) {
			relation := w.relation(position)
			allowed := len(w.types) == 0 || slices.Contains(w.types, relation.Type)
			if allowed && relation.From == entity.ID && kept[relation.To] {
				relations = append(relations, relation)
			}
		}
	}
	slices.SortFunc(relations, func(a, b *graph.Relation) int { return cmp.Compare(a.ID, b.ID) })
	return relations
}

func (x *index) isEntity(id graph.ID) error {
	if x.entity(id) == nil {
		return fmt.Errorf("entity %q: %w", id, graph.ErrNotFound)
	}
	return nil
}
