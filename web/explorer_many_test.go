package web_test

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/vocabulary"
)

const (
	yunxi    graph.ID = "place:990100:云溪市"
	eastBay  graph.ID = "area:990100:东湾新区"
	midYear  graph.ID = "document:990100:2024-S1:mid-year"
	lastYear graph.ID = "document:990100:2023:annual"
)

// many is a graph with more of everything than one page of the API holds, in
// which what matters stands last.
type many struct {
	graph.Graph
	place int
}

func newMany() *many {
	m := &many{}
	m.Documents = []*graph.Document{
		{ID: lastYear, Title: "云溪市2023年政府工作报告", Type: "annual", Period: "2023", Place: yunxi, SHA256: strings.Repeat("a", 64), Length: 90_000},
		{ID: midYear, Title: "云溪市2024年上半年工作报告", Type: "mid-year", Period: "2024-S1", Place: yunxi, SHA256: strings.Repeat("b", 64), Length: 90_000},
	}
	m.entity(yunxi, vocabulary.Place, "云溪市")
	m.entity(eastBay, vocabulary.Area, "东湾新区")
	for n := range 120 {
		m.entity(graph.ID(fmt.Sprintf("platform:990100:平台%03d", n)), vocabulary.Platform, fmt.Sprintf("平台%03d", n))
	}
	for n := range 520 {
		m.entity(graph.ID(fmt.Sprintf("project:990100:工程%03d", n)), vocabulary.Project, fmt.Sprintf("工程%03d", n))
	}
	m.entity("programme:990100:末位行动", vocabulary.Programme, "末位行动")
	for n, member := range []graph.ID{"platform:990100:平台001", "platform:990100:平台002"} {
		m.Relations = append(m.Relations, &graph.Relation{
			ID: graph.ID(fmt.Sprintf("relation:HAS_MEMBER:%d", n)), Type: vocabulary.HasMember, From: "programme:990100:末位行动", To: member, Ordinal: n + 1, Sources: m.source(),
		})
	}
	for n := range 110 {
		m.metric(vocabulary.Target, fmt.Sprintf("往年指标%d", n), yunxi, 10, "个", "2023")
	}
	for n := range 209 {
		name := fmt.Sprintf("远期指标%03d", n)
		m.metric(vocabulary.Target, name, yunxi, 1000, "个", "2027")
		m.metric(vocabulary.Actual, name, yunxi, 999-n, "个", "2024-S1")
	}
	m.metric(vocabulary.Target, "末项指标", eastBay, 100, "家", "2024")
	m.metric(vocabulary.Actual, "末项指标", eastBay, 1, "家", "2024-S1")
	for _, of := range []struct{ unit, period string }{{"家", "2023"}, {"家", "2022"}, {"亿元", "2023"}, {"亿元", "2022"}, {"万亩", "2023"}} {
		m.metric(vocabulary.Actual, "招商规模", yunxi, 7, of.unit, of.period)
	}
	m.Sort()
	return m
}

func (m *many) entity(id graph.ID, kind vocabulary.EntityType, name string) {
	e := &graph.Entity{ID: id, Type: kind, Name: name, Place: yunxi, Sources: m.source()}
	if kind == vocabulary.Place {
		e.Place, e.Code = "", "990100"
	}
	m.Entities = append(m.Entities, e)
}

func (m *many) metric(kind vocabulary.Kind, name string, about graph.ID, value int, unit, period string) {
	indicator := graph.ID("indicator:" + name)
	if len(m.Indicators) == 0 || m.Indicators[len(m.Indicators)-1].ID != indicator {
		m.Indicators = append(m.Indicators, &graph.Indicator{ID: indicator, Name: name, Dimension: "count", Direction: "up"})
	}
	v, _ := graph.ParseDecimal(fmt.Sprint(value)) // a number
	metric := &graph.Metric{
		ID: graph.ID(fmt.Sprintf("%s:%s:%s:%s", kind, name, period, unit)), Kind: kind, Indicator: indicator, About: about,
		Measure: vocabulary.Level, Value: v, Unit: unit, Period: period, Comparator: vocabulary.Equal, Sources: m.source(),
	}
	if kind == vocabulary.Target {
		metric.Strength = vocabulary.Expected
	}
	metric.BaseValue, metric.BaseUnit = graph.Base(v, unit)
	m.Metrics = append(m.Metrics, metric)
}

// source is the next place in the later report.
func (m *many) source() []graph.Source {
	m.place += 10
	return []graph.Source{{Document: midYear, Start: m.place, End: m.place + 5, Rule: "fixture"}}
}

