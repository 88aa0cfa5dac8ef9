package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readGroupMembers reads the clauses that open with a member behind a sentence
// that names the group: 建立“一港五谷”机制,某某港…,某某谷….
func (l *relationReader) readGroupMembers(sentence int) {
	s := l.r.Sentences[sentence]
	for _, ref := range l.within(s.Span) {
		counters := l.lex.groupCounters([]rune(l.of(ref).Name))
		if len(counters) < 2 {
			continue
		}
		group := nameGroup{name: l.of(ref).Name, counters: counters, sentence: sentence, end: ref.End}
		if members := l.openers(group); len(members) > 1 {
			for _, m := range members {
				l.add(Relation{Span: m.Span, Type: vocabulary.HasMember, From: group.name, To: l.of(m).Name, Rule: "member.opens"})
			}
			return
		}
	}
}

// openers are the mentions that open a clause, to the end of the group's
// paragraph or the next theme, and end in what the group counts.
func (l *relationReader) openers(group nameGroup) []relationRef {
	var members []relationRef
	for i := group.sentence; i < len(l.r.Sentences); i++ {
		s := l.r.Sentences[i]
		if i > group.sentence && (s.Opening || s.Theme) {
			break
		}
		for _, clause := range s.Clauses {
			if clause.Start < group.end {
				continue
			}
			for _, ref := range l.within(clause.Span) {
				if ref.Start > clause.Start {
					break
				}
				if l.of(ref).Name != group.name && group.counts([]rune(l.text(ref.Start, ref.End))) {
					members = append(members, ref)
					break
				}
			}
		}
	}
	return members
}

// readListedMembers reads a list that ends in its group: A、B和C“三大体系”,
// A等“六个一体化”.
func (l *relationReader) readListedMembers(s report.Sentence) {
	for _, clause := range s.Clauses {
		refs := l.outer(clause.Span)
		for i, ref := range refs {
			group := l.of(ref)
			if len(l.lex.groupCounters([]rune(nameKey(group.Name)))) == 0 && !numberedQuote(group.Name) {
				continue
			}
			first := i
			for first > 0 && listing(l.text(refs[first-1].End, refs[first].Start), first == i) {
				first--
			}
			if i-first == 1 && !strings.Contains(l.text(refs[first].End, ref.Start), "等") {
				continue
			}
			for _, member := range refs[first:i] {
				if l.of(member).Type == group.Type || built(l.of(member)) && built(group) || l.of(member).Type == vocabulary.Place && group.Type == vocabulary.Area {
					l.add(Relation{Span: member.Span, Type: vocabulary.HasMember, From: group.Name, To: l.of(member).Name, Rule: "member.list"})
				}
			}
		}
	}
}

// numberedQuote tells “六防”体系: a quotation that begins with a numeral.
func numberedQuote(name string) bool {
	runes := []rune(name)
	return len(runes) > 3 && runes[0] == '“' && nameNumeral(runes[1])
}

// listing says whether two mentions with this text between them stand in one
// list. Nothing but a mark may stand between the last item and the group.
func listing(between string, last bool) bool {
	if last {
		between = strings.TrimRight(between, "“")
		return between == "" || between == "等" || between == "、"
	}
	return between == "、" || between == "和" || between == "及" || between == "与" || between == "”、“" || between == "”“"
}

// readNumberedMembers joins 三个“一号工程” with the works that bear its words:
// …“一号发展工程”.
func (l *relationReader) readNumberedMembers() {
	for _, group := range l.entities {
		words := numberedWords(group.Name)
		if words == nil {
			continue
		}
		head, tail := string(words[:2]), string(words[len(words)-2:])
		for _, e := range l.entities {
			inner := quotedPart(e.Name)
			if e.Name == group.Name || !strings.HasPrefix(inner, head) || !strings.HasSuffix(inner, tail) || inner == string(words) {
				continue
			}
			l.add(Relation{Span: e.Mentions[0], Type: vocabulary.HasMember, From: group.Name, To: e.Name, Rule: "member.words"})
		}
	}
}

// numberedWords is the quotation of a name such as 三个“一号工程”, nil for
// others.
func numberedWords(name string) []rune {
	runes := []rune(name)
	if len(runes) < 7 || !nameNumeral(runes[0]) || runes[1] != '个' || runes[2] != '“' {
		return nil
	}
	inner := []rune(quotedPart(name))
	if len(inner) < 4 {
		return nil
	}
	return inner
}

// quotedPart is what stands in the last quotation marks of a name.
func quotedPart(name string) string {
	open, close := strings.LastIndex(name, "“"), strings.LastIndex(name, "”")
	if open < 0 || close < open {
		return ""
	}
	return name[open+len("“") : close]
}
