// Package object holds the GraphQL object types of schema.graphqls: each is a
// record of the graph whose fields that lead elsewhere are methods. The
// methods ask the store through the request's Loaders, so that all objects of
// a level of a query share one call.
package object

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Node is any object with an ID of its own.
type Node interface{ graph.Node }

// wrap makes the object of a record; nil of nil.
func (l *Loaders) wrap(node graph.Node) (Node, error) {
	switch record := node.(type) {
	case nil:
		return nil, nil
	case *graph.Document:
		return &Document{record, text{record.ID, l}}, nil
	case *graph.Section:
		return &Section{record, text{record.ID, l}}, nil
	case *graph.Entity:
		return wrapEntity(entity{record, l})
	case *graph.Relation:
		return &Relation{record, l}, nil
	case *graph.Indicator:
		return &Indicator{record, l}, nil
	case *graph.Metric:
		if record.Kind == vocabulary.Target {
			return &Target{metric{record, l}}, nil
		}
		return &Observation{metric{record, l}}, nil
	case *graph.Milestone:
		return &Milestone{record, l}, nil
	}
	return nil, fmt.Errorf("a node of the unknown type %T", node)
}

// as makes the object of a record where it is to be a T; the zero T of nil.
func as[T Node](l *Loaders, record graph.Node) (T, error) {
	var none T
	node, err := l.wrap(record)
	if node == nil || err != nil {
		return none, err
	}
	object, ok := node.(T)
	if !ok {
		return none, fmt.Errorf("%s is a %T, not a %T", node.NodeID(), node, none)
	}
	return object, nil
}

// reference follows an ID to its object; the zero T where the ID is empty.
func reference[T Node](ctx context.Context, l *Loaders, id graph.ID) (T, error) {
	var none T
	if id == "" {
		return none, nil
	}
	record, err := l.nodes.Load(ctx, id)()
	if err != nil {
		return none, err
	}
	if record == nil {
		return none, fmt.Errorf("the graph refers to %s and does not hold it", id)
	}
	return as[T](l, record)
}

// optional is nil for the zero value.
func optional[T comparable](value T) *T {
	var zero T
	if value == zero {
		return nil
	}
	return &value
}
