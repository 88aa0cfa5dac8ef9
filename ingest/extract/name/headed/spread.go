package headed

import (
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// spread names each item of a list that says only where: in 甲、乙都市圈, 甲、乙和丙第二人民医院
// and 甲乙、丙丁高速某段 all share what stands behind the last one's place.
func (n *Reader) spread(tokens []token.Token, list token.List, from int, last *found.Name) bool {
	if last.Type != vocabulary.Project && last.Type != vocabulary.Platform && last.Type != vocabulary.Area {
		return false
	}
	spans := make([]report.Span, 0, len(list.Items))
	for i, item := range list.Items[:len(list.Items)-1] {
		if i == 0 {
			item.From = from
		}
		if item.To <= item.From || !n.whereOnly(tokens[item.From:item.To]) {
			return false
		}
		spans = append(spans, report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End})
	}
	opening := n.openingWhere(tokens, list.Items[len(list.Items)-1], spans[0].Len())
	if opening == 0 || last.End-opening < 2 || token.Alphanumeric(n.Report.Text[opening]) || token.Numeral(n.Report.Text[opening]) && n.Report.Text[opening+1] == '大' {
		return false
	}
	rest := n.Text(report.Span{Start: opening, End: last.End})
	last.Aliases = append(last.Aliases, n.Text(report.Span{Start: spans[0].Start, End: last.End}))
	for _, span := range spans {
		n.Add(found.Name{Span: span, Name: n.Text(span) + rest, Type: last.Type, Rule: "name.spread"})
	}
	return true
}

// whereOnly says whether an item is a place, or two to four characters that are no
// words.
func (n *Reader) whereOnly(item []token.Token) bool {
	if len(item) == 1 && item[0].Class == token.Place {
		return true
	}
	for _, t := range item {
		if !token.OwnWord(t) || t.Class == token.Place {
			return false
		}
	}
	return len(item) >= 2 && len(item) <= 4
}

// openingWhere is where the place ends that opens the last item, 0 where none does.
func (n *Reader) openingWhere(tokens []token.Token, item token.Chunk, size int) int {
	if item.From >= item.To {
		return 0
	}
	if tokens[item.From].Class == token.Place {
		return tokens[item.From].End
	}
	for k := item.From; k < item.To && token.OwnWord(tokens[k]); k++ {
		if at := tokens[k].End - tokens[item.From].Start; at == size && tokens[k].Class != token.Place {
			return tokens[k].End
		}
	}
	return 0
}
