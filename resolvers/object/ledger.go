package object

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// book is the ledger of a graph at a moment, with the look-ups of its readers.
type book struct {
	rows     []Row[*track.Entry]
	byTarget map[graph.ID]*track.Entry
	parents  map[graph.ID]graph.ID // of sections
}

// open is the book of the graph as it was known at the moment, now where nil: a
// date, a period or the ID of a document.
func open(ctx context.Context, asOf *string) (*book, error) {
	if asOf == nil {
		return load.Derive(ctx, "ledger", func(g *graph.Graph) (*book, error) { return newBook(g, period.AsOf{}), nil })
	}
	moment, text, err := parseMoment(ctx, *asOf)
	if err != nil {
		return nil, err
	}
	return load.Derive(ctx, "ledger "+text, func(g *graph.Graph) (*book, error) { return newBook(g, moment), nil })
}

// parseMoment reads a date, a period or the ID of a document, and says it as one
// of the first two.
func parseMoment(ctx context.Context, asOf string) (moment period.AsOf, text string, err error) {
	if text, err = momentOf(ctx, asOf); err != nil {
		return moment, text, err
	}
	if moment, err = period.ParseAsOf(text); err != nil {
		return moment, text, fmt.Errorf("asOf: %w", err)
	}
	return moment, text, nil
}

// momentOf is the date of the document, or its period where it has none, if the
// text is a document's ID.
func momentOf(ctx context.Context, text string) (string, error) {
	if !strings.Contains(text, ":") {
		return text, nil
	}
	document, err := load.FromContext(ctx).Document(ctx, graph.ID(text))
	if err != nil {
		return "", err
	}
	return cmp.Or(document.Date, document.Period), nil
}

// ComputeLedger computes the ledger of now, so that it is there when asked for.
func ComputeLedger(ctx context.Context) error {
	_, err := open(ctx, nil)
	return err
}

func newBook(g *graph.Graph, asOf period.AsOf) *book {
	entries := track.New(g, asOf).Entries
	b := &book{
		rows:     make([]Row[*track.Entry], len(entries)),
		byTarget: make(map[graph.ID]*track.Entry, len(entries)),
		parents:  make(map[graph.ID]graph.ID, len(g.Sections)),
	}
	for i, e := range entries {
		b.rows[i] = Row[*track.Entry]{"entry", PlaceKey(e.Source.Document, e.Source.Start, e.Source.End), e.Target.ID, e}
		b.byTarget[e.Target.ID] = e
	}
	SortRows(b.rows)
	for _, s := range g.Sections {
		b.parents[s.ID] = s.Parent
	}
	return b
}

// within tells whether a section is the other or one of its subsections.
func (b *book) within(section, other graph.ID) bool {
	for ; section != ""; section = b.parents[section] {
		if section == other {
			return true
		}
	}
	return false
}

// LedgerFilter keeps the entries that satisfy every field set.
type LedgerFilter struct {
	States     []vocabulary.State
	Types      []vocabulary.EntityType
	Periods    []string
	About      []graph.ID
	Programmes []graph.ID
	Indicators []graph.ID
	Place      graph.ID
	Document   graph.ID
	Section    graph.ID
	Over       *bool
}

// settled is the filter with IDs in the place of names.
func (f LedgerFilter) settled(ctx context.Context) (LedgerFilter, error) {
	nodes := graph.Filter{
		Place: f.Place, Document: f.Document, Section: f.Section, Periods: f.Periods,
		Indicators: f.Indicators, About: slices.Concat(f.About, f.Programmes),
	}
	err := load.FromContext(ctx).Settle(ctx, &nodes)
	f.Place, f.Document, f.Section, f.Indicators = nodes.Place, nodes.Document, nodes.Section, nodes.Indicators
	about := len(f.About)
	f.About, f.Programmes = nodes.About[:about], nodes.About[about:]
	return f, err
}

func (f LedgerFilter) keeps(b *book, e *track.Entry) bool {
	return AnyOf(f.States, e.State) &&
		(len(f.Types) == 0 || e.About != nil && slices.Contains(f.Types, e.About.Type)) &&
		AnyOf(f.Periods, e.Target.Period) &&
		AnyOf(f.About, e.Target.About) &&
		(len(f.Programmes) == 0 || e.Programme != nil && slices.Contains(f.Programmes, e.Programme.ID)) &&
		AnyOf(f.Indicators, e.Target.Indicator) &&
		(f.Place == "" || e.Target.About == f.Place || e.About != nil && e.About.Place == f.Place) &&
		(f.Document == "" || e.Source.Document == f.Document) &&
		(f.Section == "" || b.within(e.Source.Section, f.Section)) &&
		(f.Over == nil || e.Over == *f.Over)
}

