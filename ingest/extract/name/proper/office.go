package proper

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadBureaus takes the offices of a government: 省公安厅, 县教育局.
func (n *Reader) ReadBureaus(tokens []token.Token) {
	for i := 1; i < len(tokens); i++ {
		at := tokens[i].Start
		switch n.Report.Text[at-1] {
		case '省', '市', '县', '区':
		default:
			continue
		}
		size, _ := n.lex.bureaus.Longest(n.Report.Text[at:tokens[len(tokens)-1].End])
		before := tokens[i-1]
		if size == 0 || before.Class == token.Scope || before.Class == token.Other && before.Len() > 1 || before.Class != token.Place && i > 1 && !opensName(tokens[i-2]) {
			continue
		}
		find := found.Name{Span: report.Span{Start: before.Start, End: at + size}, Type: vocabulary.Organization, Rule: "name.body"}
		n.Cite(&find)
		n.Add(find)
	}
}

// ReadBenefits takes the set of works that a government promises for a year: 十大民生实事,
// 省定20项民心工程.
func (n *Reader) ReadBenefits(tokens []token.Token) {
	for i := 1; i < len(tokens); i++ {
		size, _ := n.lex.benefits.Longest(n.Report.Text[tokens[i].Start:tokens[len(tokens)-1].End])
		from := i
		if size > 0 && n.Is(tokens[i-1], "重点") {
			from--
		}
		if size == 0 || from == 0 {
			continue
		}
		counted := tokens[from-1]
		switch c := n.Report.Text[counted.End-1]; {
		case counted.Class == token.Count && (c == '件' || c == '项'):
			from--
		case from > 1 && c == '大' && counted.Len() == 1 && token.Numeral(n.Report.Text[counted.Start-1]):
			from -= 2
		case from > 2 && (c == '项' || c == '件') && n.Report.Text[counted.Start-1] == '大':
			from -= 3
		default:
			continue
		}
		span := report.Span{Start: tokens[from].Start, End: tokens[i].Start + size}
		if from > 1 && n.Report.Text[span.Start-1] == '定' && strings.ContainsRune("省市", n.Report.Text[span.Start-2]) {
			span.Start -= 2
		}
		n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Programme, Rule: "name.benefit"})
	}
}
