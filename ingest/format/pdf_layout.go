package format

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plainForm is the usual form of a character that a font shows by another one of
// the same looks: a radical for 工, a ligature for fi.
func plainForm(r rune) rune {
	if r >= 0x2E80 && r <= 0x2FDF || r >= 0xF900 && r <= 0xFAFF {
		for _, plain := range norm.NFKC.String(string(r)) {
			return plain
		}
	}
	return r
}

var (
	pageNumber = regexp.MustCompile(`^[-—–―－·•\s]*\d{1,4}[-—–―－·•\s]*$|^第\s*\d{1,4}\s*页`)
	digits     = regexp.MustCompile(`\d+`)
)

// margin is how many lines at the top and at the foot of a page may be its own.
const margin = 3

// withoutMargins leaves out the lines at the top and foot of the pages that
// number them, or that stand at the same height on half of them.
func withoutMargins(pages [][]pdfLine) [][]pdfLine {
	on := map[string]map[int]bool{} // the pages of each such line
	for i, page := range pages {
		for _, l := range marginLines(page) {
			for _, key := range l.marginKeys() {
				if on[key] == nil {
					on[key] = map[int]bool{}
				}
				on[key][i] = true
			}
		}
	}
	kept := make([][]pdfLine, len(pages))
	for i, page := range pages {
		own := map[float64]bool{}
		for _, l := range marginLines(page) {
			repeated := slices.ContainsFunc(l.marginKeys(), func(key string) bool { return len(on[key]) > 1 && len(on[key])*2 >= len(pages) })
			if repeated || pageNumber.MatchString(strings.TrimSpace(string(l.text))) {
				own[l.top] = true
			}
		}
		for _, l := range page {
			if !own[l.top] {
				kept[i] = append(kept[i], l)
			}
		}
	}
	return kept
}

// marginLines are the highest and the lowest lines of a page.
func marginLines(page []pdfLine) []pdfLine {
	sorted := slices.SortedStableFunc(slices.Values(page), func(a, b pdfLine) int { return cmp.Compare(b.top, a.top) })
	if len(sorted) <= 2*margin {
		return sorted
	}
	return slices.Concat(sorted[:margin], sorted[len(sorted)-margin:])
}

// marginKeys are equal for lines that differ in their numbers only and stand at
// about the same height.
func (l pdfLine) marginKeys() []string {
	text := digits.ReplaceAllString(strings.TrimSpace(string(l.text)), "#")
	height := int(math.Floor(l.bottom / 6))
	return []string{text + string(rune(height+1)), text + string(rune(height+2))}
}

// column is where the lines of a page begin and end when they are full, and how
// far apart they stand.
type column struct{ left, right, pitch float64 }

// paragraphs joins the lines of all pages.
func paragraphs(pages [][]pdfLine) []string {
	whole := columnOf(slices.Concat(pages...))
	var found []string
	var open []rune
	var last pdfLine
	for _, page := range pages {
		col := whole
		if len(page) >= 8 {
			col = columnOf(page)
		}
		for _, l := range page {
			if len(open) > 0 && !carriesOn(last, l, col, whole) {
				found = append(found, tidy(open))
				open = nil
			}
			open = append(open, l.text...)
			if n := len(l.text); n > 0 && l.text[n-1] < unicode.MaxASCII && unicode.IsLower(l.text[n-1]) {
				open = append(open, ' ')
			}
			last = l
		}
	}
	if len(open) > 0 {
		found = append(found, tidy(open))
	}
	return found
}

func columnOf(all []pdfLine) column {
	var left, right, pitch []float64
	for i, l := range all {
		if len(l.text) >= 10 {
			left, right = append(left, l.left), append(right, l.right)
		}
		if i > 0 && all[i-1].page == l.page && all[i-1].bottom > l.bottom {
			pitch = append(pitch, all[i-1].bottom-l.bottom)
		}
	}
	if len(left) == 0 {
		return column{}
	}
	slices.Sort(left)
	slices.Sort(right)
	slices.Sort(pitch)
	c := column{left: left[len(left)/10], right: right[len(right)*9/10]}
	if len(pitch) > 0 {
		c.pitch = pitch[len(pitch)/2]
	}
	return c
}

var opens = regexp.MustCompile(`^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[—―]{2})`)

// carriesOn says whether l goes on with the paragraph of the line before it: that
// one is full, and l begins at the margin, no farther below and in no other size
// than lines do. Col is the column of l, whole that of the document.
func carriesOn(before, l pdfLine, col, whole column) bool {
	em := cmp.Or(l.em, before.em, 12)
	samePage := before.page == l.page
	right := col.right
	if !samePage {
		right = whole.right
	}
	switch {
	case l.left > col.left+0.7*em:
		return false // an indent
	case before.right < right-2.3*em:
		return false // the last line of a paragraph
	case samePage && col.pitch > 0 && before.bottom-l.bottom > 1.5*col.pitch:
		return false
	case before.em > 0 && l.em > 0 && math.Abs(before.em-l.em) > 0.15*max(before.em, l.em):
		return false
	}
	end := strings.TrimSpace(string(before.text))
	return !(opens.MatchString(strings.TrimSpace(string(l.text))) && strings.HasSuffix(end, "。"))
}

// tidy takes out the spaces that only setting put between characters.
func tidy(text []rune) string {
	prose := strings.ContainsAny(string(text), "，。；")
	var b strings.Builder
	for i, r := range text {
		if r != ' ' {
			b.WriteRune(r)
			continue
		}
		before, after := rune(' '), rune(' ')
		if i > 0 {
			before = text[i-1]
		}
		if i+1 < len(text) {
			after = text[i+1]
		}
		latin := before < unicode.MaxASCII && after < unicode.MaxASCII
		if before != ' ' && (latin || !prose && before > unicode.MaxASCII && after > unicode.MaxASCII) {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}
