package extract

import (
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// nameToken is a word of a clause as names are read.
type nameToken struct {
	report.Span
	class nameClass
	word  nameWord
	place placeName
	// particle marks 的, through 至.
	particle, through bool
}

// placeName is the code and the name of a division.
type placeName struct{ Code, Name string }

// isHead says whether a name may end in the token.
func (t nameToken) isHead() bool { return len(t.word.heads) > 0 }

// nameReader reads the names of one report.
type nameReader struct {
	r      *report.Report
	lex    *nameLexicon
	ctx    Context
	reg    *registry.Registry
	known  phraseBook[registry.Name]
	tokens []nameToken // of the clause being read
	found  []nameFind
}

// is says whether a token is a word.
func (n *nameReader) is(t nameToken, word string) bool {
	at := t.Start
	for _, c := range word {
		if at >= t.End || n.r.Text[at] != c {
			return false
		}
		at++
	}
	return at == t.End
}

// maxQuote bounds a quotation that can be part of a name, in code points.
const maxQuote = 40

// tokenize cuts a span into tokens, the longest word first.
func (n *nameReader) tokenize(s report.Span) []nameToken {
	n.tokens = n.tokens[:0]
	for at := s.Start; at < s.End; {
		if end := n.footnote(at, s.End); end > at {
			at = end
			continue
		}
		token := n.token(at, s.End)
		n.tokens = append(n.tokens, token)
		at = token.End
	}
	return n.tokens
}

// footnote is the end of white space and of marks such as ［12］ that no word
// stands in, at itself where there are none.
func (n *nameReader) footnote(at, end int) int {
	text := n.r.Text
	for at < end && (unicode.IsSpace(text[at]) || text[at] == '^') {
		at++
	}
	if at < end && (text[at] == '［' || text[at] == '[') {
		i := at + 1
		for i < end && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		if i > at+1 && i < end && (text[i] == '］' || text[i] == ']') {
			return n.footnote(i+1, end)
		}
	}
	return at
}

func (n *nameReader) token(at, end int) nameToken {
	text := n.r.Text
	c := text[at]
	if close := nameClosing(c); close != 0 {
		return n.enclosed(at, end, close)
	}
	if c == '、' {
		return nameToken{Span: report.Span{Start: at, End: at + 1}, class: nameComma}
	}
	if nameAlphanumeric(c) {
		return n.number(at, end)
	}
	length, word := n.lex.words.longest(text[at:end])
	if size, region := n.lex.regions.longest(text[at:end]); size > length && (region.Type == vocabulary.Area || region.Type == vocabulary.Place) {
		return nameToken{Span: report.Span{Start: at, End: at + size}, class: namePlace}
	}
	if size, place := n.placeAt(text[at:end], length > 1); (size > length || size > 0 && size == length && word.bare()) && n.sure(place, at, size, end) {
		return nameToken{Span: report.Span{Start: at, End: at + size}, class: namePlace, place: placeName{place.Code, place.Name}}
	}
	if count := n.spelledCount(at, end); count > 0 {
		return nameToken{Span: report.Span{Start: at, End: at + count}, class: nameCount}
	}
	if length > 0 {
		class := word.class
		if class == nameMeasure || class == nameCapacity {
			class = nameOther
		}
		return nameToken{Span: report.Span{Start: at, End: at + length}, class: class, word: word, particle: length == 1 && c == '的'}
	}
	class := nameOther
	if !unicode.Is(unicode.Han, c) && c != '·' && c != '－' && c != '-' && c != '—' {
		class = nameMark
	}
	return nameToken{Span: report.Span{Start: at, End: at + 1}, class: class, through: c == '至'}
}

// sure tells a place's name from two words that only look like one: 清运城乡,
// 新老城区. The places of the report's own prefecture are sure.
func (n *nameReader) sure(place registry.Place, at, size, end int) bool {
	rank := placeRank(place, n.ctx)
	if rank > 1 || place.Code == n.ctx.Code || strings.HasSuffix(place.Code, "0000") {
		return true
	}
	text := n.r.Text
	if at+size < end && strings.ContainsRune("门河江湖", text[at+size]) && size <= 3 || at+size+1 < end && string(text[at+size:at+size+2]) == "水库" {
		return placeEnd(text[at+size-1])
	}
	last := text[at+size-1]
	if size <= 3 && (last == '区' || last == '县') && rank == 0 {
		return false
	}
	loose := len(n.tokens) > 0 && ownWord(n.tokens[len(n.tokens)-1]) && n.tokens[len(n.tokens)-1].class == nameOther && n.tokens[len(n.tokens)-1].End == at && !strings.ContainsRune("至到赴抵", text[at-1])
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
	if before >= 0 && strings.ContainsRune("至到赴抵", n.r.Text[n.tokens[before].Start]) {
		return true
	}
	return !loose
}

// unknownAt says whether no word, place or boundary starts at a character.
func (n *nameReader) unknownAt(at, end int) bool {
	if !unicode.Is(unicode.Han, n.r.Text[at]) {
		return false
	}
	size, _ := n.lex.words.longest(n.r.Text[at:end])
	near, _ := n.placeAt(n.r.Text[at:end], false)
	return size == 0 && near == 0
}

func nameAlphanumeric(c rune) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// nameClosing is the mark that closes an opening one, 0 for any other.
func nameClosing(c rune) rune {
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

// enclosed is a quotation, a title or a bracket with its marks.
func (n *nameReader) enclosed(at, end int, close rune) nameToken {
	limit, depth := min(end, at+maxQuote), 0
	class := nameNote
	switch close {
	case '”', '’', '」':
		class = nameQuote
	case '》':
		class = nameBook
	}
	for i := at; i < limit; i++ {
		switch n.r.Text[i] {
		case n.r.Text[at]:
			depth++
		case close:
			depth--
			if depth == 0 {
				return nameToken{Span: report.Span{Start: at, End: i + 1}, class: class}
			}
		}
	}
	return nameToken{Span: report.Span{Start: at, End: at + 1}, class: nameMark}
}

// number is a run of digits and Latin letters: a count where a measure word
// stands behind, a time before 年 or 月, else a part of a name.
func (n *nameReader) number(at, end int) nameToken {
	text, i, digits := n.r.Text, at, true
	for i < end && (nameAlphanumeric(text[i]) || i > at && i+1 < end && nameAlphanumeric(text[i+1]) && (text[i] == '.' || text[i] == '-' || text[i] == '+')) {
		digits = digits && (text[i] >= '0' && text[i] <= '9' || text[i] == '.')
		i++
	}
	token := nameToken{Span: report.Span{Start: at, End: i}, class: nameNumber}
	if !digits || i == end {
		return token
	}
	if text[i] == '年' || text[i] == '月' || text[i] == '日' {
		return nameToken{Span: report.Span{Start: at, End: i + 1}, class: nameTime}
	}
	if size, word := n.lex.words.longest(text[i:end]); word.class == nameCapacity || word.class == nameMeasure && n.outputs(at) {
		token.End = i + size
	} else if word.class == nameMeasure {
		token.class, token.End = nameCount, n.afterMeasure(i+size, end)
	}
	return token
}

// outputs says whether what a plant puts out stands in front of a number:
// 日产4500吨.
func (n *nameReader) outputs(at int) bool {
	return at > 1 && n.r.Text[at-1] == '产' && strings.ContainsRune("日年月", n.r.Text[at-2])
}

// afterMeasure takes the rest of a counted measure: 万 + 个, 余.
func (n *nameReader) afterMeasure(i, end int) int {
	for i < end {
		size, word := n.lex.words.longest(n.r.Text[i:end])
		if word.class != nameMeasure {
			return i
		}
		i += size
	}
	return i
}

// spelledCount is the length of 五个 or 两家, 0 else.
func (n *nameReader) spelledCount(at, end int) int {
	i := at
	for i < end && nameNumeral(n.r.Text[i]) {
		i++
	}
	if i == at || at > 0 && n.r.Text[at-1] == '第' || i+1 >= end || i == at+1 && n.r.Text[at] == '一' || nameClosing(n.r.Text[i+1]) != 0 {
		return 0
	}
	switch n.r.Text[i] {
	case '个', '家', '座', '处', '所', '件', '条':
		return i + 1 - at
	}
	return 0
}

func nameNumeral(c rune) bool {
	switch c {
	case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '数', '多':
		return true
	}
	return false
}
