package listed

import (
	"regexp"
	"slices"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readFirms takes the firms of a list that says at its end that they are:
// 甲、乙等食品企业, 甲和乙等战略合作者.
func (n *Reader) readFirms(tokens []token.Token) {
	for i, t := range tokens {
		if t.Class == token.Etc && i > 0 && n.firmsBehind(tokens, i+1) {
			n.addFirms(tokens, i)
		}
	}
}

// maxKind bounds the words that say what kind of firms a list is of, in code points.
const maxKind = 12

// firmKinds match what stands between 等 and the noun of a list that names no firms but
// the trades that they are in.
var firmKinds = regexp.MustCompile(`领域|政策|服务|措施|业企业|类企业|土小|小散|散乱|污染|耗能|产能|产业集团|企业家|以上企业|规上企业`)

// firmClasses match items that are firms of a kind: 央企, 国内500强.
var firmClasses = regexp.MustCompile(`[各每其个]|企$|强$|^跨国|^制.$`)

// firmsBehind says whether the words from a token on lead to the noun of firms.
func (n *Reader) firmsBehind(tokens []token.Token, at int) bool {
	if at >= len(tokens) {
		return false
	}
	start, end := tokens[at].Start, tokens[len(tokens)-1].End
	for k := at; k < len(tokens) && tokens[k].Start-start <= maxKind; k++ {
		t := tokens[k]
		if t.Class == token.Mark || t.Class == token.Comma || t.Class == token.Join || t.Particle {
			return false
		}
		if size, _ := n.firms.Longest(n.Report.Text[t.Start:end]); size > 1 {
			words := n.Text(report.Span{Start: start, End: min(end, t.Start+size+1)})
			return !firmKinds.MatchString(words)
		}
	}
	return false
}

// addFirms takes the items of the list that ends in front of a token.
func (n *Reader) addFirms(tokens []token.Token, end int) {
	for _, item := range n.itemsBefore(tokens, end) {
		s := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		if n.firmName(tokens[item.From:item.To]) && !n.named(s) {
			n.Add(found.Name{Span: s, Name: n.Text(s), Type: vocabulary.Organization, Rule: "name.firm"})
		}
	}
}

// itemsBefore are the items of the list that ends in front of a token, none where what
// stands in front of it makes a class of them.
func (n *Reader) itemsBefore(tokens []token.Token, end int) []token.Chunk {
	var items []token.Chunk
	for to := end; to > 0; {
		from := to
		for from > 0 && inItem(tokens[from-1], from == to) {
			from--
		}
		opens := from == 0 || tokens[from-1].Class != token.Comma && tokens[from-1].Class != token.Join
		if opens && n.classOf(tokens, from) {
			return nil
		}
		if opens {
			from = n.itemStart(tokens, from, to)
		}
		if from < to {
			items = append(items, token.Chunk{From: from, To: to})
		}
		if opens {
			break
		}
		to = from - 1
	}
	slices.Reverse(items)
	return items
}

// inItem says whether a token can stand in an item of a list of names; a verb of two characters or more
// only at its end.
func inItem(t token.Token, last bool) bool {
	switch t.Class {
	case token.Other, token.Place, token.Number, token.Adverb:
		return !t.Particle
	case token.Lead, token.Cut:
		return (t.Len() == 1 || last && t.Word.Act == token.NoAct) && !t.Particle
	}
	return false
}

// itemStart is where the first item of a list starts: behind what governs it.
func (n *Reader) itemStart(tokens []token.Token, from, to int) int {
	for from < to && (tokens[from].Class == token.Cut || tokens[from].Class == token.Adverb || tokens[from].Class == token.Lead && n.Is(tokens[from], "做") || n.Is(tokens[from], "对") || tokens[from].Word.Generic) {
		from++
	}
	return from
}

// classOf says whether what stands in front of a list makes its items kinds of firms.
func (n *Reader) classOf(tokens []token.Token, from int) bool {
	before := tokens[max(0, from-1)]
	if from < len(tokens) && n.Is(tokens[from], "一批") {
		return true
	}
	switch n.Text(before.Span) {
	case "一批", "取缔", "关停", "关闭", "整治", "淘汰", "查处", "一大批", "不予":
		return true
	}
	return false
}

// firmName says whether an item says more than a trade does.
func (n *Reader) firmName(item []token.Token) bool {
	size, own := token.Length(item), 0
	for _, t := range item {
		switch {
		case t.Class == token.Number:
			own += 2
		case t.Len() == 1:
			own++
		case t.Class == token.Place && t.Place.Code == "":
			own += 2 // the 长城 of a firm
		}
	}
	first, last := item[0], item[len(item)-1]
	_, place := n.PlaceNamed(n.Report.Text[first.Start:first.End])
	if first.Len() > 1 && !place && first.Class != token.Place && first.Class != token.Number && !n.Is(first, "中国") {
		return false // 船舶运力
	}
	if last.IsHead() && last.Len() > 1 && last.Word.Heads[0].Type != vocabulary.Organization {
		return false
	}
	name := n.Text(report.Span{Start: first.Start, End: last.End})
	return own >= 2 && size >= 2 && size <= 10 && !firmClasses.MatchString(name)
}

// named says whether a name was found in most of a span already.
func (n *Reader) named(s report.Span) bool {
	return slices.ContainsFunc(n.List, func(f found.Name) bool {
		common := min(f.End, s.End) - max(f.Start, s.Start)
		return common*2 > s.Len() && f.Type != vocabulary.Place && f.Type != vocabulary.Area
	})
}
