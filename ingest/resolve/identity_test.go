package resolve

import (
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/vocabulary"
)

func TestEntityID(t *testing.T) {
	reg := known(t)
	for _, test := range []struct {
		code    string
		kind    vocabulary.EntityType
		name    string
		aliases []string
		want    graph.ID
	}{
		{"990100", "Place", "青梧", nil, "place:990100:青梧市"},
		{"990100", "Place", "中国", nil, "place:CN:中国"},
		{"990100", "Place", "温州", nil, "place:330300:温州市"},
		{"990100", "Place", "全球", nil, "place:001:世界"},
		{"990100", "Place", "柳叶镇", nil, "place:990100:柳叶镇"},
		// One name, two places: the report's own is meant.
		{"990100", "Place", "梧东县", nil, "place:990121:梧东县"},
		{"990200", "Place", "梧东县", nil, "place:990221:梧东县"},
		{"990221", "Place", "梧东县", nil, "place:990221:梧东县"},
		{"990000", "Place", "梧东县", nil, "place:990121:梧东县"},
		{"110000", "Place", "朝阳区", nil, "place:110105:朝阳区"},
		{"220100", "Place", "朝阳区", nil, "place:220104:朝阳区"},
		{"220181", "Place", "吉林", nil, "place:220000:吉林省"},
		{"220200", "Place", "吉林", nil, "place:220200:吉林市"},
		// Aliases lead to the canonical name and its jurisdiction.
		{"990100", "Platform", "三湖一港", nil, "platform:990100:三湖一港"},
		{"990100", "Programme", "三湖一港一岛建设", nil, "platform:990100:三湖一港"},
		{"990100", "Programme", "“畅通云岭”行动", nil, "programme:990000:畅通云岭行动"},
		{"990100", "Platform", "科学园", []string{"梧桐湖"}, "platform:990100:梧桐湖科学园"},
		{"990100", "Project", "科学园", []string{"梧桐湖"}, "project:990100:科学园"},
		// Another city's names are not this one's.
		{"990100", "Area", "花山", nil, "area:990100:花山"},
		{"990200", "Platform", "三湖一港", nil, "platform:990200:三湖一港"},
		// The name says that it is the province's, or the nation's.
		{"990100", "Programme", "省第四批星光村落名单", nil, "programme:990000:省第四批星光村落名单"},
		{"990100", "Programme", "云岭省好物百强榜", nil, "programme:990000:云岭省好物百强榜"},
		{"990100", "Programme", "云岭省梧东县好物百强榜", nil, "programme:990100:云岭省梧东县好物百强榜"},
		{"990100", "Programme", "省道提升行动", nil, "programme:990100:省道提升行动"},
		{"990100", "Event", "党的二十届三中全会", nil, "event:CN:党的二十届三中全会"},
		{"990100", "Area", "闽北", nil, "area:CN:闽北"},
		{"990100", "Event", "市委九届三中全会", nil, "event:990100:市委九届三中全会"},
		// What every place has of its own, in any form and named from anywhere.
		{"990100", "Organization", "市委", nil, "organization:990100:中共青梧市委"},
		{"990100", "Organization", "中共青梧市委员会", nil, "organization:990100:中共青梧市委"},
		{"990121", "Organization", "青梧市委", nil, "organization:990100:中共青梧市委"},
		{"990121", "Organization", "市政府", nil, "organization:990100:青梧市人民政府"},
		{"990121", "Organization", "县政府", nil, "organization:990121:梧东县人民政府"},
		{"990100", "Organization", "省政府", nil, "organization:990000:云岭省人民政府"},
		{"990100", "Organization", "政协青梧市委员会", nil, "organization:990100:政协青梧市委员会"},
		{"990100", "Organization", "市政协", nil, "organization:990100:政协青梧市委员会"},
		{"990100", "Platform", "梧东县医院", nil, "platform:990100:梧东县医院"},
		{"990100", "Organization", "梧东县人民医院", nil, "platform:990121:梧东县人民医院"},
		{"990100", "Platform", "青梧市高新技术产业开发区", nil, "area:990100:青梧高新区"},
		{"990100", "Area", "青梧高新区", nil, "area:990100:青梧高新区"},
		{"990100", "Area", "经济开发区", nil, "area:990100:经济开发区"},
		{"990100", "Area", "高新区", nil, "area:990100:高新区"},
		{"990100", "Project", "市图书馆", nil, "project:990100:市图书馆"},
		{"CN", "Organization", "中国政府", nil, "organization:CN:中国政府"},
		// Separators in a name do not make it another ID.
		{"990100", "Policy", "条例:总则/5%@~ 新", nil, "policy:990100:条例~3A总则~2F5%~40~7E新"},
	} {
		entity := statement.Entity{Type: test.kind, Name: test.name, Aliases: test.aliases}
		if got := EntityID(entity, statement.Context{Code: test.code}, reg); got != test.want {
			t.Errorf("EntityID(%s %s) in %s = %s, want %s", test.kind, test.name, test.code, got, test.want)
		}
	}
}

