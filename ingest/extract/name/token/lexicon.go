package token

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed lexicon/*.tsv
var files embed.FS

// Class is what a word does to the name that it stands beside or in.
type Class uint8

const (
	Other    Class = iota
	Cut            // ends what stands before it and governs what follows
	Lead           // governs only at the head of a phrase
	Adverb         // stripped from the head of a phrase
	Scope          // 全市, 全省: stripped too
	Time           // 今年: stripped too
	Count          // a number with its measure word
	Number         // digits or Latin letters that belong to a name
	Quote          // a quotation with its marks
	Book           // a title in 《》
	Note           // a bracket
	Place          // an administrative division
	Comma          // 、
	Join           // 和, 与, 及
	Etc            // 等
	Measure        // a measure word: with a number before it, it counts
	Capacity       // a unit that sizes a named thing: 220千伏
	Mark           // any other punctuation
)

// Act is what a governing word says of its object.
type Act uint8

const (
	NoAct     Act = iota
	Institute     // sets up or carries out
	Acquire       // seeks or holds a title
	Build         // builds or opens
	Press         // pushes ahead with what there is
)

// Need is what makes a phrase with a head noun a name.
type Need uint8

const (
	NeedAny       Need = iota // a modifier of its own
	NeedInstitute             // something set up, or a mark of a name in the modifier
	NeedTitle                 // a title sought or held
	NeedQuoted                // a quotation in the modifier
	NeedBuilt                 // something built or opened
	NeedNumbered              // digits in the modifier
	NeedPressed               // a verb in front, so that it is no verb itself
	NeedAlone                 // nothing: it is a name by itself
	NeedDated                 // a year or a place in front
	NeedLong                  // a long modifier behind a verb
	NeedShared                // other items in front: A、B等企业
	NeedProper                // two to four characters that are no words, or a place
)

// Head is a head noun: the word that a name ends in.
type Head struct {
	Type vocabulary.EntityType
	Need Need
	// compound: a verb may stand in front of it in a name (推进机制).
	compound bool
	// titled: a 的 may stand in front of it in a title (促进…的若干意见).
	titled bool
}

// Word is one entry of the lexicon.
type Word struct {
	Class   Class
	Act     Act
	Heads   []Head
	Generic bool
	Deed    bool // what is done to a thing
	Works   bool // something built stands in the modifier
	Agent   bool // who does what a verb behind it says: 企业加强…
	Verb    bool // never a part of a name behind who does it
	Level   bool // of what rank a title is: 国家级
	Shares  bool // a field may stand between it and the list that it closes
}

// Lexicon holds the words that clauses are cut into. It is not changed once
// read.
type Lexicon struct {
	Words   lexicon.Book[Word]
	Regions lexicon.Book[registry.Name] // areas that bear the same name everywhere
	Deeds   lexicon.Book[bool]          // what works end in: true for what is done to a thing
}

// Whereabouts is the type of a region that says where something lies and is no name.
const Whereabouts = vocabulary.EntityType("-")

// Load is the embedded lexicon, parsed once.
func Load() *Lexicon { return load() }

var load = sync.OnceValue(func() *Lexicon {
	lex := &Lexicon{}
	addWords(lex)
	addHeads(lex)
	for row := range lexicon.Rows(files, "regions") {
		for _, word := range strings.Fields(row[1]) {
			lex.Regions.Add([]rune(word), registry.Name{Name: word, Type: vocabulary.EntityType(row[0])})
		}
	}
	addDeeds(lex)
	return lex
})

// addDeeds reads what works end in: what is done to a thing (改造), and what only
// says that it goes ahead (任务).
func addDeeds(lex *Lexicon) {
	for row := range lexicon.Rows(files, "works") {
		for _, text := range strings.Fields(row[1]) {
			lex.Deeds.Add([]rune(text), row[0] == "deed")
			if word, known := lex.Words.Get([]rune(text)); known {
				word.Deed = row[0] == "deed" && slices.Contains([]string{"改造", "整治", "治理", "迁建", "扩建", "改扩建"}, text)
				lex.Words.Add([]rune(text), word)
			}
		}
	}
}

func addWords(lex *Lexicon) {
	classes := map[string]Class{"cut": Cut, "lead": Lead, "adverb": Adverb, "scope": Scope, "time": Time, "count": Count,
		"join": Join, "etc": Etc, "measure": Measure, "capacity": Capacity}
	acts := map[string]Act{"institute": Institute, "acquire": Acquire, "build": Build, "press": Press}
	for row := range lexicon.Rows(files, "namewords") {
		for _, text := range strings.Fields(row[2]) {
			word, _ := lex.Words.Get([]rune(text))
			if class, ok := classes[row[0]]; ok && word.Class == Other {
				word.Class = class
			}
			if act, ok := acts[row[1]]; ok && word.Act == NoAct {
				word.Act = act
			}
			word.Generic = word.Generic || row[0] == "generic"
			word.Works = word.Works || row[0] == "works"
			word.Agent = word.Agent || row[0] == "agent"
			word.Verb = word.Verb || row[0] == "verb"
			word.Level = word.Level || row[0] == "level"
			lex.Words.Add([]rune(text), word)
		}
	}
}

// compounds are the head nouns that take a verb in front of them.
var compounds = map[string]bool{"行动": true, "机制": true, "方案": true, "计划": true, "工程": true,
	"体系": true, "制度": true, "意见": true, "办法": true, "规划": true, "名单": true, "清单": true}

// titles are the head nouns of four characters that a title may lead to with 的.
var titles = map[string]bool{"若干意见": true, "实施意见": true, "指导意见": true, "若干措施": true, "若干政策": true,
	"若干规定": true, "总体方略": true, "管理办法": true}

func addHeads(lex *Lexicon) {
	needs := map[string]Need{"any": NeedAny, "instituted": NeedInstitute, "title": NeedTitle,
		"quoted": NeedQuoted, "built": NeedBuilt, "numbered": NeedNumbered,
		"pressed": NeedPressed, "alone": NeedAlone, "dated": NeedDated, "shared": NeedShared, "proper": NeedProper, "long": NeedLong}
	for row := range lexicon.Rows(files, "heads") {
		for _, text := range strings.Fields(row[2]) {
			word, _ := lex.Words.Get([]rune(text))
			word.Shares = text == "项目" || text == "工程"
			word.Heads = append(word.Heads, Head{vocabulary.EntityType(row[0]), needs[row[1]], compounds[text], titles[text]})
			lex.Words.Add([]rune(text), word)
		}
	}
}
