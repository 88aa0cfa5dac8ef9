package naming

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// named reads the noun phrases that stand before the numbers themselves.
func (m *Namer) named(rd *Reading, rest string) []subject.Subject {
	owner, text := m.ownedText(*rd, rest)
	text = m.Grammar.WithoutPlace(text)
	if at := strings.Index(text, "等“"); at > 0 {
		text = text[at+len("等"):]
	}
	if rd.Measure == vocabulary.Rank || rd.Measure == vocabulary.Difference {
		text = ownWords.ReplaceAllString(m.Grammar.Pointless(text), "")
	}
	text, spread := m.spreads(*rd, text)
	text = alsoReached.ReplaceAllString(text, "$1$2")
	text = withoutCause(*rd, strings.TrimSuffix(m.withoutTask(*rd, text), "等"))
	if len(rd.Numbers) == 1 && !rd.Every {
		text = m.Grammar.LastItem(text, owner != "")
	}
	if noun := m.lastCounted().Noun; rd.Elided && rd.Numbers[0].Class == "count" && noun != "" {
		text += "的" + lastPart(noun) // 产值过亿元的达到5家
	}
	switch rd.Numbers[0].Class {
	case "multiple":
		text = phrase.WithoutCount(text)
	case "count":
		text = m.Grammar.WithoutExamples(phrase.WithoutCount(text))
	case "share":
		text = proportionOf(text)
	}
	if rd.Measure == vocabulary.Growth || rd.Measure == vocabulary.Change {
		text = strings.TrimSuffix(strings.TrimSuffix(text, "数量"), "的") // 高新技术企业数量增长20%
	}
	items := []string{text}
	if k := len(rd.Numbers); k > 1 && len(rd.Benchmarks) < 2 && !ofTheSame(rd.Numbers) {
		if split := m.Grammar.SplitSubjects(text, k); split != nil {
			items = split
		}
		if parts, whole, ok := strings.Cut(text, "占"); ok && rd.Numbers[0].Class == "share" {
			items = m.shares(parts, strings.TrimPrefix(whole, "到"), k, items)
		}
	} else if rd.Every || (rd.Measure == vocabulary.Growth || rd.Numbers[0].Class == "share" || rd.Numbers[0].Unit == "番") && m.twoIndicators(text) {
		rd.Every = true
		items = m.everyItem(text)
	}
	subs := make([]subject.Subject, 0, len(items))
	for _, item := range items {
		item = spread + item
		if rd.Measure == vocabulary.Rank {
			item = m.Grammar.Pointless(item)
		}
		subs = append(subs, m.subject(*rd, item, owner))
	}
	shareVerb(*rd, subs)
	switch {
	case rd.Every && len(subs) > 1:
		return subject.By(subject.RuleEach, subs...)
	case len(subs) > 1:
		return subject.By(subject.RuleList, subs...)
	}
	return subs
}

// spreads takes 分别 out of what each of a list did or gained: 甲公司、乙公司分别实现税收, 标准、
// 品牌分别新增. A gain stands before each item.
func (m *Namer) spreads(rd Reading, text string) (name, gain string) {
	list, done, ok := strings.Cut(text, "分别")
	if !ok || list == "" || len(rd.Numbers) < 2 || len(rd.Benchmarks) > 0 {
		return text, ""
	}
	done = strings.TrimPrefix(strings.TrimPrefix(done, "完成"), "实现")
	if phrase.Gains(done) || strings.HasPrefix(done, "新") && m.Grammar.Verbs.Has(done) {
		return list, done
	}
	return list + done, ""
}

// alsoReached is what has come about besides the rate told: 医疗保险实现市级统筹、参保率.
var alsoReached = regexp.MustCompile(`^(\p{Han}{3,}?)(?:已|全面|基本)?实现\p{Han}{2,}、(\p{Han}{2,6}率)$`)

// lastPart is what stands behind the last 的 of a noun phrase.
func lastPart(noun string) string {
	parts := strings.Split(noun, "的")
	return parts[len(parts)-1]
}

