package naming

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed words.tsv
var wordsFile string

// word is a row of words.tsv without its reason.
type word struct{ text, sense string }

// words are the words of each class, the longest first, so that the first
// that fits is the one meant. They are read once and not changed.
var words = sync.OnceValue(func() map[string][]word {
	table := map[string][]word{}
	for line := range strings.Lines(wordsFile) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) == 4 && cells[0] != "class" {
			table[cells[0]] = append(table[cells[0]], word{cells[1], cells[2]})
		}
	}
	for _, list := range table {
		slices.SortStableFunc(list, func(a, b word) int { return len(b.text) - len(a.text) })
	}
	return table
})

// cutWord takes the longest word of the class off the front of the text, but
// not all of it.
func cutWord(text, class string) (w word, rest string, found bool) {
	for _, w := range words()[class] {
		if rest, found := strings.CutPrefix(text, w.text); found && rest != "" {
			return w, rest, true
		}
	}
	return word{}, text, false
}

// cutTail takes the longest word of the class off the end of the text where two
// characters at least remain: one is no name of a thing.
func cutTail(text, class string) (w word, rest string, found bool) {
	for _, w := range words()[class] {
		if rest, found := strings.CutSuffix(text, w.text); found && utf8.RuneCountInString(rest) >= 2 {
			return w, rest, true
		}
	}
	return word{}, text, false
}

// longestIn is the length of the longest word of the class in the text, 0 where
// there is none.
func longestIn(text, class string) int {
	for _, w := range words()[class] {
		if strings.Contains(text, w.text) {
			return len(w.text)
		}
	}
	return 0
}
