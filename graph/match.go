package graph

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The ways in which a text can match a name, best first. Within one, a match is
// the better the more of the name it covers.
const (
	exactly   = 1.0
	asPrefix  = 0.8
	inside    = 0.6
	asWords   = 0.4 // every word, in any order
	scattered = 0.2 // every Chinese character, in order
	tier      = 0.2
)

// Best orders hits as every Store hands them out, best first, ties by kind and
// ID, and keeps limit of them at most. It reorders hits.
func Best(hits []Hit, limit int) []Hit {
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Node.NodeKind(), b.Node.NodeKind()),
			cmp.Compare(a.Node.NodeID(), b.Node.NodeID()),
		)
	})
	return hits[:min(limit, len(hits))]
}

// Match tells how well a text matches the names of a node, as every Store
// ranks what Search finds: ok is false where it does not. Case is ignored.
func Match(node Node, text string) (hit Hit, ok bool) {
	wanted := strings.ToLower(strings.TrimSpace(text))
	if wanted == "" {
		return Hit{}, false
	}
	for _, name := range Names(node) {
		if score := score(strings.ToLower(name), wanted); score > hit.Score {
			hit = Hit{Node: node, Match: name, Score: score}
		}
	}
	return hit, hit.Score > 0
}

// score is 0 where the name does not match.
func score(name, wanted string) float64 {
	way := 0.0
	switch {
	case name == "":
		return 0
	case name == wanted:
		return exactly
	case strings.HasPrefix(name, wanted):
		way = asPrefix
	case strings.Contains(name, wanted):
		way = inside
	case containsWords(name, wanted):
		way = asWords
	case containsScattered(name, wanted):
		way = scattered
	default:
		return 0
	}
	covered := float64(utf8.RuneCountInString(wanted)) / float64(utf8.RuneCountInString(name)+1)
	return math.Round(1000*(way+tier*min(covered, 0.99))) / 1000
}

func containsWords(name, wanted string) bool {
	for word := range strings.FieldsSeq(wanted) {
		if !strings.Contains(name, word) {
			return false
		}
	}
	return true
}

func containsScattered(name, wanted string) bool {
	for _, character := range wanted {
		at := strings.IndexRune(name, character)
		if at < 0 || !unicode.Is(unicode.Han, character) {
			return false
		}
		name = name[at+utf8.RuneLen(character):]
	}
	return true
}
