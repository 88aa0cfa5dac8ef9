package report

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	listItem = regexp.MustCompile(`^([一二三四五六七八九十]{1,2})是`)
	dashes   = regexp.MustCompile(`^[—―－-]+`)
)

// maxTheme bounds a theme sentence, in code points.
const maxTheme = 24

// readSentences cuts the paragraphs of the body into sentences and clauses. The
// heading of a section is no sentence.
func (r *Report) readSentences(paragraphs []Span) {
	section, list := -1, 0
	for _, p := range paragraphs {
		start := p.Start
		if next := section + 1; next < len(r.Sections) && r.Sections[next].Start == p.Start {
			section = next
			list = 0
			start = r.afterHeading(p, r.Sections[next].Heading.End)
		}
		opening := true
		for _, s := range r.cut(Span{start, p.End}) {
			list = r.listNumber(s, list, opening)
			sentence := Sentence{Span: s, Section: r.innermost(section, s), Opening: opening, List: list, Clauses: r.clauses(s)}
			if len(sentence.Clauses) == 0 {
				continue // nothing but marks
			}
			sentence.Theme = r.isTheme(sentence)
			r.Sentences = append(r.Sentences, sentence)
			opening = false
		}
	}
}

// innermost is the section, or its part where the section is closed before the sentence.
func (r *Report) innermost(section int, s Span) int {
	for section >= 0 && r.Sections[section].End <= s.Start {
		section = r.Sections[section].Parent
	}
	return section
}

func (r *Report) afterHeading(p Span, end int) int {
	if end < p.End && isEnd(r.Text, end) {
		end++
	}
	return end
}

// cut returns the sentences of a paragraph. A full stop inside quotation marks
// ends none, unless the marks are never closed.
func (r *Report) cut(p Span) []Span {
	var sentences []Span
	start, level := p.Start, depth{}
	for i := p.Start; i < p.End; i++ {
		level.step(r.Text[i])
		if !isEnd(r.Text, i) || level.quotes > 0 && r.closes(Span{i, p.End}) {
			continue
		}
		level = depth{}
		if s := trim(r.Text, Span{start, i}); s.Len() > 0 {
			sentences = append(sentences, s)
		}
		start = i + 1
	}
	if s := trim(r.Text, Span{start, p.End}); s.Len() > 0 {
		sentences = append(sentences, s)
	}
	return sentences
}

// closes says whether a closing quotation mark comes before an opening one.
func (r *Report) closes(s Span) bool {
	for _, c := range r.Text[s.Start:min(s.End, s.Start+60)] {
		if c == '”' || c == '》' {
			return true
		}
		if c == '“' || c == '《' {
			return false
		}
	}
	return false
}

func (r *Report) clauses(s Span) []Clause {
	var clauses []Clause
	start, level := s.Start, depth{}
	for i := s.Start; i < s.End; i++ {
		level.step(r.Text[i])
		if level.open() || !isBreak(r.Text, i) {
			continue
		}
		if c := trim(r.Text, Span{start, i}); c.Len() > 0 {
			clauses = append(clauses, Clause{c, r.Text[i]})
		}
		start = i + 1
	}
	if c := trim(r.Text, Span{start, s.End}); c.Len() > 0 {
		clauses = append(clauses, Clause{Span: c})
	}
	return clauses
}

// listNumber is the item of 一是…二是… that the sentence belongs to.
func (r *Report) listNumber(s Span, current int, opening bool) int {
	if m := listItem.FindStringSubmatch(r.opening(s)); m != nil {
		return ordinal(m[1], 0)
	}
	if opening {
		return 0
	}
	return current
}

func (r *Report) isTheme(s Sentence) bool {
	if len(s.Clauses) != 1 || s.Clauses[0].Close != 0 || s.Len() > maxTheme {
		return false
	}
	text := dashes.ReplaceAllString(r.Slice(s.Span), "")
	return !strings.ContainsFunc(text, unicode.IsDigit) &&
		!strings.ContainsAny(text, "《》（）")
}
