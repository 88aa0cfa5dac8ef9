package name

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Key is what two spellings of one name share: quotation marks do not
// tell names apart.
var Key = strings.NewReplacer("“", "", "”", "", "‘", "", "’", "", " ", "").Replace

// mergeNames makes one entity of all finds of a name, and of a shorter form
// that belongs to exactly one longer name.
func mergeNames(finds []found.Name, n *reader) []statement.Entity {
	slices.SortStableFunc(finds, func(a, b found.Name) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End)
	})
	ownAliases(finds)
	m := &merge{at: map[string]int{}, n: n}
	var known found.Name
	var firm, year report.Span
	for _, f := range finds {
		if f.Type == vocabulary.Organization {
			firm = f.Span
		} else if f.Rule == "place.registry" && f.Len() == 2 && firm.Contains(f.Span) {
			continue // 延安 in 延安大学 is no place
		}
		if f.Rule == "name.known" && f.End == year.End && f.Start == year.Start+4 {
			continue // 青年峰会 in 2024青年峰会
		}
		if f.Type == vocabulary.Event && token.Alphanumeric(n.Report.Text[f.Start]) {
			year = f.Span
		}
		if f.Rule == "name.known" {
			known = f
		} else if f.Rule == "name.head" && f.Start > known.Start && f.End == known.End {
			continue // the end of a longer name that is known
		}
		m.add(f)
	}
	m.shorten()
	m.joinCores()
	return m.live()
}

// ownAliases keeps sets apart that are counted alike: neither 数字产业化“十大工程” nor
// 碳达峰“十大工程” is 十大工程 then.
func ownAliases(finds []found.Name) {
	fields := map[string][]string{} // the names of sets by what they count
	set := func(name string) string {
		field, rest, ok := strings.Cut(name, "“")
		counted, ends := strings.CutSuffix(rest, "”")
		if count, _, big := strings.Cut(counted, "大"); !ok || !ends || field == "" || !big || len([]rune(count)) != 1 || !token.Numeral([]rune(count)[0]) {
			return ""
		}
		if !slices.ContainsFunc(fields[counted], func(f string) bool { return strings.HasSuffix(f, name) || strings.HasSuffix(name, f) }) {
			fields[counted] = append(fields[counted], name)
		}
		return counted
	}
	for _, f := range finds {
		for _, name := range append([]string{f.Name}, f.Aliases...) {
			set(name)
		}
	}
	for i, f := range finds {
		finds[i].Aliases = slices.DeleteFunc(f.Aliases, func(alias string) bool {
			return len(fields[alias]) > 1 || len(fields[set(alias)]) > 1 && set(alias) != set(f.Name)
		})
	}
}

// merge collects entities by the keys of their names and aliases.
type merge struct {
	entities []statement.Entity
	at       map[string]int
	gone     map[int]bool
	n        *reader
}

func (m *merge) add(f found.Name) {
	if known, ok := m.n.known.Get([]rune(f.Name)); ok && known.Type != vocabulary.Place && !ExtendsBy(strings.TrimPrefix(f.Name, known.Name)) {
		f.Type = known.Type
		if known.Name != f.Name {
			f.Aliases = append(f.Aliases, f.Name)
			f.Name = known.Name
		}
	}
	m.n.bare(&f)
	m.n.withoutVerb(&f)
	i, ok := m.at[Key(f.Name)]
	for _, alias := range f.Aliases {
		if !ok {
			i, ok = m.at[Key(alias)]
		}
	}
	if !ok {
		i = len(m.entities)
		m.entities = append(m.entities, statement.Entity{Type: f.Type, Name: f.Name, Rule: f.Rule})
		m.at[Key(f.Name)] = i
	}
	e := &m.entities[i]
	if f.Rule == "name.member" || f.Rule == "name.row" && f.Type == vocabulary.Area && e.Type == vocabulary.Place {
		e.Type, e.Rule = f.Type, f.Rule
	}
	for _, alias := range append([]string{f.Name}, f.Aliases...) {
		if alias != e.Name && !slices.Contains(e.Aliases, alias) {
			e.Aliases = append(e.Aliases, alias)
		}
		if _, taken := m.at[Key(alias)]; !taken {
			m.at[Key(alias)] = i
		}
	}
	e.Mentions = append(e.Mentions, f.Span)
}

