package extract

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// relationRef is one place that names an entity.
type relationRef struct {
	report.Span
	entity int
}

// relationIndex finds the mentions that lie in a span.
type relationIndex struct {
	r        *report.Report
	entities []Entity
	refs     []relationRef // by start, the longer first
}

func indexRelations(r *report.Report, entities []Entity) *relationIndex {
	x := &relationIndex{r: r, entities: entities}
	for i, e := range entities {
		for _, s := range e.Mentions {
			x.refs = append(x.refs, relationRef{s, i})
		}
	}
	slices.SortFunc(x.refs, func(a, b relationRef) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, a.entity-b.entity)
	})
	return x
}

// within returns the mentions that lie in a span.
func (x *relationIndex) within(s report.Span) []relationRef {
	from, _ := slices.BinarySearchFunc(x.refs, s.Start, func(ref relationRef, at int) int { return ref.Start - at })
	to := from
	for to < len(x.refs) && x.refs[to].Start < s.End {
		to++
	}
	return x.refs[from:to]
}

// outer returns the mentions in a span that lie in no other.
func (x *relationIndex) outer(s report.Span) []relationRef {
	var kept []relationRef
	end := s.Start
	for _, ref := range x.within(s) {
		if ref.Start >= end {
			kept = append(kept, ref)
			end = ref.End
		}
	}
	return kept
}

func (x *relationIndex) of(ref relationRef) Entity { return x.entities[ref.entity] }

// text is the report's text between two places, "" where they cross.
func (x *relationIndex) text(from, to int) string {
	if from >= to {
		return ""
	}
	return string(x.r.Text[from:to])
}

// built says whether an entity is a thing that stands or is to stand
// somewhere.
func built(e Entity) bool {
	return e.Type == vocabulary.Project || e.Type == vocabulary.Platform || e.Type == vocabulary.Area
}

func spanOf(start, end int) report.Span { return report.Span{Start: start, End: end} }
