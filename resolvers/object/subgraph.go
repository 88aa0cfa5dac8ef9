package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
)

// Subgraph is a part of the graph.
type Subgraph struct {
	Entities  []Entity
	Relations []*Relation
	Truncated bool
}

// Hit is a node found by a search.
type Hit struct {
	Node  Node
	Match string
	Score float64
}

// Path asks the store for a path.
func (l *Loaders) Path(ctx context.Context, q graph.PathQuery) (*Subgraph, error) {
	if err := checkRelationTypes(q.Types); err != nil {
		return nil, err
	}
	found, err := l.store.Path(ctx, q)
	if err != nil {
		return nil, err
	}
	return l.subgraph(ctx, found)
}

// Neighbourhood asks the store for what lies around an entity.
func (l *Loaders) Neighbourhood(ctx context.Context, q graph.NeighbourhoodQuery) (*Subgraph, error) {
	if err := checkRelationTypes(q.Types); err != nil {
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
		l.nodes.Prime(ctx, record.ID, record)
		node, err := wrapEntity(entity{record, l})
		if err != nil {
			return nil, err
		}
		part.Entities = append(part.Entities, node)
	}
	for _, record := range found.Relations {
		part.Relations = append(part.Relations, &Relation{record, l})
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
		node, err := l.wrap(hit.Node)
		if err != nil {
			return nil, err
		}
		hits[i] = &Hit{Node: node, Match: hit.Match, Score: hit.Score}
	}
	return hits, nil
}

// Node is the object of an ID, nil where the graph does not hold it.
func (l *Loaders) Node(ctx context.Context, id graph.ID) (Node, error) {
	record, err := l.nodes.Load(ctx, id)()
	if err != nil {
		return nil, err
	}
	return l.wrap(record)
}
