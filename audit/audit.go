// Package audit says what does not add up in a graph: groups whose members are
// not as many as their name says, figures that contradict one another, targets
// behind, names that are two things, provenance that is broken.
//
// A rule is a value. All of them are pure: the same graph gives the same
// findings, in the same order. docs/audit.md describes them.
package audit

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Text is a text in both languages.
type Text struct {
	Chinese string `json:"zh"`
	English string `json:"en"`
}

// Severity is how much a finding weighs.
type Severity = vocabulary.Severity

// The severities. An error cannot be true as it stands; a warning is to be
// looked into; an info is worth knowing.
const (
	Error   = vocabulary.SeverityError
	Warning = vocabulary.SeverityWarning
	Info    = vocabulary.SeverityInfo
)

// Severities are all of them, the gravest first.
func Severities() []Severity { return []Severity{Error, Warning, Info} }

// Rule is one thing that is looked for.
type Rule struct {
	ID       string // such as "group-count"
	Severity Severity
	Name     Text // a few words
	Doc      Text // what is looked for, and what is not
	Hint     Text // what to do about a finding
	// Check finds what breaks the rule, in any order. The runner adds what is
	// the same for all findings of the rule.
	Check func(*Reading) []Finding
	// Gather, where it is set, says in one message what the findings of one
	// document come to: they become one finding, about the document.
	Gather func(names List) Text
}

// Finding is one thing that breaks a rule.
type Finding struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	// Subject is the node that the finding is about, Nodes the others that it
	// takes to see it.
	Subject graph.ID   `json:"subject"`
	Nodes   []graph.ID `json:"nodes,omitempty"`
	// Detail tells findings of one rule about the same nodes apart.
	Detail  string  `json:"detail,omitempty"`
	Places  []Place `json:"places,omitempty"`
	Message Text    `json:"message"`
	Hint    Text    `json:"hint"`
}

// Place is where a document states something.
type Place struct {
	Document graph.ID `json:"document"`
	Section  graph.ID `json:"section,omitempty"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	// Line and Column are those of the place in the text, from 1, Quote its words;
	// empty where the graph does not have the text.
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Quote  string `json:"quote,omitempty"`
}

// Unchecked is what a rule could not see, and why.
type Unchecked struct {
	Rule    string   `json:"rule"`
	Subject graph.ID `json:"subject"` // the document or other node
	Reason  Text     `json:"reason"`
}

// Rules are all rules that are built in, in the order of docs/audit.md.
func Rules() []Rule {
	return []Rule{
		groupCount(), groupUnlisted(), memberLeft(), groupRenamed(),
		orphan(), noMetric(), projectStatus(), projectProgramme(), projectPlace(), statusBackwards(),
		targetUnreported(), targetBehind(), targetMissed(), targetVague(),
		twoValues(), unitDiffers(), growthMismatch(), partAboveWhole(), completionMismatch(), rateRange(), rankRange(),
		benchmarkImplied(), benchmarkContradicted(),
		provenance(), documentText(), nameShared(), typeDiffers(), relationKind(), relationCycle(), unreadDigits(), indicatorLookalike(),
	}
}
