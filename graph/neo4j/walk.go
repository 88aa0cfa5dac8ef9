package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// walker follows relations of the allowed types, either way, in one reading.
type walker struct {
	*reading
	store *Store
	types []vocabulary.RelationType
}

// steps are the neighbours of the entities, each with the relation of the
// smallest ID that leads there.
func (w walker) steps(ctx context.Context, from []graph.ID) (map[graph.ID]graph.ID, error) {
	rows, err := w.ask(ctx, w.store.statements.Named["steps"], map[string]any{"ids": plain(from), "types": list(w.types)})
	steps := make(map[graph.ID]graph.ID, len(rows))
	for _, row := range rows {
		steps[graph.ID(text(item(row, 0)))] = graph.ID(text(item(row, 1)))
	}
	return steps, err
}

// areEntities is ErrNotFound for the first that is none.
func (w walker) areEntities(ctx context.Context, ids ...graph.ID) error {
	rows, err := w.ask(ctx, w.store.statements.Named["entities"], map[string]any{"ids": plain(ids)})
	if err != nil {
		return err
	}
	for _, id := range ids {
		if !slices.Contains(rows, any(string(id))) {
			return fmt.Errorf("entity %q: %w", id, graph.ErrNotFound)
		}
	}
	return nil
}

// Path implements graph.Store. Of several shortest paths it is the one whose
// entities' IDs come first, and between two entities the relation whose ID does.
func (s *Store) Path(ctx context.Context, q graph.PathQuery) (graph.Subgraph, error) {
	if err := cmp.Or(ctx.Err(), q.Validate()); err != nil {
		return graph.Subgraph{}, err
	}
	var path graph.Subgraph
	err := s.read(ctx, s.options.ReadTimeout, func(r *reading) error {
		w := walker{r, s, q.Types}
		if err := w.areEntities(ctx, q.From, q.To); err != nil {
			return err
		}
		length, err := w.distance(ctx, q)
		if err != nil || length > q.MaxLength {
			path = graph.Subgraph{}
			return err
		}
		entities, relations, err := w.shortest(ctx, q, length)
		if err == nil {
			path, err = w.subgraph(ctx, entities, relations)
		}
		return err
	})
	return path, err
}

// distance is the length of a shortest path, more than allowed where there is
// none.
func (w walker) distance(ctx context.Context, q graph.PathQuery) (int, error) {
	if q.From == q.To {
		return 0, nil
	}
	rows, err := w.ask(ctx, w.store.statements.Named["distance"],
		map[string]any{"from": string(q.From), "to": string(q.To), "types": list(q.Types)})
	if err != nil || len(rows) == 0 {
		return q.MaxLength + 1, err
	}
	length, _ := rows[0].(int64)
	return int(length), nil
}

// shortest is the first shortest path of the length: from q.From always to the
// first neighbour that is nearer to q.To.
func (w walker) shortest(ctx context.Context, q graph.PathQuery, length int) (entities, relations []graph.ID, err error) {
	levels, err := w.levels(ctx, q.To, length)
	if err != nil {
		return nil, nil, err
	}
	entities = []graph.ID{q.From}
	for at := q.From; at != q.To; {
		steps, err := w.steps(ctx, []graph.ID{at})
		if err != nil {
			return nil, nil, err
		}
		nearer := levels[length-len(entities)]
		maps.DeleteFunc(steps, func(entity, _ graph.ID) bool { return !nearer[entity] })
		if len(steps) == 0 {
			return nil, nil, errTorn
		}
		at = slices.Min(slices.Collect(maps.Keys(steps)))
		entities, relations = append(entities, at), append(relations, steps[at])
	}
	return entities, relations, nil
}

// levels are the entities at each distance from one, below the length.
func (w walker) levels(ctx context.Context, from graph.ID, length int) ([]map[graph.ID]bool, error) {
	levels := []map[graph.ID]bool{{from: true}}
	seen := map[graph.ID]bool{from: true}
	for len(levels) < length {
		steps, err := w.steps(ctx, slices.Collect(maps.Keys(levels[len(levels)-1])))
		if err != nil {
			return nil, err
		}
		levels = append(levels, unseen(steps, seen))
	}
	return levels, nil
}

// unseen are the ends of the steps that were not seen, which now are.
func unseen(steps map[graph.ID]graph.ID, seen map[graph.ID]bool) map[graph.ID]bool {
	fresh := make(map[graph.ID]bool)
	for entity := range steps {
		if !seen[entity] {
			seen[entity], fresh[entity] = true, true
		}
	}
	return fresh
}

// Neighbourhood implements graph.Store. Entities of one distance come by ID,
// the relations by ID.
func (s *Store) Neighbourhood(ctx context.Context, q graph.NeighbourhoodQuery) (graph.Subgraph, error) {
	if err := cmp.Or(ctx.Err(), q.Validate()); err != nil {
		return graph.Subgraph{}, err
	}
	var around graph.Subgraph
	err := s.read(ctx, s.options.ReadTimeout, func(r *reading) error {
		w := walker{r, s, q.Types}
		if err := w.areEntities(ctx, q.From); err != nil {
			return err
		}
		entities, truncated, err := w.around(ctx, q)
		if err != nil {
			return err
		}
		rows, err := w.ask(ctx, s.statements.Named["among"], map[string]any{"ids": plain(entities), "types": list(q.Types)})
		if err != nil {
			return err
		}
		var relations []graph.ID
		for _, id := range unique(texts(rows)) {
			relations = append(relations, graph.ID(id))
		}
		around, err = w.subgraph(ctx, entities, relations)
		around.Truncated = truncated
		return err
	})
	return around, err
}

// around are the entities of a neighbourhood, nearest first.
func (w walker) around(ctx context.Context, q graph.NeighbourhoodQuery) (entities []graph.ID, truncated bool, err error) {
	entities = []graph.ID{q.From}
	seen := map[graph.ID]bool{q.From: true}
	for level, depth := entities, 0; depth < q.Depth && len(level) > 0 && !truncated; depth++ {
		steps, err := w.steps(ctx, level)
		if err != nil {
			return nil, false, err
		}
		level = slices.Sorted(maps.Keys(unseen(steps, seen)))
		if room := q.Limit - len(entities); len(level) > room {
			level, truncated = level[:room], true
		}
		entities = append(entities, level...)
	}
	return entities, truncated, nil
}

// subgraph reads the entities and relations, in their order.
func (w walker) subgraph(ctx context.Context, entities, relations []graph.ID) (graph.Subgraph, error) {
	nodes, err := w.store.nodes(ctx, w.reading, slices.Concat(entities, relations))
	if err != nil {
		return graph.Subgraph{}, err
	}
	var found graph.Subgraph
	for _, id := range entities {
		if entity, ok := nodes[id].(*graph.Entity); ok {
			found.Entities = append(found.Entities, entity)
		}
	}
	for _, id := range relations {
		if relation, ok := nodes[id].(*graph.Relation); ok {
			found.Relations = append(found.Relations, relation)
		}
	}
	return found, nil
}
