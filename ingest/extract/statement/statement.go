// Package statement is what a report states, in its own words: what the readers
// of extract make, and the resolve package gives identity to.
package statement

import (
	"encoding/json"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// All is all that a report states, each list in the order of the text.
type All struct {
	Context   Context
	Metrics   []Metric
	Entities  []Entity
	Relations []Relation
	Statuses  []Status
	// Unread accounts for every digit run that stands in no metric.
	Unread []Unread
}

// Metric is one number that states a result or a target, in the report's words.
type Metric struct {
	report.Span // of the number alone
	Sentence    int
	Section     string // its number, "1.3"
	Rule        string

	Indicator  string
	About      string // the name of an Entity of the same Statements, or the report's place
	Measure    vocabulary.Measure
	Value      json.Number // exact, in Unit
	Unit       string
	Comparator vocabulary.Comparator
	Kind       vocabulary.Kind
	Strength   vocabulary.Strength // of a target
	Period     string
	Benchmark  string // of a rank or difference: a place's name
	// Compared is what a rank or difference compares: the level or the growth of
	// the indicator (增速全省第4).
	Compared vocabulary.Measure
}

// Entity is one named thing with every place that names it.
type Entity struct {
	Type     vocabulary.EntityType
	Name     string
	Aliases  []string // other names that the text uses, in the order of the text
	Mentions []report.Span
	Rule     string
}

// Relation joins two entities by their names.
type Relation struct {
	report.Span // of the words that state it
	Type        vocabulary.RelationType
	From, To    string
	Ordinal     int // of a member, from 1
	Rule        string
}

// Status is the stage of an entity that the text states.
type Status struct {
	report.Span // of the words that state it
	Entity      string
	Status      vocabulary.Status
	Period      string
	Rule        string
}

// Unread is a digit run that is no metric, with the reason.
type Unread struct {
	report.Span
	Reason string // a code of docs/grammar.md, such as "date" or "name"
}

// Context is what holds for the whole report.
type Context struct {
	Place    string // the name of the place that reports, such as 温州市
	Code     string // its GB/T 2260 code, CN for China; "" where the text does not tell which place of the name
	Province string // the province that it lies in, "" for China and provinces
	City     string // the prefecture that a county lies in, "" else
	Type     string // "annual", "mid-year" or "plan"
	Period   string // of results, SDMX
	Horizon  string // of targets, SDMX
	Year     int    // of the speech
}
