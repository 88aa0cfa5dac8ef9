package pair_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/tracktest"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestJoins says of names of targets and results whether they are one thing, one
// thing of two scopes, or two.
func TestJoins(t *testing.T) {
	t.Parallel()
	const two = "two things"
	for _, test := range []struct{ target, actual, want string }{
		{"新增省级新型研发机构", "新增省级新型研发机构", "[]"},
		{"新认定省级新型研发机构", "认定省级新型研发机构", "[]"},
		{"新增省级专精特新企业", "新增省级“专精特新”企业", "[]"},
		{"规上工业企业营业收入", "规模以上工业企业收入", "[]"},
		{"老旧小区改造", "老旧小区改造完工", "[]"},
		{"建设高标准农田", "建成高标准农田", "[]"},
		{"建设改造农村公路", "建设、改造农村公路", "[]"},
		{"营造林", "营造林建设", "[]"},
		{"举办促消费活动", "组织促消费活动", "[]"},
		{"省级以上领军人才", "省级及以上领军人才", "[]"},

		{"培育省级及以上专精特新企业", "培育省级专精特新企业", "[{level 省级及以上 省级}]"},
		{"新增专精特新企业", "新增省级专精特新企业", "[{level  省级}]"},
		{"引育品牌首店", "引进品牌首店", "[{means 引育 引进}]"},
		{"新增城市绿道", "新建城市绿道", "[{means 新增 新建}]"},
		{"新建（改建）口袋公园", "新建口袋公园", "[{means 改建、新建 新建}]"},
		{"新增高新技术企业", "新申报高新技术企业", "[{stage 新增 申报}]"},
		{"新增全职顶尖人才", "新增顶尖人才", "[{extent 全职 }]"},
		{"入孵创新企业", "入孵创新企业（团队）", "[{extent  团队}]"},
		{"固定资产投资", "扣除房地产开发投资的固定资产投资", "[{exclusion  房地产开发投资}]"},
		{"一般公共预算收入", "地方一般公共预算收入（扣除留抵退税因素）", "[{exclusion  留抵退税}]"},
		{"规上工业增加值", "工业增加值", "[{extent 规上 }]"},

		{"竣工标准厂房", "新建标准厂房", "[{means 竣工 新建}]"},
		{"新增冷库", "竣工冷库", "[{means 新增 竣工}]"},
		{"谋划产业园", "储备产业园", "[]"},
		{"新筹集保障性租赁住房", "筹集保障性租赁住房", "[]"},
		{"打造和美乡村", "创建和美乡村", "[{means 打造 创建}]"},
		{"开工项目", "新开工项目", "[]"},

		{"谋划产业园", "竣工产业园", two},
		{"申报产业园", "实施产业园", two},
		{"实施产业园", "竣工产业园", two},
		{"实施项目", "竣工项目", two},
		{"建成投产项目", "建设项目", two},
		{"建成项目", "建成重大项目", two},
		{"新增省级未来社区", "新增市级未来社区", two},
		{"建成未来社区", "开工未来社区", two},
		{"老旧小区改造", "老旧小区改造开工", two},
		{"老旧小区改造", "老旧小区整治", two},
		{"孵化面积", "新增孵化面积", two},
		{"新增企业研发机构", "新增新型研发机构", two},
		{"出口", "一般贸易出口", two},
		{"固定资产投资", "制造业投资", two},
		{"新增省级高层次人才", "新增省级领军人才", two},
		{"新能源产业产值", "新能源产业增加值", two},
		{"建设保障性租赁住房", "建设租赁住房", two},
		{"市场经营主体", "经营主体", two},
	} {
		b := tracktest.NewBuilder(t)
		b.Target(tracktest.Figure{Name: test.target, Value: "10", Unit: "个"})
		b.Actual(tracktest.Figure{Name: test.actual, Value: "6", Unit: "个"})
		e := b.Only()
		got := two
		if e.Actual != nil {
			got = fmt.Sprint(e.Differences)
		}
		if got != test.want {
			t.Errorf("%s and %s: %s, want %s", test.target, test.actual, got, test.want)
		}
		if comparable := e.State != vocabulary.NotComparable; e.Actual != nil && comparable != (len(e.Differences) == 0) {
			t.Errorf("%s and %s differ in %v and are %s", test.target, test.actual, e.Differences, e.State)
		}
	}
}

