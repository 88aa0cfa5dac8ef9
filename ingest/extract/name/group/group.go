// Package group reads the groups whose names count their members: 一港五谷, 三大体系.
package group

import (
	"embed"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed lexicon/*.tsv
var files embed.FS

// Reader finds the groups of a report, and the members behind them.
type Reader struct{ *found.Names }

// New adds the groups to what was found.
func New(found *found.Names) *Reader { return &Reader{found} }

// Group is a group whose name counts its members.
type Group struct {
	Name     string
	Counters []string
	Sentence int
	End      int // of its mention
}

// CounterBook holds what the names of groups count, with the type of a member.
// It is not changed once read.
var CounterBook = sync.OnceValue(func() *lexicon.Book[vocabulary.EntityType] {
	var book lexicon.Book[vocabulary.EntityType]
	for row := range lexicon.Rows(files, "groups") {
		for _, word := range strings.Fields(row[1]) {
			book.Add([]rune(word), vocabulary.EntityType(row[0]))
		}
	}
	return &book
})

// Counters reads a name such as 一港五谷 into what it counts: 港, 谷. Nil
// for any other name. 六大行动 counts 行动.
func Counters(name []rune) []string {
	var counters []string
	for at := 0; at < len(name); {
		start := at
		for at < len(name) && token.Numeral(name[at]) || at < len(name) && name[at] >= '0' && name[at] <= '9' {
			at++
		}
		if at == start || at == len(name) {
			return nil
		}
		big := false
		if strings.ContainsRune("大个项场", name[at]) && at+1 < len(name) {
			at, big = at+1, true
		}
		size, _ := CounterBook().Longest(name[at:])
		if big {
			size = len(name) - at
		}
		if size == 0 {
			return nil
		}
		counters = append(counters, string(name[at:at+size]))
		at += size
		if at+1 < len(name) && name[at] == '、' {
			at++
		}
	}
	return counters
}

// GroupType is the type of the members that a group's name counts.
func (n *Reader) GroupType(name []rune) (vocabulary.EntityType, bool) {
	counters := Counters(name)
	if len(counters) == 0 {
		return "", false
	}
	last := []rune(counters[len(counters)-1])
	if kind, ok := CounterBook().Get([]rune(counters[0])); ok && (len(counters) > 1 || len(last) > 1) {
		return kind, true
	}
	if len(counters) > 1 {
		return "", false
	}
	for at := range last {
		if word, ok := n.Words.Get(last[at:]); ok && len(word.Heads) > 0 && (word.Heads[0].Need <= token.NeedInstitute || word.Heads[0].Need == token.NeedPressed || string(last) == "一体化") {
			if word.Heads[0].Type == vocabulary.Project {
				return vocabulary.Programme, true
			}
			return word.Heads[0].Type, true
		}
	}
	return "", false
}

// ReadGroups takes the quotations that count members, also inside a longer
// name (“一港五谷”比拼机制).
func (n *Reader) ReadGroups(tokens []token.Token) {
	for _, t := range tokens {
		if t.Class != token.Quote {
			continue
		}
		inner := report.Span{Start: t.Start + 1, End: t.End - 1}
		if kind, ok := n.GroupType(n.Report.Text[inner.Start:inner.End]); ok && len(Counters(n.Report.Text[inner.Start:inner.End])) > 1 {
			n.Add(found.Name{Span: inner, Name: n.Text(inner), Type: kind, Rule: "name.group"})
		}
	}
}

// ReadMembers finds the members of a group that a sentence names: the clauses
// behind that open with a name ending in what the group counts.
func (n *Reader) ReadMembers(sentence int) {
	s := n.Report.Sentences[sentence]
	n.readDefined(sentence)
	n.readPhrases(sentence)
	for i := len(n.List) - 1; i >= 0 && n.List[i].Start >= s.Start; i-- {
		f := n.List[i]
		if f.Rule != "name.group" || f.Start >= s.End {
			continue
		}
		counters := Counters([]rune(f.Name))
		if len(counters) < 2 {
			continue
		}
		group := Group{Name: f.Name, Counters: counters, Sentence: sentence, End: f.End}
		if members := n.members(group); len(members) > 1 {
			n.List = append(n.List, members...)
		}
		return
	}
}

// members looks through the clauses behind a group's name, to the end of its
// paragraph or the next theme.
func (n *Reader) members(group Group) []found.Name {
	var members []found.Name
	for i := group.Sentence; i < len(n.Report.Sentences); i++ {
		s := n.Report.Sentences[i]
		if i > group.Sentence && (s.Opening || s.Theme) {
			break
		}
		for _, clause := range s.Clauses {
			if clause.Start < group.End {
				continue
			}
			for _, item := range Split(n.Report, clause.Span, "、") {
				member, ok := n.member(item, group)
				if !ok {
					break
				}
				members = append(members, member)
				if member.End < item.End {
					break // the rest of a list is of what is said of it
				}
			}
		}
	}
	return members
}

// member reads the subject of a clause: its shortest opening that ends in a
// counter of the group with a governing word behind it.
func (n *Reader) member(clause report.Span, group Group) (found.Name, bool) {
	text := n.Report.Text
	for end := clause.Start + 3; end <= clause.End && end-clause.Start <= 9; end++ {
		if !group.Counts(text[clause.Start:end]) ||
			end < clause.End && !n.opens(end, clause.End) && !n.soleCounter(clause, end, group) {
			continue
		}
		span := report.Span{Start: clause.Start, End: end}
		tokens := n.Tokenize(span)
		if len(tokens) == 0 || tokens[0].Class != token.Other && tokens[0].Class != token.Place || n.cuts(tokens) {
			return found.Name{}, false
		}
		kind, _ := n.GroupType([]rune(group.Name))
		return found.Name{Span: span, Name: n.Text(span), Type: kind, Rule: "name.member"}, true
	}
	return found.Name{}, false
}

// Counts says whether a name ends in what the group counts.
func (g Group) Counts(name []rune) bool {
	for _, counter := range g.Counters {
		if strings.HasSuffix(string(name), counter) {
			return true
		}
	}
	return false
}

// opens says whether a word that ends a name starts at the place.
func (n *Reader) opens(at, end int) bool {
	if token.Alphanumeric(n.Report.Text[at]) {
		return true
	}
	size, _ := n.Words.Longest(n.Report.Text[at:end])
	return size > 1
}

// soleCounter says whether a clause counts as the group does only where a name
// of four characters or more ends: what stands behind is then a verb that no
// lexicon has to hold.
func (n *Reader) soleCounter(clause report.Span, end int, group Group) bool {
	text := n.Report.Text
	if end-clause.Start < 4 || strings.ContainsRune("区市镇村路", text[end]) {
		return false
	}
	for at := end + 1; at <= min(clause.End, clause.Start+9); at++ {
		if group.Counts(text[clause.Start:at]) {
			return false
		}
	}
	return true
}

func (n *Reader) cuts(tokens []token.Token) bool {
	for _, t := range tokens {
		if t.Class == token.Cut || t.Class == token.Comma || t.Class == token.Mark || t.Class == token.Count {
			return true
		}
	}
	return false
}
