package statements

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// unread is the reason of a digit run that extraction gives none for.
const unread = "unread"

// Coverage accounts for the digits of a text: a line a digit run with its
// place, the run, and "metric" with the record that it stands in or the reason
// why it stands in none; then a line that adds them up.
func Coverage(w io.Writer, e Extraction) error {
	accounts := accountsOf(e.Statements)
	counts := map[string]int{}
	runs := digitRuns(e.Report.Text)
	for _, run := range runs {
		for len(accounts) > 0 && accounts[0].End <= run.Start {
			accounts = accounts[1:]
		}
		account := coverageAccount{reason: unread}
		if len(accounts) > 0 && accounts[0].Overlaps(run.Span) {
			account = accounts[0]
		}
		counts[account.reason]++
		if _, err := fmt.Fprintf(w, "%s:%d:%d\t%s\t%s\n", e.File, run.line, run.column,
			e.Report.Slice(run.Span), account); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "%s: %d digit runs = %s\n", e.File, len(runs), sum(counts))
	return err
}

// coverageAccount says what became of the digits in a span.
type coverageAccount struct {
	report.Span
	reason string // "metric" for those that stand in one
	record string // the metric, in short
}

func (a coverageAccount) String() string {
	return strings.TrimSuffix(a.reason+"\t"+a.record, "\t")
}

// accountsOf are the spans of all numbers, in the order of the text. Where one
// number makes several records they are one account.
func accountsOf(s statement.All) []coverageAccount {
	var accounts []coverageAccount
	for _, m := range s.Metrics {
		record := strings.Join([]string{m.Indicator, string(m.Measure), string(m.Value) + m.Unit, m.About, m.Period}, " ")
		if last := len(accounts) - 1; last >= 0 && accounts[last].Span == m.Span {
			accounts[last].record += "; " + record
			continue
		}
		accounts = append(accounts, coverageAccount{m.Span, "metric", record})
	}
	for _, u := range s.Unread {
		accounts = append(accounts, coverageAccount{u.Span, cmp.Or(u.Reason, unread), ""})
	}
	slices.SortStableFunc(accounts, func(a, b coverageAccount) int { return cmp.Compare(a.Start, b.Start) })
	return accounts
}

// digitRun is a numeral of the text, with line and column from 1.
type digitRun struct {
	report.Span
	line, column int
}

// digitRuns finds the digits that stand together, with the points between them:
// 4297.8 is one run.
func digitRuns(text []rune) []digitRun {
	var runs []digitRun
	line, lineStart := 1, 0
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			line, lineStart = line+1, i+1
		}
		if !isDigit(text[i]) {
			continue
		}
		run := digitRun{report.Span{Start: i}, line, i - lineStart + 1}
		for i < len(text) && (isDigit(text[i]) || isPoint(text[i]) && i+1 < len(text) && isDigit(text[i+1])) {
			i++
		}
		run.End = i
		runs = append(runs, run)
		i-- // the code point behind the run may be a line break
	}
	return runs
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func isPoint(r rune) bool { return r == '.' || r == '．' }

// sum lists the counts by reason, the largest first.
func sum(counts map[string]int) string {
	reasons := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	terms := []string{}
	for _, reason := range reasons {
		terms = append(terms, fmt.Sprintf("%d %s", counts[reason], reason))
	}
	return cmp.Or(strings.Join(terms, " + "), "0")
}
