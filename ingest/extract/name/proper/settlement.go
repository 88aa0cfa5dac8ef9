package proper

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadSettlements finds towns, villages, hills and firms by their endings:
// characters that are no words between a boundary and the ending.
func (n *Reader) ReadSettlements(tokens []token.Token) {
	for i := range tokens {
		if i == 0 || !token.OwnWord(tokens[i-1]) && !n.watered(tokens, i-1) {
			continue
		}
		end := tokens[len(tokens)-1].End
		size, kind := n.lex.endings.Longest(n.Report.Text[tokens[i].Start:end])
		if size == 0 || !kind.place && !kind.company && !kind.trade {
			continue
		}
		next := i
		for next < len(tokens) && tokens[next].End <= tokens[i].Start+size {
			next++
		}
		if next > i && tokens[next-1].End == tokens[i].Start+size {
			n.addEnding(tokens, i, next, kind)
		}
	}
}

// addEnding takes the name that ends in tokens[i:next].
func (n *Reader) addEnding(tokens []token.Token, i, next int, kind endingKind) {
	from, limit := i, 8
	if kind.place {
		limit = 5
	}
	for from > 0 && (token.OwnWord(tokens[from-1]) || from == i && n.watered(tokens, from-1)) && (!kind.place || tokens[from-1].Class != token.Place) && tokens[i].Start-tokens[from-1].Start <= limit {
		if kind.place && i-from > 1 && n.township(tokens[from-1]) {
			break
		}
		from--
	}
	if n.Is(tokens[from], "同") && from > 0 && (n.Is(tokens[from-1], "深化") || n.Is(tokens[from-1], "加强") || n.Is(tokens[from-1], "强化")) {
		from++ // 深化同青石大学合作
	}
	own := n.Text(report.Span{Start: tokens[from].Start, End: tokens[i].Start})
	size := tokens[i].Start - tokens[from].Start
	if size < 2 {
		return
	}
	if from > 0 && !opensName(tokens[from-1]) && !n.township(tokens[from-1]) || n.lex.kinds[own] || strings.ContainsAny(own, "各每全该本个名其此两一第户等的共") || strings.ContainsAny(own[len(own)-3:], "乡农化型式后") && kind.place {
		return
	}
	if n.classed(own) || kind.trade && !kind.company && !kind.place && !n.firm(tokens, from, i, next) {
		return
	}
	span := report.Span{Start: tokens[from].Start, End: tokens[next-1].End}
	find := found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Organization, Rule: "name.company"}
	if kind.place {
		if size > 4 || next < len(tokens) && !n.leadsTo(tokens, next) && !n.townBefore(tokens, next) && (!closesName(tokens[next]) || tokens[next].IsHead() && tokens[next].Start == span.End && strings.ContainsRune("山岛湾", n.Report.Text[span.End-1])) {
			return
		}
		find.Type, find.Rule = vocabulary.Place, "place.settlement"
	} else if from > 0 && tokens[from-1].Class == token.Lead && tokens[from-1].Len() == 1 || next < len(tokens) && strings.ContainsRune("化业类型率性法", n.Report.Text[tokens[next].Start]) {
		return // 甲建司…厂, 产权证券化
	} else if i-from == 1 && !strings.ContainsAny(n.Text(tokens[next-1].Span), "团行学大院") {
		return // a place and a trade: a class
	}
	n.Add(find)
}

// classed says whether words end in what names a kind: 省定贫困村, 三级子公司.
func (n *Reader) classed(own string) bool {
	runes := []rune(own)
	return len(runes) > 2 && n.lex.kinds[string(runes[len(runes)-2:])] || strings.ContainsRune("子级罪", runes[len(runes)-1])
}

// firm says whether characters that are no words and a trade are a firm's name: what
// stands behind says what a firm does, or it stands in a list of such.
func (n *Reader) firm(tokens []token.Token, from, i, next int) bool {
	if i-from < 2 || tokens[from].Class == token.Place || next-i > 3 {
		return false
	}
	if next == len(tokens) {
		return false
	}
	switch t := tokens[next]; t.Class {
	case token.Other:
		return n.Is(t, "一期") || n.Is(t, "二期") || n.Is(t, "三期") || n.Is(t, "生产线")
	case token.Cut, token.Lead:
		return t.Word.Act == token.Acquire || n.Is(t, "上市") || n.Is(t, "落户") || n.Is(t, "入驻")
	case token.Comma:
		return n.firmBehind(tokens, next+1)
	}
	return n.Is(tokens[next], "上市")
}

// firmBehind says whether the list that goes on at a token ends in what firms do.
func (n *Reader) firmBehind(tokens []token.Token, at int) bool {
	for ; at < len(tokens); at++ {
		t := tokens[at]
		if t.Class == token.Cut || t.Class == token.Lead {
			return t.Word.Act == token.Acquire || n.Is(t, "落户") || n.Is(t, "入驻")
		}
		if t.Class == token.Mark || t.Class == token.Count {
			return false
		}
	}
	return false
}

// watered says whether a token is the 江 or 河 that a settlement's own name ends in:
// 青江镇.
func (n *Reader) watered(tokens []token.Token, i int) bool {
	return i > 0 && tokens[i].Len() == 1 && strings.ContainsRune("江河湖渠堤街路坝", n.Report.Text[tokens[i].Start]) && token.OwnWord(tokens[i-1]) && tokens[i-1].Class == token.Other
}

// township says whether a token is the 乡 or 镇 that a town's name ends in.
func (n *Reader) township(t token.Token) bool {
	return n.Is(t, "乡") || n.Is(t, "镇")
}

// townBefore says whether a town's name of two characters or more ends in front of a
// character that is no word: what it has goes on there, 岫云镇省定示范镇; and so does a
// hill with its sides: 岫云山南门.
func (n *Reader) townBefore(tokens []token.Token, next int) bool {
	if next < len(tokens) && n.Is(tokens[next-1], "山") && tokens[next].Len() <= 2 && strings.ContainsRune("东南西北第", n.Report.Text[tokens[next].Start]) {
		return true
	}
	return n.township(tokens[next-1]) && next < len(tokens) && tokens[next].Class == token.Other && tokens[next].Len() == 1 &&
		!strings.ContainsRune("长委党府域区街村上下级办属容情企化愁", n.Report.Text[tokens[next].Start])
}

// leadsTo says whether a town's name ends in front of a token and that of its village
// goes on to 村: 岫云乡柳塘村.
func (n *Reader) leadsTo(tokens []token.Token, next int) bool {
	if !n.township(tokens[next-1]) {
		return false
	}
	for k := next; k < len(tokens) && k <= next+4 && tokens[k].Class == token.Other; k++ {
		if k > next+1 && (n.Is(tokens[k], "村") || n.Is(tokens[k], "社区")) {
			return true
		}
		if !token.OwnWord(tokens[k]) {
			return false
		}
	}
	return false
}
