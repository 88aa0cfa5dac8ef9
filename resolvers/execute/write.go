package execute

import "github.com/99designs/gqlgen/graphql"

// writer writes the answer. A null where none may be takes back what was written
// of the object around it.
type writer struct {
	*execution
	text []byte
}

// element writes an object, and tells whether it could.
func (w *writer) element(b *block, place int) (ok bool) {
	at := b.elements[place]
	if at.shape == nil {
		w.text = append(w.text, "null"...)
		return false
	}
	start := len(w.text)
	w.text = append(w.text, '{')
	ok = true
	for i, field := range at.shape.fields {
		key := field.key
		if i == 0 {
			key = key[1:] // without the comma
		}
		w.text = append(w.text, key...)
		ok = w.field(at.shape, field, int(at.nth)) && ok // to the end, for its errors
	}
	if !ok {
		w.text = append(w.text[:start], "null"...)
		return false
	}
	w.text = append(w.text, '}')
	return true
}

// field writes the field of an object, and tells whether the object may have it.
func (w *writer) field(s *shape, field *asked, nth int) (ok bool) {
	if field.Write != nil {
		w.text, ok = field.Write(w.text, s.objects[nth])
		return ok || w.null(s, field, nth)
	}
	c := &s.columns[field.nth]
	switch at := c.cells[nth]; at.state {
	case leaf, nullLeaf:
		w.text = append(w.text, c.text[at.start:at.start+at.size]...)
		return at.state == leaf || w.null(s, field, nth)
	case many:
		ok = w.list(c, at)
	case nullList:
		if ok = field.required(); ok { // as gqlgen has it
			w.text = append(w.text, "[]"...)
		} else {
			w.text = append(w.text, "null"...)
		}
	case one:
		if c.child.elements[at.start].shape == nil {
			w.null(s, field, nth)
		}
		ok = w.element(c.child, int(at.start))
	default:
		w.text = append(w.text, "null"...)
	}
	return ok || !field.required()
}

// null tells an error where the field may not be null, which it is.
func (w *writer) null(s *shape, field *asked, nth int) (ok bool) {
	if field.required() {
		graphql.AddInvalidNullError(s.errorContext(w.execution, field, nth), "")
	}
	return !field.required()
}

// list writes a list of objects; null where an element is that may not be.
func (w *writer) list(c *column, at cell) bool {
	start := len(w.text)
	ok := true
	element := c.Definition.Type.Elem
	w.text = append(w.text, '[')
	for i := range int(at.size) {
		if i > 0 {
			w.text = append(w.text, ',')
		}
		place := int(at.start) + i
		if element.NonNull && c.child.elements[place].shape == nil {
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
