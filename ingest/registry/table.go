package registry

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// The files of a registry.
const (
	placesFile     = "places.tsv"
	entitiesFile   = "entities.tsv"
	indicatorsFile = "indicators.tsv"
	codesFile      = "codes.tsv"
	decisionsFile  = "decisions.tsv"
)

// row is one line of a file, cut at its tabs.
type row struct {
	file  string
	line  int
	cells []string
}

// errorf names the place of a cell, counted from 0.
func (r row) errorf(cell int, format string, args ...any) error {
	column := 1 + cell
	for _, before := range r.cells[:cell] {
		column += len([]rune(before))
	}
	return fmt.Errorf("%s:%d:%d: %s", r.file, r.line, column, fmt.Sprintf(format, args...))
}

// list cuts a cell of several names.
func (r row) list(cell int) []string {
	var list []string
	for word := range strings.SplitSeq(r.cells[cell], "|") {
		if word = strings.TrimSpace(word); word != "" {
			list = append(list, word)
		}
	}
	return list
}

// eachRow calls add for every line of a file but the heading, blank lines and
// comments. The heading must name the columns.
func eachRow(file, data string, columns []string, add func(row) error) error {
	headed := false
	line := 0
	for text := range strings.SplitSeq(strings.TrimPrefix(data, "\uFEFF"), "\n") {
		line++
		text = strings.TrimSuffix(text, "\r")
		if strings.TrimSpace(text) == "" || strings.HasPrefix(text, "#") {
			continue
		}
		r := row{file, line, strings.Split(text, "\t")}
		if !headed {
			if !slices.Equal(r.cells, columns) {
				return r.errorf(0, "the first line must name the columns, tab separated: %s", strings.Join(columns, " "))
			}
			headed = true
			continue
		}
		if len(r.cells) != len(columns) {
			return r.errorf(0, "%d columns where there must be %d, tab separated: %s", len(r.cells), len(columns), strings.Join(columns, " "))
		}
		if strings.TrimSpace(r.cells[0]) == "" || strings.TrimSpace(r.cells[1]) == "" && columns[1] != "english" {
			return r.errorf(0, "the first two columns, %s and %s, must not be empty", columns[0], columns[1])
		}
		if err := add(r); err != nil {
			return err
		}
	}
	return nil
}

// claimOnce is add, but for a line that has an alias of another line of the file;
// the scope is what a name must be unique in.
func claimOnce(scope func(row) string, add func(row) error) func(row) error {
	claims := map[string]row{}
	return func(r row) error {
		if err := add(r); err != nil {
			return err
		}
		aliases := len(r.cells) - 1
		for _, alias := range r.list(aliases) {
			key := scope(r) + "\t" + alias
			if before, ok := claims[key]; ok && before.cells[0] != r.cells[0] {
				return r.errorf(aliases, "%q is an alias of %s in line %d too; leave it to one of the two", alias, before.cells[0], before.line)
			}
			claims[key] = r
		}
		return nil
	}
}

// table holds things by a key, and finds them by their words: name and aliases.
type table[T any] struct {
	things map[string]T
	words  map[string][]string // to keys
}

// add puts a thing in, in place of one with the same key.
func (t *table[T]) add(key string, thing T) {
	if t.things == nil {
		t.things = map[string]T{}
	}
	t.things[key] = thing
}

// index makes the words known, the first of which is the name. Things that a
// word names come before those that have it for an alias; else they are in the
// order of their keys.
func (t *table[T]) index(words func(T) []string) {
	t.words = map[string][]string{}
	keys := slices.Sorted(maps.Keys(t.things))
	for _, key := range keys {
		name := words(t.things[key])[0]
		t.words[name] = append(t.words[name], key)
	}
	for _, key := range keys {
		for _, alias := range words(t.things[key])[1:] {
			t.words[alias] = append(t.words[alias], key)
		}
	}
}

func (t *table[T]) find(word string) []T {
	var found []T
	for _, key := range t.words[word] {
		found = append(found, t.things[key])
	}
	return found
}

func (t *table[T]) all() []T {
	all := make([]T, 0, len(t.things))
	for _, key := range slices.Sorted(maps.Keys(t.things)) {
		all = append(all, t.things[key])
	}
	return all
}

func isEntityType(t vocabulary.EntityType) bool {
	return slices.ContainsFunc(vocabulary.All(), func(term vocabulary.Term) bool {
		return term.Set == "EntityType" && term.Code == string(t)
	})
}
