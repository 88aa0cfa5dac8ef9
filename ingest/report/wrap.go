package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// widest is the width of the widest line that a text is wrapped to, in columns.
const widest = 160

// wrapping is how the paragraphs of a text are broken into lines.
type wrapping struct {
	text     []rune
	width    int  // that lines are filled to, 0 where they break anywhere
	indented bool // paragraphs begin with an indent
}

// opensParagraph is how a paragraph begins that is no continuation.
var opensParagraph = regexp.MustCompile(`^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2}是|[—―]{2}|\d{1,2}[.、．]\D|[\[［【]\d{1,3}[\]］】]|[①-⑳※]|名词解释|附[：:件])`)

// partEnd is how the title of a part ends that is no line of a paragraph.
var partEnd = regexp.MustCompile(`(回顾|安排|任务|目标|情况|建议|工作)$`)

// joinedLines finds the lines that carry on the paragraph before, by their
// starts; none where each paragraph is a line.
func joinedLines(text []rune, lines []line) map[int]bool {
	lines = withoutPages(lines)
	w, wrapped := findWrapping(text, lines)
	if !wrapped {
		return nil
	}
	front := frontLines(text, lines)
	joins := map[int]bool{}
	for i := max(1, front); i < len(lines); i++ {
		before, next := lines[i-1], lines[i]
		whole := "" // the paragraph so far, where that is one line
		if !joins[before.Start] {
			whole = w.slice(before)
		}
		if w.carriesOn(before, next, whole) {
			joins[next.Start] = true
		}
	}
	return joins
}

// withoutPages leaves the lines out that number a page: the blank ones around
// them part no paragraphs.
func withoutPages(lines []line) []line {
	var kept []line
	for i, l := range lines {
		if l.page {
			continue
		}
		l.apart = l.apart && !(i > 0 && lines[i-1].page)
		kept = append(kept, l)
	}
	return kept
}

func (w wrapping) slice(l line) string { return string(w.text[l.Start:min(l.End, l.Start+widest)]) }

// frontLines is how many lines come before the first that may carry on another:
// those up to the salutation, else the title, the day and the speaker.
func frontLines(text []rune, lines []line) int {
	front := 1
	for i, l := range lines[:min(20, len(lines))] {
		written := string(text[l.Start:min(l.End, l.Start+60)])
		if l.Len() < 60 && salutation.MatchString(written) {
			return i + 2
		}
		if front == i+1 && isFrontLine(written) {
			front++
		}
	}
	return front
}

// findWrapping says whether the lines of a text are broken inside its sentences
// and how. A text of few lines, or of few that stop midway, is not.
func findWrapping(text []rune, lines []line) (wrapping, bool) {
	w := wrapping{text: text}
	body, indented, sure := 0, 0, 0
	var open []int // the widths of lines that stop midway
	for i, l := range lines {
		if l.indent > 1 {
			indented++
		}
		if l.width < 20 {
			continue
		}
		body++
		if !w.stops(l) {
			open = append(open, l.width)
			if i+1 < len(lines) && w.surelyOpen(l, lines[i+1]) {
				sure++
			}
		}
	}
	if len(open) < 3 || len(open)*4 < body || len(open) > 0 && slices.Max(open) > widest && sure*4 < len(open) {
		return w, false
	}
	slices.Sort(open)
	w.indented = indented >= 2 && indented*12 > len(lines) && indented*10 < len(lines)*9
	common := open[len(open)*3/4]
	near := 0
	for _, width := range open {
		if width >= common-6 && width <= common+4 {
			near++
		}
	}
	if near*10 >= len(open)*6 && near > 2 && common <= widest {
		w.width = common
	}
	return w, sure*12 >= len(open) && sure > 1 || w.width > 0 && sure > 0
}

// stops says whether a sentence ends with the line.
func (w wrapping) stops(l line) bool {
	return strings.ContainsRune("。！？：；!?:;…", w.text[l.End-1]) ||
		l.Len() > 1 && strings.ContainsRune("”）)》", w.text[l.End-1]) && strings.ContainsRune("。！？", w.text[l.End-2])
}

// surelyOpen says whether no paragraph could be parted here: behind a comma, or
// before a mark that opens nothing.
func (w wrapping) surelyOpen(before, next line) bool {
	last, first := w.text[before.End-1], w.text[next.Start]
	return strings.ContainsRune("，、,（(“《", last) || strings.ContainsRune("，。；、）)”》%％.", first) ||
		last == '.' && unicode.IsDigit(first)
}

// carriesOn says whether next belongs to the paragraph of the line before it;
// whole is that line where it begins the paragraph, else "".
func (w wrapping) carriesOn(before, next line, whole string) bool {
	opens := w.slice(next)
	if opensParagraph.MatchString(opens) || plainPart.MatchString(opens) && (next.width < w.width-6 || w.width == 0 && partEnd.MatchString(opens)) {
		return false
	}
	if w.surelyOpen(before, next) {
		return true
	}
	if next.apart || w.indented && next.indent > 1 {
		return false
	}
	full := w.width > 0 && before.width >= w.width-6
	switch {
	case isTitle(whole):
		return full && (!partNumber.MatchString(whole) || !w.stops(next) && next.width < w.width-6)
	case w.stops(before):
		return full && (w.indented || strings.ContainsRune("；：;", w.text[before.End-1]))
	}
	return full || w.width == 0
}

// isTitle says whether a line is a heading alone.
func isTitle(text string) bool {
	return partNumber.MatchString(text) && !strings.ContainsAny(text, "。，") ||
		subNumber.MatchString(text) && !strings.Contains(text, "。") || plainPart.MatchString(text)
}
