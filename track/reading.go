package track

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// reading is a graph as it was known at a moment, with the look-ups of a ledger.
type reading struct {
	documents  map[graph.ID]*graph.Document // that were known
	indicators map[graph.ID]*graph.Indicator
	entities   map[graph.ID]*graph.Entity
	sections   map[graph.ID]*graph.Section
	renamed    map[graph.ID][]graph.ID // both ways between a thing and what extends it
	reported   map[graph.ID]int        // how far reports on a place have come, in months
}

func read(g *graph.Graph, asOf AsOf) *reading {
	r := &reading{
		documents: map[graph.ID]*graph.Document{}, renamed: map[graph.ID][]graph.ID{}, reported: map[graph.ID]int{},
		indicators: byID(g.Indicators), entities: byID(g.Entities), sections: byID(g.Sections),
	}
	for _, d := range g.Documents {
		if !asOf.Knows(d) {
			continue
		}
		r.documents[d.ID] = d
		if reported, ok := spanOf(d.Period); ok {
			r.reported[d.Place] = max(r.reported[d.Place], reported.to, asOf.end)
		}
	}
	for _, relation := range g.Relations {
		if relation.Type == vocabulary.Extends && r.knowsOne(relation.Sources) {
			r.renamed[relation.From] = append(r.renamed[relation.From], relation.To)
			r.renamed[relation.To] = append(r.renamed[relation.To], relation.From)
		}
	}
	return r
}

func byID[N graph.Node](nodes []N) map[graph.ID]N {
	index := make(map[graph.ID]N, len(nodes))
	for _, node := range nodes {
		index[node.NodeID()] = node
	}
	return index
}

func (r *reading) knowsOne(sources []graph.Source) bool {
	_, known := r.first(sources)
	return known
}

// first is the first place of a known document.
func (r *reading) first(sources []graph.Source) (graph.Source, bool) {
	for _, source := range sources {
		if r.documents[source.Document] != nil {
			return source, true
		}
	}
	return graph.Source{}, false
}

// metrics are those that known documents state, split into targets and results,
// in the order of the text. A metric whose period or indicator cannot be read
// has no place in time and is left out; graph.Validate speaks of such.
func (r *reading) metrics(g *graph.Graph) (targets, results []*stated) {
	names := map[*graph.Indicator]name{}
	for _, m := range g.Metrics {
		source, known := r.first(m.Sources)
		period, ok := spanOf(m.Period)
		indicator := r.indicators[m.Indicator]
		if !known || !ok || indicator == nil || m.Kind == vocabulary.Baseline {
			continue
		}
		n, parsed := names[indicator]
		if !parsed {
			n = parseName(indicator.Name)
			names[indicator] = n
		}
		s := &stated{metric: m, indicator: indicator, name: n, span: period, source: source}
		s.nature = natureOf(m, indicator, s.name)
		s.begins = period.from
		if m.Kind == vocabulary.Target {
			s.span = untilDeadline(period)
			targets = append(targets, s)
		} else {
			results = append(results, s)
		}
	}
	slices.SortFunc(targets, func(a, b *stated) int {
		return cmp.Or(a.source.Compare(b.source), cmp.Compare(a.metric.ID, b.metric.ID))
	})
	return withoutFarEnds(targets), results
}

// withoutFarEnds leaves out the far end of a range: 6%—7% asks for 6 %, which
// 8 % does not miss, and 5%至5.5% of what is to fall for 5.5 %.
func withoutFarEnds(targets []*stated) []*stated {
	far := map[*stated]bool{}
	for i := 1; i < len(targets); i++ {
		low, high := targets[i-1], targets[i]
		if !isRange(low, high) {
			continue
		}
		if falls(low.indicator) {
			far[low] = true
		} else {
			far[high] = true
		}
	}
	return slices.DeleteFunc(targets, func(s *stated) bool { return far[s] })
}

// widestDash is the most that stands between the numbers of a range: the unit of
// the first and a dash or 至.
const widestDash = 4

func isRange(low, high *stated) bool {
	l, h := low.metric, high.metric
	between := high.source.Start - low.source.End
	return l.Comparator == vocabulary.GreaterOrEqual && h.Comparator == vocabulary.LessOrEqual &&
		low.source.Document == high.source.Document && between >= 0 && between <= widestDash &&
		l.Indicator == h.Indicator && l.About == h.About && l.Measure == h.Measure && l.Period == h.Period
}

// untilDeadline is the time that a target has: a single month is a deadline
// (10月底前), to which the year leads up.
func untilDeadline(period span) span {
	if period.months() == 1 {
		period.from -= period.from % 12
	}
	return period
}

// owner is an entity whose results a target may have.
type owner struct {
	id      graph.ID
	named   bool        // it is a platform, project and so on, not a place
	by      bool        // it is the place that carries the target's programme out
	renamed *Difference // it is the target's entity under another name
}

// owners are the target's own entity, the ones that it was or is to be renamed
// to, and the place of a programme, reform or policy.
func (r *reading) owners(about graph.ID) []owner {
	entity := r.entities[about]
	if entity == nil {
		return []owner{{id: about}}
	}
	named := entity.Type != vocabulary.Place
	all := []owner{{id: about, named: named}}
	for _, other := range r.renamed[about] {
		if renamed := r.entities[other]; renamed != nil {
			all = append(all, owner{id: other, named: named, renamed: &Difference{vocabulary.ScopeName, entity.Name, renamed.Name}})
		}
	}
	switch entity.Type {
	case vocabulary.Programme, vocabulary.Reform, vocabulary.Policy:
		all = append(all, owner{id: entity.Place, by: true})
	}
	return all
}
