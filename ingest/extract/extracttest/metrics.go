package extracttest

import (
	"cmp"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/vocabulary"
)

// The reports of the tests are of 青梧市 in 云岭省: an annual one given in 2032 and a
// mid-year one given in 2031.
const (
	AnnualTop = "政府工作报告\n（2032年1月10日在青梧市第三届人民代表大会第二次会议上）\n各位代表：\n一、2031年工作回顾\n"
	AnnualMid = "\n二、2032年工作安排\n"
	HalfTop   = "关于上半年工作的报告\n青梧市人民政府市长 林一舟\n(2031年8月6日)\n各位委员:\n一、上半年情况\n"
	HalfMid   = "\n二、下半年重点工作\n"
)

// Metrics maps a text to its metrics in short.
type Metrics map[string][]string

// InReview holds each text to its metrics in the part of an annual report on the
// past year.
func (table Metrics) InReview(t *testing.T) {
	t.Helper()
	table.check(t, AnnualTop, AnnualMid)
}

// InOnePart is InReview of a report that has no part on the coming year.
func (table Metrics) InOnePart(t *testing.T) {
	t.Helper()
	table.check(t, AnnualTop, "")
}

// InPlan is InReview in the part on the coming year.
func (table Metrics) InPlan(t *testing.T) {
	t.Helper()
	table.check(t, AnnualTop+"完成任务。"+AnnualMid, "")
}

// InHalfYear is InReview in the part of a mid-year report on the half gone by.
func (table Metrics) InHalfYear(t *testing.T) {
	t.Helper()
	table.check(t, HalfTop, HalfMid)
}

// InHalfYearPlan is InReview in the part on the half to come.
func (table Metrics) InHalfYearPlan(t *testing.T) {
	t.Helper()
	table.check(t, HalfTop+"完成任务。"+HalfMid, "")
}

func (table Metrics) check(t *testing.T, before, after string) {
	t.Helper()
	for text, want := range table {
		r, s := Read(t, before+text+after)
		if diff := gocmp.Diff(want, short(s)); diff != "" {
			t.Errorf("%s: -want +got\n%s", text, diff)
		}
		for _, m := range s.Metrics {
			checkMetric(t, r, m)
		}
	}
}

// short writes the metrics a line each: indicator, measure unless level, value
// and unit, and what is not as the report sets it.
func short(s statement.All) []string {
	var lines []string
	for _, m := range s.Metrics {
		fields := []string{m.Indicator}
		if m.Measure != vocabulary.Level {
			fields = append(fields, string(m.Measure))
		}
		fields = append(fields, strings.TrimPrefix(string(m.Comparator)+" ", "eq ")+string(m.Value)+m.Unit)
		period := s.Context.Period
		switch m.Kind {
		case vocabulary.Target:
			period = s.Context.Horizon
			fields = append(fields, strings.TrimSuffix("target "+string(m.Strength), " expected"))
		case vocabulary.Baseline:
			fields = append(fields, "baseline")
		}
		if m.Period != period {
			fields = append(fields, "in "+cmp.Or(m.Period, "-"))
		}
		if m.About != s.Context.Place {
			fields = append(fields, "about "+m.About)
		}
		if m.Benchmark != "" {
			fields = append(fields, "to "+m.Benchmark)
		}
		lines = append(lines, strings.Join(fields, " "))
	}
	return lines
}
