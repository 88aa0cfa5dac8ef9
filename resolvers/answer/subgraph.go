package answer

import (
	"context"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
)

// Subgraph is a part of the graph.
type Subgraph struct {
	Truncated bool
	entities  []object.Entity
	relations []*object.Relation
}

// Entities are those of a path in its order, of a neighbourhood nearest first.
func (s Subgraph) Entities(context.Context) []object.Entity { return s.entities }

// Relations are those among the entities.
func (s Subgraph) Relations(context.Context) []*object.Relation { return s.relations }

// Hit is a node found by a search.
type Hit struct {
	Node  object.Node
	Match string
	Score float64
}

// Path asks the store for a path. The query may hold names in the place of IDs.
func Path(ctx context.Context, q graph.PathQuery) (*Subgraph, error) {
	l := load.FromContext(ctx)
	if err := l.IdentifyEntities(ctx, &q.From, &q.To); err != nil {
		return nil, err
	}
	found, err := l.Store.Path(ctx, q)
	if err != nil {
		return nil, err
	}
	return subgraph(l, found)
}

// Neighbourhood asks the store for what lies around an entity. The query may
// hold a name in the place of the ID.
func Neighbourhood(ctx context.Context, q graph.NeighbourhoodQuery) (*Subgraph, error) {
	l := load.FromContext(ctx)
	if err := l.IdentifyEntities(ctx, &q.From); err != nil {
		return nil, err
	}
	found, err := l.Store.Neighbourhood(ctx, q)
	if err != nil {
		return nil, err
	}
	return subgraph(l, found)
}

func subgraph(l *load.Loaders, found graph.Subgraph) (*Subgraph, error) {
	part := &Subgraph{Truncated: found.Truncated}
	for _, record := range found.Entities {
		l.Prime(record)
		entity, err := object.As[object.Entity](record)
		if err != nil {
			return nil, err
		}
		part.entities = append(part.entities, entity)
	}
	for _, record := range found.Relations {
		part.relations = append(part.relations, &object.Relation{Relation: record})
	}
	return part, nil
}

// Search asks the store for what bears a name like the text.
func Search(ctx context.Context, text string, limit int) ([]*Hit, error) {
	found, err := load.FromContext(ctx).Store.Search(ctx, text, limit)
	if err != nil {
		return nil, err
	}
	hits := make([]*Hit, len(found))
	for i, hit := range found {
		node, err := object.Wrap(hit.Node)
		if err != nil {
			return nil, err
		}
		hits[i] = &Hit{Node: node, Match: hit.Match, Score: hit.Score}
	}
	return hits, nil
}
