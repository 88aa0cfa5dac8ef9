package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// subject is what a number measures, with the parts that later clauses take up.
type subject struct {
	name  string // the indicator
	verb  string // what is done: 新增
	noun  string // to what: 规上工业企业
	about string
	base  string // of an attribute: what it belongs to

	period string // that was stated with it
}

var leadingDate = regexp.MustCompile(`^(截至|到|至|自)?((\d{1,2}、)*\d{1,2}月份|\d{1,2}[—－–～至-]\d{1,2}月份?|\d{1,2}年(来|间)|(近|今后|未来)[两三四五]年|(20|19)\d\d年?[—－\-至](20|19)\d\d年|(20|19)\d\d年(1?\d月)?(底|末|上半年|下半年|[一二三四]季度)?|1?\d月(底|末|份)?(前)?)(以来|前|底|末)?`)

var listItem = regexp.MustCompile(`^[一二三四五六七八九十]+是`)

// lead is what stripLeads found before the noun phrase.
type lead struct {
	rest     string
	existing bool // a verb or time that says the thing is there already
	forecast bool // 预计…: neither a result nor an aim
}

// stripLeads takes time, scope, modality and empty verbs from the start of a
// noun phrase. With cohort the time stays: 2023年签约项目落地率.
func (g *grammar) stripLeads(text string, cohort, plan bool) lead {
	l := lead{rest: text}
	for {
		before := l.rest
		l.rest = strings.TrimLeft(l.rest, "、和及与，,：: ）)”—―-（(的")
		l.rest = strings.TrimPrefix(strings.TrimPrefix(l.rest, "以及"), "并")
		if strings.HasPrefix(l.rest, "使") && !strings.HasPrefix(l.rest, "使用") {
			l.rest = strings.TrimPrefix(l.rest, "使")
		}
		first, _ := utf8.DecodeRuneInString(l.rest)
		if strings.ContainsRune("一二三四五六七八九十", first) {
			l.rest = listItem.ReplaceAllString(l.rest, "")
		}
		if !cohort && (first >= '0' && first <= '9' || strings.ContainsRune("截到至自近今未", first)) {
			l.rest = leadingDate.ReplaceAllString(l.rest, "")
		}
		runes := []rune(l.rest)
		n, class := g.leads.prefix(runes)
		if g.strips(runes, n, class, cohort, plan) {
			l.note(class, string(runes[:n]))
			l.rest = string(runes[n:])
		} else if len(runes) > 0 && strings.ContainsRune("共已再又有是使让把对按并也均各年先要将达拟为了从其获在以", runes[0]) &&
			(len(runes) == 1 || g.opensWithVerb(runes[1:])) {
			l.rest = string(runes[1:])
		}
		if l.rest == before {
			return l
		}
	}
}

// strips says whether the lead of n code points goes.
func (g *grammar) strips(runes []rune, n int, class string, cohort, plan bool) bool {
	if n == 0 || class == "keep" || class == "time" && cohort {
		return false
	}
	if class == "modal" && !plan && string(runes[:n]) == "争取" {
		return false
	}
	if class != "time" && class != "scope" {
		if n < len(runes) && strings.ContainsRune("率额量", runes[n]) {
			return false
		}
		verb, _ := g.verbs.prefix(runes)
		return verb <= n
	}
	return true
}

func (g *grammar) opensWithVerb(runes []rune) bool {
	n, _ := g.verbs.prefix(runes)
	return n > 0
}

func (l *lead) note(class, word string) {
	switch {
	case class == "existing", word == "目前", word == "现有":
		l.existing = true
	case word == "预计":
		l.forecast = true
	}
}

// splitVerb parts 新增规上工业企业 into verb and noun, and turns 项目开工 into 开工 and
// 项目.
func (g *grammar) splitVerb(text string) (verb, noun string) {
	runes := []rune(text)
	if n, class := g.verbs.suffix(runes); n > 0 && n < len(runes) && (class == "final" || gains(string(runes[len(runes)-n:]))) {
		return string(runes[len(runes)-n:]), string(runes[:len(runes)-n])
	}
	if n, class := g.verbs.prefix(runes); n > 0 && (class == "lead" || class == "final") && !nounRest(runes[n:]) {
		return string(runes[:n]), strings.TrimPrefix(string(runes[n:]), "了")
	}
	return "", text
}

// gains says that the verb counts what came in addition to a stock.
func gains(verb string) bool { return verb == "净增" || verb == "新增" }

