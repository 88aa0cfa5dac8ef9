package proper

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadBodies takes the standing institutions of the place itself: 县人民医院,
// 市图书馆. Their own head noun names them once 省, 市, 县 or 区 stands in front.
func (n *Reader) ReadBodies(tokens []token.Token) {
	for i := 1; i < len(tokens); i++ {
		at := tokens[i].Start
		switch n.Report.Text[at-1] {
		case '省', '市', '县', '区':
		default:
			continue
		}
		size, _ := n.lex.bodies.Longest(n.Report.Text[at:tokens[len(tokens)-1].End])
		if size == 0 {
			continue
		}
		from := i - 1
		if tokens[from].Class == token.Other && tokens[from].Len() > 1 {
			continue // 城市图书馆
		}
		if from > 0 && tokens[from].Class != token.Place && !opensName(tokens[from-1]) {
			continue
		}
		if n.samePlant(at + size) {
			continue
		}
		find := found.Name{Span: report.Span{Start: tokens[from].Start, End: at + size}, Type: vocabulary.Platform, Rule: "name.body"}
		n.Cite(&find)
		n.Add(find)
		n.addSisters(find, tokens[len(tokens)-1].End)
	}
}

// addSisters takes the institutions that follow one in a list without its owner:
// 市图书馆、美术馆.
func (n *Reader) addSisters(find found.Name, limit int) {
	own := strings.TrimSuffix(find.Name, n.Text(report.Span{Start: find.Start + 1, End: find.End}))
	for at := find.End; at+1 < limit && strings.ContainsRune("、和", n.Report.Text[at]); {
		size, _ := n.lex.bodies.Longest(n.Report.Text[at+1 : limit])
		end := at + 1 + size
		if size == 0 || n.samePlant(end) || own == find.Name {
			return
		}
		span := report.Span{Start: at + 1, End: end}
		n.Add(found.Name{Span: span, Name: own + n.Text(span), Type: find.Type, Rule: "name.body", Aliases: []string{n.Text(span)}})
		at = end
	}
}

// samePlant: 市图书馆二期工程 is the library itself, being built.
func (n *Reader) samePlant(at int) bool {
	rest := string(n.Report.Text[at:min(len(n.Report.Text), at+2)])
	return slices.Contains([]string{"一期", "二期", "三期", "主体", "新建", "扩建", "迁建", "改扩", "项目", "工程", "新院", "新馆", "分院", "分馆", "异地"}, rest)
}

// ReadConferences takes the working sessions of the party and the government:
// 县委经济工作会议, 中央、省委、市委农村工作会议.
func (n *Reader) ReadConferences(tokens []token.Token) {
	for i, t := range tokens {
		if t.Class == token.Mark || t.Class == token.Book {
			continue
		}
		size, _ := n.lex.sessions.Longest(n.Report.Text[t.Start:tokens[len(tokens)-1].End])
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
		span := report.Span{Start: tokens[from].Start, End: t.Start + size}
		n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Event, Rule: "event.session"})
	}
}

func conferenceEdge(t token.Token) bool {
	return t.Class == token.Mark || t.Class == token.Cut || t.Class == token.Book || t.Class == token.Note || t.Class == token.Quote || t.Class == token.Join
}

// convenes says whether a word names who holds a session.
func (n *Reader) convenes(t token.Token) bool {
	return slices.Contains([]string{"中央", "省委", "市委", "县委", "区委", "全国", "全省", "全市", "全县", "全区", "州委", "自治区"}, n.Text(t.Span))
}

// opensName says whether a name can start behind a token.
func opensName(t token.Token) bool {
	switch t.Class {
	case token.Other:
		return t.Through || len(t.Word.Heads) > 0 && t.Len() > 1
	}
	return true
}

// closesName says whether a name can end in front of a token.
func closesName(t token.Token) bool {
	return t.Through || t.Class != token.Other && t.Class != token.Number || t.Class == token.Other && t.Len() > 1
}

// ReadCommittees takes the party's committees by their full names: 中共云溪市委.
func (n *Reader) ReadCommittees(tokens []token.Token) {
	text := n.Report.Text
	for _, t := range tokens {
		if t.Start+2 >= len(text) || text[t.Start] != '中' || text[t.Start+1] != '共' {
			continue
		}
		for at := t.Start + 3; at < min(len(text)-1, t.Start+12); at++ {
			if text[at] == '委' && text[at+1] != '员' && strings.ContainsRune("省市县区州盟旗", text[at-1]) {
				span := report.Span{Start: t.Start, End: at + 1}
				n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Organization, Rule: "name.body"})
				break
			}
		}
	}
}
