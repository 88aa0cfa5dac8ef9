package naming

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
)

// counted reads a number before its Noun: 获批7个省“尖兵领雁+X”项目, 80个项目列入清单.
func (m *Namer) counted(rd Reading) subject.Subject {
	if noun, ok := strings.CutSuffix(rd.Behind.Name(), "之一"); ok {
		return m.company(rd, noun)
	}
	verb, owner, qualifier := m.deed(rd)
	rd.Behind.Noun = qualifier + rd.Behind.Noun
	if work, ok := strings.CutPrefix(rd.Behind.Verb, "实施"); ok && qualifier != "" && len([]rune(work)) == 2 && m.Grammar.Verbs.Has(work) {
		rd.Behind.Noun, rd.Behind.Verb = rd.Behind.Noun+work, "" // 对河东地段80户群众实施搬迁
	}
	noun := m.relieved(verb, rd.Behind.Name())
	if done := doneFor.FindStringSubmatch(noun); done != nil && rd.Behind.Verb == "" && (m.Grammar.Verbs.Has(verb) && verb != "覆盖" || verb == "" && strings.HasPrefix(m.Report.Slice(m.Sentence.Clause.Span), "完成")) && owner == "" {
		noun, verb = cmp.Or(verb, "完成")+done[2]+"的"+done[1], "" // 改造20所学校的校舍
	}
	if left := escaped.FindStringSubmatch(noun); left != nil && phrase.EndsWithAny(rd.Numbers[0].Unit, "户", "人") {
		noun = complete(rd, left[1], "")
	}
	if rd.Behind.Noun == "项目" && verb != "" && strings.HasSuffix(rd.Lead.Rest, "等") {
		noun = m.sameProjects(noun)
	}
	if m.Grammar.Attributes.Has(verb) {
		noun = strings.TrimPrefix(strings.TrimPrefix(noun, "实施"), "用于")
		return subject.Subject{Name: noun + verb, Noun: noun, About: owner} // 投入400万元购买设备
	}
	if verb == "" && m.Sentence.Clause.Verb != "" && !m.Grammar.OpensWithVerb([]rune(noun)) && rd.Behind.Verb == "" && rd.Pre.Start > m.Sentence.Clause.Start && !rd.Existing {
		verb = m.Sentence.Clause.Verb
	}
	if verb == "" && rd.Pre.Start <= m.Sentence.Clause.Start && rd.Behind.Verb == "" && !m.Grammar.OpensWithVerb([]rune(noun)) && qualifier == "" && m.opensPart(rd) {
		verb = m.Sentence.verb
	}
	if verb == "" && m.goesOnCounting(rd, noun) {
		verb = m.Sentence.verb
	}
	if rd.Existing {
		verb = ""
	}
	if owner == "" {
		owner = cmp.Or(m.Owners.Within(report.Span{Start: rd.Behind.Start, End: rd.Behind.End}), m.Sentence.Clause.Owner)
	}
	verb = eachDoes.ReplaceAllString(strings.TrimSuffix(verb, "了"), "$1")
	name := verb + noun
	if work := sizedWork.FindStringSubmatch(noun); work != nil && !phrase.EndsWithAny(rd.Numbers[0].Unit, "个", "项", "大", "件") {
		verb, noun, name = "", work[1], work[1]
	}
	if strings.HasSuffix(verb, "实施") && doneToPlace.MatchString(noun) {
		name = noun // 实施3条河流治理
	}
	sub := subject.Subject{Name: name, Verb: verb, Noun: strings.TrimPrefix(strings.TrimPrefix(noun, rd.Behind.Verb), "的"), About: owner}
	m.patchBare(rd, sub)
	return sub
}

