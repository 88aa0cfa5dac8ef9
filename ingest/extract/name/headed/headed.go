// Package headed finds names by the noun that they end in, or that stands behind a
// list of them: …改革, …高速, 甲、乙等项目.
package headed

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/name/quoted"
	"github.com/policygraph/policygraph/ingest/extract/name/spread"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Reader finds names by their head noun.
type Reader struct {
	*quoted.Reader
	rows   *lexicon.Book[vocabulary.EntityType]
	spread spread.Reader
}

// New adds the names with a head noun to what was found, groups among them.
func New(groups *group.Reader) *Reader {
	return &Reader{quoted.New(groups), rowNouns(), spread.Reader{Names: groups.Names}}
}

// ReadLists finds the names in the lists of a clause, and in what is no list.
func (n *Reader) ReadLists(tokens []token.Token) {
	for _, list := range n.Lists(tokens) {
		before := len(n.List)
		n.readList(tokens, list)
		n.readAlike(tokens, list, before)
		n.readRow(tokens, list, before)
		n.readDeeds(tokens, list, before)
	}
}

// readList finds the names among the items of a list.
func (n *Reader) readList(tokens []token.Token, list token.List) {
	act := n.govern(tokens, list)
	if n.readCounted(tokens, list, act) || n.readLines(tokens, list, act) {
		return
	}
	if n.readShared(tokens, list, act) {
		return
	}
	before := len(n.List)
	for i, item := range list.Items {
		if len(n.List) == before {
			opening := list
			opening.Items = list.Items[:i+1]
			defer n.widen(tokens, opening, before, i == len(list.Items)-1)
		}
		site := spot{act: act, first: i == 0, list: list}
		n.readItem(tokens, item, site)
		if i == 0 {
			_, act = n.strip(tokens, item, site)
			for k := item.From; k+1 < item.To; k++ {
				if tokens[k+1].Class == token.Quote && tokens[k].Word.Act != token.NoAct {
					act = tokens[k].Word.Act
				}
			}
		}
	}
}

// widen names a list as a whole where only its last item ends in a head noun
// and the others are short: 化肥、农药减量行动. The last item alone stays an
// alias.
func (n *Reader) widen(tokens []token.Token, list token.List, before int, closes bool) {
	last := len(list.Items) - 1
	if last < 1 || len(n.List) <= before || soleOfTown(n.List[before].Name) || n.List[before].Start != tokens[list.Items[last].From].Start {
		return
	}
	find := &n.List[before]
	if opens, _ := n.strip(tokens, list.Items[0], spot{list: list}); (closes || find.Type == vocabulary.Project) && n.spread.Spread(tokens, list, opens, find) || closes && n.spread.Reforms(tokens, list, opens, *find) {
		return
	}
	if find.Type == vocabulary.Project && n.eachProject(tokens, list, find.Name) {
		return
	}
	if list.Etc || find.Type != vocabulary.Programme && find.Type != vocabulary.Project || strings.HasSuffix(find.Name, "体系") || strings.HasSuffix(find.Name, "机制") {
		return
	}
	from := list.Items[0].From
	for i, item := range list.Items[:last] {
		if i == 0 {
			from, _ = n.strip(tokens, item, spot{list: list})
			item.From = from
		}
		size := token.Length(tokens[item.From:item.To])
		if size < 2 && i == 0 || size > 5 || tokens[item.To].Class != token.Comma || tokens[item.From].Class == token.Place {
			return
		}
	}
	if head := n.lineHead(tokens, find.End); head != "" {
		for _, item := range list.Items[:last] {
			span := report.Span{Start: tokens[max(from, item.From)].Start, End: tokens[item.To-1].End}
			if last := tokens[item.To-1]; last.IsHead() && last.Len() == 1 {
				n.Add(found.Name{Span: span, Name: n.Text(span), Type: find.Type, Rule: "name.line"})
				continue // 甲桥、乙大桥
			}
			n.Add(found.Name{Span: span, Name: n.Text(span) + head, Type: find.Type, Rule: "name.line"})
		}
		return
	}
	if find.Type == vocabulary.Project && n.eachWork(tokens, from, list) {
		return
	}
	if find.Type == vocabulary.Project && !jointWork.MatchString(find.Name) && tokens[list.Items[0].To-1].Class != token.Number {
		n.addEach(tokens, from, list, find.End)
		return
	}
	find.Aliases = append(find.Aliases, find.Name)
	find.Start = tokens[from].Start
	find.Name = n.Text(find.Span)
}

// lineHead is the head noun of a road or a railway that ends here: in 甲乙、丙丁高铁
// each item is a line of its own.
func (n *Reader) lineHead(tokens []token.Token, end int) string {
	for _, t := range tokens {
		if t.End == end && t.IsHead() && t.Len() <= 3 && t.ProjectHead().Type == vocabulary.Project && t.ProjectHead().Need == token.NeedAny {
			return n.Text(t.Span)
		}
	}
	return ""
}

