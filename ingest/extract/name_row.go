package extract

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readRowLexicon reads what lists of things end in and what works end in.
func readRowLexicon(lex *nameLexicon) {
	nameRows("rows", func(row []string) {
		for _, text := range strings.Fields(row[1]) {
			lex.rows.add([]rune(text), vocabulary.EntityType(row[0]))
		}
	})
	nameRows("works", func(row []string) {
		for _, text := range strings.Fields(row[1]) {
			lex.deeds.add([]rune(text), row[0] == "deed")
			if word, known := lex.words.get([]rune(text)); known {
				word.deed = row[0] == "deed" && slices.Contains([]string{"改造", "整治", "治理", "迁建", "扩建", "改扩建"}, text)
				lex.words.add([]rune(text), word)
			}
		}
	})
}

// nameRow is what stands behind a list and says what its items are.
type nameRow struct {
	kind  vocabulary.EntityType // "" where nothing says it
	noun  string
	last  int         // where the list's last item ends
	group report.Span // 四大景区, empty where the items are no named group
}

// readRow names the items of a list that no head noun told to be names: what
// stands behind the list says what they are, or what is done with them.
func (n *nameReader) readRow(tokens []nameToken, list nameList, before int) {
	row := n.rowOf(tokens, list)
	act := n.govern(tokens, list)
	works := act != actNone && act != actAcquire || n.staged(tokens, list)
	if row.group.Len() > 0 {
		n.add(nameFind{Span: row.group, Name: n.text(row.group), Type: row.kind, Rule: "name.group"})
	}
	if row.kind == "" && list.after < len(tokens) && tokens[list.after].class == nameCount {
		return
	}
	for _, item := range n.rowItems(tokens, list, row) {
		from, own := n.strip(tokens, item, nameSite{act: act, list: list})
		item.from = from
		if item.from >= item.to || n.covered(tokens, item, before) {
			continue
		}
		n.addRowItem(tokens, item, row, works || own == actBuild, before)
	}
}

// rowItems are the items of a list, those joined by 和 apart where what stands
// behind says that they are places or firms.
func (n *nameReader) rowItems(tokens []nameToken, list nameList, row nameRow) []nameChunk {
	var items []nameChunk
	for i, item := range list.items {
		if i == len(list.items)-1 && row.last > item.from {
			item.to = row.last
		}
		for item.from < item.to && tokens[item.from].class == nameJoin {
			item.from++
		}
		for k := item.from; k < item.to && row.kind != "" && row.kind != vocabulary.Project && row.kind != vocabulary.Programme; k++ {
			if tokens[k].class == nameJoin && k > item.from {
				items = append(items, nameChunk{item.from, k})
				item.from = k + 1
			}
		}
		items = append(items, item)
	}
	return items
}

// covered says whether a name found since then holds most of an item.
func (n *nameReader) covered(tokens []nameToken, item nameChunk, before int) bool {
	span := spanOf(tokens[item.from].Start, tokens[item.to-1].End)
	for _, f := range n.found[before:] {
		if common := min(f.End, span.End) - max(f.Start, span.Start); common*2 >= span.Len() && f.Rule != "name.group" && !(f.End < span.End && f.Start <= span.Start && f.Type == vocabulary.Area) {
			return true
		}
	}
	return false
}

// rowOf reads the words behind a list: 等10个重点项目, 4个园区, 四大景区.
func (n *nameReader) rowOf(tokens []nameToken, list nameList) nameRow {
	last := list.items[len(list.items)-1]
	row := nameRow{last: last.to}
	at := -1
	if k := n.partners(tokens, list, last); k > 0 {
		row.kind, row.last = vocabulary.Organization, k
		return row
	}
	switch {
	case last.to < len(tokens) && (tokens[last.to].class == nameEtc || tokens[last.to].class == nameCount && n.counts(tokens[last.to], len(list.items))):
		at = last.to + 1
	case len(list.items) > 1:
		if k := n.ownCount(tokens, last, len(list.items)); k > last.from {
			row.last, at = k, k
		}
	}
	if at < 0 {
		return row
	}
	row.kind, row.noun, row.group = n.rowNoun(tokens, at)
	if at != row.last {
		row.group = report.Span{}
		if row.noun == "重点工作" || row.noun == "重点任务" {
			row.kind = "" // 等重点工作 names nothing
		}
	}
	return row
}

