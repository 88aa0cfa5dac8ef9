package extract

import (
	"testing"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

func contextOf(t *testing.T, place registry.Place, text string) Context {
	t.Helper()
	reg, err := registry.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return ReadOf(place, r, reg).Context
}

// Whose report a text is.
func TestReportPlace(t *testing.T) {
	const part = "一、2024年工作回顾\n"
	for name, test := range map[string]struct{ text, want string }{
		"the title": {"韶关市人民政府工作报告\n\n" + part + "广东、广东、广东。", "韶关市"},
		"a city that the text calls ours, among names of the province": {
			part + "广东省支持我市发展，广东省帮扶我市，广东省、广东、广东的项目落户。韶关、韶关、韶关的企业增加。", "韶关市"},
		"a city that ranks itself within the province": {
			part + "全市粮食产量居全省第一，全市出口居全省第二，全省领先，全省示范。四川省、四川、四川省、四川的市场扩大。攀枝花三次、攀枝花、攀枝花获奖。", "攀枝花市"},
		"a county that speaks of its city more often": {
			part + "全县产值增长，占全市一半，居全市第一，全市先进。全县新建道路。保定、保定、保定、保定支持。蠡县、蠡县、蠡县的园区。", "蠡县"},
		"a province": {
			part + "我省出口增长，我省企业增加，山东、山东、山东的市场。济南、青岛、济南、青岛、济南、济南增长。", "山东省"},
		"the nation": {
			part + "我国经济回升，我国出口增长，上海、上海、上海、浦东试点。", "中国"},
		"words in which 全市 means nothing": {
			part + "健全市场体系，安全市政，完全市场化，健全市级机制。山东、山东、山东出口增长。济南、济南。", "山东省"},
		"a name of several, told by what is around it": {
			"朝阳区人民政府工作报告\n\n" + part + "长春支持朝阳区，长春、吉林省的项目落户。", "朝阳区 220104"},
		"names too rare to tell":               {part + "韶关的企业增加。", ""},
		"the city named, the rank not its own": {part + "全县产值增长，全县出口增长。韶关、韶关、韶关支持。", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := contextOf(t, registry.Place{}, test.text)
			if got.Place != test.want && got.Place+" "+got.Code != test.want {
				t.Errorf("%s %s, want %s", got.Place, got.Code, test.want)
			}
		})
	}
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
