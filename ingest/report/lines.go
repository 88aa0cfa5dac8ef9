package report

import (
	"regexp"
	"strconv"
	"strings"
)

// line is a line of the written text that is not blank, without the white space
// around it.
type line struct {
	Span
	indent int  // code points of white space before it
	width  int  // in columns: a Chinese character has two
	apart  bool // a blank line stands before it
	page   bool // it only numbers a page
}

func readLines(text []rune) []line {
	var lines []line
	start, apart := 0, false
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] != '\n' && text[i] != '\r' && text[i] != '\f' {
			continue
		}
		if span := trim(text, Span{start, i}); span.Len() > 0 {
			lines = append(lines, line{Span: span, indent: span.Start - start, width: columns(text, span), apart: apart})
			apart = false
		} else if i > start || i > 0 && i < len(text) && text[i] == text[i-1] {
			apart = true
		}
		start = i + 1
	}
	return lines
}

// columns is the width of a line; no more is counted than a wrapped line has.
func columns(text []rune, s Span) int {
	width := 0
	for _, r := range text[s.Start:min(s.End, s.Start+2*widest)] {
		if r > 0x2E7F || strings.ContainsRune("“”—…", r) {
			width++
		}
		width++
	}
	return width
}

var (
	numberedPage = regexp.MustCompile(`^[-—–―－·•\s]+(\d{1,4})[-—–―－·•\s]+$|^第\s*(\d{1,4})\s*页[，,\s]*(/?\s*共\s*\d{1,4}\s*页)?$|^(\d{1,4})\s*/\s*\d{1,4}$|^[Pp]age\s*(\d{1,4})(\s*of\s*\d{1,4})?$`)
	barePage     = regexp.MustCompile(`^\d{1,4}$`)
)

// maxPageNumber bounds a line that numbers a page, in code points.
const maxPageNumber = 20

// pageLines marks the lines that number a page: those with the marks of a page
// number, and bare numbers where at least three count on by one. It returns
// their places.
func pageLines(text []rune, lines []line) []Span {
	var bare []int
	for i := range lines {
		if lines[i].Len() > maxPageNumber {
			continue
		}
		written := string(text[lines[i].Start:lines[i].End])
		if barePage.MatchString(written) {
			bare = append(bare, i)
		}
		lines[i].page = numberedPage.MatchString(written)
	}
	markCounting(text, lines, bare)
	var pages []Span
	for _, l := range lines {
		if l.page {
			pages = append(pages, l.Span)
		}
	}
	return pages
}

func markCounting(text []rune, lines []line, bare []int) {
	number := func(i int) int {
		n, _ := strconv.Atoi(string(text[lines[i].Start:lines[i].End]))
		return n
	}
	for first := 0; first < len(bare); {
		last := first
		for last+1 < len(bare) && number(bare[last+1]) == number(bare[last])+1 {
			last++
		}
		for _, i := range bare[first : last+1] {
			lines[i].page = last-first >= 2
		}
		first = last + 1
	}
}
