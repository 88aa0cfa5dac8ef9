// Package object holds the GraphQL object types of schema.graphqls that stand for
// a record of the graph, and the ledger, which targets lead to: fields that lead
// elsewhere are methods. The methods ask through the Loaders in the context, so
// that all objects of a level of a query share one call: a method is called again
// when what it asked for is there, and works on copies of its arguments.
package object

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/vocabulary"
)

// Node is any object with an ID of its own.
type Node interface{ graph.Node }

// Wrap makes the object of a record; nil of nil.
func Wrap(node graph.Node) (Node, error) {
	switch record := node.(type) {
	case nil:
		return nil, nil
	case *graph.Document:
		return &Document{record, textOf(record.ID)}, nil
	case *graph.Section:
		return &Section{record, textOf(record.ID)}, nil
	case *graph.Entity:
		return wrapEntity(record)
	case *graph.Relation:
		return &Relation{record}, nil
	case *graph.Indicator:
		return &Indicator{record, numbers{record.ID, vocabulary.Of}}, nil
	case *graph.Metric:
		if record.Kind == vocabulary.Target {
			return &Target{metric{record}}, nil
		}
		return &Observation{metric{record}}, nil
	case *graph.Milestone:
		return &Milestone{record}, nil
	}
	return nil, fmt.Errorf("a node of the unknown type %T", node)
}

// As makes the object of a record where it is to be a T; the zero T of nil.
func As[T Node](record graph.Node) (T, error) {
	var none T
	node, err := Wrap(record)
	if node == nil || err != nil {
		return none, err
	}
	object, ok := node.(T)
	if !ok {
		return none, fmt.Errorf("%s is a %T, not a %T", node.NodeID(), node, none)
	}
	return object, nil
}

// Reference follows an ID to its object; the zero T where the ID is empty.
func Reference[T Node](ctx context.Context, id graph.ID) (T, error) {
	var none T
	if id == "" {
		return none, nil
	}
	record, err := load.FromContext(ctx).Node(ctx, id)
	if err != nil {
		return none, err
	}
	if record == nil {
		return none, fmt.Errorf("the graph refers to %s and does not hold it", id)
	}
	return As[T](record)
}

// NodeByID is the object of an ID, nil where the graph does not hold it.
func NodeByID(ctx context.Context, id graph.ID) (Node, error) {
	record, err := load.FromContext(ctx).Node(ctx, id)
	if err != nil {
		return nil, err
	}
	return Wrap(record)
}

// NodesByID are the objects of the IDs in their order, nil where the graph does
// not hold one.
func NodesByID(ctx context.Context, ids []graph.ID) ([]Node, error) {
	records, err := load.FromContext(ctx).Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes := make([]Node, len(ids))
	for i, record := range records {
		if nodes[i], err = Wrap(record); err != nil {
			return nil, err
		}
	}
	return nodes, nil
}

// Optional is nil for the zero value.
func Optional[T comparable](value T) *T {
	var zero T
	if value == zero {
		return nil
	}
	return &value
}
