package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

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
	yearTarget := rd.isYearTarget()
	beside := yearTarget && !target
	period, cohort := "", false
	if !beside {
		period, cohort = m.periodBefore(rd.predicate, target)
	}
	rd.lead = m.g.stripLeads(rd.predicate.subject, cohort, target)
	if yearTarget {
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

// reach bounds what is looked for behind a number, in code points, so that the
// cost of a clause does not grow with the square of its length.
const reach = 120

// reachOf is where the reach from a place in the clause ends.
func (m *metricReader) reachOf(at int) int { return min(m.sentence.clause.End, at+reach) }

// readBehind looks behind the numbers of a plain statement.
func (m *metricReader) readBehind(rd *reading, last number) {
	if rd.measure != vocabulary.Level || rd.predicate.baseline || len(rd.numbers) > 1 && rd.numbers[0].comparator != vocabulary.GreaterOrEqual {
		return
	}
	post, cut := rd.run.post, false
	if post.Start < post.End && m.r.Text[post.Start] == '的' {
		post.End = m.reachOf(post.Start)
	} else if post.End < m.sentence.clause.End {
		end := post.Start + itemEnd(m.r.Text[post.Start:post.End])
		post.End, cut = end, end < post.End
	}
	raw := strings.TrimSpace(m.r.Slice(rd.pre))
	last.beneficiary = endsWithAny(raw, "为", "对", "给") || raw == "在"
	owned := strings.HasSuffix(raw, "的") && len([]rune(raw)) > 3 // 处置了企业的11亿元债务
	if last.class == "money" && last.comparator == vocabulary.Equal && (owned || m.g.verbs.has(rd.lead.rest)) {
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
