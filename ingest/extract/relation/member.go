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
		counted, ok := group.Count(ref.Entity.Name)
		if !ok || counted.Start > 0 || len(counted.Counters) < 2 && (ref.Entity.Type != vocabulary.Area || ref.Start > s.Start+1) {
			continue
		}
		group := group.Group{Name: ref.Entity.Name, Counters: counted.Counters, Sentence: sentence, End: ref.End}
		if members := l.openers(group, ref.Entity.Type); len(members) > 1 && len(members) <= max(counted.Size, 2) {
			for _, m := range members {
				l.add(statement.Relation{Span: m.Span, Type: vocabulary.HasMember, From: group.Name, To: m.Entity.Name, Rule: "member.opens"})
			}
			return
		}
	}
}

// openers are the mentions that open a clause, to the end of the group's
// paragraph or the next theme, and end in what the group counts; of a group that
// counts one thing (五大片区) all areas.
func (l *reader) openers(whole group.Group, kind vocabulary.EntityType) []mention.Mention {
	var members []mention.Mention
	for i := whole.Sentence; i < len(l.Report.Sentences); i++ {
		s := l.Report.Sentences[i]
		if i > whole.Sentence && (s.Opening || s.Theme) {
			break
		}
		for _, clause := range s.Clauses {
			if clause.Start < whole.End {
				continue
			}
			for _, item := range group.Split(l.Report, clause.Span, "、") {
				m, ok := l.opener(item, whole, kind)
				if !ok {
					break
				}
				members = append(members, m)
				if m.End < item.End {
					break // the rest of a list is of what is said of it
				}
			}
		}
	}
	return members
}

// opener is the mention that opens an item and is of the group by its last character,
// or by its type where the group counts one thing.
func (l *reader) opener(item report.Span, whole group.Group, kind vocabulary.EntityType) (mention.Mention, bool) {
	for _, ref := range l.Within(item) {
		if ref.Start > item.Start {
			break
		}
		if _, counted := group.Count(ref.Entity.Name); counted {
			break
		}
		if ref.Entity.Name != whole.Name && (whole.Counts([]rune(l.Text(ref.Start, ref.End))) || len(whole.Counters) == 1 && ref.Entity.Type == kind) {
			return ref, true
		}
	}
	return mention.Mention{}, false
}

// readDefinedMembers reads the groups that a sentence defines by their members.
func (l *reader) readDefinedMembers(sentence int) {
	for _, ref := range l.Within(l.Report.Sentences[sentence].Span) {
		d, ok := group.Define(l.Report, sentence, ref.Span)
		if !ok {
			continue
		}
		for _, item := range d.Items {
			if m, ok := l.memberIn(item, ref.Entity); ok {
				l.add(statement.Relation{Span: m.Span, Type: vocabulary.HasMember, From: ref.Entity.Name, To: m.Entity.Name, Rule: "member.defined"})
			}
		}
	}
}

// readNote reads the members of the group that a note explains.
func (l *reader) readNote(note report.Note) {
	d, ok := group.DefineNote(l.Report, note)
	refs := l.Outer(note.Term)
	if !ok || len(refs) == 0 {
		return
	}
	whole := refs[len(refs)-1].Entity
	for _, item := range d.Items {
		if m, ok := l.memberIn(item, whole); ok {
			l.add(statement.Relation{Span: m.Span, Type: vocabulary.HasMember, From: whole.Name, To: m.Entity.Name, Rule: "member.note"})
		}
	}
}

// memberIn is the mention in an item of a list that names a member of the group: the
// one that ends with it.
func (l *reader) memberIn(item report.Span, whole *statement.Entity) (mention.Mention, bool) {
	for _, ref := range l.Within(item) {
		if ref.Entity != whole && item.End-ref.End <= 1 && ref.End-item.End <= 4 && alike(ref.Entity, whole) {
			return ref, true
		}
	}
	return mention.Mention{}, false
}

// alike says whether an entity can be a member of a group by its type.
func alike(member, whole *statement.Entity) bool {
	return member.Type == whole.Type || built(member) && built(whole) || member.Type == vocabulary.Place && whole.Type == vocabulary.Area || drive(member) && drive(whole)
}

// drive says whether an entity is something carried out: a programme, a reform, a
// policy.
func drive(e *statement.Entity) bool {
	return e.Type == vocabulary.Programme || e.Type == vocabulary.Reform || e.Type == vocabulary.Policy
}

// maxVerb bounds the verb in front of a member that a sentence opens with.
const maxVerb = 6

// readTold reads the members of a group that the sentences behind it open with, in its
// paragraph or at the head of those that follow: 实施“三大行动”。实施产业强基行动，…。推进城市提质行动，….
func (l *reader) readTold() {
	for i, s := range l.Report.Sentences {
		for _, ref := range l.Within(s.Span) {
			l.tell(ref, i+1, s.Section)
		}
	}
	next := 0
	for i, s := range l.Report.Sections {
		for next < len(l.Report.Sentences) && l.Report.Sentences[next].Start < s.Heading.End {
			next++
		}
		for _, ref := range l.Within(s.Heading) {
			l.tell(ref, next, i)
		}
	}
}