// goesOnCounting says that the clause is no more than a count and its noun, as the end of
// the one before was: 打造3个千万级单品，10个百万级单品.
func (m *Namer) goesOnCounting(rd Reading, noun string) bool {
	clause, last := m.Sentence.Clause, len(m.Sentence.Stated)-1
	return last >= 0 && m.Sentence.Stated[last].End <= clause.Start && m.Sentence.verb != "" && rd.Behind.Verb == "" && !rd.Behind.Moved && rd.Run.Pre.Len() == 0 &&
		rd.Behind.End == clause.End && rd.Numbers[0].Unit == m.Sentence.Stated[last].Unit && !m.Grammar.OpensWithVerb([]rune(noun)) &&
		!m.Grammar.Verbs.EndsAt([]rune(noun)) && !strings.HasPrefix(noun, "正在") &&
		strings.HasSuffix(m.Report.Slice(report.Span{Start: m.Sentence.Stated[last].End, End: clause.Start}), "，")
}

// Completes says that 完成 stands right before the number.
func (m *Namer) Completes(rd Reading) bool {
	return phrase.EndsWithAny(strings.TrimSpace(m.Report.Slice(rd.Pre)), "完成", "完成了")
}

// company reads the number of those that something is one of: 成为全省27个试点县之一.
func (m *Namer) company(rd Reading, noun string) subject.Subject {
	_, scope := m.Grammar.SplitVerb(rd.Lead.Rest)
	scope = strings.TrimPrefix(scope, "成为")
	sub := subject.Subject{Name: noun, Noun: noun}
	if places := m.Places(scope); len(places) == 1 {
		sub.About = places[0]
	}
	return sub
}

// deed parts the words before a counted noun into what was done, who owns the number
// and what qualifies the noun.
func (m *Namer) deed(rd Reading) (verb, owner, qualifier string) {
	verb = rd.Lead.Rest
	if found, end, ok := m.Owners.Opening(m.spanOf(rd)); ok && m.Owners.Owns(found) && found.Entity.Name != m.Owners.Place {
		owner = found.Entity.Name
		verb = strings.TrimLeft(string(m.Report.Text[end:m.spanOf(rd).End]), "” ")
		if strings.HasPrefix(verb, "、") {
			owner = ""
		}
	}
	if n, _ := m.Grammar.Verbs.Suffix([]rune(verb)); n > 0 && strings.HasPrefix(rd.Lead.Rest, "在") && (strings.Contains(verb, "、") || !resident.MatchString(verb)) {
		verb = string([]rune(verb)[len([]rune(verb))-n:]) // 在甲县、乙县新建5个牧场
	}
	verb, owner = m.examples(rd, verb, owner)
	if spelled := spelledItem.FindStringSubmatch(verb); spelled != nil && strings.HasSuffix(strings.TrimSpace(m.Report.Slice(rd.Pre)), "、") && m.Grammar.Verbs.Has(spelled[1]) {
		verb = spelled[1] // 落实十大任务、55项行动
	}
	if strings.HasSuffix(strings.TrimSpace(m.Report.Slice(rd.Pre)), "、") && m.Grammar.Verbs.EndsAt([]rune(verb)) && !m.Grammar.OpensWithVerb([]rune(verb)) {
		verb = "" // 贫困县摘帽、33万人口脱贫
	}
	if n, _ := m.Grammar.Verbs.Suffix([]rune(verb)); n > 1 && sender.MatchString(verb) {
		verb = string([]rune(verb)[len([]rune(verb))-n:]) // 两所高校先后向我县选派
	}
	verb, qualifier = m.qualifier(within.ReplaceAllString(verb, "$1"))
	if n, _ := m.Grammar.Verbs.Prefix([]rune(verb)); n > 0 {
		runes := []rune(verb)
		verb = string(runes[:n]) + strings.TrimPrefix(string(runes[n:]), "了") // 解决了矿区1720户群众的用水
	}
	if causative(verb) && (rd.Behind.Moved || verb == "推动" || verb == "促进" || verb == "助推") {
		verb = "" // 推动10个项目开工
	}
	if qualifier == "现" {
		qualifier = "" // 现有26家企业
	}
	for _, with := range []string{"与", "对", "向", "为"} {
		qualifier = strings.TrimPrefix(qualifier, with)
	}
	return verb, owner, qualifier
}

