package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

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
		s := extract.Read(r, reg)
		extracttest.Check(t, r, s)
		runs[filepath.Base(file)] = len(extracttest.DigitRuns(r.Text))
		if t.Failed() {
			t.Fatalf("%s: see above", file)
		}
	}
	if got := runs["wenzhou-2024-mid.txt"]; got != 283 {
		t.Errorf("the Wenzhou report has %d digit runs, want 283", got)
	}
}

// contextOf is what extract.ReadOf takes the report to be.
func contextOf(t *testing.T, place registry.Place, text string) statement.Context {
	t.Helper()
	reg, err := registry.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return extract.ReadOf(place, r, reg).Context
}

func TestReadOfAPlace(t *testing.T) {
	place := registry.Place{Code: "440200", Name: "韶关市", Parent: "440000"}
	got := contextOf(t, place, "保定市人民政府工作报告\n\n一、2024年工作回顾\n我市产值增长5%。\n")
	if got.Place != "韶关市" || got.Code != "440200" || got.Province != "广东省" {
		t.Errorf("%+v", got)
	}
}

// A text without any year has no periods, and is read all the same.
func TestNoYear(t *testing.T) {
	got := contextOf(t, registry.Place{}, "一、工作回顾\n全市产值增长5%，去年12月新建道路3公里，近三年新建桥梁5座。\n二、工作安排\n全年产值增长6%，年底建成学校2所。\n")
	if got.Year != 0 || got.Period != "" || got.Horizon != "" {
		t.Errorf("%+v", got)
	}
}