// readNamed reads the drives that the rest of a group's sentence names: 实施“三大行动”，开展产业
// 强基行动、城市提质行动.
func (l *reader) readNamed(s report.Sentence) {
	for _, ref := range l.Within(s.Span) {
		counted, ok := group.Count(ref.Entity.Name)
		if !ok || ref.Entity.Type != vocabulary.Programme || len(counted.Counters) != 1 || len([]rune(counted.Counters[0])) < 2 || l.counts[ref.Entity.Name] > 0 {
			continue
		}
		word := []rune(counted.Counters[0])
		var members []mention.Mention
		for _, m := range l.Outer(report.Span{Start: ref.End, End: s.End}) {
			if _, other := group.Count(m.Entity.Name); other {
				break
			}
			if m.Entity.Type == ref.Entity.Type && strings.HasSuffix(m.Entity.Name, string(word[len(word)-2:])) {
				members = append(members, m)
			}
		}
		if len(members) < 2 || len(members) > counted.Size {
			continue
		}
		for _, m := range members {
			l.add(statement.Relation{Span: m.Span, Type: vocabulary.HasMember, From: ref.Entity.Name, To: m.Entity.Name, Rule: "member.named"})
		}
	}
}

// readCreated reads the titles that a drive for several is told to seek: 开展“三创四建”活动，全力
// 创建文明城市、卫生城市.
func (l *reader) readCreated(s report.Sentence) {
	for _, ref := range l.Within(s.Span) {
		if ref.Entity.Type != vocabulary.Programme || !creates(ref.Entity.Name) || l.counts[ref.Entity.Name] > 0 {
			continue
		}
		for _, clause := range s.Clauses {
			refs := l.Outer(clause.Span)
			if clause.Start < ref.End || len(refs) < 2 || !strings.HasSuffix(strings.TrimRight(l.Text(clause.Start, refs[0].Start), "“"), "创建") {
				continue
			}
			for i, m := range refs {
				if m.Entity.Type != vocabulary.Reform || i > 0 && !listing(l.Text(refs[i-1].End, m.Start), false) {
					break
				}
				l.add(statement.Relation{Span: m.Span, Type: vocabulary.HasMember, From: ref.Entity.Name, To: m.Entity.Name, Rule: "member.created"})
			}
		}
	}
}

// creates says whether a drive's name counts what is created: “三创四建”活动, 五城联创.
func creates(name string) bool {
	runes := []rune(name)
	for i := 0; i+1 < len(runes); i++ {
		if runes[i+1] == '创' && (token.Numeral(runes[i]) || runes[i] == '联' || runes[i] == '同') {
			return true
		}
	}
	return false
}

// tell looks for the members of a group among the sentences of its section from one on.
func (l *reader) tell(whole mention.Mention, from, section int) {
	counted, ok := group.Count(whole.Entity.Name)
	if !ok || len(counted.Parts) != 1 || len([]rune(counted.Counters[0])) < 2 || l.counts[whole.Entity.Name] > 0 {
		return
	}
	word := []rune(counted.Counters[0])
	tail := string(word[len(word)-2:])
	var members []mention.Mention
	for _, s := range l.Report.Sentences[from:] {
		m, ok := l.opensWith(s, whole.Entity, tail)
		if s.Section != section || s.Opening && !ok && s.Start > l.Report.Sentences[from].Start {
			break
		}
		if ok {
			members = append(members, m)
		}
	}
	if len(members) < 2 || len(members) > counted.Size {
		return
	}
	for _, m := range members {
		l.add(statement.Relation{Span: m.Span, Type: vocabulary.HasMember, From: whole.Entity.Name, To: m.Entity.Name, Rule: "member.told"})
	}
}

// opensWith is the mention that a sentence opens with, but for a verb, and that is of
// the group's kind by its type and its last word.
func (l *reader) opensWith(s report.Sentence, whole *statement.Entity, tail string) (mention.Mention, bool) {
	clause := s.Clauses[0]
	for _, m := range l.Outer(clause.Span) {
		_, counts := group.Count(m.Entity.Name)
		return m, !counts && m.Start-clause.Start <= maxVerb && m.Entity.Type == whole.Type && strings.HasSuffix(m.Entity.Name, tail)
	}
	return mention.Mention{}, false
}

// readListedMembers reads a list that ends in its group: A、B和C“三大体系”,
// A等“六个一体化”.
func (l *reader) readListedMembers(s report.Sentence) {
	for _, clause := range s.Clauses {
		refs := l.Outer(clause.Span)
		for i, ref := range refs {
			whole := ref.Entity
			counted, ok := group.Count(name.Key(whole.Name))
			if !ok && !numberedQuote(whole.Name) {
				continue
			}
			first := i
			for first > 0 && listing(l.Text(refs[first-1].End, refs[first].Start), first == i) {
				first--
			}
			if !ok && strings.HasPrefix(strings.TrimLeft(l.Text(ref.End, clause.End), "”"), "、") {
				continue // an item of the list itself
			}
			if i-first == 1 && !strings.Contains(l.Text(refs[first].End, ref.Start), "等") {
				continue
			}
			if ok && i-first != counted.Size && i > 0 && !strings.Contains(l.Text(refs[i-1].End, ref.Start), "等") {
				continue
			}
			for _, member := range refs[first:i] {
				if _, other := group.Count(member.Entity.Name); !other && alike(member.Entity, whole) {
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
