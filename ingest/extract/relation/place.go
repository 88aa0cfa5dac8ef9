package relation

import (
	"regexp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readPlacement reads clauses whose subject is an area or a platform: what it
// builds lies in it, a structure that it lays out is part of it; and 落地 with
// a place behind.
func (l *reader) readPlacement(s report.Sentence) {
	for _, clause := range s.Clauses {
		refs := l.Outer(clause.Span)
		if len(refs) == 0 {
			continue
		}
		l.readLanding(refs)
		l.readArrivals(refs)
		l.readBeside(refs)
		l.readSharedArea(refs)
		subject := refs[0].Entity
		if refs[0].Start != clause.Start || subject.Type != vocabulary.Area && subject.Type != vocabulary.Platform {
			continue
		}
		if len(refs) > 1 && listing(l.Text(refs[0].End, refs[1].Start), false) {
			continue
		}
		for _, ref := range refs[1:] {
			l.place(refs[0], ref, clause.Span)
		}
	}
}

// titling is what an area does about a title, or a list, or a thing elsewhere.
var titling = regexp.MustCompile(`(申报|申创|争创|创建|入选|获评|获批|纳入|列入|进入|升级为?|晋升为?|晋级为?|成为|跻身|融入|对接|服务|衔接|连接|支持)[“《]?$`)

func (l *reader) place(subject, object mention.Mention, clause report.Span) {
	e := object.Entity
	rel := statement.Relation{Span: report.Span{Start: clause.Start, End: object.End}, From: e.Name, To: subject.Entity.Name, Rule: "in.subject"}
	between := l.Text(subject.End, object.Start)
	for _, word := range landings {
		if strings.Contains(between, word) && word != "落地" {
			return // it is the other that lies in it
		}
	}
	if titling.MatchString(between) {
		return // a title of the area, not a thing in it
	}
	switch {
	case structure(e):
		rel.Type = vocabulary.PartOf
	case built(e):
		rel.Type = vocabulary.LocatedIn
	default:
		return
	}
	l.add(rel)
}

// structure says whether an entity is what an area is laid out in: “一园多点”体系.
func structure(e *statement.Entity) bool {
	return e.Type != vocabulary.Project && len(group.Counters([]rune(quotedOrWhole(e.Name)))) > 1
}

func quotedOrWhole(name string) string {
	if inner := quotedPart(name); inner != "" {
		return inner
	}
	return name
}

// readBeside reads 完成青溪新区长安路、永宁路: an area right in front of a work, which
// the other works of the list lie in as well.
func (l *reader) readBeside(refs []mention.Mention) {
	for i := 0; i+1 < len(refs); i++ {
		area, work := refs[i].Entity, refs[i+1].Entity
		if refs[i].End != refs[i+1].Start || area.Type != vocabulary.Area && area.Type != vocabulary.Place || work.Type != vocabulary.Project && work.Type != vocabulary.Reform || !l.placeable(work, area, "") {
			continue
		}
		if work.Type == vocabulary.Reform && levels.MatchString(work.Name) || area.Type == vocabulary.Place && i > 0 && refs[i-1].Entity.Type == vocabulary.Place && l.Text(refs[i-1].End, refs[i].Start) == "、" {
			continue // a title that the place bears; the last of several places
		}
		for j := i + 1; j < len(refs); j++ {
			if refs[j].Entity.Type != work.Type || j > i+1 && (l.Text(refs[j-1].End, refs[j].Start) != "、" || area.Type != vocabulary.Area) {
				break
			}
			l.add(statement.Relation{Span: report.Span{Start: refs[i].Start, End: refs[j].End}, Type: vocabulary.LocatedIn, From: refs[j].Entity.Name, To: area.Name, Rule: "in.beside"})
		}
	}
}

// readSharedArea reads 启动青溪新区物流园、会展中心建设: the area that the first
// work of a list opens with holds those that name no place of their own.
func (l *reader) readSharedArea(refs []mention.Mention) {
	for i := 0; i+1 < len(refs); i++ {
		area, ok := l.nestedIn(refs[i])
		if !ok || area.Entity.Type != vocabulary.Area || !soleName(l.Text(area.Start, area.End)) && !strings.HasPrefix(l.Text(area.End, refs[i].End), "景区") || refs[i].Entity.Type != vocabulary.Project {
			continue
		}
		for j := i + 1; j < len(refs) && l.Text(refs[j-1].End, refs[j].Start) == "、" && refs[j].Entity.Type == vocabulary.Project; j++ {
			if _, own := l.nestedIn(refs[j]); own {
				break
			}
			l.add(statement.Relation{Span: report.Span{Start: refs[i].Start, End: refs[j].End}, Type: vocabulary.LocatedIn, From: refs[j].Entity.Name, To: area.Entity.Name, Rule: "in.list"})
		}
	}
}

// soleName says whether a name is that of the one area of its kind, which a
// list of works need not repeat.
func soleName(name string) bool {
	return name == "新区" || name == "高新区" || name == "经开区" || strings.HasSuffix(name, "景区")
}

// nestedIn is the first place, area or firm that a name holds.
func (l *reader) nestedIn(outer mention.Mention) (mention.Mention, bool) {
	for _, ref := range l.Within(outer.Span) {
		if ref.Entity != outer.Entity && ref.End <= outer.End && ref.Len() < outer.Len() {
			return ref, true
		}
	}
	return mention.Mention{}, false
}

// maxOpening bounds what a clause that opens a sentence may say of its area, in code
// points: 全面提速.
const maxOpening = 8

// readOpening reads 青溪新区全面提速，会展中心等项目完工，长安小学开工: a sentence that an area opens is
// about it, to the next clause that opens with another, or with a place.
func (l *reader) readOpening(s report.Sentence) {
	var area mention.Mention
	for i, clause := range s.Clauses {
		refs := l.Outer(clause.Span)
		if len(refs) > 0 && refs[0].Start <= clause.Start+1 {
			switch refs[0].Entity.Type {
			case vocabulary.Area:
				if area = (mention.Mention{}); (i == 0 || refs[0].Start == clause.Start && refs[0].End == clause.End) && l.themes(refs, clause.Span) {
					area = refs[0]
				}
				continue
			case vocabulary.Place:
				area = mention.Mention{}
			}
		}
		if area.Entity != nil {
			l.placeAll(refs, area, s.Start)
		}
	}
}

// themes says whether a clause names an area and says little more.
func (l *reader) themes(refs []mention.Mention, clause report.Span) bool {
	return len(refs) == 1 && l.Report.Text[refs[0].End] != '“' && clause.End-refs[0].End <= maxOpening
}

// placeAll states that what a clause names lies in the area that its sentence is about.
func (l *reader) placeAll(refs []mention.Mention, area mention.Mention, from int) {
	for _, ref := range refs {
		span := report.Span{Start: from, End: ref.End}
		if structure(ref.Entity) {
			l.add(statement.Relation{Span: span, Type: vocabulary.PartOf, From: ref.Entity.Name, To: area.Entity.Name, Rule: "part.opening"})
		}
		if ref.Entity.Type == vocabulary.Area {
			return
		}
		if built(ref.Entity) && !l.elsewhere(ref) && !line(ref.Entity.Name) {
			l.add(statement.Relation{Span: span, Type: vocabulary.LocatedIn, From: ref.Entity.Name, To: area.Entity.Name, Rule: "in.opening"})
		}
	}
}

// elsewhere says whether a name tells by itself where the thing lies: by an area, a firm
// or a division, not by a river or another work.
func (l *reader) elsewhere(ref mention.Mention) bool {
	own, ok := l.nestedIn(ref)
	return ok && (own.Entity.Type == vocabulary.Area || own.Entity.Type == vocabulary.Organization || own.Entity.Type == vocabulary.Place && level(own.Entity.Name) > 0)
}

// readCentre reads 以青云山为中心、集观光和休闲为一体的北部旅游板块: an area is told by its centre.
func (l *reader) readCentre(s report.Sentence) {
	refs := l.Outer(s.Span)
	for i, centre := range refs {
		if !built(centre.Entity) && centre.Entity.Type != vocabulary.Place || !strings.HasSuffix(l.Text(s.Start, centre.Start), "以") {
			continue
		}
		rest := l.Text(centre.End, s.End)
		if !strings.HasPrefix(rest, "为中心") && !strings.HasPrefix(rest, "为核心") && !strings.HasPrefix(rest, "为龙头") {
			continue
		}
		for _, area := range refs[i+1:] {
			between := l.Text(centre.End, area.Start)
			if strings.Contains(between, "以") {
				break
			}
			if area.Entity.Type == vocabulary.Area && strings.HasSuffix(between, "的") {
				l.add(statement.Relation{Span: report.Span{Start: centre.Start, End: area.End}, Type: vocabulary.PartOf, From: centre.Entity.Name, To: area.Entity.Name, Rule: "part.centre"})
				break
			}
		}
	}
}

// line says whether a name is that of a road or a railway, which goes through more than
// one area.
func line(name string) bool {
	for _, suffix := range []string{"铁路", "高铁", "高速", "高速公路", "国道", "省道", "公路"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}

// readPlaces reads 云溪青石镇: a place right behind the larger one that it is part of.
func (l *reader) readPlaces(s report.Sentence) {
	refs := l.Outer(s.Span)
	for i := 0; i+1 < len(refs); i++ {
		a, b := refs[i], refs[i+1]
		if a.Entity.Type == vocabulary.Place && b.Entity.Type == vocabulary.Place && a.End == b.Start && a.Entity.Name != l.ctx.Place && level(a.Entity.Name) < level(b.Entity.Name) {
			l.add(statement.Relation{Span: report.Span{Start: a.Start, End: b.End}, Type: vocabulary.PartOf, From: b.Entity.Name, To: a.Entity.Name, Rule: "part.place"})
		}
	}
}

// level is how far down a division stands by its name, 0 where it is none.
func level(name string) int {
	for i, suffixes := range [][]string{{"省", "自治区"}, {"市", "州", "盟"}, {"县", "区", "旗"}, {"镇", "乡", "街道", "苏木"}, {"村", "社区", "嘎查"}} {
		for _, suffix := range suffixes {
			if strings.HasSuffix(name, suffix) {
				return i + 1
			}
		}
	}
	return 0
}

// landings are the verbs between a thing and where it has come to.
var landings = [...]string{"落地", "落户", "落户于", "落户到", "位于", "坐落于", "坐落在", "选址", "选址于", "花落", "入驻", "进驻", "落子", "布局在", "建在", "设在", "迁入", "扎根"}

// readLanding reads 某研究院落户某县, 某企业入驻某园区, and 位于某县的某水库.
func (l *reader) readLanding(refs []mention.Mention) {
	for i := 1; i < len(refs); i++ {
		a, b := refs[i-1], refs[i]
		between := strings.Trim(l.Text(a.End, b.Start), "“”成功顺利正式项目")
		if hostable(b.Entity) && !hostable(a.Entity) || hostable(b.Entity) && built(a.Entity) {
			if slices.Contains(landings[:], between) && (between != "落地" || b.Entity.Type == vocabulary.Place) && a.Entity.Type != vocabulary.Person {
				l.add(statement.Relation{Span: report.Span{Start: a.Start, End: b.End}, Type: vocabulary.LocatedIn, From: a.Entity.Name, To: b.Entity.Name, Rule: "in.landing"})
			}
		}
		before := l.Text(max(0, a.Start-4), a.Start)
		if hostable(a.Entity) && built(b.Entity) && (between == "的" || between == "境内的") && slices.ContainsFunc(landings[:], func(word string) bool { return strings.HasSuffix(before, word) }) {
			l.add(statement.Relation{Span: report.Span{Start: a.Start, End: b.End}, Type: vocabulary.LocatedIn, From: b.Entity.Name, To: a.Entity.Name, Rule: "in.landing"})
		}
	}
}

// firms is what stands between the last firm of a list and where they have come to.
var firms = regexp.MustCompile(`^”?等?(\d+余?[家个]|一批|多家)?[^，。；、]{0,6}(企业|公司|项目|机构|高校|院所)?(先后|相继|陆续|成功|顺利|正式|签约|集中|整体)?(入驻|落户|进驻|落地|落子|迁入|布局)(到|于|在)?“?$`)

// readArrivals reads 甲、乙、丙3家企业入驻某园区: each of the list has come there.
func (l *reader) readArrivals(refs []mention.Mention) {
	for i := 2; i < len(refs); i++ {
		host := refs[i]
		if !hostable(host.Entity) && !strings.HasSuffix(host.Entity.Name, "园") || !firms.MatchString(l.Text(refs[i-1].End, host.Start)) {
			continue
		}
		for j := i - 1; j >= 0 && arrives(refs[j].Entity); j-- {
			l.add(statement.Relation{Span: report.Span{Start: refs[j].Start, End: host.End}, Type: vocabulary.LocatedIn, From: refs[j].Entity.Name, To: host.Entity.Name, Rule: "in.landing"})
			if j == 0 || !items.MatchString(l.Text(refs[j-1].End, refs[j].Start)) {
				break
			}
		}
	}
}

// items is what stands between two firms of a list, with one between that has no name.
var items = regexp.MustCompile(`^”?(、|和|及|与)([^，。；、的]{2,10}、)?“?$`)

// arrives says whether an entity can come to a place: a firm, an institute, a work.
func arrives(e *statement.Entity) bool {
	return e.Type == vocabulary.Organization || e.Type == vocabulary.Project || e.Type == vocabulary.Platform
}

// hostable says whether things can come to lie in an entity.
func hostable(e *statement.Entity) bool {
	return e.Type == vocabulary.Place || e.Type == vocabulary.Area || e.Type == vocabulary.Platform
}
