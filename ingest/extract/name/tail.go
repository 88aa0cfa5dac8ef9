package name

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// withTail adds the name with the 项目 or 建设工程 that stands behind it.
func (n *reader) withTail(f *found.Name) {
	if f.Type != vocabulary.Project && f.Type != vocabulary.Platform && f.Type != vocabulary.Area {
		return
	}
	rest := string(n.Report.Text[f.End:min(len(n.Report.Text), f.End+5)])
	for _, tail := range []string{"建设项目", "改造项目", "生产项目", "建设工程", "改造工程", "项目", "工程"} {
		if strings.HasPrefix(rest, tail) && !strings.HasSuffix(f.Name, tail) {
			f.Aliases = append(f.Aliases, f.Name+tail)
			return
		}
	}
}

// withoutArea adds the name without the place or the area that opens it: 云溪新区
// 长青南路 is 长青南路 too.
func (n *reader) withoutArea(tokens []token.Token, f *found.Name) {
	if f.Type != vocabulary.Project || f.Rule != "name.head" && f.Rule != "name.row" && f.Rule != "name.list" {
		return
	}
	for i, t := range tokens {
		if t.Start != f.Start || i+2 >= len(tokens) {
			continue
		}
		next, area := tokens[i+1], t.Class == token.Place
		for _, head := range t.Word.Heads {
			area = area || head.Type == vocabulary.Area
		}
		rest := report.Span{Start: t.End, End: f.End}
		if area && token.OwnWord(next) && next.Class == token.Other && token.OwnWord(tokens[i+2]) && rest.Len() >= 4 {
			f.Aliases = append(f.Aliases, n.Text(rest))
		}
		return
	}
}

// withoutPlace adds the name from the scope on that stands inside it, and without the
// part of a town that opens it: 青溪港国家物流枢纽, 主城区长青路.
func (n *reader) withoutPlace(tokens []token.Token, f *found.Name) {
	if f.Rule != "name.head" && f.Rule != "name.row" && f.Rule != "name.list" {
		return
	}
	for i, t := range tokens {
		if t.Start < f.Start || t.End > f.End-3 {
			continue
		}
		word := n.Text(t.Span)
		switch {
		case t.Start == f.Start && inTown(word), t.Start > f.Start && builds(word) && i > 0 && token.OwnWord(tokens[i-1]) && i+1 < len(tokens) && tokens[i+1].Class != token.Quote:
			f.Aliases = append(f.Aliases, n.Text(report.Span{Start: t.End, End: f.End}))
		case t.Start > f.Start && scopes(word):
			f.Aliases = append(f.Aliases, n.Text(report.Span{Start: t.Start, End: f.End}))
			return
		}
	}
}

// scopes says whether a title or a centre can be named from a word on.
func scopes(word string) bool {
	switch word {
	case "国家", "国家级", "省级", "全国", "国际", "世界":
		return true
	}
	return false
}

// inTown says whether a word is for a part of a town that stands in front of names there.
func inTown(word string) bool {
	switch word {
	case "主城区", "中心城区", "城区", "老城区", "新城区", "市区", "县城", "县城区", "城南", "城北", "城东", "城西":
		return true
	}
	return false
}

// builds says whether a verb may stand between a builder and what it builds.
func builds(word string) bool {
	switch word {
	case "建设", "打造", "创建":
		return true
	}
	return false
}

// fromQuote adds a name from the quotation on that stands inside it, and with the
// verb in front of it that it begins with: 开展服务企业专项行动.
func (n *reader) fromQuote(tokens []token.Token, f *found.Name) {
	if f.Rule != "name.head" || f.Type == vocabulary.Place {
		return
	}
	for i, t := range tokens {
		if t.Class == token.Quote && t.Start > f.Start && t.End+2 <= f.End && n.Report.Text[t.Start+1] != '十' {
			if _, ok := n.groups.GroupType(n.Report.Text[t.Start+1 : t.End-1]); !ok {
				f.Aliases = append(f.Aliases, n.Text(report.Span{Start: t.Start, End: f.End}))
			}
		}
		if t.End == f.Start && i > 0 && (f.Type == vocabulary.Programme || f.Type == vocabulary.Policy) && opensPlan(t) && (setsUp(tokens[i-1]) || tokens[i-1].Class == token.Comma && t.Class == token.Lead && slices.ContainsFunc(tokens[:i], setsUp)) {
			f.Aliases = append(f.Aliases, f.Name)
			f.Start = t.Start
			f.Name = n.Text(f.Span)
			return
		}
	}
}