// spot is where an item stands.
type spot struct {
	act   token.Act
	first bool
	list  token.List
}

// readItem takes the item's longest phrase that is a name, then looks at what
// is left of it.
func (n *Reader) readItem(tokens []token.Token, item token.Chunk, site spot) {
	for from := item.From; from < item.To; {
		find, next, ok := n.nameIn(tokens, token.Chunk{From: from, To: item.To}, site)
		if !ok {
			return
		}
		n.spread.Join(tokens, &find)
		n.Add(find)
		n.addOpening(tokens, item.From, next)
		from = next
		site.first = false
	}
}

// nameIn reads the name that a chunk holds: the last head noun that makes one.
// next is the token behind it.
func (n *Reader) nameIn(tokens []token.Token, c token.Chunk, site spot) (found.Name, int, bool) {
	counted := c.From > 0 && n.countsItems(tokens[c.From-1])
	from, act := n.strip(tokens, c, site)
	soft := n.soft(tokens, c, from)
	for k := c.To - 1; k >= from; k-- {
		t := tokens[k]
		if t.Class == token.Quote {
			if k > from && tokens[k-1].Word.Act != token.NoAct {
				act = tokens[k-1].Word.Act
			}
			if find, next, ok := n.doneTo(tokens, span{from, k, c.To, soft}); ok {
				return find, next, true
			}
			if find, ok := n.Quoted(tokens, k, token.Chunk{From: from, To: c.To}, act); ok && !counted {
				n.withField(tokens, from, k, &find)
				return find, k + 1, true
			}
		}
		if !t.IsHead() || suffixed(n.Report.Text, tokens, k) || n.loose(tokens, from, k) {
			continue
		}
		if find, ok := n.judge(tokens, span{from, k, c.To, soft}, act, counted); ok {
			return find, k + 1, true
		}
	}
	return found.Name{}, 0, false
}

// withField adds the name of a quotation with the field in front of it: 茶业“双十条”.
func (n *Reader) withField(tokens []token.Token, from, k int, f *found.Name) {
	size := token.Length(tokens[from:k])
	if f.Start <= tokens[k].Start || size < 2 || size > 10 || tokens[k-1].End != tokens[k].Start {
		return
	}
	for _, t := range tokens[from:k] {
		if t.Class != token.Other && t.Class != token.Place {
			return
		}
	}
	f.Aliases = append(f.Aliases, n.Text(report.Span{Start: tokens[from].Start, End: tokens[k].End}))
}

// loose: 重点项目 behind a head noun says what is done under the name, and is
// no part of it.
func (n *Reader) loose(tokens []token.Token, from, k int) bool {
	if k-2 < from || !tokens[k-1].Word.Generic || tokens[k-1].IsHead() {
		return false
	}
	if tokens[k-2].Stretch && n.Text(tokens[k].Span) == "项目" {
		return true
	}
	return tokens[k-2].IsHead() && tokens[k].Word.Heads[0].Need == token.NeedQuoted || tokens[k-2].IsHead() && n.Text(tokens[k].Span) == "项目"
}

// countsItems: 三个 in front counts a class; 600套 or 9万平米 in front sizes a
// thing.
func (n *Reader) countsItems(t token.Token) bool {
	if t.Class != token.Count {
		return false
	}
	text := n.Text(t.Span)
	for _, unit := range []string{"平米", "平方米", "套", "亩", "公里", "亿元", "万元", "公顷"} {
		if strings.HasSuffix(text, unit) {
			return false
		}
	}
	return true
}

// span is a candidate: tokens[from] to the head noun tokens[head], in a
// chunk that ends before to.
type span struct{ from, head, to, soft int }

// strip takes from the head of a chunk what governs it. What is set up is
// named with its verb (实施提升…质量三年行动).
func (n *Reader) strip(tokens []token.Token, c token.Chunk, site spot) (int, token.Act) {
	act, from := site.act, c.From
	keep := c.From > 0 && tokens[c.From-1].Class == token.Cut && tokens[c.From-1].Word.Act == token.Institute ||
		c.From > 1 && n.Text(tokens[c.From-1].Span) == "了" && tokens[c.From-2].Word.Act == token.Institute
	for from < c.To-1 {
		t := tokens[from]
		switch t.Class {
		case token.Scope, token.Time, token.Join, token.Note:
		case token.Adverb:
			if keep {
				return from, act
			}
		case token.Lead:
			if keep && !n.strips(t) {
				return from, act
			}
			if t.Word.Act != token.NoAct {
				act = t.Word.Act
			}
		default:
			if from+2 >= c.To || tokens[from+1].Class != token.Quote || !n.Is(t, "好") {
				return from, act // else 组织“青石杯”篮球赛 with its 好
			}
		}
		from++
	}
	return from, act
}

