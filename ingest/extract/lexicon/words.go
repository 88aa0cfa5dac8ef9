package lexicon

import (
	"embed"
)

// Words maps the words of one lexicon file to their class, and knows how long
// the longest is, in code points, that begins or ends with a code point: most
// look-ups end there.
type Words struct {
	class  map[string]string
	opened map[rune]int
	closed map[rune]int
}

// ReadWords reads the rows of a file: the word, and in the last column its
// class. Only the rows that keep says yes to count; nil keeps all.
func ReadWords(files embed.FS, name string, keep func(row []string) bool) *Words {
	table := &Words{class: map[string]string{}, opened: map[rune]int{}, closed: map[rune]int{}}
	for row := range Rows(files, name) {
		if keep != nil && !keep(row) {
			continue
		}
		table.class[row[0]] = row[len(row)-1]
		word := []rune(row[0])
		first, last := word[0], word[len(word)-1]
		table.opened[first] = max(table.opened[first], len(word))
		table.closed[last] = max(table.closed[last], len(word))
	}
	return table
}

// ClassOf is the class of exactly this word.
func (w *Words) ClassOf(word string) (string, bool) {
	class, ok := w.class[word]
	return class, ok
}

// Prefix is the length of the longest word that the text starts with, and its
// class; 0 where there is none.
func (w *Words) Prefix(text []rune) (int, string) {
	if len(text) == 0 {
		return 0, ""
	}
	for n := min(w.opened[text[0]], len(text)); n > 0; n-- {
		if class, ok := w.class[string(text[:n])]; ok {
			return n, class
		}
	}
	return 0, ""
}

// Suffix is the length of the longest word that the text ends with, and its
// class; 0 where there is none.
func (w *Words) Suffix(text []rune) (int, string) {
	if len(text) == 0 {
		return 0, ""
	}
	for n := min(w.closed[text[len(text)-1]], len(text)); n > 0; n-- {
		if class, ok := w.class[string(text[len(text)-n:])]; ok {
			return n, class
		}
	}
	return 0, ""
}

// EndsAt says whether the text ends with a word of the list.
func (w *Words) EndsAt(text []rune) bool {
	n, _ := w.Suffix(text)
	return n > 0
}

// Has says whether the text is a word of the list.
func (w *Words) Has(text string) bool {
	_, ok := w.class[text]
	return ok
}
