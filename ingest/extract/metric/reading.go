package metric

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/metric/naming"
	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// reading is one run as it is understood.
type reading struct {
	naming.Reading
	period  string
	assumed bool // the period is the part's, no words state it
	kind    vocabulary.Kind
}

// readRun reads one list of numbers, before the next one of the clause if any, and
// returns where the text that it used ends.
func (m *reader) readRun(r number.Run, next *number.Run, s report.Sentence, index int) int {
	r.Pre = m.withinBracket(r.Pre)
	first, last := r.Numbers[0], r.Numbers[len(r.Numbers)-1]
	rd := reading{Reading: naming.Reading{Run: r, Predicate: m.g.ReadPredicate(phrase.Clean(m.r.Slice(r.Pre)), first, m.places)}}
	if rd.Measure == vocabulary.Change && rd.Predicate.Subject == "" && m.takesObject(first, r.Post) {
		rd.Measure, rd.Predicate.Subject, rd.Negative = vocabulary.Level, strings.Trim(m.r.Slice(r.Pre), "，,、；; "), false
	}
	if rd.Measure == vocabulary.Change && first.Class == "count" && strings.HasSuffix(strings.TrimSpace(m.r.Slice(r.Pre)), "提升") && phrase.EndsWithAny(first.Unit, "户", "所", "座", "处", "条") {
		rd.Measure, rd.Predicate.Subject = vocabulary.Level, rd.Predicate.Subject+"提升" // 住房提升2万户
	}
	m.atLeast(r)
	target := m.sentence.Plan
	yearTarget := rd.isYearTarget()
	beside := yearTarget && !target
	period, cohort := "", false
	if !beside {
		period, cohort = m.periodBefore(rd.Predicate, target)
	}
	rd.Lead = m.g.StripLeads(rd.Predicate.Subject, cohort, target && (rd.Stated || rd.Measure != vocabulary.Level))
	if yearTarget {
		rd.Lead.Rest, rd.Predicate.Target = "", true
	}
	if name := m.g.Pointless(rd.Lead.Rest); name != rd.Lead.Rest && rd.Measure == vocabulary.Level && first.Class == "share" && phrase.EndsWithAny(rd.Lead.Rest, "增速", "增幅", "涨幅", "增长速度", "增长幅度") {
		rd.Lead.Rest, rd.Measure = strings.TrimSuffix(strings.TrimSuffix(name, "实现"), "完成"), vocabulary.Growth // 市场主体增速保持在15%以上
	}
	rd.reduce()
	m.readBehind(&rd, last)
	m.leaveProperty(&rd, next)
	m.sentence.existing = m.sentence.existing || rd.Existing
	rd.Existing = m.sentence.existing || m.basedOn(rd)
	if target && m.lastYear(rd) {
		target, period = false, strconv.Itoa(m.ctx.Year-1)
	}
	rd.kind, rd.period = m.kindOf(rd, target), period
	switch {
	case beside:
		rd.period, _, _ = strings.Cut(m.ctx.Period, "-")
	case rd.period == "":
		rd.period, rd.assumed = m.defaultPeriod(rd.kind, target && rd.Forecast), true
	}
	if rd.Share && len(r.Numbers) == 1 {
		rd.Every, rd.Share = true, false // 分别增加2个
	}
	if manner(rd) {
		m.unread = append(m.unread, statement.Unread{Span: first.Span, Reason: "manner"})
		if name := rd.Lead.Rest; strings.HasSuffix(rd.Behind.Noun, "台阶") && name != "" {
			m.sentence.Seen = append(m.sentence.Seen, subject.Subject{Name: name, Noun: name}) // 生产总值迈上2个台阶、达80亿元
			return max(last.Full.End, rd.Behind.End)
		}
		return last.Full.End
	}
	if first.Class == "" && !rd.Stated && !phrase.EndsWithAny(rd.Lead.Rest, "比", "指数", "系数", "值", "率", "得分", "分数") {
		m.unread = append(m.unread, statement.Unread{Span: first.Span, Reason: "bare"})
		return last.Full.End
	}
	subjects := m.namer.Subjects(&rd.Reading, s, index)
	for i := range subjects {
		switch {
		case period != "" && rd.kind != vocabulary.Baseline:
			subjects[i].Period = period
		case subjects[i].Period != "" && rd.kind != vocabulary.Baseline:
			rd.period = subjects[i].Period // 一季度投资增长7%，比全省高1个百分点
		}
	}
	m.emit(rd, subjects)
	return max(last.Full.End, rd.Behind.End)
}

