// Package token cuts the clauses of a report into the words that names are read by,
// and those into lists.
package token

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Token is a word of a clause as names are read.
type Token struct {
	report.Span
	Class Class
	Word  Word
	Place Division
	// Particle marks 的, through 至; inset a bracket with a place in the middle of a
	// name, stretch one with what part of a line it is.
	Particle, Through, Inset, Stretch bool
}

// Division is the code and the name of a division.
type Division struct{ Code, Name string }

// IsHead says whether a name may end in the token.
func (t Token) IsHead() bool { return len(t.Word.Heads) > 0 }

// ProjectHead is the head of a word, that of a project first.
func (t Token) ProjectHead() Head {
	for _, head := range t.Word.Heads {
		if head.Type == vocabulary.Project {
			return head
		}
	}
	return t.Word.Heads[0]
}

// Reader cuts the clauses of one report into tokens.
type Reader struct {
	*Lexicon
	Report  *report.Report
	Context statement.Context
	reg     *registry.Registry
	tokens  []Token // of the clause being read
}

// New reads the clauses of a report. What it returns is for one
// goroutine, and a clause's tokens are good until the next one is read.
func New(r *report.Report, reg *registry.Registry, ctx statement.Context) *Reader {
	return &Reader{Lexicon: Load(), Report: r, Context: ctx, reg: reg}
}

// Is says whether a token is a word.
func (n *Reader) Is(t Token, word string) bool {
	at := t.Start
	for _, c := range word {
		if at >= t.End || n.Report.Text[at] != c {
			return false
		}
		at++
	}
	return at == t.End
}

// maxQuote bounds a quotation that can be part of a name, in code points.
const maxQuote = 40

// Tokenize cuts a span into tokens, the longest word first.
func (n *Reader) Tokenize(s report.Span) []Token {
	n.tokens = n.tokens[:0]
	for at := s.Start; at < s.End; {
		if end := n.Footnote(at, s.End); end > at {
			at = end
			continue
		}
		token := n.token(at, s.End)
		n.tokens = append(n.tokens, token)
		at = token.End
	}
	return n.tokens
}

// Footnote is the end of white space and of marks such as ［12］ that no word
// stands in, at itself where there are none.
func (n *Reader) Footnote(at, end int) int {
	text := n.Report.Text
	for at < end && (unicode.IsSpace(text[at]) || text[at] == '^') {
		at++
	}
	if at < end && (text[at] == '［' || text[at] == '[' || text[at] == '〔') {
		i := at + 1
		for i < end && text[i] == ' ' {
			i++
		}
		digits := i
		for i < end && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		if i > digits && i < min(end, digits+3) && (text[i] == '］' || text[i] == ']' || text[i] == '〕') {
			return n.Footnote(i+1, end)
		}
	}
	return at
}

func (n *Reader) token(at, end int) Token {
	text := n.Report.Text
	c := text[at]
	if close := Closing(c); close != 0 {
		return n.enclosed(at, end, close)
	}
	if c == '—' && at+1 < end && text[at+1] == '—' {
		return Token{Span: report.Span{Start: at, End: at + 2}, Class: Mark}
	}
	if c == '、' {
		return Token{Span: report.Span{Start: at, End: at + 1}, Class: Comma}
	}
	if Alphanumeric(c) {
		return n.number(at, end)
	}
	length, word := n.Words.Longest(text[at:end])
	if length == 2 && c == '中' && text[at+1] == '等' && n.behindOwn(at) && at+2 < end && !strings.ContainsRune("职教专收城学偏以水规", text[at+2]) {
		length, word = 1, Word{} // 立中等企业
	}
	if size, region := n.Regions.Longest(text[at:end]); size > length && (region.Type == vocabulary.Area || region.Type == vocabulary.Place || region.Type == Whereabouts) {
		return Token{Span: report.Span{Start: at, End: at + size}, Class: Place}
	}
	if size, place := n.PlaceAt(text[at:end], length > 1); (size > length || size > 0 && size == length && word.Bare()) && n.sure(place, at, size, end) {
		return Token{Span: report.Span{Start: at, End: at + size}, Class: Place, Place: Division{place.Code, place.Name}}
	}
	if length == 1 && c == '月' && n.opens() {
		return Token{Span: report.Span{Start: at, End: at + 1}, Class: Other} // 月明河
	}
	if count := n.spelledCount(at, end); count > 0 {
		return Token{Span: report.Span{Start: at, End: at + count}, Class: Count}
	}
	if length > 0 {
		class := word.Class
		switch {
		case class == Measure && length == 1 && c == '对':
			class = Cut // 对青石路进行改造
		case class == Measure || class == Capacity:
			class = Other
		}
		return Token{Span: report.Span{Start: at, End: at + length}, Class: class, Word: word, Particle: length == 1 && c == '的'}
	}
	class := Other
	if !unicode.Is(unicode.Han, c) && !strings.ContainsRune("·・•‧－-—", c) {
		class = Mark
	}
	return Token{Span: report.Span{Start: at, End: at + 1}, Class: class, Through: c == '至'}
}

