package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// judge says whether a phrase with a head noun is a name, and of what type.
func (n *nameReader) judge(tokens []nameToken, s nameSpan, act nameAct, counted bool) (nameFind, bool) {
	modifier := tokens[s.from:s.head]
	quoted, marked := n.marks(modifier)
	end := n.tail(tokens, s)
	if n.opensCount(tokens, end, s.head) && !quoted {
		return nameFind{}, false
	}
	if (counted || end < len(tokens) && tokens[end].class == nameCount) && !quoted {
		return nameFind{}, false
	}
	if s.head > s.from && tokens[s.head-1].isHead() && projectHead(tokens[s.head-1]).Type == vocabulary.Project && strings.HasSuffix(n.text(tokens[s.head].Span), "道路") {
		return nameFind{}, false // 公园路东延道路建设
	}
	if s.head > s.from && n.counting(tokens[s.from:s.head]) {
		return nameFind{}, false
	}
	for _, head := range tokens[s.head].word.heads {
		seen := nameSeen{act, quoted, marked, end > s.head+1, n.dated(tokens, s.from) || s.from > 0 && (tokens[s.from-1].class == nameComma || tokens[s.from-1].class == nameJoin),
			n.national() || s.from > 0 && tokens[s.from-1].particle, s.head == s.from && n.soleWork(tokens[s.head])}
		if !n.needMet(head, modifier, seen) || seen.quoted && (head.Need == needQuoted || head.Need == needBuilt) && n.mottoed(tokens, s) {
			continue
		}
		if !seen.quoted && !seen.ring && n.goesOn(tokens, head, end, s.to) {
			continue
		}
		start := tokens[s.from].Start
		if head.Type == vocabulary.Policy {
			start = tokens[s.soft].Start
		}
		span := report.Span{Start: start, End: tokens[end-1].End}
		if head.Type == vocabulary.Event && n.dated(tokens, s.from) {
			span.Start = tokens[s.from-1].Start
		}
		find := nameFind{Span: span, Type: n.typed(head.Type, modifier, tokens[s.head]), Rule: "name.head"}
		if kind, ok := n.groupType(n.r.Text[span.Start:span.End]); ok && (quoted || kind != vocabulary.Area) {
			find.Type, find.Rule = kind, "name.group"
		}
		n.cite(&find)
		n.citeRound(tokens, s.from, &find)
		return find, find.Span.Len() <= maxName
	}
	return nameFind{}, false
}

// dated says whether a year stands right in front of a token: 2024年奥运会.
func (n *nameReader) dated(tokens []nameToken, from int) bool {
	return from > 0 && tokens[from-1].class == nameTime && n.r.Text[tokens[from-1].End-1] == '年' &&
		nameAlphanumeric(n.r.Text[tokens[from-1].Start]) && tokens[from-1].End == tokens[from].Start
}

// opensCount: …项目开工248个 counts a class.
func (n *nameReader) opensCount(tokens []nameToken, end, head int) bool {
	return end+1 < len(tokens) && tokens[end].word.act == actBuild && tokens[end+1].class == nameCount && n.text(tokens[head].Span) == "项目"
}

// goesOn: what is only a name when something is done with it is none where
// the noun phrase goes on behind it.
func (n *nameReader) goesOn(tokens []nameToken, head nameHead, end, to int) bool {
	if head.Need != needBuilt && head.Need != needInstitute && head.Need != needTitle {
		return false
	}
	return end < to && tokens[end].class == nameOther && (tokens[end].isHead() || tokens[end].word.bare())
}

// mottoed says whether the quotation in a phrase is a motto.
func (n *nameReader) mottoed(tokens []nameToken, s nameSpan) bool {
	for k := s.from; k < s.head; k++ {
		if tokens[k].class == nameQuote && n.isSlogan(tokens, k) && k == s.from {
			return true
		}
	}
	return false
}

// citeRound adds the name with the 新一轮 or 高水平 that stands in front of it.
func (n *nameReader) citeRound(tokens []nameToken, from int, f *nameFind) {
	if from == 0 || tokens[from-1].End != f.Start {
		return
	}
	switch word := n.text(tokens[from-1].Span); word {
	case "新一轮", "高水平", "高质量", "全省", "全市", "全县", "城乡":
		f.Aliases = append(f.Aliases, word+f.Name)
	}
}

