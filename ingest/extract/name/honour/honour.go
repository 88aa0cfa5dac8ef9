// Package honour finds titles won or sought: 获评全国…示范县, 争创省级…城市.
package honour

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

// honourWord is what a word of lexicon/honours.tsv does in a title.
type honourWord struct {
	scope, mark, strong, head, list, behind, class bool
}

// honourLexicon is not changed once read.
var honourLexicon = sync.OnceValue(func() *lexicon.Book[honourWord] {
	var book lexicon.Book[honourWord]
	for row := range lexicon.Rows(files, "honours") {
		for _, text := range strings.Fields(row[1]) {
			word, _ := book.Get([]rune(text))
			switch row[0] {
			case "scope":
				word.scope = true
			case "mark":
				word.mark = true
			case "strong":
				word.mark, word.strong = true, true
			case "class":
				word.class = true
			case "head":
				word.head = true
			case "list":
				word.list = true
			case "behind":
				word.behind = true
			}
			book.Add([]rune(text), word)
		}
	}
	return &book
})

// Reader finds titles won or sought.
type Reader struct {
	*found.Names
	honours *lexicon.Book[honourWord]
}

// New adds the titles to what was found.
func New(found *found.Names) *Reader {
	return &Reader{found, honourLexicon()}
}

// ReadHonours finds titles won or sought: 获评全国…示范县, 争创省级…城市; and
// those that stand alone: 全国文明城市创建.
func (n *Reader) ReadHonours(s report.Span, tokens []token.Token) {
	acquires := false
	for _, t := range tokens {
		acquires = acquires || t.Word.Act == token.Acquire
	}
	won, done := false, s.Start // an acquiring verb governs the place
	for i, t := range tokens {
		switch {
		case t.Word.Act == token.Acquire && (t.Class == token.Cut || t.Class == token.Lead):
			won = true
		case n.Is(t, "升级") && i+1 < len(tokens):
			word, _ := n.honourAt(tokens[i+1].Start, s.End)
			won = won || word.scope
		case t.Class == token.Mark || t.Class == token.Count || t.Class == token.Cut && t.Word.Act != token.NoAct:
			won = false
		}
		if t.Start < done {
			continue
		}
		if t.Class == token.Quote && won {
			n.addQuotedHonour(tokens, i)
		}
		if word, _ := n.honourAt(t.Start, s.End); word.scope || acquires && n.opensHonour(tokens, i) {
			done = max(done, n.addHonour(s, tokens, i, won))
		}
	}
}

// opensHonour says whether a title may open at a token without a scope: right
// behind the verb, or behind a comma of its list.
func (n *Reader) opensHonour(tokens []token.Token, i int) bool {
	if i == 0 || tokens[i].Class != token.Other && tokens[i].Class != token.Place || tokens[i].Word.Act != token.NoAct {
		return false
	}
	before := tokens[i-1]
	return before.Word.Act == token.Acquire || before.Class == token.Cut || before.Class == token.Lead || before.Class == token.Place || before.Class == token.Comma || before.Class == token.Join || n.Is(before, "首批")
}

func (n *Reader) honourAt(at, end int) (honourWord, int) {
	if at >= end {
		return honourWord{}, 0
	}
	size, word := n.honours.Longest(n.Report.Text[at:end])
	return word, size
}

