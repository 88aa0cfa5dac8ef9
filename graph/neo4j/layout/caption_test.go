package layout

import (
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func TestCaption(t *testing.T) {
	metric := func(measure vocabulary.Measure, comparator vocabulary.Comparator, value, unit string) *graph.Metric {
		number, err := graph.ParseDecimal(value)
		if err != nil {
			t.Fatal(err)
		}
		return &graph.Metric{Measure: measure, Comparator: comparator, Value: number, Unit: unit, Period: "2024-S1"}
	}
	visible := strings.NewReplacer(unbroken, "_", filler, "~")
	for _, test := range []struct {
		node graph.Node
		want string
	}{
		{&graph.Entity{Name: "一湾三谷", English: "One Bay, Three Valleys"}, "一湾三谷 ~One_Bay,~ ~~Three~~ ~Valleys~"},
		{&graph.Entity{Name: "云溪新光谷"}, "云溪新光谷"},
		{&graph.Entity{Name: "“千企万品”出海行动"}, "“千企万品” 出海行动"},
		{&graph.Entity{Name: "901国道江州东段改建工程"}, "~901国道~ 江州东段 改建工程"},
		{&graph.Entity{Name: "工业（用海）保障"}, "工业（用海） ~~保障~~"},
		{&graph.Entity{Name: "CDMO-GPT平台"}, "~CDMO-GPT~ ~~平台~~"},
		{&graph.Entity{Name: "云溪北站", English: "North Station of the Yunxi to Jiangzhou Intercity Rail Line"},
			"云溪北站 ~~North~~ Station_of the_Yunxi_to Jiangzhou…"},
		{&graph.Indicator{Name: "规上工业增加值", English: "Industrial value added"}, "规上工业 ~增加值~ Industrial value_added"},
		{&graph.Section{Number: "1.2", Title: "产业转型"}, "~~~1.2~~~ 产业转型"},
		{&graph.Document{Period: "2024-S1", Title: "上半年工作报告"}, "~2024-S1~ 上半年工 ~作报告~"},
		{metric(vocabulary.Level, vocabulary.Greater, "1297.80", "亿元"), ">1297.80 亿元 2024-S1"},
		{metric(vocabulary.Growth, vocabulary.Approximate, "6.5", "%"), "≈+6.5% 2024-S1"},
		{metric(vocabulary.Change, vocabulary.Equal, "-0.32", "个百分点"), "-0.32 个百分点 2024-S1"},
		{metric(vocabulary.Difference, vocabulary.GreaterOrEqual, "10", "个百分点"), "≥+10 个百分点 2024-S1"},
		{metric(vocabulary.Rank, vocabulary.Equal, "2", ""), "第2 2024-S1"},
		{&graph.Milestone{Status: vocabulary.UnderConstruction, Period: "2024"}, "在建 2024"},
		{&graph.Relation{Type: vocabulary.HasMember}, "包含"},
	} {
		if got := visible.Replace(caption(test.node)); got != test.want {
			t.Errorf("%+v: %q, want %q", test.node, got, test.want)
		}
	}
}
