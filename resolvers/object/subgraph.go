package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
)

// Subgraph is a part of the graph.
type Subgraph struct {
	Truncated bool
	entities  []Entity
	relations []*Relation
}

// Entities are those of a path in its order, of a neighbourhood nearest first.
func (s Subgraph) Entities(context.Context) []Entity { return s.entities }

// Relations are those among the entities.
func (s Subgraph) Relations(context.Context) []*Relation { return s.relations }

// Hit is a node found by a search.
type Hit struct {
	Node  Node
	Match string
	Score float64
}

// Node is the object of an ID, nil where the graph does not hold it.
func (l *Loaders) Node(ctx context.Context, id graph.ID) (Node, error) {
	record, err := l.nodes.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	return wrap(record)
}

// Nodes are the objects of the IDs in their order, nil where the graph does
// not hold one.
func (l *Loaders) Nodes(ctx context.Context, ids []graph.ID) ([]Node, error) {
	records, err := loadAll(ctx, l.nodes, ids)
	if err != nil {
		return nil, err
	}
	nodes := make([]Node, len(ids))
	for i, record := range records {
		if nodes[i], err = wrap(record); err != nil {
			return nil, err
		}
	}
	return nodes, nil
}

// Path asks the store for a path. The query may hold names in the place of IDs.
func (l *Loaders) Path(ctx context.Context, q graph.PathQuery) (*Subgraph, error) {
	if err := l.identifyFields(ctx, entityField(&q.From), entityField(&q.To)); err != nil {
		return nil, err
	}
	found, err := l.store.Path(ctx, q)
	if err != nil {
		return nil, err
	}
	return l.subgraph(ctx, found)
}

// Neighbourhood asks the store for what lies around an entity. The query may
// hold a name in the place of the ID.
func (l *Loaders) Neighbourhood(ctx context.Context, q graph.NeighbourhoodQuery) (*Subgraph, error) {
	if err := l.identifyFields(ctx, entityField(&q.From)); err != nil {
		return nil, err
	}
	found, err := l.store.Neighbourhood(ctx, q)
	if err != nil {
		return nil, err
	}
	return l.subgraph(ctx, found)
}

func (l *Loaders) subgraph(ctx context.Context, found graph.Subgraph) (*Subgraph, error) {
	part := &Subgraph{Truncated: found.Truncated}
	for _, record := range found.Entities {
		l.nodes.Prime(record.ID, record)
		entity, err := wrapEntity(record)
		if err != nil {
			return nil, err
		}
		part.entities = append(part.entities, entity)
	}
	for _, record := range found.Relations {
		part.relations = append(part.relations, &Relation{record})
	}
	return part, nil
}

// Search asks the store for what bears a name like the text.
func (l *Loaders) Search(ctx context.Context, text string, limit int) ([]*Hit, error) {
	found, err := l.store.Search(ctx, text, limit)
	if err != nil {
		return nil, err
	}
	hits := make([]*Hit, len(found))
	for i, hit := range found {
		node, err := wrap(hit.Node)
		if err != nil {
			return nil, err
		}
		hits[i] = &Hit{Node: node, Match: hit.Match, Score: hit.Score}
	}
	return hits, nil
}
