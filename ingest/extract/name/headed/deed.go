package headed

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readDeeds names the works of a list whose items say what is done to a thing with a
// name: 青石河综合治理. The name of the thing stays one beside it.
func (n *Reader) readDeeds(tokens []token.Token, list token.List, before int) {
	if n.National() {
		return
	}
	for _, item := range list.Items {
		item.From, _ = n.strip(tokens, item, spot{list: list})
		n.withDeed(tokens, item, before)
		for end := item.To; end > item.From+1; end-- {
			work := token.Chunk{From: item.From, To: end}
			span := report.Span{Start: tokens[work.From].Start, End: tokens[end-1].End}
			if n.deed(span) && n.ends(tokens, end) && (end == item.To || tokens[end].Class != token.Join) {
				if span.Len() >= 5 && span.Len() <= 24 && n.whole(tokens, work) {
					n.addDeed(tokens, work, span, before)
				}
				break
			}
		}
	}
}

// withDeed adds the name of a work with the deed behind it that is a verb too:
// 青石污水处理厂改造提升.
func (n *Reader) withDeed(tokens []token.Token, item token.Chunk, before int) {
	if item.To+1 < len(tokens) && tokens[item.To+1].Class != token.Mark && tokens[item.To+1].Class != token.Comma || item.To >= len(tokens) || item.To <= item.From {
		return
	}
	done := tokens[item.To]
	if deed, ok := n.Deeds.Get(n.Report.Text[done.Start:done.End]); done.Class != token.Cut || !ok || !deed {
		return
	}
	for i := before; i < len(n.List); i++ {
		if f := &n.List[i]; f.End == done.Start && f.Type == vocabulary.Project {
			f.Aliases = append(f.Aliases, n.Text(report.Span{Start: f.Start, End: done.End}))
		}
	}
}

// addDeed adds the work, or its name to the project that it opens with.
func (n *Reader) addDeed(tokens []token.Token, item token.Chunk, span report.Span, before int) {
	for i := before; i < len(n.List); i++ {
		f := &n.List[i]
		if f.Start < span.End && span.Start < f.End && f.Type == vocabulary.Project {
			if f.Start == span.Start && f.End < span.End {
				f.Aliases = append(f.Aliases, n.Text(span))
			}
			return
		}
		if f.End == span.End || f.Start > span.Start && f.Start < span.End {
			return
		}
	}
	if !n.properOpening(tokens, item) {
		return
	}
	n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Project, Rule: "name.deed"})
}

// doneTo reads a quotation with what is done to what it names: 河道“三乱”清理, “青石大道”景观改造.
// The quotation alone is another name of it.
func (n *Reader) doneTo(tokens []token.Token, s span) (found.Name, int, bool) {
	inner := report.Span{Start: tokens[s.head].Start + 1, End: tokens[s.head].End - 1}
	if inner.Len() < 2 || inner.Len() > maxDoneTo || n.Idiom(inner) || n.IsSlogan(tokens, s.head) {
		return found.Name{}, 0, false
	}
	end := s.head + 1
	for end < s.to && end < s.head+3 {
		word := n.Text(tokens[end].Span)
		end++
		if clears(word) {
			break
		}
		if tokens[end-1].Class != token.Other || end == s.to {
			return found.Name{}, 0, false
		}
	}
	if end == s.head+1 || !clears(n.Text(tokens[end-1].Span)) || end < s.to && tokens[end].Class == token.Other {
		return found.Name{}, 0, false
	}
	span := report.Span{Start: tokens[s.from].Start, End: tokens[end-1].End}
	find := found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Programme, Rule: "name.deed", Aliases: []string{n.Text(inner)}}
	if word, ok := n.Words.Get(n.Report.Text[inner.End-2 : inner.End]); ok && (word.Works || len(word.Heads) > 0 && word.Heads[0].Type == vocabulary.Project) {
		find.Type = vocabulary.Project
	}
	return find, end, span.Len() <= found.MaxName
}

// maxDoneTo bounds a quotation that something is done to, in code points.
const maxDoneTo = 8

// clears says whether a word is what is done to the things that a quotation names.
func clears(word string) bool {
	return slices.Contains([]string{"整治", "清理", "治理", "改造", "排查", "清零", "清查", "清退", "专项整治", "专项治理", "综合整治", "综合治理"}, word)
}

// properOpening says whether a phrase opens with a place, an area or characters that
// are no words.
func (n *Reader) properOpening(tokens []token.Token, item token.Chunk) bool {
	first := tokens[item.From]
	if first.Class == token.Place {
		return first.Place.Code != n.Context.Code
	}
	for k := item.From; k < min(item.From+2, item.To-1); k++ {
		if tokens[k].Class == token.Number && unicode.IsUpper(n.Report.Text[tokens[k].Start]) && tokens[k].Len() > 2 {
			return true // S214改造
		}
	}
	return item.To-item.From > 2 && token.OwnWord(first) && token.OwnWord(tokens[item.From+1]) && n.opensSite(tokens[item.From:item.To])
}

// opensSite says whether characters that are no words lead to a noun of a site: a
// river, a park, a street.
func (n *Reader) opensSite(phrase []token.Token) bool {
	for i, t := range phrase {
		if i >= 2 && i <= 4 && (t.Word.Works || t.IsHead()) {
			return strings.ContainsRune("河湖江渠堤路街桥区园山库港城湾沟塘溪", n.Report.Text[t.End-1])
		}
		if !token.OwnWord(t) {
			return false
		}
	}
	return false
}

// ends says whether a noun phrase ends in front of a token.
func (n *Reader) ends(tokens []token.Token, at int) bool {
	if at >= len(tokens) {
		return true
	}
	t := tokens[at]
	switch rest := n.Report.Text[t.Start:]; {
	case len(rest) < 2 || token.Numeral(rest[0]):
		return true
	case slices.Contains([]string{"成效", "进展", "初见", "取得", "全部", "如期", "效果"}, string(rest[:2])):
		return true
	}
	deed, known := n.Deeds.Get(n.Report.Text[t.Start:t.End])
	return t.Class != token.Other || known && !deed || !t.IsHead() && !t.Word.Generic && t.Len() > 1
}
