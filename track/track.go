// Package track keeps the ledger of targets: it joins each target of a graph
// with the result that measures the same thing, in the same report or a later
// one, says what has become of it in the words of supervision offices, and shows
// the arithmetic.
//
// All of it is computed from the graph and nothing else: the same graph gives
// the same ledger, in the same order. docs/ledger.md describes the rules.
package track

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track/naming"
	"github.com/policygraph/policygraph/track/pair"
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
	Differences []naming.Difference
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
func New(g *graph.Graph, asOf period.AsOf) *Ledger {
	r := pair.Read(g, asOf)
	targets, results := r.Metrics(g)
	m := pair.NewMatcher(r, results, pair.Within)
	for _, target := range targets {
		m.Own(target)
	}
	programmes := newProgrammes(g, r)
	ledger := &Ledger{}
	for _, target := range targets {
		entry := entry(m, target)
		entry.Programme = programmes.of(entry)
		ledger.Entries = append(ledger.Entries, entry)
	}
	return ledger
}

// entry is what has become of one target.
func entry(m *pair.Matcher, target *pair.Stated) *Entry {
	entry := &Entry{
		Target: target.Metric, Source: target.Source, Indicator: target.Indicator,
		About: m.Entities[target.Metric.About], Section: m.Sections[target.Source.Section],
		Over: target.Span.To <= clock(m.Reading, target),
	}
	found, ok := m.Best(target)
	if !ok {
		entry.State = vocabulary.NoResult
		if clock(m.Reading, target) <= target.Begins {
			entry.State = vocabulary.NotDue
		}
		return entry
	}
	entry.Actual, entry.ActualSource = found.Result.Metric, found.Result.Source
	entry.ActualIndicator = found.Result.Indicator
	if entry.Differences = found.Differences; len(entry.Differences) > 0 {
		entry.State = vocabulary.NotComparable
		return entry
	}
	h := hold(target, found.Result)
	arithmetic := h.arithmetic()
	entry.State, entry.Arithmetic = h.state(), &arithmetic
	entry.Partial = entry.State != vocabulary.Achieved && found.Result.Span.To < target.Span.To && entry.Over
	return entry
}

// clock is how far the reports on the target's place have come, in months.
func clock(r *pair.Reading, target *pair.Stated) int {
	return r.Reported[r.Documents[target.Source.Document].Place]
}
