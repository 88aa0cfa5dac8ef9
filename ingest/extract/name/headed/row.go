package headed

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/extract/stage"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// row is what stands behind a list and says what its items are.
type row struct {
	kind  vocabulary.EntityType // "" where nothing says it
	noun  string
	last  int         // where the list's last item ends
	group report.Span // 四大景区, empty where the items are no named group
	// counted: 六大 stands in front of the noun.
	counted bool
}

// readRow names the items of a list that no head noun told to be names: what
// stands behind the list says what they are, or what is done with them.
func (n *Reader) readRow(tokens []token.Token, list token.List, before int) {
	row := n.rowOf(tokens, list)
	if row.noun == "项目" || row.noun == "工程" {
		n.asProjects(before)
	}
	act := n.govern(tokens, list)
	works := act != token.NoAct && act != token.Acquire || n.staged(tokens, list)
	if row.noun == "医院" && !works {
		row.kind = vocabulary.Organization // 甲、乙等医院的专家
	}
	if row.group.Len() > 0 {
		n.Add(found.Name{Span: row.group, Name: n.Text(row.group), Type: row.kind, Rule: "name.group"})
	}
	if row.kind == "" && list.After < len(tokens) && tokens[list.After].Class == token.Count {
		return
	}
	items := n.rowItems(tokens, list, row)
	if row.noun == "项目" && n.fields(tokens, items) {
		return
	}
	for _, item := range items {
		from, own := n.strip(tokens, item, spot{act: act, list: list})
		item.From = from
		if item.From >= item.To || n.covered(tokens, item, before) {
			continue
		}
		n.addRowItem(tokens, item, row, works || own == token.Build, before)
	}
}

// fields says whether half of the items are words that any phrase may have, so that they
// are fields and no names: 水利、交通、防灾减灾等项目.
func (n *Reader) fields(tokens []token.Token, items []token.Chunk) bool {
	plain := 0
	for i, item := range items {
		if i == 0 {
			item.From, _ = n.strip(tokens, item, spot{})
		}
		if own, marked := n.ownness(tokens[item.From:max(item.From, item.To)]); own == 0 && !marked && item.To-item.From == 1 {
			plain++
		}
	}
	return len(items) > 2 && plain*2 >= len(items)
}

// asProjects makes projects of the centres and platforms that a list calls so.
func (n *Reader) asProjects(before int) {
	for i := before; i < len(n.List); i++ {
		f := &n.List[i]
		if f.Rule == "name.head" && (f.Type == vocabulary.Platform || f.Type == vocabulary.Reform && strings.HasSuffix(f.Name, "园")) {
			f.Type = vocabulary.Project
		}
	}
}

// rowItems are the items of a list, those joined by 和 apart where what stands
// behind says that they are places or firms.
func (n *Reader) rowItems(tokens []token.Token, list token.List, row row) []token.Chunk {
	var items []token.Chunk
	for i, item := range list.Items {
		if i == len(list.Items)-1 && row.last > item.From {
			item.To = row.last
		}
		for item.From < item.To && (tokens[item.From].Class == token.Join || i == 0 && row.kind == vocabulary.Organization && tokens[item.From].Class == token.Lead) {
			item.From++
		}
		for k := item.From; k < item.To && row.kind != "" && row.kind != vocabulary.Project && row.kind != vocabulary.Programme; k++ {
			if tokens[k].Class == token.Join && k > item.From {
				items = append(items, token.Chunk{From: item.From, To: k})
				item.From = k + 1
			}
		}
		items = append(items, item)
	}
	return items
}

// covered says whether a name found since then holds most of an item.
func (n *Reader) covered(tokens []token.Token, item token.Chunk, before int) bool {
	span := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
	for _, f := range n.List[before:] {
		if common := min(f.End, span.End) - max(f.Start, span.Start); common*2 >= span.Len() && f.Rule != "name.group" && !(f.End < span.End && f.Start <= span.Start && f.Type == vocabulary.Area) {
			return true
		}
	}
	return false
}

