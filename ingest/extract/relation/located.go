package relation

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/vocabulary"
)

// locate states that a thing lies in the place that its name holds.
func (l *reader) locate(outer, inner mention.Mention) {
	e := outer.Entity
	if e.Type == vocabulary.Programme && !strings.HasSuffix(e.Name, "工程") || e.Type == vocabulary.Event && (inner.Start > outer.Start || quotedPart(e.Name) == "") {
		return
	}
	before, rest := l.Text(outer.Start, inner.Start), l.Text(inner.End, outer.End)
	if strings.HasSuffix(before, "环") || strings.HasPrefix(inner.Entity.Name, "环") || broken(inner.Entity.Name, rest) || !l.placeable(e, inner.Entity, rest) {
		return
	}
	l.add(statement.Relation{Span: outer.Span, Type: vocabulary.LocatedIn, From: e.Name, To: inner.Entity.Name, Rule: "in.name"})
}

var (
	// ends is what joins the two ends of a line: 甲至乙, 甲—乙.
	ends = regexp.MustCompile(`[至到—―－~～-]`)
	// stretch is what the report's own place has behind it in the name of a stretch of a line.
	stretch = regexp.MustCompile(`^[^至到—－]{0,4}段`)
	// redrawn is a change of divisions, which is of the places: 撤县设市.
	redrawn = regexp.MustCompile(`撤.设.|撤.{2}[并设]`)
	// levels open a title: 国家级, 省级.
	levels = regexp.MustCompile(`^(国家|全国|[省市州县]级|[省市]定|省|世界)`)
)

// named is a street that bears the name of a place: 白鹭大街.
var named = regexp.MustCompile(`^(大街|大道|[东西南北中新]?路|[东西南北]?街)`)

// broken says whether a place in a name only seems to stand there: 兴隆街道 in
// 兴隆街道路绿化, 某乡村 in 某乡村振兴示范区, 白鹭 in 白鹭大街管廊.
func broken(place, rest string) bool {
	return strings.HasSuffix(place, "街道") && strings.HasPrefix(rest, "路") || strings.HasPrefix(rest, "振兴") || level(place) <= 3 && named.MatchString(rest)
}

// placeable says whether the place in a name is where the thing lies: not the
// report's own place, but for the stretch of a line in it, nor one above it, nor an end
// of a line.
func (l *reader) placeable(e, place *statement.Entity, rest string) bool {
	switch e.Type {
	case vocabulary.Place, vocabulary.Organization, vocabulary.Person, vocabulary.Policy:
		return false
	}
	line := ends.MatchString(e.Name)
	if place.Name == l.ctx.Place {
		return stretch.MatchString(rest) && e.Type == vocabulary.Project || strings.HasPrefix(rest, "）") || l.foreign(e, place, rest)
	}
	if e.Type == vocabulary.Reform && (titled(rest) || levels.MatchString(rest)) || strings.HasPrefix(rest, "上游") || strings.HasPrefix(rest, "下游") {
		return false
	}
	if e.Type == vocabulary.Area && (strings.HasSuffix(rest, "带") || strings.HasSuffix(rest, "走廊")) || len([]rune(rest)) == 1 && rest != "段" {
		return false // 青云山生态带, 白鹭园
	}
	if place.Name == l.ctx.Province || place.Name == l.ctx.City || place.Name == setting.China || wide(place.Name) || namedAfter(rest) {
		return false
	}
	if short := strings.TrimRight(l.ctx.Place, "省市县区"); short != "" && strings.Contains(e.Name, short) {
		return false
	}
	if ends.MatchString(rest) && ends.FindStringIndex(rest)[0] == 0 || e.Type == vocabulary.Reform && redrawn.MatchString(e.Name) {
		return false
	}
	return !line || strings.Contains(e.Name, "段")
}

