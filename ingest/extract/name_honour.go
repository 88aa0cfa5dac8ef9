package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// honourWord is what a word of lexicon/honours.tsv does in a title.
type honourWord struct {
	scope, mark, strong, head, list, behind, class bool
}

func readHonourLexicon() (book phraseBook[honourWord]) {
	nameRows("honours", func(row []string) {
		for _, text := range strings.Fields(row[1]) {
			word, _ := book.get([]rune(text))
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
			book.add([]rune(text), word)
		}
	})
	return book
}

// readHonours finds titles won or sought: 获评全国…示范县, 争创省级…城市; and
// those that stand alone: 全国文明城市创建.
func (n *nameReader) readHonours(s report.Span, tokens []nameToken) {
	acquires := false
	for _, t := range tokens {
		acquires = acquires || t.word.act == actAcquire
	}
	won, done := false, s.Start // an acquiring verb governs the place
	for i, t := range tokens {
		switch {
		case t.word.act == actAcquire && (t.class == nameCut || t.class == nameLead):
			won = true
		case n.is(t, "升级") && i+1 < len(tokens):
			word, _ := n.honourAt(tokens[i+1].Start, s.End)
			won = won || word.scope
		case t.class == nameMark || t.class == nameCount || t.class == nameCut && t.word.act != actNone:
			won = false
		}
		if t.Start < done {
			continue
		}
		if t.class == nameQuote && won {
			n.addQuotedHonour(tokens, i)
		}
		if word, _ := n.honourAt(t.Start, s.End); word.scope || acquires && n.opensHonour(tokens, i) {
			done = max(done, n.addHonour(s, tokens, i, won))
		}
	}
}

// opensHonour says whether a title may open at a token without a scope: right
// behind the verb, or behind a comma of its list.
func (n *nameReader) opensHonour(tokens []nameToken, i int) bool {
	if i == 0 || tokens[i].class != nameOther && tokens[i].class != namePlace || tokens[i].word.act != actNone {
		return false
	}
	before := tokens[i-1]
	return before.word.act == actAcquire || before.class == nameCut || before.class == nameLead || before.class == namePlace || before.class == nameComma || before.class == nameJoin || n.is(before, "首批")
}

func (n *nameReader) honourAt(at, end int) (honourWord, int) {
	if at >= end {
		return honourWord{}, 0
	}
	size, word := n.lex.honours.longest(n.r.Text[at:end])
	return word, size
}

// addHonour takes the title that opens at a token: the longest run up to a
// boundary that ends in a bearer and says what the title is for.
func (n *nameReader) addHonour(s report.Span, tokens []nameToken, i int, won bool) int {
	start, limit := tokens[i].Start, n.honourLimit(tokens, i)
	title := n.titleIn(start, limit)
	if title.end == 0 || strings.ContainsRune(n.text(spanOf(start, title.end)), '个') || !title.mark && title.end-start < 6 || title.end-start > maxName || !n.endsTitle(tokens, title.end) {
		return 0
	}
	first, _ := n.honourAt(start, limit)
	if !won && !first.scope && tokens[i].class == namePlace {
		return 0
	}
	first.scope = first.scope || tokens[i].class == namePlace && tokens[i].place.Code != ""
	if !won && !n.standsAlone(s, title, first.scope) || won && !first.scope && !title.strong {
		return 0
	}
	span := spanOf(n.batch(start, s.Start), title.end)
	find := nameFind{Span: span, Name: n.text(span), Type: vocabulary.Reform, Rule: "name.honour"}
	if span.Start < start {
		find.Aliases = []string{n.text(spanOf(start, title.end))}
	}
	if title.list {
		find.Type = vocabulary.Programme
	}
	if tail := n.withoutScope(span); tail != "" {
		find.Aliases = append(find.Aliases, tail)
	}
	n.add(find)
	return title.end
}

// standsAlone says whether a title that no verb governs is one: a national or
// provincial designation with what is done about it behind, or one of a list.
func (n *nameReader) standsAlone(s report.Span, title honourTitle, scoped bool) bool {
	if !title.strong || title.list {
		return false
	}
	behind, _ := n.honourAt(title.end, s.End)
	listed := title.end < s.End && strings.ContainsRune("、和内", n.r.Text[title.end])
	return scoped && (behind.behind || listed) || n.created(title.end)
}

// created says whether what stands at a place is created there.
func (n *nameReader) created(at int) bool {
	return at+2 <= len(n.r.Text) && string(n.r.Text[at:at+2]) == "创建"
}

