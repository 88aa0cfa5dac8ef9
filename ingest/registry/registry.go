// Package registry holds the names that policygraph knows before it reads a
// report: the administrative divisions of China with their GB/T 2260 codes,
// entities with their English names and aliases, and the standard indicators.
//
// The names are data, in tab-separated files that are built in. A city
// keeps its own beside them: a directory with files of the same names, whose
// lines win over the built-in ones, and one of decisions, which merge two nodes
// or split one. docs/registry.md describes the columns.
package registry

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// China is the code of the whole country, above the provinces' codes.
const China = "CN"

// Place is an administrative division.
type Place struct {
	Code    string // GB/T 2260, or China
	Name    string
	Parent  string // the code of the division above, "" for China
	English string
	Aliases []string // short and former names
}

// Name is an entity that is known by name.
type Name struct {
	Name    string
	Type    vocabulary.EntityType
	Code    string // of the jurisdiction
	English string
	Aliases []string
}

// Indicator is something that reports measure.
type Indicator struct {
	Name      string
	English   string
	Dimension string // such as "money", "area", "share"
	Direction string // "up" or "down": which way is good; "" where neither
	Aliases   []string
	Codes     []string // in other catalogues, such as "SDG 9.5.1"
}

// Registry is a set of known names. It is not changed after Load, so that any
// number of goroutines may read it. What its methods return is not changed by
// the caller.
type Registry struct {
	places     map[string]Place // by code
	words      map[string][]Place
	opened     map[[2]rune]bool    // by the first two code points of a word
	names      table[Name]         // by name and jurisdiction
	indicators table[Indicator]    // by name
	codes      map[string][]string // by the indicator's name
	decisions  decisions
}

//go:embed *.tsv
var builtin embed.FS

// Load reads the built-in names and then those of each directory, in order. A
// line with a code or a name that is there already replaces the line before.
// A directory need not hold all the files, but it must hold one. An error
// names the file, the line and the column.
func Load(dirs ...string) (*Registry, error) {
	r := &Registry{places: map[string]Place{}, words: map[string][]Place{}, opened: map[[2]rune]bool{}, codes: map[string][]string{},
		decisions: decisions{map[string]Name{}, map[string]Name{}, map[string]bool{}}}
	if _, err := r.read(builtin, "registry"); err != nil {
		return nil, err
	}
	for _, dir := range dirs {
		found, err := r.read(os.DirFS(dir), dir)
		if err != nil {
			return nil, err
		}
		if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: there is no such directory; a registry holds %s, %s, %s, %s or %s", dir, placesFile, entitiesFile, indicatorsFile, codesFile, decisionsFile)
		}
		if found == 0 {
			return nil, fmt.Errorf("%s: no names here; a registry holds %s, %s, %s, %s or %s", dir, placesFile, entitiesFile, indicatorsFile, codesFile, decisionsFile)
		}
	}
	r.index()
	return r, nil
}

// read adds the files of a directory and returns how many there are.
func (r *Registry) read(dir fs.FS, label string) (found int, err error) {
	for _, file := range []struct {
		name    string
		columns []string
		add     func(row) error
	}{
		{placesFile, []string{"code", "name", "english", "aliases"}, r.addPlace},
		{entitiesFile, []string{"name", "type", "code", "english", "aliases"},
			claimOnce(func(r row) string { return r.cells[2] }, r.addName)},
		{indicatorsFile, []string{"name", "english", "dimension", "direction", "aliases"},
			claimOnce(func(row) string { return "" }, r.addIndicator)},
		{codesFile, []string{"code", "indicator"}, r.addCode},
		{decisionsFile, []string{"decision", "from", "into", "note"}, r.addDecision},
	} {
		data, err := fs.ReadFile(dir, file.name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return found, fmt.Errorf("%s: %w", label, err)
		}
		found++
		if err := eachRow(label+"/"+file.name, string(data), file.columns, file.add); err != nil {
			return found, err
		}
	}
	return found, nil
}

// index fills in what follows from all the lines together.
func (r *Registry) index() {
	for code, place := range r.places {
		place.Parent = r.parent(code)
		r.places[code] = place
		for _, word := range append([]string{place.Name}, place.Aliases...) {
			r.words[word] = append(r.words[word], place)
			if opening := []rune(word); len(opening) > 1 {
				r.opened[[2]rune(opening)] = true
			}
		}
	}
	for _, places := range r.words {
		slices.SortFunc(places, byCode)
	}
	for name, codes := range r.codes {
		indicator := r.indicators.things[name]
		indicator.Codes = codes
		r.indicators.things[name] = indicator
	}
	r.names.index(func(n Name) []string { return append([]string{n.Name}, n.Aliases...) })
	r.indicators.index(func(i Indicator) []string { return append([]string{i.Name}, i.Aliases...) })
}

// Place returns the division with the code.
func (r *Registry) Place(code string) (Place, bool) {
	place, ok := r.places[code]
	return place, ok
}

// Places returns the divisions with the name or alias, sorted by code: several
// where the word is ambiguous, none where it is unknown.
func (r *Registry) Places(word string) []Place { return r.words[word] }

