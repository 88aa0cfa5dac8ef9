package headed

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// judge says whether a phrase with a head noun is a name, and of what type.
func (n *Reader) judge(tokens []token.Token, s span, act token.Act, counted bool) (found.Name, bool) {
	modifier := tokens[s.from:s.head]
	quoted, marked := n.marks(modifier)
	end := n.tail(tokens, s)
	if n.opensCount(tokens, end, s.head) && !quoted {
		return found.Name{}, false
	}
	if (counted || n.countedBehind(tokens, s, end)) && !quoted {
		return found.Name{}, false
	}
	if s.head > s.from && tokens[s.head-1].IsHead() && tokens[s.head-1].ProjectHead().Type == vocabulary.Project && strings.HasSuffix(n.Text(tokens[s.head].Span), "道路") {
		return found.Name{}, false // 公园路东延道路建设
	}
	if s.head > s.from && (n.counting(tokens[s.from:s.head], tokens[s.head]) || n.numbers(tokens[s.from:s.head])) {
		return found.Name{}, false
	}
	if s.head > s.from && n.Report.Text[tokens[s.head].Start-1] == '届' && n.Report.Text[tokens[s.head].End-1] == '中' || strings.ContainsRune("每各该座", n.Report.Text[tokens[s.from].Start]) {
		return found.Name{}, false // 十届三中, 每个园区
	}
	if s.head > s.from && n.classJoined(modifier) {
		return found.Name{}, false
	}
	for _, head := range tokens[s.head].Word.Heads {
		seen := evidence{act, quoted, marked, end > s.head+1, n.dated(tokens, s.from) || s.from > 0 && (tokens[s.from-1].Class == token.Comma || tokens[s.from-1].Class == token.Join),
			n.National() || s.from > 0 && tokens[s.from-1].Particle, s.head == s.from && n.soleWork(tokens[s.head]), n.issues(tokens, s.from), properName(tokens[s.from : s.head+1]), n.fosters(tokens, s.from) && strings.HasSuffix(n.Text(tokens[s.head].Span), "机制"), tokens[s.head].Len() >= 4 && head.Type == vocabulary.Programme && head.Need == token.NeedAny && !n.National(), n.funded(tokens, s.from), n.Is(tokens[s.head], "项目") && n.opensFirm(tokens, s.from, s.head), gathers(n.Text(tokens[s.head].Span)) && (token.Length(modifier) >= 2 || tokens[s.head].Len() >= 6)}
		if !n.needMet(head, modifier, seen) || seen.quoted && (head.Need == token.NeedQuoted || head.Need == token.NeedBuilt) && !n.Is(tokens[s.head], "品牌") && n.mottoed(tokens, s) {
			continue
		}
		if !seen.quoted && !seen.ring && !seen.firm && n.goesOn(tokens, head, end, s.to) {
			continue
		}
		start := tokens[s.from].Start
		if head.Type == vocabulary.Policy {
			start = tokens[s.soft].Start
		}
		span := report.Span{Start: start, End: tokens[end-1].End}
		if head.Type == vocabulary.Event && n.dated(tokens, s.from) {
			span.Start = tokens[s.from-1].Start
		}
		find := found.Name{Span: span, Type: n.typed(head.Type, modifier, tokens[s.head], act), Rule: "name.head"}
		if kind, ok := n.GroupType(n.Report.Text[span.Start:span.End]); ok && (quoted || kind != vocabulary.Area) {
			find.Type, find.Rule = kind, "name.group"
		}
		n.Cite(&find)
		n.citeRound(tokens, s.from, &find)
		return find, find.Span.Len() <= found.MaxName
	}
	return found.Name{}, false
}

// classJoined says whether a modifier ends in a 和 that joins a quotation or a class to
// the head noun alone: 实验室和研发中心, “飞地经济”及产业园区.
func (n *Reader) classJoined(modifier []token.Token) bool {
	last := len(modifier) - 1
	if modifier[last].Class != token.Join || last == 0 {
		return false
	}
	left := modifier[last-1]
	return left.Class == token.Quote || left.IsHead() && last == 1
}

