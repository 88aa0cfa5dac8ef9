package track_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
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
		b := newBuilder(t)
		b.target(figure{name: test.target, value: "10", unit: "个"})
		b.actual(figure{name: test.actual, value: "6", unit: "个"})
		e := b.only()
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
	target := figure{name: "新增就业", value: "10", unit: "万人", dimension: "count"}
	for name, test := range map[string]struct {
		target, actual figure
		joined         bool
	}{
		"the same":                          {target, target, true},
		"a growth and a level":              {target, with(target, func(f *figure) { f.measure, f.unit = vocabulary.Growth, "%" }), false},
		"units of two kinds":                {target, with(target, func(f *figure) { f.unit = "万人次" }), false},
		"jin and tonnes":                    {with(target, func(f *figure) { f.unit = "亿斤" }), with(target, func(f *figure) { f.unit = "万吨" }), true},
		"yuan and dollars":                  {with(target, func(f *figure) { f.unit = "亿元" }), with(target, func(f *figure) { f.unit = "亿美元" }), false},
		"last year's result":                {target, with(target, func(f *figure) { f.period = "2023" }), false},
		"next year's result":                {target, with(target, func(f *figure) { f.period = "2025" }), false},
		"the first quarter":                 {target, with(target, func(f *figure) { f.period = "2024-Q1" }), true},
		"a later quarter alone":             {target, with(target, func(f *figure) { f.period = "2024-Q3" }), false},
		"the second half of another year":   {with(target, func(f *figure) { f.period = "2024-S2" }), with(target, func(f *figure) { f.period = "2023-S2" }), false},
		"a deadline and the months till it": {with(target, func(f *figure) { f.period = "2024-10" }), target, true},
		"a deadline of next year":           {with(target, func(f *figure) { f.period = "2025-01" }), target, false},
		"the first year of five":            {with(target, func(f *figure) { f.period = "2024/2028" }), with(target, func(f *figure) { f.period = "2024" }), true},
		"a stock at any time of its period": {with(target, func(f *figure) { f.name = "贷款余额" }), with(target, func(f *figure) { f.name, f.period = "贷款余额", "2024-Q3" }), true},
		"an average and one year's growth": {
			with(target, func(f *figure) { f.measure, f.unit, f.period = vocabulary.Growth, "%", "2024/2028" }),
			with(target, func(f *figure) { f.measure, f.unit, f.period = vocabulary.Growth, "%", "2024" }), false,
		},
	} {
		b := newBuilder(t)
		b.target(test.target)
		b.actual(test.actual)
		if e := b.only(); (e.Actual != nil) != test.joined {
			t.Errorf("%s: %s %s", name, e.State, e.Note(track.English))
		}
	}
}

func with(f figure, change func(*figure)) figure {
	change(&f)
	return f
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
		b := newBuilder(t)
		b.target(figure{name: "新增甲", value: test.target, unit: test.targetUnit})
		b.actual(figure{name: "新增甲", value: test.actual, unit: test.actualUnit, period: "2024"})
		if e := b.only(); e.State != test.want || e.Note(track.Chinese) != test.note {
			t.Errorf("%s%s of %s%s: %s %q", test.actual, test.actualUnit, test.target, test.targetUnit, e.State, e.Note(track.Chinese))
		}
	}
}

// TestBestResult says which of several results a target is held against.
func TestBestResult(t *testing.T) {
	t.Parallel()
	plain := figure{name: "新增绿道", value: "10", unit: "公里"}
	scoped := with(plain, func(f *figure) { f.name = "新增全职绿道" })
	later := with(plain, func(f *figure) { f.period, f.document = "2024", yearly })
	for name, test := range map[string]struct {
		targets, actuals []figure
		want             []int // the index of the actual of each target, -1 for none
	}{
		"the same scope before another":     {[]figure{plain}, []figure{scoped, plain}, []int{1}},
		"the same scope before the later":   {[]figure{plain}, []figure{plain, with(later, func(f *figure) { f.name = scoped.name })}, []int{0}},
		"the later of one scope":            {[]figure{plain}, []figure{plain, later}, []int{1}},
		"the first stated of one time":      {[]figure{plain}, []figure{plain, plain}, []int{0}},
		"not what is another target's own":  {[]figure{plain, scoped}, []figure{plain}, []int{0, -1}},
		"the same for a target said twice":  {[]figure{plain, plain}, []figure{plain}, []int{0, 0}},
		"none about something else":         {[]figure{plain}, []figure{with(plain, func(f *figure) { f.about = "entity:990100:东湖新城" })}, []int{-1}},
		"none where there are no results":   {[]figure{plain}, nil, []int{-1}},
		"another scope where there is none": {[]figure{plain}, []figure{scoped}, []int{0}},
	} {
		b := newBuilder(t)
		b.entity(vocabulary.Area, "东湖新城")
		var ids []graph.ID
		for _, f := range test.actuals {
			ids = append(ids, b.actual(f).ID)
		}
		for _, f := range test.targets {
			b.target(f)
		}
		var got []int
		for _, e := range b.ledger() {
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
	b := newBuilder(t)
	old, renamed := b.entity(vocabulary.Platform, "一湾三谷"), b.entity(vocabulary.Platform, "一湾四谷")
	b.g.Relations = []*graph.Relation{{ID: "r", Type: vocabulary.Extends, From: renamed, To: old, Sources: []graph.Source{{Document: midway}}}}
	drive := b.entity(vocabulary.Programme, "清河行动")
	b.target(figure{name: "新增入园项目", value: "10", unit: "个", about: renamed})
	b.actual(figure{name: "新增入园项目", value: "6", unit: "个", about: old})
	b.target(figure{name: "集聚生态企业", value: "60", unit: "家", about: old})
	b.actual(figure{name: "入驻企业", value: "50", unit: "家", about: old})
	b.target(figure{name: "新建管网", value: "60", unit: "公里", about: drive})
	b.actual(figure{name: "新建管网", value: "30", unit: "公里"})
	b.target(figure{name: "新增网格", value: "60", unit: "个", about: drive})
	b.actual(figure{name: "新增全职网格", value: "30", unit: "个"})
	var got []string
	for _, e := range b.ledger() {
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
