package phrase

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var leadingDate = regexp.MustCompile(`^(截至|到|至|自)?((\d{1,2}、)*\d{1,2}月份|\d{1,2}[—－–～至-]\d{1,2}月份?|\d{1,2}年(来|间|内|累计)|(近|今后|未来)[两三四五]年|(20|19)\d\d年?[—－\-至](20|19)\d\d年|(20|19)\d\d年度?(1?\d月)?(底|末|上半年|下半年|[一二三四]季度)?|1?\d月(底|末|份)?(前)?)(以来|前|底|末)?`)

// leadingYears is how long something was done.
var leadingYears = regexp.MustCompile(`^\d{1,2}年`)

// overTime is the time that something took, or the paper that says so.
var overTime = regexp.MustCompile(`^\d+(天|个月)(的?时间)?(内)?(就|即)?|^(用|利用|经过|通过)[一二三四五两]年(左右)?(的)?时间|^(仅?用|利用|历时)\d+(多|余)?(天|个月)(的?时间)?(就|即|便)?|^《[^》]*》(中|里)?|^[一两二三四五]年之?内`)

var listItem = regexp.MustCompile(`^[一二三四五六七八九十]+是`)

// otherUnit is a second measure word in brackets behind the number before: 47万户（套）、.
var otherUnit = regexp.MustCompile(`^[（(]?[户套人间辆个家处座所件名][）)]、?`)

// note explains the number before: 建成省级园区1个（青石）、市级园区2个.
var note = regexp.MustCompile(`^(（[^（）]*）|\([^()]*\))`)

// heldTo is what must come of projects: 保投产3项.
var heldTo = regexp.MustCompile(`^保(开工|投产|竣工|建成|复工)`)

// planTime is the time of a five-year plan: “十四五”期间.
var planTime = regexp.MustCompile(`^“十[一二三四五六七]五”(期间|时期|末)，?`)

// byWay opens by what something was brought about: 通过实施以工代赈吸纳就业.
var byWay = regexp.MustCompile(`^通过(实施|开展|推行|推进|采取|建立|落实)`)

// focus opens what was done with an eye on something: 坚持以改善民生为重点实施.
var focus = regexp.MustCompile(`^(坚持)?以[^，；：]{2,24}为(重点|核心|主线|引领|导向|目标|契机|抓手|突破口|牵引|载体|龙头|依托|支撑|统领|根本|主题)`)

// Lead is what stripLeads found before the noun phrase.
type Lead struct {
	Rest     string
	Existing bool // a verb or time that says the thing is there already
	Forecast bool // 预计…: neither a result nor an aim
}

var (
	proposed = regexp.MustCompile(`^拟\p{Han}{1,4}(项目|企业|工程)$`)
	wholly   = regexp.MustCompile(`^(全面|圆满|超额|基本|顺利|如期|按期|提前)$`)
)

// StripLeads takes time, scope, modality and empty verbs from the start of a
// noun phrase. With cohort the time stays: 2023年签约项目落地率.
func (g *Grammar) StripLeads(text string, cohort, plan bool) Lead {
	l := Lead{Rest: otherUnit.ReplaceAllString(text, "")}
	part := strings.HasSuffix(text, "占") // 计划开工项目占: what is part is told whole
	for {
		before := l.Rest
		if strings.HasPrefix(l.Rest, "《") || strings.ContainsAny(l.Rest, "时天月内") {
			l.Rest = overTime.ReplaceAllString(l.Rest, "")
		}
		l.Rest = heldTo.ReplaceAllString(note.ReplaceAllString(l.Rest, ""), "$1")
		l.Rest = strings.TrimLeft(l.Rest, "、和及，,：: ）)”—―-（(的.．①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽")
		l.Rest = strings.TrimPrefix(strings.TrimPrefix(l.Rest, "以及"), "并")
		if g.OpensWithVerb([]rune(strings.TrimPrefix(l.Rest, "与"))) {
			l.Rest = strings.TrimPrefix(l.Rest, "与")
		}
		l.Rest = strings.TrimPrefix(l.Rest, "分别")
		if strings.HasPrefix(l.Rest, "使") && !strings.HasPrefix(l.Rest, "使用") {
			l.Rest = strings.TrimPrefix(l.Rest, "使")
		}
		first, _ := utf8.DecodeRuneInString(l.Rest)
		switch first {
		case '“':
			l.Rest = planTime.ReplaceAllString(l.Rest, "")
		case '通':
			l.Rest = byWay.ReplaceAllString(l.Rest, "")
		case '坚', '以':
			l.Rest = focus.ReplaceAllString(l.Rest, "")
		}
		if strings.ContainsRune("一二三四五六七八九十", first) {
			l.Rest = listItem.ReplaceAllString(l.Rest, "")
		}
		if !cohort && (first >= '0' && first <= '9' || strings.ContainsRune("截到至自近今未", first)) {
			l.Rest = leadingDate.ReplaceAllString(l.Rest, "")
			if m := leadingYears.FindString(l.Rest); m != "" && g.OpensWithVerb([]rune(l.Rest[len(m):])) {
				l.Rest = l.Rest[len(m):] // 5年实施项目860个
			}
		}
		runes := []rune(l.Rest)
		n, class := g.leads.Prefix(runes)
		if proposed.MatchString(l.Rest) {
			return l
		}
		if n == len(runes) && wholly.MatchString(l.Rest) {
			l.Rest = "" // 全面完成113家单位改制
			return l
		}
		if (class != "preverb" || !part) && g.strips(runes, n, class, cohort, plan) {
			l.note(class, string(runes[:n]))
			l.Rest = string(runes[n:])
		} else if len(runes) > 0 && strings.ContainsRune("共已再又有是使让把对按并也均各年先要将达拟为了从其获在以可", runes[0]) && !strings.HasPrefix(l.Rest, "对接") &&
			(len(runes) == 1 || g.OpensWithVerb(runes[1:]) || g.opensWithPreverb(runes[1:]) || runes[0] == '将' && strings.HasPrefix(l.Rest, "将继续") || strings.ContainsRune("已共将", runes[0]) && g.Attributes.Has(string(runes[1:]))) {
			l.Rest = string(runes[1:])
		}
		if l.Rest == before {
			return l
		}
	}
}

