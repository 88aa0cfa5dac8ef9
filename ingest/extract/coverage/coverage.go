// Package coverage accounts for every digit of a report: what stands in no metric
// has a reason.
package coverage

import (
	"cmp"

	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// Account returns every digit run of the report that no metric holds, with the
// reason why it is none: that of passed where the readers gave one.
func Account(r *report.Report, numbers *number.Scanner, metrics []statement.Metric, passed []statement.Unread) []statement.Unread {
	read := make([]bool, len(r.Text))
	for _, metric := range metrics {
		for i := metric.Start; i < metric.End; i++ {
			read[i] = true
		}
	}
	given := map[int]string{}
	for _, u := range passed {
		given[u.Start] = u.Reason
	}
	var unread []statement.Unread
	furniture, headings, notes := ordered(r.Furniture), ordered(nil), ordered(nil)
	for _, note := range r.Notes {
		notes = append(notes, note.Span)
	}
	for _, s := range r.Sections {
		headings = append(headings, s.Heading)
	}
	for _, n := range numbers.Scan(report.Span{Start: 0, End: len(r.Text)}) {
		if read[n.Start] || !number.IsDigit(r.Text[n.Start]) {
			continue
		}
		reason := given[n.Start]
		switch {
		case reason != "":
		case furniture.hold(n.Span):
			reason = "furniture"
		case notes.hold(n.Span):
			reason = "glossary"
		case r.Front.Contains(n.Span):
			reason = "front matter"
		case n.Reason == "" && headings.hold(n.Span):
			reason = "heading"
		}
		unread = append(unread, statement.Unread{Span: n.Span, Reason: cmp.Or(reason, n.Reason, "unread")})
	}
	return unread
}

// ordered are spans in the order of the text, asked from its start to its end.
type ordered []report.Span

// hold says whether one of the spans contains s; those before s are let go.
func (o *ordered) hold(s report.Span) bool {
	for len(*o) > 0 && (*o)[0].End < s.End {
		*o = (*o)[1:]
	}
	return len(*o) > 0 && (*o)[0].Contains(s)
}