// dated says whether a year stands right in front of a token: 2024年奥运会.
func (n *Reader) dated(tokens []token.Token, from int) bool {
	return from > 0 && tokens[from-1].Class == token.Time && n.Report.Text[tokens[from-1].End-1] == '年' &&
		token.Alphanumeric(n.Report.Text[tokens[from-1].Start]) && tokens[from-1].End == tokens[from].Start
}

// countedBehind says whether a count behind a phrase makes it a class; 11平方公里 only
// sizes what has a place's name.
func (n *Reader) countedBehind(tokens []token.Token, s span, end int) bool {
	if end >= len(tokens) || tokens[end].Class != token.Count {
		return false
	}
	return tokens[s.from].Class != token.Place || s.head-s.from > 2 || n.countsItems(tokens[end])
}

// opensCount: …项目开工248个 counts a class.
func (n *Reader) opensCount(tokens []token.Token, end, head int) bool {
	return end+1 < len(tokens) && tokens[end].Word.Act == token.Build && tokens[end+1].Class == token.Count && n.Text(tokens[head].Span) == "项目"
}

// goesOn: what is only a name when something is done with it is none where
// the noun phrase goes on behind it.
func (n *Reader) goesOn(tokens []token.Token, head token.Head, end, to int) bool {
	if head.Need != token.NeedBuilt && head.Need != token.NeedInstitute && head.Need != token.NeedTitle {
		return false
	}
	if end >= to || tokens[end].Class != token.Other {
		return false
	}
	return tokens[end].IsHead() || tokens[end].Word.Bare() && !strings.ContainsRune("经获已拟系自", n.Report.Text[tokens[end].Start])
}

// mottoed says whether the quotation in a phrase is a motto.
func (n *Reader) mottoed(tokens []token.Token, s span) bool {
	for k := s.from; k < s.head; k++ {
		if tokens[k].Class == token.Quote && n.IsSlogan(tokens, k) && k == s.from {
			return true
		}
	}
	return false
}

// citeRound adds the name with the 新一轮 or 高水平 that stands in front of it.
func (n *Reader) citeRound(tokens []token.Token, from int, f *found.Name) {
	if from == 0 || tokens[from-1].End != f.Start {
		return
	}
	switch word := n.Text(tokens[from-1].Span); word {
	case "新一轮", "高水平", "高质量", "全省", "全市", "全县", "城乡":
		f.Aliases = append(f.Aliases, word+f.Name)
	}
}

// evidence is what speaks for a candidate.
type evidence struct {
	act    token.Act
	quoted bool
	marked bool // digits, Latin letters or a place
	tailed bool // a bracket behind that tells it from others
	dated  bool // a year in front
	// described: a 的 in front, or a report of the nation's, which describes
	// what it sets up.
	described bool
	ring      bool // 西环路: a name without a modifier
	issued    bool // a government puts it out: 出台, 印发
	proper    bool // characters that are no words, and a noun of its own: 青石大道
	fostered  bool // 健全, 完善
	drive     bool // 提升工程, 专项行动: a head noun that is a campaign's
	funded    bool // 投资2亿元的 in front
	firm      bool // a project that opens with what can be the name of a firm
	gathers   bool // 大会, 大赛
}

// gathers says whether an event is one that people come together for, once or each year.
func gathers(head string) bool {
	for _, end := range []string{"大会", "大赛", "联赛", "公开赛", "锦标赛", "马拉松", "艺术节", "文化节", "旅游节"} {
		if strings.HasSuffix(head, end) {
			return true
		}
	}
	return false
}

// issues says whether the verb in front of a phrase is one that puts out policies.
func (n *Reader) issues(tokens []token.Token, from int) bool {
	for from > 0 && (tokens[from-1].Class == token.Lead || n.Is(tokens[from-1], "了")) {
		from--
	}
	if from == 0 || n.National() {
		return false
	}
	switch n.Text(tokens[from-1].Span) {
	case "出台", "推出", "印发", "制定", "制订", "出台实施", "制定出台", "发布", "出台落实":
		return true
	}
	return false
}

