// Package pair finds the results that measure what a target asks for: those of
// the same entity, measure, unit and time whose names say the same thing.
package pair

import (
	"cmp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/track/naming"
	"github.com/policygraph/policygraph/vocabulary"
)

// Stated is a metric with what the matcher needs to know of it.
type Stated struct {
	Metric    *graph.Metric
	Indicator *graph.Indicator
	Span      period.Span // of a target, the time up to its deadline
	Begins    int         // the month in which the period as stated begins
	Nature    vocabulary.Nature
	Source    graph.Source // the first place that states it
	name      naming.Name
}

// place is a bucket of results that a target may be held against: those of one
// measure about one entity whose names end alike. What ends otherwise has
// another core, so that no pair is lost.
type place struct {
	about   graph.ID
	measure vocabulary.Measure
	ending  string
}

// Candidate is a result that measures the same thing as a target, and how the
// scopes differ.
type Candidate struct {
	Result      *Stated
	Differences []naming.Difference
}

// Matcher finds the results of targets.
type Matcher struct {
	*Reading
	results map[place][]*Stated
	// inTime tells whether a result belongs to a target's time.
	inTime func(target, result *Stated) bool
	// taken are the results that are a target's own, without any difference:
	// they are not offered to a target of another scope.
	taken map[*Stated]bool
}

// NewMatcher looks for targets among the results; inTime tells whether a result
// belongs to a target's time, as Within does.
func NewMatcher(r *Reading, results []*Stated, inTime func(target, result *Stated) bool) *Matcher {
	m := &Matcher{r, map[place][]*Stated{}, inTime, map[*Stated]bool{}}
	for _, result := range results {
		key := place{result.Metric.About, result.Metric.Measure, result.name.Ending()}
		m.results[key] = append(m.results[key], result)
	}
	return m
}

// Own marks the results that are the target's own: Best offers them to no target
// of another scope.
func (m *Matcher) Own(target *Stated) {
	for _, c := range m.Candidates(target) {
		if len(c.Differences) == 0 {
			m.taken[c.Result] = true
		}
	}
}

// Best is the result that the target is held against: that of the fewest
// differences, of these the latest, of these the one stated first; false where
// there is none.
func (m *Matcher) Best(target *Stated) (Candidate, bool) {
	all := slices.DeleteFunc(m.Candidates(target), func(c Candidate) bool {
		return len(c.Differences) > 0 && m.taken[c.Result]
	})
	if len(all) == 0 {
		return Candidate{}, false
	}
	return slices.MinFunc(all, func(a, b Candidate) int {
		return cmp.Or(
			cmp.Compare(len(a.Differences), len(b.Differences)),
			cmp.Compare(b.Result.Span.To, a.Result.Span.To),
			a.Result.Source.Compare(b.Result.Source),
			cmp.Compare(a.Result.Metric.ID, b.Result.Metric.ID),
		)
	}), true
}

// Candidates are all results that the target may be held against, in no
// particular order.
func (m *Matcher) Candidates(target *Stated) []Candidate {
	var all []Candidate
	for _, about := range m.owners(target.Metric.About) {
		key := place{about.id, target.Metric.Measure, target.name.Ending()}
		for _, result := range m.results[key] {
			if !m.inTime(target, result) || !sameFigures(target, result) {
				continue
			}
			if differences, ok := joined(target, result, about); ok {
				all = append(all, Candidate{result, differences})
			}
		}
	}
	return all
}

// sameFigures tells whether the figures are of one kind: unit, nature and
// benchmark.
func sameFigures(target, result *Stated) bool {
	t, r := target.Metric, result.Metric
	return target.Nature == result.Nature && t.Benchmark == r.Benchmark && t.Compared == r.Compared && quantity.SameUnit(t, r)
}

// Within tells whether the result is of the target's time: the same period or a
// beginning of it, and for a stock any moment in it, but not all that was built
// in longer years. The growth of a year says nothing about an average of several.
func Within(target, result *Stated) bool {
	t, r := target.Span, result.Span
	if target.Nature == vocabulary.Rate && t.Months() > 12 && r != t {
		return false
	}
	if target.Nature == vocabulary.Stock {
		built := r.From < t.From && result.name.Acts() // over years before the target's, too
		return t.From < r.To && r.To <= t.To && !built
	}
	return r.From == t.From && r.To <= t.To
}

// joined tells whether target and result are named as one thing, and in what
// their scopes differ. Where both count what one named platform or project has
// done, a longer core may narrow the shorter: the owner says what is counted.
// Where nobody does, a vague core needs equal names. A programme's target and its
// city's result are one where the names are.
func joined(target, result *Stated, about owner) ([]naming.Difference, bool) {
	list, ok := naming.Differences(target.name, result.name)
	if !ok {
		return nil, false
	}
	t, r := target.name.Core, result.name.Core
	switch {
	case t == r && (about.named || !target.name.Vague() || target.name.Equal(result.name)):
	case about.named && target.name.Acts() && strings.HasSuffix(t, r):
		list = append(list, naming.Difference{Aspect: vocabulary.ScopeExtent, Target: strings.TrimSuffix(t, r), Actual: ""})
	case about.named && target.name.Acts() && strings.HasSuffix(r, t):
		list = append(list, naming.Difference{Aspect: vocabulary.ScopeExtent, Target: "", Actual: strings.TrimSuffix(r, t)})
	default:
		return nil, false
	}
	if about.renamed != nil {
		list = append(list, *about.renamed)
	}
	return list, !about.by || len(list) == 0
}