// rowOf reads the words behind a list: 等10个重点项目, 4个园区, 四大景区.
func (n *Reader) rowOf(tokens []token.Token, list token.List) row {
	last := list.Items[len(list.Items)-1]
	row := row{last: last.To}
	at := -1
	switch {
	case last.To < len(tokens) && (tokens[last.To].Class == token.Etc || tokens[last.To].Class == token.Count && n.counts(tokens[last.To], len(list.Items))):
		at = last.To + 1
	case len(list.Items) > 1:
		if k := n.ownCount(tokens, last, len(list.Items)); k > last.From {
			row.last, at = k, k
		}
	}
	if at < 0 {
		return row
	}
	row.kind, row.noun, row.group = n.rowNoun(tokens, at)
	if row.kind == "" && at < len(tokens) && n.projectsBehind(tokens, at) {
		row.kind, row.noun = vocabulary.Project, "项目"
	}
	row.counted = row.group.Len() > 2 && token.Numeral(n.Report.Text[row.group.Start]) && n.Report.Text[row.group.Start+1] == '大'
	if words := n.Text(row.group); row.kind == vocabulary.Organization && (strings.Contains(words, "行业企业") || strings.Contains(words, "领域") || n.opensAt(row.group.End, "创新", "毕业")) {
		row.kind = "" // 钢铁、焦化等行业企业
	}
	if at != row.last {
		row.group = report.Span{}
		if row.noun == "重点工作" || row.noun == "重点任务" {
			row.kind = "" // 等重点工作 names nothing
		}
	}
	return row
}

