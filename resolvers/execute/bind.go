package execute

import (
	"context"
	"fmt"
	"reflect"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// boundKey is an object type of the schema and the Go type, a pointer, of its
// objects.
type boundKey struct {
	definition *ast.Definition
	goType     reflect.Type
}

// boundType is how the fields of an object type are read off a Go type.
type boundType struct {
	definition *ast.Definition
	satisfies  []string // the type and its interfaces
	fields     map[string]*boundField
}

// boundField is a field of the schema as a Go method or field.
type boundField struct {
	definition *ast.FieldDefinition
	method     int // of the pointer's method set; -1 for a Go field
	index      []int
	takesCtx   bool
	arguments  []boundArgument
	fails      bool            // returns an error, too
	leaf       writeLeaf       // nil where objects follow
	object     *ast.Definition // where objects follow
}

type boundArgument struct {
	name string
	read readValue
}

// resolved tells the fields that are resolved level by level; the others are
// read while the answer is written.
func (f *boundField) resolved() bool {
	return f.leaf == nil || f.takesCtx || f.fails || len(f.arguments) > 0
}

// bind is made once for each pair of types.
func (s *schema) bind(definition *ast.Definition, goType reflect.Type) *boundType {
	key := boundKey{definition, goType}
	if known, ok := s.bound.Load(key); ok {
		return known.(*boundType)
	}
	bound := &boundType{definition: definition, fields: map[string]*boundField{}}
	bound.satisfies = append([]string{definition.Name}, definition.Interfaces...)
	for _, field := range definition.Fields {
		if !strings.HasPrefix(field.Name, "__") {
			bound.fields[field.Name] = s.bindField(field, goType)
		}
	}
	s.bound.Store(key, bound)
	return bound
}

// bindField finds the method of the field's name, case aside, or else the Go
// field; nil where there is neither, which gqlgen does not let happen.
func (s *schema) bindField(definition *ast.FieldDefinition, goType reflect.Type) *boundField {
	field := &boundField{definition: definition, method: -1}
	for i := range goType.NumMethod() {
		if method := goType.Method(i); strings.EqualFold(method.Name, definition.Name) {
			field.method = i
			s.bindMethod(field, method.Type)
			return field
		}
	}
	for _, candidate := range reflect.VisibleFields(goType.Elem()) {
		if candidate.IsExported() && !candidate.Anonymous && strings.EqualFold(candidate.Name, definition.Name) {
			if field.index == nil || len(candidate.Index) < len(field.index) {
				field.index = candidate.Index
				s.bindResult(field, candidate.Type)
			}
		}
	}
	if field.index == nil {
		return nil
	}
	return field
}

func (s *schema) bindMethod(field *boundField, method reflect.Type) {
	in := 1 // behind the receiver
	if method.NumIn() > in && method.In(in) == reflect.TypeFor[context.Context]() {
		field.takesCtx = true
		in++
	}
	for i, argument := range field.definition.Arguments {
		field.arguments = append(field.arguments, boundArgument{argument.Name, s.reader(argument.Type, method.In(in+i))})
	}
	field.fails = method.NumOut() == 2
	s.bindResult(field, method.Out(0))
}

func (s *schema) bindResult(field *boundField, goType reflect.Type) {
	named := s.Schema().Types[field.definition.Type.Name()]
	if named.IsLeafType() {
		field.leaf = s.leafWriter(field.definition.Type, goType)
		return
	}
	field.object = named
}

// get reads a field that is not resolved level by level.
func (f *boundField) get(object reflect.Value) reflect.Value {
	if f.method < 0 {
		return object.Elem().FieldByIndex(f.index)
	}
	return object.Method(f.method).Call(nil)[0]
}

// concrete is the object type of a value that may be of an interface type.
func (s *schema) concrete(static *ast.Definition, goType reflect.Type) (*ast.Definition, error) {
	if static.Kind == ast.Object {
		return static, nil
	}
	definition := s.Schema().Types[goType.Elem().Name()]
	if definition == nil {
		return nil, fmt.Errorf("a %s of the Go type %s, which is no type of the schema", static.Name, goType)
	}
	return definition, nil
}
