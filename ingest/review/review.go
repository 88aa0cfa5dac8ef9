// Package review lists the statements of a report that are doubtful, as lines of
// a file in which people decide, and replays their decisions.
package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/confidence"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// Below is the confidence below which a statement is doubtful where nothing
// else is said.
const Below = 0.65

// reviewed is the rule of a statement that a person has decided on.
const reviewed = "reviewed"

// unplaced are the reasons of numbers that may well be figures.
var unplaced = [...]string{"no subject", "damaged", "bare", "unread"}

// columns of a review file.
var columns = []string{"decision", "correct", "report", "place", "confidence", "rule", "kind", "statement", "key", "sentence"}

// Heading is the first line of a review file.
func Heading() string { return strings.Join(columns, "\t") + "\n" }

// Doubtful are the lines of a review file, in the order of the text: a line for
// every statement whose confidence is below the threshold, and for every number
// that may be a figure and could not be placed. The file names the text.
func Doubtful(file string, r *report.Report, s statement.All, below float64) string {
	table := confidence.Shipped()
	all := items(r, &s)
	slices.SortStableFunc(all, func(a, b item) int { return cmp.Compare(a.span.Start, b.span.Start) })
	var b strings.Builder
	known := map[subject]bool{}
	for _, i := range all {
		sure, rule := "", ""
		if i.kind == numberKind {
			if !slices.Contains(unplaced[:], s.Unread[i.index].Reason) {
				continue
			}
		} else {
			c := table.Of(i.kind, *i.rule)
			if *i.rule == reviewed || c >= below {
				continue
			}
			sure, rule = fmt.Sprintf("%.2f", c), *i.rule
		}
		key, sentence := keyOf(r, i.span)
		same := subject{"", i.kind, i.text(), key}
		if known[same] {
			continue // the sentence stands in the text again
		}
		known[same] = true
		line, column := r.Position(i.span.Start)
		cells := []string{"", "", reportName(s.Context), fmt.Sprintf("%s:%d:%d", file, line, column), sure, rule, i.kind, i.text(), key, sentence}
		for at, cell := range cells {
			cells[at] = oneLine.Replace(cell)
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	return b.String()
}

// oneLine writes what would end a cell as a space.
var oneLine = strings.NewReplacer("\t", " ", "\r", " ", "\n", " ")