// fosters says whether the verb in front of a phrase makes a mechanism better.
func (n *Reader) fosters(tokens []token.Token, from int) bool {
	if from == 0 || n.National() {
		return false
	}
	switch n.Text(tokens[from-1].Span) {
	case "健全", "完善", "建立健全", "健全完善", "探索", "创新", "优化":
		return true
	}
	return false
}

// properName says whether a phrase is two to four characters that are no words, or a
// place, and a noun of two characters or more.
func properName(phrase []token.Token) bool {
	head := phrase[len(phrase)-1]
	size := token.Length(phrase) - head.Len()
	if size < 2 || size > 4 || head.Len() < 2 || head.Word.Generic {
		return false
	}
	for _, t := range phrase[:len(phrase)-1] {
		if !token.OwnWord(t) {
			return false
		}
	}
	return true
}

// opensFirm says whether a phrase opens with two or more characters that are no words,
// and goes on with what is made: 岫岚电子精密模具.
func (n *Reader) opensFirm(tokens []token.Token, from, head int) bool {
	if from > 0 && (tokens[from-1].Class == token.Etc || tokens[from-1].Particle || tokens[from-1].Class == token.Count) {
		return false
	}
	own := from
	for own < head && token.OwnWord(tokens[own]) {
		own++
	}
	made := token.Length(tokens[own:head])
	return own-from >= 2 && own-from <= 7 && (own-from > 2 || tokens[from].Class != token.Place) && made >= 2 && tokens[own].Len() > 1
}

// funded says whether a sum that goes into one thing stands in front of a phrase:
// 投资2亿元的.
func (n *Reader) funded(tokens []token.Token, from int) bool {
	for from > 0 && tokens[from-1].Class == token.Number {
		from--
	}
	if from < 2 || !tokens[from-1].Particle || tokens[from-2].Class != token.Count {
		return false
	}
	return strings.HasSuffix(n.Text(tokens[from-2].Span), "元") && !n.National()
}

// soleWork says whether a head noun alone names a work: 西环路, 会展中心项目.
func (n *Reader) soleWork(t token.Token) bool {
	rest := n.Report.Text[t.End:min(len(n.Report.Text), t.End+2)]
	word := n.Text(t.Span)
	return soleOfTown(word) && n.isBuilt(t.End) || strings.HasSuffix(word, "环路") || t.Len() > 2 && strings.HasPrefix(word, "环城") || t.Len() >= 3 && string(rest) == "项目"
}

// isBuilt says whether 建设 closes the list that goes on at a place.
func (n *Reader) isBuilt(at int) bool {
	rest := string(n.Report.Text[at:min(len(n.Report.Text), at+30)])
	if end := strings.IndexAny(rest, "等，。；,;"); end >= 0 {
		rest = rest[:end]
	}
	return strings.HasSuffix(rest, "建设")
}

// soleOfTown says whether a word is for what a town has one of: 市民中心.
func soleOfTown(word string) bool {
	switch word {
	case "市民中心", "图书馆", "博物馆", "档案馆", "文化馆", "美术馆", "科技馆", "规划馆", "展览馆", "体育馆", "体育中心", "文化中心", "文化艺术中心", "大剧院", "影剧院", "会展中心", "植物园", "动物园", "游客中心", "客运站", "高铁站", "殡仪馆", "疾控中心", "职教中心", "福利中心", "健身中心":
		return true
	}
	return false
}