// sure tells a place's name from two words that only look like one: 清运城乡,
// 新老城区. The places of the report's own prefecture are sure.
func (n *Reader) sure(place registry.Place, at, size, end int) bool {
	if size == 2 && at+size < end && strings.ContainsRune("路街", n.Report.Text[at+size]) && n.behindOwn(at) {
		return false // 苍山西路
	}
	rank := placeRank(place, n.Context)
	if rank > 1 || place.Code == n.Context.Code || strings.HasSuffix(place.Code, "0000") {
		return true
	}
	text := n.Report.Text
	if at+size < end && strings.ContainsRune("门河江湖", text[at+size]) && size <= 3 || at+size+1 < end && string(text[at+size:at+size+2]) == "水库" {
		return placeEnd(text[at+size-1])
	}
	if size == 3 && strings.ContainsRune("兴建管强创活亮美新", text[at]) {
		if rest, _ := n.Words.Longest(text[at+1 : at+size]); rest == size-1 {
			return false // 聚力兴城市
		}
	}
	last := text[at+size-1]
	if size <= 3 && (last == '区' || last == '县') && rank == 0 {
		return size == 3 && !n.behindOwn(at) && (n.behindProvince(place) || !strings.ContainsAny(string(text[at:at+2]), "城市新老中郊东西南北江河山矿海港开高园林区原"))
	}
	loose := n.behindOwn(at) && !strings.ContainsRune("至到赴抵", text[at-1])
	if rank == 1 && size == 2 && loose {
		return false
	}
	if size > 2 && rank == 0 || rank == 1 && (at+size == end || !strings.ContainsRune("村镇乡路街桥", text[at+size])) {
		return true
	}
	if rank == 0 && at+size < end && n.unknownAt(at+size, end) {
		return false
	}
	if at+size < end && strings.ContainsRune("村镇乡路街桥", text[at+size]) {
		return false
	}
	before := len(n.tokens) - 1
	if before >= 0 && strings.ContainsRune("至到赴抵", n.Report.Text[n.tokens[before].Start]) {
		return true
	}
	return !loose
}

// behindProvince says whether the province of a place, or a city there, stands in front.
func (n *Reader) behindProvince(place registry.Place) bool {
	last := len(n.tokens) - 1
	return last >= 0 && len(n.tokens[last].Place.Code) == 6 && n.tokens[last].Place.Code[:2] == place.Code[:2]
}

// opens says whether no word that could belong to a name stands in front.
func (n *Reader) opens() bool {
	last := len(n.tokens) - 1
	return last < 0 || n.tokens[last].Class != Other && n.tokens[last].Class != Number && n.tokens[last].Class != Quote && n.tokens[last].Class != Place
}

// behindOwn says whether a character that is no word stands right in front of a place.
func (n *Reader) behindOwn(at int) bool {
	last := len(n.tokens) - 1
	return last >= 0 && OwnWord(n.tokens[last]) && n.tokens[last].Class == Other && n.tokens[last].End == at
}

// unknownAt says whether no word, place or boundary starts at a character.
func (n *Reader) unknownAt(at, end int) bool {
	if !unicode.Is(unicode.Han, n.Report.Text[at]) || Numeral(n.Report.Text[at]) {
		return false
	}
	size, _ := n.Words.Longest(n.Report.Text[at:end])
	near, _ := n.PlaceAt(n.Report.Text[at:end], false)
	return size == 0 && near == 0
}

// Alphanumeric says whether a character is an ASCII digit or letter.
func Alphanumeric(c rune) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// Closing is the mark that closes an opening one, 0 for any other.
func Closing(c rune) rune {
	switch c {
	case '“':
		return '”'
	case '‘':
		return '’'
	case '「':
		return '」'
	case '《':
		return '》'
	case '(':
		return ')'
	case '（':
		return '）'
	case '［':
		return '］'
	case '[':
		return ']'
	case '〔':
		return '〕'
	}
	return 0
}

// explains says whether a bracket says in other words what stands before it.
func explains(inner []rune) bool {
	return len(inner) > 1 && (inner[0] == '即' || string(inner[:2]) == "简称" || string(inner[:2]) == "下称" || string(inner[:2]) == "以下")
}