// addHonour takes the title that opens at a token: the longest run up to a
// boundary that ends in a bearer and says what the title is for.
func (n *Reader) addHonour(s report.Span, tokens []token.Token, i int, won bool) int {
	start, limit := tokens[i].Start, n.honourLimit(tokens, i)
	title := n.titleIn(start, limit)
	if title.end == 0 || strings.ContainsRune(n.Text(report.Span{Start: start, End: title.end}), '个') || !title.mark && title.end-start < 6 || title.end-start > found.MaxName || n.placing(start, title.end) || !n.endsTitle(tokens, title.end) {
		return 0
	}
	first, _ := n.honourAt(start, limit)
	if name := n.Text(report.Span{Start: start, End: title.end}); strings.HasSuffix(name, "集群") && !strings.HasPrefix(name, "国家") {
		return 0 // those of a province are many, and are counted
	}
	if !won && !first.scope && tokens[i].Class == token.Place {
		return 0
	}
	first.scope = first.scope || tokens[i].Class == token.Place && tokens[i].Place.Code != ""
	counted := i > 0 && tokens[i-1].Class == token.Count && !n.numbersBatch(tokens[i-1])
	if !won && (counted || !n.standsAlone(s, title, first.scope)) || won && !first.scope && !title.strong {
		return 0
	}
	span := report.Span{Start: n.batch(start, s.Start), End: title.end}
	find := found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Reform, Rule: "name.honour"}
	if span.Start < start {
		find.Aliases = []string{n.Text(report.Span{Start: start, End: title.end})}
	}
	if title.list && n.Report.Text[span.End-2] != '”' && !strings.Contains(n.Text(report.Span{Start: span.End - 3, End: span.End}), "示范") {
		find.Type = vocabulary.Programme
	}
	if tail := n.withoutScope(span); tail != "" {
		find.Aliases = append(find.Aliases, tail)
	}
	n.Add(find)
	return title.end
}

// placing says whether what is won is a place among the first: 跻身全国50强.
func (n *Reader) placing(start, end int) bool {
	last := n.Report.Text[end-2]
	return end-start < 6 && n.Report.Text[end-1] == '强' && last >= '0' && last <= '9'
}

// standsAlone says whether a title that no verb governs is one: a national or
// provincial designation with what is done about it behind, or one of a list.
func (n *Reader) standsAlone(s report.Span, title honourTitle, scoped bool) bool {
	if !title.strong || title.list {
		return false
	}
	behind, _ := n.honourAt(title.end, s.End)
	listed := title.end < s.End && strings.ContainsRune("、和内", n.Report.Text[title.end])
	return scoped && (behind.behind || listed) || n.created(title.end)
}

// created says whether what stands at a place is created there.
func (n *Reader) created(at int) bool {
	return at+2 <= len(n.Report.Text) && string(n.Report.Text[at:at+2]) == "创建"
}

// batch is the start of 第二批 in front of a title, the title's own start where
// there is none.
func (n *Reader) batch(start, from int) int {
	text := n.Report.Text
	if start-3 < from || text[start-1] != '批' || !token.Numeral(text[start-2]) {
		return start
	}
	for at := start - 3; at >= max(from, start-5); at-- {
		if text[at] == '第' {
			return at
		}
	}
	return start
}

// honourTitle is what the words of a title say.
type honourTitle struct {
	end                int // behind its bearer
	mark, strong, list bool
}

// titleIn reads a title from its start to the last bearer in front of a limit.
func (n *Reader) titleIn(start, limit int) honourTitle {
	var title honourTitle
	for at := start; at < limit; {
		word, size := n.honourAt(at, limit)
		if size == 0 {
			at++
			continue
		}
		if word.scope && at > start && at-start <= 6 && title.end == 0 && n.Text(report.Span{Start: start, End: at}) != "全省首批" && n.sole(start, at) {
			return honourTitle{}
		}
		title.mark, title.strong, title.list = title.mark || word.mark, title.strong || word.strong, title.list || word.list
		at += size
		if word.head && !word.class && at-start >= 5 && !(size == 1 && strings.ContainsRune("我该全各地", n.Report.Text[at-2])) {
			title.end = at
		}
	}
	return title
}

// sole: 全省唯一一个国家…试点 is named from its second scope.
func (n *Reader) sole(start, end int) bool {
	text := n.Text(report.Span{Start: start, End: end})
	return strings.Contains(text, "唯一") || strings.Contains(text, "首个") || strings.Contains(text, "第一") || strings.Contains(text, "轮")
}

