package graph

import (
	"cmp"
	"fmt"
	"strings"
)

// Kinds returns the node kinds in alphabetical order, that of the JSON Lines
// form and of every list of mixed kinds.
func Kinds() []NodeKind {
	return []NodeKind{NodeDocument, NodeEntity, NodeIndicator, NodeMetric, NodeMilestone, NodeRelation, NodeSection}
}

// NodeID and its twins below make every record a Node.
func (d *Document) NodeID() ID  { return d.ID }
func (s *Section) NodeID() ID   { return s.ID }
func (e *Entity) NodeID() ID    { return e.ID }
func (r *Relation) NodeID() ID  { return r.ID }
func (i *Indicator) NodeID() ID { return i.ID }
func (m *Metric) NodeID() ID    { return m.ID }
func (m *Milestone) NodeID() ID { return m.ID }

// NodeKind tells the record's kind.
func (d *Document) NodeKind() NodeKind  { return NodeDocument }
func (s *Section) NodeKind() NodeKind   { return NodeSection }
func (e *Entity) NodeKind() NodeKind    { return NodeEntity }
func (r *Relation) NodeKind() NodeKind  { return NodeRelation }
func (i *Indicator) NodeKind() NodeKind { return NodeIndicator }
func (m *Metric) NodeKind() NodeKind    { return NodeMetric }
func (m *Milestone) NodeKind() NodeKind { return NodeMilestone }

// SortKey orders documents by ID, which goes by place and period.
func (d *Document) SortKey() string { return string(d.ID) }

// SortKey orders sections as they stand in their documents.
func (s *Section) SortKey() string { return placeKey(s.Document, s.Start) }

// SortKey orders entities by ID: type, jurisdiction, name.
func (e *Entity) SortKey() string { return string(e.ID) }

// SortKey orders relations by their start, type, the member's ordinal and end.
func (r *Relation) SortKey() string {
	return fmt.Sprintf("%s|%s|%04d|%s", r.From, r.Type, r.Ordinal, r.To)
}

// SortKey orders indicators by name.
func (i *Indicator) SortKey() string { return i.Name }

// SortKey orders metrics by the first place that states them.
func (m *Metric) SortKey() string { return firstPlace(m.Sources) }

// SortKey orders milestones by the first place that states them.
func (m *Milestone) SortKey() string { return firstPlace(m.Sources) }

// Names are what the node is found by: its name, English name and aliases; a
// document's or section's title. Relations, metrics and milestones have none.
func Names(node Node) []string {
	var names []string
	switch node := node.(type) {
	case *Entity:
		names = append([]string{node.Name, node.English}, node.Aliases...)
	case *Indicator:
		names = append([]string{node.Name, node.English}, node.Aliases...)
	case *Document:
		names = []string{node.Title}
	case *Section:
		names = []string{node.Title}
	}
	return names
}

// Sources are the places that state the node. A section's is the section
// itself; documents and indicators have none.
func Sources(node Node) []Source {
	switch node := node.(type) {
	case *Entity:
		return node.Sources
	case *Relation:
		return node.Sources
	case *Metric:
		return node.Sources
	case *Milestone:
		return node.Sources
	case *Section:
		return []Source{{Document: node.Document, Section: node.ID, Start: node.Start, End: node.End}}
	}
	return nil
}

// Compare orders sources as they stand in their documents.
func (s Source) Compare(other Source) int {
	return cmp.Or(
		cmp.Compare(s.Document, other.Document),
		cmp.Compare(s.Start, other.Start),
		cmp.Compare(s.End, other.End),
		cmp.Compare(s.Section, other.Section),
		cmp.Compare(s.Rule, other.Rule),
	)
}

// Order compares two nodes of one kind by SortKey and ID, as every list of a
// Store is sorted.
func Order(a, b Node) int {
	if order := orderKeys(a, b); order != 0 {
		return order
	}
	return cmp.Compare(a.NodeID(), b.NodeID())
}

// orderKeys spares the making of the keys that there are many of.
func orderKeys(a, b Node) int {
	switch a := a.(type) {
	case *Metric:
		if b, ok := b.(*Metric); ok {
			return orderPlaces(a.Sources, b.Sources)
		}
	case *Milestone:
		if b, ok := b.(*Milestone); ok {
			return orderPlaces(a.Sources, b.Sources)
		}
	}
	return strings.Compare(a.SortKey(), b.SortKey())
}

func orderPlaces(a, b []Source) int {
	if len(a) == 0 || len(b) == 0 {
		return cmp.Compare(len(a), len(b))
	}
	left, right := a[0].Document, b[0].Document
	if left == right {
		return cmp.Compare(a[0].Start, b[0].Start)
	}
	shared := min(len(left), len(right))
	if order := cmp.Compare(left[:shared], right[:shared]); order != 0 {
		return order
	}
	return strings.Compare(firstPlace(a), firstPlace(b))
}

func firstPlace(sources []Source) string {
	if len(sources) == 0 {
		return ""
	}
	return placeKey(sources[0].Document, sources[0].Start)
}

func placeKey(document ID, start int) string {
	return fmt.Sprintf("%s|%08d", document, start)
}
