package layout

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// caption is what people read on the node where the graph is drawn.
func caption(node graph.Node) string {
	switch node := node.(type) {
	case *graph.Document:
		return inCircle(append([]string{node.Period}, chineseLines(node.Title)...))
	case *graph.Section:
		return inCircle(append([]string{node.Number}, chineseLines(node.Title)...))
	case *graph.Entity:
		return inCircle(append(chineseLines(node.Name), englishLines(node.English)...))
	case *graph.Indicator:
		return inCircle(append(chineseLines(node.Name), englishLines(node.English)...))
	case *graph.Metric:
		return figure(node) + " " + node.Period
	case *graph.Milestone:
		return chinese()[string(node.Status)] + " " + node.Period
	case *graph.Relation:
		return chinese()[string(node.Type)]
	}
	return ""
}

// figure is a metric's number with all that it takes to read it: "≥6.5%" of a
// target, "+15.1%" of growth, "第2" of a rank.
func figure(m *graph.Metric) string {
	text := m.Value.String()
	switch m.Measure {
	case vocabulary.Rank:
		return "第" + text
	case vocabulary.Growth, vocabulary.Change, vocabulary.Difference:
		if !strings.HasPrefix(text, "-") {
			text = "+" + text
		}
	}
	if m.Unit != "" && m.Unit != "%" {
		text += " "
	}
	return sign(m.Comparator) + text + m.Unit
}

func sign(comparator vocabulary.Comparator) string {
	switch comparator {
	case vocabulary.Greater:
		return ">"
	case vocabulary.GreaterOrEqual:
		return "≥"
	case vocabulary.Approximate:
		return "≈"
	case vocabulary.Less:
		return "<"
	case vocabulary.LessOrEqual:
		return "≤"
	}
	return ""
}

// chinese maps statuses and types of relation to their names.
var chinese = sync.OnceValue(func() map[string]string {
	names := make(map[string]string)
	for _, term := range vocabulary.All() {
		if term.Set == "Status" || term.Set == "RelationType" {
			names[term.Code] = term.Chinese
		}
	}
	return names
})

// How a caption fits the circle of a node; widths in halves of a Chinese character.
const (
	chineseLine    = 8
	englishLine    = 12
	narrowestLine  = 8
	mostLines      = 6
	mostCharacters = 55
	unbroken       = "\u00A0" // a space where no line ends
	filler         = "\u2002" // a space of one half
)

// inCircle joins lines into a caption that Neo4j Browser breaks into these very
// lines, as many as it has room for. Browser breaks at plain spaces alone, and
// where two lines fit into one it may lose words; so none is left that short.
func inCircle(lines []string) string {
	var kept []string
	characters := 0
	for i, line := range lines {
		if len(lines) > 1 {
			margin := strings.Repeat(filler, (max(0, narrowestLine-width(line))+1)/2)
			line = margin + line + margin
		}
		characters += utf8.RuneCountInString(line) + 1
		if i > 0 && (i == mostLines || characters > mostCharacters) {
			kept[i-1] += "…"
			break
		}
		kept = append(kept, line)
	}
	return strings.Join(kept, " ")
}

// chineseLines breaks a name after four characters, as most words have two, but
// for a last one alone. Numbers and Latin words stay whole, and marks with what
// they belong to.
func chineseLines(name string) []string {
	var lines []string
	runes := []rune(strings.ReplaceAll(name, " ", unbroken))
	start := 0
	for i := 1; i < len(runes)-1; i++ {
		if width(string(runes[start:i+1])) > chineseLine && mayBreak(runes[i-1], runes[i]) {
			lines = append(lines, string(runes[start:i]))
			start = i
		}
	}
	return append(lines, string(runes[start:]))
}

// englishLines puts as many words on a line as it takes.
func englishLines(name string) []string {
	var lines []string
	for _, word := range strings.Fields(name) {
		last := len(lines) - 1
		if last >= 0 && utf8.RuneCountInString(lines[last]+word) < englishLine {
			lines[last] += unbroken + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

func width(line string) int {
	halves := 0
	for _, r := range line {
		switch {
		case unicode.Is(unicode.Han, r):
			halves += 2
		case !unicode.IsPunct(r):
			halves++
		}
	}
	return halves
}

func mayBreak(before, after rune) bool {
	if before <= unicode.MaxASCII && after <= unicode.MaxASCII {
		return false
	}
	return !opens(before) && (opens(after) || !unicode.IsPunct(after))
}

func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }
