package table

import (
	"cmp"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// Figure is a metric's number as one reads it: 增速 ≥8%.
func Figure(m *graph.Metric, language track.Language) string {
	number := track.Stated(m, language)
	if m.Measure == vocabulary.Level {
		return number
	}
	return MeasureLabel(m.Measure, language) + " " + number
}

// MeasureLabel is the word for a measure.
func MeasureLabel(m vocabulary.Measure, language track.Language) string {
	return Word(language, vocabulary.Label("Measure", string(m)), string(m))
}

// CodeLabel is the word for a code of a set of the vocabulary.
func CodeLabel(set, code string, language track.Language) string {
	if language != track.English {
		return vocabulary.Label(set, code)
	}
	if set == "Comparator" {
		return cmp.Or(comparators[vocabulary.Comparator(code)], code)
	}
	return strings.ReplaceAll(code, "_", " ")
}

// comparators in English; the other codes are words themselves.
var comparators = map[vocabulary.Comparator]string{
	vocabulary.Equal: "exactly", vocabulary.Greater: "more than", vocabulary.GreaterOrEqual: "at least",
	vocabulary.Approximate: "about", vocabulary.Less: "less than", vocabulary.LessOrEqual: "at most",
}

// ComparatorLabel is the word for how the metric's number is meant.
func ComparatorLabel(m *graph.Metric, language track.Language) string {
	return CodeLabel("Comparator", string(m.Comparator), language)
}

// Stated is where a document states something: the document without what every
// ID begins with, and the section.
func Stated(source graph.Source, section *graph.Section) string {
	return strings.TrimSpace(strings.TrimPrefix(string(source.Document), "document:") + " " + SectionNumber(section))
}

// EntityName is the name of the entity, that of a place in the language; "" without
// one.
func EntityName(e *graph.Entity, language track.Language) string {
	switch {
	case e == nil:
		return ""
	case e.Type == vocabulary.Place:
		return Word(language, e.Name, cmp.Or(e.English, e.Name))
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
