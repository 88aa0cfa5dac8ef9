package execute

import (
	"bytes"
	"context"
	"reflect"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// writer writes the answer. A null where none may be takes back what was written
// of the object around it.
type writer struct {
	*execution
	text []byte
}

// element writes an object, and tells whether it could.
func (w *writer) element(b *block, place int) (ok bool) {
	at := b.elements[place]
	if !at.value.IsValid() {
		w.text = append(w.text, "null"...)
		return false
	}
	start := len(w.text)
	w.text = append(w.text, '{')
	ok = true
	for i, column := range at.shape.columns {
		if i > 0 {
			w.text = append(w.text, ',')
		}
		w.text = append(w.text, column.key...)
		ok = w.field(column, int(at.nth)) && ok // to the end, for its errors
	}
	if !ok {
		w.text = append(w.text[:start], "null"...)
		return false
	}
	w.text = append(w.text, '}')
	return true
}

// field writes the field of an object, and tells whether the object may have it.
func (w *writer) field(c *column, nth int) bool {
	switch {
	case c.field.Name == "__typename":
		w.text = appendString(w.text, c.shape.bound.definition.Name)
		return true
	case !c.resolved():
		return w.leaf(c, nth, c.bound.get(c.shape.objects[nth])) || !c.field.Definition.Type.NonNull
	}
	filled := false
	switch cell := c.cells[nth]; cell.state {
	case written:
		w.text = append(w.text, c.leaves[nth].Bytes()...)
		return true
	case unresolved, failed:
		w.text = append(w.text, "null"...)
	case list:
		filled = w.list(c, cell)
	case nullList:
		if filled = c.field.Definition.Type.NonNull; filled { // as gqlgen has it
			w.text = append(w.text, "[]"...)
		} else {
			w.text = append(w.text, "null"...)
		}
	case one:
		filled = w.one(c, nth, cell)
	}
	return filled || !c.field.Definition.Type.NonNull
}

func (w *writer) one(c *column, nth int, at cell) bool {
	if c.bound.leaf != nil {
		return w.leaf(c, nth, c.leaves[nth])
	}
	place := int(at.start)
	if c.field.Definition.Type.NonNull && !c.child.elements[place].value.IsValid() {
		graphql.AddInvalidNullError(c.errorContext(w.execution, nth), "")
	}
	return w.element(c.child, place)
}

// list writes a list of objects; null where an element is that may not be.
func (w *writer) list(c *column, at cell) bool {
	start := len(w.text)
	ok := true
	element := c.field.Definition.Type.Elem
	w.text = append(w.text, '[')
	for i := range int(at.size) {
		if i > 0 {
			w.text = append(w.text, ',')
		}
		place := int(at.start) + i
		if element.NonNull && !c.child.elements[place].value.IsValid() {
			graphql.AddInvalidNullError(withPath(w.ctx, c.child.path(place)), element.String())
		}
		ok = (w.element(c.child, place) || !element.NonNull) && ok
	}
	if !ok {
		w.text = append(w.text[:start], "null"...)
		return false
	}
	w.text = append(w.text, ']')
	return true
}

// leaf writes a scalar, an enum or a list of them.
func (w *writer) leaf(c *column, nth int, value reflect.Value) bool {
	text, ok := c.bound.leaf(w.text, value)
	w.text = text
	if !ok && c.field.Definition.Type.NonNull {
		graphql.AddInvalidNullError(c.errorContext(w.execution, nth), "")
	}
	return ok
}

// writeLeaf appends a value of one Go type; false where that is null.
type writeLeaf func(text []byte, value reflect.Value) ([]byte, bool)

// leafWriter writes values of the Go type as the schema's type.
func (s *schema) leafWriter(t *ast.Type, goType reflect.Type) writeLeaf {
	if goType.Kind() == reflect.Pointer {
		inner := s.leafWriter(t, goType.Elem())
		return func(text []byte, value reflect.Value) ([]byte, bool) {
			if value.IsNil() {
				return append(text, "null"...), false
			}
			return inner(text, value.Elem())
		}
	}
	if t.Elem != nil {
		return listWriter(t, s.leafWriter(t.Elem, goType.Elem()))
	}
	if scalar, known := s.config.Scalars[t.NamedType]; known {
		return customWriter(reflect.ValueOf(scalar.Write))
	}
	switch goType.Kind() {
	case reflect.Bool:
		return func(text []byte, v reflect.Value) ([]byte, bool) { return strconv.AppendBool(text, v.Bool()), true }
	case reflect.Int, reflect.Int32, reflect.Int64:
		return func(text []byte, v reflect.Value) ([]byte, bool) { return strconv.AppendInt(text, v.Int(), 10), true }
	case reflect.Float64:
		return customWriter(reflect.ValueOf(graphql.MarshalFloatContext))
	}
	return func(text []byte, v reflect.Value) ([]byte, bool) { return appendString(text, v.String()), true }
}

func listWriter(t *ast.Type, element writeLeaf) writeLeaf {
	return func(text []byte, value reflect.Value) ([]byte, bool) {
		if value.IsNil() && !t.NonNull {
			return append(text, "null"...), false
		}
		start := len(text)
		ok := true
		text = append(text, '[')
		for i := range value.Len() {
			if i > 0 {
				text = append(text, ',')
			}
			var filled bool
			text, filled = element(text, value.Index(i))
			ok = ok && (filled || !t.Elem.NonNull)
		}
		if !ok {
			return append(text[:start], "null"...), false
		}
		return append(text, ']'), true
	}
}

// customWriter writes through a function that makes a marshaler.
func customWriter(marshal reflect.Value) writeLeaf {
	return func(text []byte, value reflect.Value) ([]byte, bool) {
		var written bytes.Buffer
		switch marshaler := marshal.Call([]reflect.Value{value})[0].Interface().(type) {
		case graphql.Marshaler:
			marshaler.MarshalGQL(&written)
		case graphql.ContextMarshaler:
			if err := marshaler.MarshalGQLContext(context.Background(), &written); err != nil {
				written.WriteString("null")
			}
		}
		return append(text, written.Bytes()...), written.String() != "null"
	}
}

// appendString writes a text as gqlgen does.
func appendString(text []byte, s string) []byte {
	const hex = "0123456789ABCDEF"
	text = append(text, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= 0x20 && c != '\\' && c != '"' {
			continue
		}
		text = append(text, s[start:i]...)
		start = i + 1
		switch c {
		case '\t':
			text = append(text, `\t`...)
		case '\r':
			text = append(text, `\r`...)
		case '\n':
			text = append(text, `\n`...)
		case '\\', '"':
			text = append(text, '\\', c)
		default:
			text = append(text, `\u00`...)
			text = append(text, hex[c>>4], hex[c&0xf])
		}
	}
	return append(append(text, s[start:]...), '"')
}
