package headed

import (
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readAlike takes the items of a list that end in a noun of the same type as at least
// two others, and half of them, that are names: 新兴小学 among 青石中学 and 江口小学.
func (n *Reader) readAlike(tokens []token.Token, list token.List, before int) {
	if len(list.Items) < 3 {
		return
	}
	var kind vocabulary.EntityType
	named := 0
	for _, f := range n.List[before:] {
		if f.Rule != "name.head" || kind != "" && f.Type != kind {
			return
		}
		kind = f.Type
		named++
	}
	if named < 2 || named*2 < len(list.Items) || kind == vocabulary.Policy || kind == vocabulary.Reform {
		return
	}
	for i, item := range list.Items {
		if i == 0 {
			item.From, _ = n.strip(tokens, item, spot{list: list})
		}
		if item.From >= item.To || n.covered(tokens, item, before) || !n.whole(tokens, item) {
			continue
		}
		span := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		last := tokens[item.To-1]
		if !last.IsHead() || item.To-item.From < 2 || span.Len() < 4 || span.Len() > 16 || last.Word.Generic {
			continue
		}
		for _, head := range last.Word.Heads {
			if head.Type == kind && head.Need != token.NeedQuoted && head.Need != token.NeedTitle {
				n.Add(found.Name{Span: span, Name: n.Unquoted(span), Type: kind, Rule: "name.alike"})
				break
			}
		}
	}
}
