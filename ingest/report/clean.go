package report

import (
	"slices"
	"strings"
	"unicode"
)

// cleaned is a text as it is read, with the way back.
type cleaned struct {
	source  []rune
	quoted  []rune // source with marks for their spellings, and quotation marks that open and close
	text    []rune
	written []int32 // of each code point of text, its place in source; nil where text is source
	pages   []Span  // lines of the source that only number a page
}

// clean takes out of a text what only its writing put in: page numbers, line
// breaks inside paragraphs, full-width digits and letters, commas in numbers, spaces
// and stray question marks inside prose, marks that a database spelled out. Lines
// remain lines, and their order stays.
func clean(written []rune) cleaned {
	source, spelled := unspelled(written)
	lines := readLines(source)
	c := cleaned{source: written, pages: pageLines(source, lines)}
	joins := joinedLines(source, lines)
	c.quoted = pairQuotes(source, lines, joins)
	if len(c.pages) == 0 && len(joins) == 0 && !spelled && !needsCleaning(source) {
		c.text = source
		return c
	}
	c.text = make([]rune, 0, len(source))
	c.written = make([]int32, 0, len(source)+1)
	at := 0
	for _, line := range lines {
		switch {
		case line.page:
			at = line.End
			continue
		case joins[line.Start]:
			c.join(line.Start)
		default:
			c.keep(at, line.Start)
		}
		c.addLine(line.Span)
		at = line.End
	}
	c.keep(at, len(source))
	return c
}

// keep takes over a stretch as it is written.
func (c *cleaned) keep(start, end int) {
	for i := start; i < end; i++ {
		c.add(i, c.quoted[i])
	}
}

// spellings are line breaks, spaces and marks that a database or a web page has
// spelled out, with a mark and spaces that are as long.
var spellings = strings.NewReplacer(
	`\r\n`, "\n   ", `\n`, "\n ", `\r`, "\n ", `\t`, "  ",
	"&nbsp;", "      ", "&emsp;", "      ", "&ensp;", "      ", "&#12288;", "        ", "<br>", "\n   ", "<br/>", "\n    ",
	"&amp;", "&    ", "&ldquo;", "“      ", "&rdquo;", "”      ", "&middot;", "·       ", "&mdash;", "—      ", "&quot;", `"     `, "&lt;", "<   ", "&gt;", ">   ",
)

// unspelled is the text with marks for their spellings, and whether it has any.
func unspelled(text []rune) ([]rune, bool) {
	if !slices.Contains(text, '\\') && !slices.Contains(text, '&') && !slices.Contains(text, '<') {
		return text, false
	}
	replaced := []rune(spellings.Replace(string(text)))
	return replaced, !slices.Equal(replaced, text)
}

func (c *cleaned) add(at int, r rune) {
	c.text = append(c.text, r)
	c.written = append(c.written, int32(at))
}

// join parts the line that starts here from the one before by a space where
// Latin words stand on both sides, else by nothing: PM2.5 may break anywhere.
func (c *cleaned) join(start int) {
	if last := len(c.text) - 1; last >= 0 && isLetter(c.text[last]) && unicode.IsLower(c.text[last]) && isLetter(c.quoted[start]) {
		c.add(start-1, ' ')
	}
}

// addLine takes over a line: digits and letters in ASCII, thousands without commas,
// no spaces in dates and, in prose, neither stray question marks nor spaces that
// part no words. A mark that stands for a lost digit stays.
func (c *cleaned) addLine(line Span) {
	text := c.quoted[line.Start:line.End]
	prose, level := isProse(text), depth{}
	for i := 0; i < len(text); i++ {
		level.step(text[i])
		end, kept := i+1, true
		switch {
		case isSpace(text[i]):
			end = runEnd(text, i, isSpace)
			kept = !inDate(text[i-1], text[end]) && (!prose || partsWords(text[i-1], text[end], level.quotes > 0))
		case prose && isLost(text[i]):
			end = runEnd(text, i, isLost)
			kept = end == len(text) || i > 0 && strings.ContainsRune("吗呢么何办", text[i-1]) || // a question
				endsInDigit(c.text) && beginsWithDigit(text[end:])
		case isGrouping(text, i):
			kept = false
		}
		for ; kept && i < end; i++ {
			c.add(line.Start+i, halfWidth(text[i]))
		}
		i = end - 1
	}
}

// runEnd is where the run of such code points ends that begins at i.
func runEnd(text []rune, i int, such func(rune) bool) int {
	for i < len(text) && such(text[i]) {
		i++
	}
	return i
}

// isLost says whether a code point may stand for a character that got lost.
func isLost(r rune) bool { return r == '?' || r == unicode.ReplacementChar }

// endsInDigit and beginsWithDigit look past spaces and the point or comma of a
// number.
func endsInDigit(text []rune) bool {
	text = []rune(strings.TrimRight(string(text[max(0, len(text)-4):]), " "))
	if n := len(text); n > 1 && strings.ContainsRune(".,．", text[n-1]) {
		text = text[:n-1]
	}
	return len(text) > 0 && unicode.IsDigit(text[len(text)-1])
}

func beginsWithDigit(text []rune) bool {
	for len(text) > 0 && isSpace(text[0]) {
		text = text[1:]
	}
	if len(text) > 1 && strings.ContainsRune(".,．", text[0]) {
		text = text[1:]
	}
	return len(text) > 0 && unicode.IsDigit(text[0])
}

// partsWords says whether a space between the two parts words: Latin ones, words
// of a slogan, a note mark and what it is not on.
func partsWords(before, after rune, quoted bool) bool {
	return isLatin(before) && isLatin(after) || quoted && unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, after) ||
		before == '］' || before == ']'
}

// inDate says whether a space between the two stands inside a date, which a
// title has as well.
func inDate(before, after rune) bool {
	return unicode.IsDigit(before) && strings.ContainsRune("年月日", after) || strings.ContainsRune("年月", before) && unicode.IsDigit(after)
}

// needsCleaning says whether a character of the text may have to go or change.
func needsCleaning(text []rune) bool {
	for i, r := range text {
		switch {
		case isLost(r) || isStraight(r) || halfWidth(r) != r || isGrouping(text, i):
			return true
		case r != '\n' && isSpace(r) && i > 0 && text[i-1] != '\n':
			return true
		}
	}
	return false
}

// isProse says whether a line has the marks of a sentence; a line of a table or
// a title has not.
func isProse(line []rune) bool {
	for _, r := range line {
		switch r {
		case '，', '。', '；', ',', '、':
			return true
		}
	}
	return false
}

// isGrouping says whether the comma at i parts the thousands of a number: up to
// three digits stand before it or before the group, three behind it.
func isGrouping(text []rune, i int) bool {
	if text[i] != ',' || i == 0 || i+3 >= len(text) || !isASCIIDigit(text[i-1]) {
		return false
	}
	start := i
	for start > 0 && isASCIIDigit(text[start-1]) {
		start--
	}
	end := i + 1
	for end < len(text) && isASCIIDigit(text[end]) {
		end++
	}
	return i-start <= 3 && end-i-1 == 3 && (start == 0 || text[start-1] != '.')
}

func isASCIIDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLatin(r rune) bool {
	return isLetter(r) || r < unicode.MaxASCII && (unicode.IsDigit(r) || strings.ContainsRune(".,:;-/()", r))
}

func isLetter(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }

// halfWidth is the ASCII form of a full-width digit, point or letter.
func halfWidth(r rune) rune {
	if r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ' || r == '．' {
		return r - '０' + '0'
	}
	return r
}
