package resolve

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed institutions.tsv
var institutionsFile string

// institutionSort is one sort of institution.
type institutionSort struct {
	kind  vocabulary.EntityType
	cited string // with * or ~ for the place
}

// institutions holds what every place has of its own, by its forms. It is not
// changed once read.
var institutions = sync.OnceValue(func() map[string]institutionSort {
	table := map[string]institutionSort{}
	for line := range strings.Lines(institutionsFile) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 3 || !strings.ContainsAny(cells[1], "*~") {
			continue
		}
		for form := range strings.SplitSeq(cells[2], "|") {
			table[form] = institutionSort{vocabulary.EntityType(cells[0]), cells[1]}
		}
	}
	return table
})

// institution reads the name of a thing as that of an institution and of its
// place: 市委 and 中共云溪市委 in a report of 云溪市 are the city's, 南坞县政府 is the
// county's wherever it is named.
func institution(entity statement.Entity, code string, reg *registry.Registry) (registry.Name, bool) {
	switch entity.Type {
	case vocabulary.Organization, vocabulary.Platform, vocabulary.Area:
	default:
		return registry.Name{}, false
	}
	name := entity.Name
	if rest, ok := strings.CutPrefix(name, "中共"); ok {
		name = strings.TrimSuffix(rest, "员会")
	}
	if rest, ok := strings.CutPrefix(name, "政协"); ok {
		name = strings.TrimSuffix(rest, "委员会") + "政协"
	}
	runes := []rune(name)
	for cut := 1; cut < len(runes); cut++ {
		found, known := institutions()[string(runes[cut:])]
		if !known {
			continue
		}
		if place, ok := placeOf(string(runes[:cut]), code, reg); ok && place.Code != registry.China {
			cited := strings.NewReplacer("*", place.Name, "~", shortest(place)).Replace(found.cited)
			return registry.Name{Name: cited, Type: found.kind, Code: place.Code}, true
		}
	}
	return registry.Name{}, false
}

// placeOf is the place that a word in front of an institution means: by name,
// or by rank (市) the report's own place of that rank or the one above it.
func placeOf(word, code string, reg *registry.Registry) (registry.Place, bool) {
	if len([]rune(word)) > 1 {
		place, ok := nearest(word, code, reg)
		return place, ok && place.Code != world.Code
	}
	for place, ok := reg.Place(code); ok; place, ok = reg.Place(place.Parent) {
		if strings.HasSuffix(place.Name, word) {
			return place, true
		}
	}
	return registry.Place{}, false
}

// shortest is the short form of a place's own name: 云溪 for 云溪市.
func shortest(place registry.Place) string {
	short := place.Name
	for _, alias := range place.Aliases {
		if strings.HasPrefix(place.Name, alias) && len(alias) < len(short) {
			short = alias
		}
	}
	return short
}
