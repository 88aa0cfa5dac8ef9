// Package quoted tells names in quotation marks from mottos and classes.
package quoted

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed lexicon/*.tsv
var files embed.FS

// words holds the words that tell mottos and classes in quotation marks
// from names. It is not changed once read.
type words struct {
	slogans map[string]bool    // verbs that take mottos
	idioms  map[string]bool    // stock phrases
	held    map[string]bool    // verbs of holding to something, or of winning it
	mottos  []string           // what a count ends in that is no scheme: 两大动力
	classes lexicon.Book[bool] // what stands behind a class
}

var readWords = sync.OnceValue(func() *words {
	lex := &words{slogans: map[string]bool{}, idioms: map[string]bool{}, held: map[string]bool{}}
	for row := range lexicon.Rows(files, "quotedwords") {
		for _, word := range strings.Fields(row[1]) {
			switch row[0] {
			case "slogan":
				lex.slogans[word] = true
			case "idiom":
				lex.idioms[word] = true
			case "held":
				lex.held[word] = true
			case "motto":
				lex.mottos = append(lex.mottos, word)
			default:
				lex.classes.Add([]rune(word), true)
			}
		}
	}
	return lex
})

// Reader tells names in quotation marks from mottos.
type Reader struct {
	*group.Reader
	lex *words
}

// New reads quotations as names and groups.
func New(groups *group.Reader) *Reader {
	return &Reader{groups, readWords()}
}

// maxQuotedName bounds a quotation that is a name by itself.
const maxQuotedName = 13

// Quoted reads a quotation without a head noun behind it: a programme where a
// verb carries it out or its own words say so, a group where it counts its
// members, a motto else.
func (n *Reader) Quoted(tokens []token.Token, k int, c token.Chunk, act token.Act) (found.Name, bool) {
	t := tokens[k]
	inner := report.Span{Start: t.Start + 1, End: t.End - 1}
	if inner.Len() < 2 || inner.Len() > maxQuotedName || n.Idiom(inner) {
		return found.Name{}, false
	}
	find := found.Name{Span: inner, Name: n.Text(inner), Type: vocabulary.Programme, Rule: "name.quoted"}
	if kind, ok := n.GroupType(n.Report.Text[inner.Start:inner.End]); ok && (k+1 >= c.To || !tokens[k+1].IsHead()) {
		find.Type, find.Rule = kind, "name.group"
		n.addField(tokens, k, c.From, &find)
		return find, true
	}
	if kind, ok := n.saidBehind(tokens, k); ok {
		find.Type = kind
		return find, true
	}
	kind, own := n.contentType(inner)
	if kind == vocabulary.Reform && act == token.Acquire {
		find.Type = kind
		return find, true
	}
	n.AddScoped(tokens, k, &find)
	carried := (own && kind == vocabulary.Programme || strings.HasSuffix(find.Name, "年")) && n.carriedOut(inner) && !(k+1 < len(tokens) && (tokens[k+1].IsHead() || tokens[k+1].Class == token.Count))
	if n.noted(t) && c.From == k && inner.Len() >= 4 || circle(find.Name) || inner.Len() >= 3 && inner.Len() <= 5 && strings.HasSuffix(find.Name, "贷") {
		return find, true
	}
	if n.bearsTitle(tokens, k) {
		find.Type = vocabulary.Reform
		return find, true
	}
	if n.isClass(tokens, k) && !carried || n.IsSlogan(tokens, k) {
		return n.scheme(tokens, k, c, find)
	}
	if structure, ok := n.Numbered(inner); ok && c.From < k && token.Length(tokens[c.From:k]) > 1 {
		find.Type, find.Span, find.Rule = structure, report.Span{Start: tokens[c.From].Start, End: t.End}, "name.numbered"
		n.Cite(&find)
		return find, true
	}
	if own {
		find.Type = kind
		if !n.countsOwn(inner) && c.From < k && n.Weight(tokens[c.From:k]) > 1 {
			find.Span.Start, find.Span.End = tokens[c.From].Start, t.End
			n.Cite(&find)
		}
		return find, true
	}
	beside := k > 0 && tokens[k-1].Class == token.Quote || k+1 < len(tokens) && tokens[k+1].Class == token.Quote
	if k+1 < len(tokens) && tokens[k+1].Particle && act != token.Institute {
		return found.Name{}, false
	}
	if inner.Len() >= 4 && (n.subject(tokens, k) || carried && strings.HasSuffix(find.Name, "年")) || act == token.Institute || (inner.Len() >= 4 || beside) && (act == token.Build || act == token.Press) || n.aimed(t) {
		return find, true
	}
	if n.service(tokens, k) {
		find.Type = vocabulary.Platform
		return find, true
	}
	return n.scheme(tokens, k, c, find)
}

// listedKind is the type of the noun behind 等 that says what a quotation is:
// “送戏下乡”等活动.
func (n *Reader) listedKind(tokens []token.Token, k int) (vocabulary.EntityType, bool) {
	if k+1 >= len(tokens) || tokens[k+1].Class != token.Etc {
		return "", false
	}
	for _, t := range tokens[k+2:] {
		if t.IsHead() && (t.Word.Heads[0].Type == vocabulary.Programme || t.Word.Heads[0].Type == vocabulary.Reform) {
			return t.Word.Heads[0].Type, true
		}
		if t.Class != token.Count && !t.Word.Generic {
			break
		}
	}
	return "", false
}

// service says whether a quotation is the short name of a service that people use on
// line: “江州通”, “云溪码”.
func (n *Reader) service(tokens []token.Token, k int) bool {
	t := tokens[k]
	if t.Len() < 5 || t.Len() > 6 || !strings.ContainsRune("通码云", n.Report.Text[t.End-2]) || n.counts(report.Span{Start: t.Start + 1, End: t.End - 1}) {
		return false
	}
	return k+1 >= len(tokens) || !tokens[k+1].IsHead() && tokens[k+1].Class != token.Count
}

// addField takes what a counted group is for into its name: 产业振兴“十大工程”.
func (n *Reader) addField(tokens []token.Token, k, from int, f *found.Name) {
	inner := n.Report.Text[f.Start:f.End]
	for i := k - 1; i > from; i-- {
		if tokens[i].Word.Act != token.NoAct {
			from = i + 1 // 通过…“两项督导”
		}
	}
	if len(group.Counters(inner)) != 1 || from >= k || token.Length(tokens[from:k]) < 2 || tokens[k-1].End != tokens[k].Start || n.Weight(tokens[from:k]) == 0 {
		return
	}
	f.Aliases = append(f.Aliases, f.Name)
	f.Span = report.Span{Start: tokens[from].Start, End: tokens[k].End}
	f.Name = n.Text(f.Span)
}

// carriedOut says whether a quotation ends in what is carried out: “蛋奶工程”.
func (n *Reader) carriedOut(inner report.Span) bool {
	text := n.Text(inner)
	for _, head := range []string{"工程", "行动", "计划", "活动", "年", "战役"} {
		if inner.Len() >= 4 && strings.HasSuffix(text, head) {
			return true
		}
	}
	return false
}

// noted says whether a footnote explains a quotation: “三清三建”［12］.
func (n *Reader) noted(t token.Token) bool {
	at := t.End
	for at < len(n.Report.Text) && (n.Report.Text[at] == ' ' || n.Report.Text[at] == '^') {
		at++
	}
	return n.Footnote(at, min(len(n.Report.Text), at+8)) > at && at < len(n.Report.Text) && (n.Report.Text[at] == '［' || n.Report.Text[at] == '[')
}

// subject says whether a quotation alone, or with a place in front, opens a
// clause and is what its verb is said of: “双高普九”通过验收.
func (n *Reader) subject(tokens []token.Token, k int) bool {
	if k+1 >= len(tokens) || k > 1 || k == 1 && tokens[0].Class != token.Place {
		return false
	}
	if n.succeeds(tokens, k) {
		return true
	}
	next := tokens[k+1]
	return next.Class == token.Cut || next.Class == token.Lead || next.Class == token.Adverb || next.Class == token.Time
}

// succeeds says whether a clause opens with a quotation and tells what came of it:
// “双招双引”成效明显.
func (n *Reader) succeeds(tokens []token.Token, k int) bool {
	if k > 0 || k+1 >= len(tokens) {
		return false
	}
	rest := n.Report.Text[tokens[k].End:min(len(n.Report.Text), tokens[k].End+2)]
	return slices.Contains([]string{"成效", "成果", "战果", "进展", "效果"}, string(rest))
}

// Numbered reads “十景”: one numeral and what it counts.
func (n *Reader) Numbered(inner report.Span) (vocabulary.EntityType, bool) {
	if inner.Len() != 2 || !token.Numeral(n.Report.Text[inner.Start]) {
		return "", false
	}
	kind, ok := group.CounterBook().Get(n.Report.Text[inner.Start+1 : inner.End])
	if kind == vocabulary.Area || kind == vocabulary.Platform {
		return vocabulary.Project, ok
	}
	return kind, ok
}

// countsOwn: “六防体系” has its own numeral and takes no modifier.
func (n *Reader) countsOwn(inner report.Span) bool {
	text := n.Report.Text[inner.Start:inner.End]
	if len(text) < 4 || !token.Numeral(text[0]) {
		return false
	}
	_, ok := group.CounterBook().Get(text[1:2])
	return ok
}

// aimed: 聚焦“…”, with what is carried out for it in the next clause.
func (n *Reader) aimed(t token.Token) bool {
	text := n.Report.Text
	if t.Start < 2 || t.End+2 > len(text) || string(text[t.Start-2:t.Start]) != "聚焦" || text[t.End] != '，' && text[t.End] != ',' {
		return false
	}
	_, word := n.Words.Longest(text[t.End+1 : min(len(text), t.End+7)])
	return word.Act == token.Institute
}

// Idiom: 十五五 is a time, and what ends in 文章 or 难 is a manner of speaking.
func (n *Reader) Idiom(inner report.Span) bool {
	text := n.Text(inner)
	if n.lex.idioms[text] {
		return true
	}
	if inner.Len() == 3 && strings.HasPrefix(text, "十") && strings.HasSuffix(text, "五") {
		return true
	}
	if n.countedMotto(inner) {
		return true
	}
	for _, ending := range []string{"文章", "难", "感", "事", "游"} {
		if strings.HasSuffix(text, ending) && inner.Len() < 6 && !token.Numeral(n.Report.Text[inner.Start]) {
			return true
		}
	}
	return false
}

// contentType is the type of the head noun that a quotation ends in.
func (n *Reader) contentType(inner report.Span) (vocabulary.EntityType, bool) {
	for at := max(inner.Start+1, inner.End-6); at < inner.End && inner.Len() > 2; at++ {
		word, ok := n.Words.Get(n.Report.Text[at:inner.End])
		if !ok {
			continue
		}
		for _, head := range word.Heads {
			if at+1 == inner.End && head.Need != token.NeedQuoted {
				continue
			}
			if head.Need == token.NeedBuilt || head.Need == token.NeedAlone || head.Need == token.NeedNumbered {
				continue
			}
			return head.Type, true
		}
	}
	return "", false
}

// isClass: a quotation that qualifies what stands behind it, or is counted.
func (n *Reader) isClass(tokens []token.Token, k int) bool {
	if k+1 >= len(tokens) {
		return false
	}
	next := tokens[k+1]
	if next.Class == token.Count {
		return true
	}
	if n.succeeds(tokens, k) {
		return false
	}
	if size, _ := n.lex.classes.Longest(n.Report.Text[next.Start:tokens[len(tokens)-1].End]); size > 0 {
		return true
	}
	return next.Class == token.Other && !next.IsHead()
}

// IsSlogan: a quotation behind a verb that takes mottos, or with the words of
// one.
func (n *Reader) IsSlogan(tokens []token.Token, k int) bool {
	text := n.Text(tokens[k].Span)
	if strings.ContainsAny(text, "，。！；：？,") {
		return true
	}
	for i := k - 1; i >= 0 && i >= k-3; i-- {
		t := tokens[i]
		if n.lex.slogans[n.Text(t.Span)] {
			return true
		}
		if t.Class == token.Quote || t.Class == token.Comma || t.Class == token.Adverb {
			continue
		}
		return false
	}
	return false
}