func TestIndicatorID(t *testing.T) {
	reg := known(t)
	for name, want := range map[string]struct {
		id    graph.ID
		known bool
	}{
		"GDP":           {"indicator:地区生产总值", true},
		"规模以上工业增加值":     {"indicator:规上工业增加值", true},
		"国内生产总值":        {"indicator:国内生产总值", true},
		"电气产业规上工业增加值":   {"indicator:电气产业规上工业增加值", false},
		"竹编产业规模以上工业增加值": {"indicator:竹编产业规上工业增加值", false},
		"规模以上竹编企业利润":    {"indicator:规上竹编企业利润", false},
		"新建竹编工坊":        {"indicator:新建竹编工坊", false},
		"竹编企业(工坊)":      {"indicator:竹编企业（工坊）", false},
	} {
		if id, known := IndicatorID(name, reg); id != want.id || known != want.known {
			t.Errorf("IndicatorID(%s) = %s, %v; want %s, %v", name, id, known, want.id, want.known)
		}
	}
}

func TestIndicatorTakesAfterItsTail(t *testing.T) {
	r := readMidYear(t)
	r.metric(statement.Metric{Span: r.at("6.2", 1), Indicator: "竹编产业规模以上工业增加值", About: "青梧市", Measure: "growth", Value: "6.2", Unit: "%", Period: "2031-S1"})
	for _, indicator := range r.graph().Indicators {
		if indicator.Name == "竹编产业规上工业增加值" && (indicator.Dimension != "money" || indicator.Direction != "up" || indicator.English != "") {
			t.Errorf("%+v", indicator)
		}
	}
}

func TestDimension(t *testing.T) {
	for unit, want := range map[string]string{
		"亿元": "money", "万美元": "money", "万亩": "area", "平方公里": "area", "公里": "length", "亿斤": "mass", "万吨": "mass",
		"万千瓦时": "energy", "万千瓦": "power", "兆瓦": "power", "%": "share", "个百分点": "share", "倍": "ratio", "年": "time",
		"家": "count", "万户": "count", "": "", "万": "count", "微克/立方米": "concentration", "元/亩": "rate",
	} {
		if got := Dimension(unit); got != want {
			t.Errorf("Dimension(%s) = %s, want %s", unit, got, want)
		}
	}
}

// The registry speaks of the dimensions that units have, so that an indicator
// has the same one whether it is listed or not.
func TestRegistryDimensions(t *testing.T) {
	names := map[string]bool{"count": true, "rate": true, "index": true}
	for _, dimension := range dimensions() {
		names[dimension] = true
	}
	for _, indicator := range known(t).AllIndicators() {
		if !names[indicator.Dimension] {
			t.Errorf("%s: no unit has the dimension %q", indicator.Name, indicator.Dimension)
		}
	}
}

