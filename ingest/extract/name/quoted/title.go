package quoted

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/token"
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
