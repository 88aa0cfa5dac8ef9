package extract

import (
	"cmp"

	"github.com/policygraph/policygraph/ingest/report"
)

// readRest accounts for the digit runs that no metric holds: each gets the
// reason why it is none.
func (m *metricReader) readRest() {
	read := make([]bool, len(m.r.Text))
	for _, metric := range m.metrics {
		mark(read, metric.Span)
	}
	given := map[int]string{}
	for _, u := range m.unread {
		given[u.Start] = u.Reason
	}
	m.unread = nil
	furniture, headings := ordered(m.r.Furniture), ordered(nil)
	for _, s := range m.r.Sections {
		headings = append(headings, s.Heading)
	}
	for _, n := range m.scanner.scan(report.Span{Start: 0, End: len(m.r.Text)}) {
		if read[n.Start] || !isDigit(m.r.Text[n.Start]) {
			continue
		}
		reason := given[n.Start]
		switch {
		case reason != "":
		case furniture.hold(n.Span):
			reason = "furniture"
		case m.r.Front.Contains(n.Span):
			reason = "front matter"
		case n.reason == "" && headings.hold(n.Span):
			reason = "heading"
		}
		m.unread = append(m.unread, Unread{n.Span, cmp.Or(reason, n.reason, "unread")})
	}
}

func mark(read []bool, s report.Span) {
	for i := s.Start; i < s.End; i++ {
		read[i] = true
	}
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
