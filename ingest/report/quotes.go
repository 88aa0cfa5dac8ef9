package report

// isStraight says whether a quotation mark does not tell if it opens or closes.
func isStraight(r rune) bool { return r == '"' || r == '＂' }

// pairQuotes returns the text with its straight quotation marks as “ and ” by
// turns, in each paragraph where they pair; joins are the lines that carry on the
// one before.
func pairQuotes(source []rune, lines []line, joins map[int]bool) []rune {
	paired := source
	for first := 0; first < len(lines); {
		end := first + 1
		for end < len(lines) && (lines[end].page || joins[lines[end].Start]) {
			end++
		}
		if marks := straightQuotes(source, lines[first:end]); len(marks) > 0 {
			if &paired[0] == &source[0] {
				paired = append([]rune(nil), source...)
			}
			for at, mark := range marks {
				paired[at] = mark
			}
		}
		first = end
	}
	return paired
}

// straightQuotes are what the straight quotation marks of a paragraph stand for,
// by their places; none where one is left open.
func straightQuotes(source []rune, paragraph []line) map[int]rune {
	marks := map[int]rune{}
	open := false
	for _, l := range paragraph {
		for at := l.Start; at < l.End && !l.page; at++ {
			switch r := source[at]; {
			case isStraight(r) && !open:
				marks[at], open = '“', true
			case isStraight(r):
				marks[at], open = '”', false
			case r == '“':
				open = true
			case r == '”':
				open = false
			}
		}
	}
	if open {
		return nil
	}
	return marks
}
