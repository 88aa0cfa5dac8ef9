// Package spread names the items of a list that share what closes it: 甲、乙第二人民医院.
package spread

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Reader names the items of a list that share what closes it.
type Reader struct{ *found.Names }

// Spread names each item of a list that says only where: in 甲、乙都市圈, 甲、乙和丙第二人民医院
// and 甲乙、丙丁高速某段 all share what stands behind the last one's place.
func (n Reader) Spread(tokens []token.Token, list token.List, from int, last *found.Name) bool {
	if strings.HasPrefix(last.Name, "撤") || last.Type == vocabulary.Reform && strings.Contains(last.Name, "撤") {
		return n.oneReform(tokens, list, from, last)
	}
	if last.Type != vocabulary.Project && last.Type != vocabulary.Platform && last.Type != vocabulary.Area {
		return false
	}
	scoped := n.openingScope(tokens, list.Items[len(list.Items)-1])
	spans := make([]report.Span, 0, len(list.Items))
	for i, item := range list.Items[:len(list.Items)-1] {
		if i == 0 {
			item.From = from
		}
		if item.To <= item.From || !n.whereOnly(tokens[item.From:item.To]) && (scoped == 0 || !n.siteOnly(tokens[item.From:item.To])) {
			return false
		}
		spans = append(spans, report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End})
	}
	opening := max(scoped, 0)
	if opening == 0 {
		opening = n.openingWhere(tokens, list.Items[len(list.Items)-1], spans[0].Len())
	}
	if opening == 0 || last.End-opening < 2 || token.Alphanumeric(n.Report.Text[opening]) || token.Numeral(n.Report.Text[opening]) && n.Report.Text[opening+1] == '大' {
		return false
	}
	rest := n.Text(report.Span{Start: opening, End: last.End})
	if strings.HasSuffix(rest, "期") {
		return false // 甲、乙二期
	}
	if strings.HasSuffix(rest, "工程") { // the list may be one work
		last.Aliases = append(last.Aliases, n.Text(report.Span{Start: spans[0].Start, End: last.End}))
	}
	for _, span := range spans {
		n.Add(found.Name{Span: span, Name: n.Text(span) + rest, Type: last.Type, Rule: "name.spread"})
	}
	return true
}

// Reforms names what a reform that closes a list is also of: 甲体制、乙管理体制改革.
func (n Reader) Reforms(tokens []token.Token, list token.List, from int, last found.Name) bool {
	if last.Type != vocabulary.Reform || !strings.HasSuffix(last.Name, "制改革") && !strings.HasSuffix(last.Name, "制度改革") {
		return false
	}
	for i, item := range list.Items[:len(list.Items)-1] {
		if i == 0 {
			item.From = from
		}
		span := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		if span.Len() < 4 || span.Len() > 12 || n.Report.Text[span.End-1] != '制' && n.Report.Text[span.End-1] != '度' || cut(tokens[item.From:item.To]) {
			return false
		}
		n.Add(found.Name{Span: span, Name: n.Text(span) + "改革", Type: vocabulary.Reform, Rule: "name.spread"})
	}
	return true
}

// cut says whether something in a phrase governs the rest of it.
func cut(phrase []token.Token) bool {
	for _, t := range phrase {
		if t.Class == token.Cut || t.Class == token.Mark || t.Particle || t.Class == token.Count {
			return true
		}
	}
	return false
}

// oneReform names the change of several divisions as one: 甲、乙撤县设区.
func (n Reader) oneReform(tokens []token.Token, list token.List, from int, last *found.Name) bool {
	for i, item := range list.Items[:len(list.Items)-1] {
		if i == 0 {
			item.From = from
		}
		if item.To <= item.From || !n.whereOnly(tokens[item.From:item.To]) {
			return false
		}
	}
	last.Aliases = append(last.Aliases, last.Name)
	last.Start = tokens[from].Start
	last.Name = n.Text(last.Span)
	return true
}

