package metric

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readLookback notes where a review turns to the years before: 五年来 at the head of
// a paragraph, until another paragraph names its own time.
func (m *reader) readLookback(s report.Sentence) {
	if m.sentence.Plan {
		return
	}
	head := m.r.Slice(report.Span{Start: s.Start, End: min(s.End, s.Start+12)})
	switch {
	case calendar.LooksBack(head):
		m.lookback = calendar.YearsTo(m.ctx.Year-1, 5)
	case s.Opening && calendar.NamesYear(head):
		m.lookback = ""
	}
}

// enterSection notes a part on the years before or to come, which its title tells:
// 过去五年工作回顾, 今后五年奋斗目标. What lies within the part goes on with it.
func (m *reader) enterSection(index int) {
	m.ahead = ""
	for i := index; i >= 0 && m.ahead == ""; i = m.r.Sections[i].Parent {
		if m.plans[i] {
			m.ahead = calendar.Ahead(m.ctx, m.r.Sections[i].Title)
		}
	}
	if index < 0 || m.r.Sections[index].Level > 1 {
		return
	}
	m.lookback = ""
	if title := m.r.Sections[index].Title; !m.plans[index] && (calendar.LooksBackOver(title) || setting.Mixed(title)) {
		m.lookback = calendar.YearsTo(m.ctx.Year-1, 5)
	}
}

// noteOpening keeps 扣除房地产开发投资 for the clause behind it, and 五年来 for all of
// the sentence.
func (m *reader) noteOpening(clause report.Span) {
	text := m.r.Slice(clause)
	if strings.HasPrefix(text, "扣除") || strings.HasPrefix(text, "剔除") {
		m.sentence.Opening = text + "的"
	}
	if clause.Len() <= maxTime && calendar.NamesTime(text) && isTime(m.g, text) {
		m.sentence.period, _ = calendar.Period(m.ctx, text, m.sentence.Plan)
	}
}

// maxTime bounds a clause that is nothing but a time, in code points.
const maxTime = 16

// isTime says that a text is nothing but a time: 五年来, “十四五”时期.
func isTime(g *phrase.Grammar, text string) bool {
	return calendar.IsPlan(text) || g.StripLeads(text, false, false).Rest == ""
}

// periodBefore is the period that the words before a number state, or that an
// earlier item of the same clause stated.
func (m *reader) periodBefore(p phrase.Predicate, target bool) (period string, cohort bool) {
	period, cohort = calendar.Period(m.ctx, p.Subject+p.Since+p.Years, target)
	if period == "" && !cohort {
		return cmp.Or(m.sentence.ofClause, m.sentence.period), false
	}
	if !p.Baseline && !cohort {
		m.sentence.ofClause = period
	}
	return period, cohort
}

// defaultPeriod is what the part sets; what exists already has the reporting
// period wherever it stands.
func (m *reader) defaultPeriod(kind vocabulary.Kind, forecast bool) string {
	if kind == vocabulary.Target || forecast {
		return cmp.Or(m.ahead, m.ctx.Horizon)
	}
	return m.ctx.Period
}

// periodFor is the period of one subject: in a look back over years, what was done
// and what changed has their span, what exists the reporting period.
func (m *reader) periodFor(rd reading, sub subject.Subject) string {
	if rd.assumed && m.lookback != "" && rd.kind == vocabulary.Baseline {
		return strconv.Itoa(m.ctx.Year - 6)
	}
	flow := rd.Measure == vocabulary.Growth || rd.Measure == vocabulary.Change || sub.Verb != "" ||
		sub.Total || rd.Behind.Verb != "" || rd.Numbers[0].Unit == "番" ||
		rd.Measure == vocabulary.Difference && m.compared(rd, sub) == vocabulary.Growth
	if rd.assumed && m.lookback != "" && rd.kind == vocabulary.Actual && flow && !rd.Existing {
		return m.lookback
	}
	return rd.period
}
