package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

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
	switch rd.numbers[0].class {
	case "count":
		text = withoutCount(text)
	case "share":
		text = proportionOf(text)
	}
	items := []string{text}
	if k := len(rd.numbers); k > 1 && len(rd.benchmarks) < 2 {
		if split := m.g.splitSubjects(text, k); split != nil {
			items = split
		}
	} else if rd.every || (rd.measure == vocabulary.Growth || rd.numbers[0].class == "share") && m.twoIndicators(text) {
		rd.every = true
		items = m.everyItem(text)
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

// proportionOf names a share within a phrase: 民生支出占到财政支出的80%.
func proportionOf(text string) string {
	if !strings.Contains(text, "占") || endsWithAny(text, "比重", "占比", "比例", "份额", "率") {
		return text
	}
	return strings.TrimSuffix(strings.Replace(text, "占到", "占", 1), "的") + "比重"
}

// everyItem splits a list that shares one number: as finely as 和 allows where each
// item is a whole indicator, else at 、 alone.
func (m *metricReader) everyItem(text string) []string {
	for n := 8; n >= 2; n-- {
		if splitList(text, "、", n) == nil && !m.wholeIndicators(splitList(text, "、和", n)) && n > 2 {
			continue
		}
		if split := m.g.splitSubjects(text, n); split != nil {
			return split
		}
	}
	return []string{text}
}

// wholeIndicators says that every item ends in a head of its own.
func (m *metricReader) wholeIndicators(items []string) bool {
	for _, item := range items {
		if n, class := m.g.heads.suffix([]rune(item)); class != "head" || n < 2 && !endsWithAny(item, "率", "量") || n == len([]rune(item)) {
			return false
		}
	}
	return items != nil
}

// twoIndicators says that 和 joins two whole indicators: 财政总收入和地方财政收入增长
// 18%.
func (m *metricReader) twoIndicators(text string) bool {
	return m.wholeIndicators(splitList(text, "、和", 2))
}

// subject makes one noun phrase a subject: its verb comes first, or the list's
// verb is shared.
func (m *metricReader) subject(rd reading, text, owner string) subject {
	verb, noun := m.g.splitVerb(withoutEmptyVerb(text))
	state := m.sentence.clause
	if class := m.g.verbs.class[text]; (class == "final" || gains(text)) && len(m.sentence.seen) > 0 {
		if last := m.lastCounted(); last.noun != "" {
			noun := m.g.pointless(last.noun)
			return subject{name: text + noun, verb: text, noun: noun, about: keep(owner, last.about)}
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
	if !spatial(found.entity.Type) && (m.attributeHead(plain) || plain == tail && !m.g.opensWithVerb([]rune(plain))) {
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
