package relation

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readNested reads names that hold another name: 云溪新城总部大楼 lies in
// 云溪新城, 综保区二期 is part of 综保区, …战略行动 implements …战略.
func (l *reader) readNested() {
	for i, outer := range l.Mentions {
		placed, joined := mention.Mention{}, 0
		for _, inner := range l.Mentions[i+1:] {
			if inner.Start >= outer.End {
				break
			}
			if inner.Span == outer.Span {
				l.locateShort(outer, inner)
				l.locateShort(inner, outer)
				continue
			}
			if inner.End > outer.End || inner.Entity == outer.Entity || inner.End <= joined || !l.holds(outer, inner) {
				continue
			}
			switch {
			case inner.Entity.Type == vocabulary.Place:
				if placed.Entity == nil || l.besides(outer, placed, inner) {
					l.locate(outer, inner)
					placed = inner
				}
			case inner.Start == outer.Start:
				if l.joinNested(outer, inner) {
					joined = inner.End
				}
			default:
				l.carryNested(outer, inner)
			}
		}
		if placed.Entity != nil {
			l.locateSiblings(outer, placed)
		}
	}
}

// locateSiblings reads 甲、乙高速青溪段: what the last item of a list ends with holds for those
// that its mention spans as well.
func (l *reader) locateSiblings(outer, place mention.Mention) {
	tail := l.Text(place.Start, outer.End)
	for _, inner := range l.Within(report.Span{Start: outer.Start, End: place.Start}) {
		e := inner.Entity
		if e != outer.Entity && e.Type == outer.Entity.Type && strings.HasSuffix(e.Name, tail) && l.placeable(e, place.Entity, l.Text(place.End, outer.End)) {
			l.add(statement.Relation{Span: outer.Span, Type: vocabulary.LocatedIn, From: e.Name, To: place.Entity.Name, Rule: "in.name"})
		}
	}
}

// holds says whether an entity's own name holds what its mention does: that of 乙新区 in
// 甲、乙新区 does not hold 甲.
func (l *reader) holds(outer, inner mention.Mention) bool {
	whole := name.Key(outer.Entity.Name)
	return strings.Contains(whole, name.Key(l.Text(inner.Start, inner.End))) || strings.Contains(whole, name.Key(inner.Entity.Name))
}

// locateShort reads a name of which the text has the place alone, the rest being shared
// by a list: 甲 in 甲、乙物流园.
func (l *reader) locateShort(outer, inner mention.Mention) {
	if inner.Entity.Type != vocabulary.Place || !built(outer.Entity) {
		return
	}
	rest, ok := strings.CutPrefix(outer.Entity.Name, l.Text(inner.Start, inner.End))
	if ok && rest != "" && l.placeable(outer.Entity, inner.Entity, rest) {
		l.add(statement.Relation{Span: outer.Span, Type: vocabulary.LocatedIn, From: outer.Entity.Name, To: inner.Entity.Name, Rule: "in.name"})
	}
}

// besides says whether a second place in a name says where the thing lies as well: the
// next one of a list, or the smaller one right behind a larger one.
func (l *reader) besides(outer, first, second mention.Mention) bool {
	switch l.Text(first.End, second.Start) {
	case "、", "和", "与", "及":
		return true
	case "":
		return !strings.Contains(l.Text(outer.Start, outer.End), "至")
	}
	return false
}

var (
	// bid joins who seeks a title to it: 某景区创建国家级….
	bid = regexp.MustCompile(`^(成功)?(升级|创建|争创|申报|晋升|申创|争取)(为|成为)?(国家|全国|[省市]级|[0-9]A|世界)`)
	// goesOn is what joins the other half of a name: 甲区和乙区.
	goesOn = regexp.MustCompile(`^(和|与|及|以及)`)
	// treated is what is done to a road or another work as a whole.
	treated = regexp.MustCompile(`(提升|改造|棚改|改建|扩建|重建|绿化|景观|美化|亮化|整治|治理|修复|修缮|维修|翻修|大修|养护|硬化|清淤|疏浚|加固|拓宽|拆迁|搬迁|安置|配套|维护)(改造|提升|建设)?(工程|项目)?$`)
)

// joinNested relates a name to a shorter one that it begins with, and says whether it
// did.
func (l *reader) joinNested(outer, inner mention.Mention) bool {
	e, f := outer.Entity, inner.Entity
	rest := l.Text(inner.End, outer.End)
	if strings.HasPrefix(rest, "”") || len(group.Counters([]rune(e.Name))) > 1 {
		return false
	}
	if c, counted := group.Count(e.Name); counted && built(e) && strings.HasSuffix(f.Name, c.Counters[len(c.Counters)-1]) {
		return false // a member of it
	}
	switch rest {
	case "项目", "建设项目", "生产项目", "工程", "建设工程":
		return false
	case "行动", "活动", "计划", "机制":
		if e.Type == f.Type {
			return false
		}
	}
	if wide(f.Name) || wide(strings.TrimSuffix(f.Name, "流域")) || ends.MatchString(rest) && !strings.Contains(rest, "段") || strings.HasSuffix(e.Name, "医院") && strings.HasSuffix(f.Name, "医院") || name.Key(e.Name) == name.Key(f.Name)+rest && quotedPart(e.Name) == f.Name {
		return false
	}
	if strings.HasSuffix(f.Name, "法") && strings.HasPrefix(rest, "规") || strings.HasSuffix(f.Name, "班列") {
		return false
	}
	if bid.MatchString(rest) || strings.HasSuffix(e.Name, "战略") || f.Type == vocabulary.Policy && strings.HasSuffix(f.Name, "政策") {
		return false
	}
	if goesOn.MatchString(rest) || strings.HasPrefix(rest, "主线") || strings.HasPrefix(rest, "、") && f.Type != vocabulary.Area {
		return false
	}
	if strings.HasPrefix(rest, "一期") || titled(rest) && e.Type == vocabulary.Reform {
		return false // of a first phase there is no whole yet
	}
	kind, ok := nested(e, f, rest)
	if ok {
		l.add(statement.Relation{Span: outer.Span, Type: kind, From: e.Name, To: f.Name, Rule: "name.part"})
	}
	return ok
}

