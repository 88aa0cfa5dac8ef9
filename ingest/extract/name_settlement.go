package extract

import (
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// endingKind is what a name with an ending of lexicon/settlements.tsv may be.
type endingKind struct{ place, company, trade, firms bool }

func readEndings(lex *nameLexicon) {
	lex.kinds = map[string]bool{}
	nameRows("settlements", func(row []string) {
		for _, text := range strings.Fields(row[1]) {
			switch row[0] {
			case "class":
				lex.kinds[text] = true
				continue
			case "body":
				lex.bodies.add([]rune(text), true)
				continue
			case "session":
				lex.sessions.add([]rune(text), true)
				continue
			}
			kind, _ := lex.endings.get([]rune(text))
			kind.place = kind.place || row[0] == "place"
			kind.company = kind.company || row[0] == "company"
			kind.trade = kind.trade || row[0] == "trade"
			kind.firms = kind.firms || row[0] == "firms"
			lex.endings.add([]rune(text), kind)
		}
	})
}

// readSettlements finds towns, villages, hills and firms by their endings:
// characters that are no words between a boundary and the ending.
func (n *nameReader) readSettlements(tokens []nameToken) {
	for i := range tokens {
		if i == 0 || !ownWord(tokens[i-1]) {
			continue
		}
		end := tokens[len(tokens)-1].End
		size, kind := n.lex.endings.longest(n.r.Text[tokens[i].Start:end])
		if size == 0 || !kind.place && !kind.company {
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

// ownWord says whether a token can be a part of a proper name: a character
// that is no word, or a place.
func ownWord(t nameToken) bool {
	own := t.word.bare() || t.word.class == nameMeasure && len(t.word.heads) == 0 && !t.word.generic && t.word.act == actNone
	if t.through {
		return false
	}
	return t.class == namePlace && t.Len() <= 3 || t.class == nameOther && t.Len() == 1 && own
}

// addEnding takes the name that ends in tokens[i:next].
func (n *nameReader) addEnding(tokens []nameToken, i, next int, kind endingKind) {
	from, limit := i, 8
	if kind.place {
		limit = 5
	}
	for from > 0 && ownWord(tokens[from-1]) && (!kind.place || tokens[from-1].class != namePlace) && tokens[i].Start-tokens[from-1].Start <= limit {
		from--
	}
	own := n.text(spanOf(tokens[from].Start, tokens[i].Start))
	size := tokens[i].Start - tokens[from].Start
	if size < 2 {
		return
	}
	if from > 0 && !opensName(tokens[from-1]) || n.lex.kinds[own] || strings.ContainsAny(own, "各每全该本个名其此两一第户等的") || strings.ContainsAny(own[len(own)-3:], "乡农化型式后") && kind.place {
		return
	}
	if n.classed(own) {
		return
	}
	span := spanOf(tokens[from].Start, tokens[next-1].End)
	find := nameFind{Span: span, Name: n.text(span), Type: vocabulary.Organization, Rule: "name.company"}
	if kind.place {
		if size > 4 || next < len(tokens) && (!closesName(tokens[next]) || tokens[next].isHead() && tokens[next].Start == span.End && strings.ContainsRune("山岛湾", n.r.Text[span.End-1])) {
			return
		}
		find.Type, find.Rule = vocabulary.Place, "place.settlement"
	} else if from > 0 && tokens[from-1].class == nameLead && tokens[from-1].Len() == 1 {
		return // 甲建司…厂
	} else if i-from == 1 && !strings.ContainsAny(n.text(tokens[next-1].Span), "团行学") {
		return // a place and a trade: a class
	}
	n.add(find)
}

// classed says whether words end in what names a kind: 省定贫困村, 三级子公司.
func (n *nameReader) classed(own string) bool {
	runes := []rune(own)
	return len(runes) > 2 && n.lex.kinds[string(runes[len(runes)-2:])] || strings.ContainsRune("子级罪", runes[len(runes)-1])
}

// opensName says whether a name can start behind a token.
func opensName(t nameToken) bool {
	switch t.class {
	case nameOther:
		return t.through || len(t.word.heads) > 0 && t.Len() > 1
	}
	return true
}

// closesName says whether a name can end in front of a token.
func closesName(t nameToken) bool {
	return t.through || t.class != nameOther && t.class != nameNumber || t.class == nameOther && t.Len() > 1
}

// addPrefix takes the place or the area that a longer name opens with: 青溪片区 in
// 青溪片区老旧小区改造.
func (n *nameReader) addPrefix(tokens []nameToken, f nameFind) {
	if f.Rule == "name.honour" || f.Type == vocabulary.Place || f.Type == vocabulary.Person || f.Type == vocabulary.Policy {
		return
	}
	first := 0
	for first < len(tokens) && tokens[first].Start < f.Start {
		first++
	}
	var prefix nameFind
	for k := first; k < len(tokens) && tokens[k].End <= f.End-2 && tokens[k].End-f.Start <= 10; k++ {
		t := tokens[k]
		kind, ends := n.prefixKind(t)
		if ends && (k > first && t.End-f.Start >= 3 && (kind != vocabulary.Place || n.settled(tokens[first:k])) || n.soleArea(t)) {
			span := spanOf(f.Start, t.End)
			prefix = nameFind{Span: span, Name: n.text(span), Type: kind, Rule: "name.prefix"}
		} else if !ownWord(t) && !(k == first && t.class == nameOther && t.Len() == 2) {
			break
		}
	}
	if prefix.Name != "" && f.Type != vocabulary.Programme && f.Type != vocabulary.Event && n.text(spanOf(prefix.End, f.End)) != "项目" {
		n.add(prefix)
	}
}

// settled says whether words can be a settlement's own name.
func (n *nameReader) settled(tokens []nameToken) bool {
	if len(tokens) > 4 {
		return false
	}
	for _, t := range tokens {
		if t.class != nameOther || !ownWord(t) {
			return false
		}
	}
	return len(tokens) > 1 && !n.lex.kinds[n.text(spanOf(tokens[0].Start, tokens[len(tokens)-1].End))]
}

// prefixKind is the type of the place or area that may end in a token.
func (n *nameReader) prefixKind(t nameToken) (vocabulary.EntityType, bool) {
	word := n.text(t.Span)
	switch word {
	case "镇", "乡", "村", "社区", "街道", "山", "河", "湖", "山区", "老区":
		return vocabulary.Place, true
	case "园区", "工业园区", "产业园区", "工业园", "产业园", "经开区", "高新区", "综保区":
		return vocabulary.Platform, true
	case "片区", "新区", "新城", "景区", "流域", "街区", "市区", "板块", "组团", "度假区":
		return vocabulary.Area, true
	}
	return "", false
}

// soleArea says whether a word names the one area of its kind that a city has.
func (n *nameReader) soleArea(t nameToken) bool {
	if n.r.Text[t.End-1] != '区' {
		return false
	}
	return n.is(t, "新区") || n.is(t, "高新区") || n.is(t, "经开区") || n.is(t, "综保区")
}

// readSoleAreas takes 新区 and 高新区 for the city's own where nothing stands in
// front of them.
func (n *nameReader) readSoleAreas(tokens []nameToken) {
	for i, t := range tokens {
		edge := i == 0 || tokens[i-1].class == nameMark || tokens[i-1].class == nameComma || tokens[i-1].class == nameCut || tokens[i-1].class == nameLead || tokens[i-1].class == nameJoin
		switch {
		case n.soleArea(t) && edge && (i+1 == len(tokens) || tokens[i+1].class != nameCount):
			n.add(nameFind{Span: t.Span, Name: n.text(t.Span), Type: vocabulary.Area, Rule: "area.sole"})
		case i > 0 && n.is(t, "市区") && strings.ContainsRune("东南西北", n.r.Text[t.Start-1]) && tokens[i-1].Len() == 1:
			span := spanOf(tokens[i-1].Start, t.End)
			n.add(nameFind{Span: span, Name: n.text(span), Type: vocabulary.Area, Rule: "area.sole"})
		}
	}
}
