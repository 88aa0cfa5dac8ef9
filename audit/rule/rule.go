// Package rule says what a rule of the audit is: what it looks for, in a
// Reading of a graph, and the Findings that it makes.
package rule

import "github.com/policygraph/policygraph/vocabulary"

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