// withinBracket leaves, of the words before a number in a bracket of several clauses, those
// of its own clause: （拓宽道路，建成5个停车场，…）.
func (m *reader) withinBracket(pre report.Span) report.Span {
	start, depth := pre.Start, 0
	for at := pre.End - 1; at >= pre.Start && depth >= 0; at-- {
		switch m.r.Text[at] {
		case '）', ')':
			depth++
		case '（', '(':
			depth--
		case '⑴', '⑵', '⑶', '⑷', '⑸', '⑹', '⑺', '⑻', '⑼', '⑽', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩':
			if at > pre.Start {
				return report.Span{Start: at + 1, End: pre.End} // ⑴修路⑵建成5个停车场
			}
		case '，', '；':
			if depth == 0 && start == pre.Start {
				start = at + 1
			}
		}
		if depth < 0 && start > pre.Start {
			return report.Span{Start: start, End: pre.End}
		}
	}
	return pre
}

// atLeast bounds the numbers behind 至少: 每个县至少打造2座.
func (m *reader) atLeast(r number.Run) {
	if !strings.Contains(m.r.Slice(r.Pre), "至少") {
		return
	}
	for i := range r.Numbers {
		if n := &r.Numbers[i]; n.Comparator == vocabulary.Equal {
			n.Comparator = vocabulary.GreaterOrEqual
		}
	}
}

// takesObject says that a verb of change has things for its object: 提升6个外贸基地.
func (m *reader) takesObject(n number.Number, post report.Span) bool {
	return n.Class == "count" && post.Start < post.End && number.IsHan(m.r.Text[post.Start]) && !strings.ContainsRune("和及与至到", m.r.Text[post.Start])
}

// ReadBehind looks behind the numbers of a plain statement.
func (m *reader) readBehind(rd *reading, last number.Number) {
	if rd.Measure != vocabulary.Level || rd.Predicate.Baseline || len(rd.Numbers) > 1 && rd.Numbers[0].Comparator != vocabulary.GreaterOrEqual && !households(rd.Numbers) {
		return
	}
	post, cut := m.ownerBehind(*rd), false
	if post.Start < post.End && m.r.Text[post.Start] == '的' {
		post.End = m.namer.ReachOf(post.Start)
		if at := furtherSum.FindStringIndex(m.r.Slice(post)); at != nil {
			post.End, cut = post.Start+len([]rune(m.r.Slice(post)[:at[0]])), true
		}
	} else if post.End < m.sentence.Clause.End {
		end := post.Start + phrase.ItemEnd(m.r.Text[post.Start:post.End])
		post.End, cut = end, end < post.End
	}
	raw := strings.TrimSpace(m.r.Slice(rd.Pre))
	last.Beneficiary = phrase.EndsWithAny(raw, "为", "对", "给", "向") || raw == "在"
	last.Beneficiary = last.Beneficiary || naming.ToWhom(strings.TrimLeft(raw, "，,、；;和并"))
	owned := strings.HasSuffix(raw, "的") && len([]rune(raw)) > 3 // 处置了企业的11亿元债务
	if last.Class == "money" && last.Comparator == vocabulary.Equal && (owned || m.endsWithVerb(rd.Lead.Rest)) || number.Extends(last.Unit) && m.measuresNoun(*rd) {
		last.Class = "count"
	}
	if m.namer.Conditional(rd.Reading) {
		return
	}
	last.Opens = raw == "" && !rd.Stated && !cut && post.End == m.sentence.Clause.End
	rd.Behind = m.g.ReadBehind(m.r.Text, post, last)
	if m.namer.Completes(rd.Reading) && rd.Behind.Verb != "" && rd.Behind.Name() == rd.Behind.Verb+rd.Behind.Noun && m.g.Verbs.Has(rd.Behind.Verb) {
		rd.Behind.Noun, rd.Behind.Verb = rd.Behind.Noun+rd.Behind.Verb, "" // 完成10个森林乡村创建
	}
	if !cut && post.End < m.sentence.Clause.End && rd.Behind.Noun != "" {
		rd.Behind.LeaveToNext(m.g, post)
	}
}