// maxStretch bounds a bracket that tells a part of a line, in code points.
const maxStretch = 16

// stretches says whether a bracket tells a part of a line or a phase: （青石至白鹭段）.
func stretches(inner []rune) bool {
	if len(inner) < 2 || len(inner) > maxStretch || strings.ContainsRune("即含不原", inner[0]) {
		return false
	}
	last := inner[len(inner)-1]
	return strings.ContainsRune("型类期段线", last) || strings.ContainsRune("路街道环桥", last) && slices.Contains(inner[2:], '至')
}

// insets says whether a bracket holds a place alone: 云商（青石）产业园.
func (n *Reader) insets(s report.Span) bool {
	inner := n.Report.Text[s.Start+1 : s.End-1]
	if len(inner) < 2 || len(inner) > 6 {
		return false
	}
	size, _ := n.PlaceAt(inner, false)
	return size == len(inner)
}

// enclosed is a quotation, a title or a bracket with its marks.
func (n *Reader) enclosed(at, end int, close rune) Token {
	limit, depth := min(end, at+maxQuote), 0
	class := Note
	switch close {
	case '”', '’', '」':
		class = Quote
	case '》':
		class = Book
	}
	for i := at; i < limit; i++ {
		switch n.Report.Text[i] {
		case n.Report.Text[at]:
			depth++
		case close:
			depth--
			if depth == 0 {
				t := Token{Span: report.Span{Start: at, End: i + 1}, Class: class}
				if class == Note && explains(n.Report.Text[at+1:i]) {
					t.Class = Mark
				}
				t.Inset, t.Stretch = class == Note && n.insets(t.Span), class == Note && stretches(n.Report.Text[at+1:i])
				return t
			}
		}
	}
	return Token{Span: report.Span{Start: at, End: at + 1}, Class: Mark}
}

// number is a run of digits and Latin letters: a count where a measure word
// stands behind, a time before 年 or 月, else a part of a name.
func (n *Reader) number(at, end int) Token {
	text, i, digits := n.Report.Text, at, true
	for i < end && (Alphanumeric(text[i]) || i > at && i+1 < end && Alphanumeric(text[i+1]) && (text[i] == '.' || text[i] == '-' || text[i] == '+')) {
		digits = digits && strings.ContainsRune("0123456789.-", text[i]) // 2-3个
		i++
	}
	token := Token{Span: report.Span{Start: at, End: i}, Class: Number}
	if !digits || i == end || text[i] == '岁' {
		return token // of an age a name may speak: 0-6岁儿童救助工程
	}
	if text[i] == '年' || text[i] == '月' || text[i] == '日' {
		return Token{Span: report.Span{Start: at, End: i + 1}, Class: Time}
	}
	if size, word := n.Words.Longest(text[i:end]); word.Class == Capacity || word.Class == Measure && n.outputs(at) {
		token.End = i + size
	} else if word.Class == Measure {
		token.Class, token.End = Count, n.afterMeasure(i+size, end)
	}
	return token
}

// outputs says whether what a plant puts out stands in front of a number:
// 日产4500吨.
func (n *Reader) outputs(at int) bool {
	return at > 1 && n.Report.Text[at-1] == '产' && strings.ContainsRune("日年月", n.Report.Text[at-2])
}

// afterMeasure takes the rest of a counted measure: 万 + 个, 余.
func (n *Reader) afterMeasure(i, end int) int {
	for i < end {
		size, word := n.Words.Longest(n.Report.Text[i:end])
		if word.Class != Measure {
			return i
		}
		i += size
	}
	return i
}

// spelledCount is the length of 五个 or 两家, 0 else; 百家 is a manner of speaking.
func (n *Reader) spelledCount(at, end int) int {
	i := at
	for i < end && Numeral(n.Report.Text[i]) {
		i++
	}
	if i == at || i == at+1 && strings.ContainsRune("百千万", n.Report.Text[at]) || at > 0 && n.Report.Text[at-1] == '第' || i+1 >= end || i == at+1 && n.Report.Text[at] == '一' || Closing(n.Report.Text[i+1]) != 0 {
		return 0
	}
	switch n.Report.Text[i] {
	case '个', '家', '座', '处', '所', '件', '条':
		return i + 1 - at
	}
	return 0
}

// Numeral says whether a character is a numeral of spelled numbers; 数 and 多 count
// as one.
func Numeral(c rune) bool {
	switch c {
	case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '数', '多':
		return true
	}
	return false
}
