package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// maxQuotedName bounds a quotation that is a name by itself.
const maxQuotedName = 13

// quoted reads a quotation without a head noun behind it: a programme where a
// verb carries it out or its own words say so, a group where it counts its
// members, a motto else.
func (n *nameReader) quoted(tokens []nameToken, k int, c nameChunk, act nameAct) (nameFind, bool) {
	t := tokens[k]
	inner := report.Span{Start: t.Start + 1, End: t.End - 1}
	if inner.Len() < 2 || inner.Len() > maxQuotedName {
		return nameFind{}, false
	}
	find := nameFind{Span: inner, Name: n.text(inner), Type: vocabulary.Programme, Rule: "name.quoted"}
	if n.idiom(inner) {
		return nameFind{}, false
	}
	if kind, ok := n.groupType(n.r.Text[inner.Start:inner.End]); ok && (k+1 >= c.to || !tokens[k+1].isHead()) {
		find.Type, find.Rule = kind, "name.group"
		return find, true
	}
	kind, own := n.contentType(inner)
	if kind == vocabulary.Reform && act == actAcquire {
		find.Type = kind
		return find, true
	}
	n.addScoped(tokens, k, &find)
	carried := (own && kind == vocabulary.Programme || strings.HasSuffix(find.Name, "年")) && n.carriedOut(inner) && !(k+1 < len(tokens) && (tokens[k+1].isHead() || tokens[k+1].class == nameCount))
	if n.noted(t) && c.from == k && inner.Len() >= 4 {
		return find, true
	}
	if n.isClass(tokens, k) && !carried || n.isSlogan(tokens, k) {
		return nameFind{}, false
	}
	if structure, ok := n.numbered(inner); ok && c.from < k && nameLength(tokens[c.from:k]) > 1 {
		find.Type, find.Span, find.Rule = structure, spanOf(tokens[c.from].Start, t.End), "name.numbered"
		n.cite(&find)
		return find, true
	}
	if own {
		find.Type = kind
		if !n.countsOwn(inner) && c.from < k && n.weight(tokens[c.from:k]) > 1 {
			find.Span.Start, find.Span.End = tokens[c.from].Start, t.End
			n.cite(&find)
		}
		return find, true
	}
	beside := k > 0 && tokens[k-1].class == nameQuote || k+1 < len(tokens) && tokens[k+1].class == nameQuote
	if k+1 < len(tokens) && tokens[k+1].particle && act != actInstitute {
		return nameFind{}, false
	}
	if inner.Len() >= 4 && (n.subject(tokens, k) || carried && strings.HasSuffix(find.Name, "年")) {
		return find, true
	}
	return find, act == actInstitute || (inner.Len() >= 4 || beside) && (act == actBuild || act == actPress) || n.aimed(t)
}

// addScoped adds the quotation with the 国家 or the place right in front of it,
// marks and all: 国家“千县工程”.
func (n *nameReader) addScoped(tokens []nameToken, k int, f *nameFind) {
	if k == 0 || tokens[k-1].End != tokens[k].Start {
		return
	}
	before := tokens[k-1]
	switch word := n.text(before.Span); word {
	case "国家", "省级", "国家级", "全国", "全省", "全市", "市级":
		f.Aliases = append(f.Aliases, n.text(spanOf(before.Start, tokens[k].End)))
	default:
		if before.class == namePlace || strings.HasSuffix(word, "江") {
			f.Aliases = append(f.Aliases, n.text(spanOf(before.Start, tokens[k].End)))
		}
	}
}

// carriedOut says whether a quotation ends in what is carried out: “蛋奶工程”.
func (n *nameReader) carriedOut(inner report.Span) bool {
	text := n.text(inner)
	for _, head := range []string{"工程", "行动", "计划", "活动", "年", "战役"} {
		if inner.Len() >= 4 && strings.HasSuffix(text, head) {
			return true
		}
	}
	return false
}

// noted says whether a footnote explains a quotation: “三清三建”［12］.
func (n *nameReader) noted(t nameToken) bool {
	at := t.End
	for at < len(n.r.Text) && (n.r.Text[at] == ' ' || n.r.Text[at] == '^') {
		at++
	}
	return n.footnote(at, min(len(n.r.Text), at+8)) > at && at < len(n.r.Text) && (n.r.Text[at] == '［' || n.r.Text[at] == '[')
}

