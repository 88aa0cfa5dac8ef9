package proper

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadPolicyCount reads 出台加强某事25条政策措施: a policy named by what it is
// for and how many articles it has.
func (n *Reader) ReadPolicyCount(tokens []token.Token) {
	for i := 1; i < len(tokens); i++ {
		last := i+1 == len(tokens) || tokens[i+1].Class == token.Mark
		if tokens[i].Class != token.Count || n.Report.Text[tokens[i].End-1] != '条' || !last && !issued(tokens[i+1]) {
			continue
		}
		for k := i - 1; k >= 0 && tokens[k].Class != token.Mark && tokens[k].Class != token.Comma; k-- {
			if tokens[k].Word.Act != token.Institute || tokens[k].Class != token.Cut {
				continue
			}
			span := report.Span{Start: tokens[k].End, End: tokens[i].End}
			if !last {
				span.End = tokens[i+1].End
			}
			if n.Report.Text[span.Start] == '了' {
				span.Start++
			}
			if last && kindOfPolicy(n.Text(report.Span{Start: span.Start, End: tokens[i].Start})) {
				break // 出台惠企政策58条
			}
			if (span.Len() > 8 || last && span.Len() > 4 && span.Len() < 16 && !token.Alphanumeric(n.Report.Text[max(0, span.End-4)])) && span.Len() <= found.MaxName {
				n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Policy, Rule: "name.articles"})
			}
			break
		}
	}
}

// kindOfPolicy says that the words are a kind of policies, which is counted.
func kindOfPolicy(text string) bool {
	for _, kind := range []string{"政策", "措施", "举措", "办法", "意见", "方案", "文件", "制度", "规定", "细则", "标准", "建议", "信息"} {
		if strings.HasSuffix(text, kind) {
			return true
		}
	}
	return false
}

// issued says whether a word is a head noun of policies.
func issued(t token.Token) bool {
	for _, head := range t.Word.Heads {
		if head.Type == vocabulary.Policy {
			return true
		}
	}
	return false
}

// isPolicy says whether a title in 《》 ends as those of policies do; a year
// in brackets does not count.
func (n *Reader) isPolicy(book report.Span) bool {
	inner := n.Report.Text[book.Start+1 : book.End-1]
	for i := len(inner) - 1; i > 0 && inner[len(inner)-1] == '）'; i-- {
		if inner[i] == '（' {
			inner = inner[:i]
			break
		}
	}
	for at := max(0, len(inner)-6); at < len(inner); at++ {
		if word, ok := n.Words.Get(inner[at:]); ok && issued(token.Token{Word: word}) {
			return true
		}
	}
	last := inner[len(inner)-1]
	return last == '法' || strings.ContainsRune("议定书则程", last)
}

// ReadTitles takes what stands in 《》 for a policy.
func (n *Reader) ReadTitles(tokens []token.Token) {
	for _, t := range tokens {
		if t.Class == token.Book && t.Len() >= 6 && n.isPolicy(t.Span) {
			inner := report.Span{Start: t.Start + 1, End: t.End - 1}
			n.Add(found.Name{Span: inner, Name: n.Text(inner), Type: vocabulary.Policy, Rule: "name.book"})
		}
	}
}