// AnyOf tells whether the value is one of the list, where there is a list.
func AnyOf[V comparable](list []V, value V) bool {
	return len(list) == 0 || slices.Contains(list, value)
}

// Ledger is what has become of targets.
type Ledger struct{ rows []Row[*track.Entry] }

// OpenLedger is the ledger as it was at the moment, now where nil: of the
// entries that pass the filter, which may hold names in the place of IDs.
func OpenLedger(ctx context.Context, filter *LedgerFilter, asOf *string) (*Ledger, error) {
	var wanted LedgerFilter
	if filter != nil {
		var err error
		if wanted, err = filter.settled(ctx); err != nil {
			return nil, err
		}
	}
	b, err := open(ctx, asOf)
	if err != nil {
		return nil, err
	}
	return b.ledger(wanted), nil
}

func (b *book) ledger(f LedgerFilter) *Ledger {
	l := &Ledger{}
	for _, r := range b.rows {
		if f.keeps(b, r.Value) {
			l.rows = append(l.rows, r)
		}
	}
	return l
}

// Entries are the targets in the order asked for.
func (l Ledger) Entries(ctx context.Context, orderBy vocabulary.LedgerOrder, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*LedgerEntryConnection, error) {
	return PageOf(l.ordered(orderBy), func(e *track.Entry) *LedgerEntry { return newEntry(ctx, e) }, Slice{first, after, last, before})
}

// ordered are the rows, which stand as documents state them, in another order.
func (l Ledger) ordered(by vocabulary.LedgerOrder) []Row[*track.Entry] {
	if by == vocabulary.OrderText {
		return l.rows
	}
	rows := make([]Row[*track.Entry], len(l.rows))
	for i, r := range l.rows {
		rows[i] = Row[*track.Entry]{r.List + " by " + graph.NodeKind(by), orderKey(r.Value, by) + r.Key, r.ID, r.Value}
	}
	SortRows(rows)
	return rows
}

// orderKey is what texts are compared by: the sooner due or the further behind,
// the smaller.
func orderKey(e *track.Entry, by vocabulary.LedgerOrder) string {
	const most = 1e9 // per cent; what is further behind or ahead is all the same
	if by == vocabulary.OrderDue {
		_, to, _ := period.Months(e.Target.Period)
		return fmt.Sprintf("%06d ", to)
	}
	behind, ok := e.Behind()
	if !ok {
		return "~ "
	}
	return fmt.Sprintf("%017.6f ", most-max(-most, min(most, behind)))
}

// Summary counts the entries.
func (l Ledger) Summary() LedgerSummary { return LedgerSummary{entriesOf(l.rows)} }

func entriesOf(rows []Row[*track.Entry]) []*track.Entry {
	entries := make([]*track.Entry, len(rows))
	for i, r := range rows {
		entries[i] = r.Value
	}
	return entries
}

// Groups are the entries by section, entity or programme.
func (l Ledger) Groups(ctx context.Context, by vocabulary.Grouping, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*LedgerGroupConnection, error) {
	byTarget := make(map[graph.ID]Row[*track.Entry], len(l.rows))
	for _, r := range l.rows {
		byTarget[r.ID] = r
	}
	groups := track.Groups(entriesOf(l.rows), by)
	rows := make([]Row[*LedgerGroup], len(groups))
	for i, g := range groups {
		group := &LedgerGroup{record: g.Node}
		for _, e := range g.Entries {
			group.rows = append(group.rows, byTarget[e.Target.ID])
		}
		r := Row[*LedgerGroup]{"group", "0" + group.rows[0].Key, group.rows[0].ID, group}
		if g.Node == nil { // behind all others
			r.Key = "1"
		}
		rows[i] = r
	}
	SortRows(rows)
	return PageOf(rows, func(g *LedgerGroup) *LedgerGroup { return g }, Slice{first, after, last, before})
}

// LedgerGroup is the entries of one section, entity or programme.
type LedgerGroup struct {
	Ledger
	record graph.Node // nil for those of none
}

// Node is the section, entity or programme.
func (g LedgerGroup) Node(context.Context) (Node, error) { return Wrap(g.record) }

// LedgerSummary counts targets.
type LedgerSummary struct{ entries []*track.Entry }

// Targets is how many there are.
func (s LedgerSummary) Targets() int { return len(s.entries) }

// Counts are how many there are in each state, in the vocabulary's order.
func (s LedgerSummary) Counts() []StateCount {
	var counts []StateCount
	for _, c := range track.Counts(s.entries) {
		counts = append(counts, StateCount(c))
	}
	return counts
}

// StateCount is how many targets are in a state.
type StateCount track.Count

// Text is the summary in a sentence.
func (s LedgerSummary) Text() Text {
	return Text{track.Summary(s.entries, track.Chinese), track.Summary(s.entries, track.English)}
}

// Text is a text in both languages.
type Text struct{ Chinese, English string }