// nested is how a name relates to the shorter one that it begins with, rest being what
// it has more.
func nested(e, f *statement.Entity, rest string) (vocabulary.RelationType, bool) {
	switch {
	case f.Type == vocabulary.Event:
		return vocabulary.PartOf, e.Type == vocabulary.Event
	case f.Type == vocabulary.Organization:
		return ofBody(e, f, rest)
	case built(f) && (built(e) || e.Type == vocabulary.Programme && strings.HasSuffix(e.Name, "工程")):
		if partly(e, f, rest) {
			return vocabulary.PartOf, true
		}
		return vocabulary.LocatedIn, true
	case strings.HasPrefix(rest, "和") || strings.Contains(rest, "及"):
		return "", false
	case drive(f) && (e.Type == vocabulary.Policy || e.Type == vocabulary.Programme || e.Type == vocabulary.Project) && !name.ExtendsBy(rest):
		if counted, ok := group.Count(e.Name); ok && counted.Start > 0 {
			return vocabulary.PartOf, e.Type == vocabulary.Programme
		}
		if e.Type != vocabulary.Policy && f.Type != vocabulary.Policy && !strings.HasSuffix(f.Name, "战略") {
			return "", false
		}
		return vocabulary.Implements, e.Type != vocabulary.Project || strings.HasSuffix(rest, "项目") || strings.HasSuffix(rest, "工程")
	}
	return "", false
}

// ofBody: a centre is part of the institute that its name begins with, a work lies in
// the mine; what a firm makes or builds does neither.
func ofBody(e, f *statement.Entity, rest string) (vocabulary.RelationType, bool) {
	for _, suffix := range []string{"校区", "院区", "分校", "分院", "楼"} {
		if strings.HasSuffix(rest, suffix) {
			return vocabulary.PartOf, built(e)
		}
	}
	for _, suffix := range []string{"研究院", "研究所", "大学", "学院", "医院", "学校", "科学院", "委员会", "法院", "公安局"} {
		if strings.HasSuffix(f.Name, suffix) && (e.Type == vocabulary.Platform || e.Type == vocabulary.Organization && strings.HasSuffix(rest, "院")) {
			return vocabulary.PartOf, true
		}
	}
	for _, suffix := range []string{"煤矿", "矿", "农场", "林场", "电厂", "油田", "牧场"} {
		if strings.HasSuffix(f.Name, suffix) && e.Type == vocabulary.Project {
			return vocabulary.LocatedIn, true
		}
	}
	return "", false
}

// partly says whether what a name has more than the thing it begins with makes it a
// part of it: a phase, a section of a line, a building of a hospital or an airport, an
// area of an area.
func partly(e, f *statement.Entity, rest string) bool {
	for _, suffix := range []string{"期", "平台", "标", "标段", "院区", "校区", "航站楼", "分院", "分校", "分园", "分区", "支线", "连接线", "联络线", "航站区"} {
		if strings.HasSuffix(rest, suffix) {
			return true
		}
	}
	if zoned(f.Name) && zoned(rest) {
		return true
	}
	if strings.HasSuffix(f.Name, "公园") && strings.HasSuffix(rest, "园") || strings.HasPrefix(rest, "·") {
		return true
	}
	if treated.MatchString(rest) {
		return false
	}
	return e.Type == vocabulary.Platform && strings.HasSuffix(f.Name, "研究院") || strings.HasSuffix(rest, "楼") && strings.HasSuffix(f.Name, "院") || e.Type == f.Type && f.Type == vocabulary.Project && !site(f.Name) ||
		e.Type == vocabulary.Area && (f.Type == vocabulary.Area || strings.HasSuffix(rest, "区"))
}

// site says whether a work is a site that others are built on: a park, a base, a town.
func site(name string) bool {
	for _, suffix := range []string{"园", "园区", "基地", "小镇", "新城", "景区", "公园", "度假区", "开发区"} {
		if strings.HasSuffix(strings.TrimSuffix(name, "项目"), suffix) {
			return true
		}
	}
	return false
}

// zoned says whether a name is that of a zone, or of a part of one.
func zoned(name string) bool {
	for _, suffix := range []string{"开发区", "高新区", "经开区", "园区", "港区", "片区", "组团", "分园", "起步区", "核心区", "拓展区", "启动区"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}

// carryNested reads a policy or a drive whose name tells what it is for: 推进“碧水行动”实施方案.
func (l *reader) carryNested(outer, inner mention.Mention) {
	e, f := outer.Entity, inner.Entity
	if !drive(f) || e.Type != vocabulary.Policy && e.Type != vocabulary.Programme {
		return
	}
	before := strings.TrimRight(l.Text(outer.Start, inner.Start), "“《")
	for _, verb := range []string{"推进", "建设", "支持", "实施", "落实", "贯彻", "促进", "推动", "共建", "深化", "开展", "加快", "关于"} {
		if strings.HasPrefix(before, verb) && len([]rune(before)) <= 8 {
			l.add(statement.Relation{Span: outer.Span, Type: vocabulary.Implements, From: e.Name, To: f.Name, Rule: "implements.name"})
			return
		}
	}
}