// ofTheSame says that the numbers, right behind each other, count the same in two units:
// 监测户和帮扶户37户108人.
func ofTheSame(numbers []number.Number) bool {
	for i := 1; i < len(numbers); i++ {
		if strings.HasSuffix(numbers[i-1].Unit, "户") && strings.HasSuffix(numbers[i].Unit, "人") && numbers[i].Start-numbers[i-1].Full.End < 2 {
			continue // 低保户3032户、4807人
		}
		if numbers[i].Class != "count" && !(numbers[i].Class == "money" && strings.HasSuffix(numbers[i-1].Unit, "人次")) || numbers[i-1].Unit == numbers[i].Unit || numbers[i-1].Full.End != numbers[i].Full.Start {
			return false
		}
	}
	return true
}

// shareVerb gives what is done to the first of those that share a number to all: 认定甲、
// 乙各1家.
func shareVerb(rd Reading, subs []subject.Subject) {
	if !rd.Every || rd.Numbers[0].Class != "count" || subs[0].Verb == "" {
		return
	}
	for i := range subs[1:] {
		if sub := &subs[i+1]; sub.Verb == "" {
			sub.Verb, sub.Name = subs[0].Verb, subs[0].Verb+sub.Name
		}
	}
}

// ownWords end what is ranked: who is, and how many.
var ownWords = regexp.MustCompile(`(我[省市县区州旗]|[两三四五六七八九]项(主要)?(经济)?指标)$`)

// withoutTask drops what only says that a work was set or that a total is meant.
func (m *Namer) withoutTask(rd Reading, text string) string {
	if base, ok := strings.CutSuffix(text, "总量"); ok && phrase.EndsWithAny(base, "GDP", "生产总值") {
		return base
	}
	if work, ok := strings.CutSuffix(text, "任务"); ok && strings.Contains(m.Report.Slice(rd.Pre), "完成") && !endsTasks.MatchString(work) {
		return work // 完成水渠修缮任务12条
	}
	return text
}

// endsTasks stands before tasks that are counted themselves.
var endsTasks = regexp.MustCompile(`(工作|目标|重点|改革|整改|年度|主要|项|各类|战略|具体|约束性|^)$`)

