package registry

import (
	"slices"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// decisions are what people have decided about the IDs of nodes. A node is
// given as a Name, an indicator as one without type and code.
type decisions struct {
	merged map[string]Name // by the ID that goes
	split  map[string]Name // by the ID that stays, a tab, and the name that leaves it
	into   map[string]bool // the IDs that others go into
}

// Merged returns the node that the one with the ID goes into.
func (r *Registry) Merged(id string) (Name, bool) {
	into, ok := r.decisions.merged[id]
	return into, ok
}

// Split returns the node that a name stands for which would else be a name of
// the node with the ID.
func (r *Registry) Split(id, name string) (Name, bool) {
	own, ok := r.decisions.split[id+"\t"+name]
	return own, ok
}

func (r *Registry) addDecision(row row) error {
	from, err := r.node(row, 1)
	if err != nil {
		return err
	}
	into, err := r.node(row, 2)
	if err != nil {
		return err
	}
	d, one, other := &r.decisions, row.cells[1], row.cells[2]
	switch {
	case one == other:
		return row.errorf(2, "a node is decided against itself; give two IDs")
	case (from.Type == "") != (into.Type == ""):
		return row.errorf(2, "an indicator and an entity are never one; give two of a kind")
	}
	switch row.cells[0] {
	case "merge":
		if _, goes := d.merged[one]; goes {
			return row.errorf(1, "%s is decided already; leave one of the two lines", one)
		}
		if _, goes := d.merged[other]; goes {
			return row.errorf(2, "%s is merged itself; give the node that it goes into", other)
		}
		if d.into[one] {
			return row.errorf(1, "others are merged into %s; give them the new node too", one)
		}
		d.merged[one], d.into[other] = into, true
	case "split":
		d.split[one+"\t"+into.Name] = into
	default:
		return row.errorf(0, "%q is no decision; give merge or split", row.cells[0])
	}
	return nil
}

// node reads the ID in a cell: kind:code:name, or indicator:name.
func (r *Registry) node(row row, cell int) (Name, error) {
	kind, rest, _ := strings.Cut(row.cells[cell], ":")
	if kind == "indicator" && rest != "" {
		return Name{Name: unescape(rest)}, nil
	}
	code, name, _ := strings.Cut(rest, ":")
	types := vocabulary.All()
	at := slices.IndexFunc(types, func(term vocabulary.Term) bool {
		return term.Set == "EntityType" && strings.ToLower(term.Code) == kind
	})
	if at < 0 || name == "" || types[at].Code == string(vocabulary.Place) {
		return Name{}, row.errorf(cell, "%q is no ID of an indicator or of an entity that is no place; policygraph names lists them", row.cells[cell])
	}
	if _, ok := r.places[code]; !ok {
		return Name{}, row.errorf(cell, "%q is no code of %s", code, placesFile)
	}
	return Name{Type: vocabulary.EntityType(types[at].Code), Code: code, Name: unescape(name)}, nil
}

// unescape undoes what an ID does to the separators in a name: ~ and two hex
// digits are a character.
func unescape(text string) string {
	parts := strings.Split(text, "~")
	for i, part := range parts[1:] {
		if len(part) < 2 {
			return text
		}
		code, err := strconv.ParseUint(part[:2], 16, 7)
		if err != nil {
			return text
		}
		parts[i+1] = string(rune(code)) + part[2:]
	}
	return strings.Join(parts, "")
}
