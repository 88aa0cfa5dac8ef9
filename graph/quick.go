package graph

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/vocabulary"
)

// quick reads the record of a metric, an entity, a relation or an indicator as
// Write writes it, in about half the time that any JSON takes; false where it is
// written otherwise, wrong, or of another kind. Most of what a store reads is of
// these. The texts are parts of the record.
func quick(record string) (Node, bool) {
	s := &scanner{rest: record, sound: utf8.ValidString(record)}
	s.skip(nodePrefix)
	kind, _, _ := strings.Cut(s.rest, `"`)
	s.skip(kind + `","id":`)
	id := ID(s.text())
	var node Node
	switch NodeKind(kind) {
	case NodeMetric:
		node = s.metric(id)
	case NodeEntity:
		node = s.entity(id)
	case NodeRelation:
		node = s.relation(id)
	case NodeIndicator:
		node = s.indicator(id)
	default:
		return nil, false
	}
	s.skip(`}`)
	return node, s.sound && s.rest == ""
}

func (s *scanner) metric(id ID) *Metric {
	return &Metric{
		ID:         id,
		Kind:       vocabulary.Kind(s.field(`,"kind":`)),
		Indicator:  ID(s.field(`,"indicator":`)),
		About:      ID(s.field(`,"about":`)),
		Measure:    vocabulary.Measure(s.field(`,"measure":`)),
		Value:      s.decimal(`,"value":`),
		Unit:       s.field(`,"unit":`),
		BaseValue:  s.decimal(`,"baseValue":`),
		BaseUnit:   s.field(`,"baseUnit":`),
		Comparator: vocabulary.Comparator(s.field(`,"comparator":`)),
		Strength:   vocabulary.Strength(s.optional(`,"strength":`)),
		Period:     s.field(`,"period":`),
		Benchmark:  ID(s.optional(`,"benchmark":`)),
		Compared:   vocabulary.Measure(s.optional(`,"compared":`)),
		Sources:    s.sources(),
	}
}

func (s *scanner) entity(id ID) *Entity {
	return &Entity{
		ID:      id,
		Type:    vocabulary.EntityType(s.field(`,"type":`)),
		Name:    s.field(`,"name":`),
		English: s.optional(`,"english":`),
		Aliases: s.list(`,"aliases":[`),
		Code:    s.optional(`,"code":`),
		Place:   ID(s.optional(`,"place":`)),
		Sources: s.sources(),
	}
}

func (s *scanner) relation(id ID) *Relation {
	return &Relation{
		ID:      id,
		Type:    vocabulary.RelationType(s.field(`,"type":`)),
		From:    ID(s.field(`,"from":`)),
		To:      ID(s.field(`,"to":`)),
		Ordinal: s.ordinal(),
		Sources: s.sources(),
	}
}

func (s *scanner) indicator(id ID) *Indicator {
	return &Indicator{
		ID:        id,
		Name:      s.field(`,"name":`),
		English:   s.optional(`,"english":`),
		Aliases:   s.list(`,"aliases":[`),
		Dimension: s.optional(`,"dimension":`),
		Direction: s.optional(`,"direction":`),
	}
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

func (s *scanner) ordinal() int {
	if !strings.HasPrefix(s.rest, `,"ordinal":`) {
		return 0
	}
	return s.integer(`,"ordinal":`)
}

// list is a list of texts that may be missing.
func (s *scanner) list(key string) []string {
	if !strings.HasPrefix(s.rest, key) {
		return nil
	}
	s.skip(key)
	texts := []string{}
	for s.sound && !strings.HasPrefix(s.rest, `]`) {
		if len(texts) > 0 {
			s.skip(`,`)
		}
		texts = append(texts, s.text())
	}
	s.skip(`]`)
	return texts
}

func (s *scanner) sources() []Source {
	const key = `,"sources":[`
	if !strings.HasPrefix(s.rest, key) {
		return nil
	}
	s.skip(key)
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
	s.skip(`]`)
	return sources
}
