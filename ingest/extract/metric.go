package extract

import (
	"encoding/json"
	"strconv"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// metricReader reads the metrics of a report, sentence by sentence.
type metricReader struct {
	r        *report.Report
	ctx      Context
	g        *grammar
	scanner  scanner
	places   func(string) []string
	mentions mentionIndex
	groups   map[string]bool // names of the groups
	plans    []bool          // by section

	topic    string // the group that a theme sentence named
	lookback string // the span of years that the paragraphs speak of: 五年来
	sentence *sentenceState
	metrics  []Metric
	unread   []Unread
}

// sentenceState is what later clauses of a sentence take up.
type sentenceState struct {
	index   int
	section string
	plan    bool
	opening string // 扣除房地产开发投资: qualifies the next clause's subject
	period  string // 五年来: of the clauses behind it
	seen    []subject
	group   []subject // the subjects of the clause before
	clause  clauseState
}

// clauseState is what later items of a clause take up.
type clauseState struct {
	report.Span
	owner    string
	verb     string
	existing bool   // 紧盯…: the whole list is there already
	period   string // that an item of the list stated
	cohort   bool
	subjects []subject
	items    []subject // the indicators that a rank behind them is of
	bare     []int     // metrics whose noun waits for a verb phrase: 25个风貌样板区、20个未来社区开工
}

// readMetrics returns the metrics of the report and the digit runs that are
// none.
func readMetrics(r *report.Report, reg *registry.Registry, ctx Context, entities []Entity, relations []Relation) ([]Metric, []Unread) {
	m := &metricReader{r: r, ctx: ctx, g: readGrammar(), places: benchmarks(ctx, reg),
		mentions: indexMentions(entities), groups: map[string]bool{}, plans: planSections(r)}
	for _, relation := range relations {
		if relation.Type == vocabulary.HasMember {
			m.groups[relation.From] = true
		}
	}
	m.scanner = scanner{text: r.Text, words: m.g, names: nameMask(r, m.mentions), quoted: quoteMask(r)}
	section := -2
	for i, s := range r.Sentences {
		if s.Section != section {
			section, m.topic = s.Section, ""
		}
		m.readSentence(i, s)
	}
	m.readRest()
	return m.metrics, m.unread
}

// nameMask marks the code points inside names.
func nameMask(r *report.Report, mentions mentionIndex) []bool {
	mask := make([]bool, len(r.Text))
	for _, found := range mentions {
		mark(mask, found.Span)
	}
	return mask
}

// quoteMask marks the code points inside short quotations: slogans and names.
func quoteMask(r *report.Report) []bool {
	mask := make([]bool, len(r.Text))
	open := -1
	for i, c := range r.Text {
		switch c {
		case '“', '《':
			open = i
		case '”', '》':
			for j := open; open >= 0 && i-open <= 40 && j < i; j++ {
				mask[j] = true
			}
			open = -1
		case '。', '\n':
			open = -1
		}
	}
	return mask
}

func (m *metricReader) readSentence(index int, s report.Sentence) {
	numbers := m.scanner.scan(s.Span)
	if s.Theme {
		m.topic = m.themeTopic(s)
		if len(numbers) == 0 {
			return
		}
	}
	m.sentence = &sentenceState{index: index, section: m.sectionNumber(s),
		plan: s.Section >= 0 && m.plans[s.Section]}
	m.readLookback(s)
	m.dropThresholds(numbers)
	for _, n := range numbers {
		if n.reason != "" {
			m.unread = append(m.unread, Unread{n.Span, n.reason})
		}
	}
	next := 0
	for i, clause := range s.Clauses {
		var own []number
		for next < len(numbers) && numbers[next].Start < clause.End {
			own = append(own, numbers[next])
			next++
		}
		m.readClause(s, i, own)
	}
}

// readLookback notes where a review turns to the years before: 五年来 at the head of
// a paragraph, until another paragraph names its own time.
func (m *metricReader) readLookback(s report.Sentence) {
	if m.sentence.plan {
		return
	}
	head := m.r.Slice(report.Span{Start: s.Start, End: min(s.End, s.Start+12)})
	switch {
	case lookingBack.MatchString(head):
		m.lookback = span(m.ctx.Year-1, 5)
	case s.Opening && thisYear.MatchString(head):
		m.lookback = ""
	}
}

// themeTopic is the group that a theme sentence is about: what follows under it
// belongs to the group.
func (m *metricReader) themeTopic(s report.Sentence) string {
	for _, found := range m.mentions.within(s.Span) {
		if m.groups[found.entity.Name] && spatial(found.entity.Type) {
			return found.entity.Name
		}
	}
	return ""
}

func (m *metricReader) sectionNumber(s report.Sentence) string {
	if s.Section < 0 {
		return ""
	}
	return m.r.Sections[s.Section].Number
}

// dropThresholds marks the bounds inside names: 超10亿元单体制造业项目.
func (m *metricReader) dropThresholds(numbers []number) {
	text := m.r.Text
	for i := range numbers {
		n := &numbers[i]
		if n.reason != "" || n.comparator == vocabulary.Equal || n.class == "count" || n.class == "rank" || n.full.End >= len(text) {
			continue
		}
		next := text[n.full.End]
		if next == '的' && (n.class != "share" || m.rateBefore(n.full.Start)) && (!m.g.attributes.endsAt(text[:n.full.Start]) || i+1 < len(numbers) && numbers[i+1].class == "count" && numbers[i+1].Start-n.full.End < 16) {
			n.reason = "threshold"
		}
		if i+1 < len(numbers) && numbers[i+1].Start == n.full.End+1 {
			continue // 5.5%至6%
		}
		if n.class == "share" && !m.rateBefore(n.full.Start) && !m.scanner.endsWith(n.full.Start, "前") {
			continue // 50%以上乡镇
		}
		if isHan(next) && !strings.ContainsRune("的和及与并，、", next) && m.nounBehind(n.full.End) {
			n.reason = "threshold"
		}
	}
}

// rateBefore says that a rate or share is what a bound bounds: 占比超过60%的企业.
func (m *metricReader) rateBefore(at int) bool {
	return at > 0 && strings.ContainsRune("率比重度", m.r.Text[at-1])
}

func isHan(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }

// nounBehind says that what follows a bound is a noun it qualifies, not a verb
// that goes on.
func (m *metricReader) nounBehind(at int) bool {
	rest := m.r.Text[at:min(len(m.r.Text), at+8)]
	if n, _ := m.g.changes.prefix(rest); n > 0 {
		return false
	}
	if n, class := m.g.verbs.prefix(rest); n > 1 && class == "object" {
		return false
	}
	for _, word := range []string{"，", "左右", "以上", "大关", "其中", "用于", "支持", "完成", "实现", "达到", "建成", "投入"} {
		if strings.HasPrefix(string(rest), word) {
			return false
		}
	}
	return true
}

func (m *metricReader) readClause(s report.Sentence, index int, numbers []number) {
	clause := s.Clauses[index]
	state := m.sentence
	state.group = keepLast(state.clause.subjects, state.group)
	state.clause = clauseState{Span: clause.Span, owner: m.clauseOwner(clause.Span)}
	runs := m.scanner.runs(clause.Span, numbers)
	if len(runs) == 0 {
		m.noteOpening(clause.Span)
		return
	}
	at := clause.Start
	for _, run := range runs {
		run.pre.Start = max(run.pre.Start, min(at, run.pre.End))
		at = m.readRun(run, s, index)
	}
	state.opening = ""
}

func keepLast(now, before []subject) []subject {
	if len(now) > 0 {
		return now
	}
	return before
}

// noteOpening keeps 扣除房地产开发投资 for the clause behind it, and 五年来 for all of
// the sentence.
func (m *metricReader) noteOpening(clause report.Span) {
	text := m.r.Slice(clause)
	if strings.HasPrefix(text, "扣除") || strings.HasPrefix(text, "剔除") {
		m.sentence.opening = text + "的"
	}
	if clause.Len() <= maxTime && m.g.isTime(text) {
		m.sentence.period, _ = m.ctx.ownPeriod(text, m.sentence.plan)
	}
}

// maxTime bounds a clause that is nothing but a time, in code points.
const maxTime = 16

// isTime says that a text is nothing but a time: 五年来, “十四五”时期.
func (g *grammar) isTime(text string) bool {
	return planYears.MatchString(text) || g.stripLeads(text, false, false).rest == ""
}

// reading is one run as it is understood.
type reading struct {
	run
	predicate
	lead
	behind
	period  string
	assumed bool // the period is the part's, no words state it
	kind    vocabulary.Kind
}

// readRun reads one list of numbers and returns where the text that it used
// ends.
func (m *metricReader) readRun(r run, s report.Sentence, index int) int {
	first, last := r.numbers[0], r.numbers[len(r.numbers)-1]
	rd := reading{run: r, predicate: m.g.readPredicate(clean(m.r.Slice(r.pre)), first, m.places)}
	target := m.sentence.plan
	beside := rd.isYearTarget() && !target
	period, cohort := "", false
	if !beside {
		period, cohort = m.periodBefore(rd.predicate, target)
	}
	rd.lead = m.g.stripLeads(rd.predicate.subject, cohort, target)
	if rd.isYearTarget() {
		rd.lead.rest, rd.predicate.target = "", true
	}
	m.readBehind(&rd, last)
	m.sentence.clause.existing = m.sentence.clause.existing || rd.existing
	rd.existing = m.sentence.clause.existing
	rd.kind, rd.period = m.kindOf(rd, target), period
	switch {
	case beside:
		rd.period, _, _ = strings.Cut(m.ctx.Period, "-")
	case rd.period == "":
		rd.period, rd.assumed = m.defaultPeriod(rd.kind, target && rd.forecast), true
	}
	if rd.share && len(r.numbers) == 1 {
		rd.every, rd.share = true, false // 分别增加2个
	}
	if manner(rd) {
		m.unread = append(m.unread, Unread{first.Span, "manner"})
		return last.full.End
	}
	if first.class == "" && !rd.stated && !endsWithAny(rd.lead.rest, "比", "指数", "系数", "值", "率", "得分", "分数") {
		m.unread = append(m.unread, Unread{first.Span, "bare"})
		return last.full.End
	}
	subjects := m.subjects(&rd, s, index)
	for i := range subjects {
		switch {
		case period != "" && rd.kind != vocabulary.Baseline:
			subjects[i].period = period
		case subjects[i].period != "" && rd.kind != vocabulary.Baseline:
			rd.period = subjects[i].period // 一季度投资增长7%，比全省高1个百分点
		}
	}
	m.emit(rd, subjects)
	return max(last.full.End, rd.behind.end)
}

// periodBefore is the period that the words before a number state, or that an
// earlier item of the same clause stated.
func (m *metricReader) periodBefore(p predicate, target bool) (period string, cohort bool) {
	period, cohort = m.ctx.ownPeriod(p.subject+p.since+p.years, target)
	state := &m.sentence.clause
	if period == "" && !cohort {
		return keep(state.period, m.sentence.period), false
	}
	if !p.baseline && !cohort {
		state.period = period
	}
	return period, cohort
}

// readBehind looks behind the numbers of a plain statement.
func (m *metricReader) readBehind(rd *reading, last number) {
	if rd.measure != vocabulary.Level || rd.predicate.baseline || len(rd.numbers) > 1 && rd.numbers[0].comparator != vocabulary.GreaterOrEqual {
		return
	}
	post, cut := rd.run.post, false
	if post.Start < post.End && m.r.Text[post.Start] == '的' {
		post.End = m.sentence.clause.End
	} else if post.End < m.sentence.clause.End {
		end := post.Start + itemEnd(m.r.Text[post.Start:post.End])
		post.End, cut = end, end < post.End
	}
	last.beneficiary = rd.lead.rest == "" && endsWithAny(rd.predicate.subject, "为", "对", "在", "给") || endsWithAny(rd.lead.rest, "为", "对", "给")
	if last.class == "money" && last.comparator == vocabulary.Equal && m.g.verbs.has(rd.lead.rest) {
		last.class = "count"
	}
	if m.conditional(*rd) {
		return
	}
	rd.behind = m.g.readBehind(m.r.Text, post, last)
	if !cut && post.End < m.sentence.clause.End && rd.behind.noun != "" {
		rd.behind.leaveToNext(m.g, post)
	}
}

// isYearTarget says that the number is the bracketed 年度目标 beside a result.
func (rd reading) isYearTarget() bool {
	switch strings.TrimLeft(rd.predicate.subject, "（(，,、 ") {
	case "年度目标任务", "年度目标", "全年目标任务", "全年目标", "年度任务", "目标值":
		return true
	}
	return false
}

func (m *metricReader) kindOf(rd reading, plan bool) vocabulary.Kind {
	switch {
	case rd.predicate.baseline:
		return vocabulary.Baseline
	case rd.predicate.target, plan && !rd.existing && !rd.forecast:
		return vocabulary.Target
	}
	return vocabulary.Actual
}

// manner says that a count only tells how something is done: 按6大类制定.
func manner(rd reading) bool {
	return (rd.lead.rest == "" || rd.lead.rest == "分") && endsWithAny(rd.predicate.subject, "按", "按照", "分", "分成", "分为")
}

// defaultPeriod is what the part sets; what exists already has the reporting
// period wherever it stands.
func (m *metricReader) defaultPeriod(kind vocabulary.Kind, forecast bool) string {
	if kind == vocabulary.Target || forecast {
		return m.ctx.Horizon
	}
	return m.ctx.Period
}

// emit writes the metrics of a run: number by number, or every subject on the
// same number.
func (m *metricReader) emit(rd reading, subjects []subject) {
	if len(subjects) == 0 || slices.ContainsFunc(subjects, func(sub subject) bool { return sub.name == "" }) {
		for _, n := range rd.numbers {
			m.unread = append(m.unread, Unread{n.Span, "no subject"})
		}
		return
	}
	for i, n := range rd.numbers {
		if rd.every && len(rd.numbers) == 1 {
			for _, sub := range subjects {
				m.add(rd, n, sub, i)
			}
			continue
		}
		m.add(rd, n, subjects[min(i, len(subjects)-1)], i)
	}
	state := m.sentence
	state.seen = append(state.seen, subjects...)
	state.clause.subjects = append(state.clause.subjects, subjects...)
	if verb := subjects[len(subjects)-1].verb; verb != "" {
		state.clause.verb = verb
	}
}

func (m *metricReader) add(rd reading, n number, sub subject, i int) {
	value := n.value
	if rd.negative && rd.measure != vocabulary.Level {
		value = "-" + value
	}
	metric := Metric{Span: n.Span, Sentence: m.sentence.index, Section: m.sentence.section, Rule: rd.rule(),
		Indicator: sub.name, About: m.aboutOr(sub.about), Measure: rd.measure, Value: json.Number(value),
		Unit: n.unit, Comparator: n.comparator, Kind: rd.kind, Period: m.periodFor(rd, sub)}
	if n.class == "multiple" && n.unit == "番" {
		metric.Measure = vocabulary.Growth
	}
	if metric.Kind == vocabulary.Target {
		metric.Strength = strengthOf(string(m.r.Text[m.sentence.clause.Start:n.Start]))
	}
	if rd.measure == vocabulary.Rank || rd.measure == vocabulary.Difference {
		metric.Benchmark = m.benchmark(rd, i)
	}
	m.metrics = append(m.metrics, metric)
}

// periodFor is the period of one subject: in a look back over years, what was done
// and what changed has their span, what exists the reporting period.
func (m *metricReader) periodFor(rd reading, sub subject) string {
	if rd.assumed && m.lookback != "" && rd.kind == vocabulary.Baseline {
		return strconv.Itoa(m.ctx.Year - 6)
	}
	flow := rd.measure == vocabulary.Growth || rd.measure == vocabulary.Change || sub.verb != ""
	if rd.assumed && m.lookback != "" && rd.kind == vocabulary.Actual && flow && !rd.existing {
		return m.lookback
	}
	return rd.period
}

// rule names the part of the grammar that read the number.
func (rd reading) rule() string {
	switch {
	case rd.behind.noun != "":
		return "metric/count-before-noun"
	case rd.share:
		return "metric/list"
	case rd.every:
		return "metric/every"
	case rd.baseline:
		return "metric/from"
	}
	return "metric/" + string(rd.measure)
}

func (m *metricReader) benchmark(rd reading, i int) string {
	switch {
	case len(rd.benchmarks) > 1:
		return rd.benchmarks[min(i, len(rd.benchmarks)-1)]
	case len(rd.benchmarks) == 1:
		return rd.benchmarks[0]
	case m.ctx.Province != "":
		return m.ctx.Province
	}
	return china
}

func (m *metricReader) aboutOr(owner string) string {
	switch {
	case owner != "":
		return owner
	case m.topic != "":
		return m.topic
	}
	return m.ctx.Place
}

// strengthOf reads the mood of the words before a target.
func strengthOf(before string) vocabulary.Strength {
	switch {
	case strings.Contains(before, "确保") || strings.Contains(before, "必须"):
		return vocabulary.Binding
	case strings.Contains(before, "力争") || strings.Contains(before, "争取"):
		return vocabulary.Aspired
	}
	return vocabulary.Expected
}
