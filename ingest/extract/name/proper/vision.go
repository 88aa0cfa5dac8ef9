package proper

import (
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadVisions finds the standing drives that a place is named in: 平安云溪建设, 深化数字云溪.
// A mere goal is none: 打造活力云溪.
func (n *Reader) ReadVisions(tokens []token.Token) {
	for i := 0; i < len(tokens); i++ {
		n.addQuotedDrive(tokens[i])
		if !n.visionAt(tokens, i) {
			continue
		}
		last := i
		for last+3 < len(tokens) && (tokens[last+2].Class == token.Comma || tokens[last+2].Class == token.Join) && n.visionAt(tokens, last+3) {
			last += 3
		}
		if n.carried(tokens, i, last+2) {
			for k := i; k <= last; k += 3 {
				span := report.Span{Start: tokens[k].Start, End: tokens[k+1].End}
				n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Programme, Rule: "name.vision"})
			}
		}
		i = last + 1
	}
}

// visionAt says whether a quality and a place of the report's own stand at a token:
// 平安云溪.
func (n *Reader) visionAt(tokens []token.Token, i int) bool {
	if i+1 >= len(tokens) || !n.lex.qualities[n.Text(tokens[i].Span)] || tokens[i].End != tokens[i+1].Start {
		return false
	}
	place := tokens[i+1]
	return place.Class == token.Place && place.Place.Code != "" && place.Place.Code != registry.China
}

// carried says whether what stands around a vision says that it is being carried out.
func (n *Reader) carried(tokens []token.Token, from, end int) bool {
	if end < len(tokens) && (n.Is(tokens[end], "建设") || n.Is(tokens[end], "创建")) {
		return end+1 >= len(tokens) || !tokens[end+1].IsHead()
	}
	if from == 0 && end < len(tokens) && (n.opensAt(tokens[end], "成效") || n.opensAt(tokens[end], "取得")) {
		return true
	}
	if from == 0 || end < len(tokens) && tokens[end].Class == token.Other {
		return false
	}
	switch n.Text(tokens[from-1].Span) {
	case "深化", "推进", "深入推进", "持续深化":
		return true
	case "建设", "加快建设", "全面建设", "深入推进建设":
		return drives(n.Text(tokens[from].Span))
	}
	return false
}

// drives says whether a quality is that of a standing drive everywhere: 平安云溪.
func drives(quality string) bool {
	switch quality {
	case "平安", "法治", "信用", "健康", "清廉", "数字":
		return true
	}
	return false
}

// addQuotedDrive takes a standing drive in quotation marks: “信用云溪”.
func (n *Reader) addQuotedDrive(t token.Token) {
	if t.Class != token.Quote || t.Len() < 6 || !drives(n.Text(report.Span{Start: t.Start + 1, End: t.Start + 3})) {
		return
	}
	rest := report.Span{Start: t.Start + 3, End: t.End - 1}
	if place, ok := n.PlaceNamed(n.Report.Text[rest.Start:rest.End]); ok && place.Code != registry.China {
		inner := report.Span{Start: t.Start + 1, End: t.End - 1}
		n.Add(found.Name{Span: inner, Name: n.Text(inner), Type: vocabulary.Programme, Rule: "name.vision"})
	}
}

// opensAt says whether the text goes on with a word at a token.
func (n *Reader) opensAt(t token.Token, word string) bool {
	size := len([]rune(word))
	return t.Start+size <= len(n.Report.Text) && string(n.Report.Text[t.Start:t.Start+size]) == word
}
