package track

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// stated is a metric with what the matcher needs to know of it.
type stated struct {
	metric    *graph.Metric
	indicator *graph.Indicator
	name      name
	span      span
	begins    int // the month in which the period as stated begins
	nature    vocabulary.Nature
	source    graph.Source // the first place that states it
}

// place is a bucket of results that a target may be held against: those of one
// measure about one entity whose names end alike. What ends otherwise has
// another core, so that no pair is lost.
type place struct {
	about   graph.ID
	measure vocabulary.Measure
	ending  string
}

// ending is the last two characters of a name's core.
func (n name) ending() string {
	core := n.core
	_, last := utf8.DecodeLastRuneInString(core)
	_, before := utf8.DecodeLastRuneInString(core[:len(core)-last])
	return core[len(core)-last-before:]
}

// candidate is a result that measures the same thing as a target, and how the
// scopes differ.
type candidate struct {
	result      *stated
	differences []Difference
}

// matcher finds the results of targets.
type matcher struct {
	*reading
	results map[place][]*stated
	// inTime tells whether a result belongs to a target's time.
	inTime func(target, result *stated) bool
	// taken are the results that are a target's own, without any difference:
	// they are not offered to a target of another scope.
	taken map[*stated]bool
}

func newMatcher(r *reading, results []*stated, inTime func(target, result *stated) bool) *matcher {
	m := &matcher{r, map[place][]*stated{}, inTime, map[*stated]bool{}}
	for _, result := range results {
		key := place{result.metric.About, result.metric.Measure, result.name.ending()}
		m.results[key] = append(m.results[key], result)
	}
	return m
}

// own marks the results that are the target's own.
func (m *matcher) own(target *stated) {
	for _, c := range m.candidates(target) {
		if len(c.differences) == 0 {
			m.taken[c.result] = true
		}
	}
}

// best is the result that the target is held against: that of the fewest
// differences, of these the latest, of these the one stated first.
func (m *matcher) best(target *stated) (candidate, bool) {
	all := slices.DeleteFunc(m.candidates(target), func(c candidate) bool {
		return len(c.differences) > 0 && m.taken[c.result]
	})
	if len(all) == 0 {
		return candidate{}, false
	}
	return slices.MinFunc(all, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(len(a.differences), len(b.differences)),
			cmp.Compare(b.result.span.to, a.result.span.to),
			a.result.source.Compare(b.result.source),
			cmp.Compare(a.result.metric.ID, b.result.metric.ID),
		)
	}), true
}

func (m *matcher) candidates(target *stated) []candidate {
	var all []candidate
	for _, about := range m.owners(target.metric.About) {
		key := place{about.id, target.metric.Measure, target.name.ending()}
		for _, result := range m.results[key] {
			if !m.inTime(target, result) || !sameFigures(target, result) {
				continue
			}
			if differences, ok := joined(target, result, about); ok {
				all = append(all, candidate{result, differences})
			}
		}
	}
	return all
}

// sameFigures tells whether the figures are of one kind: unit, nature and
// benchmark.
func sameFigures(target, result *stated) bool {
	t, r := target.metric, result.metric
	return target.nature == result.nature && t.Benchmark == r.Benchmark && t.Compared == r.Compared && sameUnit(t, r)
}

// within tells whether the result is of the target's time: the same period or a
// beginning of it, and for a stock any moment in it, but not all that was built
// in longer years. The growth of a year says
// nothing about an average of several.
func within(target, result *stated) bool {
	t, r := target.span, result.span
	if target.nature == vocabulary.Rate && t.months() > 12 && r != t {
		return false
	}
	if target.nature == vocabulary.Stock {
		built := r.from < t.from && result.name.acts() // over years before the target's, too
		return t.from < r.to && r.to <= t.to && !built
	}
	return r.from == t.from && r.to <= t.to
}

// joined tells whether target and result are named as one thing, and in what
// their scopes differ. Where both count what one
// named platform or project has done, a longer core may narrow the shorter: the
// owner says what is counted. Where nobody does, a vague core needs equal names.
// A programme's target and its city's result are one where the names are.
func joined(target, result *stated, about owner) ([]Difference, bool) {
	list, ok := differences(target.name, result.name)
	if !ok {
		return nil, false
	}
	t, r := target.name.core, result.name.core
	switch {
	case t == r && (about.named || !target.name.vague() || target.name.equal(result.name)):
	case about.named && target.name.acts() && strings.HasSuffix(t, r):
		list = append(list, Difference{vocabulary.ScopeExtent, strings.TrimSuffix(t, r), ""})
	case about.named && target.name.acts() && strings.HasSuffix(r, t):
		list = append(list, Difference{vocabulary.ScopeExtent, "", strings.TrimSuffix(r, t)})
	default:
		return nil, false
	}
	if about.renamed != nil {
		list = append(list, *about.renamed)
	}
	return list, !about.by || len(list) == 0
}