// maxName bounds a name, in code points.
const maxName = 36

// nameSeen is what speaks for a candidate.
type nameSeen struct {
	act    nameAct
	quoted bool
	marked bool // digits, Latin letters or a place
	tailed bool // a bracket behind that tells it from others
	dated  bool // a year in front
	// described: a 的 in front, or a report of the nation's, which describes
	// what it sets up.
	described bool
	ring      bool // 西环路: a name without a modifier
}

// soleWork says whether a head noun alone names a work: 西环路, 会展中心项目.
func (n *nameReader) soleWork(t nameToken) bool {
	rest := n.r.Text[t.End:min(len(n.r.Text), t.End+2)]
	return strings.HasSuffix(n.text(t.Span), "环路") || t.Len() >= 3 && string(rest) == "项目"
}

// national says whether the report is the nation's.
func (n *nameReader) national() bool { return n.ctx.Code == registry.China }

func (n *nameReader) needMet(head nameHead, modifier []nameToken, seen nameSeen) bool {
	weight := n.weight(modifier)
	if head.Need == needTitle {
		return seen.act == actAcquire && (nameLength(modifier) >= 2 || seen.quoted)
	}
	if head.Need == needShared {
		return false
	}
	if seen.quoted && len(modifier) > 0 && head.Need != needNumbered {
		return true
	}
	long := nameLength(modifier) >= 4 && seen.act == actInstitute
	switch head.Need {
	case needAny:
		return weight >= 2 || long || seen.tailed || seen.act == actAcquire && len(modifier) > 0
	case needInstitute:
		return weight >= 2 && (seen.marked || seen.act == actInstitute || seen.act == actAcquire) || nameLength(modifier) >= 5 && seen.act == actInstitute ||
			weight >= 3 && seen.act == actBuild && head.Type == vocabulary.Platform && !n.national()
	case needBuilt:
		return seen.ring && (seen.act == actBuild || seen.act == actInstitute) || weight >= 1 && (seen.act == actBuild || seen.act == actInstitute) && nameLength(modifier) >= 2 || weight >= 2 && seen.marked
	case needNumbered:
		return seen.marked
	case needPressed:
		return weight >= 2 && seen.act != actNone
	case needLong:
		return weight >= 3 && nameLength(modifier) >= 6 && seen.act != actNone && !seen.described && !seen.dated
	case needAlone:
		return true
	case needDated:
		return seen.marked || seen.dated
	}
	return false
}

func nameLength(tokens []nameToken) int {
	if len(tokens) == 0 {
		return 0
	}
	return tokens[len(tokens)-1].End - tokens[0].Start
}

// addOpening takes the shorter name that a name opens with: a free trade zone,
// a port or an airport of a place.
func (n *nameReader) addOpening(tokens []nameToken, from, to int) {
	for from < to && tokens[from].class != nameOther && tokens[from].class != namePlace {
		from++
	}
	if from+1 >= to {
		return
	}
	first := tokens[from]
	for _, head := range first.word.heads {
		if head.Need == needAlone {
			n.add(nameFind{Span: first.Span, Name: n.text(first.Span), Type: head.Type, Rule: "name.opening"})
		}
	}
	if next := tokens[from+1]; first.class == namePlace && from+2 < to && next.isHead() && next.word.heads[0].Type == vocabulary.Platform && n.text(next.Span) != "中心" {
		span := spanOf(first.Start, next.End)
		n.add(nameFind{Span: span, Name: n.text(span), Type: vocabulary.Platform, Rule: "name.opening"})
	}
}

// counting: 六大板块 behind a name is no part of it.
func (n *nameReader) counting(modifier []nameToken) bool {
	last := modifier[len(modifier)-1]
	if len(modifier) < 2 || !strings.ContainsRune("大个", n.r.Text[last.End-1]) {
		return false
	}
	for _, t := range modifier[1:] {
		if nameNumeral(n.r.Text[t.Start]) {
			return modifier[0].class == nameQuote || len(modifier) > 2
		}
	}
	return false
}

