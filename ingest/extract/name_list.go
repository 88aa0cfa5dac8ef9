package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readList finds the names among the items of a list.
func (n *nameReader) readList(tokens []nameToken, list nameList) {
	act := n.govern(tokens, list)
	if n.readCounted(tokens, list, act) || n.readLines(tokens, list, act) {
		return
	}
	if n.readShared(tokens, list, act) {
		return
	}
	before := len(n.found)
	for i, item := range list.items {
		if i == len(list.items)-1 && len(n.found) == before {
			defer n.widen(tokens, list, before)
		}
		site := nameSite{act: act, first: i == 0, list: list}
		n.readItem(tokens, item, site)
		if i == 0 {
			_, act = n.strip(tokens, item, site)
			for k := item.from; k+1 < item.to; k++ {
				if tokens[k+1].class == nameQuote && tokens[k].word.act != actNone {
					act = tokens[k].word.act
				}
			}
		}
	}
}

// widen names a list as a whole where only its last item ends in a head noun
// and the others are short: 化肥、农药减量行动. The last item alone stays an
// alias.
func (n *nameReader) widen(tokens []nameToken, list nameList, before int) {
	last := len(list.items) - 1
	if last < 1 || list.etc || len(n.found) != before+1 || n.found[before].Start != tokens[list.items[last].from].Start {
		return
	}
	find := &n.found[before]
	if find.Type != vocabulary.Programme && find.Type != vocabulary.Project || strings.HasSuffix(find.Name, "体系") || strings.HasSuffix(find.Name, "机制") {
		return
	}
	from := list.items[0].from
	for i, item := range list.items[:last] {
		if i == 0 {
			from, _ = n.strip(tokens, item, nameSite{list: list})
			item.from = from
		}
		size := nameLength(tokens[item.from:item.to])
		if size < 2 || size > 5 || tokens[item.to].class != nameComma || tokens[item.from].class == namePlace {
			return
		}
	}
	if head := n.lineHead(tokens, find.End); head != "" {
		for _, item := range list.items[:last] {
			span := spanOf(tokens[max(from, item.from)].Start, tokens[item.to-1].End)
			n.add(nameFind{Span: span, Name: n.text(span) + head, Type: find.Type, Rule: "name.line"})
		}
		return
	}
	find.Aliases = append(find.Aliases, find.Name)
	find.Start = tokens[from].Start
	find.Name = n.text(find.Span)
}

// lineHead is the head noun of a road or a railway that ends here: in 甲乙、丙丁高铁
// each item is a line of its own.
func (n *nameReader) lineHead(tokens []nameToken, end int) string {
	for _, t := range tokens {
		if t.End == end && t.isHead() && t.Len() <= 3 && projectHead(t).Type == vocabulary.Project && projectHead(t).Need == needAny {
			return n.text(t.Span)
		}
	}
	return ""
}

// nameSite is where an item stands.
type nameSite struct {
	act   nameAct
	first bool
	list  nameList
}

// readItem takes the item's longest phrase that is a name, then looks at what
// is left of it.
func (n *nameReader) readItem(tokens []nameToken, item nameChunk, site nameSite) {
	for from := item.from; from < item.to; {
		find, next, ok := n.nameIn(tokens, nameChunk{from, item.to}, site)
		if !ok {
			return
		}
		n.add(find)
		n.addOpening(tokens, item.from, next)
		from = next
		site.first = false
	}
}

// nameIn reads the name that a chunk holds: the last head noun that makes one.
// next is the token behind it.
func (n *nameReader) nameIn(tokens []nameToken, c nameChunk, site nameSite) (nameFind, int, bool) {
	counted := c.from > 0 && n.countsItems(tokens[c.from-1])
	from, act := n.strip(tokens, c, site)
	soft := n.soft(tokens, c, from)
	for k := c.to - 1; k >= from; k-- {
		t := tokens[k]
		if t.class == nameQuote {
			if k > from && tokens[k-1].word.act != actNone {
				act = tokens[k-1].word.act
			}
			if find, ok := n.quoted(tokens, k, nameChunk{from, c.to}, act); ok && !counted {
				return find, k + 1, true
			}
		}
		if !t.isHead() || nameSuffixed(n.r.Text, tokens, k) || n.loose(tokens, from, k) {
			continue
		}
		if find, ok := n.judge(tokens, nameSpan{from, k, c.to, soft}, act, counted); ok {
			return find, k + 1, true
		}
	}
	return nameFind{}, 0, false
}