// qualifier parts a level, a kind or a stage that stands before the number from the
// Verb: 市级65个重点项目 are 市级重点项目, 二期20个安置区交付 is 交付二期安置区.
func (m *Namer) qualifier(text string) (verb, qualifier string) {
	if ToWhom(text) && !strings.HasPrefix(text, "对") {
		return "", ""
	}
	if whom, ok := strings.CutPrefix(text, "对"); ok && whom != "" && !m.Grammar.Verbs.Has(text) {
		return "", strings.TrimSuffix(ownScope.ReplaceAllString(whom, ""), "的")
	}
	if text == "" || m.Grammar.Verbs.EndsAt([]rune(text)) || strings.ContainsAny(text, "、等和") || len([]rune(text)) > longestQualifier+len([]rune("解决了")) {
		return text, ""
	}
	if verb, rest := m.Grammar.SplitVerb(text); verb != "" {
		if strings.TrimSuffix(verb, "了") == "解决" || phrase.EndsWithAny(rest, "级", "定", "属", "管", "批", "型", "类") {
			return verb, rest
		}
		return text, ""
	}
	if len([]rune(text)) > longestQualifier {
		return text, ""
	}
	return "", text
}

// ownScope is the report's own place, of which what is counted lies in it.
var ownScope = regexp.MustCompile(`^(全[省市县区州旗]|我[省市县区州旗])`)

// resident are those who are somewhere: 在甲高校新增.
var resident = regexp.MustCompile(`^在[^，、]{0,6}(高校|院校|企业|单位|机构|人员|职工|学生)`)

// within is where those lie to whom something is done: 推进区内4个项目落地.
var within = regexp.MustCompile(`^(\p{Han}*)(区内|园内|园区内|市内|县内|境内|辖区内|开发区内)$`)

// sender is who gave something to a place.
var sender = regexp.MustCompile(`(^|先后|分别|已|共|累计)向(我[市县区省州旗]|全[市县区省州旗])\p{Han}{2,4}$`)

// doneToPlace ends what is named by the work alone.
var doneToPlace = regexp.MustCompile(`(改造|治理|整治|修复|加固|绿化|搬迁|增设电梯|提档升级|改造提升|提升改造)$`)

// escaped is what happens to those counted, as a task of the year: 完成221户385人年度脱贫任务.
var escaped = regexp.MustCompile(`^(?:年度|稳定)?(脱贫|减贫|搬迁)(?:任务)?$`)

// sizedWork is a work whose size is told before it: 600套棚户区改造项目.
var sizedWork = regexp.MustCompile(`^(\p{Han}*(?:改造|整治|修复|治理|绿化|硬化))(?:项目|工程)$`)

// spelledItem is a verb with the item of its list before, whose count is spelled out.
var spelledItem = regexp.MustCompile(`^(\p{Han}{2,4}?)[一二三四五六七八九十]+[大项个条类]\p{Han}+$`)

// eachDoes opens what each of many is to do: 每个县每年至少培育.
var eachDoes = regexp.MustCompile(`^((?:每个?|各)[\p{Han}（）、()]{1,8}?)(?:每年|年内|至少|重点|集中|均|都|要|分别)+`)

// longestQualifier bounds a qualifier, in code points.
const longestQualifier = 4

// causative says that the verb only brings about what the words behind the noun
// say happened to it.
func causative(verb string) bool {
	switch verb {
	case "推动", "促进", "促使", "力促", "助推", "助力", "推进", "加快", "加快推进", "确保", "实现", "督促", "指导", "选择", "选取", "筛选":
		return true
	}
	return false
}

