// Package number finds the numbers of a text with all that belongs to them, unit,
// comparator and 第, says which are no figures and why, and joins those that one
// predicate governs into runs.
package number

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/verb"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Number is a numeral of the text with all that belongs to it: 第, unit and the
// comparators around it.
type Number struct {
	report.Span             // the numeral alone
	Full        report.Span // with 第, unit and comparators
	Value       string
	Unit        string
	Class       string // of the unit; "rank" behind 第, "" without a unit
	Comparator  vocabulary.Comparator
	leading     bool   // the comparator stands before the number
	Opens       bool   // it opens its clause, which has no other
	Beneficiary bool   // 为, 对 or 在 stands before the number
	Reason      string // why it is no figure, "" where it may be one
}

// Scanner finds the numbers of a text.
type Scanner struct {
	*unitWords
	verbs   *lexicon.Words
	changes *lexicon.Words
	text    []rune
	names   []bool // code points that belong to a name
	quoted  []bool // code points inside quotation marks
}

// NewScanner scans the text of a report; named marks the code points that belong
// to a name.
func NewScanner(r *report.Report, named []bool) *Scanner {
	return &Scanner{unitWords: readUnits(), verbs: verb.Doing(), changes: verb.Changing(),
		text: r.Text, names: named, quoted: quoteMask(r)}
}

// Scan returns the numbers of the span, left to right.
func (s *Scanner) Scan(within report.Span) []Number {
	var found []Number
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
		i = max(n.Full.End, i+1)
	}
	return splitRanges(found, s.text)
}

// startsNumber says whether a number can begin with the code point.
func startsNumber(r rune) bool {
	switch r {
	case '百', '千', '万', '亿', '翻', '第', '首', '一', '二', '三', '四', '五', '六', '七', '八', '九':
		return true
	}
	return IsDigit(r)
}

// at reads the number that begins at i.
func (s *Scanner) at(i int, within report.Span) (Number, bool) {
	if IsDigit(s.text[i]) {
		return s.digits(i, within), true
	}
	return s.spelled(i, within)
}

func (s *Scanner) digits(i int, within report.Span) Number {
	end := i
	for end < within.End && (IsDigit(s.text[end]) || s.joins(end, within)) {
		end++
	}
	n := Number{Span: report.Span{Start: i, End: end}, Value: Plain(s.text[i:end]), Comparator: vocabulary.Equal}
	n.Full = n.Span
	if s.toOne(n, within) {
		n.Full.End += 2
	}
	s.readUnit(&n, within)
	s.readBefore(&n, within)
	if n.Reason == "" {
		n.Reason = s.whyNone(n, within)
	}
	return n
}

// joins says whether the mark at i stands inside a number: a point, or a comma
// before three digits.
func (s *Scanner) joins(i int, within report.Span) bool {
	if i+1 >= within.End || !IsDigit(s.text[i+1]) || !IsDigit(s.text[i-1]) {
		return false
	}
	switch s.text[i] {
	case '.', '．':
		return true
	case ',':
		return i+4 <= within.End && digitsOnly(s.text[i+1:i+4]) && (i+4 == within.End || !IsDigit(s.text[i+4]))
	}
	return false
}

// Plain writes the numeral in ASCII without its grouping commas.
func Plain(text []rune) string {
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
func (s *Scanner) readUnit(n *Number, within report.Span) {
	at := s.more(n, n.Full.End, within)
	start := at
	for at < within.End && strings.ContainsRune("十百千万亿", s.text[at]) {
		if length, _ := s.units.Prefix(s.text[at:within.End]); length > 1 {
			break // 千伏, 亿千瓦时: the numeral word belongs to the unit
		}
		at++
	}
	prefix := string(s.text[start:at])
	if prefix != "" {
		at = s.more(n, at, within)
	}
	rest := s.text[at:within.End]
	length, class := s.units.Prefix(rest)
	if class == "noun" && persons.MatchString(string(rest[:min(len(rest), 4)])) {
		length, class = 1, "count"
	}
	if class == "noun" || class == "none" && prefix != "" {
		length, class = 0, ""
	}
	length += perUnit(rest, length)
	length += perUnit(rest, length) // 元/平方米/月
	n.Unit, n.Class = prefix+string(rest[:length]), class
	if prefix != "" && class == "" {
		n.Class = "count"
	}
	at += length
	if length, c := s.after.Prefix(s.text[at:within.End]); length > 0 && n.Class != "none" {
		n.Comparator = vocabulary.Comparator(c)
		at += length
	}
	n.Full.End = at
}

// persons are counted, and no noun opens with their unit: 57名|优秀干部.
var persons = regexp.MustCompile(`^名(优秀|师生|师范|单身|录取|师徒)`)

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
func (s *Scanner) more(n *Number, at int, within report.Span) int {
	if at < within.End && strings.ContainsRune("多余", s.text[at]) {
		n.Comparator = vocabulary.Greater
		return at + 1
	}
	return at
}

// readBefore takes in 第 and the comparators in front of the numeral.
func (s *Scanner) readBefore(n *Number, within report.Span) {
	head := s.text[within.Start:n.Start]
	if len(head) > 0 && head[len(head)-1] == '第' {
		n.Full.Start--
		s.readRank(n)
		return
	}
	length, c := s.before.Suffix(head)
	if verb, _ := s.verbs.Suffix(head); length == 0 || verb > length {
		return // 签约231个: 约 belongs to the verb
	}
	n.Full.Start -= length
	n.leading = true
	if n.Comparator == vocabulary.Equal || n.Comparator == vocabulary.Greater {
		n.Comparator = vocabulary.Comparator(c)
	}
}

// readRank tells 第4位 from 第4届: a rank has no unit but 位 or 名.
func (s *Scanner) readRank(n *Number) {
	switch n.Unit {
	case "", "位", "名", "A":
		n.Class, n.Unit = "rank", ""
	default:
		n.Reason = "ordinal"
	}
}

// splitRanges reads 6%—7%, 3-5个 and 6%至7% as at least the first and at most the
// second number.
func splitRanges(numbers []Number, text []rune) []Number {
	for i := 0; i+1 < len(numbers); i++ {
		a, b := &numbers[i], &numbers[i+1]
		gap := text[a.Full.End:max(a.Full.End, b.Full.Start)]
		if a.Reason == "" && a.Unit == "" && b.Reason == "duration" && len(gap) == 1 {
			a.Reason = b.Reason // 用2－3年时间
		}
		if a.Reason != "" || b.Reason != "" || len(gap) == 0 || len(gap) > 2 || strings.Trim(string(gap), "—–-－~～至到―") != "" {
			continue
		}
		if a.Unit != "" && a.Unit != b.Unit || b.Class == "rank" {
			continue
		}
		a.Unit, a.Class = b.Unit, b.Class
		a.Comparator, b.Comparator = vocabulary.GreaterOrEqual, vocabulary.LessOrEqual
	}
	return numbers
}
