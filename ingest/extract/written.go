package extract

import (
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// asWritten leads the statements' places from the report's reading back to its
// text, and accounts for the digits that the reading left out: page numbers.
func asWritten(s *statement.All, r *report.Report) {
	if r.Reading() == r {
		return
	}
	for i := range s.Metrics {
		s.Metrics[i].Span = r.Written(s.Metrics[i].Span)
	}
	for _, e := range s.Entities {
		for i := range e.Mentions {
			e.Mentions[i] = r.Written(e.Mentions[i])
		}
	}
	for i := range s.Relations {
		s.Relations[i].Span = r.Written(s.Relations[i].Span)
	}
	for i := range s.Statuses {
		s.Statuses[i].Span = r.Written(s.Statuses[i].Span)
	}
	known := map[int]bool{}
	for i := range s.Unread {
		s.Unread[i].Span = r.Written(s.Unread[i].Span)
		for at := s.Unread[i].Start; at < s.Unread[i].End; at++ {
			known[at] = true // a numeral may be broken into lines
		}
	}
	addPageNumbers(s, r, known)
}

func addPageNumbers(s *statement.All, r *report.Report, known map[int]bool) {
	for _, f := range r.Furniture {
		for at := f.Start; at < f.End; at++ {
			start := at
			for at < f.End && number.IsDigit(r.Text[at]) {
				at++
			}
			if at > start && !known[start] {
				s.Unread = append(s.Unread, statement.Unread{Span: report.Span{Start: start, End: at}, Reason: "furniture"})
			}
		}
	}
}