// What is like a known indicator and another one is not taken for it, nor for
// any other that is known, unless the registry has a line of its own.
func TestNearIsNotTheSame(t *testing.T) {
	reg := known(t)
	for _, near := range [][]string{
		{"高新技术企业", "新增高新技术企业", "净增高新技术企业", "新认定高新技术企业", "累计高新技术企业", "高新技术企业占比", "省级高新技术企业", "高新技术企业产值"},
		{"规上工业增加值", "工业增加值", "规上工业增加值占比", "规上工业增加值增速", "规上工业增加值率", "竹编产业规上工业增加值", "规上工业总产值"},
		{"固定资产投资", "全社会固定资产投资", "固定资产投资增速", "民间投资", "民间投资占比", "固定资产投资中制造业投资"},
		{"社会消费品零售总额", "限上消费品零售额", "社会消费品零售总额增速", "网上零售额", "实物商品网上零售额", "商品零售额"},
		{"一般公共预算收入", "地方财政收入", "财政总收入", "一般公共预算支出", "税收收入", "政府性基金收入", "县级一般公共预算收入"},
		{"专精特新“小巨人”企业", "国家级专精特新“小巨人”企业", "省级专精特新中小企业", "专精特新中小企业", "新增省级专精特新中小企业"},
		{"人民币存款余额", "本外币存款余额", "各项存款余额", "住户存款余额", "新增人民币存款", "人民币存款"},
		{"居民人均可支配收入", "城镇居民人均可支配收入", "农村居民人均可支配收入", "城镇居民可支配收入", "居民人均消费支出"},
		{"城镇新增就业", "新增就业", "城镇就业", "城镇失业人员再就业", "就业人员"},
		{"城镇调查失业率", "城镇登记失业率", "青年调查失业率"},
		{"社会融资规模", "社会融资规模存量", "社会融资规模增量"},
		{"常住人口城镇化率", "户籍人口城镇化率", "城镇化率"},
		{"PM2.5浓度", "PM10浓度", "臭氧浓度", "PM2.5浓度降幅"},
	} {
		ids := map[graph.ID]string{}
		for _, name := range near {
			id, _ := IndicatorID(name, reg)
			if other, taken := ids[id]; taken {
				t.Errorf("%s and %s are one: %s", other, name, id)
			}
			ids[id] = name
		}
	}
}

// The wordings of one statistic are one indicator.
func TestWordingsOfOneIndicator(t *testing.T) {
	reg := known(t)
	for _, same := range [][]string{
		{"规上工业增加值", "规模以上工业增加值", "规模工业增加值"},
		{"社会消费品零售总额", "社零", "社零总额", "社会消费品零售额"},
		{"一般公共预算收入", "地方一般公共预算收入", "地方财政一般公共预算收入"},
		{"地区生产总值", "GDP", "生产总值"},
		{"研发经费投入强度", "R&D经费投入强度", "全社会研发投入强度"},
		{"居民人均可支配收入", "全体居民人均可支配收入"},
		{"保障工业用地（用海）", "保障工业用地(用海)"},
		{"货运量", "货物运输量"},
	} {
		for _, name := range same[1:] {
			got, known := IndicatorID(name, reg)
			if want, _ := IndicatorID(same[0], reg); got != want || !known {
				t.Errorf("%s is %s (known %v), want %s", name, got, known, want)
			}
		}
	}
}

// A word that several places have means the nearest, and of those the highest.
func TestNearest(t *testing.T) {
	reg := known(t)
	for _, test := range []struct{ word, code, want string }{
		{"朝阳", "110000", "110105"}, {"朝阳", "110101", "110105"}, {"朝阳", "130000", "211300"},
		{"全球", "130000", world.Code}, {"无此处", "130000", ""},
	} {
		if place, _ := nearest(test.word, test.code, reg); place.Code != test.want {
			t.Errorf("%s in a report of %s is %s, want %s", test.word, test.code, place.Code, test.want)
		}
	}
}
