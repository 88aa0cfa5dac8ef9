package metric

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// named reads the noun phrases that stand before the numbers themselves.
func (m *reader) named(rd *reading, rest string) []subject {
	owner, text := m.ownedText(*rd, rest)
	if at := strings.Index(text, "等“"); at > 0 {
		text = text[at+len("等"):]
	}
	if rd.Measure == vocabulary.Rank || rd.Measure == vocabulary.Difference {
		text = m.g.Pointless(text)
	}
	text = withoutCause(*rd, text)
	if len(rd.Numbers) == 1 && !rd.Every {
		text = m.g.LastItem(text, owner != "")
	}
	switch rd.Numbers[0].Class {
	case "count":
		text = m.g.WithoutExamples(phrase.WithoutCount(text))
	case "share":
		text = proportionOf(text)
	}
	items := []string{text}
	if k := len(rd.Numbers); k > 1 && len(rd.Benchmarks) < 2 {
		if split := m.g.SplitSubjects(text, k); split != nil {
			items = split
		}
		if parts, whole, ok := strings.Cut(text, "占"); ok && rd.Numbers[0].Class == "share" {
			items = m.shares(parts, strings.TrimPrefix(whole, "到"), k, items)
		}
	} else if rd.Every || (rd.Measure == vocabulary.Growth || rd.Numbers[0].Class == "share") && m.twoIndicators(text) {
		rd.Every = true
		items = m.everyItem(text)
	}
	subs := make([]subject, 0, len(items))
	for _, item := range items {
		if rd.Measure == vocabulary.Rank {
			item = m.g.Pointless(item)
		}
		subs = append(subs, m.subject(*rd, item, owner))
	}
	return subs
}

// withoutCause drops what brings a change about: 带动固定资产投资增长5%, 将补助标准
// 提高到900元.
func withoutCause(rd reading, text string) string {
	if rest, ok := strings.CutPrefix(text, "将"); ok && len(rest) > len("入库") {
		text = rest
	}
	if rd.Measure != vocabulary.Growth && rd.Measure != vocabulary.Change {
		return text
	}
	for _, cause := range []string{"带动", "推动", "拉动", "促进", "安排", "引领", "助推", "促使", "保持"} {
		if rest, ok := strings.CutPrefix(text, cause); ok && len(rest) > len("入库") {
			return rest
		}
	}
	return text
}

// proportionOf names a share within a phrase: 民生支出占到财政支出的80%.
func proportionOf(text string) string {
	if !strings.Contains(text, "占") || phrase.EndsWithAny(text, "比重", "占比", "比例", "份额", "率") {
		return text
	}
	return strings.TrimSuffix(strings.Replace(text, "占到", "占", 1), "的") + "比重"
}

// shares gives each part its share of the whole: 甲、乙产量分别占全国15%、23%.
func (m *reader) shares(parts, whole string, k int, items []string) []string {
	split := m.g.SplitSubjects(strings.TrimSuffix(parts, "分别"), k)
	if split == nil {
		return items
	}
	for i := range split {
		split[i] += "占" + whole
	}
	return split
}

// everyItem splits a list that shares one number: as finely as 和 allows where each
// item is a whole indicator, else at 、 alone.
func (m *reader) everyItem(text string) []string {
	for n := 8; n >= 2; n-- {
		if phrase.SplitList(text, "、", n) == nil && !m.wholeIndicators(phrase.SplitList(text, "、和", n)) && n > 2 {
			continue
		}
		if split := m.g.SplitSubjects(text, n); split != nil {
			return split
		}
	}
	return []string{text}
}

// wholeIndicators says that every item ends in a head of its own.
func (m *reader) wholeIndicators(items []string) bool {
	for _, item := range items {
		if phrase.EndsWithAny(item, "率", "量", "额", "值", "数", "度", "面积") && len([]rune(item)) > 3 {
			continue
		}
		if n, class := m.g.Heads.Suffix([]rune(item)); class != "head" || n < 2 && !phrase.EndsWithAny(item, "率", "量") || n == len([]rune(item)) {
			return false
		}
	}
	return items != nil
}