// soft is where a policy's name starts: behind the first verb, for its own
// name may start with another (扩大鼓励…目录).
func (n *Reader) soft(tokens []token.Token, c token.Chunk, from int) int {
	for i := c.From; i+1 < from; i++ {
		if tokens[i].Class != token.Lead {
			continue
		}
		switch n.Text(tokens[i+1].Span) {
		case "鼓励", "支持", "促进", "加强", "规范", "防范":
			return i + 1
		}
	}
	return from
}

// strips says whether a leading word goes even behind a verb that sets up.
func (n *Reader) strips(t token.Token) bool {
	switch n.Text(t.Span) {
	case "新一轮", "完善", "健全", "优化", "建立健全", "健全完善":
		return true
	}
	return false
}

// suffixed: 改革委 and 规划局 are no reforms and plans.
func suffixed(text []rune, tokens []token.Token, k int) bool {
	if k+1 >= len(tokens) || tokens[k+1].Class != token.Other || tokens[k+1].IsHead() {
		return false
	}
	return strings.ContainsRune("局委者员性化率办会部厅型费款额式群师庄屯寨", text[tokens[k+1].Start])
}

// govern is what the words around a list say of it: the verb in front, else
// the predicate behind.
func (n *Reader) govern(tokens []token.Token, list token.List) token.Act {
	reach := 3
	if list.Before >= 0 && tokens[list.Before].Particle {
		reach = 8 // 完成投资2亿元的…
	}
	for i := list.Before; i >= 0 && i >= list.Before-reach; i-- {
		t := tokens[i]
		if t.Word.Act == token.Press && n.staged(tokens, list) {
			return token.Build
		}
		if t.Word.Act != token.NoAct {
			return t.Word.Act
		}
		if reach == 3 && t.Class != token.Cut && t.Class != token.Lead && t.Class != token.Adverb && t.Class != token.Time && t.Class != token.Count || t.Class == token.Mark {
			break
		}
	}
	last := list.Items[len(list.Items)-1]
	for i := last.From; i < len(tokens) && i < list.After+3; i++ {
		if i >= last.To && tokens[i].Class == token.Mark {
			break
		}
		if i > last.From && tokens[i].Word.Act == token.Build {
			return token.Build
		}
	}
	return token.NoAct
}

// readShared reads A、B等项目: each item has the head noun that stands behind.
func (n *Reader) readShared(tokens []token.Token, list token.List, act token.Act) bool {
	if list.Shared < 0 {
		return false
	}
	shared := tokens[list.Shared]
	head := shared.ProjectHead()
	if head.Need == token.NeedShared {
		return n.readCompanies(tokens, list)
	}
	word := n.Text(shared.Span)
	for i, item := range list.Items {
		if last := tokens[item.To-1]; last.Class == token.Note && !last.Stretch && item.To-item.From > 1 {
			item.To-- // 青石水厂（8亿元）、白鹭电厂（3亿元）等项目
		}
		site := spot{act: act, first: i == 0, list: list}
		from, _ := n.strip(tokens, item, site)
		span := report.Span{Start: tokens[from].Start, End: tokens[item.To-1].End}
		if find, next, ok := n.nameIn(tokens, item, spot{act: token.Build, list: list}); ok && (next == item.To || head.Type != vocabulary.Project) {
			if find.Type == head.Type || head.Type == vocabulary.Project || find.Rule != "name.quoted" {
				n.Add(find)
				continue
			}
		}
		if !n.sharable(tokens, from, item.To, head) {
			n.addSite(tokens, from, item.To, shared)
			continue
		}
		name := n.Unquoted(span)
		find := found.Name{Span: span, Name: name, Type: head.Type, Rule: "name.list"}
		if head.Type == vocabulary.Project && tokens[item.To-1].Class != token.Quote && !strings.HasSuffix(name, word) && word == "项目" {
			find.Name, find.Aliases = name+word, []string{name}
		}
		n.Add(find)
	}
	return true
}

// readCompanies reads A、B等一批知名企业: items that no word of the lexicon
// stands in are companies.
func (n *Reader) readCompanies(tokens []token.Token, list token.List) bool {
	last := list.Items[len(list.Items)-1]
	if list.Shared-last.To < 2 {
		return false
	}
	for _, item := range list.Items {
		span := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		own := span.Len() >= 2 && span.Len() <= 8
		for _, t := range tokens[item.From:item.To] {
			own = own && (t.Word.Bare() && t.Class == token.Other || t.Class == token.Place && item.To-item.From > 1)
		}
		if own {
			n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Organization, Rule: "name.company"})
		}
	}
	return true
}

// sharable: an item without a head noun of its own is a name if it says more
// than a class does.
func (n *Reader) sharable(tokens []token.Token, from, to int, head token.Head) bool {
	if to <= from || head.Need == token.NeedTitle {
		return false
	}
	if tokens[to-1].Class == token.Quote {
		return to-from == 1 && tokens[from].Len() <= 14
	}
	if head.Type != vocabulary.Project && head.Type != vocabulary.Programme {
		return false
	}
	return head.Type == vocabulary.Project && head.Need != token.NeedQuoted && n.Weight(tokens[from:to]) >= 3
}