// bare names a brand by its quotation alone, and gives other campaigns it as an
// alias: “江州好物”品牌 is 江州好物.
func (n *reader) bare(f *found.Name) {
	if !strings.HasPrefix(f.Name, "“") || f.Type != vocabulary.Programme && f.Type != vocabulary.Event {
		return
	}
	core, _, _ := strings.Cut(strings.TrimPrefix(n.Text(f.Span), "“"), "”")
	_, head, ok := strings.Cut(f.Name, "”")
	if !ok || len([]rune(core)) < 3 || strings.Contains(core, "“") || group.Counters([]rune(core)) != nil {
		return
	}
	switch {
	case strings.HasSuffix(head, "品牌"):
		f.Aliases = append(f.Aliases, f.Name)
		f.Name = core
	case len([]rune(head)) >= 2 && len([]rune(head)) <= 8:
		f.Aliases = append(f.Aliases, core)
	}
}

// attacked is the verb 攻坚 with the adverb in front of it.
var attacked = regexp.MustCompile(`(全力|奋力|合力|聚力|集中|持续|全面)攻坚$`)

// withoutVerb takes the verb of 全力攻坚“三大行动” from the name of a campaign.
func (n *reader) withoutVerb(f *found.Name) {
	text := n.Report.Text
	for _, at := range []int{f.Start - 1, f.Start, f.Start + 2} {
		if at < 4 || at >= f.End || text[at] != '“' || !attacked.MatchString(string(text[at-4:at])) {
			continue
		}
		f.Name = strings.TrimPrefix(f.Name, "攻坚")
		f.Aliases = slices.DeleteFunc(f.Aliases, func(a string) bool { return strings.HasPrefix(a, "攻坚“") })
		f.Start = max(f.Start, at)
		return
	}
}

// shorten merges 新光谷 into 某某新光谷 where the longer name is the only one
// that the shorter ends, and the rest of it is a place or another entity; and
// a name into the same name with 项目 behind it.
func (m *merge) shorten() {
	m.gone = map[int]bool{}
	owners := map[string][]int{}
	for i, e := range m.entities {
		runes := []rune(Key(e.Name))
		for cut := 2; cut <= len(runes)-2 && cut <= 8; cut++ {
			short := string(runes[cut:])
			if _, named := m.at[short]; named && m.prefix(string(runes[:cut])) {
				owners[short] = append(owners[short], i)
			}
		}
		for _, tail := range []string{"项目", "工程"} {
			if bare, ok := strings.CutSuffix(Key(e.Name), tail); ok {
				owners[bare] = append(owners[bare], i)
			}
		}
	}
	for i, e := range m.entities {
		into := owners[Key(e.Name)]
		if len(into) == 1 && into[0] != i && m.alike(m.entities[into[0]], e) {
			m.absorb(into[0], i)
		}
	}
}

// joinCores merges names that are one quotation with different bare heads:
// “数据得地”机制 and “数据得地”2.0版.
func (m *merge) joinCores() {
	first := map[string]int{}
	for i, e := range m.entities {
		core := quotedCore(e.Name)
		_, tail, _ := strings.Cut(e.Name, "”")
		if core == "" || m.gone[i] || len([]rune(tail)) > 2 && !strings.HasSuffix(tail, "版") && tail != "重大项目" {
			continue
		}
		if into, ok := first[core]; ok {
			m.absorb(into, i)
			continue
		}
		first[core] = i
	}
	m.joinQuoted()
}

// joinQuoted merges a quotation into the one name that it is the core of.
func (m *merge) joinQuoted() {
	cores := map[string][]int{}
	for i, e := range m.entities {
		if core := quotedCore(e.Name); core != "" && !m.gone[i] {
			cores[core] = append(cores[core], i)
		}
	}
	for i, e := range m.entities {
		if into := cores["“"+e.Name+"”"]; len(into) == 1 && into[0] != i && !m.gone[i] && e.Rule == "name.quoted" {
			m.absorb(into[0], i)
		}
	}
}

// prefix says whether the words in front of a shorter name may be left out.
func (m *merge) prefix(word string) bool {
	if _, ok := m.n.PlaceNamed([]rune(word)); ok {
		return true
	}
	switch word {
	case "新时代", "全国", "国家", "全省", "国际", "世界", "省级", "国家级":
		return true
	}
	i, ok := m.at[word]
	return ok && m.entities[i].Type == vocabulary.Area
}

func (m *merge) alike(a, b statement.Entity) bool {
	return a.Type == b.Type || a.Type == vocabulary.Project && b.Type != vocabulary.Place
}

func (m *merge) absorb(into, i int) {
	a, b := &m.entities[into], m.entities[i]
	m.gone[i] = true
	for _, alias := range append([]string{b.Name}, b.Aliases...) {
		if alias != a.Name && !slices.Contains(a.Aliases, alias) {
			a.Aliases = append(a.Aliases, alias)
		}
		m.at[Key(alias)] = into
	}
	a.Mentions = append(a.Mentions, b.Mentions...)
}