// strips says whether the lead of n code points goes.
func (g *Grammar) strips(runes []rune, n int, class string, cohort, plan bool) bool {
	if n == 0 || class == "keep" || class == "time" && cohort {
		return false
	}
	if class == "preverb" {
		verb, _ := g.Verbs.Prefix(runes)
		next, _ := g.Verbs.Prefix(runes[n:])
		return verb <= n && (next > 0 && !nounRest(runes[n+next:]) || g.opensWithPreverb(runes[n:]))
	}
	if class == "modal" && !plan && string(runes[:n]) == "争取" {
		if time, class := g.leads.Prefix(runes[n:]); class == "time" {
			n += time // 争取全年培育企业
		}
		if rest := string(runes[n:]); overTime.ReplaceAllString(rest, "") != rest {
			return true // 争取用三年时间实现
		}
		verb, _ := g.Verbs.Prefix(runes[n:])
		return verb > 1 && !strings.HasPrefix(string(runes[n:]), "落实") && !strings.HasPrefix(string(runes[n:]), "到位") && !nounRest(runes[n+verb:])
	}
	if class != "time" && class != "scope" {
		if n < len(runes) && strings.ContainsRune("率额量性", runes[n]) {
			return false
		}
		verb, _ := g.Verbs.Prefix(runes)
		return verb <= n
	}
	return true
}

// opensWithPreverb says whether a further adverb and a verb follow: 每年重点培育.
func (g *Grammar) opensWithPreverb(runes []rune) bool {
	n, class := g.leads.Prefix(runes)
	return class == "preverb" && g.OpensWithVerb(runes[n:])
}

// OpensWithVerb says whether the words start with a verb of what is done.
func (g *Grammar) OpensWithVerb(runes []rune) bool {
	n, _ := g.Verbs.Prefix(runes)
	return n > 0
}

func (l *Lead) note(class, word string) {
	switch {
	case class == "existing", word == "目前", word == "现有":
		l.Existing = true
	case word == "预计":
		l.Forecast = true
	}
}

