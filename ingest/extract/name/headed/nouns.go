package headed

import (
	"embed"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed lexicon/*.tsv
var files embed.FS

// rowNouns says what lists of things end in: the type of their items by the
// noun behind them. It is not changed once read.
var rowNouns = sync.OnceValue(func() *lexicon.Book[vocabulary.EntityType] {
	var book lexicon.Book[vocabulary.EntityType]
	for row := range lexicon.Rows(files, "rows") {
		for _, text := range strings.Fields(row[1]) {
			book.Add([]rune(text), vocabulary.EntityType(row[0]))
		}
	}
	return &book
})
