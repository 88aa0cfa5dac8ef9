// Package naming names what the numbers of a clause measure: by the noun phrase before
// them, by what is counted behind them, or by what the clauses before have said.
package naming

import (
	"github.com/policygraph/policygraph/ingest/extract/metric/owner"
	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// Reading is one run of numbers with the words around it as they are understood.
type Reading struct {
	number.Run
	phrase.Predicate
	phrase.Lead
	phrase.Behind
}

// Namer names the subjects of a report. Its Sentence is the one that is being read.
type Namer struct {
	Report   *report.Report
	Grammar  *phrase.Grammar
	Owners   *owner.Finder
	Places   func(string) []string
	Sentence *Sentence
}

// Sentence is what later clauses of a sentence take up.
type Sentence struct {
	report.Span
	Plan    bool
	Opening string              // 扣除房地产开发投资: qualifies the next clause's subject
	Seen    []subject.Subject   // in the order of the text
	group   []subject.Subject   // the subjects of the clause before
	verb    string              // that the list of the clause before shared: 新增
	Stated  []*statement.Metric // what was read so far; later words may complete its indicators
	Clause  Clause
}

// Clause is what later items of a clause take up.
type Clause struct {
	report.Span
	Owner    string
	Verb     string
	alone    bool // the verb needs no noun and governs none behind it: 封山育林2万亩、森林抚育5万亩
	Subjects []subject.Subject
	Items    []subject.Subject // the indicators that a rank behind them is of
	bare     []int             // of Stated, whose noun waits for a verb phrase: 25个风貌样板区、20个未来社区开工
}

// Enter opens the next clause.
func (s *Sentence) Enter(clause report.Span, owner string) {
	s.group, s.verb = s.last(), s.Clause.Verb
	s.Clause = Clause{Span: clause, Owner: owner}
}

// last are the subjects of the clause, or of the clause before where it has none yet.
func (s *Sentence) last() []subject.Subject {
	if len(s.Clause.Subjects) > 0 {
		return s.Clause.Subjects
	}
	return s.group
}

// Take notes the subjects of a run.
func (s *Sentence) Take(subjects []subject.Subject) {
	s.Seen = append(s.Seen, subjects...)
	s.Clause.Subjects = append(s.Clause.Subjects, subjects...)
	if last := subjects[len(subjects)-1]; last.Verb != "" {
		s.Clause.Verb = last.Verb
		s.Clause.alone = last.Noun == "" && !phrase.Gains(last.Verb)
	}
}

// reach bounds what is looked for behind a number, in code points, so that the
// cost of a clause does not grow with the square of its length.
const reach = 120

// ReachOf is where the reach from a place in the clause ends.
func (m *Namer) ReachOf(at int) int { return min(m.Sentence.Clause.End, at+reach) }