// withoutCause drops what brings a change About: 带动固定资产投资增长5%, 将补助标准
// 提高到900元.
func withoutCause(rd Reading, text string) string {
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
func (m *Namer) shares(parts, whole string, k int, items []string) []string {
	split := m.Grammar.SplitSubjects(strings.TrimSuffix(parts, "分别"), k)
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
func (m *Namer) everyItem(text string) []string {
	if rates := m.Grammar.RatesOf(text, 0); rates != nil {
		return rates
	}
	for n := 8; n >= 2; n-- {
		if phrase.SplitList(text, "、", n) == nil && !m.wholeIndicators(phrase.SplitList(text, "、和", n)) && n > 2 {
			continue
		}
		if split := m.Grammar.SplitSubjects(text, n); split != nil {
			return split
		}
	}
	return []string{text}
}

// wholeIndicators says that every item ends in a head of its own.
func (m *Namer) wholeIndicators(items []string) bool {
	for _, item := range items {
		if phrase.EndsWithAny(item, "率", "量", "额", "值", "数", "度", "面积") && len([]rune(item)) > 3 {
			continue
		}
		if n, class := m.Grammar.Heads.Suffix([]rune(item)); class != "head" || n < 2 && !phrase.EndsWithAny(item, "率", "量") || n == len([]rune(item)) {
			return false
		}
	}
	return items != nil
}

// twoIndicators says that 和 joins two whole indicators: 财政总收入和地方财政收入增长
// 18%.
func (m *Namer) twoIndicators(text string) bool {
	return phrase.TwoInsurances(text) || m.wholeIndicators(phrase.SplitList(text, "、和", 2))
}

// subject makes one noun phrase a subject: its verb comes first, or the list's
// verb is shared.
func (m *Namer) subject(rd Reading, text, owner string) subject.Subject {
	if last := m.lastCounted(); rd.Measure == vocabulary.Rank && last.Verb == text && text != "" {
		return last // 没收煤炭8吨，没收数量居全省第1
	}
	if class, _ := m.Grammar.Verbs.ClassOf(text); (class == "final" || phrase.Gains(text) || rework.MatchString(text) && m.goesOn(rd)) && len(m.Sentence.Seen) > 0 && !subject.Moved(text) {
		if last := m.lastCounted(); last.Noun != "" {
			noun := stage.ReplaceAllString(m.Grammar.Pointless(last.Noun), "$1")
			if rework.MatchString(text) {
				_, noun = m.Grammar.SplitVerb(noun)
			}
			return subject.Subject{Name: text + noun, Verb: text, Noun: noun, About: cmp.Or(owner, last.About), Rule: subject.RuleShared}
		}
	}
	if last := m.lastCounted(); reached.MatchString(text) && last.Name != "" {
		name := last.Name + strings.TrimPrefix(text, "共") + whom(rd.Numbers)
		return subject.Subject{Name: name, Noun: name, About: cmp.Or(owner, last.About), Base: last.Name, Rule: subject.RuleProperty} // 改造小区6个、惠及3万户
	}
	if last := m.lastCounted(); m.alsoDone(rd, text) && last.Verb != "" && last.Noun != "" && text != last.Verb {
		return subject.Subject{Name: text + last.Noun, Verb: text, Noun: last.Noun, About: cmp.Or(owner, last.About), Rule: subject.RuleShared}
	}
	verb, noun, rule := m.verbAndNoun(rd, text)
	if done := m.doneBehind(rd); done != "" && verb == "" {
		verb, rule = done, subject.RuleHappened
	}
	if strings.HasSuffix(verb, "实施") && rd.Numbers[0].Class != "share" && doneToPlace.MatchString(noun) {
		verb = "" // 实施住宅增设电梯65部
	}
	total := rd.Cumulative && rd.Pre.Len() > len([]rune("累计达")) && !strings.Contains(verb+noun, "累计")
	name := complete(rd, verb, noun) + m.fulfilment(rd)
	if with := m.thoseWith(rd, noun); with != "" {
		name, rule = with+"的"+name, subject.RuleHappened
	}
	if total {
		name = "累计" + name // 发明专利授权量累计达2万件
	}
	name = m.Sentence.Opening + name
	if owner == "" {
		at := m.spanOf(rd)
		owner = m.Owners.Within(report.Span{Start: at.Start + len([]rune(verb)), End: at.End})
	}
	if verb == "累计" && m.Grammar.Attributes.Has(noun) {
		verb = "" // 累计投入3亿元完成…: an amount, not a list of what was done
	}
	return subject.Subject{Name: name, Verb: verb, Noun: noun, Total: total, About: cmp.Or(owner, m.Sentence.Clause.Owner), Rule: rule}
}

// goesOn says that the number counts the things counted before, in the same unit: 建成农田
// 15万亩，改造提升10万亩.
func (m *Namer) goesOn(rd Reading) bool {
	last := len(m.Sentence.Stated) - 1
	return last >= 0 && rd.Measure == vocabulary.Level && rd.Numbers[0].Class != "money" && rd.Numbers[0].Unit == m.Sentence.Stated[last].Unit
}

// rework is what else is done to the like of what was counted.
var rework = regexp.MustCompile(`^(改造|提升|升级|改造提升|提升改造|升级改造|提档升级|改建|扩建|改扩建|续建|维修|修缮|修复|加固|拆除|关停|取缔|关停取缔|废止|修订|修改|下放|承接|取消|启动)$`)

// alsoDone says that a bare verb in a list tells of the things counted before what else
// was done to some: 消减审批事项23项、承接13项.
func (m *Namer) alsoDone(rd Reading, text string) bool {
	last := len(m.Sentence.Stated) - 1
	return last >= 0 && m.Report.Text[rd.Pre.Start] == '、' && rd.Numbers[0].Class == "count" && m.Grammar.Verbs.Has(text) &&
		rd.Numbers[0].Unit == m.Sentence.Stated[last].Unit && countsThings(rd.Numbers[0].Unit)
}

// ownedText parts 中国数安港入驻企业 into the owner and what is measured of it. A
// project's or programme's name stays in the indicator, a platform's does not.
func (m *Namer) ownedText(rd Reading, rest string) (owner, text string) {
	at := m.spanOf(rd)
	found, end, ok := m.Owners.Opening(at)
	if !ok || !m.Owners.Owns(found) || end >= at.End {
		return "", rest
	}
	tail := strings.TrimLeft(m.Report.Slice(report.Span{Start: end, End: at.End}), "”’")
	if strings.HasPrefix(tail, "、") || strings.HasPrefix(tail, "和") || strings.HasPrefix(tail, "（") || tail == "" {
		return "", rest
	}
	if m.Grammar.Verbs.Has(tail) {
		part, ok := m.Owners.Mentions.Shorter(found)
		if !ok || !m.Owners.Owns(part) {
			return found.Entity.Name, rest
		}
		found, tail = part, m.Report.Slice(report.Span{Start: part.End, End: at.End})
	}
	owner = found.Entity.Name
	if owner == m.Owners.Place {
		return "", tail
	}
	plain := m.Grammar.StripLeads(phrase.Clean(tail), false, m.Sentence.Plan).Rest
	if plain != tail && m.Grammar.Verbs.Has(plain) {
		return owner, plain + m.Report.Slice(report.Span{Start: found.Start, End: end}) // 湿地保护区初步划定30平方公里
	}
	if !m.Owners.Spatial(found.Entity.Type) && (m.attributeHead(plain) || plain == tail && (!m.Grammar.OpensWithVerb([]rune(plain)) || reaches.MatchString(plain))) {
		return owner, strings.TrimSuffix(rest, tail) + plain
	}
	return owner, plain
}

// attributeHead says that a phrase is no more than properties: 投资完成率、开工率.
func (m *Namer) attributeHead(text string) bool {
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、和及", r) }) {
		if m.Grammar.Attributes.Has(item) {
			return true
		}
	}
	return false
}

// spanOf is where the noun phrase before the numbers stands in the text.
func (m *Namer) spanOf(rd Reading) report.Span {
	pre := m.Report.Slice(rd.Pre)
	at := strings.Index(pre, rd.Lead.Rest)
	if at < 0 {
		return report.Span{Start: rd.Pre.End, End: rd.Pre.End}
	}
	start := rd.Pre.Start + len([]rune(pre[:at]))
	return report.Span{Start: start, End: start + len([]rune(rd.Lead.Rest))}
}

// reached tells whom or what the things named before do good to, or concern.
var reached = regexp.MustCompile(`^共?(惠及|受益|受惠|涉及)$`)

// whom names those counted by their unit alone.
func whom(numbers []number.Number) string {
	switch unit := numbers[0].Unit; {
	case len(numbers) > 1:
		return ""
	case strings.HasSuffix(unit, "人"):
		return "人数"
	case strings.HasSuffix(unit, "户"):
		return "户数"
	case strings.HasSuffix(unit, "人次"):
		return "人次"
	}
	return ""
}

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
	keyLevel  = regexp.MustCompile(`(国家|省|市|县|区|州|自治区)(级(以上|及以上)?|重点)`)
	bareLevel = regexp.MustCompile(`^(国家|省|市|县|区|州|自治区)(级(以上|及以上)?|重点)$`)
	ownLevel  = regexp.MustCompile(`国家|^[省市县区州镇村]|级|全国|世界|高新技术企业|科技型|规上|规模以上|瞪羚|独角兽|“`)
)

// deeds end what is named by the work alone, with how it was done in brackets: 新建厕所50座、
// 危房改造（加固）30户.
var deeds = regexp.MustCompile(`(改造|治理|整治|修复|加固|绿化|搬迁|清淤|整理)(（\p{Han}+）)?$`)

// stage is at what stage things are that were counted: 在建项目346项、投产257项.
var stage = regexp.MustCompile(`^(?:在建|续建|储备|签约|拟建|前期|新开工|开工)((?:重点|重大)?(?:项目|工程))$`)

// listed are things named by what has happened to them.
var listed = regexp.MustCompile(`^(挂牌|上市|入库|入统|入规|签约|落户|投产|入驻|认证|授权)(企业|公司|项目|主体|单位|机构)$`)
