package execute

import (
	"reflect"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// block is what one field leads to, from all objects that have it: a selection
// and its objects.
type block struct {
	from     *column // nil at the root
	elements []element
	shapes   []*shape // by type, in the order of their first objects
}

// element is an object of a block, or null.
type element struct {
	value  reflect.Value // a pointer; not valid where null
	shape  *shape
	nth    int32 // among the objects of the shape
	parent int32 // whose field led here: its place among the objects of the column's shape
	index  int32 // in the list; -1 where the field is no list
}

// shape is the objects of one type in a block, and the fields asked of them.
type shape struct {
	block   *block
	bound   *boundType
	objects []reflect.Value
	places  []int32 // of the objects among the elements
	columns []*column
}

// add puts an object of the type into the block.
func (b *block) add(e *execution, object element, definition *ast.Definition, selections ast.SelectionSet) {
	if object.value.IsValid() {
		object.shape = b.shape(e, definition, object.value.Type(), selections)
		object.nth = int32(len(object.shape.objects))
		object.shape.objects = append(object.shape.objects, object.value)
		object.shape.places = append(object.shape.places, int32(len(b.elements)))
	}
	b.elements = append(b.elements, object)
}

func (b *block) shape(e *execution, definition *ast.Definition, goType reflect.Type, selections ast.SelectionSet) *shape {
	bound := e.schema.bind(definition, goType)
	for _, known := range b.shapes {
		if known.bound == bound {
			return known
		}
	}
	s := &shape{block: b, bound: bound}
	b.shapes = append(b.shapes, s)
	for _, field := range graphql.CollectFields(e.operation, selections, bound.satisfies) {
		c := newColumn(s, field)
		s.columns = append(s.columns, c)
		if c.resolved() {
			e.ready = append(e.ready, c)
		}
	}
	return s
}

// path is the way to an object of the shape, as gqlgen keeps it for errors.
func (s *shape) path(nth int) *graphql.FieldContext {
	from := s.block.from
	if from == nil {
		return &graphql.FieldContext{Object: s.bound.definition.Name}
	}
	return s.block.path(int(s.places[nth]))
}

// path is the way to an element of the block.
func (b *block) path(place int) *graphql.FieldContext {
	at := b.elements[place]
	field := b.from.path(int(at.parent))
	if at.index < 0 {
		return field
	}
	index := int(at.index)
	return &graphql.FieldContext{Parent: field, Index: &index}
}

// column is one field of all objects of a shape.
type column struct {
	shape *shape
	field graphql.CollectedField
	bound *boundField // nil for fields of introspection
	key   []byte      // the name in the answer, quoted, and a colon

	// Of resolved columns.
	call   *call
	cells  []cell
	leaves []reflect.Value // where leaves follow
	child  *block          // where objects follow
}

// cell is what the field is for one object: so many elements of the child block.
type cell struct {
	state cellState
	start int32
	size  int32
}

type cellState uint8

const (
	unresolved cellState = iota
	failed               // an error has been told
	one                  // an element or a leaf
	list
	nullList
	written // raw JSON
)

func newColumn(s *shape, field graphql.CollectedField) *column {
	key := append(appendString(nil, field.Alias), ':')
	return &column{shape: s, field: field, bound: s.bound.fields[field.Name], key: key}
}

// resolved tells the columns that take more than a look at the object.
func (c *column) resolved() bool {
	return c.field.Name != "__typename" && (c.bound == nil || c.bound.resolved())
}

// path is the way to the field of an object.
func (c *column) path(nth int) *graphql.FieldContext {
	return &graphql.FieldContext{
		Parent: c.shape.path(nth), Object: c.shape.bound.definition.Name, Field: c.field,
		IsMethod: c.bound != nil && c.bound.method >= 0, IsResolver: c.shape.block.from == nil,
	}
}

// grow makes room for a result for each object.
func (c *column) grow() {
	size := len(c.shape.objects)
	c.cells = slices.Grow(c.cells, size)[:size]
	if c.bound == nil || c.bound.leaf != nil {
		c.leaves = make([]reflect.Value, size)
	} else {
		c.child = &block{from: c}
	}
}
