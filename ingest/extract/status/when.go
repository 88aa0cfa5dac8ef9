package status

import (
	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/report"
)

// when is the time that a sentence's part sets.
type when struct {
	period string
	plan   bool // it is to come
}

// whenOf is the time of a sentence: the reporting period in the review, the span of
// years where that looks back over them, the horizon in the plan.
func (st *reader) whenOf(s report.Sentence) when {
	head := st.Text(s.Start, min(s.End, s.Start+maxGap))
	if calendar.Aims(head, st.ctx.Year) {
		period, _ := calendar.Period(st.ctx, head, true)
		return when{period, true}
	}
	if s.Section >= 0 && st.plans[s.Section] {
		return when{st.aheadOf(s.Section), true}
	}
	switch {
	case calendar.LooksBack(head):
		st.lookback = true
	case s.Opening && calendar.NamesYear(head):
		st.lookback = false
	}
	if st.lookback && st.ctx.Year > 0 {
		return when{calendar.YearsTo(st.ctx.Year-1, 5), false}
	}
	return when{st.ctx.Period, false}
}

// aheadOf is the horizon, or the years that the title of a part sets: 今后五年目标.
func (st *reader) aheadOf(section int) string {
	for i := section; i >= 0; i = st.Report.Sections[i].Parent {
		if years := calendar.Ahead(st.ctx, st.Report.Sections[i].Title); years != "" {
			return years
		}
	}
	return st.ctx.Horizon
}

// enter notes a part that looks back over years: 过去五年工作回顾.
func (st *reader) enter(section int) {
	if section == st.section {
		return
	}
	st.section = section
	if s := st.Report.Sections[section]; s.Level == 1 {
		st.lookback = !st.plans[section] && (calendar.LooksBackOver(s.Title) || setting.Mixed(s.Title))
	}
}
