package honour

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadAlike takes the titles of a list that end as one that is known does: 青年发展型城市 beside
// 儿童友好城市. The names of the clause start at an index of the list of names.
func (n *Reader) ReadAlike(s report.Span, from int) {
	for i, last := from, len(n.List); i < last; i++ {
		f := n.List[i]
		if f.Type != vocabulary.Reform || f.Len() < 4 {
			continue
		}
		ending := n.Text(report.Span{Start: f.End - 2, End: f.End})
		for next, ok := n.alikeBehind(f.End, s.End, ending); ok; next, ok = n.alikeBehind(next.End, s.End, ending) {
			if !n.taken(next, from) {
				n.Add(found.Name{Span: next, Name: n.Text(next), Type: vocabulary.Reform, Rule: "name.alike"})
			}
		}
	}
}

// alikeBehind is the item of a list right behind a place, if it has the ending.
func (n *Reader) alikeBehind(at, limit int, ending string) (report.Span, bool) {
	if at >= limit || n.Report.Text[at] != '、' {
		return report.Span{}, false
	}
	for end := at + 5; end <= min(limit, at+14); end++ {
		span := report.Span{Start: at + 1, End: end}
		text := n.Text(span)
		if strings.ContainsAny(text, "、，。；：“”（《的和等个") {
			return report.Span{}, false
		}
		if strings.HasSuffix(text, ending) {
			return span, true
		}
	}
	return report.Span{}, false
}

// taken says whether a name since an index of the list lies over a place.
func (n *Reader) taken(s report.Span, from int) bool {
	for _, f := range n.List[from:] {
		if f.Type != vocabulary.Place && f.Overlaps(s) {
			return true
		}
	}
	return false
}