// leaveProperty gives what of the things counted the next number measures to that
// number, with the things: 15家企业营业收入增长12%.
func (m *reader) leaveProperty(rd *reading, run *number.Run) {
	if run == nil || rd.Behind.Noun == "" {
		return
	}
	next := run.Numbers[0]
	between := report.Span{Start: rd.Run.Post.Start, End: next.Full.Start}
	if rd.Behind.Attributive || rd.Numbers[0].Class != "count" || between.End <= between.Start ||
		phrase.EndsWithAny(strings.TrimSpace(m.r.Slice(rd.Pre)), "为", "给", "对", "向") {
		return
	}
	words := m.r.Slice(between)
	subject := m.g.ReadPredicate(words, next, m.places).Subject
	if !strings.HasPrefix(words, subject) {
		return
	}
	if at := m.g.Owned([]rune(subject)); at > 0 {
		rd.Behind = phrase.Behind{Noun: string([]rune(subject)[:at]), Start: between.Start, End: between.Start}
	}
}

// households says that two numbers count the homes and the people of the same families:
// 496户1141人.
func households(numbers []number.Number) bool {
	if len(numbers) == 2 && numbers[0].Class == "count" && numbers[1].Class == "count" && numbers[0].Full.End == numbers[1].Full.Start && phrase.EndsWithAny(numbers[0].Unit, "批", "类", "大类", "批次") {
		return true // 3批18项案例
	}
	return len(numbers) == 2 && strings.HasSuffix(numbers[0].Unit, "户") && strings.HasSuffix(numbers[1].Unit, "人")
}

// furtherSum opens a further item with a sum of its own: 投资5亿元的甲园、总投资2亿元的乙园.
var furtherSum = regexp.MustCompile(`[、和及](计划|预计|估算|概算)?总?投资\d`)

// basedOn says that the things counted are what the rest of the clause builds on: 以4个园区为
// 载体.
func (m *reader) basedOn(rd reading) bool {
	return m.r.Text[m.sentence.Clause.Start] == '以' && footing.MatchString(m.r.Slice(report.Span{Start: rd.Run.Post.Start, End: m.namer.ReachOf(rd.Run.Post.Start)}))
}

var footing = regexp.MustCompile(`为(重点|载体|依托|抓手|指导|引领|核心|支撑|中心|龙头|牵引|基础|突破口)$`)

// follows is by what standards something is looked at.
var follows = regexp.MustCompile(`^[，、；]?(全面|逐项|严格|认真)?对[照标]`)

// visitor is a leader who came some times.
var visitor = regexp.MustCompile(`(总书记|书记|总理|主席|同志|省长|部长)(先后|曾|又)?$`)

// ownerBehind is the span behind the number, from the 的 on where a further property
// stands before it: 投资4亿元、日供水能力达10万吨的水厂.
func (m *reader) ownerBehind(rd reading) report.Span {
	post := rd.Run.Post
	switch rd.Lead.Rest {
	case "投资", "总投资", "占地", "占地面积", "建筑面积", "总建筑面积":
	default:
		return post
	}
	if post.Start >= post.End || m.r.Text[post.Start] != '、' {
		return post
	}
	end := m.namer.ReachOf(post.Start)
	for i := post.Start + 1; i < min(end, post.Start+24); i++ {
		switch m.r.Text[i] {
		case '，', '；', '、':
			return post
		case '的':
			return report.Span{Start: i, End: end}
		}
	}
	return post
}

// measuresNoun says that the noun behind an amount is what is measured, its verb
// being all that stands before it: 新建30公里雨水管网.
func (m *reader) measuresNoun(rd reading) bool {
	at := rd.Run.Post.Start
	return at < rd.Run.Post.End && (number.IsHan(m.r.Text[at]) || m.r.Text[at] == '“') &&
		(m.doneThere(rd) || rd.Lead.Rest == "" && (!rd.Stated || phrase.EndsWithAny(strings.TrimSpace(m.r.Slice(rd.Pre)), "完成", "完成了", "安排")) || m.endsWithVerb(rd.Lead.Rest) || strings.HasSuffix(rd.Lead.Rest, "等"))
}

// doneThere says that a verb and where it is done stand before the size of a work: 完成老城
// 区|3万平方米小区节能改造, 启动青石村|3000亩土地整理项目.
func (m *reader) doneThere(rd reading) bool {
	before := strings.TrimLeft(strings.TrimSpace(m.r.Slice(rd.Pre)), "，、；")
	behind := m.r.Slice(report.Span{Start: rd.Run.Post.Start, End: m.namer.ReachOf(rd.Run.Post.Start)})
	return inPlace.MatchString(before) || inVillage.MatchString(before) && sizedWorks.MatchString(behind)
}

