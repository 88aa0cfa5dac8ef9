// Package stage knows the words that say at what stage a thing is: 开工, 投产, 获批.
package stage

import (
	"embed"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed lexicon/*.tsv
var files embed.FS

// Word is what a word of lexicon/status.tsv says.
type Word struct {
	Status  vocabulary.Status
	Titles  bool // it also holds for a title
	Sought  bool // it holds for a title alone, in the part on the plan
	Plans   bool // it holds in the part on the plan alone, in front of the name
	Hosted  bool // it holds for an event alone
	Drafted bool // it holds for a policy alone
	Founded bool // it holds for a platform alone
}

// Words are the words of lexicon/status.tsv.
func Words() *lexicon.Book[Word] { return words() }

// words is not changed once read.
var words = sync.OnceValue(func() *lexicon.Book[Word] {
	var book lexicon.Book[Word]
	for row := range lexicon.Rows(files, "status") {
		for _, word := range strings.Fields(row[2]) {
			book.Add([]rune(word), Word{vocabulary.Status(row[0]), row[1] == "titles" || row[1] == "either", row[1] == "sought",
				row[1] == "sought" || row[1] == "foreseen" || row[1] == "either" || row[1] == "hosted" || row[1] == "drafted", row[1] == "hosted", row[1] == "drafted", row[1] == "founded"})
		}
	}
	return &book
})
