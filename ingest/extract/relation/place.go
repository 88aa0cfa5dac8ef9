package relation

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readNested reads names that hold another name: 云溪新城总部大楼 lies in
// 云溪新城, 综保区二期 is part of 综保区, …战略行动 implements …战略.
func (l *reader) readNested() {
	for i, outer := range l.Mentions {
		e, placed := outer.Entity, false
		for _, inner := range l.Mentions[i+1:] {
			if inner.Start >= outer.End {
				break
			}
			if inner.End > outer.End || inner.Entity == outer.Entity {
				continue
			}
			f := inner.Entity
			if f.Type == vocabulary.Place {
				if !placed && (e.Type != vocabulary.Programme || strings.Contains(e.Name, l.Text(inner.Start, inner.End))) && l.placeable(e, f, l.Text(inner.End, outer.End)) {
					l.add(statement.Relation{Span: report.Span{Start: outer.Start, End: outer.End}, Type: vocabulary.LocatedIn, From: e.Name, To: f.Name, Rule: "in.name"})
				}
				placed = true
				continue
			}
			if inner.Start == outer.Start {
				l.joinNested(outer, inner, e, f)
			}
		}
	}
}

// placeable says whether the place in a name is where the thing lies: not the
// report's own place, nor one above it, nor an end of a line.
func (l *reader) placeable(e, place *statement.Entity, rest string) bool {
	if place.Name == l.ctx.Place || place.Name == l.ctx.Province || place.Name == l.ctx.City || place.Name == setting.China {
		return false
	}
	if last := []rune(place.Name); strings.ContainsRune("河湖江", last[len(last)-1]) && !alongRiver(rest) || namedAfter(rest) || strings.HasPrefix(rest, "至") && !strings.Contains(rest, "段") || strings.HasPrefix(rest, "至") && strings.HasSuffix(place.Name, "村") {
		return false
	}
	if e.Type == vocabulary.Event && quotedPart(e.Name) == "" {
		return false
	}
	if e.Type == vocabulary.Place || e.Type == vocabulary.Organization || e.Type == vocabulary.Person || e.Type == vocabulary.Policy {
		return false
	}
	if short := strings.TrimRight(l.ctx.Place, "省市县区"); short != "" && strings.Contains(e.Name, short) {
		return false
	}
	return !strings.Contains(e.Name, "至") || strings.Contains(e.Name, "段")
}

// alongRiver says whether a river in a name is where the work lies.
func alongRiver(rest string) bool {
	for _, word := range []string{"干流", "水系", "国家湿地", "湿地", "流域", "中小河流", "段"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// namedAfter says whether a thing only bears the name of a place: 青石山水库, 西川
// 大都市圈.
func namedAfter(rest string) bool {
	switch rest {
	case "流域", "水系", "水库", "大桥", "隧道", "特大桥", "都市圈", "大都市圈", "经济圈", "城市群":
		return true
	}
	return false
}

// joinNested relates a name to a shorter one that it begins with.
func (l *reader) joinNested(outer, inner mention.Mention, e, f *statement.Entity) {
	rest := l.Text(inner.End, outer.End)
	if strings.HasPrefix(rest, "”") || len(group.Counters([]rune(e.Name))) > 1 {
		return
	}
	if rest == "项目" || rest == "建设项目" || rest == "生产项目" || rest == "工程" || strings.HasPrefix(rest, "及") || strings.HasPrefix(rest, "主线") {
		return
	}
	rel := statement.Relation{Span: outer.Span, From: e.Name, To: f.Name, Rule: "name.part"}
	switch {
	case e.Type == vocabulary.Platform && strings.HasSuffix(f.Name, "研究院"):
		rel.Type = vocabulary.PartOf
	case built(f) && (built(e) || e.Type == vocabulary.Project):
		rel.Type = vocabulary.LocatedIn
		if strings.HasSuffix(rest, "期") || strings.HasSuffix(rest, "平台") || strings.HasSuffix(rest, "标") || strings.HasSuffix(rest, "楼") && strings.HasSuffix(f.Name, "院") || strings.HasSuffix(rest, "院区") || e.Type == f.Type && f.Type == vocabulary.Project {
			rel.Type = vocabulary.PartOf
		}
	case f.Type == vocabulary.Organization && e.Type == vocabulary.Platform:
		rel.Type = vocabulary.PartOf
	case strings.HasPrefix(rest, "和") || strings.Contains(rest, "及") || strings.HasSuffix(f.Name, "班列"):
		return
	case (f.Type == vocabulary.Policy || f.Type == vocabulary.Programme || f.Type == vocabulary.Reform) && e.Type != vocabulary.Event && e.Type != vocabulary.Platform && !name.ExtendsBy(rest) && (e.Type != vocabulary.Project || strings.HasSuffix(rest, "项目") || strings.HasSuffix(rest, "工程")):
		rel.Type = vocabulary.Implements
	default:
		return
	}
	l.add(rel)
}

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

func (l *reader) place(subject, object mention.Mention, clause report.Span) {
	e := object.Entity
	rel := statement.Relation{Span: report.Span{Start: clause.Start, End: object.End}, From: e.Name, To: subject.Entity.Name, Rule: "in.subject"}
	structure := len(group.Counters([]rune(quotedOrWhole(e.Name)))) > 1
	switch {
	case structure:
		rel.Type = vocabulary.PartOf
	case built(e):
		rel.Type = vocabulary.LocatedIn
	default:
		return
	}
	l.add(rel)
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
		if !ok || area.Entity.Type != vocabulary.Area || !soleName(area.Entity.Name) || refs[i].Entity.Type != vocabulary.Project {
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

// readLanding reads …落地某县.
func (l *reader) readLanding(refs []mention.Mention) {
	for i := 1; i < len(refs); i++ {
		if refs[i].Entity.Type != vocabulary.Place || refs[i-1].Entity.Type == vocabulary.Place {
			continue
		}
		switch l.Text(refs[i-1].End, refs[i].Start) {
		case "落地", "落户", "落户于", "位于", "坐落于", "选址", "花落":
			l.add(statement.Relation{Span: report.Span{Start: refs[i-1].Start, End: refs[i].End}, Type: vocabulary.LocatedIn, From: refs[i-1].Entity.Name, To: refs[i].Entity.Name, Rule: "in.landing"})
		}
	}
}
