package extract

import (
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

// nameClass is what a word does to the name that it stands beside or in.
type nameClass uint8

const (
	nameOther    nameClass = iota
	nameCut                // ends what stands before it and governs what follows
	nameLead               // governs only at the head of a phrase
	nameAdverb             // stripped from the head of a phrase
	nameScope              // 全市, 全省: stripped too
	nameTime               // 今年: stripped too
	nameCount              // a number with its measure word
	nameNumber             // digits or Latin letters that belong to a name
	nameQuote              // a quotation with its marks
	nameBook               // a title in 《》
	nameNote               // a bracket
	namePlace              // an administrative division
	nameComma              // 、
	nameJoin               // 和, 与, 及
	nameEtc                // 等
	nameMeasure            // a measure word: with a number before it, it counts
	nameCapacity           // a unit that sizes a named thing: 220千伏
	nameMark               // any other punctuation
)

// nameAct is what a governing word says of its object.
type nameAct uint8

const (
	actNone      nameAct = iota
	actInstitute         // sets up or carries out
	actAcquire           // seeks or holds a title
	actBuild             // builds or opens
	actPress             // pushes ahead with what there is
)

// nameNeed is what makes a phrase with a head noun a name.
type nameNeed uint8

const (
	needAny       nameNeed = iota // a modifier of its own
	needInstitute                 // something set up, or a mark of a name in the modifier
	needTitle                     // a title sought or held
	needQuoted                    // a quotation in the modifier
	needBuilt                     // something built or opened
	needNumbered                  // digits in the modifier
	needPressed                   // a verb in front, so that it is no verb itself
	needAlone                     // nothing: it is a name by itself
	needDated                     // a year or a place in front
	needLong                      // a long modifier behind a verb
	needShared                    // other items in front: A、B等企业
)

// nameHead is a head noun: the word that a name ends in.
type nameHead struct {
	Type vocabulary.EntityType
	Need nameNeed
	// compound: a verb may stand in front of it in a name (推进机制).
	compound bool
}

// nameWord is one entry of the lexicon.
type nameWord struct {
	class   nameClass
	act     nameAct
	heads   []nameHead
	generic bool
	deed    bool // what is done to a thing
	works   bool // something built stands in the modifier
}

// nameLexicon holds the words that names are read by. It is not changed once
// read.
type nameLexicon struct {
	words    phraseBook[nameWord]
	counters phraseBook[vocabulary.EntityType]
	slogans  map[string]bool
	idioms   map[string]bool // stock phrases in quotation marks
	classes  phraseBook[bool]
	before   phraseBook[bool] // titles in front of a person's name
	behind   phraseBook[bool]
	surnames string
	regions  phraseBook[registry.Name]
	honours  phraseBook[honourWord]
	endings  phraseBook[endingKind]
	bodies   phraseBook[bool]
	sessions phraseBook[bool]
	rows     phraseBook[vocabulary.EntityType]
	deeds    phraseBook[bool]
	kinds    map[string]bool // what stands in front of a settlement and names a kind of it
}

var readNameLexicon = sync.OnceValue(func() *nameLexicon {
	lex := &nameLexicon{slogans: map[string]bool{}, idioms: map[string]bool{}}
	addNameWords(lex)
	addNameHeads(lex)
	nameRows("groups", func(row []string) {
		for _, word := range strings.Fields(row[1]) {
			lex.counters.add([]rune(word), vocabulary.EntityType(row[0]))
		}
	})
	nameRows("quotedwords", func(row []string) {
		for _, word := range strings.Fields(row[1]) {
			switch row[0] {
			case "slogan":
				lex.slogans[word] = true
			case "idiom":
				lex.idioms[word] = true
			default:
				lex.classes.add([]rune(word), true)
			}
		}
	})
	nameRows("offices", func(row []string) {
		for _, word := range strings.Fields(row[1]) {
			if row[0] == "before" {
				lex.before.add([]rune(word), true)
			} else {
				lex.behind.add([]rune(word), true)
			}
		}
	})
	nameRows("regions", func(row []string) {
		for _, word := range strings.Fields(row[1]) {
			lex.regions.add([]rune(word), registry.Name{Name: word, Type: vocabulary.EntityType(row[0])})
		}
	})
	readEndings(lex)
	readRowLexicon(lex)
	lex.honours = readHonourLexicon()
	nameRows("surnames", func(row []string) { lex.surnames += row[0] })
	return lex
})

func addNameWords(lex *nameLexicon) {
	classes := map[string]nameClass{"cut": nameCut, "lead": nameLead, "adverb": nameAdverb, "scope": nameScope, "time": nameTime, "count": nameCount,
		"join": nameJoin, "etc": nameEtc, "measure": nameMeasure, "capacity": nameCapacity}
	acts := map[string]nameAct{"institute": actInstitute, "acquire": actAcquire, "build": actBuild, "press": actPress}
	nameRows("namewords", func(row []string) {
		for _, text := range strings.Fields(row[2]) {
			word, _ := lex.words.get([]rune(text))
			if class, ok := classes[row[0]]; ok && word.class == nameOther {
				word.class = class
			}
			if act, ok := acts[row[1]]; ok && word.act == actNone {
				word.act = act
			}
			word.generic = word.generic || row[0] == "generic"
			word.works = word.works || row[0] == "works"
			lex.words.add([]rune(text), word)
		}
	})
}

// nameCompounds are the head nouns that take a verb in front of them.
var nameCompounds = map[string]bool{"行动": true, "机制": true, "方案": true, "计划": true, "工程": true,
	"体系": true, "制度": true, "意见": true, "办法": true, "规划": true, "名单": true, "清单": true}

func addNameHeads(lex *nameLexicon) {
	needs := map[string]nameNeed{"any": needAny, "instituted": needInstitute, "title": needTitle,
		"quoted": needQuoted, "built": needBuilt, "numbered": needNumbered,
		"pressed": needPressed, "alone": needAlone, "dated": needDated, "shared": needShared, "long": needLong}
	nameRows("heads", func(row []string) {
		for _, text := range strings.Fields(row[2]) {
			word, _ := lex.words.get([]rune(text))
			word.heads = append(word.heads, nameHead{vocabulary.EntityType(row[0]), needs[row[1]], nameCompounds[text]})
			lex.words.add([]rune(text), word)
		}
	})
}

// nameRows calls add with each row of a lexicon file behind its heading.
func nameRows(name string, add func(row []string)) {
	data, _ := lexiconFiles.ReadFile("lexicon/" + name + ".tsv")
	heading := true
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if !heading {
			add(strings.Split(line, "\t"))
		}
		heading = false
	}
}
