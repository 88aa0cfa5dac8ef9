package metric

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"github.com/policygraph/policygraph/ingest/extract/metric/naming"
	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// parts opens the shares of the three sectors, written as one ratio, from what it was
// and what it is: 三次产业结构由12.1:47.6:40.3调整为11.8:48.3:39.9.
var parts = regexp.MustCompile(`(?:三次|一二三次?|一、二、三次?|三大)产业(?:增加值)?(?:结构|比例|比重|占比|构成)*比?(?:关系)?([^。；;，\d]*(?:20\d\d年[^。；;，\d]*)?)` + ratio +
	`(?:[^。；;，\d]*(?:20\d\d年[^。；;，\d]*)?` + ratio + `)?`)

const ratio = `(\d{1,2}(?:\.\d+)?)[:：∶︰](\d{1,2}(?:\.\d+)?)[:：∶︰](\d{1,2}(?:\.\d+)?)`

// sectors are what the three numbers of such a ratio measure.
var sectors = [...]string{"第一产业比重", "第二产业比重", "第三产业比重"}

// enter returns to the clause in which the place lies.
func (m *reader) enter(s report.Sentence, at int) {
	for _, clause := range s.Clauses {
		if clause.Start <= at && at < clause.End {
			m.sentence.Enter(clause.Span, m.owners.OfClause(clause.Span))
		}
	}
}

// readStructure reads the ratios of the sectors as three shares each and says where
// the sentence states them.
func (m *reader) readStructure(s report.Sentence) (read []report.Span) {
	text := m.r.Slice(s.Span)
	if !strings.Contains(text, "产业") {
		return nil
	}
	for _, at := range parts.FindAllStringSubmatchIndex(text, -1) {
		offset := func(i int) int { return s.Start + len([]rune(text[:at[i]])) }
		m.enter(s, offset(4))
		changed := at[10] >= 0
		for group := 2; group <= 7 && at[2*group] >= 0; group++ {
			rd := reading{Reading: naming.Reading{Run: number.Run{Numbers: []number.Number{{
				Span: report.Span{Start: offset(2 * group), End: offset(2*group + 1)}, Value: text[at[2*group]:at[2*group+1]], Unit: "%", Class: "share", Comparator: vocabulary.Equal,
			}}}}, assumed: true}
			rd.Measure = vocabulary.Level
			from := changed && group <= 4 && strings.ContainsAny(text[at[2]:at[3]], "由从")
			words := text[at[0]:at[4]]
			if changed && group > 4 {
				words = text[at[9]:at[10]]
			}
			rd.Predicate.Baseline = from
			rd.kind = m.kindOf(rd, m.sentence.Plan)
			rd.period = m.defaultPeriod(rd.kind, false)
			if period, _ := calendar.Period(m.ctx, words, m.sentence.Plan); period != "" {
				rd.period, rd.assumed = period, false
			}
			read = append(read, rd.Numbers[0].Span)
			m.add(rd, rd.Numbers[0], subject.Subject{Name: sectors[(group-2)%3], Noun: sectors[(group-2)%3], Rule: subject.RulePhrase}, 0)
		}
	}
	return read
}
