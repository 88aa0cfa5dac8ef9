package graph

import (
	"maps"
	"slices"
)

// Split returns the sorted parts of the graph, one a document, ordered by
// document. Each node stands in the parts of the documents that state it, with
// only their sources; an indicator in those of its metrics; an entity also in
// those that need it: as issuer or place, as the end of a relation, as what a
// metric or milestone is about. A relation without sources belongs to the
// documents that have both ends. What no document asserts is in no part.
//
// Union of the parts is the graph again; a part has no dangling references
// where the graph has none.
func (g *Graph) Split() []*Graph {
	s := splitter{parts: make(map[ID]*part, len(g.Documents)), entities: make(map[ID]*Entity, len(g.Entities))}
	for _, entity := range g.Entities {
		s.entities[entity.ID] = entity
	}
	for _, document := range g.Documents {
		s.addDocument(document)
	}
	for _, section := range g.Sections {
		if p := s.parts[section.Document]; p != nil {
			p.graph.Sections = append(p.graph.Sections, section)
		}
	}
	s.addStated(g)
	s.addEntities(g)
	s.addBare(g)
	parts := make([]*Graph, 0, len(s.parts))
	for _, document := range slices.Sorted(maps.Keys(s.parts)) {
		p := &s.parts[document].graph
		p.Sort()
		parts = append(parts, p)
	}
	return parts
}

// Of is the part of the graph that the document asserts, empty where the graph
// does not have the document.
func (g *Graph) Of(document ID) *Graph {
	for _, part := range g.Split() {
		if part.Documents[0].ID == document {
			return part
		}
	}
	return &Graph{}
}

// splitter takes a graph apart. Its parts grow in two steps: what the documents
// state, then the entities and indicators that this needs.
type splitter struct {
	entities map[ID]*Entity
	parts    map[ID]*part
}

// part is the graph of one document under construction.
type part struct {
	graph      Graph
	entities   map[ID][]Source // those needed, with their sources in the document
	indicators map[ID]bool     // those needed
}

func (s *splitter) addDocument(document *Document) {
	p := s.parts[document.ID]
	if p == nil {
		p = &part{entities: make(map[ID][]Source), indicators: make(map[ID]bool)}
		s.parts[document.ID] = p
	}
	p.graph.Documents = append(p.graph.Documents, document)
	s.need(p, document.Issuer, document.Place)
}

// need marks the entities, and the places that they need in turn.
func (s *splitter) need(p *part, ids ...ID) {
	for _, id := range ids {
		for entity := s.entities[id]; entity != nil && !p.has(entity.ID); entity = s.entities[entity.Place] {
			p.entities[entity.ID] = nil
		}
	}
}

func (p *part) has(entity ID) bool {
	_, needed := p.entities[entity]
	return needed
}

// addStated hands out what has sources.
func (s *splitter) addStated(g *Graph) {
	for _, metric := range g.Metrics {
		for p, sources := range s.sharing(metric.Sources) {
			p.graph.Metrics = append(p.graph.Metrics, with(metric, metric.Sources, sources, func(m *Metric) { m.Sources = sources }))
			p.indicators[metric.Indicator] = true
			s.need(p, metric.About, metric.Benchmark)
		}
	}
	for _, milestone := range g.Milestones {
		for p, sources := range s.sharing(milestone.Sources) {
			p.graph.Milestones = append(p.graph.Milestones, with(milestone, milestone.Sources, sources, func(m *Milestone) { m.Sources = sources }))
			s.need(p, milestone.Entity)
		}
	}
	for _, relation := range g.Relations {
		for p, sources := range s.sharing(relation.Sources) {
			p.graph.Relations = append(p.graph.Relations, with(relation, relation.Sources, sources, func(r *Relation) { r.Sources = sources }))
			s.need(p, relation.From, relation.To)
		}
	}
	for _, entity := range g.Entities {
		for p, sources := range s.sharing(entity.Sources) {
			s.need(p, entity.ID)
			p.entities[entity.ID] = sources
		}
	}
}

// addEntities puts the needed entities and indicators into the parts.
func (s *splitter) addEntities(g *Graph) {
	for _, p := range s.parts {
		for id, sources := range p.entities {
			entity := s.entities[id]
			p.graph.Entities = append(p.graph.Entities, with(entity, entity.Sources, sources, func(e *Entity) { e.Sources = sources }))
		}
	}
	for _, indicator := range g.Indicators {
		for _, p := range s.parts {
			if p.indicators[indicator.ID] {
				p.graph.Indicators = append(p.graph.Indicators, indicator)
			}
		}
	}
}

// addBare hands out the relations that have no sources.
func (s *splitter) addBare(g *Graph) {
	for _, relation := range g.Relations {
		if len(relation.Sources) > 0 {
			continue
		}
		for _, p := range s.parts {
			if p.has(relation.From) && p.has(relation.To) {
				p.graph.Relations = append(p.graph.Relations, relation)
			}
		}
	}
}

// sharing tells which parts share the sources, and which sources are whose.
func (s *splitter) sharing(sources []Source) map[*part][]Source {
	shares := make(map[*part][]Source, 1)
	for _, source := range sources {
		if p := s.parts[source.Document]; p != nil {
			shares[p] = append(shares[p], source)
		}
	}
	return shares
}

// with is the record itself where it keeps all its sources, else a copy to
// which set gives those that it keeps.
func with[T any](record *T, all, kept []Source, set func(*T)) *T {
	if len(all) == len(kept) {
		return record
	}
	copied := *record
	set(&copied)
	return &copied
}