// twoIndicators says that 和 joins two whole indicators: 财政总收入和地方财政收入增长
// 18%.
func (m *reader) twoIndicators(text string) bool {
	return m.wholeIndicators(phrase.SplitList(text, "、和", 2))
}

// subject makes one noun phrase a subject: its verb comes first, or the list's
// verb is shared.
func (m *reader) subject(rd reading, text, owner string) subject {
	verb, noun := m.g.SplitVerb(phrase.WithoutEmptyVerb(text))
	state := m.sentence.clause
	if class, _ := m.g.Verbs.ClassOf(text); (class == "final" || phrase.Gains(text)) && len(m.sentence.seen) > 0 {
		if last := m.lastCounted(); last.noun != "" {
			noun := m.g.Pointless(last.noun)
			return subject{name: text + noun, verb: text, noun: noun, about: keep(owner, last.about)}
		}
	}
	inList := rd.Pre.Start > state.Start
	if verb == "" && (!inList || m.opensPart(rd)) {
		verb, noun = m.partOf(rd, noun)
	}
	if verb == "" && inList && state.verb != "" && rd.Measure == vocabulary.Level && rd.Numbers[0].Class != "share" {
		verb = state.verb
	}
	if last := m.lastCounted(); verb == "" && rd.Numbers[0].Class == "physical" && strings.HasSuffix(last.name, "产量") && !m.g.Heads.EndsAt([]rune(noun)) {
		noun += "产量" // 电解铝产量23万吨；煤炭1915万吨
	}
	if noun == "集装箱" && phrase.EndsWithAny(rd.Numbers[0].Unit, "标箱", "标准箱", "TEU") {
		noun += "吞吐量"
	}
	name := verb + noun
	total := rd.Cumulative && rd.Pre.Len() > len([]rune("累计达")) && !strings.Contains(name, "累计")
	if total {
		name = "累计" + name // 发明专利授权量累计达2万件
	}
	if verb == "" && (noun == "脱贫" || noun == "减贫" || noun == "预脱贫") {
		switch unit := rd.Numbers[0].Unit; {
		case strings.HasSuffix(unit, "户"):
			name += "户"
		case strings.HasSuffix(unit, "人"):
			name += "人口"
		}
	}
	if phrase.EndsWithAny(name, "惠及", "覆盖", "受益", "受惠") && strings.HasSuffix(rd.Numbers[0].Unit, "人") {
		name += "人数"
	}
	if rd.Fulfilled && rd.Numbers[0].Class == "share" {
		name += "完成率"
	}
	if m.sentence.opening != "" {
		name = m.sentence.opening + name
	}
	if owner == "" {
		at := m.spanOf(rd)
		owner = m.ownerIn(report.Span{Start: at.Start + len([]rune(verb)), End: at.End})
	}
	return subject{name: name, verb: verb, noun: noun, total: total, about: keep(owner, state.owner)}
}

// partOf reads what is told of a part: 其中 opens it, and what is measured or done it
// has from the whole. 汽车保有量300万辆，其中新能源汽车40万辆 is 新能源汽车保有量, 新建住房
// 300套，其中廉租房80套 is 新建廉租房. Without 其中 the verb of a count goes on to the
// next clause that has none: 新增样板村8个，示范户60户.
func (m *reader) partOf(rd reading, noun string) (verb, name string) {
	whole := m.lastCounted()
	class := rd.Numbers[0].Class
	if whole.name == "" || class == "share" && rd.Measure == vocabulary.Level {
		return "", noun
	}
	part := m.opensPart(rd)
	if n, kind := m.g.Heads.Suffix([]rune(noun)); kind == "head" && n > 0 && !phrase.EndsWithAny(noun, "企业", "项目") {
		return "", noun
	}
	if n, kind := m.g.Heads.Suffix([]rune(whole.noun)); part && kind == "head" && !phrase.EndsWithAny(whole.noun, "企业", "项目", "资金") {
		runes := []rune(whole.noun)
		return "", noun + string(runes[len(runes)-n:])
	}
	plain := rd.Measure == vocabulary.Level && !rd.Stated && !rd.Existing && !rd.Share && !rd.Every && !rd.Predicate.Baseline
	if !plain || phrase.EndsWithAny(noun, "率", "量", "额", "值", "度", "数", "比", "天") {
		return "", noun
	}
	goesOn := whole.verb == m.sentence.verb && class == "count" && countsThings(rd.Numbers[0].Unit) && m.bareNoun(rd, noun)
	if part || goesOn {
		return whole.verb, noun
	}
	return "", noun
}

