package execute

import (
	"context"
	"slices"
)

// Field is how a field of an object type is had of a Go value, which is a
// pointer. Either Write is set or Bind.
type Field struct {
	// Write appends a leaf for which a look at the object is enough, and tells
	// whether it is other than null.
	Write func(text []byte, object any) ([]byte, bool)
	// Bind makes of the arguments the call that finds the field of an object.
	Bind func(arguments map[string]any) Call
	// Arguments reads the arguments that are given; nil where the field has none.
	Arguments func(ctx context.Context, given map[string]any) (map[string]any, error)
}

// Call finds the field of an object, and adds it to what was found or returns an
// error.
type Call func(ctx context.Context, object any, found *Found) error

// Found takes what a Call found.
type Found struct {
	execution *execution
	column    *column
	nth       int // the object's
}

// Leaf adds a leaf, which write appends as Field.Write does, unless there is an
// error, which it returns; so do the others below.
func (f *Found) Leaf(write func(text []byte) ([]byte, bool), err error) error {
	if err != nil {
		return err
	}
	c := f.column
	start := len(c.text)
	text, ok := write(c.text)
	c.text = text
	c.cells[f.nth] = cell{leaf, int32(start), int32(len(text) - start)}
	if !ok {
		c.cells[f.nth].state = nullLeaf
	}
	return nil
}

// Object adds an object, nil where it is null.
func (f *Found) Object(object any, err error) error {
	if err == nil {
		f.column.cells[f.nth] = cell{one, int32(len(f.column.child.elements)), 1}
		f.column.descend(f.execution, f.nth, -1, object)
	}
	return err
}

// Pointer adds an object, nil where it is null.
func Pointer[T any](f *Found, object *T, err error) error {
	if object == nil {
		return f.Object(nil, err)
	}
	return f.Object(object, err)
}

// Pointers adds a list of objects.
func Pointers[T any](f *Found, objects []*T, err error) error {
	return list(f, objects, err, func(at **T) any {
		if *at == nil {
			return nil
		}
		return *at
	})
}

// Values adds a list of objects that are no pointers.
func Values[T any](f *Found, objects []T, err error) error {
	return list(f, objects, err, func(at *T) any { return at })
}

// Interfaces adds a list of objects of an interface type.
func Interfaces[T any](f *Found, objects []T, err error) error {
	return list(f, objects, err, func(at *T) any { return *at })
}

// list adds what object makes of each.
func list[T any](f *Found, objects []T, err error, object func(*T) any) error {
	if err != nil {
		return err
	}
	c := f.column
	c.cells[f.nth] = cell{many, int32(len(c.child.elements)), int32(len(objects))}
	if objects == nil {
		c.cells[f.nth].state = nullList
	}
	c.child.elements = slices.Grow(c.child.elements, len(objects))
	for i := range objects {
		c.descend(f.execution, f.nth, i, object(&objects[i]))
	}
	return nil
}
