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

// Scope is of what a word says that it is at the stage.
type Scope string

// The scopes of lexicon/status.tsv.
const (
	Works    Scope = "works"    // what is built
	Titles   Scope = "titles"   // that, titles and policies
	Policies Scope = "policies" // policies alone
	Founded  Scope = "founded"  // platforms and bodies
	Sought   Scope = "sought"   // titles and platforms to be created
	Foreseen Scope = "foreseen" // works to be done
	Either   Scope = "either"   // both
	Drafted  Scope = "drafted"  // policies to be drawn up
	Hosted   Scope = "hosted"   // events to be held
	Made     Scope = "made"     // works, in front of the name alone
	Tried    Scope = "tried"    // pilots to be run
	Awarded  Scope = "awarded"  // titles alone
)

// Word is what a word of lexicon/status.tsv says.
type Word struct {
	Status vocabulary.Status
	Scope  Scope
	Plans  bool // it holds in the part on the plan alone, in front of the name
	// Carried says that such a word also tells, in the review, of a work that it
	// is being carried out: 实施某工程.
	Carried bool
}

// Titled says whether the word holds for a title.
func (w Word) Titled() bool {
	switch w.Scope {
	case Titles, Either, Sought, Awarded:
		return true
	}
	return false
}

// plans says whether words of a scope hold in the part on the plan alone.
func plans(scope Scope) bool {
	switch scope {
	case Sought, Foreseen, Either, Drafted, Hosted, Tried:
		return true
	}
	return false
}

// Words are the words of lexicon/status.tsv.
func Words() *lexicon.Book[Word] { return words() }

// words is not changed once read.
var words = sync.OnceValue(func() *lexicon.Book[Word] {
	var book lexicon.Book[Word]
	var adverbs []string
	for row := range lexicon.Rows(files, "status") {
		if row[0] == "adverbs" {
			adverbs = strings.Fields(row[2])
			continue
		}
		value := Word{Status: vocabulary.Status(row[0]), Scope: Scope(row[1]), Plans: plans(Scope(row[1]))}
		if row[0] == "carried" {
			for _, word := range strings.Fields(row[2]) {
				value, _ = book.Get([]rune(word))
				value.Carried = true
				book.Add([]rune(word), value)
			}
			continue
		}
		for _, word := range strings.Fields(row[2]) {
			verb := strings.TrimLeft(word, "+*")
			if !strings.HasPrefix(word, "*") {
				book.Add([]rune(verb), value)
			}
			for _, adverb := range adverbs {
				if verb != word {
					book.Add([]rune(adverb+verb), value)
				}
			}
		}
	}
	return &book
})

// Frame is a word that states a stage together with another one behind it:
// 列入…试点, 通过…验收.
type Frame struct {
	Word
	Closes []string
}

// Frames are the frames of lexicon/frames.tsv that begin with a word.
func Frames() *lexicon.Book[[]Frame] { return frames() }

// frames is not changed once read.
var frames = sync.OnceValue(func() *lexicon.Book[[]Frame] {
	var book lexicon.Book[[]Frame]
	for row := range lexicon.Rows(files, "frames") {
		frame := Frame{Word{Status: vocabulary.Status(row[0]), Scope: Scope(row[1])}, strings.Fields(row[3])}
		for _, opens := range strings.Fields(row[2]) {
			known, _ := book.Get([]rune(opens))
			book.Add([]rune(opens), append(known[:len(known):len(known)], frame))
		}
	}
	return &book
})
