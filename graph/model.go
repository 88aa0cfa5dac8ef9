// Package graph is the model of the knowledge graph: entities, relations,
// indicators, metrics (observations and targets), milestones, documents and
// their sections, each with its provenance; the Graph that holds them, its
// JSON Lines form, and the Store that keeps it.
//
// All values of the package are plain data. A Graph that has been handed to a
// Store is not changed afterwards by either side.
package graph

import "github.com/policygraph/policygraph/vocabulary"

// ID names a node for ever. It is made from content and readable: the kind,
// the jurisdiction's code and the canonical name, joined by colons, such as
// "platform:330300:一港五谷" or "indicator:地区生产总值".
type ID string

// NodeKind is one of the seven kinds of node. Observations and targets are
// both of the kind NodeMetric; their Kind tells them apart.
type NodeKind string

// The node kinds, as the JSON Lines form writes them.
const (
	NodeDocument  NodeKind = "document"
	NodeSection   NodeKind = "section"
	NodeEntity    NodeKind = "entity"
	NodeRelation  NodeKind = "relation"
	NodeIndicator NodeKind = "indicator"
	NodeMetric    NodeKind = "metric"
	NodeMilestone NodeKind = "milestone"
)

// Node is any record of a graph that has an ID of its own.
type Node interface {
	NodeID() ID
	NodeKind() NodeKind
	// SortKey orders the nodes of one kind: by place in the text for what a
	// text states, by name for the rest. Ties are broken by ID.
	SortKey() string
}

// Source is the place where a document states something: the provenance of an
// entity, relation, metric or milestone.
type Source struct {
	Document ID     `json:"document"`
	Section  ID     `json:"section,omitempty"`
	Start    int    `json:"start"` // in code points of the document's text
	End      int    `json:"end"`   // exclusive
	Rule     string `json:"rule"`  // the rule of extraction that found it
}

// Document is one report.
type Document struct {
	ID        ID     `json:"id"`
	Title     string `json:"title"`
	Type      string `json:"type"`                // "annual", "mid-year" or "plan"
	Period    string `json:"period"`              // the reporting period, SDMX
	Horizon   string `json:"horizon,omitempty"`   // the period of its targets, SDMX
	Date      string `json:"date,omitempty"`      // of the speech, ISO 8601
	Published string `json:"published,omitempty"` // ISO 8601
	Speaker   string `json:"speaker,omitempty"`
	Issuer    ID     `json:"issuer,omitempty"` // an Organization
	Place     ID     `json:"place"`            // the Place that it covers
	SHA256    string `json:"sha256"`           // of the file's bytes, in hex
	Length    int    `json:"length"`           // of the text, in code points
	// Text is the decoded text, empty where the store does not hold it.
	Text string `json:"text,omitempty"`
}

// Section is a part, a subsection or a headed paragraph of a document.
type Section struct {
	ID       ID     `json:"id"`
	Document ID     `json:"document"`
	Parent   ID     `json:"parent,omitempty"` // a Section
	Number   string `json:"number"`           // "1.3": part 一, subsection (三)
	Title    string `json:"title"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// Entity is a named thing.
type Entity struct {
	ID      ID                    `json:"id"`
	Type    vocabulary.EntityType `json:"type"`
	Name    string                `json:"name"`
	English string                `json:"english,omitempty"`
	Aliases []string              `json:"aliases,omitempty"` // sorted
	Code    string                `json:"code,omitempty"`    // of a Place, GB/T 2260
	Place   ID                    `json:"place,omitempty"`   // the jurisdiction, a Place; none for a Place
	Sources []Source              `json:"sources,omitempty"` // its mentions
}

// Relation joins two entities.
type Relation struct {
	ID      ID                      `json:"id"`
	Type    vocabulary.RelationType `json:"type"`
	From    ID                      `json:"from"`
	To      ID                      `json:"to"`
	Ordinal int                     `json:"ordinal,omitempty"` // of a member in its group, from 1
	Sources []Source                `json:"sources,omitempty"`
}

// Indicator is what metrics measure.
type Indicator struct {
	ID        ID       `json:"id"`
	Name      string   `json:"name"`
	English   string   `json:"english,omitempty"`
	Aliases   []string `json:"aliases,omitempty"`   // sorted
	Dimension string   `json:"dimension,omitempty"` // such as "money", "area", "share"
	Direction string   `json:"direction,omitempty"` // "up" or "down": which way is good
}

// Metric is a number that a report states: an observation (a result, or the
// baseline of a change) or a target, as Kind says.
type Metric struct {
	ID         ID                    `json:"id"`
	Kind       vocabulary.Kind       `json:"kind"`
	Indicator  ID                    `json:"indicator"`
	About      ID                    `json:"about"` // an Entity
	Measure    vocabulary.Measure    `json:"measure"`
	Value      Decimal               `json:"value"` // in Unit, as written
	Unit       string                `json:"unit"`
	BaseValue  Decimal               `json:"baseValue"` // in BaseUnit, comparable across reports
	BaseUnit   string                `json:"baseUnit"`
	Comparator vocabulary.Comparator `json:"comparator"`
	Strength   vocabulary.Strength   `json:"strength,omitempty"` // of a target
	Period     string                `json:"period"`             // SDMX: 2024, 2024-S1, 2018/2022
	Benchmark  ID                    `json:"benchmark,omitempty"`
	// Compared is what a rank or difference compares: the level or the growth of
	// the indicator.
	Compared vocabulary.Measure `json:"compared,omitempty"`
	Sources  []Source           `json:"sources"`
}

// Milestone is the status of an entity at a time.
type Milestone struct {
	ID      ID                `json:"id"`
	Entity  ID                `json:"entity"`
	Status  vocabulary.Status `json:"status"`
	Period  string            `json:"period"`
	Sources []Source          `json:"sources"`
}
