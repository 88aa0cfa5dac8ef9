package token

import (
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// National says whether the report is the nation's.
func (n *Reader) National() bool { return n.Context.Code == registry.China }

// Length is the code points from the first token to the end of the last.
func Length(tokens []Token) int {
	if len(tokens) == 0 {
		return 0
	}
	return tokens[len(tokens)-1].End - tokens[0].Start
}

// Weight counts the code points of a modifier that are its own: words that any
// phrase may have do not count.
func (n *Reader) Weight(modifier []Token) int {
	weight := 0
	for _, t := range modifier {
		switch {
		case t.Class == Quote || t.Class == Number || t.Class == Place:
			weight += 2
		case !t.Word.Generic && t.Class == Other || t.Class == Lead && !t.Word.Generic:
			weight += t.Len()
		}
	}
	return weight
}

// Unquoted is the text of a span without the marks that enclose all of it.
func (n *Reader) Unquoted(s report.Span) string {
	text := n.Report.Text
	if s.Len() > 2 && Closing(text[s.Start]) != 0 && Closing(text[s.Start]) == text[s.End-1] {
		for _, c := range text[s.Start+1 : s.End-1] {
			if c == text[s.Start] {
				return n.Text(s)
			}
		}
		return n.Text(report.Span{Start: s.Start + 1, End: s.End - 1})
	}
	return n.Text(s)
}

// OwnWord says whether a token can be a part of a proper name: a character
// that is no word, or a place.
func OwnWord(t Token) bool {
	own := t.Word.Bare() || t.Word.Class == Measure && len(t.Word.Heads) == 0 && !t.Word.Generic && t.Word.Act == NoAct
	if t.Through {
		return false
	}
	return t.Class == Place && t.Len() <= 3 || t.Class == Other && t.Len() == 1 && own
}

// PrefixKind is the type of the place or area that may end in a token.
func (n *Reader) PrefixKind(t Token) (vocabulary.EntityType, bool) {
	word := n.Text(t.Span)
	switch word {
	case "镇", "乡", "村", "社区", "街道", "山", "河", "湖", "山区", "老区":
		return vocabulary.Place, true
	case "机场", "国际机场", "园区", "工业园区", "产业园区", "工业园", "产业园", "经开区", "高新区", "综保区":
		return vocabulary.Platform, true
	case "片区", "新区", "新城", "景区", "流域", "街区", "市区", "板块", "组团", "度假区":
		return vocabulary.Area, true
	}
	return "", false
}

// SoleArea says whether a word names the one area of its kind that a city has.
func (n *Reader) SoleArea(t Token) bool {
	if n.Report.Text[t.End-1] != '区' {
		return false
	}
	return n.Is(t, "新区") || n.Is(t, "高新区") || n.Is(t, "经开区") || n.Is(t, "综保区")
}

// Text is the report's text of a span.
func (n *Reader) Text(s report.Span) string { return n.Report.Slice(s) }