// openingScope is where the title begins that all items of a list bear: 国家级 of 甲湖、
// 乙山国家级湿地公园. 0 where the last item has none behind a site.
func (n Reader) openingScope(tokens []token.Token, item token.Chunk) int {
	for k := item.From + 1; k < item.To; k++ {
		switch n.Text(tokens[k].Span) {
		case "国家级", "省级", "国家", "市级", "国际重要":
			if n.siteOnly(tokens[item.From:k]) {
				return tokens[k].Start
			}
			return 0
		}
	}
	return 0
}

// siteOnly says whether an item is a site: places, characters that are no words, and
// what rivers, hills and lakes end in.
func (n Reader) siteOnly(item []token.Token) bool {
	size := token.Length(item)
	for i, t := range item {
		site := i > 0 && (t.Word.Works || t.IsHead()) && t.Len() <= 2 && strings.ContainsRune("河湖江山岭源岛湾谷泉溪沟域", n.Report.Text[t.End-1])
		if !token.OwnWord(t) && !site {
			return false
		}
	}
	return size >= 2 && size <= 10
}

// whereOnly says whether an item is a place, or two to four characters that are no
// words.
func (n Reader) whereOnly(item []token.Token) bool {
	if len(item) == 1 && item[0].Class == token.Place {
		return true
	}
	for _, t := range item {
		if !token.OwnWord(t) || t.Class == token.Place {
			return false
		}
	}
	return len(item) >= 2 && len(item) <= 4 && n.Report.Text[item[len(item)-1].End-1] != '中' // a school's short name
}

// openingWhere is where the place ends that opens the last item, 0 where none does.
func (n Reader) openingWhere(tokens []token.Token, item token.Chunk, size int) int {
	if item.From >= item.To {
		return 0
	}
	if tokens[item.From].Class == token.Place {
		return tokens[item.From].End
	}
	sized := 0
	for k := item.From; k < item.To && token.OwnWord(tokens[k]) && tokens[k].Class != token.Place; k++ {
		at := tokens[k].End - tokens[item.From].Start
		if at >= 2 && k+1 < item.To && lineNoun(tokens[k+1]) {
			return tokens[k].End
		}
		if at == size {
			sized = tokens[k].End
		}
	}
	return sized
}

// lineNoun says whether a word is the noun of a road or a railway: 高铁, 高速.
func lineNoun(t token.Token) bool {
	return t.IsHead() && t.Len() <= 4 && t.Len() > 1 && t.ProjectHead().Type == vocabulary.Project && t.ProjectHead().Need == token.NeedAny
}

// Join parts a name that 和 joins two places in: 青溪和石门片区 are two.
func (n Reader) Join(tokens []token.Token, f *found.Name) {
	if f.Type != vocabulary.Area && f.Type != vocabulary.Platform && f.Type != vocabulary.Project {
		return
	}
	first := 0
	for first < len(tokens) && tokens[first].Start < f.Start {
		first++
	}
	k := first
	for k < len(tokens) && tokens[k].End <= f.End && tokens[k].Class != token.Join {
		k++
	}
	to := k + 1
	for to < len(tokens) && tokens[to].End <= f.End {
		to++
	}
	if k >= len(tokens) || tokens[k].Class != token.Join || tokens[k].End > f.End || !n.whereOnly(tokens[first:k]) {
		return
	}
	if tokens[k].Len() > 1 || n.Is(tokens[k], "及") || !n.whereOnly(tokens[k+1:max(k+1, to-1)]) {
		return
	}
	span := report.Span{Start: f.Start, End: tokens[k].Start}
	n.Add(found.Name{Span: span, Name: n.Text(span) + n.Text(report.Span{Start: tokens[to-1].Start, End: f.End}), Type: f.Type, Rule: "name.spread"})
	f.Start = tokens[k].End
	f.Name = n.Text(f.Span)
}
