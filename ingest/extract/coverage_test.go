package extract

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// TestUnread: what is no figure has a reason.
func TestUnread(t *testing.T) {
	for text, want := range map[string][]string{
		"深入实施“336”工程。":           {"336 name"},
		"改造第4届梧桐论坛场馆。":           {"4 ordinal"},
		"“1+8”文件出台。":             {"1 name", "8 name"},
		"今年是建市75周年。":             {"75 duration"},
		"2030年9月10日召开推进会。":       {"2030 date", "9 date", "10 date"},
		"超10亿元单体制造业项目12个。":       {"10 threshold"},
		"打造15分钟生活圈。":             {"15 name"},
		"按6大类制定政策，分3批推进。":        {"6 manner", "3 manner"},
		"建立责任机制[12]，办结率99%。":     {"12 note mark"},
		"增长5.8%。":                {"5.8 no subject"},
		"电话12345受理事项36万件。":       {"12345 bare"},
		"A1类企业入库。":               {"1 code"},
		"地区生产总值增长6%。\n版权所有 2031": {"2031 furniture"},
	} {
		r, s := readReport(t, "一、政府工作回顾\n"+text+"\n二、2032年工作安排\n")
		var got []string
		for _, u := range s.Unread {
			if u.Reason != "heading" && u.Reason != "date" || r.Text[u.Start+1] != '0' || u.Start < 9+len([]rune(text)) {
				got = append(got, r.Slice(u.Span)+" "+u.Reason)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", text, diff)
		}
	}
}

func TestUnreadOutsideSentences(t *testing.T) {
	r, s := readReport(t, "政府工作报告\n发布日期: 2032-02-03\n12号\n各位代表：\n一、3项回顾\n增长。\n版权所有 云ICP备0102号\n")
	var got []string
	for _, u := range s.Unread {
		got = append(got, r.Slice(u.Span)+" "+u.Reason)
	}
	want := []string{"2032 front matter", "02 front matter", "03 front matter", "12 front matter", "3 heading", "0102 furniture"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestRealReports holds every report at hand to what no labels are needed for:
// spans slice back, and each digit run stands in a metric or is accounted for.
func TestRealReports(t *testing.T) {
	const dir = "../../../shared/reports"
	files, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	if len(files) == 0 {
		t.Skipf("SKIPPED, NO REPORT READ: the reports' texts are not at %s", dir)
	}
	reg, err := registry.Load()
	if err != nil {
		t.Fatal(err)
	}
	runs := map[string]int{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := report.Parse(data)
		if err != nil {
			t.Fatalf("%s:%v", file, err)
		}
		s := Read(r, reg)
		checkStatements(t, r, s)
		runs[filepath.Base(file)] = len(digitRuns(r.Text))
		if t.Failed() {
			t.Fatalf("%s: see above", file)
		}
	}
	if got := runs["wenzhou-2024-mid.txt"]; got != 283 {
		t.Errorf("the Wenzhou report has %d digit runs, want 283", got)
	}
}

// digitRuns are the digits that stand together, with the points between them.
func digitRuns(text []rune) []report.Span {
	var runs []report.Span
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		start := i
		for i < len(text) && (isDigit(text[i]) || (text[i] == '.' || text[i] == '．') && i+1 < len(text) && isDigit(text[i+1])) {
			i++
		}
		runs = append(runs, report.Span{Start: start, End: i})
	}
	return runs
}

// checkStatements holds statements to their text.
func checkStatements(t *testing.T, r *report.Report, s Statements) {
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

// checkCoverage: each digit stands in metrics on one and the same span, or in
// one Unread.
func checkCoverage(t *testing.T, r *report.Report, s Statements) {
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
	for _, run := range digitRuns(r.Text) {
		for i := run.Start; i < run.End; i++ {
			if account[i] == 0 {
				t.Errorf("%q at %d is not accounted for", r.Slice(run), run.Start)
				break
			}
		}
	}
}
