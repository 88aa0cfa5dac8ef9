// Package metric reads the metrics of a report: which numbers state a result or a
// target, what they measure and whose. What a clause leaves out it takes from the
// clauses before.
package metric

import (
	"slices"

	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"github.com/policygraph/policygraph/ingest/extract/mention"
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
	groups   map[string]bool // names of the groups
	plans    []bool          // by section
	planless bool            // no part is on the coming period
	turned   bool            // in a text without such a part: a sentence turned to it

	topic    string // the group that a theme sentence named
	ahead    string // the span of years that the part plans for: 今后五年
	lookback string // the span of years that the paragraphs speak of: 五年来
	sentence *sentenceState
	metrics  []statement.Metric
	unread   []statement.Unread
}

// sentenceState is what later clauses of a sentence take up.
type sentenceState struct {
	index   int
	section string
	plan    bool
	opening string // 扣除房地产开发投资: qualifies the next clause's subject
	period  string // 五年来: of the clauses behind it
	seen    []subject
	group   []subject // the subjects of the clause before
	verb    string    // that the list of the clause before shared: 新增
	clause  clauseState
}

// clauseState is what later items of a clause take up.
type clauseState struct {
	report.Span
	owner    string
	verb     string
	existing bool   // 紧盯…: the whole list is there already
	period   string // that an item of the list stated
	subjects []subject
	items    []subject // the indicators that a rank behind them is of
	bare     []int     // metrics whose noun waits for a verb phrase: 25个风貌样板区、20个未来社区开工
}

// Read returns the metrics of the report, and the numbers that the words
// around them tell to be none.
func Read(reg *registry.Registry, ctx statement.Context, mentions *mention.Index, relations []statement.Relation, numbers *number.Scanner) ([]statement.Metric, []statement.Unread) {
	r := mentions.Report
	m := &reader{r: r, ctx: ctx, g: phrase.Load(), places: setting.Benchmarks(ctx, reg), scanner: numbers,
		mentions: mentions, groups: map[string]bool{}, plans: setting.Plans(r)}
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
	m.sentence = &sentenceState{index: index, section: m.sectionNumber(s),
		plan: m.turned || s.Section >= 0 && m.plans[s.Section] || calendar.Aims(m.r.Slice(report.Span{Start: s.Start, End: min(s.End, s.Start+maxTime)}), m.ctx.Year)}
	m.readLookback(s)
	m.dropThresholds(numbers)
	first, next := len(m.metrics), 0
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
	slices.SortStableFunc(m.metrics[first:], func(a, b statement.Metric) int { return a.Start - b.Start })
}

// themeTopic is the group that a theme sentence is about: what follows under it
// belongs to the group.
func (m *reader) themeTopic(s report.Sentence) string {
	for _, found := range m.mentions.Within(s.Span) {
		if m.groups[found.Entity.Name] && spatial(found.Entity.Type) {
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
	state := m.sentence
	state.group, state.verb = keepLast(state.clause.subjects, state.group), state.clause.verb
	state.clause = clauseState{Span: clause.Span, owner: m.clauseOwner(clause.Span)}
	runs := m.scanner.Runs(clause.Span, numbers)
	if len(runs) == 0 {
		m.noteOpening(clause.Span)
		return
	}
	at := clause.Start
	for _, run := range runs {
		run.Pre.Start = max(run.Pre.Start, min(at, run.Pre.End))
		at = m.readRun(run, s, index)
	}
	state.opening = ""
}

func keepLast(now, before []subject) []subject {
	if len(now) > 0 {
		return now
	}
	return before
}
