package proper

import (
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadEnds finds the places that no register holds and that a line runs between:
// 青溪 and 石门 in 青溪至石门高速, 县城北至万安段.
func (n *Reader) ReadEnds(tokens []token.Token, f found.Name) {
	if f.Type != vocabulary.Project {
		return
	}
	for i, t := range tokens {
		if t.Start <= f.Start || t.End >= f.End || !t.Through {
			continue
		}
		n.addEnd(tokens, n.endBefore(tokens, f, i), i)
		to := i + 1
		for to < len(tokens) && tokens[to].End <= f.End && plainChar(tokens[to]) {
			to++
		}
		n.addEnd(tokens, i+1, to)
	}
}

// endBefore is where the name in front of 至 starts.
func (n *Reader) endBefore(tokens []token.Token, f found.Name, i int) int {
	from := i
	for from > 0 && tokens[from-1].Start >= f.Start && plainChar(tokens[from-1]) {
		from--
	}
	return from
}

// plainChar says whether a token is one character that is no word.
func plainChar(t token.Token) bool {
	return token.OwnWord(t) && t.Class == token.Other || t.Class == token.Other && t.Len() == 1 && t.IsHead() && t.Word.Heads[0].Type == vocabulary.Place
}

// addEnd takes tokens[from:to] for a place where they are two to four characters.
func (n *Reader) addEnd(tokens []token.Token, from, to int) {
	if to-from < 2 {
		return
	}
	span := report.Span{Start: tokens[from].Start, End: tokens[to-1].End}
	if span.Len() >= 2 && span.Len() <= 4 && !n.lex.kinds[n.Text(span)] {
		n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Place, Rule: "place.line"})
	}
}