// partners is where a list of those that one works with ends: 与甲、乙开展合作. 0
// where it is none.
func (n *nameReader) partners(tokens []nameToken, list nameList, last nameChunk) int {
	if list.before < 0 && tokens[list.items[0].from].class != nameJoin {
		return 0
	}
	before := tokens[max(0, list.before)]
	if word := n.text(before.Span); before.class != nameJoin && word != "同" && word != "联合" && word != "携手" {
		return 0
	}
	for k := last.from + 1; k <= last.to && k < len(tokens); k++ {
		rest := n.text(spanOf(tokens[k].Start, min(tokens[len(tokens)-1].End, tokens[k].Start+6)))
		for _, opening := range []string{"战略", "深度", "全面", "深化", "开展", "办学", "合作", "签", "共建", "达成", "建立"} {
			if strings.HasPrefix(rest, opening) && (strings.Contains(rest, "合作") || strings.Contains(rest, "签") || strings.Contains(rest, "共建")) {
				return k
			}
		}
	}
	return 0
}

// rowNoun is the first noun of lexicon/rows.tsv among the words that start at a
// token, over counts and words that any phrase may have, and its type.
func (n *nameReader) rowNoun(tokens []nameToken, at int) (vocabulary.EntityType, string, report.Span) {
	end := tokens[len(tokens)-1].End
	for i := at; i < len(tokens) && i < at+8; i++ {
		t := tokens[i]
		size, kind := n.lex.rows.longest(n.r.Text[t.Start:end])
		if size > 1 || size == 1 && i > at && n.edgeAt(tokens, t.Start+1) {
			return kind, n.text(spanOf(t.Start, t.Start+size)), spanOf(tokens[at].Start, t.Start+size)
		}
		plain := t.class == nameOther && (t.Len() == 1 || t.word.generic) || t.class == nameCount || t.class == nameLead && t.word.generic
		if !plain || t.isHead() && !t.word.generic {
			break
		}
	}
	return "", "", report.Span{}
}

// edgeAt says whether no character that is no word stands at a place.
func (n *nameReader) edgeAt(tokens []nameToken, at int) bool {
	for _, t := range tokens {
		if t.Start >= at {
			return t.Start > at || !ownWord(t)
		}
	}
	return true
}

// counts says whether a count is that of a list's items: 甲、乙2个园区.
func (n *nameReader) counts(t nameToken, items int) bool {
	digits := strings.TrimRight(n.text(t.Span), "个项座条家处所大")
	return items > 1 && digits == strconv.Itoa(items)
}

// ownCount is the token of a last item that counts the items of its list: 四
// of 甲、乙、丙、丁四大景区. 0 where there is none.
func (n *nameReader) ownCount(tokens []nameToken, last nameChunk, items int) int {
	const numerals = "一二三四五六七八九十"
	for k := last.from + 1; k+1 < last.to; k++ {
		c := n.r.Text[tokens[k].Start]
		at := strings.IndexRune(numerals, c)
		if at/len("一")+1 == items && at >= 0 && strings.ContainsRune("大个项座条", n.r.Text[tokens[k].Start+1]) {
			return k
		}
	}
	return 0
}

// staged says whether a word of a stage stands behind a list, so that its items
// are things that are built.
func (n *nameReader) staged(tokens []nameToken, list nameList) bool {
	at, end := tokens[list.items[len(list.items)-1].to-1].End, tokens[len(tokens)-1].End
	for limit := min(end, at+14); at < limit; at++ {
		if size, word := statusLexicon().longest(n.r.Text[at:end]); size > 1 && !word.plans {
			return true
		}
		if strings.ContainsRune("，。；,;", n.r.Text[at]) {
			return false
		}
	}
	return false
}

