package execute

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// block is what one field leads to, from all objects that have it: a selection
// and its objects.
type block struct {
	from     *column // nil at the root
	below    *selection
	elements []element
	shapes   []*shape // by type, in the order of their first objects
}

// element is an object of a block, or null.
type element struct {
	shape  *shape // nil where null
	nth    int32  // among the objects of the shape
	parent int32  // whose field led here: its place among the objects of the column's shape
	index  int32  // in the list; -1 where the field is no list
}

// shape is the objects of one type in a block, and the fields asked of them.
type shape struct {
	*typed
	block   *block
	objects []any
	places  []int32  // of the objects among the elements
	columns []column // one for each of the resolved fields
}

// add puts an object of the type into the block, or null where that is "".
func (b *block) add(e *execution, at element, object any, name string) {
	if name != "" {
		at.shape = b.shape(e, name)
		at.nth = int32(len(at.shape.objects))
		at.shape.objects = append(at.shape.objects, object)
		at.shape.places = append(at.shape.places, int32(len(b.elements)))
	}
	b.elements = append(b.elements, at)
}

func (b *block) shape(e *execution, name string) *shape {
	for _, known := range b.shapes {
		if known.definition.Name == name {
			return known
		}
	}
	s := &shape{typed: b.below.of(e, name), block: b}
	if len(b.shapes) == 0 { // most often all are of one type
		left := cap(b.elements) - len(b.elements)
		s.objects, s.places = make([]any, 0, left), make([]int32, 0, left)
	}
	s.columns = make([]column, len(s.resolved))
	for i, field := range s.resolved {
		s.columns[i].asked, s.columns[i].shape = field, s
	}
	b.shapes = append(b.shapes, s)
	return s
}

// path is the way to an object of the shape, as gqlgen keeps it for errors.
func (s *shape) path(nth int) *graphql.FieldContext {
	if s.block.from == nil {
		return &graphql.FieldContext{Object: s.definition.Name}
	}
	return s.block.path(int(s.places[nth]))
}

// path is the way to an element of the block.
func (b *block) path(place int) *graphql.FieldContext {
	at := b.elements[place]
	field := b.from.shape.fieldPath(b.from.asked, int(at.parent))
	if at.index < 0 {
		return field
	}
	index := int(at.index)
	return &graphql.FieldContext{Parent: field, Index: &index}
}

// fieldPath is the way to the field of an object.
func (s *shape) fieldPath(field *asked, nth int) *graphql.FieldContext {
	return &graphql.FieldContext{
		Parent: s.path(nth), Object: s.definition.Name, Field: field.CollectedField,
		IsMethod: true, IsResolver: s.block.from == nil,
	}
}

// errorContext is where an error of the field of an object belongs.
func (s *shape) errorContext(e *execution, field *asked, nth int) context.Context {
	return withPath(e.ctx, s.fieldPath(field, nth))
}

// withPath is the context of a way that is made already.
func withPath(ctx context.Context, path *graphql.FieldContext) context.Context {
	parent := path.Parent
	if parent != nil {
		ctx = withPath(ctx, parent)
	}
	return graphql.WithFieldContext(ctx, path)
}

// column is one field of all objects of a shape that takes more than a look at
// them.
type column struct {
	*asked
	shape *shape
	ctx   context.Context
	call  Call
	found Found
	cells []cell
	text  []byte // where leaves follow
	child *block // where objects follow
}

// cell is what the field is for one object: a part of the text, or so many
// elements of the child block.
type cell struct {
	state cellState
	start int32
	size  int32
}

type cellState uint8

const (
	unresolved cellState = iota
	failed               // an error has been told
	one                  // an element
	many                 // elements
	nullList
	leaf
	nullLeaf
)
