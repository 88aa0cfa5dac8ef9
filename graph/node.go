package graph

import "fmt"

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

func firstPlace(sources []Source) string {
	if len(sources) == 0 {
		return ""
	}
	return placeKey(sources[0].Document, sources[0].Start)
}

func placeKey(document ID, start int) string {
	return fmt.Sprintf("%s|%08d", document, start)
}
