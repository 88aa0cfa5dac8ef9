package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// number is a numeral of the text with all that belongs to it: 第, unit and the
// comparators around it.
type number struct {
	report.Span             // the numeral alone
	full        report.Span // with 第, unit and comparators
	value       string
	unit        string
	class       string // of the unit; "rank" behind 第, "" without a unit
	comparator  vocabulary.Comparator
	leading     bool   // the comparator stands before the number
	beneficiary bool   // 为, 对 or 在 stands before the number
	reason      string // why it is no figure, "" where it may be one
}

// scanner finds the numbers of a text.
type scanner struct {
	text   []rune
	words  *grammar
	names  []bool // code points that belong to a name
	quoted []bool // code points inside quotation marks
}

// scan returns the numbers of the span, left to right.
func (s *scanner) scan(within report.Span) []number {
	var found []number
	for i := within.Start; i < within.End; {
		if !startsNumber(s.text[i]) {
			i++
			continue
		}
		n, ok := s.at(i, within)
		if !ok {
			i++
			continue
		}
		found = append(found, n)
		i = max(n.full.End, i+1)
	}
	return splitRanges(found, s.text)
}

// startsNumber says whether a number can begin with the code point.
func startsNumber(r rune) bool {
	switch r {
	case '百', '千', '万', '亿', '翻', '第', '首':
		return true
	}
	return isDigit(r)
}

// at reads the number that begins at i.
func (s *scanner) at(i int, within report.Span) (number, bool) {
	if isDigit(s.text[i]) {
		return s.digits(i, within), true
	}
	return s.spelled(i, within)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func (s *scanner) digits(i int, within report.Span) number {
	end := i
	for end < within.End && (isDigit(s.text[end]) || s.joins(end, within)) {
		end++
	}
	n := number{Span: report.Span{Start: i, End: end}, value: plainDigits(s.text[i:end]), comparator: vocabulary.Equal}
	n.full = n.Span
	s.readUnit(&n, within)
	s.readBefore(&n, within)
	if n.reason == "" {
		n.reason = s.whyNone(n, within)
	}
	return n
}

// joins says whether the mark at i stands inside a number: a point, or a comma
// before three digits.
func (s *scanner) joins(i int, within report.Span) bool {
	if i+1 >= within.End || !isDigit(s.text[i+1]) || !isDigit(s.text[i-1]) {
		return false
	}
	switch s.text[i] {
	case '.', '．':
		return true
	case ',':
		return i+4 <= within.End && digitsOnly(s.text[i+1:i+4]) && (i+4 == within.End || !isDigit(s.text[i+4]))
	}
	return false
}

func digitsOnly(text []rune) bool {
	for _, r := range text {
		if !isDigit(r) {
			return false
		}
	}
	return true
}

// plainDigits writes the numeral in ASCII without its grouping commas.
func plainDigits(text []rune) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r >= '０' && r <= '９':
			b.WriteRune(r - '０' + '0')
		case r == '．':
			b.WriteRune('.')
		case r != ',':
			b.WriteRune(r)
		}
	}
	whole := strings.TrimLeft(b.String(), "0")
	if whole == "" || whole[0] == '.' {
		whole = "0" + whole
	}
	return whole
}

// readUnit takes in what follows the numeral: 多 or 余, the numeral words 万 and
// 亿, the unit, and comparators such as 以上.
func (s *scanner) readUnit(n *number, within report.Span) {
	at := s.more(n, n.End, within)
	start := at
	for at < within.End && strings.ContainsRune("十百千万亿", s.text[at]) {
		if length, _ := s.words.units.prefix(s.text[at:within.End]); length > 1 {
			break // 千伏, 亿千瓦时: the numeral word belongs to the unit
		}
		at++
	}
	prefix := string(s.text[start:at])
	if prefix != "" {
		at = s.more(n, at, within)
	}
	rest := s.text[at:within.End]
	length, class := s.words.units.prefix(rest)
	if class == "noun" || class == "none" && prefix != "" {
		length, class = 0, ""
	}
	length += perUnit(rest, length)
	length += perUnit(rest, length) // 元/平方米/月
	n.unit, n.class = prefix+string(rest[:length]), class
	if prefix != "" && class == "" {
		n.class = "count"
	}
	at += length
	if length, c := s.words.after.prefix(s.text[at:within.End]); length > 0 && n.class != "none" {
		n.comparator = vocabulary.Comparator(c)
		at += length
	}
	n.full.End = at
}

// perUnit is the length of the /月 of 元/月 behind a unit.
func perUnit(rest []rune, at int) int {
	if at == 0 || at+1 >= len(rest) || rest[at] != '/' {
		return 0
	}
	for _, word := range []string{"平方公里", "平方米", "立方米", "人·月", "公里", "公斤", "小时", "月", "年", "人", "日", "天", "亩", "吨", "户", "升", "度", "件"} {
		if strings.HasPrefix(string(rest[at+1:min(len(rest), at+6)]), word) {
			return 1 + len([]rune(word))
		}
	}
	return 0
}

// more reads 多, 余 and 来 behind a numeral.
func (s *scanner) more(n *number, at int, within report.Span) int {
	if at < within.End && strings.ContainsRune("多余", s.text[at]) {
		n.comparator = vocabulary.Greater
		return at + 1
	}
	return at
}

// readBefore takes in 第 and the comparators in front of the numeral.
func (s *scanner) readBefore(n *number, within report.Span) {
	head := s.text[within.Start:n.Start]
	if len(head) > 0 && head[len(head)-1] == '第' {
		n.full.Start--
		s.readRank(n)
		return
	}
	length, c := s.words.before.suffix(head)
	if verb, _ := s.words.verbs.suffix(head); length == 0 || verb > length {
		return // 签约231个: 约 belongs to the verb
	}
	n.full.Start -= length
	n.leading = true
	if n.comparator == vocabulary.Equal || n.comparator == vocabulary.Greater {
		n.comparator = vocabulary.Comparator(c)
	}
}

// readRank tells 第4位 from 第4届: a rank has no unit but 位 or 名.
func (s *scanner) readRank(n *number) {
	switch n.unit {
	case "", "位", "名", "A":
		n.class, n.unit = "rank", ""
	default:
		n.reason = "ordinal"
	}
}

// splitRanges reads 6%—7%, 3-5个 and 6%至7% as at least the first and at most the
// second number.
func splitRanges(numbers []number, text []rune) []number {
	for i := 0; i+1 < len(numbers); i++ {
		a, b := &numbers[i], &numbers[i+1]
		gap := text[a.full.End:max(a.full.End, b.full.Start)]
		if a.reason == "" && a.unit == "" && b.reason == "duration" && len(gap) == 1 {
			a.reason = b.reason // 用2－3年时间
		}
		if a.reason != "" || b.reason != "" || len(gap) == 0 || len(gap) > 2 || strings.Trim(string(gap), "—–-－~～至到―") != "" {
			continue
		}
		if a.unit != "" && a.unit != b.unit || b.class == "rank" {
			continue
		}
		a.unit, a.class = b.unit, b.class
		a.comparator, b.comparator = vocabulary.GreaterOrEqual, vocabulary.LessOrEqual
	}
	return numbers
}
