package setting_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

func contextOf(t *testing.T, place registry.Place, text string) statement.Context {
	t.Helper()
	reg, err := registry.Load()
	if err != nil {
		t.Fatal(err)
	}
	return setting.Of(parse(t, text), reg, place)
}

func parse(t *testing.T, text string) *report.Report {
	t.Helper()
	r, err := report.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Whose report a text is.
func TestReportPlace(t *testing.T) {
	const part = "一、2024年工作回顾\n"
	for name, test := range map[string]struct{ text, want string }{
		"the title":                          {"韶关市人民政府工作报告\n\n" + part + "广东、广东、广东。", "韶关市"},
		"a county that is a district by now": {"清苑县人民政府工作报告\n\n" + part + "清苑增长。", "清苑县 130608"},
		"a district that was a county":       {"清苑区人民政府工作报告\n\n" + part + "原清苑县的企业增长。", "清苑区 130608"},
		"a city that the text calls ours, among names of the province": {
			part + "广东省支持我市发展，广东省帮扶我市，广东省、广东、广东的项目落户。韶关、韶关、韶关的企业增加。", "韶关市"},
		"a city that ranks itself within the province": {
			part + "全市粮食产量居全省第一，全市出口居全省第二，全省领先，全省示范。四川省、四川、四川省、四川的市场扩大。攀枝花三次、攀枝花、攀枝花获奖。", "攀枝花市"},
		"a county that speaks of its city more often": {
			part + "全县产值增长，占全市一半，居全市第一，全市先进。全县新建道路。保定、保定、保定、保定支持。蠡县、蠡县、蠡县的园区。", "蠡县"},
		"a county that is a district today": {
			part + "全县产值增长，全县新建道路。和谐清苑、美丽清苑、清苑的园区。完成县城绿化，完成县城供水，建成县城公园。", "清苑县"},
		"what looks like a county within words": {part + "全县产值增长，全县新建道路。创建示范县，争当示范县，完成县城绿化，再建示范县。", ""},
		"a province": {
			part + "我省出口增长，我省企业增加，山东、山东、山东的市场。济南、青岛、济南、青岛、济南、济南增长。", "山东省"},
		"the nation": {
			part + "我国经济回升，我国出口增长，上海、上海、上海、浦东试点。", "中国"},
		"words in which 全市 means nothing": {
			part + "健全市场体系，安全市政，完全市场化，健全市级机制。山东、山东、山东出口增长。济南、济南。", "山东省"},
		"a name of several, told by what is around it": {
			"朝阳区人民政府工作报告\n\n" + part + "长春支持朝阳区，长春、吉林省的项目落户。", "朝阳区 220104"},
		"a name of several, and nothing tells which": {"朝阳区人民政府工作报告\n\n" + part + "上海的企业增加。", "朝阳区 "},
		"names too rare to tell":                     {part + "韶关的企业增加。", ""},
		"the city named, the rank not its own":       {part + "全县产值增长，全县出口增长。韶关、韶关、韶关支持。", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := contextOf(t, registry.Place{}, test.text)
			if got.Place != test.want && got.Place+" "+got.Code != test.want {
				t.Errorf("%s %s, want %s", got.Place, got.Code, test.want)
			}
		})
	}
}

// Whether a part looks back or ahead its title tells; one that does not goes on
// as the part before.
func TestPlanSections(t *testing.T) {
	r := parse(t, "一、2031年工作回顾\n（一）工业。\n二、两点体会\n三、2032年目标任务\n（一）工业。\n四、结语与致谢\n五、成效总结\n")
	want := []bool{false, false, false, true, true, true, false}
	if diff := cmp.Diff(want, setting.Plans(r)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A part on years past and to come looks back until it turns, by a sentence or the title of
// a subsection.
func TestTurned(t *testing.T) {
	r := parse(t, "一、2030年工作回顾\n增长5%。\n二、“十五五”发展成就和“十六五”主要目标\n过去五年，增长6%。\n又建成6个。\n“十六五”时期是关键五年。\n增长7%。\n三、2031年重点工作\n增长8%。\n")
	if diff := cmp.Diff([]bool{false, false, true}, setting.Plans(r)); diff != "" {
		t.Errorf("plans: -want +got\n%s", diff)
	}
	if diff := cmp.Diff([]bool{false, false, false, true, true, false}, setting.Turned(r, 2031)); diff != "" {
		t.Errorf("by a sentence: -want +got\n%s", diff)
	}
	r = parse(t, "一、五年成就和主要目标\n（一）工作回顾\n增长6%。\n（二）主要目标\n增长7%。\n")
	if diff := cmp.Diff([]bool{false, true}, setting.Turned(r, 2031)); diff != "" {
		t.Errorf("by a title: -want +got\n%s", diff)
	}
}

// A five-year plan is of its five years throughout, but for what it says of where things
// stand.
func TestPlan(t *testing.T) {
	const text = "云溪市国民经济和社会发展第十六个五年规划纲要\n第一章 发展基础\n增长5%。\n第二章 夯实发展基础\n第一节 稳工业\n增长6%。\n"
	got := contextOf(t, registry.Place{}, text)
	if got.Type != "plan" || got.Year != 2031 || got.Period != "2030" || got.Horizon != "2031/2035" {
		t.Errorf("%+v", got)
	}
	r := parse(t, text)
	if diff := cmp.Diff([]bool{false, true, true}, setting.Plans(r)); diff != "" {
		t.Error(diff)
	}
	r = parse(t, "一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n增长6%。\n")
	r.Given = report.Given{Type: "plan", Year: 2031}
	if diff := cmp.Diff([]bool{false, true}, setting.Plans(r)); diff != "" {
		t.Error(diff)
	}
	if reg, err := registry.Load(); err != nil || setting.Of(r, reg, registry.Place{}).Horizon != "2031/2035" {
		t.Errorf("%v %+v", err, setting.Of(r, reg, registry.Place{}))
	}
}

// A session at the end of a year looks back on that year; what a district of a
// municipality calls 全市 is the municipality.
func TestSessionInDecember(t *testing.T) {
	got := contextOf(t, registry.Place{}, "政府工作报告\n——2031年12月26日在韶关市第十五届人民代表大会第一次会议上\n一、2031年工作回顾\n增长5%。\n二、2032年工作安排\n增长6%。\n")
	if got.Year != 2032 || got.Period != "2031" || got.Horizon != "2032" {
		t.Errorf("%+v", got)
	}
	reg, err := registry.Load()
	if err != nil {
		t.Fatal(err)
	}
	benchmarks := setting.Benchmarks(statement.Context{Place: "嘉定区", Province: "上海市"}, reg)
	if diff := cmp.Diff([]string{"上海市"}, benchmarks("全市")); diff != "" {
		t.Error(diff)
	}
}