// subject says whether a quotation alone, or with a place in front, opens a
// clause and is what its verb is said of: “双高普九”通过验收.
func (n *nameReader) subject(tokens []nameToken, k int) bool {
	if k+1 >= len(tokens) || k > 1 || k == 1 && tokens[0].class != namePlace {
		return false
	}
	next := tokens[k+1]
	return next.class == nameCut || next.class == nameLead || next.class == nameAdverb || next.class == nameTime
}

// numbered reads “十景”: one numeral and what it counts.
func (n *nameReader) numbered(inner report.Span) (vocabulary.EntityType, bool) {
	if inner.Len() != 2 || !nameNumeral(n.r.Text[inner.Start]) {
		return "", false
	}
	kind, ok := n.lex.counters.get(n.r.Text[inner.Start+1 : inner.End])
	if kind == vocabulary.Area || kind == vocabulary.Platform {
		return vocabulary.Project, ok
	}
	return kind, ok
}

// countsOwn: “六防体系” has its own numeral and takes no modifier.
func (n *nameReader) countsOwn(inner report.Span) bool {
	text := n.r.Text[inner.Start:inner.End]
	if len(text) < 4 || !nameNumeral(text[0]) {
		return false
	}
	_, ok := n.lex.counters.get(text[1:2])
	return ok
}

// aimed: 聚焦“…”, with what is carried out for it in the next clause.
func (n *nameReader) aimed(t nameToken) bool {
	text := n.r.Text
	if t.Start < 2 || t.End+2 > len(text) || string(text[t.Start-2:t.Start]) != "聚焦" || text[t.End] != '，' && text[t.End] != ',' {
		return false
	}
	_, word := n.lex.words.longest(text[t.End+1 : min(len(text), t.End+7)])
	return word.act == actInstitute
}

// idiom: 十五五 is a time, and what ends in 文章 or 难 is a manner of speaking.
func (n *nameReader) idiom(inner report.Span) bool {
	text := n.text(inner)
	if n.lex.idioms[text] {
		return true
	}
	if inner.Len() == 3 && strings.HasPrefix(text, "十") && strings.HasSuffix(text, "五") {
		return true
	}
	for _, ending := range []string{"文章", "难", "感", "事", "游"} {
		if strings.HasSuffix(text, ending) && inner.Len() < 6 && !nameNumeral(n.r.Text[inner.Start]) {
			return true
		}
	}
	return false
}

// contentType is the type of the head noun that a quotation ends in.
func (n *nameReader) contentType(inner report.Span) (vocabulary.EntityType, bool) {
	for at := max(inner.Start+1, inner.End-6); at < inner.End && inner.Len() > 2; at++ {
		word, ok := n.lex.words.get(n.r.Text[at:inner.End])
		if !ok {
			continue
		}
		for _, head := range word.heads {
			if at+1 == inner.End && head.Need != needQuoted {
				continue
			}
			if head.Need == needBuilt || head.Need == needAlone || head.Need == needNumbered {
				continue
			}
			return head.Type, true
		}
	}
	return "", false
}

// isClass: a quotation that qualifies what stands behind it, or is counted.
func (n *nameReader) isClass(tokens []nameToken, k int) bool {
	if k+1 >= len(tokens) {
		return false
	}
	next := tokens[k+1]
	if next.class == nameCount {
		return true
	}
	if size, _ := n.lex.classes.longest(n.r.Text[next.Start:tokens[len(tokens)-1].End]); size > 0 {
		return true
	}
	return next.class == nameOther && !next.isHead()
}

// isSlogan: a quotation behind a verb that takes mottos, or with the words of
// one.
func (n *nameReader) isSlogan(tokens []nameToken, k int) bool {
	text := n.text(tokens[k].Span)
	if strings.ContainsAny(text, "，。！；：？,") {
		return true
	}
	for i := k - 1; i >= 0 && i >= k-3; i-- {
		t := tokens[i]
		if n.lex.slogans[n.text(t.Span)] {
			return true
		}
		if t.class == nameQuote || t.class == nameComma || t.class == nameAdverb {
			continue
		}
		return false
	}
	return false
}
