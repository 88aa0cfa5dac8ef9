package extract

import (
	"cmp"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// The reports of the tests are of 青梧市 in 云岭省: an annual one given in 2032 and a
// mid-year one given in 2031.
const (
	annualTop = "政府工作报告\n（2032年1月10日在青梧市第三届人民代表大会第二次会议上）\n各位代表：\n一、2031年工作回顾\n"
	annualMid = "\n二、2032年工作安排\n"
	halfTop   = "关于上半年工作的报告\n青梧市人民政府市长 林一舟\n(2031年8月6日)\n各位委员:\n一、上半年情况\n"
	halfMid   = "\n二、下半年重点工作\n"
)

func knownNames(t testing.TB) *registry.Registry {
	t.Helper()
	reg, err := registry.Load("../testdata/registry")
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func readReport(t testing.TB, text string) (*report.Report, Statements) {
	t.Helper()
	r, err := report.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r, Read(r, knownNames(t))
}

// metricTable maps a text to its metrics in short.
type metricTable map[string][]string

// inReview reads each text in the part of an annual report on the past year,
// inPlan in the part on the coming one.
func (table metricTable) inReview(t *testing.T) {
	t.Helper()
	table.check(t, annualTop, annualMid)
}

func (table metricTable) inPlan(t *testing.T) {
	t.Helper()
	table.check(t, annualTop+"完成任务。"+annualMid, "")
}

func (table metricTable) inHalfYear(t *testing.T) {
	t.Helper()
	table.check(t, halfTop, halfMid)
}

func (table metricTable) inHalfYearPlan(t *testing.T) {
	t.Helper()
	table.check(t, halfTop+"完成任务。"+halfMid, "")
}

func (table metricTable) check(t *testing.T, before, after string) {
	t.Helper()
	for text, want := range table {
		r, s := readReport(t, before+text+after)
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
func short(s Statements) []string {
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

// checkMetric holds a metric to the text: its place spells its value.
func checkMetric(t *testing.T, r *report.Report, m Metric) {
	t.Helper()
	if m.Start < 0 || m.Start >= m.End || m.End > len(r.Text) {
		t.Fatalf("%+v lies outside the text", m)
	}
	written := r.Slice(m.Span)
	if !isDigit(r.Text[m.Start]) {
		if strings.ContainsFunc(written, isDigit) {
			t.Errorf("%q mixes digits and characters: %+v", written, m)
		}
		return
	}
	if got := strings.TrimPrefix(string(m.Value), "-"); got != plainDigits([]rune(written)) {
		t.Errorf("%q is read as %s", written, m.Value)
	}
}
