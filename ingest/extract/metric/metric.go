// Package metric reads the metrics of a report: which numbers state a result or a
// target, what they measure and whose. What a clause leaves out it takes from the
// clauses before.
package metric

import (
	"slices"

	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/metric/naming"
	"github.com/policygraph/policygraph/ingest/extract/metric/owner"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// reader reads the metrics of a report, sentence by sentence.
type reader struct {
	r        *report.Report
	ctx      statement.Context
	g        *phrase.Grammar
	scanner  *number.Scanner
	places   func(string) []string
	known    func(indicator string) bool // to the registry
	mentions *mention.Index
	owners   *owner.Finder
	namer    *naming.Namer
	groups   map[string]bool // names of the groups
	plans    []bool          // by section
	toCome   []bool          // by sentence of a part on years past and to come: of those to come
	planless bool            // no part is on the coming period
	turned   bool            // in a text without such a part: a sentence turned to it

	topic    string // the group that a theme sentence named
	ahead    string // the span of years that the part plans for: 今后五年
	lookback string // the span of years that the paragraphs speak of: 五年来
	sentence *sentenceState
	metrics  []statement.Metric
	unread   []statement.Unread
}

// sentenceState is what holds for a sentence, and what its later clauses take up.
type sentenceState struct {
	naming.Sentence
	index    int
	section  string
	period   string // 五年来: of the clauses behind it
	existing bool   // 紧盯…: the whole list of the clause is there already
	ofClause string // the period that an item of the clause stated
}

// Read returns the metrics of the report, and the numbers that the words
// around them tell to be none.
func Read(reg *registry.Registry, ctx statement.Context, mentions *mention.Index, relations []statement.Relation, numbers *number.Scanner) ([]statement.Metric, []statement.Unread) {
	r := mentions.Report
	m := &reader{r: r, ctx: ctx, g: phrase.Load(), places: setting.Benchmarks(ctx, reg), scanner: numbers,
		mentions: mentions, groups: map[string]bool{}, plans: setting.Plans(r), toCome: setting.Turned(r, ctx.Year)}
	m.owners = &owner.Finder{Mentions: mentions, Numbers: numbers, Place: ctx.Place}
	m.namer = &naming.Namer{Report: r, Grammar: m.g, Owners: m.owners, Places: m.places}
	m.planless = !slices.Contains(m.plans, true)
	m.known = func(indicator string) bool { _, ok := reg.Indicator(indicator); return ok }
	for _, relation := range relations {
		if relation.Type == vocabulary.HasMember {
			m.groups[relation.From] = true
		}
	}
	section := -2
	for i, s := range r.Sentences {
		if s.Section != section {
			section, m.topic = s.Section, ""
			m.enterSection(s.Section)
		}
		m.readSentence(i, s)
	}
	return m.metrics, m.unread
}

func (m *reader) readSentence(index int, s report.Sentence) {
	numbers := m.scanner.Scan(s.Span)
	if s.Theme {
		m.topic = m.themeTopic(s)
		if len(numbers) == 0 {
			return
		}
	}
	m.turned = m.turned || m.planless && calendar.TurnsAhead(m.r.Slice(s.Span))
	m.sentence = &sentenceState{index: index, section: m.sectionNumber(s)}
	m.namer.Sentence = &m.sentence.Sentence
	m.sentence.Span, m.sentence.Plan = s.Span, m.turned || m.toCome[index] || s.Section >= 0 && m.plans[s.Section] ||
		calendar.Aims(m.r.Slice(report.Span{Start: s.Start, End: min(s.End, s.Start+maxTime)}), m.ctx.Year)
	if m.toCome[index] {
		m.ahead = calendar.PlanYears(m.ctx.Year)
	}
	if m.ahead != "" && calendar.TurnsAhead(m.r.Slice(s.Span)) {
		m.ahead = "" // 今年的主要预期目标是: no longer those of five years
	}
	m.readLookback(s)
	m.dropThresholds(numbers)
	next := 0
	for i, clause := range s.Clauses {
		var own []number.Number
		for next < len(numbers) && numbers[next].Start < clause.End {
			own = append(own, numbers[next])
			next++
		}
		m.readClause(s, i, own)
	}
	read := m.readStructure(s)
	for _, n := range numbers {
		if n.Reason != "" && !slices.Contains(read, n.Span) {
			m.unread = append(m.unread, statement.Unread{Span: n.Span, Reason: n.Reason})
		}
	}
	slices.SortStableFunc(m.sentence.Stated, func(a, b *statement.Metric) int { return a.Start - b.Start })
	for _, stated := range m.sentence.Stated {
		m.metrics = append(m.metrics, *stated)
	}
}

// themeTopic is the group that a theme sentence is about: what follows under it
// belongs to the group.
func (m *reader) themeTopic(s report.Sentence) string {
	for _, found := range m.mentions.Within(s.Span) {
		if m.groups[found.Entity.Name] && m.owners.Spatial(found.Entity.Type) {
			return found.Entity.Name
		}
	}
	return ""
}

func (m *reader) sectionNumber(s report.Sentence) string {
	if s.Section < 0 {
		return ""
	}
	return m.r.Sections[s.Section].Number
}

func (m *reader) readClause(s report.Sentence, index int, numbers []number.Number) {
	clause := s.Clauses[index]
	m.sentence.Enter(clause.Span, m.owners.OfClause(clause.Span))
	m.sentence.existing, m.sentence.ofClause = false, ""
	runs := m.scanner.Runs(clause.Span, numbers)
	if len(runs) == 0 {
		m.noteOpening(clause.Span)
		return
	}
	at := clause.Start
	for i, run := range runs {
		run.Pre.Start = max(run.Pre.Start, min(at, run.Pre.End))
		var next *number.Run
		if i+1 < len(runs) {
			next = &runs[i+1]
		}
		at = m.readRun(run, next, s, index)
	}
	m.sentence.Opening = ""
}