// loose: 重点项目 behind a head noun says what is done under the name, and is
// no part of it.
func (n *nameReader) loose(tokens []nameToken, from, k int) bool {
	if k-2 < from || !tokens[k-1].word.generic || tokens[k-1].isHead() {
		return false
	}
	return tokens[k-2].isHead() && tokens[k].word.heads[0].Need == needQuoted || tokens[k-2].isHead() && n.text(tokens[k].Span) == "项目"
}

// countsItems: 三个 in front counts a class; 600套 or 9万平米 in front sizes a
// thing.
func (n *nameReader) countsItems(t nameToken) bool {
	if t.class != nameCount {
		return false
	}
	text := n.text(t.Span)
	for _, unit := range []string{"平米", "平方米", "套", "亩", "公里", "亿元", "万元"} {
		if strings.HasSuffix(text, unit) {
			return false
		}
	}
	return true
}

// nameSpan is a candidate: tokens[from] to the head noun tokens[head], in a
// chunk that ends before to.
type nameSpan struct{ from, head, to, soft int }

// strip takes from the head of a chunk what governs it. What is set up is
// named with its verb (实施提升…质量三年行动).
func (n *nameReader) strip(tokens []nameToken, c nameChunk, site nameSite) (int, nameAct) {
	act, from := site.act, c.from
	keep := c.from > 0 && tokens[c.from-1].class == nameCut && tokens[c.from-1].word.act == actInstitute ||
		c.from > 1 && n.text(tokens[c.from-1].Span) == "了" && tokens[c.from-2].word.act == actInstitute
	for from < c.to-1 {
		t := tokens[from]
		switch t.class {
		case nameScope, nameTime, nameJoin, nameNote:
		case nameAdverb:
			if keep {
				return from, act
			}
		case nameLead:
			if keep && !n.strips(t) {
				return from, act
			}
			if t.word.act != actNone {
				act = t.word.act
			}
		default:
			return from, act
		}
		from++
	}
	return from, act
}

// soft is where a policy's name starts: behind the first verb, for its own
// name may start with another (扩大鼓励…目录).
func (n *nameReader) soft(tokens []nameToken, c nameChunk, from int) int {
	for i := c.from; i+1 < from; i++ {
		if tokens[i].class != nameLead {
			continue
		}
		switch n.text(tokens[i+1].Span) {
		case "鼓励", "支持", "促进", "加强", "规范", "防范":
			return i + 1
		}
	}
	return from
}

// strips says whether a leading word goes even behind a verb that sets up.
func (n *nameReader) strips(t nameToken) bool {
	return n.text(t.Span) == "新一轮"
}

// nameSuffixed: 改革委 and 规划局 are no reforms and plans.
func nameSuffixed(text []rune, tokens []nameToken, k int) bool {
	if k+1 >= len(tokens) || tokens[k+1].class != nameOther || tokens[k+1].isHead() {
		return false
	}
	return strings.ContainsRune("局委者员性化率办会部厅型费款额式群师", text[tokens[k+1].Start])
}

// govern is what the words around a list say of it: the verb in front, else
// the predicate behind.
func (n *nameReader) govern(tokens []nameToken, list nameList) nameAct {
	reach := 3
	if list.before >= 0 && tokens[list.before].particle {
		reach = 8 // 完成投资2亿元的…
	}
	for i := list.before; i >= 0 && i >= list.before-reach; i-- {
		t := tokens[i]
		if t.word.act == actPress && n.staged(tokens, list) {
			return actBuild
		}
		if t.word.act != actNone {
			return t.word.act
		}
		if reach == 3 && t.class != nameCut && t.class != nameLead && t.class != nameAdverb && t.class != nameTime && t.class != nameCount || t.class == nameMark {
			break
		}
	}
	last := list.items[len(list.items)-1]
	for i := last.from; i < len(tokens) && i < list.after+3; i++ {
		if i >= last.to && tokens[i].class == nameMark {
			break
		}
		if i > last.from && tokens[i].word.act == actBuild {
			return actBuild
		}
	}
	return actNone
}

