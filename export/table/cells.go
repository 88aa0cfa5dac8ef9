package table

import (
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// Figure is a metric's number as one reads it: 增速 ≥8%.
func Figure(m *graph.Metric, language track.Language) string {
	number := quantity.Stated(m)
	if m.Measure == vocabulary.Level {
		return number
	}
	return MeasureLabel(m.Measure, language) + " " + number
}

// MeasureLabel is the word for a measure.
func MeasureLabel(m vocabulary.Measure, language track.Language) string {
	return Word(language, vocabulary.Label("Measure", string(m)), string(m))
}

// ComparatorLabel is the word for how the metric's number is meant.
func ComparatorLabel(m *graph.Metric, language track.Language) string {
	return Word(language, vocabulary.Label("Comparator", string(m.Comparator)), string(m.Comparator))
}

// Stated is where a document states something: the document without what every
// ID begins with, and the section.
func Stated(source graph.Source, section *graph.Section) string {
	return strings.TrimSpace(strings.TrimPrefix(string(source.Document), "document:") + " " + SectionNumber(section))
}

// EntityName is the name of the entity, "" without one.
func EntityName(e *graph.Entity) string {
	if e == nil {
		return ""
	}
	return e.Name
}

// SectionNumber is the number of the section, "" without one.
func SectionNumber(s *graph.Section) string {
	if s == nil {
		return ""
	}
	return s.Number
}
