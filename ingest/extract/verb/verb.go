// Package verb knows the verbs of the genre: what is done, and how things change.
package verb

import (
	"embed"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
)

//go:embed lexicon/*.tsv
var files embed.FS

// Doing are the verbs of what is done: 新增 opens a phrase ("lead"), 开工 ends it
// ("final"), 列入 takes an object ("object").
func Doing() *lexicon.Words { return doing() }

// Changing are the verbs of change with their sign: 增长 "+", 下降 "-", "none"
// where the word tells no direction.
func Changing() *lexicon.Words { return changing() }

var doing = sync.OnceValue(func() *lexicon.Words { return lexicon.ReadWords(files, "verbs", nil) })

var changing = sync.OnceValue(func() *lexicon.Words { return lexicon.ReadWords(files, "changes", nil) })
