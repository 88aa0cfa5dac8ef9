package number

import (
	"embed"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
)

//go:embed lexicon/*.tsv
var files embed.FS

// unitWords holds the words around a numeral. It is not changed once read.
type unitWords struct {
	units  *lexicon.Words
	before *lexicon.Words // comparators in front of a number
	after  *lexicon.Words // comparators behind a number
}

var readUnits = sync.OnceValue(func() *unitWords {
	return &unitWords{
		units:  lexicon.ReadWords(files, "units", nil),
		before: lexicon.ReadWords(files, "comparators", func(row []string) bool { return row[1] == "before" }),
		after:  lexicon.ReadWords(files, "comparators", func(row []string) bool { return row[1] == "after" }),
	}
})
