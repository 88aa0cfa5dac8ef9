package quoted

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
)

// counts says whether a quotation opens with a numeral, as the names of schemes do:
// “三统一分”, “1+3+N”.
func (n *Reader) counts(inner report.Span) bool {
	text := n.Report.Text
	return (token.Numeral(text[inner.Start]) || token.Alphanumeric(text[inner.Start])) && text[inner.Start] != '多'
}

// countedMotto says whether a quotation counts what is no scheme: “两大动力”, “四种能力”.
func (n *Reader) countedMotto(inner report.Span) bool {
	if inner.Len() > 6 || !token.Numeral(n.Report.Text[inner.Start]) {
		return false
	}
	text := n.Text(inner)
	return slices.ContainsFunc(n.lex.mottos, func(word string) bool { return strings.HasSuffix(text, word) })
}

// scheme reads a scheme whose name counts: with the words behind it up to the end of
// the phrase, the quotation alone an alias.
func (n *Reader) scheme(tokens []token.Token, k int, c token.Chunk, find found.Name) (found.Name, bool) {
	inner := report.Span{Start: tokens[k].Start + 1, End: tokens[k].End - 1}
	if !n.counts(inner) || n.classBehind(tokens, k) || n.held(tokens, k) || strings.HasSuffix(find.Name, "连冠") || strings.ContainsAny(find.Name, "，。！；：") {
		return found.Name{}, false
	}
	named := inner.Len() == 4 && n.Report.Text[inner.Start] == '一' && n.Report.Text[inner.Start+2] == '一' // 一村一品
	named = named || k > 0 && tokens[k-1].Class == token.Quote || k+1 < len(tokens) && tokens[k+1].Class == token.Quote
	if end := n.phraseEnd(tokens, k, c); end > k+1 {
		named = true
		find.Aliases = append(find.Aliases, find.Name)
		find.Span = report.Span{Start: tokens[k].Start, End: tokens[end-1].End}
		find.Name = n.Text(find.Span)
	}
	if size := token.Length(tokens[c.From:k]); c.From < k && size >= 2 && size <= 14 && tokens[k-1].Class == token.Other && nominal(tokens[c.From:k]) {
		named = true
		find.Aliases = append(find.Aliases, n.Text(report.Span{Start: tokens[c.From].Start, End: find.Span.End}))
	}
	return find, named
}

// phraseEnd is the token behind the noun that a quotation qualifies, k+1 where none
// does: 工作 of “三大重点”工作, 改造 of “三旧”改造.
func (n *Reader) phraseEnd(tokens []token.Token, k int, c token.Chunk) int {
	end := k + 1
	for end < c.To && tokens[end].Class == token.Other {
		end++
	}
	if end < c.To && tokens[end].Class == token.Lead && tokens[end].Word.Act != token.Acquire && (end+1 == c.To || tokens[end+1].Word.Generic) {
		for end++; end < c.To && tokens[end].Word.Generic && tokens[end].Class == token.Other; end++ {
		} // “三旧”改造, “136”提升工作
	}
	size := token.Length(tokens[k+1 : end])
	if size < 2 || size > 12 {
		return k + 1
	}
	last := tokens[end-1]
	listed := end < len(tokens) && (tokens[end].Class == token.Comma || tokens[end].Class == token.Etc || tokens[end].Class == token.Join)
	if !listed && !last.IsHead() && !last.Word.Generic && !last.Word.Deed && last.Class != token.Lead {
		return k + 1
	}
	return end
}

// classBehind says whether a count, or a word for a class of people or things,
// stands behind a quotation.
func (n *Reader) classBehind(tokens []token.Token, k int) bool {
	if k+1 >= len(tokens) {
		return false
	}
	next := tokens[k+1]
	size, _ := n.lex.classes.Longest(n.Report.Text[next.Start:tokens[len(tokens)-1].End])
	return next.Class == token.Count || size > 0
}

// held says whether a verb of holding to, or of winning, stands in front.
func (n *Reader) held(tokens []token.Token, k int) bool {
	return k > 0 && n.lex.held[n.Text(tokens[k-1].Span)]
}

// nominal says whether words hold no verb and no quotation.
func nominal(words []token.Token) bool {
	for _, t := range words {
		if t.Class == token.Quote || t.Class == token.Cut || t.Class == token.Lead && t.Word.Act != token.NoAct {
			return false
		}
	}
	return true
}
