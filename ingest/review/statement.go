package review

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/confidence"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// numberKind is the kind of a number that stands in no statement.
const numberKind = "number"

// field is one part of a statement that can be corrected.
type field struct {
	name, value string
	terms       string // the set of the vocabulary that it is a code of, "" for any words
	set         func(value string)
}

func newField[T ~string](name, terms string, at *T) field {
	return field{name, string(*at), terms, func(value string) { *at = T(value) }}
}

// item is a statement, or a number in none, as a review sees it.
type item struct {
	kind   string
	span   report.Span
	rule   *string
	index  int // in the list of its kind
	fields []field
}

// text is what the item says, such as entity=云溪大桥|status=completed|period=2024.
func (i item) text() string {
	var parts []string
	for _, f := range i.fields {
		if f.value != "" {
			parts = append(parts, f.name+"="+f.value)
		}
	}
	return strings.Join(parts, "|")
}

// items are all that a report states, and its numbers in no statement.
func items(r *report.Report, s *statement.All) []item {
	var all []item
	for i := range s.Entities {
		e := &s.Entities[i]
		all = append(all, item{confidence.Entity, e.Mentions[0], &e.Rule, i, []field{
			newField("type", "EntityType", &e.Type), newField("name", "", &e.Name)}})
	}
	for i := range s.Relations {
		rel := &s.Relations[i]
		all = append(all, item{confidence.Relation, rel.Span, &rel.Rule, i, []field{
			newField("type", "RelationType", &rel.Type), newField("from", "", &rel.From), newField("to", "", &rel.To)}})
	}
	for i := range s.Statuses {
		t := &s.Statuses[i]
		all = append(all, item{confidence.Status, t.Span, &t.Rule, i, []field{
			newField("entity", "", &t.Entity), newField("status", "Status", &t.Status), newField("period", "", &t.Period)}})
	}
	for i := range s.Metrics {
		m := &s.Metrics[i]
		all = append(all, item{confidence.Metric, m.Span, &m.Rule, i, metricFields(m)})
	}
	for i := range s.Unread {
		u := &s.Unread[i]
		written := r.Slice(u.Span)
		all = append(all, item{numberKind, u.Span, nil, i, []field{
			newField("number", "", &written), newField("reason", "", &u.Reason)}})
	}
	return all
}

func metricFields(m *statement.Metric) []field {
	return []field{
		newField("indicator", "", &m.Indicator), newField("about", "", &m.About),
		newField("measure", "Measure", &m.Measure), newField("value", "", &m.Value), newField("unit", "", &m.Unit),
		newField("comparator", "Comparator", &m.Comparator), newField("kind", "Kind", &m.Kind),
		newField("strength", "Strength", &m.Strength), newField("period", "", &m.Period), newField("benchmark", "", &m.Benchmark),
	}
}

// placed is the metric that a number in no statement is where nothing else is
// said: a level that the place has reached in the period of the report.
func placed(r *report.Report, u statement.Unread, ctx statement.Context) statement.Metric {
	at, _ := sentenceAt(r, u.Span)
	m := statement.Metric{
		Span: u.Span, Sentence: max(at, 0), Rule: reviewed, About: ctx.Place, Measure: vocabulary.Level,
		Value:      json.Number(number.Plain(r.Text[u.Start:u.End])),
		Comparator: vocabulary.Equal, Kind: vocabulary.Actual, Period: ctx.Period,
	}
	if at >= 0 && r.Sentences[at].Section >= 0 {
		m.Section = r.Sections[r.Sentences[at].Section].Number
	}
	return m
}

// sentenceAt is the sentence in which a span begins, by its number and its place;
// outside sentences -1 and the line.
func sentenceAt(r *report.Report, span report.Span) (int, report.Span) {
	at, found := slices.BinarySearchFunc(r.Sentences, span.Start, func(s report.Sentence, start int) int {
		switch {
		case s.End <= start:
			return -1
		case s.Start > start:
			return 1
		}
		return 0
	})
	if found {
		return at, r.Sentences[at].Span
	}
	line := span
	for line.Start > 0 && r.Text[line.Start-1] != '\n' {
		line.Start--
	}
	for line.End < len(r.Text) && r.Text[line.End] != '\n' {
		line.End++
	}
	return -1, line
}

// keyOf is the text that a decision holds for: a hash of the sentence, and the
// place in it.
func keyOf(r *report.Report, span report.Span) (key, sentence string) {
	_, whole := sentenceAt(r, span)
	sentence = r.Slice(whole)
	hash := sha256.Sum256([]byte(sentence))
	return fmt.Sprintf("%x:%d-%d", hash[:6], span.Start-whole.Start, span.End-whole.Start), sentence
}

// reportName tells a report from others: 云溪市 2025-annual.
func reportName(ctx statement.Context) string {
	return fmt.Sprintf("%s %d-%s", ctx.Place, ctx.Year, ctx.Type)
}
