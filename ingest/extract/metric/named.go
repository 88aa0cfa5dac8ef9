package metric

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// named reads the noun phrases that stand before the numbers themselves.
func (m *reader) named(rd *reading, rest string) []subject {
	owner, text := m.ownedText(*rd, rest)
	text = m.g.WithoutPlace(text)
	if at := strings.Index(text, "等“"); at > 0 {
		text = text[at+len("等"):]
	}
	if rd.Measure == vocabulary.Rank || rd.Measure == vocabulary.Difference {
		text = ownWords.ReplaceAllString(m.g.Pointless(text), "")
	}
	text = withoutCause(*rd, strings.TrimSuffix(m.withoutTask(*rd, text), "等"))
	if len(rd.Numbers) == 1 && !rd.Every {
		text = m.g.LastItem(text, owner != "")
	}
	if noun := m.lastCounted().noun; rd.Elided && rd.Numbers[0].Class == "count" && noun != "" {
		text += "的" + noun // 产值过亿元的达到5家
	}
	switch rd.Numbers[0].Class {
	case "multiple":
		text = phrase.WithoutCount(text)
	case "count":
		text = m.g.WithoutExamples(phrase.WithoutCount(text))
	case "share":
		text = proportionOf(text)
	}
	if rd.Measure == vocabulary.Growth || rd.Measure == vocabulary.Change {
		text = strings.TrimSuffix(strings.TrimSuffix(text, "数量"), "的") // 高新技术企业数量增长20%
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
	if rd.Every && rd.Numbers[0].Class == "count" && subs[0].verb != "" {
		for i := range subs[1:] {
			if sub := &subs[i+1]; sub.verb == "" {
				sub.verb, sub.name = subs[0].verb, subs[0].verb+sub.name // 认定甲、乙各1家
			}
		}
	}
	switch {
	case rd.Every && len(subs) > 1:
		return by(ruleEach, subs...)
	case len(subs) > 1:
		return by(ruleList, subs...)
	}
	return subs
}

// ownWords end what is ranked: who is, and how many.
var ownWords = regexp.MustCompile(`(我[省市县区州旗]|[两三四五六七八九]项(主要)?(经济)?指标)$`)

// withoutTask drops what only says that a work was set or that a total is meant.
func (m *reader) withoutTask(rd reading, text string) string {
	if base, ok := strings.CutSuffix(text, "总量"); ok && phrase.EndsWithAny(base, "GDP", "生产总值") {
		return base
	}
	if work, ok := strings.CutSuffix(text, "任务"); ok && strings.Contains(m.r.Slice(rd.Pre), "完成") && !endsTasks.MatchString(work) {
		return work // 完成水渠修缮任务12条
	}
	return text
}

// endsTasks stands before tasks that are counted themselves.
var endsTasks = regexp.MustCompile(`(工作|目标|重点|改革|整改|年度|主要|项|各类|战略|具体|约束性|^)$`)

// withoutCause drops what brings a change about: 带动固定资产投资增长5%, 将补助标准
// 提高到900元.
func withoutCause(rd reading, text string) string {
	if rest, ok := strings.CutPrefix(text, "将"); ok && len(rest) > len("入库") {
		text = rest
	}
	if rd.Measure != vocabulary.Growth && rd.Measure != vocabulary.Change && !strings.HasSuffix(text, "增收") {
		return text
	}
	for _, cause := range []string{"撬动", "带动", "推动", "拉动", "促进", "安排", "引领", "助推", "促使", "保持"} {
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
	if rates := m.g.RatesOf(text, 0); rates != nil {
		return rates
	}
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
	return phrase.TwoInsurances(text) || m.wholeIndicators(phrase.SplitList(text, "、和", 2))
}

// subject makes one noun phrase a subject: its verb comes first, or the list's
// verb is shared.
func (m *reader) subject(rd reading, text, owner string) subject {
	if last := m.lastCounted(); rd.Measure == vocabulary.Rank && last.verb == text && text != "" {
		return last // 没收煤炭8吨，没收数量居全省第1
	}
	if class, _ := m.g.Verbs.ClassOf(text); (class == "final" || phrase.Gains(text)) && len(m.sentence.seen) > 0 && !moved.MatchString(text) {
		if last := m.lastCounted(); last.noun != "" {
			noun := stage.ReplaceAllString(m.g.Pointless(last.noun), "$1")
			return subject{name: text + noun, verb: text, noun: noun, about: keep(owner, last.about), rule: ruleShared}
		}
	}
	verb, noun, rule := m.verbAndNoun(rd, text)
	if done := m.doneBehind(rd); done != "" && verb == "" {
		verb, rule = done, ruleHappened
	}
	if strings.HasSuffix(verb, "实施") && rd.Numbers[0].Class != "share" && doneToPlace.MatchString(noun) {
		verb = "" // 实施住宅增设电梯65部
	}
	total := rd.Cumulative && rd.Pre.Len() > len([]rune("累计达")) && !strings.Contains(verb+noun, "累计")
	name := complete(rd, verb, noun) + m.fulfilment(rd)
	if with := m.thoseWith(rd, noun); with != "" {
		name, rule = with+"的"+name, ruleHappened
	}
	if total {
		name = "累计" + name // 发明专利授权量累计达2万件
	}
	name = m.sentence.opening + name
	if owner == "" {
		at := m.spanOf(rd)
		owner = m.ownerIn(report.Span{Start: at.Start + len([]rune(verb)), End: at.End})
	}
	if verb == "累计" && m.g.Attributes.Has(noun) {
		verb = "" // 累计投入3亿元完成…: an amount, not a list of what was done
	}
	return subject{name: name, verb: verb, noun: noun, total: total, about: keep(owner, m.sentence.clause.owner), rule: rule}
}

// fulfilment is what the whole of something has come to: 命案保持100%侦破.
func (m *reader) fulfilment(rd reading) string {
	n := rd.Numbers[len(rd.Numbers)-1]
	post := m.r.Slice(rd.Run.Post)
	if len(rd.Numbers) > 1 || n.Unit != "%" || rd.Measure != vocabulary.Level || post == "" || rd.Run.Post.End != m.sentence.clause.End {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(post); !number.IsHan(first) || first == '的' || n.Value != "100" && !strings.HasPrefix(post, "用于") {
		return ""
	}
	return post
}

// doneBehind is what has been done to those counted and to the items of the list
// before: 建议640件、提案730件全部办复.
func (m *reader) doneBehind(rd reading) string {
	if len(rd.Numbers) > 1 || rd.Numbers[0].Class != "count" || rd.Measure != vocabulary.Level || rd.Stated || rd.Run.Post.End != m.sentence.clause.End {
		return ""
	}
	found := allDone.FindStringSubmatch(m.r.Slice(rd.Run.Post))
	if found == nil {
		return ""
	}
	for i := len(m.metrics) - 1; i >= 0 && m.metrics[i].Start >= m.sentence.clause.Start; i-- {
		m.metrics[i].Indicator = found[1] + m.metrics[i].Indicator
	}
	return found[1]
}

// allDone says that all of them have come to something.
var allDone = regexp.MustCompile(`^(?:已|均|都|全部|全面|如期|按期|顺利|基本|已经|均已|已全部)+(办复|办结|开工|开工建设|竣工|完工|建成|投产|投用|投入使用|建成投用|竣工投产|签约|落地|交付|整改到位|整改完成|销号)$`)

// thoseWith is what a share of those named does: 毕业生65%留在本地就业 are 留在本地就业的
// 毕业生.
func (m *reader) thoseWith(rd reading, noun string) string {
	post := phrase.Clean(m.r.Slice(rd.Run.Post))
	if len(rd.Numbers) > 1 || rd.Numbers[0].Unit != "%" || rd.Measure != vocabulary.Level || rd.Stated || rd.Run.Post.End != m.sentence.clause.End || m.g.Attributes.EndsAt([]rune(noun)) || m.g.Heads.EndsAt([]rune(noun)) || !actors.MatchString(noun) {
		return ""
	}
	for _, pace := range []string{"以上", "左右", "均", "都", "全部", "已", "实现"} {
		post = strings.TrimPrefix(post, pace)
	}
	if len([]rune(post)) < 3 || !m.g.OpensWithVerb([]rune(post)) && !staying.MatchString(post) {
		return ""
	}
	return post
}

// actors are those who may do or have something themselves.
var actors = regexp.MustCompile(`(生|机构|企业|村|学校|医院|人员|群众|居民|农户|家庭|单位|部门|社区|乡镇|产品|项目|设备|人才|资金|支出|用地|小区)$`)

// staying is where they remain or go.
var staying = regexp.MustCompile(`^(留|投|用|来|去|回|享|有|在|纳入|达)`)

// verbAndNoun parts what was done from what it was done to, and takes from the items
// before what the words leave out.
func (m *reader) verbAndNoun(rd reading, text string) (verb, noun, rule string) {
	verb, noun = m.g.SplitVerb(phrase.WithoutEmptyVerb(text))
	if shared := m.sentence.clause.verb; phrase.Gains(shared) && rd.Pre.Start > m.sentence.clause.Start && listed.MatchString(text) {
		return shared, text, ruleShared // 新增上市公司3家、挂牌企业5家
	}
	if verb != "" {
		if who := m.doer(rd); who != "" {
			return "", who + verb + noun, ruleShared
		}
		return verb, noun, ruleDone
	}
	state, rule := m.sentence.clause, rulePhrase
	inList := rd.Pre.Start > state.Start
	if !inList || m.opensPart(rd) {
		whole := noun
		verb, noun = m.partOf(rd, noun)
		if verb != "" || noun != whole {
			rule = rulePart
		}
	}
	if inList && len(state.subjects) > 0 && bareLevel.MatchString(noun) {
		noun += levelOf.ReplaceAllString(state.subjects[len(state.subjects)-1].noun, "") // 国家级企业2家、省级8家
	}
	if inList && m.r.Text[rd.Pre.Start] == '、' && len(state.subjects) > 0 {
		noun = sharedLevel(state.subjects[len(state.subjects)-1].noun, noun)
	}
	if inList && len(state.subjects) > 0 {
		noun = sharedWhole(m.g, state.subjects[len(state.subjects)-1].name, noun)
	}
	if prefix := m.openerOf(rd, noun); prefix != "" && verb == "" {
		return "", prefix + noun, ruleShared
	}
	if verb == "" && inList && state.verb != "" && rd.Measure == vocabulary.Level && rd.Numbers[0].Class != "share" && !deeds.MatchString(noun) {
		return state.verb, noun, ruleShared
	}
	for _, head := range []string{"产量", "里程"} {
		if verb == "" && rd.Numbers[0].Class == "physical" && strings.HasSuffix(m.lastCounted().name, head) && !m.g.Heads.EndsAt([]rune(noun)) {
			return "", noun + head, ruleShared // 电解铝产量23万吨；煤炭1915万吨
		}
	}
	if noun == "集装箱" && phrase.EndsWithAny(rd.Numbers[0].Unit, "标箱", "标准箱", "TEU") {
		noun += "吞吐量"
	}
	return verb, noun, rule
}

// sharedWhole gives a share of a list the whole that the one before is of: 清洁能源装机占比
// 54%、发电量占比51%.
func sharedWhole(g *phrase.Grammar, before, noun string) string {
	own, ok := strings.CutSuffix(noun, "占比")
	first, ok2 := strings.CutSuffix(before, "占比")
	runes := []rune(first)
	n, class := g.Heads.Suffix(runes)
	if !ok || !ok2 || !g.Heads.Has(own) || class != "head" || n == len(runes) {
		return noun
	}
	return string(runes[:len(runes)-n]) + noun
}

// openerOf is what opens the item before, which ends as the noun does, and holds for both:
// 企业参与制定国家标准6项、行业标准5项.
func (m *reader) openerOf(rd reading, noun string) string {
	state, size := m.sentence.clause, len([]rune(noun))
	if len(state.subjects) == 0 || m.r.Text[rd.Pre.Start] != '、' || size < 4 || size > 6 {
		return ""
	}
	before := []rune(state.subjects[len(state.subjects)-1].name)
	if len(before) < size+2 || string(before[len(before)-2:]) != string([]rune(noun)[size-2:]) {
		return ""
	}
	opener := before[:len(before)-size]
	if m.g.Verbs.EndsAt(opener) && !m.g.OpensWithVerb(opener) {
		return string(opener)
	}
	return ""
}

// doer is what was counted right before the verb and did it: 39个新投产项目增加产值5亿元.
func (m *reader) doer(rd reading) string {
	clause := m.sentence.clause
	if len(clause.subjects) == 0 || strings.ContainsRune("为对向给", m.r.Text[clause.Start]) {
		return ""
	}
	if last := len(m.metrics) - 1; last >= 0 && m.metrics[last].Start > clause.Start && strings.ContainsRune("为对向给", m.r.Text[m.metrics[last].Start-1]) {
		return "" // 向12家企业发放贷款4亿元
	}
	last, first := clause.subjects[len(clause.subjects)-1], m.r.Text[rd.Pre.Start]
	if last.rule != ruleCount && last.rule != ruleHappened || last.verb != "" || last.name != last.noun || !number.IsHan(first) || strings.ContainsRune("和及与并", first) {
		return ""
	}
	return last.noun
}

// complete puts verb and noun together and names who or what is counted where only
// the verb tells: 脱贫496户, 惠及480万人, 完成任务的105%.
func complete(rd reading, verb, noun string) string {
	unit, name := rd.Numbers[0].Unit, verb+noun
	people := strings.HasSuffix(unit, "人")
	switch {
	case noun == "" && moved.MatchString(verb) && (people || strings.HasSuffix(unit, "户")):
		if people {
			return name + "人口"
		}
		return name + "户"
	case verb == "" && phrase.EndsWithAny(noun, "脱贫", "减贫") && len([]rune(noun)) <= len([]rune("剩余未脱贫")):
		if strings.HasSuffix(unit, "户") {
			name += "户"
		} else if people {
			name += "人口"
		}
	case people && phrase.EndsWithAny(name, "惠及", "覆盖", "受益", "受惠"):
		name += "人数"
	}
	if rd.Fulfilled && rd.Numbers[0].Class == "share" {
		name += "完成率"
	}
	return name
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
	if strings.HasPrefix(tail, "、") || strings.HasPrefix(tail, "和") || strings.HasPrefix(tail, "（") || tail == "" {
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
	if !spatial(found.Entity.Type) && (m.attributeHead(plain) || plain == tail && (!m.g.OpensWithVerb([]rune(plain)) || reaches.MatchString(plain))) {
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

// moved is what happens to households and to those who live in them.
var moved = regexp.MustCompile(`^(实现)?(脱贫|减贫|搬迁|易地搬迁|安置|返贫|致贫)$`)

// reaches is whom or what a programme or a project does good to.
var reaches = regexp.MustCompile(`^(惠及|覆盖|带动|受益|受惠)`)

// sharedLevel gives a thing of a list the level of the one before: 国家级平台3家、实验室2
// 家.
func sharedLevel(before, noun string) string {
	level := levelOf.FindString(before)
	if level == "" || ownLevel.MatchString(noun) {
		return noun
	}
	return level + noun
}

var (
	levelOf   = regexp.MustCompile(`^(国家|省|市|县|区|州|自治区)级(以上|及以上)?`)
	bareLevel = regexp.MustCompile(`^(国家|省|市|县|区|州|自治区)级(以上|及以上)?$`)
	ownLevel  = regexp.MustCompile(`国家|^[省市县区州镇村]|级|全国|世界|高新技术企业|科技型|规上|规模以上|瞪羚|独角兽|“`)
)

// deeds end what is named by the work alone, with how it was done in brackets: 新建厕所50座、
// 危房改造（加固）30户.
var deeds = regexp.MustCompile(`(改造|治理|整治|修复|加固|绿化|搬迁|清淤|整理)(（\p{Han}+）)?$`)

// stage is at what stage things are that were counted: 在建项目346项、投产257项.
var stage = regexp.MustCompile(`^(?:在建|续建|储备|签约|拟建|前期|新开工|开工)((?:重点|重大)?(?:项目|工程))$`)

// listed are things named by what has happened to them.
var listed = regexp.MustCompile(`^(挂牌|上市|入库|入统|入规|签约|落户|投产|入驻|认证|授权)(企业|公司|项目|主体|单位|机构)$`)
