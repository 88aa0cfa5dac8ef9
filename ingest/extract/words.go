package extract

import (
	"embed"
	"strings"
	"sync"
)

//go:embed lexicon/*.tsv
var lexiconFiles embed.FS

// words maps the words of one lexicon file to their class, and knows how long
// the longest is, in code points, that begins or ends with a code point: most
// look-ups end there.
type words struct {
	class  map[string]string
	opened map[rune]int
	closed map[rune]int
}

// grammar holds the lexicon of the metric grammar. It is not changed once read.
type grammar struct {
	units      words
	before     words // comparators in front of a number
	after      words // comparators behind a number
	changes    words
	leads      words
	verbs      words
	attributes words
	heads      words
}

// readGrammar parses the embedded lexicon once.
var readGrammar = sync.OnceValue(func() *grammar {
	g := &grammar{
		units: lexicon("units", nil), changes: lexicon("changes", nil),
		leads: lexicon("leads", nil), verbs: lexicon("verbs", nil),
		attributes: lexicon("attributes", nil), heads: lexicon("heads.metric", nil),
	}
	g.before = lexicon("comparators", func(row []string) bool { return row[1] == "before" })
	g.after = lexicon("comparators", func(row []string) bool { return row[1] == "after" })
	return g
})

// lexicon reads the rows of a file: the word, and in the last column its class.
func lexicon(name string, keep func(row []string) bool) words {
	data, _ := lexiconFiles.ReadFile("lexicon/" + name + ".tsv")
	table := words{class: map[string]string{}, opened: map[rune]int{}, closed: map[rune]int{}}
	heading := true
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if heading {
			heading = false
			continue
		}
		row := strings.Split(line, "\t")
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

// prefix is the length of the longest word that the text starts with, and its
// class; 0 where there is none.
func (w words) prefix(text []rune) (int, string) {
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

// suffix is the length of the longest word that the text ends with, and its
// class; 0 where there is none.
func (w words) suffix(text []rune) (int, string) {
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

// endsAt says whether the text ends with a word of the list.
func (w words) endsAt(text []rune) bool {
	n, _ := w.suffix(text)
	return n > 0
}

func (w words) has(text string) bool {
	_, ok := w.class[text]
	return ok
}
