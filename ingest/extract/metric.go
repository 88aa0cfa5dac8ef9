package extract

import (
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// metricReader reads the metrics of a report, sentence by sentence.
type metricReader struct {
	r        *report.Report
	ctx      Context
	g        *grammar
	scanner  scanner
	places   func(string) []string
	mentions mentionIndex
	groups   map[string]bool // names of the groups
	plans    []bool          // by section

	topic    string // the group that a theme sentence named
	lookback string // the span of years that the paragraphs speak of: 五年来
	sentence *sentenceState
	metrics  []Metric
	unread   []Unread
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

// readMetrics returns the metrics of the report and the digit runs that are
// none.
func readMetrics(r *report.Report, reg *registry.Registry, ctx Context, entities []Entity, relations []Relation) ([]Metric, []Unread) {
	m := &metricReader{r: r, ctx: ctx, g: readGrammar(), places: benchmarks(ctx, reg),
		mentions: indexMentions(entities), groups: map[string]bool{}, plans: planSections(r)}
	for _, relation := range relations {
		if relation.Type == vocabulary.HasMember {
			m.groups[relation.From] = true
		}
	}
	m.scanner = scanner{text: r.Text, words: m.g, names: nameMask(r, m.mentions), quoted: quoteMask(r)}
	section := -2
	for i, s := range r.Sentences {
		if s.Section != section {
			section, m.topic = s.Section, ""
		}
		m.readSentence(i, s)
	}
	m.readRest()
	return m.metrics, m.unread
}

func (m *metricReader) readSentence(index int, s report.Sentence) {
	numbers := m.scanner.scan(s.Span)
	if s.Theme {
		m.topic = m.themeTopic(s)
		if len(numbers) == 0 {
			return
		}
	}
	m.sentence = &sentenceState{index: index, section: m.sectionNumber(s),
		plan: s.Section >= 0 && m.plans[s.Section]}
	m.readLookback(s)
	m.dropThresholds(numbers)
	for _, n := range numbers {
		if n.reason != "" {
			m.unread = append(m.unread, Unread{n.Span, n.reason})
		}
	}
	next := 0
	for i, clause := range s.Clauses {
		var own []number
		for next < len(numbers) && numbers[next].Start < clause.End {
			own = append(own, numbers[next])
			next++
		}
		m.readClause(s, i, own)
	}
}

// themeTopic is the group that a theme sentence is about: what follows under it
// belongs to the group.
func (m *metricReader) themeTopic(s report.Sentence) string {
	for _, found := range m.mentions.within(s.Span) {
		if m.groups[found.entity.Name] && spatial(found.entity.Type) {
			return found.entity.Name
		}
	}
	return ""
}

func (m *metricReader) sectionNumber(s report.Sentence) string {
	if s.Section < 0 {
		return ""
	}
	return m.r.Sections[s.Section].Number
}

func (m *metricReader) readClause(s report.Sentence, index int, numbers []number) {
	clause := s.Clauses[index]
	state := m.sentence
	state.group = keepLast(state.clause.subjects, state.group)
	state.clause = clauseState{Span: clause.Span, owner: m.clauseOwner(clause.Span)}
	runs := m.scanner.runs(clause.Span, numbers)
	if len(runs) == 0 {
		m.noteOpening(clause.Span)
		return
	}
	at := clause.Start
	for _, run := range runs {
		run.pre.Start = max(run.pre.Start, min(at, run.pre.End))
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
