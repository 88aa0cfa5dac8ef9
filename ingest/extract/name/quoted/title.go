package quoted

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/vocabulary"
)

// bearsTitle says whether a quotation is a title that a place is to bear: 建设“全国书香之城”.
// What describes the place in many words is a motto.
func (n *Reader) bearsTitle(tokens []token.Token, k int) bool {
	t := tokens[k]
	title := n.Text(t.Span)
	if t.Len() < 6 || t.Len() > 16 || strings.ContainsAny(title, "，、的最") || k+1 < len(tokens) && (tokens[k+1].IsHead() || tokens[k+1].Class == token.Count) {
		return false
	}
	borne := false
	for _, end := range []string{"之城”", "之都”", "之乡”", "城市”", "示范带”", "示范区”", "先行区”"} {
		borne = borne || strings.HasSuffix(title, end)
	}
	if !borne {
		return false
	}
	if k > 0 && tokens[k-1].Class == token.Quote {
		k--
	}
	if k == 0 {
		return false
	}
	switch n.Text(tokens[k-1].Span) {
	case "建设", "创建", "争创", "打造", "授予", "获评", "荣获", "推进", "创成", "申创":
		return true
	}
	return false
}

// chainKind is the type of the noun behind a row of quotations, which is said of each:
// “岫云春茶”“霁川好米”品牌.
func (n *Reader) chainKind(tokens []token.Token, k int) (vocabulary.EntityType, bool) {
	end := k + 1
	for end < len(tokens) && (tokens[end].Class == token.Quote || tokens[end].Class == token.Comma && tokens[end-1].Class == token.Quote) {
		end++
	}
	if end < k+2 || end >= len(tokens) || tokens[end-1].Class != token.Quote || !tokens[end].IsHead() || tokens[k].Len() < 5 {
		return "", false
	}
	head := tokens[end].Word.Heads[0]
	behind := end+1 >= len(tokens) || tokens[end+1].Class != token.Other && tokens[end+1].Class != token.Count
	return head.Type, behind && (head.Type == vocabulary.Programme || head.Type == vocabulary.Reform)
}

// saidBehind is the type that the words behind a quotation give it: those behind 等, or
// behind the last of a row of quotations.
func (n *Reader) saidBehind(tokens []token.Token, k int) (vocabulary.EntityType, bool) {
	if kind, ok := n.listedKind(tokens, k); ok && tokens[k].Len() >= 6 {
		return kind, true
	}
	return n.chainKind(tokens, k)
}

// circle says whether a name is that of what can be reached in a time: 半小时通勤圈.
func circle(name string) bool {
	return strings.HasSuffix(name, "圈") && (strings.Contains(name, "分钟") || strings.Contains(name, "小时"))
}