// TestFigures says which figures are never held against each other, whatever
// they are called.
func TestFigures(t *testing.T) {
	t.Parallel()
	target := tracktest.Figure{Name: "新增就业", Value: "10", Unit: "万人", Dimension: "count"}
	for name, test := range map[string]struct {
		target, actual tracktest.Figure
		joined         bool
	}{
		"the same":                          {target, target, true},
		"a growth and a level":              {target, tracktest.With(target, func(f *tracktest.Figure) { f.Measure, f.Unit = vocabulary.Growth, "%" }), false},
		"units of two kinds":                {target, tracktest.With(target, func(f *tracktest.Figure) { f.Unit = "万人次" }), false},
		"jin and tonnes":                    {tracktest.With(target, func(f *tracktest.Figure) { f.Unit = "亿斤" }), tracktest.With(target, func(f *tracktest.Figure) { f.Unit = "万吨" }), true},
		"yuan and dollars":                  {tracktest.With(target, func(f *tracktest.Figure) { f.Unit = "亿元" }), tracktest.With(target, func(f *tracktest.Figure) { f.Unit = "亿美元" }), false},
		"last year's result":                {target, tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2023" }), false},
		"next year's result":                {target, tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2025" }), false},
		"the first quarter":                 {target, tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2024-Q1" }), true},
		"a later quarter alone":             {target, tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2024-Q3" }), false},
		"the second half of another year":   {tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2024-S2" }), tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2023-S2" }), false},
		"a deadline and the months till it": {tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2024-10" }), target, true},
		"a deadline of next year":           {tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2025-01" }), target, false},
		"the first year of five":            {tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2024/2028" }), tracktest.With(target, func(f *tracktest.Figure) { f.Period = "2024" }), true},
		"a stock at any time of its period": {tracktest.With(target, func(f *tracktest.Figure) { f.Name = "贷款余额" }), tracktest.With(target, func(f *tracktest.Figure) { f.Name, f.Period = "贷款余额", "2024-Q3" }), true},
		"an average and one year's growth": {
			tracktest.With(target, func(f *tracktest.Figure) { f.Measure, f.Unit, f.Period = vocabulary.Growth, "%", "2024/2028" }),
			tracktest.With(target, func(f *tracktest.Figure) { f.Measure, f.Unit, f.Period = vocabulary.Growth, "%", "2024" }), false,
		},
	} {
		b := tracktest.NewBuilder(t)
		b.Target(test.target)
		b.Actual(test.actual)
		if e := b.Only(); (e.Actual != nil) != test.joined {
			t.Errorf("%s: %s %s", name, e.State, e.Note(track.English))
		}
	}
}

// TestUnits holds figures in other units against each other exactly.
func TestUnits(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		target, targetUnit, actual, actualUnit string
		want                                   vocabulary.State
		note                                   string
	}{
		{"80", "亿斤", "400", "万吨", vocabulary.Achieved, "完成100%"},
		{"80", "亿斤", "399.99", "万吨", vocabulary.Missed, "完成99.998%；尚差0.002亿斤"},
		{"3", "平方公里", "4500", "亩", vocabulary.Achieved, "完成100%"},
		{"4500", "亩", "2.9", "平方公里", vocabulary.Missed, "完成96.7%；尚差150亩"},
		{"1", "万亩", "6666660", "平方米", vocabulary.Missed, "完成99.9999%；尚差0.000001万亩"},
		{"5", "名", "5", "人", vocabulary.Achieved, "完成100%"},
	} {
		b := tracktest.NewBuilder(t)
		b.Target(tracktest.Figure{Name: "新增甲", Value: test.target, Unit: test.targetUnit})
		b.Actual(tracktest.Figure{Name: "新增甲", Value: test.actual, Unit: test.actualUnit, Period: "2024"})
		if e := b.Only(); e.State != test.want || e.Note(track.Chinese) != test.note {
			t.Errorf("%s%s of %s%s: %s %q", test.actual, test.actualUnit, test.target, test.targetUnit, e.State, e.Note(track.Chinese))
		}
	}
}

// TestBestResult says which of several results a target is held against.
func TestBestResult(t *testing.T) {
	t.Parallel()
	plain := tracktest.Figure{Name: "新增绿道", Value: "10", Unit: "公里"}
	scoped := tracktest.With(plain, func(f *tracktest.Figure) { f.Name = "新增全职绿道" })
	later := tracktest.With(plain, func(f *tracktest.Figure) { f.Period, f.Document = "2024", tracktest.Yearly })
	for name, test := range map[string]struct {
		targets, actuals []tracktest.Figure
		want             []int // the index of the actual of each target, -1 for none
	}{
		"the same scope before another":     {[]tracktest.Figure{plain}, []tracktest.Figure{scoped, plain}, []int{1}},
		"the same scope before the later":   {[]tracktest.Figure{plain}, []tracktest.Figure{plain, tracktest.With(later, func(f *tracktest.Figure) { f.Name = scoped.Name })}, []int{0}},
		"the later of one scope":            {[]tracktest.Figure{plain}, []tracktest.Figure{plain, later}, []int{1}},
		"the first stated of one time":      {[]tracktest.Figure{plain}, []tracktest.Figure{plain, plain}, []int{0}},
		"not what is another target's own":  {[]tracktest.Figure{plain, scoped}, []tracktest.Figure{plain}, []int{0, -1}},
		"the same for a target said twice":  {[]tracktest.Figure{plain, plain}, []tracktest.Figure{plain}, []int{0, 0}},
		"none about something else":         {[]tracktest.Figure{plain}, []tracktest.Figure{tracktest.With(plain, func(f *tracktest.Figure) { f.About = "entity:990100:东湖新城" })}, []int{-1}},
		"none where there are no results":   {[]tracktest.Figure{plain}, nil, []int{-1}},
		"another scope where there is none": {[]tracktest.Figure{plain}, []tracktest.Figure{scoped}, []int{0}},
	} {
		b := tracktest.NewBuilder(t)
		b.Entity(vocabulary.Area, "东湖新城")
		var ids []graph.ID
		for _, f := range test.actuals {
			ids = append(ids, b.Actual(f).ID)
		}
		for _, f := range test.targets {
			b.Target(f)
		}
		var got []int
		for _, e := range b.Ledger() {
			at := -1
			for i, id := range ids {
				if e.Actual != nil && e.Actual.ID == id {
					at = i
				}
			}
			got = append(got, at)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestOwners says whose results a target may have.
func TestOwners(t *testing.T) {
	t.Parallel()
	b := tracktest.NewBuilder(t)
	old, renamed := b.Entity(vocabulary.Platform, "一湾三谷"), b.Entity(vocabulary.Platform, "一湾四谷")
	b.G.Relations = []*graph.Relation{{ID: "r", Type: vocabulary.Extends, From: renamed, To: old, Sources: []graph.Source{{Document: tracktest.Midway}}}}
	drive := b.Entity(vocabulary.Programme, "清河行动")
	b.Target(tracktest.Figure{Name: "新增入园项目", Value: "10", Unit: "个", About: renamed})
	b.Actual(tracktest.Figure{Name: "新增入园项目", Value: "6", Unit: "个", About: old})
	b.Target(tracktest.Figure{Name: "集聚生态企业", Value: "60", Unit: "家", About: old})
	b.Actual(tracktest.Figure{Name: "入驻企业", Value: "50", Unit: "家", About: old})
	b.Target(tracktest.Figure{Name: "新建管网", Value: "60", Unit: "公里", About: drive})
	b.Actual(tracktest.Figure{Name: "新建管网", Value: "30", Unit: "公里"})
	b.Target(tracktest.Figure{Name: "新增网格", Value: "60", Unit: "个", About: drive})
	b.Actual(tracktest.Figure{Name: "新增全职网格", Value: "30", Unit: "个"})
	var got []string
	for _, e := range b.Ledger() {
		got = append(got, fmt.Sprint(e.Indicator.Name, " ", e.State, " ", e.Differences))
	}
	want := []string{
		"新增入园项目 not_comparable [{renaming 一湾四谷 一湾三谷}]",
		"集聚生态企业 not_comparable [{means 集聚 入驻} {extent 生态 }]",
		"新建管网 on_track []",
		"新增网格 no_result []",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
