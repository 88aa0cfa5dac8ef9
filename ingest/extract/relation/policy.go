package relation

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// version is what a thing's name has more in its next edition.
var version = regexp.MustCompile(`^([2-9]\.0|升级版|[2-9]\.0版)$`)

// readExtensions finds what takes an older thing further: 一港五谷一器 from
// 一港五谷, …改革扩面工程 from …改革.
func (l *reader) readExtensions() {
	byName := map[string]int{}
	for i, e := range l.Entities {
		byName[name.Key(e.Name)] = i
	}
	for _, e := range l.Entities {
		key := []rune(name.Key(e.Name))
		counted := len(group.Counters(key)) > 2
		for cut := len(key) - 1; cut >= 4; cut-- {
			i, ok := byName[string(key[:cut])]
			if !ok {
				continue
			}
			if counted && len(group.Counters(key[:cut])) > 1 || name.ExtendsBy(string(key[cut:])) && drive(&l.Entities[i]) && !strings.HasPrefix(string(key[cut:]), "深化") || version.MatchString(string(key[cut:])) {
				l.add(statement.Relation{Span: e.Mentions[0], Type: vocabulary.Extends, From: e.Name, To: l.Entities[i].Name, Rule: "extends.name"})
				break
			}
		}
	}
}

// readImplementation reads 以A为牵引,深入开展B; 聚焦A,实施B; and a sentence
// that opens with A and says that it goes ahead, followed by what is set up.
func (l *reader) readImplementation(sentence int) {
	s := l.Report.Sentences[sentence]
	for i := 0; i+1 < len(s.Clauses); i++ {
		refs := l.Outer(s.Clauses[i].Span)
		if len(refs) == 0 || !l.pursued(refs[0], s.Clauses[i].Span.Start, s.Clauses[i].Span.End) {
			continue
		}
		l.carryOut(refs[0], s.Clauses[i+1].Span.Start, s.Clauses[i+1].Span.End)
	}
	if sentence+1 < len(l.Report.Sentences) && len(s.Clauses) == 1 && !l.Report.Sentences[sentence+1].Opening {
		refs := l.Outer(s.Span)
		if len(refs) == 1 && refs[0].Start <= s.Start+1 && s.End-refs[0].End <= 8 {
			next := l.Report.Sentences[sentence+1].Clauses[0]
			l.carryOut(refs[0], next.Start, next.End)
		}
	}
}

// pursued says whether a clause names what the next one carries out.
func (l *reader) pursued(ref mention.Mention, start, end int) bool {
	e := ref.Entity
	if e.Type != vocabulary.Programme && e.Type != vocabulary.Policy && e.Type != vocabulary.Reform {
		return false
	}
	before := strings.TrimRight(l.Text(start, ref.Start), "“")
	after := strings.TrimLeft(l.Text(ref.End, end), "”")
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
func (l *reader) carryOut(aim mention.Mention, start, end int) {
	if kind := aim.Entity.Type; kind != vocabulary.Programme && kind != vocabulary.Policy && kind != vocabulary.Reform {
		return
	}
	refs := l.Outer(report.Span{Start: start, End: end})
	if len(refs) == 0 {
		return
	}
	e := refs[0].Entity
	if e.Type != vocabulary.Programme && e.Type != vocabulary.Policy || !l.institutes(start, refs[0].Start) {
		return
	}
	l.add(statement.Relation{Span: report.Span{Start: aim.Start, End: refs[0].End}, Type: vocabulary.Implements, From: e.Name, To: aim.Entity.Name, Rule: "implements.clause"})
}

// institutes says whether the words before a mention set it up or carry it
// out.
func (l *reader) institutes(start, end int) bool {
	for at := start; at < end; at++ {
		size, word := l.lex.Words.Longest(l.Report.Text[at:end])
		if word.Act == token.Institute {
			return true
		}
		at += max(0, size-1)
	}
	return false
}