// addRowItem names one item.
func (n *nameReader) addRowItem(tokens []nameToken, item nameChunk, row nameRow, works bool, before int) {
	item.to = n.restFrom(tokens, item)
	if item.to <= item.from {
		return
	}
	span := spanOf(tokens[item.from].Start, tokens[item.to-1].End)
	kind, ok := row.kind, false
	own, marked := n.ownness(tokens[item.from:item.to])
	switch kind {
	case "":
		kind = vocabulary.Project
		if n.namedWork(tokens, item, own, before) {
			ok = true
			break
		}
		first := tokens[item.from]
		ok = works && tokens[item.to-1].word.deed && span.Len() >= 8 && item.to < len(tokens) && n.is(tokens[item.to], "任务")
		ok = ok || works && tokens[item.to-1].word.deed && span.Len() >= 5 && (first.class == namePlace || n.opensArea(tokens[item.from:item.to]) || first.class == nameNumber && unicode.IsUpper(n.r.Text[first.Start]))
	case vocabulary.Project:
		ok = own >= 2 && span.Len() <= 8 && !n.national() || marked && span.Len() >= 4 || n.deed(span) && span.Len() >= 6
		ok = ok && (tokens[item.from].class != nameQuote || !n.idiom(spanOf(span.Start+1, span.End-1)))
	case vocabulary.Place:
		ok = (own == span.Len() || n.spelled(tokens[item.from:item.to])) && span.Len() <= 4
	case vocabulary.Area, vocabulary.Platform:
		ok = own >= 2 && span.Len() <= 8 || own >= 1 && n.spelled(tokens[item.from:item.to]) && span.Len() <= 4
	case vocabulary.Organization:
		ok = own >= 2 && span.Len() <= 10 && ownWord(tokens[item.from])
	case vocabulary.Event:
		ok = n.weight(tokens[item.from:item.to]) >= 2 && span.Len() >= 3 && strings.ContainsRune("节赛会展周季月夜秀", n.r.Text[span.End-1])
	case vocabulary.Programme, vocabulary.Reform:
		ok = span.Len() >= 5 && !n.national() && n.weight(tokens[item.from:item.to]) >= 2
	}
	if !ok || span.Len() < 2 || span.Len() > maxName || !n.whole(tokens, item) {
		return
	}
	find := nameFind{Span: span, Name: n.unquoted(span), Type: kind, Rule: "name.row"}
	switch {
	case kind == vocabulary.Platform && !strings.HasSuffix(find.Name, row.noun):
		find.Aliases, find.Name = []string{find.Name}, find.Name+row.noun
	case (row.noun == "项目" || row.noun == "景区") && !strings.HasSuffix(find.Name, row.noun):
		find.Aliases = []string{find.Name + row.noun}
	}
	n.add(find)
}

// opensArea says whether a phrase opens with an area: 新区, 青溪片区.
func (n *nameReader) opensArea(tokens []nameToken) bool {
	for i, t := range tokens {
		if kind, ends := n.prefixKind(t); ends && kind != vocabulary.Place {
			return i > 0 || n.soleArea(t)
		}
		if !ownWord(t) && t.Len() > 1 {
			return false
		}
	}
	return false
}

// restFrom is where an item ends without the 任务 or 步伐 behind its name.
func (n *nameReader) restFrom(tokens []nameToken, item nameChunk) int {
	for to := item.to; to > item.from+1; to-- {
		if deed, ok := n.lex.deeds.get(n.r.Text[tokens[to-1].Start:tokens[to-1].End]); !ok || deed {
			return to
		}
	}
	return item.from + 1
}

// ownness counts the characters of a phrase that are no words, and says
// whether a place, a number or a quotation marks it.
func (n *nameReader) ownness(tokens []nameToken) (own int, marked bool) {
	for _, t := range tokens {
		if t.class == nameOther && ownWord(t) {
			own++
		}
		marked = marked || t.class == nameQuote || t.class == nameNumber || t.class == namePlace
	}
	return own, marked
}

// namedWork says whether a road or a bridge with a name of its own stands among
// other works, or as the subject of a clause.
func (n *nameReader) namedWork(tokens []nameToken, item nameChunk, own, before int) bool {
	last := tokens[item.to-1]
	if own < 2 || !last.isHead() || projectHead(last).Type != vocabulary.Project || last.Len() > 4 || !ownWord(tokens[item.from]) {
		return false
	}
	opens := item.from == 0 || tokens[item.from-1].class == nameMark
	if opens && item.to < len(tokens) && tokens[item.to].class == nameCut && tokens[item.to].word.act != actNone && last.Len() == 1 {
		return true
	}
	for _, f := range n.found[before:] {
		if f.Type == vocabulary.Project {
			return true
		}
	}
	return false
}

// spelled says whether a phrase is made of single characters that say nothing by
// themselves, such as 董家河.
func (n *nameReader) spelled(tokens []nameToken) bool {
	for _, t := range tokens {
		if t.class != nameOther || t.Len() > 1 || t.word.generic || t.word.act != actNone {
			return false
		}
	}
	return len(tokens) > 1
}

// deed says whether a phrase ends in what is done to a thing.
func (n *nameReader) deed(s report.Span) bool {
	for at := max(s.Start+2, s.End-6); at < s.End; at++ {
		if deed, ok := n.lex.deeds.get(n.r.Text[at:s.End]); ok && deed {
			return true
		}
	}
	return false
}

// whole says whether nothing in a phrase governs the rest of it.
func (n *nameReader) whole(tokens []nameToken, item nameChunk) bool {
	for _, t := range tokens[item.from:item.to] {
		if t.class == nameCut || t.class == nameMark || t.class == nameTime || t.particle || t.class == nameCount {
			return false
		}
	}
	return true
}
