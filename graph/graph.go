package graph

// Graph is a knowledge graph, or the part of one that some documents assert.
// Every list is sorted by ID without repetition once Sort has run; what other
// packages hand out is sorted.
type Graph struct {
	Documents  []*Document
	Sections   []*Section
	Entities   []*Entity
	Relations  []*Relation
	Indicators []*Indicator
	Metrics    []*Metric
	Milestones []*Milestone
}