// withJoined adds a plan's name with what 和 or 及 joins to its front, where that is no
// name by itself: 企业及税源培植行动计划.
func (n *reader) withJoined(tokens []token.Token, f *found.Name, clause []found.Name) {
	if f.Rule != "name.head" || f.Type != vocabulary.Programme && f.Type != vocabulary.Policy && f.Type != vocabulary.Project {
		return
	}
	k := slices.IndexFunc(tokens, func(t token.Token) bool { return t.Start == f.Start })
	if k < 2 || tokens[k-1].Class != token.Join {
		return
	}
	from := k - 1
	for from > 0 && (tokens[from-1].Class == token.Other || tokens[from-1].Class == token.Place || tokens[from-1].Class == token.Quote) {
		from--
	}
	left := report.Span{Start: tokens[from].Start, End: tokens[k-1].Start}
	if f.Type == vocabulary.Project {
		if n.oneWork(tokens, from, k, f) && left.Len() >= 2 && left.Len() <= 20 {
			f.Aliases = append(f.Aliases, f.Name)
			f.Start = left.Start
			f.Name = n.Text(f.Span)
		}
		return
	}
	if left.Len() < 2 || left.Len() > 16 || slices.ContainsFunc(clause, func(other found.Name) bool {
		return other.Type != vocabulary.Place && other.Start < left.End && left.Start < other.End
	}) {
		return
	}
	f.Aliases = append(f.Aliases, n.Text(report.Span{Start: left.Start, End: f.End}))
}

// oneWork says whether 及 joins two parts of one work: 岫云路及排水工程. What has a name of
// its own behind it is a second one.
func (n *reader) oneWork(tokens []token.Token, from, k int, f *found.Name) bool {
	opens := from == 0 || tokens[from-1].Class != token.Comma && tokens[from-1].Class != token.Etc
	if !opens || n.Text(tokens[k-1].Span) != "及" || k+1 >= len(tokens) || tokens[k].Class == token.Place {
		return false
	}
	return strings.HasSuffix(f.Name, "工程") && !(token.OwnWord(tokens[k]) && token.OwnWord(tokens[k+1]))
}

// opensPlan says whether a verb can open the name of what is carried out.
func opensPlan(t token.Token) bool {
	return t.Len() == 2 && (t.Class == token.Lead || t.Class == token.Cut) && t.Word.Act != token.Institute && t.Word.Act != token.Acquire
}

// setsUp says whether a verb carries out or puts out what stands behind it.
func setsUp(t token.Token) bool {
	return t.Class == token.Cut && t.Word.Act == token.Institute
}

// ExtendsBy says whether the rest of a name takes what stands before it
// further.
func ExtendsBy(rest string) bool {
	for _, word := range []string{"扩面", "扩围", "升级", "深化提升", "提质扩面", "扩容", "拓展", "延伸"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// withSharedHead names a quotation with the noun behind the quotation that follows it:
// “甲”“乙”制度.
func (n *reader) withSharedHead(tokens []token.Token, f *found.Name) {
	if f.Rule != "name.quoted" || f.Type != vocabulary.Programme && f.Type != vocabulary.Reform {
		return
	}
	k := slices.IndexFunc(tokens, func(t token.Token) bool {
		return t.Class == token.Quote && t.Start+1 == f.Start && t.End-1 == f.End
	})
	if k < 0 || k+1 >= len(tokens) || tokens[k+1].Class != token.Quote || tokens[k+1].Start != tokens[k].End {
		return
	}
	for k < len(tokens) && tokens[k].Class == token.Quote {
		k++
	}
	if k >= len(tokens) || tokens[k].Start != tokens[k-1].End {
		return
	}
	switch head := n.Text(tokens[k].Span); head {
	case "制度", "行动", "机制", "工程", "模式", "计划", "活动", "改革", "试点", "品牌":
		if strings.HasSuffix(f.Name, head) || token.Numeral(n.Report.Text[f.Start]) {
			return
		}
		f.Aliases = append(f.Aliases, f.Name)
		f.Name = "“" + f.Name + "”" + head
		f.Start, f.End = f.Start-1, f.End+1
	}
}
