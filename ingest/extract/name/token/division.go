package token

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
)

// maxPlace bounds a place's name, in code points.
const maxPlace = 11

// PlaceAt is the length of the longest place's name that the text starts with,
// and the place; 0 where there is none. Full leaves the short names out.
func (n *Reader) PlaceAt(text []rune, full bool) (int, registry.Place) {
	if len(text) < 2 || !n.reg.OpensPlace(text[0], text[1]) {
		return 0, registry.Place{}
	}
	for size := min(maxPlace, len(text)); size > 1; size-- {
		if (size > 4 || full) && !placeEnd(text[size-1]) {
			continue
		}
		if place, ok := n.PlaceNamed(text[:size]); ok {
			return size, place
		}
	}
	return 0, registry.Place{}
}

// placeEnd says whether the full name of a division may end in a character.
func placeEnd(c rune) bool {
	switch c {
	case '省', '市', '县', '区', '州', '盟', '旗', '国':
		return true
	}
	return false
}

// PlaceNamed is the place that a word names in this report: any by its full
// name, provinces and prefectures by their short names, and the counties of
// the report's own province by theirs. Of several the nearest is meant.
func (n *Reader) PlaceNamed(word []rune) (registry.Place, bool) {
	best, near := registry.Place{}, -1
	for _, place := range n.reg.Places(string(word)) {
		rank := placeRank(place, n.Context)
		short := len(word) < len(place.Name)/len("省") && rank == 0 && !strings.HasSuffix(place.Code, "00") && place.Code != registry.China
		if !short && rank > near {
			best, near = place, rank
		}
	}
	return best, near >= 0
}

// placeRank is how near a place lies to the report's own.
func placeRank(place registry.Place, ctx statement.Context) int {
	switch {
	case len(ctx.Code) < 6 || len(place.Code) < 6:
		return 0
	case place.Code == ctx.Code:
		return 3
	case place.Code[:4] == ctx.Code[:4]:
		return 2
	case place.Code[:2] == ctx.Code[:2]:
		return 1
	}
	return 0
}

// Bare says that a word is not in the lexicon.
func (w Word) Bare() bool {
	return w.Class == Other && !w.Generic && !w.Works && w.Act == NoAct && len(w.Heads) == 0
}