// marks says whether a modifier holds a quotation, and whether it holds
// digits, Latin letters or a place.
func (n *nameReader) marks(modifier []nameToken) (quoted, marked bool) {
	for _, t := range modifier {
		quoted = quoted || t.class == nameQuote
		marked = marked || t.class == nameNumber || t.class == namePlace
	}
	return quoted, marked
}

// weight counts the code points of a modifier that are its own: words that any
// phrase may have do not count.
func (n *nameReader) weight(modifier []nameToken) int {
	weight := 0
	for _, t := range modifier {
		switch {
		case t.class == nameQuote || t.class == nameNumber || t.class == namePlace:
			weight += 2
		case !t.word.generic && t.class == nameOther || t.class == nameLead && !t.word.generic:
			weight += t.Len()
		}
	}
	return weight
}

// tail is the token behind the name: a bracket (B型) belongs to it.
func (n *nameReader) tail(tokens []nameToken, s nameSpan) int {
	end := s.head + 1
	if end+1 < s.to && tokens[end].class == nameNumber && n.text(tokens[end+1].Span) == "版" {
		return end + 2
	}
	if end < s.to && tokens[end].class == nameNote && n.r.Text[tokens[end].End-2] != '）' && strings.ContainsRune("型类期段线", n.r.Text[tokens[end].End-2]) {
		end++
	}
	return end
}

// typed corrects the type that the head noun gives: a 工程 with something built
// in its modifier is a project.
func (n *nameReader) typed(t vocabulary.EntityType, modifier []nameToken, head nameToken) vocabulary.EntityType {
	word := n.text(head.Span)
	if t != vocabulary.Programme || !strings.HasSuffix(word, "工程") && word != "项目" {
		return t
	}
	for _, m := range modifier {
		if m.word.works {
			return vocabulary.Project
		}
		for _, h := range m.word.heads {
			if h.Type == vocabulary.Project && h.Need != needQuoted && h.Need != needInstitute {
				return vocabulary.Project
			}
		}
	}
	return t
}

// cite names a find as one would cite it: 市… and 省… with the place's own
// name, a quotation alone without its marks.
func (n *nameReader) cite(f *nameFind) {
	runes := n.r.Text[f.Start:f.End]
	if clean := withoutNotes(runes); len(clean) < len(runes) {
		f.Name = string(clean)
		return
	}
	owner := n.owner(runes)
	if owner != "" && nameClosing(runes[1]) != 0 {
		f.Start++
		f.Name = n.unquoted(f.Span)
		return
	}
	f.Name = n.unquoted(f.Span)
	if owner != "" {
		f.Aliases = append(f.Aliases, f.Name)
		f.Name = owner + string(runes[1:])
	}
}

// withoutNotes drops footnote marks such as ［12］ and the white space around
// them.
func withoutNotes(runes []rune) []rune {
	var clean []rune
	for i := 0; i < len(runes); i++ {
		if close := slices.Index(runes[i:], '］'); runes[i] == '［' && close > 0 {
			i += close
			continue
		}
		if close := slices.Index(runes[i:], ']'); runes[i] == '^' && close > 0 {
			i += close
			continue
		}
		if !unicode.IsSpace(runes[i]) {
			clean = append(clean, runes[i])
		}
	}
	return clean
}

// owner is the place that a leading 省, 市 or 县 stands for, "" where it stands
// for none.
func (n *nameReader) owner(runes []rune) string {
	if len(runes) < 4 {
		return ""
	}
	if size, _ := n.lex.words.longest(runes); size > 1 {
		return ""
	}
	switch runes[0] {
	case '省':
		if strings.HasSuffix(n.ctx.Place, "省") {
			return n.ctx.Place
		}
		return n.ctx.Province
	case '市':
		if n.ctx.City != "" {
			return n.ctx.City
		}
		if strings.HasSuffix(n.ctx.Place, "市") {
			return n.ctx.Place
		}
	case '县', '区':
		if strings.HasSuffix(n.ctx.Place, string(runes[0])) {
			return n.ctx.Place
		}
	}
	return ""
}
