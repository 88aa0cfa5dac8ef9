// Package lexicon reads tables of words, which the grammar keeps as data, and finds
// the words at a place of the text.
package lexicon

import (
	"embed"
	"iter"
	"strings"
)

// Rows yields the rows of the lexicon file of that name, their columns apart:
// empty lines, comments behind # and the heading are left out. A file that is
// not there has no rows.
func Rows(files embed.FS, name string) iter.Seq[[]string] {
	return func(yield func(row []string) bool) {
		data, _ := files.ReadFile("lexicon/" + name + ".tsv")
		heading := true
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if !heading && !yield(strings.Split(line, "\t")) {
				return
			}
			heading = false
		}
	}
}
