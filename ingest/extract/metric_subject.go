package extract

import (
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// subjects finds what the numbers of a run measure: their own noun phrase, or
// that of the clauses before.
func (m *metricReader) subjects(rd *reading, s report.Sentence, index int) []subject {
	rest := rd.lead.rest
	switch {
	case m.sentence.clause.items != nil && rd.measure == vocabulary.Rank:
		rd.every = true
		return m.sentence.clause.items
	case m.ranked(rd):
		return []subject{m.rankedList(rd)}
	case m.conditional(*rd):
		return []subject{m.condition(*rd)}
	case rd.behind.noun != "" && rd.attributive:
		return []subject{m.attributive(*rd)}
	case rd.behind.noun != "":
		return []subject{m.counted(*rd)}
	case rest == "" && rd.behind.verb != "" && m.lastCounted().noun != "":
		last := m.lastCounted()
		return []subject{{name: rd.behind.verb + last.noun, verb: rd.behind.verb, noun: last.noun, about: last.about}}
	case rest == "":
		return m.inherited(*rd)
	case strings.HasPrefix(rest, "占") || strings.HasSuffix(rest, "占"):
		return m.proportion(*rd, rest)
	}
	if subs := m.pointing(*rd, rest, s, index); subs != nil {
		return subs
	}
	return m.named(rd, rest)
}

// inherited takes up the subjects of the numbers before: as many as there are
// numbers, or all of them for 均.
func (m *metricReader) inherited(rd reading) []subject {
	seen := m.sentence.seen
	switch {
	case len(seen) == 0 && m.sentence.clause.owner != "" && rd.measure == vocabulary.Rank:
		owner := m.sentence.clause.owner
		return []subject{{name: owner, about: owner}}
	case len(seen) == 0:
		return nil
	case rd.every && len(rd.numbers) == 1:
		return keepLast(m.sentence.clause.subjects, m.sentence.group)
	case len(rd.numbers) > 1 && len(rd.benchmarks) < 2:
		distinct := distinctLast(seen, len(rd.numbers))
		if len(distinct) == len(rd.numbers) {
			return distinct
		}
	}
	last := seen[len(seen)-1]
	if rd.stated && rd.measure == vocabulary.Level {
		last = last.stock()
	}
	return []subject{last}
}

// distinctLast are the last k different subjects, in the order of the text.
func distinctLast(seen []subject, k int) []subject {
	var last []subject
	known := map[string]bool{}
	for i := len(seen) - 1; i >= 0 && len(last) < k; i-- {
		if !known[seen[i].name] {
			known[seen[i].name] = true
			last = append([]subject{seen[i]}, last...)
		}
	}
	return last
}

// proportion reads 占全部投资比重 of what the clause before measured, and 计划开工
// 项目占 of its own.
func (m *metricReader) proportion(rd reading, rest string) []subject {
	if own, ok := strings.CutSuffix(rest, "占"); ok && own != "" {
		name := own + "占比"
		if whole := m.lastCounted(); whole.name != "" {
			name = whole.name + "中" + name
		}
		return []subject{{name: name, noun: name, about: m.sentence.clause.owner, base: own}}
	}
	to := m.inherited(rd)
	subs := make([]subject, 0, len(to))
	for _, sub := range to {
		subs = append(subs, share(rest, sub))
	}
	if len(subs) == 0 {
		return []subject{{name: rest}}
	}
	return subs
}

// pointing reads nouns that point back (增速, 完成率) or, at the head of a
// sentence, forward: 投资8500万元，建设供水管网.
func (m *metricReader) pointing(rd reading, rest string, s report.Sentence, index int) []subject {
	words := []string{rest}
	if rd.every || len(rd.numbers) > 1 {
		if items := m.g.splitSubjects(rest, max(2, len(rd.numbers))); items != nil {
			words = items
		}
	}
	for _, word := range words {
		if !m.g.attributes.has(word) {
			return nil
		}
	}
	to := m.inherited(rd)
	if len(to) == 0 {
		to = m.backward(s, index)
	}
	if len(to) == 0 {
		to = m.forward(s, index)
	}
	if len(to) == 0 {
		return nil
	}
	var subs []subject
	for i := range max(len(words), len(to)) {
		sub, _ := m.g.attribute(words[min(i, len(words)-1)], to[min(i, len(to)-1)])
		subs = append(subs, sub)
	}
	return subs
}

// backward is the work that the clause before is about: 落地一批重点项目，全年完成
// 投资140亿元.
func (m *metricReader) backward(s report.Sentence, index int) []subject {
	if index == 0 {
		return nil
	}
	name := clean(m.r.Slice(s.Clauses[index-1].Span))
	if !endsWithAny(name, "项目", "工程") {
		return nil
	}
	if at := strings.LastIndex(name, "一批"); at >= 0 {
		name = name[at+len("一批"):]
	}
	_, name = m.g.splitVerb(m.g.stripLeads(name, false, m.sentence.plan).rest)
	return []subject{{name: name, noun: name}}
}

// ranked says that a count sums up a list of indicators that the next number
// ranks: A、B、C3项主要指标居全市第一.
func (m *metricReader) ranked(rd *reading) bool {
	post := m.r.Slice(rd.run.post)
	return (strings.HasPrefix(post, "主要指标") || strings.HasPrefix(post, "指标") || strings.HasPrefix(post, "主要经济指标")) &&
		rd.run.post.End < m.sentence.clause.End && strings.Contains(rd.lead.rest, "、")
}

func (m *metricReader) rankedList(rd *reading) subject {
	post := m.r.Slice(rd.run.post)
	noun, rest, _ := strings.Cut(post, "指标")
	noun += "指标"
	list := strings.TrimSuffix(rd.lead.rest, "等")
	for _, item := range strings.FieldsFunc(list, func(r rune) bool { return r == '、' || r == '和' }) {
		name := m.g.pointless(item)
		m.sentence.clause.items = append(m.sentence.clause.items, subject{name: name, noun: name})
	}
	end := rd.run.post.End
	for _, next := range m.scanner.scan(report.Span{Start: rd.run.post.Start, End: m.sentence.clause.End}) {
		if next.Start >= end {
			end = next.full.End
			break
		}
	}
	rd.behind = behind{}
	name := rest + m.r.Slice(report.Span{Start: rd.run.post.End, End: end}) + "的" + noun
	return subject{name: name, noun: noun}
}

// conditional says that a count is of those things before which reach the number
// behind it: 89项实事中67项进度超85%.
func (m *metricReader) conditional(rd reading) bool {
	post := strings.TrimSuffix(strings.TrimSuffix(m.r.Slice(rd.run.post), "到"), "达")
	return rd.lead.rest == "" && m.g.attributes.has(post) && m.lastCounted().noun != "" &&
		rd.run.post.End < m.sentence.clause.End && rd.numbers[0].class == "count"
}

func (m *metricReader) condition(rd reading) subject {
	noun := m.lastCounted().noun
	next := m.scanner.scan(report.Span{Start: rd.run.post.End, End: m.sentence.clause.End})
	end := rd.run.post.End
	if len(next) > 0 {
		end = next[0].full.End
	}
	name := m.r.Slice(report.Span{Start: rd.run.post.Start, End: end}) + "的" + noun
	return subject{name: name, noun: noun, base: noun}
}

// forward is what the next clause does, for an amount that opens a sentence.
func (m *metricReader) forward(s report.Sentence, index int) []subject {
	if m.sentence.clause.owner != "" || index+1 >= len(s.Clauses) {
		return nil
	}
	next := s.Clauses[index+1].Span
	text := clean(m.withoutNumbers(next))
	name := strings.TrimPrefix(m.g.stripLeads(text, false, false).rest, "实施")
	if name == "" {
		return nil
	}
	sub := subject{name: name, noun: name}
	if found, _, ok := m.openingMention(next); ok && owns(found.entity.Type) {
		sub = subject{name: m.r.Slice(found.Span), noun: m.r.Slice(found.Span), about: found.entity.Name}
	}
	return []subject{sub}
}

// counted reads a number before its noun: 获批7个省“尖兵领雁+X”项目, 80个项目列入清单.
func (m *metricReader) counted(rd reading) subject {
	verb, owner := rd.lead.rest, ""
	if found, end, ok := m.openingMention(m.spanOf(rd)); ok && owns(found.entity.Type) && found.entity.Name != m.ctx.Place {
		owner = found.entity.Name
		verb = strings.TrimLeft(string(m.r.Text[end:m.spanOf(rd).End]), "” ")
		if strings.HasPrefix(verb, "、") {
			owner = ""
		}
	}
	if n, _ := m.g.verbs.suffix([]rune(verb)); n > 0 && strings.HasPrefix(rd.lead.rest, "在") && strings.Contains(verb, "、") {
		verb = string([]rune(verb)[len([]rune(verb))-n:]) // 在甲县、乙县新建5个牧场
	}
	verb, owner = m.examples(rd, verb, owner)
	noun := rd.behind.name()
	if rd.behind.noun == "项目" && verb != "" && strings.HasSuffix(rd.lead.rest, "等") {
		noun = m.sameProjects(noun)
	}
	if m.g.attributes.has(verb) {
		return subject{name: noun + verb, noun: noun, about: owner} // 投入400万元购买设备
	}
	if verb == "" && m.sentence.clause.verb != "" && !m.g.opensWithVerb([]rune(noun)) && rd.behind.verb == "" && rd.pre.Start > m.sentence.clause.Start && !rd.existing {
		verb = m.sentence.clause.verb
	}
	if rd.existing {
		verb = ""
	}
	if owner == "" {
		owner = keep(m.ownerIn(report.Span{Start: rd.behind.start, End: rd.behind.end}), m.sentence.clause.owner)
	}
	sub := subject{name: verb + noun, verb: verb, noun: strings.TrimPrefix(noun, rd.behind.verb), about: owner}
	m.patchBare(rd, sub)
	return sub
}

// examples drops the names in front of a count that it sums up: 开工甲、乙等10个项目,
// 以甲、乙、丙、丁4个园区为载体.
func (m *metricReader) examples(rd reading, text, owner string) (verb, about string) {
	list, ok := strings.CutSuffix(text, "等")
	if raw := strings.TrimSpace(m.r.Slice(rd.pre)); !ok && strings.ContainsAny(strings.TrimPrefix(text, "、"), "”）)") && endsWithAny(raw, "和", "及", "以及", "、") {
		ok = true // 实施“1+9”行动和12个方案
	}
	if !ok {
		marks := strings.Count(text, "、") + strings.Count(text, "和")
		ok = marks > 0 && strconv.Itoa(marks+1) == rd.numbers[0].value
	}
	if !ok {
		return text, owner
	}
	verb, _ = m.g.splitVerb(list)
	return verb, ""
}

// patchBare gives the verb phrase at the end of a list to the items before it:
// 25个风貌样板区、20个未来社区全面开工.
func (m *metricReader) patchBare(rd reading, sub subject) {
	state := &m.sentence.clause
	if rd.behind.verb == "" {
		if sub.verb == "" && !rd.existing {
			state.bare = append(state.bare, len(m.metrics))
		}
		return
	}
	for _, i := range state.bare {
		waiting := rd.behind
		waiting.noun = m.metrics[i].Indicator
		m.metrics[i].Indicator = waiting.name()
	}
	state.bare = nil
}

// sameProjects takes the qualifiers of the projects counted before: 紧抓143个重点
// 交通项目, 开工…等10个项目.
func (m *metricReader) sameProjects(noun string) string {
	seen := m.sentence.seen
	for i := len(seen) - 1; i >= 0; i-- {
		if strings.HasSuffix(seen[i].noun, "项目") && seen[i].noun != "项目" {
			return seen[i].noun
		}
	}
	return noun
}

// attributive reads 投资5亿元的垃圾发电项目: the noun behind 的 owns the amount.
func (m *metricReader) attributive(rd reading) subject {
	sub := subject{}
	start := rd.behind.start
	noun := m.withoutNumbers(report.Span{Start: start, End: max(start, rd.behind.end)})
	noun = strings.TrimSuffix(noun, rd.behind.verb)
	if found, _, ok := m.openingMention(report.Span{Start: start, End: m.r.Sentences[m.sentence.index].End}); ok && owns(found.entity.Type) {
		noun, sub.about = m.r.Slice(found.Span), found.entity.Name
	}
	what := rd.lead.rest
	if n, _ := m.g.attributes.suffix([]rune(what)); n > 0 {
		what = string([]rune(what)[len([]rune(what))-n:])
	}
	sub.name, sub.noun = noun+what, noun
	if rd.numbers[0].class == "count" {
		sub.name = strings.TrimSuffix(rd.lead.rest, "了") + noun // 解决了5万人的饮水问题
	}
	return sub
}

// named reads the noun phrases that stand before the numbers themselves.
func (m *metricReader) named(rd *reading, rest string) []subject {
	owner, text := m.ownedText(*rd, rest)
	if at := strings.Index(text, "等“"); at > 0 {
		text = text[at+len("等"):]
	}
	if rd.measure == vocabulary.Rank || rd.measure == vocabulary.Difference {
		text = m.g.pointless(text)
	}
	if len(rd.numbers) == 1 && !rd.every {
		text = m.g.lastItem(text, owner != "")
	}
	if rd.numbers[0].class == "count" {
		text = withoutCount(text)
	}
	items := []string{text}
	if k := len(rd.numbers); k > 1 && len(rd.benchmarks) < 2 {
		if split := m.g.splitSubjects(text, k); split != nil {
			items = split
		}
	} else if rd.every || (rd.measure == vocabulary.Growth || rd.numbers[0].class == "share") && m.twoIndicators(text) {
		rd.every = true
		for n := 2; n <= 6; n++ {
			if split := m.g.splitSubjects(text, n); split != nil {
				items = split
				break
			}
		}
	}
	subs := make([]subject, 0, len(items))
	for _, item := range items {
		if rd.measure == vocabulary.Rank {
			item = m.g.pointless(item)
		}
		subs = append(subs, m.subject(*rd, item, owner))
	}
	return subs
}

// twoIndicators says that 和 joins two whole indicators: 财政总收入和地方财政收入增长
// 18%.
func (m *metricReader) twoIndicators(text string) bool {
	items := splitList(text, "、和", 2)
	if items == nil {
		return false
	}
	for _, item := range items {
		if n, class := m.g.heads.suffix([]rune(item)); class != "head" || n < 2 || n == len([]rune(item)) {
			return false
		}
	}
	return true
}

// subject makes one noun phrase a subject: its verb comes first, or the list's
// verb is shared.
func (m *metricReader) subject(rd reading, text, owner string) subject {
	verb, noun := m.g.splitVerb(withoutEmptyVerb(text))
	state := m.sentence.clause
	if class := m.g.verbs.class[text]; (class == "final" || gains(text)) && len(m.sentence.seen) > 0 {
		if last := m.lastCounted(); last.noun != "" {
			return subject{name: text + last.noun, verb: text, noun: last.noun, about: keep(owner, last.about)}
		}
	}
	inList := rd.pre.Start > state.Start
	if verb == "" && inList && state.verb != "" && rd.measure == vocabulary.Level && rd.numbers[0].class != "share" {
		verb = state.verb
	}
	if last := m.lastCounted(); verb == "" && rd.numbers[0].class == "physical" && strings.HasSuffix(last.name, "产量") && !m.g.heads.endsAt([]rune(noun)) {
		noun += "产量" // 电解铝产量23万吨；煤炭1915万吨
	}
	name := verb + noun
	if rd.fulfilled && rd.numbers[0].class == "share" {
		name += "完成率"
	}
	if m.sentence.opening != "" {
		name = m.sentence.opening + name
	}
	if owner == "" {
		at := m.spanOf(rd)
		owner = m.ownerIn(report.Span{Start: at.Start + len([]rune(verb)), End: at.End})
	}
	return subject{name: name, verb: verb, noun: noun, about: keep(owner, state.owner)}
}

// lastCounted is the latest subject that is a thing, not a property of one.
func (m *metricReader) lastCounted() subject {
	seen := m.sentence.seen
	for i := len(seen) - 1; i >= 0; i-- {
		if seen[i].base == "" {
			return seen[i]
		}
	}
	return subject{}
}

func keep(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

// ownedText parts 中国数安港入驻企业 into the owner and what is measured of it. A
// project's or programme's name stays in the indicator, a platform's does not.
func (m *metricReader) ownedText(rd reading, rest string) (owner, text string) {
	at := m.spanOf(rd)
	found, end, ok := m.openingMention(at)
	if !ok || !owns(found.entity.Type) || end >= at.End {
		return "", rest
	}
	tail := strings.TrimLeft(m.r.Slice(report.Span{Start: end, End: at.End}), "”’")
	if strings.HasPrefix(tail, "、") || strings.HasPrefix(tail, "和") || tail == "" {
		return "", rest
	}
	if m.g.verbs.has(tail) {
		part, ok := m.mentions.shorter(found)
		if !ok || !owns(part.entity.Type) {
			return found.entity.Name, rest
		}
		found, tail = part, m.r.Slice(report.Span{Start: part.End, End: at.End})
	}
	owner = found.entity.Name
	if owner == m.ctx.Place {
		return "", tail
	}
	plain := m.g.stripLeads(clean(tail), false, m.sentence.plan).rest
	if !spatial(found.entity.Type) && m.attributeHead(plain) {
		return owner, strings.TrimSuffix(rest, tail) + plain
	}
	return owner, plain
}

// attributeHead says that a phrase is no more than properties: 投资完成率、开工率.
func (m *metricReader) attributeHead(text string) bool {
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、和及", r) }) {
		if m.g.attributes.has(item) {
			return true
		}
	}
	return false
}

// spanOf is where the noun phrase before the numbers stands in the text.
func (m *metricReader) spanOf(rd reading) report.Span {
	pre := m.r.Slice(rd.pre)
	at := strings.Index(pre, rd.lead.rest)
	if at < 0 {
		return report.Span{Start: rd.pre.End, End: rd.pre.End}
	}
	start := rd.pre.Start + len([]rune(pre[:at]))
	return report.Span{Start: start, End: start + len([]rune(rd.lead.rest))}
}

// withoutNumbers is the text of a span with its figures and their units left
// out.
func (m *metricReader) withoutNumbers(span report.Span) string {
	var b strings.Builder
	at := span.Start
	for _, n := range m.scanner.scan(span) {
		if n.reason == "" {
			b.WriteString(string(m.r.Text[at:max(at, n.full.Start)]))
			at = n.full.End
		}
	}
	b.WriteString(string(m.r.Text[at:span.End]))
	return b.String()
}