// person is the part of a noun that names who is helped, before what with.
var person = regexp.MustCompile(`^([\p{Han}、（）]*(人口|群众|居民|村民|农民|学生|学子|人员|职工|家庭|老人|老年人|妇女|儿童|残疾人|农户|贫困户|困难户|患者|教师|干部|移民|对象|企业|市民|劳动力))(的)?([\p{Han}、]{2,})$`)

// doneFor is what of places and bodies was dealt with, behind them.
var doneFor = regexp.MustCompile(`^((?:行政|自然)?村|村庄|乡镇|镇|街道|社区|小区|中小学校?|学校|小学|中学|幼儿园|医院|卫生院|单位|部门|县区?|乡镇卫生院)的([\p{Han}、]{2,})$`)

// relieved names those who are helped with something by it: 解决3万名农村居民饮水
// 问题 is 解决饮水问题的农村居民.
func (m *Namer) relieved(verb, noun string) string {
	verb = strings.TrimPrefix(strings.TrimSuffix(verb, "了"), "累计")
	if verb != "解决" && verb != "兜牢" && verb != "缓解" && verb != "化解" && verb != "满足" {
		return noun
	}
	parts := person.FindStringSubmatch(noun)
	if parts == nil {
		return noun
	}
	return parts[4] + "的" + parts[1]
}

// examples drops the names in front of a count that it sums up: 开工甲、乙等10个项目,
// 以甲、乙、丙、丁4个园区为载体.
func (m *Namer) examples(rd Reading, text, owner string) (verb, about string) {
	list, ok := strings.CutSuffix(text, "等")
	if raw := strings.TrimSpace(m.Report.Slice(rd.Pre)); !ok && strings.ContainsAny(strings.TrimPrefix(text, "、"), "”）)》") && phrase.EndsWithAny(raw, "和", "及", "以及", "、") {
		ok = true // 实施“1+9”行动和12个方案
	}
	if whole, cut := cutAny(text, "以及", "和", "及", "与"); !ok && cut && rd.Pre.Start == m.Sentence.Clause.Start {
		if verb, _ := m.Grammar.SplitVerb(whole); verb != "" && !m.Grammar.Verbs.Has(whole) {
			return strings.TrimSuffix(verb, "完成"), owner // 成立研究院和6支小分队
		}
		if deeds.MatchString(whole) || phrase.EndsWithAny(whole, "建设", "改建", "扩建", "提升") {
			return "", "" // 完成某路改建及12个站点建设
		}
	}
	if !ok {
		marks := strings.Count(text, "、") + strings.Count(text, "和")
		few := strings.Count(text, "、")
		ok = marks > 0 && strconv.Itoa(marks+1) == rd.Numbers[0].Value || few > 0 && strconv.Itoa(few+1) == rd.Numbers[0].Value
	}
	if !ok {
		return text, owner
	}
	if owner != "" && !strings.HasPrefix(list, text) && strings.HasPrefix(rd.Lead.Rest, owner) {
		return "", "" // the first of the examples is named before text
	}
	verb, _ = m.Grammar.SplitVerb(list)
	return verb, ""
}

// cutAny cuts the first of the words that the text ends with.
func cutAny(text string, words ...string) (string, bool) {
	for _, word := range words {
		if rest, ok := strings.CutSuffix(text, word); ok {
			return rest, true
		}
	}
	return text, false
}

// patchBare gives the verb phrase at the end of a list to the items before it:
// 25个风貌样板区、20个未来社区全面开工.
func (m *Namer) patchBare(rd Reading, sub subject.Subject) {
	state := &m.Sentence.Clause
	m.shareTail(rd, sub)
	m.shareAction(rd, sub)
	if rd.Behind.Verb == "" {
		if sub.Verb == "" && !rd.Existing {
			state.bare = append(state.bare, len(m.Sentence.Stated))
		}
		return
	}
	for _, i := range state.bare {
		waiting := rd.Behind
		waiting.Noun = m.Sentence.Stated[i].Indicator
		m.Sentence.Stated[i].Indicator = waiting.Name()
	}
	state.bare = nil
}