func (m *merge) live() []statement.Entity {
	var live []statement.Entity
	for i, e := range m.entities {
		if !m.gone[i] {
			live = append(live, e)
		}
	}
	return live
}

// mentionNames looks for every name and alias in the whole text, and sorts.
func mentionNames(r *report.Report, entities []statement.Entity) []statement.Entity {
	var book lexicon.Book[int]
	var cores lexicon.Book[int]
	for i, e := range entities {
		if core := quotedCore(e.Name); core != "" && !term(core) {
			cores.Add([]rune(core), i)
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if runes := []rune(name); len(runes) > 2 && e.Type != vocabulary.Place {
				book.Add(runes, i)
			}
		}
	}
	end := len(r.Text)
	if n := len(r.Furniture); n > 0 && r.Furniture[n-1].End == end {
		end = r.Furniture[n-1].Start
	}
	for at := 0; at < end; at++ {
		book.Each(r.Text[at:end], func(size, i int) {
			if figure(r.Text[at:at+size]) && (at == 0 || r.Text[at-1] != '“' || at+size >= end || r.Text[at+size] != '”') {
				return // 141 of “141”体系 in 学校141所
			}
			entities[i].Mentions = append(entities[i].Mentions, report.Span{Start: at, End: at + size})
		})
		if size, i := cores.Longest(r.Text[at:end]); size > 0 {
			mentionCore(r, &entities[i], report.Span{Start: at + 1, End: at + size - 1})
		}
	}
	for i := range entities {
		entities[i].Mentions = sortedMentions(entities[i].Mentions)
		entities[i].Aliases = slices.DeleteFunc(entities[i].Aliases, func(a string) bool { return !sound(a, entities[i]) })
	}
	slices.SortStableFunc(entities, func(a, b statement.Entity) int {
		return cmp.Or(a.Mentions[0].Start-b.Mentions[0].Start, b.Mentions[0].End-a.Mentions[0].End)
	})
	return entities
}

// sound says whether an alias is another form of the name: not one with half of
// its quotation marks, with its head twice, or half of what 和 joins.
// Of the systems that a group counts the item alone is a common noun: 公共设施 of 公共设施一体化.
func sound(alias string, e statement.Entity) bool {
	name := e.Name
	if rest, ok := strings.CutPrefix(name, alias); ok && e.Rule == "name.counted" && (rest == "体系" || rest == "一体化") {
		return false
	}
	if alias == name || strings.Count(alias, "“") != strings.Count(alias, "”") {
		return false
	}
	if head, ok := strings.CutPrefix(alias, name); ok && strings.HasSuffix(name, head) {
		return false // 服务体系体系
	}
	return name != "国家和"+alias && name != "国家级和"+alias
}

// figure says whether a name consists of digits.
func figure(name []rune) bool {
	return !slices.ContainsFunc(name, func(c rune) bool { return c < '0' || c > '9' })
}

// quotedCore is the quotation, with its marks, that a name consists of but for
// its head noun: “拿地即开工” of “拿地即开工”模式.
func quotedCore(name string) string {
	if !strings.HasPrefix(name, "“") {
		return ""
	}
	core, rest, ok := strings.Cut(name, "”")
	if !ok || rest == "" || len([]rune(rest)) > 4 || len([]rune(core)) < 3 {
		return ""
	}
	return core + "”"
}

// term says whether a quotation is the span of years that a plan is for: “十四五”.
func term(core string) bool {
	return strings.HasPrefix(core, "“十") && strings.HasSuffix(core, "五”")
}

// mentionCore adds the quotation alone, without the head noun, as an alias.
func mentionCore(r *report.Report, e *statement.Entity, s report.Span) {
	_, rest, _ := strings.Cut(e.Name, "”")
	size := len([]rune(rest))
	if s.End+1+size <= len(r.Text) && string(r.Text[s.End+1:s.End+1+size]) == rest {
		return
	}
	alias := r.Slice(s)
	if !slices.Contains(e.Aliases, alias) {
		e.Aliases = append(e.Aliases, alias)
	}
	e.Mentions = append(e.Mentions, s)
}

// sortedMentions sorts spans and drops one that lies in another.
func sortedMentions(spans []report.Span) []report.Span {
	slices.SortFunc(spans, func(a, b report.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	var kept []report.Span
	for _, s := range spans {
		if len(kept) > 0 && kept[len(kept)-1].Contains(s) {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}