// readEmbedded reads the place in the middle of a name, where words that no lexicon has
// stand in front of it: 青钢白鹭基地二期; or in a name that a list only shares.
func (l *reader) readEmbedded() {
	var places lexicon.Book[*statement.Entity]
	for i := range l.Entities {
		e := &l.Entities[i]
		if e.Type != vocabulary.Place || level(e.Name) < 2 || level(e.Name) > 3 {
			continue
		}
		for _, word := range append([]string{e.Name, strings.TrimRight(e.Name, "市县区旗")}, e.Aliases...) {
			if runes := []rune(word); len(runes) >= 2 {
				places.Add(runes, e)
			}
		}
	}
	for i := range l.Entities {
		e := &l.Entities[i]
		if !built(e) || len(e.Mentions) == 0 {
			continue
		}
		name := []rune(e.Name)
		for at := 2; at+2 < len(name); at++ {
			size, place := places.Longest(name[at:])
			if size == 0 || size == len(name)-at {
				continue
			}
			if rest := string(name[at+size:]); l.placeable(e, place, rest) {
				l.add(statement.Relation{Span: e.Mentions[0], Type: vocabulary.LocatedIn, From: e.Name, To: place.Name, Rule: "in.name"})
			}
			break
		}
	}
}

// titled says whether what stands behind a place is a title that it seeks: 争创某示范区.
func titled(rest string) bool {
	for _, verb := range []string{"撤", "争创", "创建", "建设", "升级", "打造", "申报"} {
		if strings.HasPrefix(rest, verb) {
			return true
		}
	}
	return false
}

// foreign says whether the report's own place in a name tells where the part or the
// outpost of a thing from elsewhere is: 青云产业带白鹭配套区.
func (l *reader) foreign(e, place *statement.Entity, rest string) bool {
	if e.Type != vocabulary.Area && e.Type != vocabulary.Platform {
		return false
	}
	for _, m := range e.Mentions {
		text := l.Report.Slice(m)
		at := strings.Index(text, strings.TrimRight(place.Name, "省市县区"))
		if at > 0 && len([]rune(text[:at])) >= 2 && !strings.HasPrefix(text, "中国") && (strings.HasSuffix(rest, "区") || strings.HasSuffix(rest, "园") && !strings.HasSuffix(rest, "公园") || strings.HasSuffix(rest, "片")) {
			return true
		}
	}
	return false
}

// part is a part of a province, such as 冀中南.
var part = regexp.MustCompile(`^[冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘青蒙宁新藏渝][东西南北中]{1,2}$`)

// wide says whether a place is a province or a region of several: what bears its name
// is of it rather than in it (北京绿色交易所, 京津冀物流基地).
func wide(place string) bool {
	switch place {
	case "北京市", "上海市", "天津市", "重庆市", "京津冀", "京津", "长三角", "珠三角", "粤港澳", "成渝", "东北", "西部", "中部", "东部", "长江", "黄河", "长江经济带", "大运河", "淮河", "太行山", "燕山", "秦岭", "大别山", "长白山", "祁连山", "天山", "武陵山", "乌蒙山", "六盘山", "吕梁山", "大兴安岭", "小兴安岭", "渤海", "渤海湾", "北部湾", "三江源", "东亚", "东北亚", "中亚", "东南亚", "香港", "澳门", "台湾":
		return true
	}
	return strings.HasSuffix(place, "平原") || strings.HasSuffix(place, "高原") || strings.HasSuffix(place, "省") || strings.HasSuffix(place, "自治区") || part.MatchString(place)
}

// namedAfter says whether a thing only bears the name of a place: 青石山水库, 西川
// 大都市圈, 白鹭港.
func namedAfter(rest string) bool {
	for _, word := range bearers {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	if strings.HasSuffix(rest, "大桥") || strings.HasSuffix(rest, "隧道") {
		return true
	}
	for _, word := range bare {
		if rest == word {
			return true
		}
	}
	return false
}

// bearers are what is called by a place's name, wherever it lies.
var bearers = []string{"水库", "大桥", "特大桥", "一桥", "二桥", "三桥", "桥", "隧道", "大隧道", "都市圈", "大都市圈", "经济圈", "城市群", "半岛", "机场",
	"绕城", "主航道", "高速", "铁路", "高铁", "城际", "自由贸易", "自贸", "港口", "港", "科创走廊", "科创大走廊", "商城", "海铁联运", "模式", "经验", "流域", "革命老区"}

// bare is what makes a place's name that of one thing, with nothing more.
var bare = []string{"水系", "经开区", "高新区", "综保区", "开发区", "经济开发区", "新区", "新城", "片区", "大道", "路", "街", "实验室", "水利枢纽", "大学", "学院", "书院", "市场", "商会", "湿地公园", "景区"}
