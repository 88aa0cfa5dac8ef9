package search

import (
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// learn keeps how the Chinese characters of a name are read.
func (x *Index) learn(name []rune) {
	args := pinyin.NewArgs()
	args.Heteronym = true // 长: chang, zhang
	for _, r := range name {
		if _, known := x.readings[r]; known || !unicode.Is(unicode.Han, r) {
			continue
		}
		var readings []string
		for _, reading := range pinyin.SinglePinyin(r, args) {
			readings = append(readings, reading)
			if strings.Contains(reading, "v") { // 绿 is typed lv and lu
				readings = append(readings, strings.ReplaceAll(reading, "v", "u"))
			}
		}
		slices.Sort(readings)
		x.readings[r] = slices.Compact(readings)
	}
}

// pinyin matches the text as it is typed against a part of the name: its
// characters by their sounds, the first letters of those, or as they are.
func (m *matcher) pinyin(name []rune) (float64, []Span) {
	best, at := sound{}, 0
	for start := range name {
		if start > 0 && len(m.typed) < 2 {
			break // one letter stands for the first sound alone
		}
		m.steps = 0
		if found, ok := m.sounds(name[start:], m.typed, false); ok && found.better(best) {
			best, at = found, start
		}
	}
	if best.covered == 0 {
		return 0, nil
	}
	way := inPinyin
	if best.initials > 0 {
		way = asInitials
	}
	covered := best.covered
	if at > 0 {
		covered = max(1, covered/2) // the beginning of a name is what people type
	}
	return score(way, tier/2, covered, len(name)), []Span{{at, at + best.covered}}
}

// sound is a match of typed letters: of how many characters, and how many of
// them by less than their whole sound.
type sound struct{ covered, initials int }

func (s sound) better(other sound) bool {
	return other.covered == 0 || s.initials < other.initials || s.initials == other.initials && s.covered > other.covered
}

// mostSteps bounds the ways in which one text is read.
const mostSteps = 2000

// sounds matches all that is typed against the beginning of the name.
func (m *matcher) sounds(name, typed []rune, begun bool) (sound, bool) {
	if len(typed) == 0 {
		return sound{}, begun
	}
	if m.steps++; len(name) == 0 || m.steps > mostSteps {
		return sound{}, false
	}
	first := name[0]
	best, found := sound{}, false
	take := func(letters, initials int) {
		rest, ok := m.sounds(name[1:], typed[letters:], true)
		rest.covered++
		rest.initials += initials
		if ok && (!found || rest.better(best)) {
			best, found = rest, true
		}
	}
	switch {
	case first == typed[0]:
		take(1, 0)
	case begun && !unicode.IsLetter(first) && !unicode.IsDigit(first): // a quotation mark or space
		take(0, 0)
	}
	for _, reading := range m.index.readings[first] {
		switch shared := sharedLetters(reading, typed); {
		case shared == len(reading):
			take(shared, 0)
		case shared == len(typed): // the last sound is not typed to its end
			take(shared, 0)
		}
		for _, initial := range initialsOf(reading) {
			if sharedLetters(initial, typed) == len(initial) {
				take(len(initial), 1)
			}
		}
	}
	return best, found
}

func sharedLetters(reading string, typed []rune) int {
	for i, letter := range reading {
		if i == len(typed) || typed[i] != letter {
			return i
		}
	}
	return len(reading)
}

// initialsOf are what a sound may be shortened to: z or zh of zhou.
func initialsOf(reading string) []string {
	if len(reading) > 2 && reading[1] == 'h' {
		return []string{reading[:1], reading[:2]}
	}
	return []string{reading[:1]}
}