// shareTail gives the head behind a quoted name to the item before that lacks it:
// 116个“千项万亿”和510个“百项千亿”重大项目.
func (m *Namer) shareTail(rd Reading, sub subject.Subject) {
	last := len(m.Sentence.Stated) - 1
	at := strings.LastIndex(sub.Noun, "”")
	if rd.Pre.Start == m.Sentence.Clause.Start || last < 0 || at < 0 {
		return
	}
	if before := m.Sentence.Stated[last]; strings.HasSuffix(before.Indicator, "”") {
		before.Indicator += sub.Noun[at+len("”"):]
	}
}

// shareAction gives what is done to all to the item before that lacks it, behind a
// verb that needs it, and the noun behind a class to a bare class: 推进3个先导区、6个
// 加速园建设, 打造5个千亿级、12个百亿级开发区.
func (m *Namer) shareAction(rd Reading, sub subject.Subject) {
	last := len(m.Sentence.Stated) - 1
	if rd.Pre.Start == m.Sentence.Clause.Start || last < 0 || m.Sentence.Stated[last].Start < m.Sentence.Clause.Start {
		return
	}
	first, before := last, m.Sentence.Stated[last]
	for first > 0 && m.Sentence.Stated[first-1].Start >= m.Sentence.Clause.Start {
		first--
	}
	if _, noun, ok := strings.Cut(sub.Noun, "级"); ok && noun != "" && strings.HasSuffix(before.Indicator, "级") {
		before.Indicator += noun
		return
	}
	opening := m.Report.Slice(report.Span{Start: m.Sentence.Clause.Start, End: m.Sentence.Stated[first].Start})
	for _, action := range []string{"能力建设", "建设", "创建", "数字化转型", "智能化改造", "转型升级", "提档升级", "改造", "治理", "整治", "提升"} {
		if !strings.HasSuffix(sub.Noun, action) || !needsAction.MatchString(opening) {
			continue
		}
		for i := range m.Sentence.Stated[first:] {
			if before := m.Sentence.Stated[first+i]; !actions.MatchString(before.Indicator) {
				before.Indicator += action
			}
		}
	}
}

var (
	needsAction = regexp.MustCompile(`(完成|推进|推动|启动|实施|加快|抓好|开展|做好|加强|强化)了?[^，、]{0,8}$`)
	actions     = regexp.MustCompile(`(投资|资金|建设|[新改扩重]建|创建|改造|治理|整治|提升|修复|升级|[硬绿亮美净]化|加固|搬迁|工程|项目|行动|任务)$`)
)

// sameProjects takes the qualifiers of the projects counted before: 紧抓143个重点
// 交通项目, 开工…等10个项目.
func (m *Namer) sameProjects(noun string) string {
	seen := m.Sentence.Seen
	for i := len(seen) - 1; i >= 0; i-- {
		if kind := atStage.ReplaceAllString(seen[i].Noun, ""); strings.HasSuffix(kind, "项目") && kind != "项目" {
			return kind
		}
	}
	return noun
}

// atStage is how far projects are, which others need not be.
var atStage = regexp.MustCompile(`^(新开工|开工|在建|续建|新建|拟建|储备|签约|新签约|前期|竣工|投产|入库)`)

// ToWhom says that the words tell what is done to those counted: 对河东80户群众.
func ToWhom(text string) bool { return toWhom.MatchString(text) }

var toWhom = regexp.MustCompile(`^对\p{Han}[\p{Han}“”]*$|^[为给]\p{Han}[\p{Han}“”、]*等$|^(?:免费|集中|统一)?[为给](全[省市县区州镇]|我[省市县区州])$|^在(城区|市区|县城|主城区|全[市县区]|老城区|新城区|农村|乡镇)$`)
