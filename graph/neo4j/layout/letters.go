package layout

import (
	"slices"
	"strings"
	"unicode"
)

// Letters are the terms of the full-text index by which graph.Match cannot miss
// a name, sorted: each character, and each pair of them unless both are Chinese,
// since Chinese characters may match scattered.
func Letters(name string) []string {
	var terms []string
	var before rune // in the same word, or 0
	for _, character := range strings.ToLower(name) {
		if unicode.IsSpace(character) || unicode.IsControl(character) {
			before = 0
			continue
		}
		terms = append(terms, string(character))
		if before != 0 && !(unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, character)) {
			terms = append(terms, string(before)+string(character))
		}
		before = character
	}
	slices.Sort(terms)
	return slices.Compact(terms)
}
