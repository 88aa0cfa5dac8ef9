package audit

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// Reading is a graph with the look-ups that rules share.
type Reading struct {
	*graph.Graph
	documents  map[graph.ID]*graph.Document
	sections   map[graph.ID]*graph.Section
	entities   map[graph.ID]*graph.Entity
	indicators map[graph.ID]*graph.Indicator
	metrics    map[graph.ID]*graph.Metric
	relations  map[graph.ID][]*graph.Relation // that begin at an entity
	joined     map[graph.ID]bool              // entities at either end of a relation
	measured   map[graph.ID]bool              // entities that a metric is about
	first      map[graph.ID]*graph.Metric     // of an indicator, by ID
	statuses   map[graph.ID][]*graph.Milestone

	hashes    map[graph.ID]string
	texts     map[graph.ID][]rune
	lines     map[graph.ID][]int // where those of a text begin
	ledger    *track.Ledger
	unchecked []Unchecked
}

func read(g *graph.Graph, hashes map[graph.ID]string) *Reading {
	r := &Reading{
		Graph: g, documents: byID(g.Documents), sections: byID(g.Sections), entities: byID(g.Entities),
		indicators: byID(g.Indicators), metrics: byID(g.Metrics), relations: map[graph.ID][]*graph.Relation{},
		joined: map[graph.ID]bool{}, measured: map[graph.ID]bool{}, first: map[graph.ID]*graph.Metric{}, statuses: map[graph.ID][]*graph.Milestone{},
		hashes: hashes, texts: map[graph.ID][]rune{}, lines: map[graph.ID][]int{},
	}
	for _, relation := range g.Relations {
		r.relations[relation.From] = append(r.relations[relation.From], relation)
		r.joined[relation.From], r.joined[relation.To] = true, true
	}
	for _, m := range g.Metrics {
		r.measured[m.About] = true
		if r.first[m.Indicator] == nil {
			r.first[m.Indicator] = m
		}
	}
	for _, m := range g.Milestones {
		r.statuses[m.Entity] = append(r.statuses[m.Entity], m)
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

// Ledger is what has become of the targets, computed once.
func (r *Reading) Ledger() *track.Ledger {
	if r.ledger == nil {
		r.ledger = track.New(r.Graph, track.AsOf{})
	}
	return r.ledger
}

// text is the document's text, nil where the graph does not hold it.
func (r *Reading) text(document graph.ID) []rune {
	text, known := r.texts[document]
	if d := r.documents[document]; !known && d != nil && d.Text != "" {
		text = []rune(d.Text)
		r.texts[document] = text
	}
	return text
}

// locate adds line, column and words to a place of a text that is at hand.
func (r *Reading) locate(p *Place) {
	text := r.text(p.Document)
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
	p.Quote = r.quote(*p)
}

// mostQuoted is how many characters of a place a finding quotes.
const mostQuoted = 60

// quote is the words at the place with a little of what stands around them, up
// to the ends of the clause; "" where the text is not at hand.
func (r *Reading) quote(p Place) string {
	text := r.text(p.Document)
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

// placesOf are where the node is stated.
func (r *Reading) placesOf(id graph.ID) []Place {
	switch {
	case r.metrics[id] != nil:
		return places(r.metrics[id].Sources)
	case r.entities[id] != nil:
		return places(r.entities[id].Sources)
	case r.first[id] != nil:
		return places(r.first[id].Sources[:min(1, len(r.first[id].Sources))])
	case r.documents[id] != nil:
		return []Place{{Document: id}}
	}
	return nil
}

func places(lists ...[]graph.Source) []Place {
	var all []Place
	for _, sources := range lists {
		for _, s := range sources {
			all = append(all, Place{Document: s.Document, Section: s.Section, Start: s.Start, End: s.End})
		}
	}
	return all
}

// in are the sources of one document.
func in(document graph.ID, sources []graph.Source) []graph.Source {
	var kept []graph.Source
	for _, s := range sources {
		if s.Document == document {
			kept = append(kept, s)
		}
	}
	return kept
}

// name is what people call the node.
func (r *Reading) name(id graph.ID) string {
	switch {
	case r.entities[id] != nil:
		return r.entities[id].Name
	case r.indicators[id] != nil:
		return r.indicators[id].Name
	case r.documents[id] != nil:
		return r.documents[id].Title
	case r.metrics[id] != nil:
		return r.thing(r.metrics[id])
	}
	return string(id)
}

// thing is what a metric measures, with what it is about where that is no place.
func (r *Reading) thing(m *graph.Metric) string {
	about := r.entities[m.About]
	if about == nil || about.Type == vocabulary.Place {
		return r.name(m.Indicator)
	}
	return about.Name + " " + r.name(m.Indicator)
}

// reports are the documents on each place in the order of the time that they
// report on.
func (r *Reading) reports() map[graph.ID][]*graph.Document {
	byPlace := map[graph.ID][]*graph.Document{}
	for _, d := range r.Documents {
		byPlace[d.Place] = append(byPlace[d.Place], d)
	}
	for _, list := range byPlace {
		slices.SortFunc(list, func(a, b *graph.Document) int {
			_, endA, _ := track.Months(a.Period)
			_, endB, _ := track.Months(b.Period)
			return cmp.Or(cmp.Compare(endA, endB), cmp.Compare(a.ID, b.ID))
		})
	}
	return byPlace
}

// of tells whether the entity is of one of the types.
func of(e *graph.Entity, types ...vocabulary.EntityType) bool {
	return e != nil && slices.Contains(types, e.Type)
}