// viewsOfMany must show what the first page of a list does not hold.
var viewsOfMany = []view{
	{"many-due-next", "/", []step{text("末项指标"), chromedp.WaitNotPresent(`//table//*[contains(., "往年指标")]`)}},
	{"many-groups", "/", []step{text("末位行动")}},
	{"many-findings", "/?document=" + string(midYear), []step{
		text("下一批到期的目标"), chromedp.Click(`a[href^="/audit?document=` + url.QueryEscape(string(midYear)) + `"]`), chromedp.WaitVisible(`//select[.//option[@value="` + string(midYear) + `"]][../span[.="报告"]]`),
		chromedp.WaitVisible(`.findings`), is(`document.querySelector(".controls select").value`, string(midYear)),
	}},
	{"many-gap", "/ledger?by=none&sort=gap", []step{
		chromedp.WaitVisible(`//ul/li[contains(@class, "entry")][1]//*[.="末项指标"]`), text("只显示前 300 项，共 320 项"),
	}},
	{"many-about", "/ledger", []step{
		chromedp.WaitVisible(`.entry`), pick("对象", string(eastBay)), chromedp.WaitNotPresent(`.entry:nth-child(2)`),
		text("末项指标"), is(`new URLSearchParams(location.search).get("about")`, string(eastBay)),
	}},
	{"many-timeline", "/timeline", []step{text("看了 642 个对象中的 622 个，其中 0 个有带时间的进展")}},
	{"many-units", "/indicator/indicator:招商规模", []step{
		chromedp.WaitVisible(`figure:nth-of-type(2) .chart svg`), is(`[...document.querySelectorAll("figcaption")].map((c) => c.textContent.trim()).sort().join()`, "单位 亿元,单位 家"),
		text("1 个数只有一个时期"),
	}},
}

// pick chooses an option of the select with the label.
func pick(label, value string) step {
	choice := `//label[span[starts-with(., "` + label + `")]]/select`
	return func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		return chromedp.Void{}, chromedp.Do(ctx,
			chromedp.WaitReady(choice+`//option[@value="`+value+`"]`),
			chromedp.SetValue(choice, value),
			evaluate(`document.evaluate('`+choice+`', document, null, 9).singleNodeValue.dispatchEvent(new Event("change", { bubbles: true }))`),
		)
	}
}

// evaluate runs a script.
func evaluate(script string) step {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Run(ctx, chromedp.Evaluate[any](script))
		return chromedp.Void{}, err
	}
}

// is fails where the script does not come to the value.
func is(script, want string) step {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		got, err := chromedp.Run(ctx, chromedp.Evaluate[string](script))
		if err == nil && got != want {
			err = fmt.Errorf("%s: got %q, want %q", script, got, want)
		}
		return chromedp.Void{}, err
	}
}

// TestExplorerOfMany looks for what only the whole of a list shows.
func TestExplorerOfMany(t *testing.T) {
	t.Parallel()
	m := newMany()
	if err := m.Validate(); err != nil {
		t.Fatal(err)
	}
	host := explorer(t, memory.New(&m.Graph))
	ctx, seen := browser(t)
	for _, view := range viewsOfMany {
		if err := look(ctx, append([]step{chromedp.Navigate(host + view.path)}, view.steps...)); err != nil {
			t.Errorf("%s: %v\nthe browser saw: %v", view.name, err, seen.list())
		}
	}
	seen.check(t, host)
}

// TestExplorerFollows changes the graph under an open page: it says so, and shows
// what is new where the person is.
func TestExplorerFollows(t *testing.T) {
	t.Parallel()
	ctx, _ := browser(t)
	store := twoReports(t)
	host := explorer(t, store, resolvers.Options{Watch: 20 * time.Millisecond})
	const counted = `document.querySelectorAll("main .results li").length`
	if err := look(ctx, []step{
		chromedp.Navigate(host + "/reader"), chromedp.WaitVisible(`main .results li`), evaluate(`window.kept = true`),
		chromedp.WaitNotPresent(`.changed button`),
	}); err != nil {
		t.Fatal(err)
	}
	before, err := chromedp.Run(ctx, chromedp.Evaluate[int](counted))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Merge(ctx, &newMany().Graph); err != nil {
		t.Fatal(err)
	}
	if err := look(ctx, []step{
		chromedp.WaitVisible(`//*[@class="changed"][contains(., "图谱已更新")]`), is(`String(`+counted+`)`, fmt.Sprint(before)),
		chromedp.Click(`.changed button`), text("云溪市2024年上半年工作报告"), chromedp.WaitNotPresent(`.changed button`), is(`String(window.kept)`, "true"),
	}); err != nil {
		t.Error(err)
	}
}