// OpensPlace says whether the name or alias of a division begins with the two code
// points: most places of a text are ruled out so.
func (r *Registry) OpensPlace(first, second rune) bool { return r.opened[[2]rune{first, second}] }

// ErrNoPlace: a word is the name of no division, or of several.
var ErrNoPlace = errors.New("no one place")

// OnePlace returns the division that has the word for its code, its name or an
// alias; the error says what to give where that is none or several.
func (r *Registry) OnePlace(word string) (Place, error) {
	if place, ok := r.places[word]; ok {
		return place, nil
	}
	found := r.words[word]
	switch len(found) {
	case 0:
		return Place{}, fmt.Errorf("%w: %q is neither a name nor a code of %s; give a full name such as 温州市, or six digits of GB/T 2260", ErrNoPlace, word, placesFile)
	case 1:
		return found[0], nil
	}
	var choices []string
	for _, place := range found {
		choices = append(choices, place.Code+" ("+r.places[place.Parent].Name+")")
	}
	return Place{}, fmt.Errorf("%w: %q is the name of several; give the code: %s", ErrNoPlace, word, strings.Join(choices, ", "))
}

// AllPlaces returns every division, sorted by code.
func (r *Registry) AllPlaces() []Place {
	all := make([]Place, 0, len(r.places))
	for _, place := range r.places {
		all = append(all, place)
	}
	slices.SortFunc(all, byCode)
	return all
}

// Name returns the entity with the name or alias, the first by name and
// jurisdiction where several have it.
func (r *Registry) Name(word string) (Name, bool) {
	for _, name := range r.names.find(word) {
		return name, true
	}
	return Name{}, false
}

// NameFor returns the entity that a report of the place means by the word: the
// place's own before those of the divisions above it, up to the country, and
// these before those of the divisions within it. What belongs to another place
// is not found, so that the 生态园 of one city is not taken for that of another.
func (r *Registry) NameFor(word, code string) (Name, bool) {
	found := r.names.find(word)
	for above, ok := r.places[code]; ok; above, ok = r.places[above.Parent] {
		for _, name := range found {
			if name.Code == above.Code {
				return name, true
			}
		}
	}
	for _, name := range found {
		if r.Within(name.Code, code) {
			return name, true
		}
	}
	return Name{}, false
}

// Within says whether a division is the other or lies in it.
func (r *Registry) Within(code, other string) bool {
	for place, ok := r.places[code]; ok; place, ok = r.places[place.Parent] {
		if place.Code == other {
			return true
		}
	}
	return false
}

// AllNames returns every known entity but the places, sorted by name and
// jurisdiction.
func (r *Registry) AllNames() []Name { return r.names.all() }

// Indicator returns the indicator with the name or alias.
func (r *Registry) Indicator(word string) (Indicator, bool) {
	for _, indicator := range r.indicators.find(word) {
		return indicator, true
	}
	return Indicator{}, false
}

// AllIndicators returns every known indicator, sorted by name.
func (r *Registry) AllIndicators() []Indicator { return r.indicators.all() }

func byCode(a, b Place) int { return cmp.Compare(a.Code, b.Code) }

func (r *Registry) addPlace(row row) error {
	place := Place{Code: row.cells[0], Name: row.cells[1], English: row.cells[2]}
	if !isCode(place.Code) {
		return row.errorf(0, "%q is no code; give six digits of GB/T 2260, or %s", place.Code, China)
	}
	aliases := row.list(3)
	if slices.Contains(aliases, noShortName) {
		place.Aliases = slices.DeleteFunc(aliases, func(alias string) bool { return alias == noShortName })
	} else {
		place.Aliases = withShortNames(place.Name, aliases)
	}
	r.places[place.Code] = place
	return nil
}

func (r *Registry) addName(row row) error {
	name := Name{Name: row.cells[0], Type: vocabulary.EntityType(row.cells[1]), Code: row.cells[2], English: row.cells[3], Aliases: row.list(4)}
	if name.Type == vocabulary.Place || !isEntityType(name.Type) {
		return row.errorf(1, "%q is no type of a known entity; see docs/vocabulary.md", name.Type)
	}
	if _, ok := r.places[name.Code]; !ok {
		return row.errorf(2, "%q is no code of %s", name.Code, placesFile)
	}
	r.names.add(name.Name+"\t"+name.Code, name)
	return nil
}

func (r *Registry) addIndicator(row row) error {
	indicator := Indicator{Name: row.cells[0], English: row.cells[1], Dimension: row.cells[2], Direction: row.cells[3], Aliases: row.list(4)}
	switch indicator.Direction {
	case "-":
		indicator.Direction = ""
	case "up", "down":
	default:
		return row.errorf(3, "%q is no direction; give up, down or -", indicator.Direction)
	}
	r.indicators.add(indicator.Name, indicator)
	return nil
}

func (r *Registry) addCode(row row) error {
	code, name := row.cells[0], row.cells[1]
	if _, ok := r.indicators.things[name]; !ok {
		return row.errorf(1, "%q is no name in %s", name, indicatorsFile)
	}
	if !slices.Contains(r.codes[name], code) {
		r.codes[name] = append(r.codes[name], code)
	}
	return nil
}
