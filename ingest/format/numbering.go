package format

import (
	"archive/zip"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
)

// numbering is how Word numbers the paragraphs of a document.
type numbering struct {
	lists    map[string]string // the definition of each list
	levels   map[string]map[int]numberLevel
	styles   map[string]numberStyle
	counters map[string]map[int]int // by definition
}

type numberLevel struct {
	format, text string
	start        int
}

// numberStyle is a paragraph style that numbers.
type numberStyle struct {
	name, list string
	level      int
}

// readNumbering reads the lists and styles of a document; what it lacks numbers
// nothing.
func readNumbering(archive *zip.Reader) numbering {
	n := numbering{map[string]string{}, map[string]map[int]numberLevel{}, map[string]numberStyle{}, map[string]map[int]int{}}
	r := numberingReader{numbering: n}
	// A part that is missing or broken numbers nothing; the document itself is
	// read strictly.
	_ = eachToken(archive, "word/numbering.xml", r.listToken)
	_ = eachToken(archive, "word/styles.xml", r.styleToken)
	return n
}

// numberingReader is the state of reading the two parts.
type numberingReader struct {
	numbering
	definition, list, style string
	level                   int
}

func (r *numberingReader) listToken(token xml.Token) bool {
	e, ok := token.(xml.StartElement)
	if !ok {
		return false
	}
	switch e.Name.Local {
	case "lvlOverride":
		return true
	case "abstractNum":
		r.definition = value(e, "abstractNumId")
		r.levels[r.definition] = map[int]numberLevel{}
	case "lvl":
		r.level = levelOf(value(e, "ilvl"))
	case "num":
		r.list = value(e, "numId")
	case "abstractNumId":
		r.lists[r.list] = value(e, "val")
	case "start", "numFmt", "lvlText":
		if levels := r.levels[r.definition]; levels != nil {
			levels[r.level] = levels[r.level].with(e.Name.Local, value(e, "val"))
		}
	}
	return false
}

func (l numberLevel) with(field, value string) numberLevel {
	switch field {
	case "start":
		l.start, _ = strconv.Atoi(value)
	case "numFmt":
		l.format = value
	case "lvlText":
		l.text = value
	}
	return l
}

func (r *numberingReader) styleToken(token xml.Token) bool {
	e, ok := token.(xml.StartElement)
	if !ok {
		return false
	}
	style := r.styles[r.style]
	switch e.Name.Local {
	case "style":
		r.style = value(e, "styleId")
		return false
	case "name":
		style.name = value(e, "val")
	case "numId":
		style.list = value(e, "val")
	case "ilvl":
		style.level = levelOf(value(e, "val"))
	default:
		return false
	}
	r.styles[r.style] = style
	return false
}

// levelOf reads the level of a list, 0 to 8.
func levelOf(text string) int {
	level, _ := strconv.Atoi(text)
	return min(max(level, 0), 8)
}

// isContents says whether the style is that of a table of contents.
func (n numbering) isContents(style string) bool {
	name := strings.ToLower(n.styles[style].name)
	return strings.HasPrefix(name, "toc ")
}

// label counts the paragraph and returns its number as Word shows it, "" for
// none.
func (n numbering) label(style, list string, level int) string {
	if list == "" {
		list, level = n.styles[style].list, n.styles[style].level
	}
	definition := n.lists[list]
	l, ok := n.levels[definition][level]
	if !ok || l.format == "bullet" || l.format == "none" {
		return ""
	}
	if n.counters[definition] == nil {
		n.counters[definition] = map[int]int{}
	}
	counts := n.counters[definition]
	counts[level]++
	for deeper := range counts {
		if deeper > level {
			delete(counts, deeper)
		}
	}
	return levelMark.ReplaceAllStringFunc(l.text, func(mark string) string {
		at := levelOf(mark[1:]) - 1
		of := n.levels[definition][at]
		return spell(max(counts[at], 1)+max(of.start, 1)-1, of.format)
	})
}

var levelMark = regexp.MustCompile(`%[1-9]`)

// spell writes a number in a format of Word's.
func spell(n int, format string) string {
	switch {
	case strings.HasPrefix(format, "chinese"), strings.HasPrefix(format, "japanese"), strings.HasPrefix(format, "ideographTraditional"), strings.HasPrefix(format, "taiwanese"):
		return chinese(n)
	case format == "lowerLetter" && n <= 26:
		return string(rune('a' + n - 1))
	case format == "upperLetter" && n <= 26:
		return string(rune('A' + n - 1))
	case format == "decimalEnclosedCircle" && n <= 20:
		return string(rune('①' + n - 1))
	}
	return strconv.Itoa(n)
}

// chinese spells the numbers below a hundred.
func chinese(n int) string {
	if n >= 100 {
		return strconv.Itoa(n)
	}
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch tens := n / 10; tens {
	case 0:
		return digits[n]
	case 1:
		return "十" + digits[n%10]
	default:
		return digits[tens] + "十" + digits[n%10]
	}
}