var (
	inVillage  = regexp.MustCompile(`^(完成|实施|推进|启动|开工)了?\p{Han}{2,4}$`)
	sizedWorks = regexp.MustCompile(`^\p{Han}{2,10}(整理|治理|改造|绿化|硬化|修复|整治|开发)(项目|工程)?$`)
)

var inPlace = regexp.MustCompile(`^(完成|实施|推进|启动|新增|实现)了?((主|老|新|中心)?城区|县城区?|市区|农村|城乡|集镇|全[省市县区])$`)

// endsWithVerb says that a verb of doing is the last word, which waits for its
// object: 对农户一次性发放.
func (m *reader) endsWithVerb(text string) bool {
	n, _ := m.g.Verbs.Suffix([]rune(text))
	return n > 1 && (n == len([]rune(text)) || !m.g.Heads.EndsAt([]rune(text)))
}

// isYearTarget says that the number is the bracketed 年度目标 beside a result.
func (rd reading) isYearTarget() bool {
	switch strings.TrimLeft(rd.Predicate.Subject, "（(，,、 ") {
	case "年度目标任务", "年度目标", "全年目标任务", "全年目标", "年度任务", "目标值":
		return true
	}
	return false
}

func (m *reader) kindOf(rd reading, plan bool) vocabulary.Kind {
	switch {
	case rd.Predicate.Baseline:
		return vocabulary.Baseline
	case rd.Predicate.Target, plan && !rd.Existing && !rd.Forecast:
		return vocabulary.Target
	}
	return vocabulary.Actual
}

// lastYear says that a clause among plans tells what last year came to: 去年落实的20项民生实事
// 成效明显.
func (m *reader) lastYear(rd reading) bool {
	before := m.r.Slice(report.Span{Start: m.sentence.Clause.Start, End: max(m.sentence.Clause.Start, rd.Numbers[0].Full.Start)})
	return wasLastYear.MatchString(before) && !(strings.HasSuffix(before, "的") && rd.Behind.Verb != "")
}

var wasLastYear = regexp.MustCompile(`^(到|截至)?(去年|上年|上一年)[^，；]*$`)

// reduced is what was made less, before by how much.
var reduced = regexp.MustCompile(`^(?:平均|再|大幅|累计)?(减少|压减|压缩|缩减|精简|缩短|降低|削减|消减|减轻)了?(\p{Han}{2,})$`)

// reduce reads a share behind what was made less as its fall: 压缩审批时限60%.
func (rd *reading) reduce() {
	if rd.Stated || rd.Numbers[0].Unit != "%" || rd.Measure != vocabulary.Level {
		return
	}
	if done := reduced.FindStringSubmatch(rd.Lead.Rest); done != nil && !phrase.EndsWithAny(done[2], "率", "比重", "比例", "占比", "标准") {
		rd.Measure, rd.Negative, rd.Lead.Rest = vocabulary.Growth, true, done[2]
	}
}

// manner says that a count only tells how something is done: 按6大类制定.
func manner(rd reading) bool {
	if rd.Numbers[0].Unit == "次" && visitor.MatchString(rd.Predicate.Subject) {
		return true
	}
	if follows.MatchString(rd.Predicate.Subject) || rd.Numbers[0].Class == "time" && phrase.EndsWithAny(rd.Predicate.Subject, "屈指", "奋战", "鏖战") {
		return true // 对照26项指标查漏补缺
	}
	if strings.HasSuffix(rd.Behind.Noun, "台阶") {
		return true // 连续迈上4个百亿元台阶
	}
	if rd.Numbers[0].Class == "time" && phrase.EndsWithAny(rd.Predicate.Subject, "利用", "历时", "用时") {
		return true
	}
	if strings.HasSuffix(rd.Numbers[0].Unit, "方面") && (rd.Behind.Noun == "" || rd.Behind.Noun == "工作") || strings.HasPrefix(rd.Behind.Noun, "方面") && phrase.EndsWithAny(rd.Behind.Noun, "方面", "工作") {
		return true // 做好6个方面工作
	}
	return (rd.Lead.Rest == "" || rd.Lead.Rest == "分") && phrase.EndsWithAny(rd.Predicate.Subject, "按", "按照", "分", "分成", "分为")
}
