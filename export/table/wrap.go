package table

import (
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/rivo/uniseg"
)

// wrapped breaks a text into lines of the width where Unicode lets it be broken:
// not within a number or a word, and never before 、 or ”.
func wrapped(cell string, width int) string {
	var lines []string
	line := ""
	flush := func() {
		lines = append(lines, strings.TrimRight(line, " "))
		line = ""
	}
	for state := -1; cell != ""; {
		var segment string
		var must bool
		segment, cell, must, state = uniseg.FirstLineSegmentInString(cell, state)
		segment = strings.TrimRight(segment, "\n")
		if line != "" && columns(line+segment) > width {
			flush()
		}
		if line += segment; columns(line) > width { // one word wider than a line
			whole := strings.Split(text.WrapHard(line, width), "\n")
			lines, line = append(lines, whole[:len(whole)-1]...), whole[len(whole)-1]
		}
		if must && cell != "" {
			flush()
		}
	}
	return strings.Join(append(lines, strings.TrimRight(line, " ")), "\n")
}

// columns is the width of a line; blanks at its end take none.
func columns(line string) int {
	return text.StringWidthWithoutEscSequences(strings.TrimRight(line, " "))
}
