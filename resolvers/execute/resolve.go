package execute

import (
	"bytes"
	"context"
	"errors"
	"reflect"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/resolvers/batch"
)

// call is what a method is called with, the same for all objects.
type call struct {
	ctx       context.Context
	arguments []reflect.Value // behind the receiver
	results   []reflect.Value // of each object, until all are there
}

// resolve finds out the field for all objects for which it is not known yet, and
// goes on below when it is known for all.
func (c *column) resolve(e *execution) {
	if c.call == nil && !c.prepare(e) {
		return
	}
	pending := false
	for nth, object := range c.shape.objects {
		if c.cells[nth].state != unresolved {
			continue
		}
		result, err := c.value(e, object)
		switch {
		case errors.Is(err, batch.ErrPending):
			pending = true
		case err != nil:
			c.fail(e, nth, err)
		default:
			c.call.results[nth] = result
			c.cells[nth].state = one
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

// prepare reads the arguments. Where they are wrong the field fails for all.
func (c *column) prepare(e *execution) bool {
	c.grow()
	if c.bound == nil {
		c.introspect(e)
		return false
	}
	at := &graphql.FieldContext{Object: c.shape.bound.definition.Name, Field: c.field, IsMethod: c.bound.method >= 0}
	ctx := graphql.WithFieldContext(e.ctx, at)
	c.call = &call{ctx: ctx, results: make([]reflect.Value, len(c.shape.objects))}
	if c.bound.takesCtx {
		c.call.arguments = append(c.call.arguments, reflect.ValueOf(ctx))
	}
	given := c.field.ArgumentMap(e.operation.Variables)
	at.Args = make(map[string]any, len(c.bound.arguments))
	for _, argument := range c.bound.arguments {
		value, err := argument.value(ctx, given)
		if err != nil {
			c.refuse(e, argument, given)
			return false
		}
		at.Args[argument.name] = value.Interface()
		c.call.arguments = append(c.call.arguments, value)
	}
	return true
}

// refuse tells every object's path what is wrong with the argument.
func (c *column) refuse(e *execution, argument boundArgument, given map[string]any) {
	for nth := range c.shape.objects {
		ctx := c.errorContext(e, nth)
		_, err := argument.value(ctx, given)
		c.cells[nth].state = failed
		graphql.AddError(ctx, err)
	}
}

// value calls the method or reads the field.
func (c *column) value(e *execution, object reflect.Value) (result reflect.Value, err error) {
	if c.bound.method < 0 {
		return object.Elem().FieldByIndex(c.bound.index), nil
	}
	defer func() {
		if reason := recover(); reason != nil {
			err = panicked{e.operation.RecoverFunc(c.call.ctx, reason)}
		}
	}()
	results := object.Method(c.bound.method).Call(c.call.arguments)
	if c.bound.fails && !results[1].IsNil() {
		err, _ = results[1].Interface().(error)
	}
	return results[0], err
}

func (c *column) errorContext(e *execution, nth int) context.Context {
	return withPath(e.ctx, c.path(nth))
}

// withPath is the context of a way that is made already.
func withPath(ctx context.Context, path *graphql.FieldContext) context.Context {
	parent := path.Parent
	if parent != nil {
		ctx = withPath(ctx, parent)
	}
	return graphql.WithFieldContext(ctx, path)
}

func (c *column) fail(e *execution, nth int, err error) {
	c.cells[nth].state = failed
	ctx := c.errorContext(e, nth)
	if _, is := err.(panicked); !is {
		err = graphql.AddFieldLocationToError(ctx, err)
	}
	graphql.AddError(ctx, err)
}

// panicked is an error that shows no place in the query.
type panicked struct{ error }

// settle turns results into leaves or the objects of the next level.
func (c *column) settle(e *execution) {
	if c.bound.leaf != nil {
		c.leaves = c.call.results
		return
	}
	isList := c.field.Definition.Type.Elem != nil
	for nth, result := range c.call.results {
		at := &c.cells[nth]
		if at.state != one {
			continue
		}
		at.start = int32(len(c.child.elements))
		if !isList {
			c.descend(e, nth, -1, result)
			continue
		}
		at.state = list
		if result.IsNil() {
			at.state = nullList
		}
		at.size = int32(result.Len())
		for i := range result.Len() {
			c.descend(e, nth, i, result.Index(i))
		}
	}
	c.call = nil
}

// descend adds what the field led to from an object.
func (c *column) descend(e *execution, nth, index int, value reflect.Value) {
	object := element{parent: int32(nth), index: int32(index), value: pointer(value)}
	definition := c.bound.object
	if object.value.IsValid() {
		var err error
		if definition, err = e.schema.concrete(definition, object.value.Type()); err != nil {
			object.value = reflect.Value{}
			c.fail(e, nth, err)
		}
	}
	c.child.add(e, object, definition, c.field.Selections)
}

// pointer is the object behind a value: nothing for nil.
func pointer(value reflect.Value) reflect.Value {
	for value.Kind() == reflect.Interface {
		value = value.Elem()
	}
	switch {
	case !value.IsValid():
		return value
	case value.Kind() == reflect.Pointer:
		if value.IsNil() {
			return reflect.Value{}
		}
		return value
	case value.CanAddr():
		return value.Addr()
	}
	copied := reflect.New(value.Type())
	copied.Elem().Set(value)
	return copied
}

// introspect lets the generated schema answer __schema or __type, as a query of
// its own.
func (c *column) introspect(e *execution) {
	definition := *e.operation.Operation
	definition.SelectionSet = ast.SelectionSet{c.field.Field}
	ctx := graphql.WithOperationContext(e.ctx, &graphql.OperationContext{
		RawQuery: e.operation.RawQuery, Variables: e.operation.Variables, Doc: e.operation.Doc, Operation: &definition,
		DisableIntrospection: e.operation.DisableIntrospection, RecoverFunc: e.operation.RecoverFunc,
		ResolverMiddleware: e.operation.ResolverMiddleware, RootResolverMiddleware: e.operation.RootResolverMiddleware,
	})
	response := e.schema.ExecutableSchema.Exec(ctx)(ctx)
	_, value, _ := bytes.Cut(response.Data, c.key)
	c.cells[0].state = written
	c.leaves[0] = reflect.ValueOf(bytes.TrimSuffix(value, []byte("}")))
}