// opensAt says whether the text goes on with one of some words at a place.
func (n *Reader) opensAt(at int, words ...string) bool {
	rest := string(n.Report.Text[at:min(len(n.Report.Text), at+4)])
	for _, word := range words {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// stagedProjects match what stands between 等 and 项目: 总投资45亿元的8个竣工.
var stagedProjects = regexp.MustCompile(`^(一大?批|[0-9]+个)?(计?划?总?投资[0-9.]+亿元的)?([0-9]+个|一大?批)?(省|市|县|区|级|新|重点|重大|开工|竣工|投产|达产|建成|续建|在建|签约|落户|落地|洽谈|谋划|前期|意向|储备|技改|工业|产业|产业化|优质|大|好|外资|招商|引进|超?亿元|高端|支撑性|龙头|已落实土地的|公建|城建|民生|基础设施|[（(]前期[）)])*项目`)

// projectsBehind says whether a list ends in projects of a stage or with a sum.
func (n *Reader) projectsBehind(tokens []token.Token, at int) bool {
	end := tokens[len(tokens)-1].End
	return stagedProjects.MatchString(n.Text(report.Span{Start: tokens[at].Start, End: min(end, tokens[at].Start+30)}))
}

// rowNoun is the first noun of lexicon/rows.tsv among the words that start at a
// token, over counts and words that any phrase may have, and its type.
func (n *Reader) rowNoun(tokens []token.Token, at int) (vocabulary.EntityType, string, report.Span) {
	end := tokens[len(tokens)-1].End
	for i := at; i < len(tokens) && i < at+8; i++ {
		t := tokens[i]
		size, kind := n.rows.Longest(n.Report.Text[t.Start:end])
		if size > 1 || size == 1 && i > at && n.edgeAt(tokens, t.Start+1) {
			return kind, n.Text(report.Span{Start: t.Start, End: t.Start + size}), report.Span{Start: tokens[at].Start, End: t.Start + size}
		}
		plain := t.Class == token.Other && (t.Len() == 1 || t.Word.Generic || !t.IsHead() && i > at && t.Word.Bare()) || t.Class == token.Count || t.Class == token.Lead && t.Word.Generic
		if !plain || t.IsHead() && !t.Word.Generic {
			break
		}
	}
	return "", "", report.Span{}
}

// edgeAt says whether no character that is no word stands at a place.
func (n *Reader) edgeAt(tokens []token.Token, at int) bool {
	for _, t := range tokens {
		if t.Start >= at {
			return t.Start > at || !token.OwnWord(t)
		}
	}
	return true
}

// counts says whether a count is that of a list's items: 甲、乙2个园区.
func (n *Reader) counts(t token.Token, items int) bool {
	count := strings.TrimRight(n.Text(t.Span), "个项座条家处所大")
	const spelled = "零一两三四五六七八九十"
	if at := strings.Index(spelled, count); at >= 0 && len(count) == len("一") {
		return items > 1 && items == at/len("一")
	}
	return items > 1 && count == strconv.Itoa(items)
}

// ownCount is the token of a last item that counts the items of its list: 四
// of 甲、乙、丙、丁四大景区. 0 where there is none.
func (n *Reader) ownCount(tokens []token.Token, last token.Chunk, items int) int {
	const numerals = "一二三四五六七八九十"
	for k := last.From + 1; k+1 < last.To; k++ {
		c := n.Report.Text[tokens[k].Start]
		at := strings.IndexRune(numerals, c)
		if at/len("一")+1 == items && at >= 0 && strings.ContainsRune("大个项座条", n.Report.Text[tokens[k].Start+1]) {
			return k
		}
	}
	return 0
}

// staged says whether a word of a stage stands behind a list, so that its items
// are things that are built.
func (n *Reader) staged(tokens []token.Token, list token.List) bool {
	at, end := tokens[list.Items[len(list.Items)-1].To-1].End, tokens[len(tokens)-1].End
	for limit := min(end, at+14); at < limit; at++ {
		if size, word := stage.Words().Longest(n.Report.Text[at:end]); size > 1 && !word.Plans {
			return true
		}
		if strings.ContainsRune("，。；,;", n.Report.Text[at]) {
			return false
		}
	}
	return false
}

// addRowItem names one item.
func (n *Reader) addRowItem(tokens []token.Token, item token.Chunk, row row, works bool, before int) {
	item.To = n.restFrom(tokens, item)
	if item.To <= item.From {
		return
	}
	span := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
	kind, ok := row.kind, false
	own, marked := n.ownness(tokens[item.From:item.To])
	switch kind {
	case "":
		kind = vocabulary.Project
		if n.namedWork(tokens, item, own, before) {
			ok = true
			break
		}
		first := tokens[item.From]
		ok = works && tokens[item.To-1].Word.Deed && span.Len() >= 8 && item.To < len(tokens) && n.Is(tokens[item.To], "任务")
		ok = ok || works && tokens[item.To-1].Word.Deed && span.Len() >= 5 && (first.Class == token.Place || n.opensArea(tokens[item.From:item.To]) || first.Class == token.Number && unicode.IsUpper(n.Report.Text[first.Start]))
	case vocabulary.Project:
		ok = own >= 2 && span.Len() <= 8 && !n.National() || marked && span.Len() >= 4 || n.deed(span) && span.Len() >= 6
		ok = ok && (span.Len() > 2 || row.noun != "项目") && (tokens[item.From].Class != token.Quote || !n.Idiom(report.Span{Start: span.Start + 1, End: span.End - 1}))
	case vocabulary.Place:
		ok = (own == span.Len() || n.spelled(tokens[item.From:item.To])) && span.Len() <= 4
	case vocabulary.Area, vocabulary.Platform:
		ok = own >= 2 && span.Len() <= 8 || own >= 1 && n.spelled(tokens[item.From:item.To]) && span.Len() <= 4
	case vocabulary.Organization:
		ok = own >= 2 && span.Len() <= 10 && (token.OwnWord(tokens[item.From]) || n.Is(tokens[item.From], "中国") || len(row.noun) > 0 && tokens[item.From].Class == token.Other && span.Len() <= 6 && span.Len() >= 4)
	case vocabulary.Event:
		ok = n.Weight(tokens[item.From:item.To]) >= 2 && span.Len() >= 3 && strings.ContainsRune("节赛会展周季月夜秀", n.Report.Text[span.End-1])
	case vocabulary.Reform:
		ok = span.Len() >= 5 && !n.National() && n.Weight(tokens[item.From:item.To]) >= 2
	}
	if !ok || span.Len() < 2 || span.Len() > found.MaxName || !n.whole(tokens, item) {
		return
	}
	find := found.Name{Span: span, Name: n.Unquoted(span), Type: kind, Rule: "name.row"}
	switch {
	case kind == vocabulary.Platform && !strings.HasSuffix(find.Name, row.noun):
		find.Aliases, find.Name = []string{find.Name}, find.Name+row.noun
	case kind == vocabulary.Reform && !strings.HasSuffix(find.Name, row.noun):
		find.Name += row.noun
	case row.counted && kind == vocabulary.Programme && !strings.HasSuffix(find.Name, row.noun):
		find.Aliases, find.Name = []string{find.Name}, find.Name+row.noun
	case (row.noun == "项目" || row.noun == "景区") && !strings.HasSuffix(find.Name, row.noun):
		find.Aliases = []string{find.Name + row.noun}
	}
	n.Add(find)
}

// opensArea says whether a phrase opens with an area: 新区, 青溪片区.
func (n *Reader) opensArea(tokens []token.Token) bool {
	for i, t := range tokens {
		if kind, ends := n.PrefixKind(t); ends && kind != vocabulary.Place {
			return i > 0 || n.SoleArea(t)
		}
		if !token.OwnWord(t) && t.Len() > 1 {
			return false
		}
	}
	return false
}

// restFrom is where an item ends without the 任务 or 步伐 behind its name.
func (n *Reader) restFrom(tokens []token.Token, item token.Chunk) int {
	for to := item.To; to > item.From+1; to-- {
		if deed, ok := n.Deeds.Get(n.Report.Text[tokens[to-1].Start:tokens[to-1].End]); !ok || deed {
			return to
		}
	}
	return item.From + 1
}

// ownness counts the characters of a phrase that are no words, and says
// whether a place, a number or a quotation marks it.
func (n *Reader) ownness(tokens []token.Token) (own int, marked bool) {
	for _, t := range tokens {
		if t.Class == token.Other && token.OwnWord(t) {
			own++
		}
		marked = marked || t.Class == token.Quote || t.Class == token.Number || t.Class == token.Place
	}
	return own, marked
}

// namedWork says whether a road or a bridge with a name of its own stands among
// other works, or as the subject of a clause.
func (n *Reader) namedWork(tokens []token.Token, item token.Chunk, own, before int) bool {
	last := tokens[item.To-1]
	if own < 2 || !last.IsHead() || last.ProjectHead().Type != vocabulary.Project || last.Len() > 4 || !token.OwnWord(tokens[item.From]) {
		return false
	}
	opens := item.From == 0 || tokens[item.From-1].Class == token.Mark
	if opens && item.To < len(tokens) && tokens[item.To].Class == token.Cut && tokens[item.To].Word.Act != token.NoAct && last.Len() == 1 {
		return true
	}
	for _, f := range n.List[before:] {
		if f.Type == vocabulary.Project {
			return true
		}
	}
	return false
}

// spelled says whether a phrase is made of single characters that say nothing by
// themselves, such as 董家河.
func (n *Reader) spelled(tokens []token.Token) bool {
	for _, t := range tokens {
		if t.Class != token.Other || t.Len() > 1 || t.Word.Generic || t.Word.Act != token.NoAct {
			return false
		}
	}
	return len(tokens) > 1
}

// Deed says whether a phrase ends in what is done to a thing.
func (n *Reader) deed(s report.Span) bool {
	for at := max(s.Start+2, s.End-6); at < s.End; at++ {
		if deed, ok := n.Deeds.Get(n.Report.Text[at:s.End]); ok && deed {
			return true
		}
	}
	return false
}

// whole says whether nothing in a phrase governs the rest of it.
func (n *Reader) whole(tokens []token.Token, item token.Chunk) bool {
	for _, t := range tokens[item.From:item.To] {
		if t.Class == token.Cut || t.Class == token.Mark || t.Class == token.Time || t.Particle || t.Class == token.Count {
			return false
		}
	}
	return true
}
