// Package execute answers queries in place of gqlgen's generated execution, with
// the same bytes. gqlgen still parses, validates, reads arguments and introspects;
// it also finds, as it generates its own execution, the method or field of the Go
// type for every field of the schema, of which package generated makes Fields.
//
// A query is walked level by level: one field is resolved for all objects of a
// level before what lies below it, on one goroutine. A method that needs what is
// not there yet returns batch.ErrPending and is called again when everything that
// the level asked for has come in one go. Then the answer is written in one pass.
package execute

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/resolvers/batch"
)

// Config is what a schema is executed with.
type Config struct {
	// Query has the fields of the type Query.
	Query any
	// Batch is what the methods of a request ask together.
	Batch func(context.Context) Batch
	// Field is a field of an object type, by the names of both.
	Field func(object, field string) Field
	// TypeOf is the name of the type of an object that may be of several, "" where
	// it is a nil pointer; false where it is of none.
	TypeOf func(object any) (string, bool)
	// Foresee is called before a query is answered, with a function that resolves
	// the query for what the methods ask alone: in the context that it is given, with
	// no answer and no error. Nil where nobody wants to know.
	Foresee func(ctx context.Context, walk func(context.Context))
}

// Batch makes what methods ask for wait, after Hold, until Flush answers all of
// it and tells whether there was anything. Package batch has one.
type Batch interface {
	Hold()
	Flush(context.Context) bool
}

// Over executes the queries of the schema; what is no query it leaves to the
// schema.
func Over(generated graphql.ExecutableSchema, config Config) graphql.ExecutableSchema {
	return &schema{ExecutableSchema: generated, config: config, plans: lru.New[*plan](maxPlans)}
}

type schema struct {
	graphql.ExecutableSchema
	config Config
	plans  *lru.LRU[*plan] // by the query's text
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
		if foresee := s.config.Foresee; foresee != nil {
			foresee(ctx, func(ctx context.Context) { s.walk(ctx, operation) })
		}
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

// walk resolves a query and forgets what it found.
func (s *schema) walk(ctx context.Context, operation *graphql.OperationContext) {
	quiet := &graphql.OperationContext{
		RawQuery: operation.RawQuery, Variables: operation.Variables, Doc: operation.Doc, Operation: operation.Operation,
		DisableIntrospection: true, ResolverMiddleware: operation.ResolverMiddleware, RootResolverMiddleware: operation.RootResolverMiddleware,
		RecoverFunc: func(context.Context, any) error { return batch.ErrPending },
	}
	ctx = graphql.WithOperationContext(ctx, quiet)
	ctx = graphql.WithResponseContext(ctx, graphql.DefaultErrorPresenter, quiet.RecoverFunc)
	(&execution{schema: s, ctx: ctx, operation: quiet}).resolve(s.planOf(ctx, quiet))
}

func (e *execution) run() []byte {
	plan := e.schema.planOf(e.ctx, e.operation)
	root := e.resolve(plan)
	w := writer{execution: e, text: make([]byte, 0, plan.room())}
	if !w.element(root, 0) {
		return []byte("null")
	}
	plan.note(len(w.text))
	return w.text
}

// resolve finds out all that is resolved level by level.
func (e *execution) resolve(p *plan) *block {
	asked := e.schema.config.Batch(e.ctx)
	asked.Hold()
	root := &block{below: p.root}
	root.add(e, element{}, e.schema.config.Query, p.root.static.Name)
	e.enter(root.shapes[0])
	for {
		for len(e.ready) > 0 {
			column := e.ready[0]
			e.ready = e.ready[1:]
			column.resolve(e)
		}
		if len(e.waiting) == 0 {
			break
		}
		waiting := e.waiting
		e.waiting = nil
		if asked.Flush(e.ctx) {
			e.ready = waiting
			continue
		}
		for _, column := range waiting {
			column.abandon(e)
		}
	}
	return root
}

// enter makes the fields of the shape's objects to be resolved.
func (e *execution) enter(s *shape) {
	for i := range s.columns {
		e.ready = append(e.ready, &s.columns[i])
	}
}
