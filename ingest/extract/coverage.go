package extract

import (
	"sort"

	"github.com/policygraph/policygraph/ingest/report"
)

// readRest accounts for the digit runs that no metric holds: each gets the
// reason why it is none.
func (m *metricReader) readRest() {
	read := make([]bool, len(m.r.Text))
	for _, metric := range m.metrics {
		mark(read, metric.Span)
	}
	given := m.unread
	m.unread = nil
	reasons := map[int]string{}
	for _, u := range given {
		reasons[u.Start] = u.Reason
	}
	for _, n := range m.scanner.scan(report.Span{Start: 0, End: len(m.r.Text)}) {
		if !read[n.Start] && isDigit(m.r.Text[n.Start]) {
			m.unread = append(m.unread, Unread{n.Span, m.reason(n, reasons)})
		}
	}
	sort.Slice(m.unread, func(i, j int) bool { return m.unread[i].Start < m.unread[j].Start })
}

func mark(read []bool, s report.Span) {
	for i := s.Start; i < s.End; i++ {
		read[i] = true
	}
}

func (m *metricReader) reason(n number, given map[int]string) string {
	if reason := given[n.Start]; reason != "" {
		return reason
	}
	for _, s := range m.r.Furniture {
		if s.Contains(n.Span) {
			return "furniture"
		}
	}
	switch {
	case m.r.Front.Contains(n.Span):
		return "front matter"
	case n.reason != "":
		return n.reason
	}
	for _, s := range m.r.Sections {
		if s.Heading.Contains(n.Span) {
			return "heading"
		}
	}
	return "unread"
}