// endsTitle says whether the noun phrase ends at a place: 省级示范村5个 is a
// class, and 示范家庭农场 goes on.
func (n *Reader) endsTitle(tokens []token.Token, at int) bool {
	for k, t := range tokens {
		if t.Start < at {
			if t.End > at {
				return false
			}
			continue
		}
		if t.Class == token.Note && k+1 < len(tokens) {
			t = tokens[k+1]
		}
		if word, _ := n.honourAt(t.Start, tokens[len(tokens)-1].End); word.behind {
			return true
		}
		if n.Report.Text[t.Start] == '内' {
			return true
		}
		return t.Class != token.Count && t.Class != token.Number && (t.Class != token.Other || t.Word.Act != token.NoAct) && !(t.Class == token.Quote)
	}
	return true
}

// withoutScope is a title without the 全省 or 全市 that opens it.
func (n *Reader) withoutScope(s report.Span) string {
	name := n.Text(s)
	for _, scope := range []string{"全省", "全市", "全区", "全县", "首批", "全自治区"} {
		if rest, ok := strings.CutPrefix(name, scope); ok && len([]rune(rest)) >= 4 {
			return strings.TrimPrefix(rest, "首批")
		}
	}
	return ""
}

// honourLimit is the place behind which a title that opens at a token cannot
// reach.
func (n *Reader) honourLimit(tokens []token.Token, i int) int {
	for k := i; k < len(tokens); k++ {
		t := tokens[k]
		switch t.Class {
		case token.Count:
			if !n.numbersBatch(t) {
				return t.Start
			}
		case token.Mark, token.Comma, token.Book, token.Etc:
			return t.Start
		case token.Cut, token.Lead:
			if t.Word.Act == token.Acquire && k > i && !n.headsOn(t.End, tokens[len(tokens)-1].End) || n.Is(t, "的") || n.Is(t, "并") || n.Is(t, "在") {
				return t.Start
			}
		case token.Join:
			if word, _ := n.honourAt(t.End, tokens[len(tokens)-1].End); word.scope {
				return t.Start
			}
			if k > i && n.endsHonour(tokens[k-1]) {
				return t.Start
			}
		}
		if word, size := n.honourAt(t.Start, tokens[len(tokens)-1].End); word.behind && k > i && n.endsHonour(tokens[k-1]) && !n.headsOn(t.Start+size, tokens[len(tokens)-1].End) {
			return t.Start
		}
	}
	return tokens[len(tokens)-1].End
}

// numbersBatch says whether a count is the 第二批 within a title: 国家第二批…试点.
func (n *Reader) numbersBatch(t token.Token) bool {
	return n.Report.Text[t.Start] == '第' && n.Report.Text[t.End-1] == '批'
}

// headsOn says whether a title goes on behind a word: 全国文明城市建设先进县.
func (n *Reader) headsOn(at, end int) bool {
	word, _ := n.honourAt(at, end)
	if word.mark || word.head {
		return true
	}
	for i := at; i < min(end, at+8); i++ {
		if word, _ := n.honourAt(i, end); word.strong || strings.ContainsRune("，。、；的和", n.Report.Text[i]) {
			return word.strong
		}
	}
	return false
}

func (n *Reader) endsHonour(t token.Token) bool {
	for size := min(4, t.Len()); size > 0; size-- {
		if word, ok := n.honours.Get(n.Report.Text[t.End-size : t.End]); ok && word.head {
			return true
		}
	}
	return false
}

// addQuotedHonour takes a title in quotation marks: 荣获“全国文明村”称号.
func (n *Reader) addQuotedHonour(tokens []token.Token, i int) {
	t := tokens[i]
	inner := report.Span{Start: t.Start + 1, End: t.End - 1}
	if inner.Len() < 4 || inner.Len() > 20 || !n.endsTitle(tokens, t.End) {
		return
	}
	marked, listed := false, false
	last := honourWord{}
	for at := inner.Start; at < inner.End; {
		word, size := n.honourAt(at, inner.End)
		if size == 0 {
			last = honourWord{}
			at++
			continue
		}
		marked, listed, last = marked || word.mark || word.scope, listed || word.list, word
		at += size
	}
	if !marked || !last.head {
		return
	}
	find := found.Name{Span: inner, Name: n.Text(inner), Type: vocabulary.Reform, Rule: "name.honour"}
	if listed {
		find.Type = vocabulary.Programme
	}
	n.AddScoped(tokens, i, &find)
	n.Add(find)
}
