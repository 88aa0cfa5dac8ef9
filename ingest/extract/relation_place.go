package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readNested reads names that hold another name: 云溪新城总部大楼 lies in
// 云溪新城, 综保区二期 is part of 综保区, …战略行动 implements …战略.
func (l *relationReader) readNested() {
	for i, outer := range l.refs {
		e, placed := l.of(outer), false
		for _, inner := range l.refs[i+1:] {
			if inner.Start >= outer.End {
				break
			}
			if inner.End > outer.End || inner.entity == outer.entity {
				continue
			}
			f := l.of(inner)
			if f.Type == vocabulary.Place {
				if !placed && l.placeable(e, f) {
					l.add(Relation{Span: report.Span{Start: outer.Start, End: outer.End}, Type: vocabulary.LocatedIn, From: e.Name, To: f.Name, Rule: "in.name"})
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
func (l *relationReader) placeable(e, place Entity) bool {
	if place.Name == l.ctx.Place || place.Name == l.ctx.Province || place.Name == l.ctx.City || place.Name == china {
		return false
	}
	if last := []rune(place.Name); strings.ContainsRune("河湖江", last[len(last)-1]) {
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

// joinNested relates a name to a shorter one that it begins with.
func (l *relationReader) joinNested(outer, inner relationRef, e, f Entity) {
	rest := l.text(inner.End, outer.End)
	if strings.HasPrefix(rest, "”") || len(l.lex.groupCounters([]rune(e.Name))) > 1 {
		return
	}
	rel := Relation{Span: outer.Span, From: e.Name, To: f.Name, Rule: "name.part"}
	switch {
	case e.Type == vocabulary.Platform && strings.HasSuffix(f.Name, "研究院"):
		rel.Type = vocabulary.PartOf
	case built(f) && (built(e) || e.Type == vocabulary.Project):
		rel.Type = vocabulary.LocatedIn
		if strings.HasSuffix(rest, "期") || strings.HasSuffix(rest, "平台") || strings.HasSuffix(rest, "标") || e.Type == f.Type && f.Type == vocabulary.Project {
			rel.Type = vocabulary.PartOf
		}
	case f.Type == vocabulary.Organization && e.Type == vocabulary.Platform:
		rel.Type = vocabulary.PartOf
	case strings.HasPrefix(rest, "和") || strings.Contains(rest, "及") || strings.HasSuffix(f.Name, "班列"):
		return
	case (f.Type == vocabulary.Policy || f.Type == vocabulary.Programme || f.Type == vocabulary.Reform) && e.Type != vocabulary.Event && !extendsBy(rest):
		rel.Type = vocabulary.Implements
	default:
		return
	}
	l.add(rel)
}

// readPlacement reads clauses whose subject is an area or a platform: what it
// builds lies in it, a structure that it lays out is part of it; and 落地 with
// a place behind.
func (l *relationReader) readPlacement(s report.Sentence) {
	for _, clause := range s.Clauses {
		refs := l.outer(clause.Span)
		if len(refs) == 0 {
			continue
		}
		l.readLanding(refs)
		subject := l.of(refs[0])
		if refs[0].Start != clause.Start || subject.Type != vocabulary.Area && subject.Type != vocabulary.Platform {
			continue
		}
		if len(refs) > 1 && listing(l.text(refs[0].End, refs[1].Start), false) {
			continue
		}
		for _, ref := range refs[1:] {
			l.place(refs[0], ref, clause.Span)
		}
	}
}

func (l *relationReader) place(subject, object relationRef, clause report.Span) {
	e := l.of(object)
	rel := Relation{Span: report.Span{Start: clause.Start, End: object.End}, From: e.Name, To: l.of(subject).Name, Rule: "in.subject"}
	structure := len(l.lex.groupCounters([]rune(quotedOrWhole(e.Name)))) > 1
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

// readLanding reads …落地某县.
func (l *relationReader) readLanding(refs []relationRef) {
	for i := 1; i < len(refs); i++ {
		if l.of(refs[i]).Type != vocabulary.Place || l.of(refs[i-1]).Type == vocabulary.Place {
			continue
		}
		switch l.text(refs[i-1].End, refs[i].Start) {
		case "落地", "落户", "落户于", "位于", "坐落于", "选址", "花落":
			l.add(Relation{Span: report.Span{Start: refs[i-1].Start, End: refs[i].End}, Type: vocabulary.LocatedIn, From: l.of(refs[i-1]).Name, To: l.of(refs[i]).Name, Rule: "in.landing"})
		}
	}
}
