package rule

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// Reading is a graph with the look-ups that rules share. Rules only read it, but
// for CannotSee. It is for one goroutine: texts and ledger are read when they
// are first asked for.
type Reading struct {
	*graph.Graph
	DocumentByID  map[graph.ID]*graph.Document
	SectionByID   map[graph.ID]*graph.Section
	EntityByID    map[graph.ID]*graph.Entity
	IndicatorByID map[graph.ID]*graph.Indicator
	RelationsFrom map[graph.ID][]*graph.Relation  // by the entity that they begin at
	StatusesOf    map[graph.ID][]*graph.Milestone // by entity
	Joined        map[graph.ID]bool               // entities at either end of a relation
	Measured      map[graph.ID]bool               // entities that a metric is about
	Hashes        map[graph.ID]string             // SHA-256 of the files at hand, by document

	metricByID map[graph.ID]*graph.Metric
	firstOf    map[graph.ID]*graph.Metric // of an indicator, by ID
	texts      map[graph.ID][]rune
	lines      map[graph.ID][]int // where those of a text begin
	ledger     *track.Ledger
	unchecked  []Unchecked
}

// Read makes the look-ups of a graph; hashes are the SHA-256 of the files at
// hand, by document.
func Read(g *graph.Graph, hashes map[graph.ID]string) *Reading {
	r := &Reading{
		Graph: g, DocumentByID: graph.ByID(g.Documents), SectionByID: graph.ByID(g.Sections), EntityByID: graph.ByID(g.Entities), IndicatorByID: graph.ByID(g.Indicators),
		RelationsFrom: map[graph.ID][]*graph.Relation{}, StatusesOf: map[graph.ID][]*graph.Milestone{},
		Joined: map[graph.ID]bool{}, Measured: map[graph.ID]bool{}, Hashes: hashes,
		metricByID: graph.ByID(g.Metrics), firstOf: map[graph.ID]*graph.Metric{}, texts: map[graph.ID][]rune{}, lines: map[graph.ID][]int{},
	}
	for _, relation := range g.Relations {
		r.RelationsFrom[relation.From] = append(r.RelationsFrom[relation.From], relation)
		r.Joined[relation.From], r.Joined[relation.To] = true, true
	}
	for _, m := range g.Metrics {
		r.Measured[m.About] = true
		if r.firstOf[m.Indicator] == nil {
			r.firstOf[m.Indicator] = m
		}
	}
	for _, m := range g.Milestones {
		r.StatusesOf[m.Entity] = append(r.StatusesOf[m.Entity], m)
	}
	return r
}

// Ledger is what has become of the targets, computed once.
func (r *Reading) Ledger() *track.Ledger {
	if r.ledger == nil {
		r.ledger = track.New(r.Graph, period.AsOf{})
	}
	return r.ledger
}

// TextOf is the document's text, nil where the graph does not hold it.
func (r *Reading) TextOf(document graph.ID) []rune {
	text, known := r.texts[document]
	if d := r.DocumentByID[document]; !known && d != nil && d.Text != "" {
		text = []rune(d.Text)
		r.texts[document] = text
	}
	return text
}

// Locate adds line, column and words to a place of a text that is at hand.
func (r *Reading) Locate(p *Place) {
	text := r.TextOf(p.Document)
	if text == nil || p.Start < 0 || p.Start > len(text) {
		return
	}
	starts := r.lines[p.Document]
	if starts == nil {
		starts = []int{0}
		for i, character := range text {
			if character == '\n' {
				starts = append(starts, i+1)
			}
		}
		r.lines[p.Document] = starts
	}
	after := sort.SearchInts(starts, p.Start+1)
	p.Line, p.Column = after, p.Start-starts[after-1]+1
	p.Quote = r.Quote(*p)
}

// mostQuoted is how many characters of a place a finding quotes.
const mostQuoted = 60

// Quote is the words at the place with a little of what stands around them, up
// to the ends of the clause; "" where the text is not at hand.
func (r *Reading) Quote(p Place) string {
	text := r.TextOf(p.Document)
	if text == nil || p.Start < 0 || p.End < p.Start || p.End > len(text) {
		return ""
	}
	start, end := p.Start, min(p.End, p.Start+mostQuoted)
	for start > 0 && end-start < mostQuoted && !endsClause(text[start-1]) {
		start--
	}
	for end < len(text) && end-start < mostQuoted && !endsClause(text[end]) {
		end++
	}
	return strings.TrimSpace(string(text[start:end]))
}

