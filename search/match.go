package search

import (
	"slices"
	"strings"
	"unicode"
)

// matcher looks for one text in many names, one after the other.
type matcher struct {
	index  *Index
	wanted []rune
	words  [][]rune
	pieces [][]rune // what may stand apart in a name
	typed  []rune   // the text as it may be pinyin: without spaces and apostrophes; nil where it has no letter
	steps  int      // that were taken to read it
}

func newMatcher(x *Index, wanted []rune) *matcher {
	m := &matcher{index: x, wanted: wanted}
	for word := range strings.FieldsSeq(string(wanted)) {
		m.words = append(m.words, []rune(word))
	}
	m.pieces = pieces(m.words)
	letter := func(r rune) bool { return r >= 'a' && r <= 'z' }
	if slices.ContainsFunc(wanted, letter) {
		m.typed = slices.DeleteFunc(slices.Clone(wanted), func(r rune) bool { return r == ' ' || r == '\'' || r == '’' })
	}
	return m
}

// match is how well the text matches the name and where; 0 where it does not.
func (m *matcher) match(name []rune) (float64, []Span) {
	if at := indexOf(name, m.wanted); at >= 0 {
		spans := []Span{{at, at + len(m.wanted)}}
		switch {
		case len(name) == len(m.wanted):
			return exactly, spans
		case at == 0:
			return score(atStart, tier, len(m.wanted), len(name)), spans
		}
		return score(inside, tier, len(m.wanted), len(name)), spans
	}
	if m.typed != nil {
		if value, spans := m.pinyin(name); value > 0 {
			return value, spans
		}
	}
	if spans := m.eachWord(name); spans != nil {
		return score(asWords, tier, len(m.wanted), len(name)), spans
	}
	if spans := m.scatter(name); spans != nil {
		return score(scattered, tier, len(m.wanted), len(name)), spans
	}
	return 0, nil
}

func indexOf(name, part []rune) int {
	for i := 0; i+len(part) <= len(name); i++ {
		if slices.Equal(name[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// eachWord finds every word somewhere in the name.
func (m *matcher) eachWord(name []rune) []Span {
	if len(m.words) < 2 {
		return nil
	}
	var spans []Span
	for _, word := range m.words {
		at := indexOf(name, word)
		if at < 0 {
			return nil
		}
		spans = append(spans, Span{at, at + len(word)})
	}
	return united(spans)
}

// scatter finds the characters of a Chinese text one after the other, as those
// of an abbreviation stand in its name; a word or number in it as a whole.
func (m *matcher) scatter(name []rune) []Span {
	var spans []Span
	at, han := 0, false
	for _, piece := range m.pieces {
		next := indexOf(name[at:], piece)
		if next < 0 {
			return nil
		}
		spans = append(spans, Span{at + next, at + next + len(piece)})
		at += next + len(piece)
		han = han || unicode.Is(unicode.Han, piece[0])
	}
	if !han {
		return nil
	}
	return united(spans)
}

// pieces are the Chinese characters of a text, and the words between them.
func pieces(words [][]rune) [][]rune {
	var all [][]rune
	for _, word := range words {
		for start := 0; start < len(word); {
			end := start + 1
			for !unicode.Is(unicode.Han, word[start]) && end < len(word) && !unicode.Is(unicode.Han, word[end]) {
				end++
			}
			all = append(all, word[start:end])
			start = end
		}
	}
	return all
}

// united are the spans in order, with those that touch made one.
func united(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	all := spans[:1]
	for _, s := range spans[1:] {
		if last := &all[len(all)-1]; s.Start <= last.End {
			last.End = max(last.End, s.End)
		} else {
			all = append(all, s)
		}
	}
	return all
}
