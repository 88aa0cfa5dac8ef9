// Package work finds the works that no head noun tells: what a sum goes into, and roads
// by their numbers and ends.
package work

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Reader finds works.
type Reader struct{ *found.Names }

// ReadFunded names what a sum goes into: 投资2亿元的青石精密模具. A park or a firm that
// it goes into is being built. before is where the names of the clause begin.
func (n Reader) ReadFunded(tokens []token.Token, before int) {
	if n.National() {
		return
	}
	for i := 1; i+2 < len(tokens); i++ {
		if !n.funds(tokens, i) {
			continue
		}
		from := i + 2
		to := n.end(tokens, from)
		if to <= from || to < len(tokens) && tokens[to].Class == token.Count && !n.closes(tokens, to-1) {
			continue
		}
		span := report.Span{Start: tokens[from].Start, End: tokens[to-1].End}
		if text := n.Text(span); strings.HasSuffix(text, "项目建设") || strings.HasSuffix(text, "工程建设") {
			span.End -= len([]rune("建设"))
		}
		if to < len(tokens) && tokens[to].Class == token.Comma && tokens[to-1].Word.Deed {
			continue // the sum may go into all of 甲治理、乙防控等项目
		}
		shared := n.closes(tokens, to)
		if n.retype(span, before) || n.taken(span, before) || !n.particular(tokens[from:to], shared) {
			continue
		}
		find := found.Name{Span: span, Name: n.Unquoted(span), Type: vocabulary.Project, Rule: "name.funded"}
		if shared && !strings.HasSuffix(find.Name, "项目") {
			find.Name, find.Aliases = find.Name+"项目", []string{find.Name}
		}
		n.Add(find)
	}
}

// funds says whether a token is a sum of money that is invested in what stands behind it.
func (n Reader) funds(tokens []token.Token, i int) bool {
	if tokens[i].Class != token.Count || !tokens[i+1].Particle || n.Report.Text[tokens[i].End-1] != '元' {
		return false
	}
	before := strings.TrimRight(string(n.Report.Text[max(0, tokens[i].Start-4):tokens[i].Start]), "近约达超逾为额 ")
	return strings.HasSuffix(before, "投资") || strings.HasSuffix(before, "投入") || strings.HasSuffix(before, "造价")
}

// end is where the noun phrase ends that starts at a token.
func (n Reader) end(tokens []token.Token, from int) int {
	to := from
	for to < len(tokens) && !token.Boundary(tokens, to) && tokens[to].Class != token.Adverb && !n.tells(tokens[to]) && !n.parts(tokens, to) {
		to++
		if n.Is(tokens[to-1], "项目") {
			break
		}
	}
	for to > from {
		last := tokens[to-1]
		if deed, ok := n.Deeds.Get(n.Report.Text[last.Start:last.End]); last.Class != token.Lead && (!ok || deed) {
			break
		}
		to--
	}
	return to
}

// parts says whether a word joins another thing to the one in front: 和投资3亿元的…
func (n Reader) parts(tokens []token.Token, k int) bool {
	return tokens[k].Class == token.Join && (k+1 == len(tokens) || n.Is(tokens[k], "及") || token.OwnWord(tokens[k+1]) || n.Is(tokens[k+1], "投资") || n.Is(tokens[k+1], "总投资"))
}

// tells says whether what is told of a work begins at a token: 进展顺利, 已建成.
func (n Reader) tells(t token.Token) bool {
	rest := string(n.Report.Text[t.Start:min(len(n.Report.Text), t.Start+2)])
	return strings.HasPrefix(rest, "已") || strings.HasPrefix(rest, "正在") || slices.Contains(told, rest)
}

// told opens what is told of a work.
var told = []string{"进展", "努力", "即将", "成功", "顺利", "基本", "主体", "陆续", "相继", "正式", "准备", "如期", "力争", "审批", "具备", "初具", "刷新", "取得", "前期"}

// closes says whether a list goes on behind a token to a noun for all its items:
// 等3个项目.
func (n Reader) closes(tokens []token.Token, at int) bool {
	for ; at < len(tokens) && tokens[at].Class != token.Mark; at++ {
		if tokens[at].Class != token.Etc {
			continue
		}
		rest := n.Text(report.Span{Start: tokens[at].End, End: min(tokens[len(tokens)-1].End, tokens[at].End+12)})
		return strings.Contains(rest, "项目") || strings.Contains(rest, "工程")
	}
	return false
}

// retype makes a project of what a sum goes into, and says whether it was named.
func (n Reader) retype(span report.Span, before int) bool {
	for i := before; i < len(n.List); i++ {
		f := &n.List[i]
		if f.Span == span && (f.Type == vocabulary.Platform || f.Type == vocabulary.Area || f.Type == vocabulary.Organization) && span.Len() >= 4 {
			f.Type = vocabulary.Project
			return true
		}
	}
	return false
}

// taken says whether a project was named in a span.
func (n Reader) taken(span report.Span, before int) bool {
	for _, f := range n.List[before:] {
		if f.Start < span.End && span.Start < f.End && (f.Type == vocabulary.Project || f.Type == vocabulary.Programme) {
			return true
		}
	}
	return false
}

// particular says whether a phrase is more than a class of things: it has two characters
// that are no words, or a place, or stands in a list of projects.
func (n Reader) particular(phrase []token.Token, shared bool) bool {
	size, own, marked := token.Length(phrase), 0, false
	for _, t := range phrase {
		if t.Class == token.Cut || t.Particle {
			return false
		}
		if t.Class == token.Other && token.OwnWord(t) {
			own++
		}
		marked = marked || t.Class == token.Quote || t.Class == token.Place && t.Place.Code != n.Context.Code
	}
	opens, _ := n.Deeds.Longest(n.Report.Text[phrase[0].Start:phrase[len(phrase)-1].End])
	if size < 4 || size > 24 || opens > 0 {
		return false // 雨污分流管网
	}
	return own >= 2 || marked || shared && n.Weight(phrase) >= 4
}