// bareNoun says that the words before the number are the noun alone, without a verb
// anywhere.
func (m *reader) bareNoun(rd reading, noun string) bool {
	if strings.Trim(m.r.Slice(rd.Pre), "，,、；; ") != noun {
		return false
	}
	runes := []rune(noun)
	for i := range runes {
		if n, _ := m.g.Verbs.Prefix(runes[i:]); n > 1 {
			return false
		}
	}
	return true
}

// opensPart says that 其中 stands before the words.
func (m *reader) opensPart(rd reading) bool {
	return strings.HasPrefix(strings.TrimLeft(m.r.Slice(rd.Pre), "，,、；;（( "), "其中")
}

// countsThings says that the unit is a measure word for things that are made or won,
// not a sum of people's visits or of time.
func countsThings(unit string) bool {
	return !phrase.EndsWithAny(unit, "人", "人次", "次", "分", "万", "亿")
}

// ownedText parts 中国数安港入驻企业 into the owner and what is measured of it. A
// project's or programme's name stays in the indicator, a platform's does not.
func (m *reader) ownedText(rd reading, rest string) (owner, text string) {
	at := m.spanOf(rd)
	found, end, ok := m.openingMention(at)
	if !ok || !m.owns(found) || end >= at.End {
		return "", rest
	}
	tail := strings.TrimLeft(m.r.Slice(report.Span{Start: end, End: at.End}), "”’")
	if strings.HasPrefix(tail, "、") || strings.HasPrefix(tail, "和") || tail == "" {
		return "", rest
	}
	if m.g.Verbs.Has(tail) {
		part, ok := m.mentions.Shorter(found)
		if !ok || !m.owns(part) {
			return found.Entity.Name, rest
		}
		found, tail = part, m.r.Slice(report.Span{Start: part.End, End: at.End})
	}
	owner = found.Entity.Name
	if owner == m.ctx.Place {
		return "", tail
	}
	plain := m.g.StripLeads(phrase.Clean(tail), false, m.sentence.plan).Rest
	if plain != tail && m.g.Verbs.Has(plain) {
		return owner, plain + m.r.Slice(report.Span{Start: found.Start, End: end}) // 湿地保护区初步划定30平方公里
	}
	if !spatial(found.Entity.Type) && (m.attributeHead(plain) || plain == tail && !m.g.OpensWithVerb([]rune(plain))) {
		return owner, strings.TrimSuffix(rest, tail) + plain
	}
	return owner, plain
}

// attributeHead says that a phrase is no more than properties: 投资完成率、开工率.
func (m *reader) attributeHead(text string) bool {
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、和及", r) }) {
		if m.g.Attributes.Has(item) {
			return true
		}
	}
	return false
}

// spanOf is where the noun phrase before the numbers stands in the text.
func (m *reader) spanOf(rd reading) report.Span {
	pre := m.r.Slice(rd.Pre)
	at := strings.Index(pre, rd.Lead.Rest)
	if at < 0 {
		return report.Span{Start: rd.Pre.End, End: rd.Pre.End}
	}
	start := rd.Pre.Start + len([]rune(pre[:at]))
	return report.Span{Start: start, End: start + len([]rune(rd.Lead.Rest))}
}
