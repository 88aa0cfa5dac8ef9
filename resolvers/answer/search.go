package answer

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
	"github.com/policygraph/policygraph/search"
	"github.com/policygraph/policygraph/vocabulary"
)

// NameSearch is what a search of names found.
type NameSearch struct {
	found []search.Hit // whatever they are
	rows  []object.Row[search.Hit]
}

// SearchNames finds what bears a name like the text, of the place where it is
// given by its ID or name. All that is not named so, or of other types, is left
// to the facets.
func SearchNames(ctx context.Context, text string, named []vocabulary.Named, types []vocabulary.EntityType, place *graph.ID) (*NameSearch, error) {
	of := graph.Filter{}
	if place != nil {
		of.Place = *place
	}
	if err := load.FromContext(ctx).Settle(ctx, &of); err != nil {
		return nil, err
	}
	names, err := indexNames(ctx)
	if err != nil {
		return nil, err
	}
	hits, err := names.Find(ctx, text)
	if err != nil {
		return nil, err
	}
	s := &NameSearch{}
	for _, hit := range hits {
		what, kind, lies := sortOf(hit.Node)
		if of.Place != "" && lies != of.Place {
			continue
		}
		s.found = append(s.found, hit)
		if object.AnyOf(named, what) && object.AnyOf(types, kind) {
			key := fmt.Sprintf("%04d %s", 1000-int(1000*hit.Score+0.5), hit.Node.NodeKind())
			s.rows = append(s.rows, object.Row[search.Hit]{List: "hit", Key: key, ID: hit.Node.NodeID(), Value: hit})
		}
	}
	return s, nil
}

func indexNames(ctx context.Context) (*search.Index, error) {
	return load.Derive(ctx, "names", func(g *graph.Graph) (*search.Index, error) { return search.New(g), nil })
}

// sortOf tells what bears the name, of what type it is and in what place.
func sortOf(node graph.Node) (vocabulary.Named, vocabulary.EntityType, graph.ID) {
	switch node := node.(type) {
	case *graph.Entity:
		return vocabulary.NamedEntity, node.Type, node.Place
	case *graph.Document:
		return vocabulary.NamedDocument, "", node.Place
	}
	return vocabulary.NamedIndicator, "", ""
}

// Hits are the best first.
func (s NameSearch) Hits(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*NameHitConnection, error) {
	return object.PageOf(s.rows, func(hit search.Hit) *NameHit { return newNameHit(ctx, hit) }, object.Slice{First: first, After: after, Last: last, Before: before})
}

// Facets count all that was found, in the vocabulary's order.
func (s NameSearch) Facets() []NameFacet {
	count := map[NameFacet]int{}
	for _, hit := range s.found {
		what, kind, _ := sortOf(hit.Node)
		count[NameFacet{Named: what, kind: kind}]++
	}
	facets := []NameFacet{}
	add := func(of NameFacet) {
		if of.Count = count[of]; of.Count > 0 {
			facets = append(facets, of)
		}
	}
	for _, term := range vocabulary.All() {
		if term.Set == "EntityType" {
			add(NameFacet{Named: vocabulary.NamedEntity, kind: vocabulary.EntityType(term.Code)})
		}
	}
	add(NameFacet{Named: vocabulary.NamedIndicator})
	add(NameFacet{Named: vocabulary.NamedDocument})
	return facets
}

// NameFacet is how many hits are of one sort.
type NameFacet struct {
	Named vocabulary.Named
	Count int
	kind  vocabulary.EntityType
}

// Type is the type of entities, nil for the others.
func (f NameFacet) Type() *vocabulary.EntityType { return object.Optional(f.kind) }

// NameHit is a node that bears a name like the text.
type NameHit struct{ search.Hit }

// newNameHit is the object of a hit. Its node is known: it need not be asked for.
func newNameHit(ctx context.Context, hit search.Hit) *NameHit {
	load.FromContext(ctx).Prime(hit.Node)
	return &NameHit{hit}
}

// Node is what bears the name.
func (h NameHit) Node(context.Context) (object.Node, error) { return object.Wrap(h.Hit.Node) }

// Match is the name that matched.
func (h NameHit) Match() string { return h.Name }

// Highlights are what of the name matched.
func (h NameHit) Highlights() []Highlight {
	name := []rune(h.Name)
	list := make([]Highlight, len(h.Hit.Highlights))
	for i, s := range h.Hit.Highlights {
		list[i] = Highlight{s.Start, s.End, string(name[s.Start:s.End])}
	}
	return list
}

// Highlight is a part of a name.
type Highlight struct {
	Start, End int
	Text       string
}