// batch is the start of 第二批 in front of a title, the title's own start where
// there is none.
func (n *nameReader) batch(start, from int) int {
	text := n.r.Text
	if start-3 < from || text[start-1] != '批' || !nameNumeral(text[start-2]) {
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
func (n *nameReader) titleIn(start, limit int) honourTitle {
	var title honourTitle
	for at := start; at < limit; {
		word, size := n.honourAt(at, limit)
		if size == 0 {
			at++
			continue
		}
		if word.scope && at > start && at-start <= 6 && title.end == 0 && n.text(spanOf(start, at)) != "全省首批" && n.sole(start, at) {
			return honourTitle{}
		}
		title.mark, title.strong, title.list = title.mark || word.mark, title.strong || word.strong, title.list || word.list
		at += size
		if word.head && !word.class && at-start >= 5 && !(size == 1 && strings.ContainsRune("我该全各地", n.r.Text[at-2])) {
			title.end = at
		}
	}
	return title
}

// sole: 全省唯一一个国家…试点 is named from its second scope.
func (n *nameReader) sole(start, end int) bool {
	text := n.text(spanOf(start, end))
	return strings.Contains(text, "唯一") || strings.Contains(text, "首个") || strings.Contains(text, "第一") || strings.Contains(text, "轮")
}

// endsTitle says whether the noun phrase ends at a place: 省级示范村5个 is a
// class, and 示范家庭农场 goes on.
func (n *nameReader) endsTitle(tokens []nameToken, at int) bool {
	for k, t := range tokens {
		if t.Start < at {
			if t.End > at {
				return false
			}
			continue
		}
		if t.class == nameNote && k+1 < len(tokens) {
			t = tokens[k+1]
		}
		if word, _ := n.honourAt(t.Start, tokens[len(tokens)-1].End); word.behind {
			return true
		}
		if n.r.Text[t.Start] == '内' {
			return true
		}
		return t.class != nameCount && t.class != nameNumber && (t.class != nameOther || t.word.act != actNone) && !(t.class == nameQuote)
	}
	return true
}

// withoutScope is a title without the 全省 or 全市 that opens it.
func (n *nameReader) withoutScope(s report.Span) string {
	name := n.text(s)
	for _, scope := range []string{"全省", "全市", "全区", "全县", "首批", "全自治区"} {
		if rest, ok := strings.CutPrefix(name, scope); ok && len([]rune(rest)) >= 4 {
			return strings.TrimPrefix(rest, "首批")
		}
	}
	return ""
}

// honourLimit is the place behind which a title that opens at a token cannot
// reach.
func (n *nameReader) honourLimit(tokens []nameToken, i int) int {
	for k := i; k < len(tokens); k++ {
		t := tokens[k]
		switch t.class {
		case nameMark, nameComma, nameBook, nameCount, nameEtc:
			return t.Start
		case nameCut, nameLead:
			if t.word.act == actAcquire && k > i && !n.headsOn(t.End, tokens[len(tokens)-1].End) || n.is(t, "的") || n.is(t, "并") || n.is(t, "在") {
				return t.Start
			}
		case nameJoin:
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

// headsOn says whether a title goes on behind a word: 全国文明城市建设先进县.
func (n *nameReader) headsOn(at, end int) bool {
	word, _ := n.honourAt(at, end)
	if word.mark || word.head {
		return true
	}
	for i := at; i < min(end, at+8); i++ {
		if word, _ := n.honourAt(i, end); word.strong || strings.ContainsRune("，。、；的和", n.r.Text[i]) {
			return word.strong
		}
	}
	return false
}

func (n *nameReader) endsHonour(t nameToken) bool {
	for size := min(4, t.Len()); size > 0; size-- {
		if word, ok := n.lex.honours.get(n.r.Text[t.End-size : t.End]); ok && word.head {
			return true
		}
	}
	return false
}

// addQuotedHonour takes a title in quotation marks: 荣获“全国文明村”称号.
func (n *nameReader) addQuotedHonour(tokens []nameToken, i int) {
	t := tokens[i]
	inner := spanOf(t.Start+1, t.End-1)
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
	find := nameFind{Span: inner, Name: n.text(inner), Type: vocabulary.Reform, Rule: "name.honour"}
	if listed {
		find.Type = vocabulary.Programme
	}
	n.addScoped(tokens, i, &find)
	n.add(find)
}
