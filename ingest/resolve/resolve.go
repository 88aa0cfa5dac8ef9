// Package resolve gives identity to what a report states: it turns statements
// in the report's own words into a graph whose nodes have stable, readable IDs.
//
// Names and their aliases come from the registry; a name that it does not know
// stands for itself, in the jurisdiction of the report. Every node keeps the
// places of the text that state it, so that one statement found twice, in one
// report or in two, is one node with two sources.
package resolve

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strconv"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ErrUnresolved: a report does not say which place or year it is about, or a
// statement speaks of an entity that is none of the report's, which extract
// does not do. The error around it begins
// with the line and the column.
var ErrUnresolved = errors.New("unresolved report")

// Place is the place that a report is about; where it does not say, that is
// ErrUnresolved.
func Place(ctx statement.Context, reg *registry.Registry) (registry.Place, error) {
	place, ok := reg.Place(ctx.Code)
	if _, err := reg.OnePlace(ctx.Place); !ok && ctx.Place != "" && err != nil {
		return place, fmt.Errorf("1:1: %w: its place cannot be told: %w, with --place", ErrUnresolved, err)
	}
	if !ok {
		return place, fmt.Errorf("1:1: %w: it does not say which place it is about; give the place with --place, or add it to a places.tsv", ErrUnresolved)
	}
	return place, nil
}

// Graph is the graph that the report asserts by its statements, sorted. The
// same report, statements and registry give the same graph.
func Graph(rep *report.Report, s statement.All, reg *registry.Registry) (*graph.Graph, error) {
	place, err := Place(s.Context, reg)
	if err != nil {
		return nil, err
	}
	if s.Context.Year == 0 {
		return nil, fmt.Errorf("1:1: %w: it names no year; put the day of the speech under its title, such as （2024年1月18日）", ErrUnresolved)
	}
	r := &resolver{
		report: rep, statements: s, registry: reg, code: place.Code,
		graph:    &graph.Graph{},
		entities: map[graph.ID]*graph.Entity{}, indicators: map[graph.ID]*graph.Indicator{}, names: map[string]graph.ID{},
	}
	r.addDocument(place)
	r.addSections()
	for _, entity := range s.Entities {
		for _, part := range r.parted(entity) {
			r.addEntity(part)
		}
	}
	for _, add := range []func() error{r.addRelations, r.addMetrics, r.addMilestones} {
		if err := add(); err != nil {
			return nil, err
		}
	}
	r.addPlaces()
	r.graph.Sort()
	return r.graph, nil
}

// resolver holds the graph of one report while it grows.
type resolver struct {
	report     *report.Report
	statements statement.All
	registry   *registry.Registry
	code       string // of the place that reports
	document   graph.ID

	graph      *graph.Graph
	entities   map[graph.ID]*graph.Entity
	indicators map[graph.ID]*graph.Indicator
	names      map[string]graph.ID // of the report's entities, by every name of the text
}

// addDocument adds the report itself, its place and its issuer.
func (r *resolver) addDocument(place registry.Place) {
	ctx, front := r.statements.Context, r.report.Front
	r.document = join("document", r.code, strconv.Itoa(ctx.Year)+"-"+ctx.Type)
	title := front.Title
	if title == "" {
		title = ctx.Place + strconv.Itoa(ctx.Year) + "年政府工作报告"
	}
	r.graph.Documents = append(r.graph.Documents, &graph.Document{
		ID: r.document, Title: title, Type: ctx.Type,
		Period: ctx.Period, Horizon: ctx.Horizon,
		Date: front.Date, Published: front.Published, Speaker: front.Speaker,
		Issuer: r.addIssuer(), Place: r.addPlace(place),
		SHA256: r.report.SHA256, Length: len(r.report.Text), Text: string(r.report.Text),
	})
}

// addSections adds the sections. A number that comes again, as in a report with
// an annex, is told apart by its turn.
func (r *resolver) addSections() {
	turns := map[string]int{}
	ids := make([]graph.ID, len(r.report.Sections))
	for i, section := range r.report.Sections {
		number := section.Number
		turns[number]++
		if turn := turns[number]; turn > 1 {
			number += "#" + strconv.Itoa(turn)
		}
		_, document, _ := cutKind(r.document)
		ids[i] = join("section", document, number)
		node := &graph.Section{
			ID: ids[i], Document: r.document, Number: section.Number, Title: section.Title,
			Start: section.Start, End: section.End,
		}
		if section.Parent >= 0 {
			node.Parent = ids[section.Parent]
		}
		r.graph.Sections = append(r.graph.Sections, node)
	}
}

// source is the provenance of what stands at the span, in the innermost section
// that holds all of it.
func (r *resolver) source(span report.Span, rule string) graph.Source {
	source := graph.Source{Document: r.document, Start: span.Start, End: span.End, Rule: rule}
	sections := r.report.Sections
	at := sort.Search(len(sections), func(i int) bool { return sections[i].Start > span.Start }) - 1
	for at >= 0 && !sections[at].Contains(span) {
		at = sections[at].Parent
	}
	if at >= 0 {
		source.Section = r.graph.Sections[at].ID
	}
	return source
}

// addRelations adds the relations that the text states.
func (r *resolver) addRelations() error {
	for _, stated := range r.statements.Relations {
		from, err := r.named(stated.From, stated.Span)
		if err != nil {
			return err
		}
		to, err := r.named(stated.To, stated.Span)
		if err != nil {
			return err
		}
		if from != to { // two names of one thing are no relation
			r.addRelation(stated.Type, from, to, stated.Ordinal, r.source(stated.Span, stated.Rule))
		}
	}
	return nil
}

func (r *resolver) addRelation(kind vocabulary.RelationType, from, to graph.ID, ordinal int, source graph.Source) {
	relation := &graph.Relation{Type: kind, From: from, To: to, Ordinal: ordinal, Sources: []graph.Source{source}}
	relation.ID = relationID(relation)
	r.graph.Relations = append(r.graph.Relations, relation)
}

// addMilestones adds the stages of entities that the text states.
func (r *resolver) addMilestones() error {
	for _, status := range r.statements.Statuses {
		entity, err := r.named(status.Entity, status.Span)
		if err != nil {
			return err
		}
		milestone := &graph.Milestone{
			Entity: entity, Status: status.Status, Period: status.Period,
			Sources: []graph.Source{r.source(status.Span, status.Rule)},
		}
		milestone.ID = milestoneID(milestone)
		r.graph.Milestones = append(r.graph.Milestones, milestone)
	}
	return nil
}

// errorf is an error about the text at the span.
func (r *resolver) errorf(span report.Span, format string, args ...any) error {
	line, column := r.report.Position(span.Start)
	return fmt.Errorf("%d:%d: %w: %s", line, column, ErrUnresolved, fmt.Sprintf(format, args...))
}

// addAliases adds the names that are not the canonical one.
func addAliases(aliases []string, name string, more ...string) []string {
	for _, alias := range more {
		if alias != "" && alias != name && !slices.Contains(aliases, alias) {
			aliases = append(aliases, alias)
		}
	}
	return aliases
}