func endsClause(r rune) bool { return strings.ContainsRune("。；;！!？?，,\n\r", r) }

// PlacesOf are where the node is stated.
func (r *Reading) PlacesOf(id graph.ID) []Place {
	switch {
	case r.metricByID[id] != nil:
		return Places(r.metricByID[id].Sources)
	case r.EntityByID[id] != nil:
		return Places(r.EntityByID[id].Sources)
	case r.firstOf[id] != nil:
		return Places(r.firstOf[id].Sources[:min(1, len(r.firstOf[id].Sources))])
	case r.DocumentByID[id] != nil:
		return []Place{{Document: id}}
	}
	return nil
}

// Places are where the sources of all lists are.
func Places(lists ...[]graph.Source) []Place {
	var all []Place
	for _, sources := range lists {
		for _, s := range sources {
			all = append(all, Place{Document: s.Document, Section: s.Section, Start: s.Start, End: s.End})
		}
	}
	return all
}

// SourcesIn are the sources of one document.
func SourcesIn(document graph.ID, sources []graph.Source) []graph.Source {
	var kept []graph.Source
	for _, s := range sources {
		if s.Document == document {
			kept = append(kept, s)
		}
	}
	return kept
}

// Name is what people call the node.
func (r *Reading) Name(id graph.ID) string {
	switch {
	case r.EntityByID[id] != nil:
		return r.EntityByID[id].Name
	case r.IndicatorByID[id] != nil:
		return r.IndicatorByID[id].Name
	case r.DocumentByID[id] != nil:
		return r.DocumentByID[id].Title
	case r.metricByID[id] != nil:
		return r.Thing(r.metricByID[id]).Chinese
	}
	return string(id)
}

// Called is Name, that of a place or an indicator in both languages.
func (r *Reading) Called(id graph.ID) Text {
	called := Same(r.Name(id))
	switch entity, indicator := r.EntityByID[id], r.IndicatorByID[id]; {
	case entity != nil && entity.Type == vocabulary.Place:
		called.English = cmp.Or(entity.English, called.English)
	case indicator != nil:
		called.English = track.Called(indicator, track.English)
	case r.metricByID[id] != nil:
		called = r.Thing(r.metricByID[id])
	}
	return called
}

// Thing is what a metric measures, with what it is about where that is no place.
func (r *Reading) Thing(m *graph.Metric) Text {
	about := r.EntityByID[m.About]
	if about == nil || about.Type == vocabulary.Place {
		return r.Called(m.Indicator)
	}
	return Say("%s %s", "%s %s", about.Name, r.Called(m.Indicator))
}

// ReportsByPlace are the documents on each place in the order of the time that
// they report on.
func (r *Reading) ReportsByPlace() map[graph.ID][]*graph.Document {
	byPlace := map[graph.ID][]*graph.Document{}
	for _, d := range r.Documents {
		byPlace[d.Place] = append(byPlace[d.Place], d)
	}
	for _, list := range byPlace {
		slices.SortFunc(list, func(a, b *graph.Document) int {
			_, endA, _ := period.Months(a.Period)
			_, endB, _ := period.Months(b.Period)
			return cmp.Or(cmp.Compare(endA, endB), cmp.Compare(a.ID, b.ID))
		})
	}
	return byPlace
}

// OfType tells whether the entity is of one of the types.
func OfType(e *graph.Entity, types ...vocabulary.EntityType) bool {
	return e != nil && slices.Contains(types, e.Type)
}

// Names are what people call the nodes, in their order.
func (r *Reading) Names(ids []graph.ID) []string {
	var names []string
	for _, id := range ids {
		names = append(names, r.Name(id))
	}
	return names
}

// EntitiesThat are findings about the mentioned entities that the test picks,
// each with its name for a message.
func (r *Reading) EntitiesThat(test func(*graph.Entity) bool) []Finding {
	var found []Finding
	for _, e := range r.Entities {
		if len(e.Sources) > 0 && test(e) {
			found = append(found, Finding{Subject: e.ID, Message: Same(e.Name)})
		}
	}
	return found
}

// CannotSee notes that a rule could not look at a document or other node.
func (r *Reading) CannotSee(rule string, subject graph.ID, reason Text) {
	r.unchecked = append(r.unchecked, Unchecked{rule, subject, reason})
}

// Unchecked is what the rules could not see, in the order in which they said so.
func (r *Reading) Unchecked() []Unchecked { return r.unchecked }
