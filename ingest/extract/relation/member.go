package relation

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readGroupMembers reads the clauses that open with a member behind a sentence
// that names the group: 建立“一港五谷”机制,某某港…,某某谷….
func (l *reader) readGroupMembers(sentence int) {
	s := l.Report.Sentences[sentence]
	for _, ref := range l.Within(s.Span) {
		counters := group.Counters([]rune(ref.Entity.Name))
		if len(counters) < 2 {
			continue
		}
		group := group.Group{Name: ref.Entity.Name, Counters: counters, Sentence: sentence, End: ref.End}
		if members := l.openers(group); len(members) > 1 {
			for _, m := range members {
				l.add(statement.Relation{Span: m.Span, Type: vocabulary.HasMember, From: group.Name, To: m.Entity.Name, Rule: "member.opens"})
			}
			return
		}
	}
}

// openers are the mentions that open a clause, to the end of the group's
// paragraph or the next theme, and end in what the group counts.
func (l *reader) openers(group group.Group) []mention.Mention {
	var members []mention.Mention
	for i := group.Sentence; i < len(l.Report.Sentences); i++ {
		s := l.Report.Sentences[i]
		if i > group.Sentence && (s.Opening || s.Theme) {
			break
		}
		for _, clause := range s.Clauses {
			if clause.Start < group.End {
				continue
			}
			for _, ref := range l.Within(clause.Span) {
				if ref.Start > clause.Start {
					break
				}
				if ref.Entity.Name != group.Name && group.Counts([]rune(l.Text(ref.Start, ref.End))) {
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
func (l *reader) readListedMembers(s report.Sentence) {
	for _, clause := range s.Clauses {
		refs := l.Outer(clause.Span)
		for i, ref := range refs {
			whole := ref.Entity
			if len(group.Counters([]rune(name.Key(whole.Name)))) == 0 && !numberedQuote(whole.Name) {
				continue
			}
			first := i
			for first > 0 && listing(l.Text(refs[first-1].End, refs[first].Start), first == i) {
				first--
			}
			if i-first == 1 && !strings.Contains(l.Text(refs[first].End, ref.Start), "等") {
				continue
			}
			for _, member := range refs[first:i] {
				if member.Entity.Type == whole.Type || built(member.Entity) && built(whole) || member.Entity.Type == vocabulary.Place && whole.Type == vocabulary.Area {
					l.add(statement.Relation{Span: member.Span, Type: vocabulary.HasMember, From: whole.Name, To: member.Entity.Name, Rule: "member.list"})
				}
			}
		}
	}
}

// numberedQuote tells “六防”体系: a quotation that begins with a numeral.
func numberedQuote(name string) bool {
	runes := []rune(name)
	return len(runes) > 3 && runes[0] == '“' && token.Numeral(runes[1])
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
func (l *reader) readNumberedMembers() {
	for _, group := range l.Entities {
		words := numberedWords(group.Name)
		if words == nil {
			continue
		}
		head, tail := string(words[:2]), string(words[len(words)-2:])
		for _, e := range l.Entities {
			inner := quotedPart(e.Name)
			if e.Name == group.Name || !strings.HasPrefix(inner, head) || !strings.HasSuffix(inner, tail) || inner == string(words) {
				continue
			}
			l.add(statement.Relation{Span: e.Mentions[0], Type: vocabulary.HasMember, From: group.Name, To: e.Name, Rule: "member.words"})
		}
	}
}

// numberedWords is the quotation of a name such as 三个“一号工程”, nil for
// others.
func numberedWords(name string) []rune {
	runes := []rune(name)
	if len(runes) < 7 || !token.Numeral(runes[0]) || runes[1] != '个' || runes[2] != '“' {
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
