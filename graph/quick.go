package graph

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/vocabulary"
)

// quickMetric reads the record of a metric as Write writes it, in about half the
// time that any JSON takes; false where it is written otherwise, or wrong. Most of
// what a store reads are metrics. The texts are parts of the record.
func quickMetric(record string) (*Metric, bool) {
	s := &scanner{rest: record, sound: utf8.ValidString(record)}
	m := &Metric{}
	s.skip(`{"node":"metric","id":`)
	m.ID = ID(s.text())
	m.Kind = vocabulary.Kind(s.field(`,"kind":`))
	m.Indicator = ID(s.field(`,"indicator":`))
	m.About = ID(s.field(`,"about":`))
	m.Measure = vocabulary.Measure(s.field(`,"measure":`))
	m.Value = s.decimal(`,"value":`)
	m.Unit = s.field(`,"unit":`)
	m.BaseValue = s.decimal(`,"baseValue":`)
	m.BaseUnit = s.field(`,"baseUnit":`)
	m.Comparator = vocabulary.Comparator(s.field(`,"comparator":`))
	m.Strength = vocabulary.Strength(s.optional(`,"strength":`))
	m.Period = s.field(`,"period":`)
	m.Benchmark = ID(s.optional(`,"benchmark":`))
	m.Compared = vocabulary.Measure(s.optional(`,"compared":`))
	s.skip(`,"sources":[`)
	m.Sources = s.sources()
	s.skip(`]}`)
	return m, s.sound && s.rest == ""
}

// scanner takes a record apart from its beginning. It is not sound any more where
// the record is not what was looked for.
type scanner struct {
	rest  string
	sound bool
}

func (s *scanner) skip(prefix string) {
	rest, found := strings.CutPrefix(s.rest, prefix)
	s.rest, s.sound = rest, s.sound && found
}

// text is a string of JSON that is written as it is.
func (s *scanner) text() string {
	s.skip(`"`)
	text, rest, closed := strings.Cut(s.rest, `"`)
	s.rest, s.sound = rest, s.sound && closed
	for i := range len(text) {
		if text[i] < ' ' || text[i] == '\\' {
			s.sound = false
		}
	}
	return text
}

func (s *scanner) field(key string) string {
	s.skip(key)
	return s.text()
}

func (s *scanner) optional(key string) string {
	if !strings.HasPrefix(s.rest, key) {
		return ""
	}
	return s.field(key)
}

// number is a number of JSON without an exponent.
func (s *scanner) number(key string) string {
	s.skip(key)
	end := strings.IndexAny(s.rest, ",}")
	if end < 0 {
		s.sound = false
		return ""
	}
	number := s.rest[:end]
	s.rest = s.rest[end:]
	digits := strings.TrimPrefix(number, "-")
	if len(digits) > 1 && digits[0] == '0' && digits[1] != '.' || strings.HasPrefix(digits, "+") {
		s.sound = false
	}
	return number
}

func (s *scanner) decimal(key string) Decimal {
	d, err := ParseDecimal(s.number(key))
	s.sound = s.sound && err == nil
	return d
}

func (s *scanner) integer(key string) int {
	n, err := strconv.Atoi(s.number(key))
	s.sound = s.sound && err == nil
	return n
}

func (s *scanner) sources() []Source {
	sources := make([]Source, 0, strings.Count(s.rest, `{"document":`))
	for s.sound && !strings.HasPrefix(s.rest, `]`) {
		if len(sources) > 0 {
			s.skip(`,`)
		}
		sources = append(sources, Source{
			Document: ID(s.field(`{"document":`)), Section: ID(s.optional(`,"section":`)),
			Start: s.integer(`,"start":`), End: s.integer(`,"end":`), Rule: s.field(`,"rule":`),
		})
		s.skip(`}`)
	}
	return sources
}
