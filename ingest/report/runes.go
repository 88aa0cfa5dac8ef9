package report

import (
	"strings"
	"unicode"
)

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// trim narrows a span by the white space at its ends.
func trim(text []rune, s Span) Span {
	for s.Start < s.End && isSpace(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isSpace(text[s.End-1]) {
		s.End--
	}
	return s
}

// isEnd says whether a sentence ends at text[i]: a point ends one only at the
// end of a line, a question mark between digits stands for one that got lost.
func isEnd(text []rune, i int) bool {
	if text[i] == '?' && i > 0 && i+1 < len(text) && unicode.IsDigit(text[i-1]) && unicode.IsDigit(text[i+1]) {
		return false
	}
	return strings.ContainsRune("。！？!?", text[i]) ||
		text[i] == '.' && (i+1 == len(text) || text[i+1] == '\n' || text[i+1] == '\r')
}

// isBreak says whether a clause ends at text[i]: a comma between digits and a
// colon of a time are none.
func isBreak(text []rune, i int) bool {
	if strings.ContainsRune("，；：;", text[i]) {
		return true
	}
	if text[i] != ',' && text[i] != ':' {
		return false
	}
	between := i > 0 && i+1 < len(text) && unicode.IsDigit(text[i-1]) && unicode.IsDigit(text[i+1])
	return !between
}

// depth follows quotation marks and brackets.
type depth struct{ quotes, brackets int }

func (d *depth) step(r rune) {
	switch r {
	case '“', '《', '「', '‘':
		d.quotes++
	case '”', '》', '」', '’':
		d.quotes = max(0, d.quotes-1)
	case '（', '(', '[', '［', '〔':
		d.brackets++
	case '）', ')', ']', '］', '〕':
		d.brackets = max(0, d.brackets-1)
	}
}

func (d depth) open() bool { return d.quotes > 0 || d.brackets > 0 }
