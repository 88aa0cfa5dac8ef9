package execute

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// readValue makes a Go value of one that gqlparser has validated and coerced.
type readValue func(ctx context.Context, given any) (reflect.Value, error)

// value is the argument: the zero value where it is not given.
func (a boundArgument) value(ctx context.Context, given map[string]any) (reflect.Value, error) {
	value, is := given[a.name]
	if !is {
		return a.read(nil, nil)
	}
	return a.read(graphql.WithPathContext(ctx, graphql.NewPathWithField(a.name)), value)
}

// reader reads values of the schema's type into the Go type. Without a context
// it makes the zero value.
func (s *schema) reader(t *ast.Type, goType reflect.Type) readValue {
	read := s.valueReader(t, goType)
	return func(ctx context.Context, given any) (reflect.Value, error) {
		if ctx == nil || given == nil {
			return reflect.Zero(goType), nil
		}
		return read(ctx, given)
	}
}

func (s *schema) valueReader(t *ast.Type, goType reflect.Type) readValue {
	switch {
	case goType.Kind() == reflect.Pointer:
		inner := s.reader(t, goType.Elem())
		return func(ctx context.Context, given any) (reflect.Value, error) {
			value, err := inner(ctx, given)
			pointer := reflect.New(goType.Elem())
			pointer.Elem().Set(value)
			return pointer, err
		}
	case t.Elem != nil:
		return listReader(goType, s.reader(t.Elem, goType.Elem()))
	}
	if scalar, known := s.config.Scalars[t.NamedType]; known {
		return scalarReader(goType, scalar.Read)
	}
	if definition := s.Schema().Types[t.NamedType]; definition.Kind == ast.InputObject {
		return s.inputReader(definition, goType)
	}
	switch goType.Kind() {
	case reflect.Bool:
		return scalarReader(goType, graphql.UnmarshalBoolean)
	case reflect.Int:
		return scalarReader(goType, graphql.UnmarshalInt)
	case reflect.Float64:
		return scalarReader(goType, graphql.UnmarshalFloat)
	}
	return scalarReader(goType, graphql.UnmarshalString)
}

func listReader(goType reflect.Type, element readValue) readValue {
	return func(ctx context.Context, given any) (reflect.Value, error) {
		all := graphql.CoerceList(given)
		list := reflect.MakeSlice(goType, len(all), len(all))
		for i, one := range all {
			value, err := element(graphql.WithPathContext(ctx, graphql.NewPathWithIndex(i)), one)
			if err != nil {
				return reflect.Zero(goType), err
			}
			list.Index(i).Set(value)
		}
		return list, nil
	}
}

// scalarReader reads through a func(any) (T, error).
func scalarReader(goType reflect.Type, unmarshal any) readValue {
	function := reflect.ValueOf(unmarshal)
	return func(ctx context.Context, given any) (reflect.Value, error) {
		results := function.Call([]reflect.Value{reflect.ValueOf(given)})
		if err, _ := results[1].Interface().(error); err != nil {
			return reflect.Zero(goType), graphql.ErrorOnPath(ctx, err)
		}
		return results[0].Convert(goType), nil
	}
}

// input is a field of an input object, and of the struct that is made of it.
type input struct {
	*ast.FieldDefinition
	index []int
	read  readValue
}

// inputs pairs the fields of an input object with the struct's of the same
// names, case aside.
func (s *schema) inputs(definition *ast.Definition, goType reflect.Type) []input {
	var inputs []input
	for _, field := range definition.Fields {
		if at, is := goType.FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, field.Name) }); is {
			inputs = append(inputs, input{field, at.Index, s.reader(field.Type, at.Type)})
		}
	}
	return inputs
}

// inputReader fills a struct. An input object may hold others of its own type, so
// that its fields are paired when one is read.
func (s *schema) inputReader(definition *ast.Definition, goType reflect.Type) readValue {
	inputs := sync.OnceValue(func() []input { return s.inputs(definition, goType) })
	return func(ctx context.Context, given any) (reflect.Value, error) {
		fields, is := given.(map[string]any)
		if !is {
			return reflect.Zero(goType), graphql.ErrorOnPath(ctx, fmt.Errorf("%T is no %s", given, definition.Name))
		}
		object := reflect.New(goType).Elem()
		for _, field := range inputs() {
			given, is := fields[field.Name]
			if !is && field.DefaultValue != nil {
				given, _ = field.DefaultValue.Value(nil) // validated with the schema
			}
			value, err := field.read(graphql.WithPathContext(ctx, graphql.NewPathWithField(field.Name)), given)
			if err != nil {
				return reflect.Zero(goType), err
			}
			object.FieldByIndex(field.index).Set(value)
		}
		return object, nil
	}
}
