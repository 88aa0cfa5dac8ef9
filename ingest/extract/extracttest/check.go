package extracttest

import (
	"strings"
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// Check holds statements to their text: every span lies in it, a metric's spells its
// value, and each digit run stands in a metric or is accounted for.
func Check(t *testing.T, r *report.Report, s statement.All) {
	t.Helper()
	at := 0
	for _, m := range s.Metrics {
		checkMetric(t, r, m)
		if m.Start < at || m.Indicator == "" || m.Value == "" || m.Rule == "" {
			t.Errorf("metric behind %d: %+v", at, m)
		}
		at = m.Start
	}
	for _, e := range s.Entities {
		for _, mention := range e.Mentions {
			if mention.Start < 0 || mention.Start >= mention.End || mention.End > len(r.Text) {
				t.Errorf("%s %s: mention %v", e.Type, e.Name, mention)
			}
		}
		if e.Name == "" || len(e.Mentions) == 0 {
			t.Errorf("entity without name or place: %+v", e)
		}
	}
	for _, relation := range s.Relations {
		if relation.Start < 0 || relation.Start >= relation.End || relation.End > len(r.Text) {
			t.Errorf("relation outside the text: %+v", relation)
		}
	}
	for _, status := range s.Statuses {
		if status.Start < 0 || status.Start >= status.End || status.End > len(r.Text) {
			t.Errorf("status outside the text: %+v", status)
		}
	}
	checkCoverage(t, r, s)
}

// checkMetric holds a metric to the text: its place spells its value.
func checkMetric(t *testing.T, r *report.Report, m statement.Metric) {
	t.Helper()
	if m.Start < 0 || m.Start >= m.End || m.End > len(r.Text) {
		t.Fatalf("%+v lies outside the text", m)
	}
	written := r.Slice(m.Span)
	if !number.IsDigit(r.Text[m.Start]) {
		if strings.ContainsFunc(written, number.IsDigit) {
			t.Errorf("%q mixes digits and characters: %+v", written, m)
		}
		return
	}
	written = strings.Join(strings.Fields(written), "") // a numeral may be broken into lines
	if got := strings.TrimPrefix(string(m.Value), "-"); got != number.Plain([]rune(written)) {
		t.Errorf("%q is read as %s", written, m.Value)
	}
}

// checkCoverage: each digit stands in metrics on one and the same span, or in
// one Unread.
func checkCoverage(t *testing.T, r *report.Report, s statement.All) {
	t.Helper()
	account := make([]int, len(r.Text)) // 0 none, else 1 + where the span starts
	for _, m := range s.Metrics {
		for i := m.Start; i < m.End; i++ {
			if account[i] != 0 && account[i] != 1+m.Start {
				t.Errorf("%q overlaps the metric at %d", r.Slice(m.Span), account[i]-1)
			}
			account[i] = 1 + m.Start
		}
	}
	for _, u := range s.Unread {
		for i := u.Start; i < u.End; i++ {
			if account[i] != 0 {
				t.Errorf("%q (%s) is accounted for twice", r.Slice(u.Span), u.Reason)
			}
			account[i] = 1 + u.Start
		}
		if u.Reason == "" {
			t.Errorf("%q has no reason", r.Slice(u.Span))
		}
	}
	for _, run := range DigitRuns(r.Text) {
		for i := run.Start; i < run.End; i++ {
			if account[i] == 0 {
				t.Errorf("%q at %d is not accounted for", r.Slice(run), run.Start)
				break
			}
		}
	}
}

// DigitRuns are the digits that stand together, with the points between them.
func DigitRuns(text []rune) []report.Span {
	var runs []report.Span
	for i := 0; i < len(text); i++ {
		if !number.IsDigit(text[i]) {
			continue
		}
		start := i
		for i < len(text) && (number.IsDigit(text[i]) || (text[i] == '.' || text[i] == '．') && i+1 < len(text) && number.IsDigit(text[i+1])) {
			i++
		}
		runs = append(runs, report.Span{Start: start, End: i})
	}
	return runs
}
