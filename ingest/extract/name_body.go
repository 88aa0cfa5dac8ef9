package extract

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// readBodies takes the standing institutions of the place itself: 县人民医院,
// 市图书馆. Their own head noun names them once 省, 市, 县 or 区 stands in front.
func (n *nameReader) readBodies(tokens []nameToken) {
	for i := 1; i < len(tokens); i++ {
		at := tokens[i].Start
		switch n.r.Text[at-1] {
		case '省', '市', '县', '区':
		default:
			continue
		}
		size, _ := n.lex.bodies.longest(n.r.Text[at:tokens[len(tokens)-1].End])
		if size == 0 {
			continue
		}
		from := i - 1
		if tokens[from].class == nameOther && tokens[from].Len() > 1 {
			continue // 城市图书馆
		}
		if from > 0 && tokens[from].class != namePlace && !opensName(tokens[from-1]) {
			continue
		}
		if n.samePlant(at + size) {
			continue
		}
		find := nameFind{Span: spanOf(tokens[from].Start, at+size), Type: vocabulary.Platform, Rule: "name.body"}
		n.cite(&find)
		n.add(find)
	}
}

// samePlant: 市图书馆二期工程 is the library itself, being built.
func (n *nameReader) samePlant(at int) bool {
	rest := string(n.r.Text[at:min(len(n.r.Text), at+2)])
	return slices.Contains([]string{"一期", "二期", "三期", "主体", "新建", "扩建", "迁建", "改扩", "项目", "工程", "新院", "新馆", "分院", "分馆", "异地"}, rest)
}

// readConferences takes the working sessions of the party and the government:
// 县委经济工作会议, 中央、省委、市委农村工作会议.
func (n *nameReader) readConferences(tokens []nameToken) {
	for i, t := range tokens {
		if t.class == nameMark || t.class == nameBook {
			continue
		}
		size, _ := n.lex.sessions.longest(n.r.Text[t.Start:tokens[len(tokens)-1].End])
		if size == 0 {
			continue
		}
		from := i
		for from > 0 && t.Start-tokens[from-1].Start <= 14 && !conferenceEdge(tokens[from-1]) {
			from--
		}
		for from < i && !n.convenes(tokens[from]) {
			from++
		}
		if from == i && !n.convenes(t) {
			continue
		}
		span := spanOf(tokens[from].Start, t.Start+size)
		n.add(nameFind{Span: span, Name: n.text(span), Type: vocabulary.Event, Rule: "event.session"})
	}
}

func conferenceEdge(t nameToken) bool {
	return t.class == nameMark || t.class == nameCut || t.class == nameBook || t.class == nameNote || t.class == nameQuote || t.class == nameJoin
}

// convenes says whether a word names who holds a session.
func (n *nameReader) convenes(t nameToken) bool {
	return slices.Contains([]string{"中央", "省委", "市委", "县委", "区委", "全国", "全省", "全市", "全县", "全区", "州委", "自治区"}, n.text(t.Span))
}

// withTail adds the name with the 项目 or 建设工程 that stands behind it.
func (n *nameReader) withTail(f *nameFind) {
	if f.Type != vocabulary.Project && f.Type != vocabulary.Platform && f.Type != vocabulary.Area {
		return
	}
	rest := string(n.r.Text[f.End:min(len(n.r.Text), f.End+5)])
	for _, tail := range []string{"建设项目", "改造项目", "生产项目", "建设工程", "改造工程", "项目", "工程"} {
		if strings.HasPrefix(rest, tail) && !strings.HasSuffix(f.Name, tail) {
			f.Aliases = append(f.Aliases, f.Name+tail)
			return
		}
	}
}

// withoutArea adds the name without the place or the area that opens it: 云溪新区
// 长青南路 is 长青南路 too.
func (n *nameReader) withoutArea(tokens []nameToken, f *nameFind) {
	if f.Type != vocabulary.Project || f.Rule != "name.head" && f.Rule != "name.row" && f.Rule != "name.list" {
		return
	}
	for i, t := range tokens {
		if t.Start != f.Start || i+2 >= len(tokens) {
			continue
		}
		next, area := tokens[i+1], t.class == namePlace
		for _, head := range t.word.heads {
			area = area || head.Type == vocabulary.Area
		}
		rest := spanOf(t.End, f.End)
		if area && ownWord(next) && next.class == nameOther && ownWord(tokens[i+2]) && rest.Len() >= 4 {
			f.Aliases = append(f.Aliases, n.text(rest))
		}
		return
	}
}

// listConjunction is the 和 that joins the last two items of a list with 、
// between the others: it belongs to the list, not to a name. 0 where there is
// none.
func (n *nameReader) listConjunction(tokens []nameToken, c nameChunk) int {
	for k := c.from + 1; k+1 < c.to; k++ {
		if tokens[k].class == nameJoin && n.r.Text[tokens[k].Start] == '和' && tokens[k].Len() == 1 {
			return k
		}
	}
	return 0
}
