// Package phrase parses the words around the numbers of a clause: in front of
// them, right to left, predicate, noun phrase and lead; behind them, the noun that
// is counted and what happened to it. It keeps no state.
package phrase

import (
	"embed"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/verb"
)

//go:embed lexicon/*.tsv
var files embed.FS

// Grammar parses words by the lexicon. It is not changed once read.
type Grammar struct {
	leads      *lexicon.Words
	Verbs      *lexicon.Words
	Changes    *lexicon.Words
	Attributes *lexicon.Words
	Heads      *lexicon.Words
}

// Load is the grammar of the embedded lexicon, parsed once.
func Load() *Grammar { return load() }

var load = sync.OnceValue(func() *Grammar {
	return &Grammar{
		Verbs: verb.Doing(), Changes: verb.Changing(),
		leads:      lexicon.ReadWords(files, "leads", nil),
		Attributes: lexicon.ReadWords(files, "attributes", nil),
		Heads:      lexicon.ReadWords(files, "heads", nil),
	}
})
