package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/naming"
)

// LedgerEntry is a target and what has become of it.
type LedgerEntry struct{ *track.Entry }

// newEntry is the object of a ledger's entry. Its nodes are known: they need not
// be asked for.
func newEntry(ctx context.Context, e *track.Entry) *LedgerEntry {
	l := load.FromContext(ctx)
	l.Prime(e.Target)
	l.Prime(e.Indicator)
	if e.Actual != nil {
		l.Prime(e.Actual)
		l.Prime(e.ActualIndicator)
	}
	for _, entity := range []*graph.Entity{e.About, e.Programme} {
		if entity != nil {
			l.Prime(entity)
		}
	}
	if e.Section != nil {
		l.Prime(e.Section)
	}
	return &LedgerEntry{e}
}

// Target is the aim.
func (e LedgerEntry) Target(context.Context) *Target { return &Target{metric{e.Entry.Target}} }

// Source is where the target is stated first.
func (e LedgerEntry) Source(context.Context) *Source { return &Source{e.Entry.Source} }

// Result is what the target is held against, nil where none is stated.
func (e LedgerEntry) Result(context.Context) *Observation {
	if e.Actual == nil {
		return nil
	}
	return &Observation{metric{e.Actual}}
}

// ResultSource is where the result is stated.
func (e LedgerEntry) ResultSource(context.Context) *Source {
	if e.Actual == nil {
		return nil
	}
	return &Source{e.ActualSource}
}

// Programme is the programme responsible, nil where none is named.
func (e LedgerEntry) Programme(context.Context) (Entity, error) {
	if e.Entry.Programme == nil {
		return nil, nil
	}
	return wrapEntity(e.Entry.Programme)
}

// Differences are why the result is not comparable.
func (e LedgerEntry) Differences() []ScopeDifference {
	list := make([]ScopeDifference, len(e.Entry.Differences))
	for i, d := range e.Entry.Differences {
		list[i] = ScopeDifference{d}
	}
	return list
}

// Arithmetic is how the state was reached.
func (e LedgerEntry) Arithmetic() *Arithmetic {
	if e.Entry.Arithmetic == nil {
		return nil
	}
	return &Arithmetic{e.Entry.Arithmetic}
}

// Note is the state's reason in one line.
func (e LedgerEntry) Note() Text {
	return Text{e.Entry.Note(track.Chinese), e.Entry.Note(track.English)}
}

// ScopeDifference is one way in which the scope of a result is not that of its
// target.
type ScopeDifference struct{ naming.Difference }

// Target is the target's side, nil where it says nothing about it.
func (d ScopeDifference) Target() *string { return Optional(d.Difference.Target) }

// Result is the result's side.
func (d ScopeDifference) Result() *string { return Optional(d.Difference.Actual) }

// Arithmetic shows how a state was reached.
type Arithmetic struct{ *track.Arithmetic }

// MonthsLeft is how much of the target's time is left, nil where that is nothing.
func (a Arithmetic) MonthsLeft() *int { return Optional(a.Arithmetic.MonthsLeft) }

// Ledger is what has become of the target, nil where its period cannot be read
// or it is the far end of a range.
func (t Target) Ledger(ctx context.Context, asOf *string) (*LedgerEntry, error) {
	b, err := open(ctx, asOf)
	if err != nil || b.byTarget[t.ID] == nil {
		return nil, err
	}
	return newEntry(ctx, b.byTarget[t.ID]), nil
}

// Ledger is what has become of the document's targets.
func (d Document) Ledger(ctx context.Context, asOf *string) (*Ledger, error) {
	b, err := open(ctx, asOf)
	if err != nil {
		return nil, err
	}
	return b.ledger(LedgerFilter{Document: d.ID}), nil
}
