package work

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadSites names what is done to a river, a street or a village with a name of its own:
// 金线河综合治理, 青石村、白鹭村城中村改造. before is where the names of the clause
// begin.
func (n Reader) ReadSites(tokens []token.Token, before int) {
	if n.National() {
		return
	}
	for from := 0; from < len(tokens); from++ {
		if from > 0 && !opens(tokens[from-1]) {
			continue
		}
		site := n.site(tokens, from)
		if site < 0 {
			continue
		}
		to := n.deedEnd(tokens, site+1)
		if to < 0 {
			continue
		}
		last := report.Span{Start: tokens[from].Start, End: tokens[to-1].End}
		if last.Len() < 5 || last.Len() > 20 || n.taken(last, before) || n.wholeArea(last, before) {
			continue
		}
		find := found.Name{Span: last, Name: n.Text(last), Type: vocabulary.Project, Rule: "name.site"}
		if first := n.firstSite(tokens, from, site); first < from {
			find.Aliases = []string{find.Name}
			find.Start = tokens[first].Start
			find.Name = n.Text(find.Span)
		}
		n.Add(find)
	}
}

// opens says whether a name may start behind a token.
func opens(t token.Token) bool {
	switch t.Class {
	case token.Cut, token.Lead, token.Comma, token.Join, token.Mark, token.Time, token.Adverb:
		return true
	}
	return t.Particle
}

// site is the token of the noun of the site that starts at a token: 河 of 金线河. -1 where
// none does.
func (n Reader) site(tokens []token.Token, from int) int {
	own, marked := 0, false
	for k := from; k < len(tokens) && k < from+5; k++ {
		t := tokens[k]
		if k > from && slices.Contains(siteNouns, n.Text(t.Span)) && n.proper(tokens[from:k], t, own, marked) {
			return k
		}
		if t.Class != token.Other && t.Class != token.Place || t.Particle || t.Through || t.Len() > 3 || t.Word.Generic {
			return -1
		}
		marked = marked || t.Class == token.Place
		if token.OwnWord(t) && t.Class == token.Other {
			own++
		}
	}
	return -1
}

// siteNouns end the names of rivers, streets, villages and of what stands in a town.
var siteNouns = []string{"河", "江", "湖", "渠", "水库", "路", "街", "大街", "大道", "村", "社区", "小区", "片区", "公园", "广场", "灌区", "大桥", "桥"}

// proper says whether the words in front of a site's noun are its own name.
func (n Reader) proper(name []token.Token, noun token.Token, own int, marked bool) bool {
	size := token.Length(name)
	switch n.Text(noun.Span) {
	case "河", "江", "湖", "村":
		return size <= 4 && own >= 1 && (token.OwnWord(name[0]) || marked) && !strings.ContainsRune("小大内外旧老新主各两全运村乡县空盐滨沿临护海", n.Report.Text[name[0].Start])
	case "路", "街", "大街", "大道":
		word := n.Text(report.Span{Start: name[0].Start, End: name[len(name)-1].End})
		if len(name) == 1 && size == 2 && !marked && name[0].Class == token.Other && !name[0].Word.Generic {
			return !slices.Contains(kindsOfRoad, word)
		}
	}
	return size <= 4 && own >= 2
}

// kindsOfRoad stand in front of 路 and 街 and name none.
var kindsOfRoad = []string{"旅游", "产业", "农村", "商业", "步行", "环城", "通村", "景观", "快速", "市政", "城区", "县城", "主要", "乡村", "田间", "生产", "小巷", "资源", "背街", "绿化", "美食", "特色", "文旅", "断头", "样板", "示范", "进村", "入户", "连接"}

// deedEnd is the token behind the deed that closes a phrase, -1 where it is no deed's.
func (n Reader) deedEnd(tokens []token.Token, at int) int {
	end := -1
	for k := at; k < len(tokens) && k < at+6; k++ {
		t := tokens[k]
		for size := min(8, tokens[len(tokens)-1].End-t.Start); size >= 2; size-- {
			if deed, ok := n.Deeds.Get(n.Report.Text[t.Start : t.Start+size]); ok && deed && n.startsAt(tokens, t.Start+size) >= 0 {
				end = n.startsAt(tokens, t.Start+size)
				break
			}
		}
		if end > k {
			break
		}
		if t.Class != token.Other || t.Particle || t.Word.Act != token.NoAct {
			return -1
		}
	}
	if end < 0 || end < len(tokens) && tokens[end].Class == token.Other && !n.tells(tokens[end]) || end < len(tokens) && tokens[end].Class == token.Count {
		return -1
	}
	return end
}

// startsAt is the token that starts at a place, as many as there are at the end, -1
// where none does.
func (n Reader) startsAt(tokens []token.Token, at int) int {
	for k, t := range tokens {
		if t.Start == at {
			return k
		}
	}
	if tokens[len(tokens)-1].End == at {
		return len(tokens)
	}
	return -1
}

// firstSite is where the list of sites begins that ends in the one from a token, all
// with the same noun.
func (n Reader) firstSite(tokens []token.Token, from, noun int) int {
	first := from
	for first > 1 && tokens[first-1].Class == token.Comma {
		k := first - 2
		for k > 0 && !opens(tokens[k-1]) {
			k--
		}
		if n.site(tokens, k) != first-2 || n.Text(tokens[first-2].Span) != n.Text(tokens[noun].Span) {
			break
		}
		first = k
	}
	return first
}

// wholeArea says whether a platform, an area or a reform was named up to the end of a
// span.
func (n Reader) wholeArea(span report.Span, before int) bool {
	return slices.ContainsFunc(n.List[before:], func(f found.Name) bool { return f.End == span.End && f.Start <= span.Start })
}
