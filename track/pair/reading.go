package pair

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track/naming"
	"github.com/policygraph/policygraph/vocabulary"
)

// Reading is a graph as it was known at a moment, with the look-ups of a ledger.
type Reading struct {
	Documents  map[graph.ID]*graph.Document // that were known
	Entities   map[graph.ID]*graph.Entity
	Sections   map[graph.ID]*graph.Section
	Reported   map[graph.ID]int // how far reports on a place have come, in months
	indicators map[graph.ID]*graph.Indicator
	renamed    map[graph.ID][]graph.ID // both ways between a thing and what extends it
}

// Read reads the graph as it was known at the moment.
func Read(g *graph.Graph, asOf period.AsOf) *Reading {
	r := &Reading{
		Documents: map[graph.ID]*graph.Document{}, renamed: map[graph.ID][]graph.ID{}, Reported: map[graph.ID]int{},
		indicators: graph.ByID(g.Indicators), Entities: graph.ByID(g.Entities), Sections: graph.ByID(g.Sections),
	}
	for _, d := range g.Documents {
		if !asOf.Knows(d) {
			continue
		}
		r.Documents[d.ID] = d
		if reported, ok := period.Parse(d.Period); ok {
			r.Reported[d.Place] = max(r.Reported[d.Place], reported.To, asOf.End)
		}
	}
	for _, relation := range g.Relations {
		if relation.Type == vocabulary.Extends && r.KnowsOne(relation.Sources) {
			r.renamed[relation.From] = append(r.renamed[relation.From], relation.To)
			r.renamed[relation.To] = append(r.renamed[relation.To], relation.From)
		}
	}
	return r
}

// KnowsOne tells whether one of the places is of a known document.
func (r *Reading) KnowsOne(sources []graph.Source) bool {
	_, known := r.First(sources)
	return known
}

// First is the first place of a known document, false where there is none.
func (r *Reading) First(sources []graph.Source) (graph.Source, bool) {
	for _, source := range sources {
		if r.Documents[source.Document] != nil {
			return source, true
		}
	}
	return graph.Source{}, false
}

// Metrics are those that known documents state, split into targets and results,
// in the order of the text. A metric whose period or indicator cannot be read
// has no place in time and is left out; graph.Validate speaks of such.
func (r *Reading) Metrics(g *graph.Graph) (targets, results []*Stated) {
	names := map[*graph.Indicator]naming.Name{}
	for _, m := range g.Metrics {
		source, known := r.First(m.Sources)
		span, ok := period.Parse(m.Period)
		indicator := r.indicators[m.Indicator]
		if !known || !ok || indicator == nil || m.Kind == vocabulary.Baseline {
			continue
		}
		n, parsed := names[indicator]
		if !parsed {
			n = naming.Parse(indicator.Name)
			names[indicator] = n
		}
		s := &Stated{Metric: m, Indicator: indicator, name: n, Span: span, Source: source}
		s.Nature = s.name.Nature(m, indicator)
		s.Begins = span.From
		if m.Kind == vocabulary.Target {
			s.Span = untilDeadline(span)
			targets = append(targets, s)
		} else {
			results = append(results, s)
		}
	}
	slices.SortFunc(targets, func(a, b *Stated) int {
		return cmp.Or(a.Source.Compare(b.Source), cmp.Compare(a.Metric.ID, b.Metric.ID))
	})
	return withoutFarEnds(targets), results
}

// withoutFarEnds leaves out the far end of a range: 6%—7% asks for 6 %, which
// 8 % does not miss, and 5%至5.5% of what is to fall for 5.5 %.
func withoutFarEnds(targets []*Stated) []*Stated {
	far := map[*Stated]bool{}
	for i := 1; i < len(targets); i++ {
		low, high := targets[i-1], targets[i]
		if !isRange(low, high) {
			continue
		}
		if naming.Falls(low.Indicator) {
			far[low] = true
		} else {
			far[high] = true
		}
	}
	return slices.DeleteFunc(targets, func(s *Stated) bool { return far[s] })
}

// widestDash is the most that stands between the numbers of a range: the unit of
// the first and a dash or 至.
const widestDash = 4

func isRange(low, high *Stated) bool {
	l, h := low.Metric, high.Metric
	between := high.Source.Start - low.Source.End
	return l.Comparator == vocabulary.GreaterOrEqual && h.Comparator == vocabulary.LessOrEqual &&
		low.Source.Document == high.Source.Document && between >= 0 && between <= widestDash &&
		l.Indicator == h.Indicator && l.About == h.About && l.Measure == h.Measure && l.Period == h.Period
}

// untilDeadline is the time that a target has: a single month is a deadline
// (10月底前), to which the year leads up.
func untilDeadline(span period.Span) period.Span {
	if span.Months() == 1 {
		span.From -= span.From % 12
	}
	return span
}

// owner is an entity whose results a target may have.
type owner struct {
	id      graph.ID
	named   bool               // it is a platform, project and so on, not a place
	by      bool               // it is the place that carries the target's programme out
	renamed *naming.Difference // it is the target's entity under another name
}

// owners are the target's own entity, the ones that it was or is to be renamed
// to, and the place of a programme, reform or policy.
func (r *Reading) owners(about graph.ID) []owner {
	entity := r.Entities[about]
	if entity == nil {
		return []owner{{id: about}}
	}
	named := entity.Type != vocabulary.Place
	all := []owner{{id: about, named: named}}
	for _, other := range r.renamed[about] {
		if renamed := r.Entities[other]; renamed != nil {
			all = append(all, owner{id: other, named: named, renamed: &naming.Difference{Aspect: vocabulary.ScopeName, Target: entity.Name, Actual: renamed.Name}})
		}
	}
	switch entity.Type {
	case vocabulary.Programme, vocabulary.Reform, vocabulary.Policy:
		all = append(all, owner{id: entity.Place, by: true})
	}
	return all
}
