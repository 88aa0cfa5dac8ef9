// Package track keeps the ledger of targets: it joins each target of a graph
// with the result that measures the same thing, in the same report or a later
// one, says what has become of it in the words of supervision offices, and shows
// the arithmetic. Compare holds two reports of one place against each other.
//
// All of it is computed from the graph and nothing else: the same graph gives
// the same ledger, in the same order. docs/ledger.md describes the rules.
package track

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Ledger is what has become of targets, in the order in which documents state
// them, documents by ID.
type Ledger struct{ Entries []*Entry }

// Entry is one target and what has become of it.
type Entry struct {
	Target *graph.Metric
	Source graph.Source // where the target is stated first
	// Actual is the result that the target is held against, nil where none is
	// stated; ActualSource is where.
	Actual       *graph.Metric
	ActualSource graph.Source
	State        vocabulary.State
	// Over says that the target's time has ended, as far as the reports on its
	// place have come.
	Over bool
	// Partial says that the target's time is over by now and yet the result that
	// falls short of it is of a part of that time: the state is that of then.
	Partial bool
	// Differences are why a result is not comparable; empty otherwise.
	Differences []Difference
	// Arithmetic is nil where there is no result or it is not comparable.
	Arithmetic *Arithmetic
	Indicator  *graph.Indicator // of the target
	// ActualIndicator is that of the result, nil without one. It may be another
	// than the target's, where the names say the same thing in other words.
	ActualIndicator *graph.Indicator
	About           *graph.Entity // nil where the graph does not hold it
	Section         *graph.Section
	// Programme is the programme responsible: the one that the target is about,
	// else the one that its section names last before it, else nil.
	Programme *graph.Entity
}

// New keeps the ledger of the graph as it was known at the moment. A target
// whose period cannot be read is left out.
func New(g *graph.Graph, asOf AsOf) *Ledger {
	r := read(g, asOf)
	targets, results := r.metrics(g)
	m := newMatcher(r, results, within)
	for _, target := range targets {
		m.own(target)
	}
	programmes := newProgrammes(g, r)
	ledger := &Ledger{}
	for _, target := range targets {
		entry := m.entry(target)
		entry.Programme = programmes.of(entry)
		ledger.Entries = append(ledger.Entries, entry)
	}
	return ledger
}

func (m *matcher) entry(target *stated) *Entry {
	entry := &Entry{
		Target: target.metric, Source: target.source, Indicator: target.indicator,
		About: m.entities[target.metric.About], Section: m.sections[target.source.Section],
		Over: target.span.to <= m.clock(target),
	}
	found, ok := m.best(target)
	if !ok {
		entry.State = vocabulary.NoResult
		if m.clock(target) <= target.begins {
			entry.State = vocabulary.NotDue
		}
		return entry
	}
	entry.Actual, entry.ActualSource = found.result.metric, found.result.source
	entry.ActualIndicator = found.result.indicator
	if entry.Differences = found.differences; len(entry.Differences) > 0 {
		entry.State = vocabulary.NotComparable
		return entry
	}
	h := hold(target, found.result)
	arithmetic := h.arithmetic()
	entry.State, entry.Arithmetic = h.state(), &arithmetic
	entry.Partial = entry.State != vocabulary.Achieved && found.result.span.to < target.span.to && entry.Over
	return entry
}

// clock is how far the reports on the target's place have come, in months.
func (r *reading) clock(target *stated) int {
	return r.reported[r.documents[target.source.Document].Place]
}
