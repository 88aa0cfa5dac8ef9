// Package report turns the bytes of a government work report into a Report:
// its front matter, its sections, and the sentences and clauses of its body,
// each with its exact place in the text.
package report

import "strings"

// Report is a parsed report. It is not changed after Parse.
type Report struct {
	// Text is the decoded text without a byte-order mark. Every Span counts its
	// code points.
	Text      []rune
	SHA256    string // of the file's bytes, in hex
	Given     Given
	Front     Front
	Sections  []Section  // in the order of the text
	Sentences []Sentence // of the body, in the order of the text
	// Notes explain terms, behind the report or below its pages. They are no part of
	// its sections and sentences.
	Notes []Note
	// Furniture is what the page put around the report: navigation, copyright,
	// the line of the publisher, page numbers and the heading of the glossary. A
	// page number may stand inside a sentence.
	Furniture []Span

	reading *Report // as it is read, nil where that is the same
	written []int32 // of each code point of reading.Text, its place in Text
}

// Given is what is known of a report, whatever its text says; what is zero the
// text is to tell.
type Given struct {
	Date string // of the speech, ISO 8601
	Year int    // of the speech
	Type string // annual, mid-year or plan
}

// Span is a place in the text, in code points, End exclusive.
type Span struct{ Start, End int }

// Contains says whether other lies within s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps says whether s and other share a code point.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Len is the number of code points.
func (s Span) Len() int { return s.End - s.Start }

// Front is what the report says of itself before it begins to speak. Fields
// that the text does not state are zero.
type Front struct {
	Span
	Title      string
	Date       string // of the speech, ISO 8601
	Published  string // ISO 8601
	Speaker    string
	Office     string // the speaker's, such as 市长
	Issuer     string // the government that reports, as named
	Salutation Span
}

// Section is a part (Level 1) or a subsection (Level 2).
type Section struct {
	Span           // from its heading to the next section of its level or above
	Heading Span   // the title's own place
	Number  string // "1", or "1.3" for subsection (三) of part 一
	Title   string // without its number
	Level   int
	Parent  int // index of the part, -1 for a part
}

// Sentence is one sentence of the body, without its final punctuation.
type Sentence struct {
	Span
	Section int  // index into Report.Sections, -1 before the first
	Opening bool // the first sentence of a paragraph
	// Theme marks a short sentence that only names what follows, such as
	// "工业较快增长": no figure, no clause.
	Theme bool
	// List is 2 for the second item of 一是…二是…, 0 outside such a list.
	List    int
	Clauses []Clause // at least one
}

// Clause is a part of a sentence between commas, semicolons and colons that
// stand outside quotation marks and brackets.
type Clause struct {
	Span
	Close rune // the mark behind it, 0 at the sentence's end
}

// Slice is the text of a span.
func (r *Report) Slice(s Span) string { return string(r.Text[s.Start:s.End]) }

// Position turns an offset into a line and a column, both from 1.
func (r *Report) Position(offset int) (line, column int) {
	before := string(r.Text[:offset])
	line = strings.Count(before, "\n") + 1
	return line, len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
}
