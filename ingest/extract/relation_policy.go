package extract

import (
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// readExtensions finds what takes an older thing further: 一港五谷一器 from
// 一港五谷, …改革扩面工程 from …改革.
func (l *relationReader) readExtensions() {
	byName := map[string]int{}
	for i, e := range l.entities {
		byName[nameKey(e.Name)] = i
	}
	for _, e := range l.entities {
		key := []rune(nameKey(e.Name))
		counted := len(l.lex.groupCounters(key)) > 2
		for cut := len(key) - 1; cut >= 4; cut-- {
			i, ok := byName[string(key[:cut])]
			if !ok {
				continue
			}
			if counted && len(l.lex.groupCounters(key[:cut])) > 1 || extendsBy(string(key[cut:])) {
				l.add(Relation{Span: e.Mentions[0], Type: vocabulary.Extends, From: e.Name, To: l.entities[i].Name, Rule: "extends.name"})
				break
			}
		}
	}
}

// extendsBy says whether the rest of a name takes what stands before it
// further.
func extendsBy(rest string) bool {
	for _, word := range []string{"扩面", "扩围", "升级", "深化提升", "提质扩面", "扩容", "拓展", "延伸"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// readImplementation reads 以A为牵引,深入开展B; 聚焦A,实施B; and a sentence
// that opens with A and says that it goes ahead, followed by what is set up.
func (l *relationReader) readImplementation(sentence int) {
	s := l.r.Sentences[sentence]
	for i := 0; i+1 < len(s.Clauses); i++ {
		refs := l.outer(s.Clauses[i].Span)
		if len(refs) == 0 || !l.pursued(refs[0], s.Clauses[i].Span.Start, s.Clauses[i].Span.End) {
			continue
		}
		l.carryOut(refs[0], s.Clauses[i+1].Span.Start, s.Clauses[i+1].Span.End)
	}
	if sentence+1 < len(l.r.Sentences) && len(s.Clauses) == 1 && !l.r.Sentences[sentence+1].Opening {
		refs := l.outer(s.Span)
		if len(refs) == 1 && refs[0].Start <= s.Start+1 && s.End-refs[0].End <= 8 {
			next := l.r.Sentences[sentence+1].Clauses[0]
			l.carryOut(refs[0], next.Start, next.End)
		}
	}
}

// pursued says whether a clause names what the next one carries out.
func (l *relationReader) pursued(ref relationRef, start, end int) bool {
	e := l.of(ref)
	if e.Type != vocabulary.Programme && e.Type != vocabulary.Policy && e.Type != vocabulary.Reform {
		return false
	}
	before := strings.TrimRight(l.text(start, ref.Start), "“")
	after := strings.TrimLeft(l.text(ref.End, end), "”")
	if strings.HasPrefix(before, "以") {
		for _, word := range []string{"为牵引", "为抓手", "为总抓手", "为载体", "为引领", "为统领", "为主抓手"} {
			if strings.HasPrefix(after, word) {
				return true
			}
		}
		return false
	}
	return (before == "聚焦" || before == "围绕" || before == "按照") && after == ""
}

// carryOut joins the first programme or policy of a clause to what it carries
// out.
func (l *relationReader) carryOut(aim relationRef, start, end int) {
	if kind := l.of(aim).Type; kind != vocabulary.Programme && kind != vocabulary.Policy && kind != vocabulary.Reform {
		return
	}
	refs := l.outer(spanOf(start, end))
	if len(refs) == 0 {
		return
	}
	e := l.of(refs[0])
	if e.Type != vocabulary.Programme && e.Type != vocabulary.Policy || !l.institutes(start, refs[0].Start) {
		return
	}
	l.add(Relation{Span: spanOf(aim.Start, refs[0].End), Type: vocabulary.Implements, From: e.Name, To: l.of(aim).Name, Rule: "implements.clause"})
}

// institutes says whether the words before a mention set it up or carry it
// out.
func (l *relationReader) institutes(start, end int) bool {
	for at := start; at < end; at++ {
		size, word := l.lex.words.longest(l.r.Text[at:end])
		if word.act == actInstitute {
			return true
		}
		at += max(0, size-1)
	}
	return false
}
