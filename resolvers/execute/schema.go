// Package execute answers queries in place of gqlgen's generated execution, with
// the same bytes. gqlgen still parses, validates and introspects; it also checks,
// as it generates its own execution, that every field of the schema is a method
// or field of the Go type, which is what this package calls.
//
// A query is walked level by level: one field is resolved for all objects of a
// level before what lies below it, on one goroutine. A method that needs what is
// not there yet returns batch.ErrPending and is called again when everything that
// the level asked for has come in one go. Then the answer is written in one pass.
package execute

import (
	"context"
	"reflect"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Config is what a schema is executed with.
type Config struct {
	// Query has a method for each field of the type Query.
	Query any
	// Batch is what the methods of a request ask together.
	Batch func(context.Context) Batch
	// Scalars write the scalars that are no Go string, number or boolean, and
	// read those that a Go type cannot tell; by name.
	Scalars map[string]Scalar
}

// Batch makes what methods ask for wait, after Hold, until Flush answers all of
// it and tells whether there was anything. Package batch has one.
type Batch interface {
	Hold()
	Flush(context.Context) bool
}

// Scalar is a type of leaves: Write is a func(T) graphql.Marshaler and Read a
// func(any) (T, error), as gqlgen binds them.
type Scalar struct{ Write, Read any }

// Over executes the queries of the schema; what is no query it leaves to the
// schema.
func Over(generated graphql.ExecutableSchema, config Config) graphql.ExecutableSchema {
	return &schema{ExecutableSchema: generated, config: config}
}

type schema struct {
	graphql.ExecutableSchema
	config Config
	bound  sync.Map // boundKey to *boundType, as types are met
}

// Exec implements graphql.ExecutableSchema.
func (s *schema) Exec(ctx context.Context) graphql.ResponseHandler {
	operation := graphql.GetOperationContext(ctx)
	if operation.Operation.Operation != ast.Query {
		return s.ExecutableSchema.Exec(ctx)
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		e := &execution{schema: s, ctx: ctx, operation: operation}
		return &graphql.Response{Data: e.run()}
	}
}

// execution is one query under way.
type execution struct {
	schema    *schema
	ctx       context.Context
	operation *graphql.OperationContext
	ready     []*column // to be resolved
	waiting   []*column // asked for something
}

func (e *execution) run() []byte {
	batch := e.schema.config.Batch(e.ctx)
	batch.Hold()
	root := &block{}
	query := e.schema.Schema().Query
	root.add(e, element{value: reflect.ValueOf(e.schema.config.Query)}, query, e.operation.Operation.SelectionSet)
	for {
		for len(e.ready) > 0 {
			column := e.ready[0]
			e.ready = e.ready[1:]
			column.resolve(e)
		}
		if len(e.waiting) == 0 {
			break
		}
		answered := batch.Flush(e.ctx)
		e.ready, e.waiting = e.waiting, nil
		if !answered {
			for _, column := range e.ready {
				column.abandon(e)
			}
			break
		}
	}
	w := writer{execution: e}
	if !w.element(root, 0) {
		return []byte("null")
	}
	return w.text
}
