package execute

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/resolvers/batch"
)

// resolve finds out the field for all objects for which it is not known yet, and
// goes on below when it is known for all.
func (c *column) resolve(e *execution) {
	if c.call == nil && !c.prepare(e) {
		return
	}
	pending := false
	for nth := range c.shape.objects {
		if c.cells[nth].state != unresolved {
			continue
		}
		switch err := c.find(nth); {
		case err == nil:
		case errors.Is(err, batch.ErrPending):
			pending = true
		default:
			c.fail(e, nth, err)
		}
	}
	if pending {
		e.waiting = append(e.waiting, c)
		return
	}
	c.settle(e)
}

// abandon is for a method that waits for what nobody was asked for.
func (c *column) abandon(e *execution) {
	for nth, at := range c.cells {
		if at.state == unresolved {
			c.fail(e, nth, batch.ErrPending)
		}
	}
	c.settle(e)
}

// settle goes on below.
func (c *column) settle(e *execution) {
	if c.child == nil {
		return
	}
	for _, shape := range c.child.shapes {
		e.enter(shape)
	}
}

// prepare reads the arguments. Where they are wrong the field fails for all.
func (c *column) prepare(e *execution) bool {
	c.cells = make([]cell, len(c.shape.objects))
	if c.Bind == nil {
		c.introspect(e)
		return false
	}
	at := &graphql.FieldContext{Object: c.shape.definition.Name, Field: c.CollectedField, IsMethod: true}
	c.ctx = graphql.WithFieldContext(e.ctx, at)
	if c.Arguments != nil {
		given := c.ArgumentMap(e.operation.Variables)
		arguments, err := c.Arguments(c.ctx, given)
		if err != nil {
			c.refuse(e, given)
			return false
		}
		at.Args = arguments
	}
	if c.below != nil {
		c.child = &block{from: c, below: c.below, elements: make([]element, 0, len(c.shape.objects))}
	}
	c.found = Found{execution: e, column: c}
	c.call = c.Bind(at.Args)
	return true
}

// refuse tells every object's path what is wrong with the arguments.
func (c *column) refuse(e *execution, given map[string]any) {
	for nth := range c.shape.objects {
		ctx := c.shape.errorContext(e, c.asked, nth)
		_, err := c.Arguments(ctx, given)
		c.cells[nth].state = failed
		graphql.AddError(ctx, err)
	}
}

// find calls the method or reads the field.
func (c *column) find(nth int) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = panicked{c.found.execution.operation.RecoverFunc(c.ctx, reason)}
		}
	}()
	c.found.nth = nth
	return c.call(c.ctx, c.shape.objects[nth], &c.found)
}

func (c *column) fail(e *execution, nth int, err error) {
	c.cells[nth].state = failed
	ctx := c.shape.errorContext(e, c.asked, nth)
	if _, is := err.(panicked); !is {
		err = graphql.AddFieldLocationToError(ctx, err)
	}
	graphql.AddError(ctx, err)
}

// panicked is an error that shows no place in the query.
type panicked struct{ error }

// descend adds what the field led to from an object.
func (c *column) descend(e *execution, nth, index int, object any) {
	name := ""
	if object != nil {
		name = c.below.static.Name
		if c.below.static.Kind != ast.Object {
			var known bool
			if name, known = e.schema.config.TypeOf(object); !known {
				c.fail(e, nth, fmt.Errorf("a %s of the Go type %T, which is no type of the schema", c.below.static.Name, object))
			}
		}
	}
	c.child.add(e, element{parent: int32(nth), index: int32(index)}, object, name)
}

// introspect lets the generated schema answer __schema or __type, as a query of
// its own.
func (c *column) introspect(e *execution) {
	definition := *e.operation.Operation
	definition.SelectionSet = ast.SelectionSet{c.CollectedField.Field}
	ctx := graphql.WithOperationContext(e.ctx, &graphql.OperationContext{
		RawQuery: e.operation.RawQuery, Variables: e.operation.Variables, Doc: e.operation.Doc, Operation: &definition,
		DisableIntrospection: e.operation.DisableIntrospection, RecoverFunc: e.operation.RecoverFunc,
		ResolverMiddleware: e.operation.ResolverMiddleware, RootResolverMiddleware: e.operation.RootResolverMiddleware,
	})
	response := e.schema.ExecutableSchema.Exec(ctx)(ctx)
	_, value, _ := bytes.Cut(response.Data, c.key[1:])
	c.text = bytes.TrimSuffix(value, []byte("}"))
	c.cells[0] = cell{leaf, 0, int32(len(c.text))}
}