// readShared reads A、B等项目: each item has the head noun that stands behind.
func (n *nameReader) readShared(tokens []nameToken, list nameList, act nameAct) bool {
	if list.shared < 0 {
		return false
	}
	shared := tokens[list.shared]
	head := projectHead(shared)
	if head.Need == needShared {
		return n.readCompanies(tokens, list)
	}
	word := n.text(shared.Span)
	for i, item := range list.items {
		site := nameSite{act: act, first: i == 0, list: list}
		from, _ := n.strip(tokens, item, site)
		span := report.Span{Start: tokens[from].Start, End: tokens[item.to-1].End}
		if find, next, ok := n.nameIn(tokens, item, nameSite{act: actBuild, list: list}); ok && (next == item.to || head.Type != vocabulary.Project) {
			if find.Type == head.Type || head.Type == vocabulary.Project || find.Rule != "name.quoted" {
				n.add(find)
				continue
			}
		}
		if !n.sharable(tokens, from, item.to, head) {
			continue
		}
		name := n.unquoted(span)
		find := nameFind{Span: span, Name: name, Type: head.Type, Rule: "name.list"}
		if head.Type == vocabulary.Project && tokens[item.to-1].class != nameQuote && !strings.HasSuffix(name, word) && word == "项目" {
			find.Name, find.Aliases = name+word, []string{name}
		}
		n.add(find)
	}
	return true
}

// readCompanies reads A、B等一批知名企业: items that no word of the lexicon
// stands in are companies.
func (n *nameReader) readCompanies(tokens []nameToken, list nameList) bool {
	last := list.items[len(list.items)-1]
	if list.shared-last.to < 2 {
		return false
	}
	for _, item := range list.items {
		span := spanOf(tokens[item.from].Start, tokens[item.to-1].End)
		own := span.Len() >= 2 && span.Len() <= 8
		for _, t := range tokens[item.from:item.to] {
			own = own && (t.word.bare() && t.class == nameOther || t.class == namePlace && item.to-item.from > 1)
		}
		if own {
			n.add(nameFind{Span: span, Name: n.text(span), Type: vocabulary.Organization, Rule: "name.company"})
		}
	}
	return true
}

// projectHead is the head of a word, that of a project first.
func projectHead(t nameToken) nameHead {
	for _, head := range t.word.heads {
		if head.Type == vocabulary.Project {
			return head
		}
	}
	return t.word.heads[0]
}

// sharable: an item without a head noun of its own is a name if it says more
// than a class does.
func (n *nameReader) sharable(tokens []nameToken, from, to int, head nameHead) bool {
	if to <= from || head.Need == needTitle {
		return false
	}
	if tokens[to-1].class == nameQuote {
		return to-from == 1 && tokens[from].Len() <= 14
	}
	if head.Type != vocabulary.Project && head.Type != vocabulary.Programme {
		return false
	}
	return head.Type == vocabulary.Project && head.Need != needQuoted && n.weight(tokens[from:to]) >= 3
}

// unquoted is the text of a span without the marks that enclose all of it.
func (n *nameReader) unquoted(s report.Span) string {
	text := n.r.Text
	if s.Len() > 2 && nameClosing(text[s.Start]) != 0 && nameClosing(text[s.Start]) == text[s.End-1] {
		for _, c := range text[s.Start+1 : s.End-1] {
			if c == text[s.Start] {
				return n.text(s)
			}
		}
		return n.text(report.Span{Start: s.Start + 1, End: s.End - 1})
	}
	return n.text(s)
}
