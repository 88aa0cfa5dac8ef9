// Package extracttest reads texts about invented cities for the tests of what
// extraction is made of, and holds what it states to the text.
package extracttest

import (
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

var invented = sync.OnceValues(func() (*registry.Registry, error) { return registry.Load(testdata()) })

// Registry knows the invented places and names of ingest/testdata.
func Registry(t testing.TB) *registry.Registry {
	t.Helper()
	reg, err := invented()
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// testdata is the registry of the tests, from whichever package they run in.
func testdata() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "../../testdata/registry")
}

// Read is extract.Read of a text.
func Read(t testing.TB, text string) (*report.Report, statement.All) {
	t.Helper()
	r, err := report.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r, extract.Read(r, Registry(t))
}

// Review is a report of an invented city with the text in its part on the past
// year, ready for the readers of extract.
func Review(t *testing.T, text string) (*report.Report, *registry.Registry, statement.Context) {
	t.Helper()
	return cityReport(t, "一、2024年工作回顾\n"+text+"\n二、2025年工作安排\n继续努力。\n")
}

// Plan is Review with the text in the part on the coming year.
func Plan(t *testing.T, text string) (*report.Report, *registry.Registry, statement.Context) {
	t.Helper()
	return cityReport(t, "一、2024年工作回顾\n完成任务。\n二、2025年工作安排\n"+text+"\n")
}

func cityReport(t *testing.T, text string) (*report.Report, *registry.Registry, statement.Context) {
	t.Helper()
	r, err := report.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	reg, err := registry.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r, reg, statement.Context{Place: "云溪市", Code: "339900", Province: "浙江省", Type: "annual", Period: "2024", Horizon: "2025", Year: 2025}
}
