package resolve

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

// world is what ranks and differences are sometimes stated within. It has the
// code of UN M49, no line in the registry, and stands above no other place.
var world = registry.Place{Code: "001", Name: "世界", English: "World", Aliases: []string{"全球", "全世界"}}

// nearest is the place that a report of the place with the code means by the
// word: the highest within that place, else within the division above it, and
// so on up to the country.
func nearest(word, code string, reg *registry.Registry) (registry.Place, bool) {
	if word == world.Name || slices.Contains(world.Aliases, word) {
		return world, true
	}
	places := reg.Places(word)
	for above, ok := reg.Place(code); ok; above, ok = reg.Place(above.Parent) {
		within := slices.DeleteFunc(slices.Clone(places), func(place registry.Place) bool { return !reg.Within(place.Code, above.Code) })
		if place, ok := highest(within); ok {
			return place, true
		}
	}
	return highest(places)
}

func highest(places []registry.Place) (registry.Place, bool) {
	if len(places) == 0 {
		return registry.Place{}, false
	}
	return slices.MinFunc(places, func(a, b registry.Place) int { return level(a) - level(b) }), true
}

// level is 0 for China, 1 for a province, 2 for a prefecture, 3 for a county.
func level(place registry.Place) int {
	switch {
	case place.Code == registry.China:
		return 0
	case strings.HasSuffix(place.Code, "0000"):
		return 1
	case strings.HasSuffix(place.Code, "00"):
		return 2
	}
	return 3
}

func placeNode(place registry.Place) *graph.Entity {
	return &graph.Entity{
		ID: entityID(vocabulary.Place, place.Code, place.Name), Type: vocabulary.Place, Name: place.Name,
		English: place.English, Aliases: slices.Clone(place.Aliases), Code: place.Code,
	}
}

func (r *resolver) addPlace(place registry.Place) graph.ID { return r.keep(placeNode(place)).ID }

// addPlaces adds the divisions above every place of the graph, up to the
// country, and that the one is part of the other.
func (r *resolver) addPlaces() {
	for i := 0; i < len(r.graph.Entities); i++ { // the list grows
		place, _ := r.registry.Place(r.graph.Entities[i].Code)
		parent, ok := r.registry.Place(place.Parent)
		if !ok {
			continue
		}
		source := graph.Source{Document: r.document, Rule: "registry"}
		r.addRelation(vocabulary.PartOf, r.addPlace(place), r.addPlace(parent), 0, source)
	}
}