func (n *Reader) needMet(head token.Head, modifier []token.Token, seen evidence) bool {
	weight := n.Weight(modifier)
	if head.Need == token.NeedTitle {
		return seen.act == token.Acquire && (token.Length(modifier) >= 2 || seen.quoted)
	}
	if seen.quoted && head.Need != token.NeedShared && len(modifier) > 0 && head.Need != token.NeedNumbered {
		return true
	}
	long := token.Length(modifier) >= 4 && (seen.act == token.Institute || seen.drive && seen.act != token.NoAct)
	switch head.Need {
	case token.NeedAny:
		if head.Type == vocabulary.Event && seen.act == token.Institute && seen.gathers {
			return true
		}
		return seen.funded && token.Length(modifier) >= 4 && head.Type == vocabulary.Project || weight >= 2 || long || seen.drive && seen.act == token.Institute && token.Length(modifier) >= 2 || seen.tailed || seen.act == token.Acquire && len(modifier) > 0
	case token.NeedInstitute:
		return weight >= 2 && (seen.marked || seen.act == token.Institute || seen.act == token.Acquire) || token.Length(modifier) >= 5 && seen.act == token.Institute ||
			weight >= 3 && seen.act == token.Build && head.Type == vocabulary.Platform && !n.National()
	case token.NeedQuoted:
		return head.Type == vocabulary.Policy && seen.issued && token.Length(modifier) >= 4
	case token.NeedBuilt:
		return seen.proper || seen.firm || seen.funded && token.Length(modifier) >= 4 || seen.ring && (seen.act == token.Build || seen.act == token.Institute) || weight >= 1 && (seen.act == token.Build || seen.act == token.Institute) && token.Length(modifier) >= 2 || weight >= 2 && seen.marked
	case token.NeedProper:
		return seen.proper
	case token.NeedNumbered:
		return seen.marked
	case token.NeedPressed:
		return weight >= 2 && seen.act != token.NoAct
	case token.NeedLong:
		return weight >= 3 && token.Length(modifier) >= 6 && (seen.act != token.NoAct || seen.fostered) && !seen.described && !seen.dated
	case token.NeedAlone:
		return true
	case token.NeedDated:
		return seen.marked || seen.dated
	}
	return false
}

// addOpening takes the shorter name that a name opens with: a free trade zone,
// a port or an airport of a place.
func (n *Reader) addOpening(tokens []token.Token, from, to int) {
	for from < to && tokens[from].Class != token.Other && tokens[from].Class != token.Place {
		from++
	}
	if from+1 >= to {
		return
	}
	first := tokens[from]
	for _, head := range first.Word.Heads {
		if head.Need == token.NeedAlone {
			n.Add(found.Name{Span: first.Span, Name: n.Text(first.Span), Type: head.Type, Rule: "name.opening"})
		}
	}
	if next := tokens[from+1]; first.Class == token.Place && from+2 < to && next.IsHead() && next.Word.Heads[0].Type == vocabulary.Platform && n.Text(next.Span) != "中心" {
		span := report.Span{Start: first.Start, End: next.End}
		n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Platform, Rule: "name.opening"})
	}
}

// counting: 六大板块 behind a name is no part of it.
func (n *Reader) counting(modifier []token.Token, head token.Token) bool {
	last := modifier[len(modifier)-1]
	if len(modifier) < 2 || !strings.ContainsRune("大个", n.Report.Text[last.End-1]) {
		return false
	}
	for _, t := range modifier[1:] {
		if c := n.Report.Text[t.Start]; token.Numeral(c) || c >= '0' && c <= '9' {
			if drive := n.Is(head, "行动") || n.Is(head, "工程"); drive && modifier[0].Class == token.Quote && len(modifier) == 3 {
				return false
			}
			return modifier[0].Class == token.Quote || len(modifier) > 2
		}
	}
	return false
}

// numbers: 4大 inside a phrase counts what stands behind it.
func (n *Reader) numbers(modifier []token.Token) bool {
	for i, t := range modifier[:len(modifier)-1] {
		if t.Class == token.Number && n.Report.Text[t.End-1] <= '9' && n.Is(modifier[i+1], "大") {
			return true
		}
	}
	return false
}

// marks says whether a modifier holds a quotation, and whether it holds
// digits, Latin letters or a place.
func (n *Reader) marks(modifier []token.Token) (quoted, marked bool) {
	for _, t := range modifier {
		quoted = quoted || t.Class == token.Quote
		marked = marked || t.Class == token.Number || t.Class == token.Place
	}
	return quoted, marked
}

// tail is the token behind the name: a bracket (B型) belongs to it.
func (n *Reader) tail(tokens []token.Token, s span) int {
	end := s.head + 1
	if end+1 < s.to && tokens[end].Class == token.Number && n.Text(tokens[end+1].Span) == "版" {
		return end + 2
	}
	if end < s.to && n.Is(tokens[end], "升级版") {
		end++
	}
	if end < s.to && tokens[end].Class == token.Note && tokens[end].Stretch {
		end++
	}
	return end
}
