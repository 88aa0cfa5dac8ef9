package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// nameGroup is a group whose name counts its members.
type nameGroup struct {
	name     string
	counters []string
	sentence int
	end      int // of its mention
}

// groupCounters reads a name such as 一港五谷 into what it counts: 港, 谷. Nil
// for any other name. 六大行动 counts 行动.
func (lex *nameLexicon) groupCounters(name []rune) []string {
	var counters []string
	for at := 0; at < len(name); {
		start := at
		for at < len(name) && nameNumeral(name[at]) || at < len(name) && name[at] >= '0' && name[at] <= '9' {
			at++
		}
		if at == start || at == len(name) {
			return nil
		}
		big := false
		if strings.ContainsRune("大个项", name[at]) && at+1 < len(name) {
			at, big = at+1, true
		}
		size, _ := lex.counters.longest(name[at:])
		if big {
			size = len(name) - at
		}
		if size == 0 {
			return nil
		}
		counters = append(counters, string(name[at:at+size]))
		at += size
	}
	return counters
}

// groupType is the type of the members that a group's name counts.
func (n *nameReader) groupType(name []rune) (vocabulary.EntityType, bool) {
	counters := n.lex.groupCounters(name)
	if len(counters) == 0 {
		return "", false
	}
	last := []rune(counters[len(counters)-1])
	if kind, ok := n.lex.counters.get([]rune(counters[0])); ok && (len(counters) > 1 || len(last) > 1) {
		return kind, true
	}
	if len(counters) > 1 {
		return "", false
	}
	for at := range last {
		if word, ok := n.lex.words.get(last[at:]); ok && len(word.heads) > 0 && (word.heads[0].Need <= needInstitute || word.heads[0].Need == needPressed || string(last) == "一体化") {
			if word.heads[0].Type == vocabulary.Project {
				return vocabulary.Programme, true
			}
			return word.heads[0].Type, true
		}
	}
	return "", false
}

// readGroups takes the quotations that count members, also inside a longer
// name (“一港五谷”比拼机制).
func (n *nameReader) readGroups(tokens []nameToken) {
	for _, t := range tokens {
		if t.class != nameQuote {
			continue
		}
		inner := report.Span{Start: t.Start + 1, End: t.End - 1}
		if kind, ok := n.groupType(n.r.Text[inner.Start:inner.End]); ok && len(n.lex.groupCounters(n.r.Text[inner.Start:inner.End])) > 1 {
			n.add(nameFind{Span: inner, Name: n.text(inner), Type: kind, Rule: "name.group"})
		}
	}
}

// readMembers finds the members of a group that a sentence names: the clauses
// behind that open with a name ending in what the group counts.
func (n *nameReader) readMembers(sentence int) {
	s := n.r.Sentences[sentence]
	for i := len(n.found) - 1; i >= 0 && n.found[i].Start >= s.Start; i-- {
		f := n.found[i]
		if f.Rule != "name.group" || f.Start >= s.End {
			continue
		}
		counters := n.lex.groupCounters([]rune(f.Name))
		if len(counters) < 2 {
			continue
		}
		group := nameGroup{name: f.Name, counters: counters, sentence: sentence, end: f.End}
		if members := n.members(group); len(members) > 1 {
			n.found = append(n.found, members...)
		}
		return
	}
}

// members looks through the clauses behind a group's name, to the end of its
// paragraph or the next theme.
func (n *nameReader) members(group nameGroup) []nameFind {
	var members []nameFind
	for i := group.sentence; i < len(n.r.Sentences); i++ {
		s := n.r.Sentences[i]
		if i > group.sentence && (s.Opening || s.Theme) {
			break
		}
		for _, clause := range s.Clauses {
			if clause.Start < group.end {
				continue
			}
			if member, ok := n.member(clause.Span, group); ok {
				members = append(members, member)
			}
		}
	}
	return members
}

// member reads the subject of a clause: its shortest opening that ends in a
// counter of the group with a governing word behind it.
func (n *nameReader) member(clause report.Span, group nameGroup) (nameFind, bool) {
	text := n.r.Text
	for end := clause.Start + 3; end <= clause.End && end-clause.Start <= 9; end++ {
		if !group.counts(text[clause.Start:end]) ||
			end < clause.End && !n.opens(end, clause.End) && !n.soleCounter(clause, end, group) {
			continue
		}
		span := report.Span{Start: clause.Start, End: end}
		tokens := n.tokenize(span)
		if len(tokens) == 0 || tokens[0].class != nameOther && tokens[0].class != namePlace || n.cuts(tokens) {
			return nameFind{}, false
		}
		kind, _ := n.groupType([]rune(group.name))
		return nameFind{Span: span, Name: n.text(span), Type: kind, Rule: "name.member"}, true
	}
	return nameFind{}, false
}

func (g nameGroup) counts(name []rune) bool {
	for _, counter := range g.counters {
		if strings.HasSuffix(string(name), counter) {
			return true
		}
	}
	return false
}

// opens says whether a word that ends a name starts at the place.
func (n *nameReader) opens(at, end int) bool {
	if nameAlphanumeric(n.r.Text[at]) {
		return true
	}
	size, _ := n.lex.words.longest(n.r.Text[at:end])
	return size > 1
}

// soleCounter says whether a clause counts as the group does only where a name
// of four characters or more ends: what stands behind is then a verb that no
// lexicon has to hold.
func (n *nameReader) soleCounter(clause report.Span, end int, group nameGroup) bool {
	text := n.r.Text
	if end-clause.Start < 4 || strings.ContainsRune("区市镇村路", text[end]) {
		return false
	}
	for at := end + 1; at <= min(clause.End, clause.Start+9); at++ {
		if group.counts(text[clause.Start:at]) {
			return false
		}
	}
	return true
}

func (n *nameReader) cuts(tokens []nameToken) bool {
	for _, t := range tokens {
		if t.class == nameCut || t.class == nameComma || t.class == nameMark || t.class == nameCount {
			return true
		}
	}
	return false
}