// SplitVerb parts 新增规上工业企业 into verb and noun, and turns 项目开工 into 开工 and
// 项目.
func (g *Grammar) SplitVerb(text string) (verb, noun string) {
	runes := []rune(text)
	if strings.HasPrefix(text, "生产总值") || strings.HasPrefix(text, "生产性") || strings.HasPrefix(text, "服务业") || strings.HasPrefix(text, "实施类") || strings.HasPrefix(text, "建档立卡") || text == "保交房" || text == "保交楼" || strings.HasPrefix(text, "建设用地") {
		return "", text
	}
	if rest, ok := strings.CutPrefix(text, "累计"); ok && g.Verbs.Has(rest) {
		return "累计", rest
	}
	if m := builtOrRebuilt.FindStringSubmatch(text); m != nil && !nounRest([]rune(m[2])) {
		return m[1], m[2]
	}
	if n, _ := g.Verbs.Prefix(runes); n > 1 && n < len(runes) && g.Verbs.Has(string(runes[n:])) {
		return "", text // 取得备案, 签约立项
	}
	if passed.MatchString(text) {
		return "", text
	}
	if m := modifier.FindString(text); m != "" {
		return "", text // 研发平台
	}
	if n, class := g.Verbs.Suffix(runes); n > 0 && n < len(runes) && (class == "final" || Gains(string(runes[len(runes)-n:]))) && !strings.ContainsRune("未不没", runes[len(runes)-n-1]) {
		return string(runes[len(runes)-n:]), string(runes[:len(runes)-n])
	}
	if rest, ok := strings.CutPrefix(text, "争取到"); ok && !strings.HasPrefix(rest, "位") && !strings.HasPrefix(rest, "账") {
		return "争取", rest
	}
	if rest, ok := strings.CutPrefix(text, "累计"); ok {
		verb, noun = g.SplitVerb(strings.TrimPrefix(strings.TrimPrefix(rest, "完成"), "实现"))
		return "累计" + verb, noun
	}
	if n, class := g.Verbs.Prefix(runes); n > 0 && class != "" && !nounRest(runes[n:]) && !g.Verbs.Has(string(runes[n:])) {
		return string(runes[:n]), strings.TrimPrefix(string(runes[n:]), "了")
	}
	return "", text
}

// builtOrRebuilt are two verbs of building with their noun: 新建、改扩建|学校.
var builtOrRebuilt = regexp.MustCompile(`^(新建?[、和及](?:改造|维修|续建|改?扩?建))([\p{Han}“].+)$`)

// passed is how many pupils were good enough for a college.
var passed = regexp.MustCompile(`(高考|本科|本[一二]|专科|一本|二本|重本)\p{Han}{0,4}上线$`)

// modifier is a verb that only says what a place or a body is for.
var modifier = regexp.MustCompile(`^(研发|培训|服务|孵化|生产|销售|实训|配送|维修|托管|救助|转运|收集|筛查|接种|托养|供养|展销)(服务)?(平台|中心|基地|机构|站|站点|园|园区|点|器|企业|车间|设备|人员|人才|队伍|团队|网点|公司)$`)

// Gains says that the verb counts what came in addition to a stock.
func Gains(verb string) bool { return verb == "净增" || verb == "新增" }

// nounRest keeps 投资完成率 or 保障率 from being split into verb and noun.
func nounRest(rest []rune) bool {
	return len(rest) > 0 && len(rest) <= 2 && strings.ContainsRune("率额量度", rest[len(rest)-1])
}

// emptyVerb stands between a noun and what it has done: 重点项目完成投资, 规上工业
// 实现利润, 园区力争完成固定资产投资.
var emptyVerb = regexp.MustCompile(`(力争|计划|预计|年度|全年|当年|累计|可)?(完成|实现|安排)`)

// WithoutEmptyVerb drops it.
func WithoutEmptyVerb(text string) string {
	if !strings.Contains(text, "完成") && !strings.Contains(text, "实现") && !strings.Contains(text, "安排") {
		return text
	}
	at := emptyVerb.FindAllStringIndex(text, -1)
	for i := len(at) - 1; i >= 0; i-- {
		start, end := at[i][0], at[i][1]
		if start > 3 && end < len(text) && !strings.HasPrefix(text[end:], "率") && !strings.ContainsAny(text[:start], "“") {
			if strings.Contains(text[:start], "、") && end+len("储备") < len(text) {
				return summedUp.FindString(text[:start]) + text[end:] // 甲园区、乙小镇完成土地储备
			}
			return text[:start] + text[end:]
		}
	}
	return text
}

// summedUp is what closes a list with its number.
var summedUp = regexp.MustCompile(`[两三四五六七八九十](大|个|家|类|条)\p{Han}{2,8}$`)

// WithoutCount drops the 数量 or 总量 of a count: 博物馆数量达293家.
func WithoutCount(text string) string {
	for _, word := range []string{"数量", "总量", "总数", "总户数", "总个数", "存量"} {
		if rest, ok := strings.CutSuffix(text, word); ok && rest != "" && rest != "新增" {
			return strings.TrimSuffix(rest, "的")
		}
	}
	return text
}

// examples opens a list of names that the noun behind 等 sums up.
var examples = regexp.MustCompile(`^(.*[^平均对中高优初同降])等([\p{Han}“].*)$`)

// WithoutExamples drops the examples in front of what is counted: 新建甲水库、乙水库等
// 水库 is 新建水库.
func (g *Grammar) WithoutExamples(text string) string {
	if !strings.Contains(text, "等") {
		return text
	}
	m := examples.FindStringSubmatch(text)
	if m == nil || strings.ContainsAny(m[2][:3], "级次待于") || len([]rune(m[2])) < 2 || EndsWithAny(m[2], "问题", "活动", "事项", "方面", "服务", "措施", "政策", "工作") {
		return text // a kind, not a sum
	}
	verb, _ := g.SplitVerb(m[1])
	if !strings.HasPrefix(m[1], verb) {
		return m[2] // 某中学改造提升等项目
	}
	return verb + m[2]
}