// stock is the subject without the verb that made it a gain: 市场主体净增623户、总量突破2
// 万户.
func (s subject) stock() subject {
	if gains(s.verb) {
		s.name, s.verb = s.noun, ""
	}
	return s
}

// nounRest keeps 投资完成率 or 保障率 from being split into verb and noun.
func nounRest(rest []rune) bool {
	return len(rest) > 0 && len(rest) <= 2 && strings.ContainsRune("率额量度", rest[len(rest)-1])
}

// emptyVerb stands between a noun and what it has done: 重点项目完成投资, 规上工业
// 实现利润, 园区力争完成固定资产投资.
var emptyVerb = regexp.MustCompile(`(力争|计划|预计|年度|全年|当年|累计|可)?(完成|实现|安排)`)

// withoutEmptyVerb drops it.
func withoutEmptyVerb(text string) string {
	at := emptyVerb.FindAllStringIndex(text, -1)
	for i := len(at) - 1; i >= 0; i-- {
		start, end := at[i][0], at[i][1]
		if start > 3 && end < len(text) && !strings.HasPrefix(text[end:], "率") && !strings.ContainsAny(text[:start], "“") {
			return text[:start] + text[end:]
		}
	}
	return text
}

// withoutCount drops the 数量 of a count: 博物馆数量达293家.
func withoutCount(text string) string {
	if rest, ok := strings.CutSuffix(text, "数量"); ok && rest != "" && rest != "新增" {
		return strings.TrimSuffix(rest, "的")
	}
	return text
}

// pointless drops the words that only say which number of an indicator is
// ranked or compared: 空气质量指数同比下降幅度居全省第1.
func (g *grammar) pointless(text string) string {
	for _, word := range []string{"同比下降幅度", "下降幅度", "增长幅度", "增长速度", "增速", "增幅", "降幅", "总量", "数量"} {
		if rest, ok := strings.CutSuffix(text, word); ok && rest != "" {
			return strings.TrimSuffix(rest, "的")
		}
	}
	return text
}

// lastItem is what stands behind the last 、 where that opens with a verb of its
// own and closes a finished phrase: 改革全域推进、累计产业帮扶.
func (g *grammar) lastItem(text string, owned bool) string {
	at := strings.LastIndex(text, "、")
	if at < 0 || strings.Count(text[at:], "”") > strings.Count(text[at:], "“") {
		return text
	}
	before, after := text[:at], text[at+len("、"):]
	if g.verbs.has(before) && !owned || !g.opensWithVerb([]rune(after)) || g.verbs.has(after) {
		return text
	}
	return after
}

// attribute joins a noun that points back (增速, 完成率) to what it points to.
func (g *grammar) attribute(word string, to subject) (subject, bool) {
	mode, ok := g.attributes.class[word]
	if !ok {
		return subject{}, false
	}
	if mode == "drop" {
		if word == "总量" || word == "总数" {
			return to.stock(), true
		}
		return to, true
	}
	base := to.name
	sibling, _ := g.attributes.suffix([]rune(base))
	switch {
	case sibling > 0 && sibling < len([]rune(base)) && !strings.HasSuffix(word, "率"):
		base = string([]rune(base)[:len([]rune(base))-sibling]) // 产值增长5%、税收增长6%
	case to.base != "" && !strings.HasSuffix(word, "率"):
		base = to.base
	case to.verb == "实施" || word == "投资" && to.noun != "" && !strings.Contains(base, "的"):
		base = to.noun
	}
	return subject{name: base + word, noun: base + word, about: to.about, base: base}, true
}

var noteMark = regexp.MustCompile(`\s*\^?[［\[〔]\d{1,3}[］\]〕]\s*`)

// clean drops the marks of footnotes.
func clean(text string) string {
	if !strings.ContainsAny(text, "[［〔") {
		return text
	}
	return noteMark.ReplaceAllString(text, "")
}

// share names a proportion of what came before: 占全部投资比重.
func share(text string, to subject) subject {
	name := to.name + strings.TrimSuffix(text, "的")
	if text == "占" {
		name = to.name + "占比"
	} else if !endsWithAny(text, "比重", "比例", "份额", "占比", "百分比") {
		name += "比重"
	}
	return subject{name: name, noun: name, about: to.about}
}

func endsWithAny(text string, words ...string) bool {
	for _, word := range words {
		if strings.HasSuffix(text, word) {
			return true
		}
	}
	return false
}
