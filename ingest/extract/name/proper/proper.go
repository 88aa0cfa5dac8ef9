// Package proper finds proper names by what they end in or what stands beside
// them: people, sessions, places, firms, standing institutions and policies.
package proper

import (
	"embed"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed lexicon/*.tsv
var files embed.FS

// endingKind is what a name with an ending of lexicon/settlements.tsv may be.
type endingKind struct{ place, company, trade bool }

// words holds the endings and titles that proper names are told by. It
// is not changed once read.
type words struct {
	titles   lexicon.Book[bool] // behind a person's name
	surnames string
	endings  lexicon.Book[endingKind]
	bodies   lexicon.Book[bool]
	sessions lexicon.Book[bool]
	hosts    lexicon.Book[vocabulary.EntityType]
	bureaus  lexicon.Book[bool] // 厅 and 局 of a government
	benefits lexicon.Book[bool] // what a government does for the people each year
	kinds    map[string]bool    // what stands in front of a settlement and names a kind of it
	// qualities are what a place is to become: 平安, 法治.
	qualities map[string]bool
}

var readWords = sync.OnceValue(func() *words {
	lex := &words{kinds: map[string]bool{}, qualities: map[string]bool{}}
	for row := range lexicon.Rows(files, "offices") {
		for _, word := range strings.Fields(row[1]) {
			if row[0] != "before" {
				lex.titles.Add([]rune(word), true)
			}
		}
	}
	for row := range lexicon.Rows(files, "surnames") {
		lex.surnames += row[0]
	}
	for row := range lexicon.Rows(files, "settlements") {
		for _, text := range strings.Fields(row[1]) {
			lex.addEnding(row[0], text)
		}
	}
	for row := range lexicon.Rows(files, "hosts") {
		for _, text := range strings.Fields(row[1]) {
			lex.hosts.Add([]rune(text), vocabulary.EntityType(row[0]))
		}
	}
	return lex
})

// addEnding adds a word of lexicon/settlements.tsv.
func (lex *words) addEnding(class, text string) {
	switch class {
	case "class":
		lex.kinds[text] = true
		return
	case "body":
		lex.bodies.Add([]rune(text), true)
		return
	case "quality":
		lex.qualities[text] = true
		return
	case "bureau":
		for _, end := range []string{"厅", "局"} {
			lex.bureaus.Add([]rune(text+end), true)
		}
		return
	case "union":
		lex.bureaus.Add([]rune(text), true)
		return
	case "benefit":
		lex.benefits.Add([]rune(text), true)
		return
	case "session":
		lex.sessions.Add([]rune(text), true)
		return
	}
	kind, _ := lex.endings.Get([]rune(text))
	kind.place = kind.place || class == "place"
	kind.company = kind.company || class == "company"
	kind.trade = kind.trade || class == "trade"
	lex.endings.Add([]rune(text), kind)
}

// Reader finds proper names by what they end in or what stands beside
// them.
type Reader struct {
	*found.Names
	lex *words
}

// New adds the proper names to what was found.
func New(found *found.Names) *Reader {
	return &Reader{found, readWords()}
}