// Pointless drops the words that only say which number of an indicator is
// ranked or compared: 空气质量指数同比下降幅度居全省第1.
func (g *Grammar) Pointless(text string) string {
	for _, word := range []string{"同比下降幅度", "下降幅度", "增长幅度", "增长速度", "增速", "增幅", "降幅", "涨幅", "下降率", "总量", "数量", "额度"} {
		if rest, ok := strings.CutSuffix(text, word); ok && rest != "" && !strings.HasSuffix(text, "经济总量") {
			return strings.TrimSuffix(rest, "的")
		}
	}
	return text
}

// LastItem is what stands behind the last 、 where that opens with a verb of its
// own and closes a finished phrase: 改革全域推进、累计产业帮扶.
func (g *Grammar) LastItem(text string, owned bool) string {
	at := strings.LastIndex(text, "、")
	if at < 0 || partVerb.MatchString(text) || strings.Count(text[at:], "”") > strings.Count(text[at:], "“") {
		return text
	}
	if last, _ := utf8.DecodeLastRuneInString(text); strings.HasSuffix(text[:at], string(last)) && last == '林' {
		return text // 人工造林、封山育林
	}
	before, after := text[:at], g.StripLeads(text[at+len("、"):], false, false).Rest
	if aims.MatchString(text[at+len("、"):]) && g.OpensWithVerb([]rune(before)) {
		return after // 打造甲先导区、力争产业规模
	}
	if fulfilled.MatchString(before) && utf8.RuneCountInString(after) > 2 {
		return after
	}
	if g.Verbs.Has(before) && !owned || !g.OpensWithVerb([]rune(after)) || g.Verbs.Has(after) {
		return text
	}
	return after
}

// fulfilled ends a statement that needs no figure: 旅客吞吐量再次破亿、入境游客增长8%.
var fulfilled = regexp.MustCompile(`(破[百千万亿]|翻[一两]?番|新高|[一二三四五六七八九]成(以上|左右)|全面(实施|推开|启动|建成|覆盖|完成|落地|铺开)|运行(平稳|良好)|平稳运行|[新首]位|第[一二三]|领先|通车|投用)$`)

// aims opens an aim of its own.
var aims = regexp.MustCompile(`^(力争|确保|争取|实现)`)

// partVerb is a verb cut short before another: 新、改建.
var partVerb = regexp.MustCompile(`^(新|改|扩|新、改)、(改|扩)建`)

var noteMark = regexp.MustCompile(`\s*\^?[［\[〔]\d{1,3}[］\]〕]\s*|[（(]\d{1,2}[）)]`)

// Clean drops the marks of footnotes.
func Clean(text string) string {
	if !strings.ContainsAny(text, "[［〔(（") {
		return text
	}
	return noteMark.ReplaceAllString(text, "")
}

// EndsWithAny says whether the text ends with one of the words.
func EndsWithAny(text string, words ...string) bool {
	for _, word := range words {
		if strings.HasSuffix(text, word) {
			return true
		}
	}
	return false
}

// means is by what or how something was done: 通过热线等渠道, 以过硬措施.
var means = regexp.MustCompile(`^(?:通过[^，]*?(?:平台|渠道|模式|方式|机制|形式|途径|热线|复垦|复耕|以工代赈”)(?:等\p{Han}{2})?|[以采][^，的]{2,8}(?:方式|措施|力度|形式|办法))`)

// WithoutPlace drops where or from where something was done, before its verb: 从云溪引进
// 内资项目.
func (g *Grammar) WithoutPlace(text string) string {
	if at := means.FindStringIndex(text); at != nil && g.OpensWithVerb([]rune(text[at[1]:])) {
		return text[at[1]:]
	}
	first, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("从在向到赴", first) || strings.ContainsAny(text[:min(len(text), 3*size)], "建校职编岗位期户") {
		return text
	}
	runes := []rune(text)
	reach := 9
	if first == '在' && strings.Contains(text, "、") {
		reach = len(runes) // 在甲路、乙路、丙路安装路灯
	}
	for i := 3; i < min(len(runes)-3, reach); i++ {
		if n, class := g.Verbs.Prefix(runes[i:]); n > 1 && class == "lead" && i+n < len(runes) && !nounRest(runes[i+n:]) {
			return string(runes[i:])
		}
	}
	return text
}
