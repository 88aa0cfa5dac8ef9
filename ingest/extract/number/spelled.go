package number

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// spelled reads the numerals in characters that state a figure: 突破百万,
// 超千亿元, 翻一番, 居全省第二, 位居首位.
func (s *Scanner) spelled(i int, within report.Span) (Number, bool) {
	switch s.text[i] {
	case '百', '千', '万', '亿':
		return s.roundNumber(i, within)
	case '翻':
		return s.doubling(i, within)
	case '第':
		return s.spelledRank(i, within)
	case '首':
		return s.first(i, within)
	case '一', '二', '三', '四', '五', '六', '七', '八', '九':
		return s.tenths(i, within)
	}
	return Number{}, false
}

// roundNumber reads 百万, 千亿 and their like, which are figures only right
// behind a comparator: 百亿级产业 is a class.
func (s *Scanner) roundNumber(i int, within report.Span) (Number, bool) {
	end := i
	for end < within.End && strings.ContainsRune("百千万亿", s.text[end]) {
		end++
	}
	n := Number{Span: report.Span{Start: i, End: end}, Comparator: vocabulary.Equal}
	n.Full = n.Span
	s.readBefore(&n, within)
	if s.quoted[i] || n.Full.Start == n.Start && !s.EndsWith(i, "上") {
		return Number{}, false
	}
	if n.Full.Start == n.Start {
		n.Comparator, n.Full.Start = vocabulary.GreaterOrEqual, i-1
	}
	value, prefix := roundValue(s.text[i:end])
	length, class := s.units.Prefix(s.text[end:within.End])
	if class == "noun" {
		length, class = 0, ""
	}
	if class == "none" || value == "" {
		return Number{}, false
	}
	n.Value, n.Unit, n.Class = value, prefix+string(s.text[end:end+length]), class
	if class == "" {
		n.Class = "count"
	}
	n.Full.End = end + length
	if length, c := s.after.Prefix(s.text[n.Full.End:within.End]); length > 0 {
		n.Comparator = vocabulary.Comparator(c)
		n.Full.End += length
	}
	return n, true
}

// roundValue splits 千亿 into 1000 and 亿, 百万 into 100 and 万, 万亿 into 10000 and 亿:
// the last of 万 and 亿 stays in the unit.
func roundValue(text []rune) (value, prefix string) {
	zeros := map[rune]int{'百': 2, '千': 3, '万': 4, '亿': 8}
	last := text[len(text)-1]
	if last == '万' || last == '亿' {
		prefix, text = string(last), text[:len(text)-1]
	}
	value = "1"
	for _, r := range text {
		value += strings.Repeat("0", zeros[r])
	}
	return value, prefix
}

// doubling reads 翻番, 翻一番 and 翻两番 as a growth in 番.
func (s *Scanner) doubling(i int, within report.Span) (Number, bool) {
	rest := string(s.text[i:min(within.End, i+4)])
	for _, form := range []struct{ word, value string }{
		{"翻一番", "1"}, {"翻两番", "2"}, {"翻三番", "3"}, {"翻番", "1"}, {"翻了一番", "1"}, {"翻了两番", "2"},
	} {
		if strings.HasPrefix(rest, form.word) && !s.quoted[i] {
			span := report.Span{Start: i, End: i + len([]rune(form.word))}
			return Number{Span: span, Full: span, Value: form.value, Unit: "番", Class: "multiple", Comparator: vocabulary.Equal}, true
		}
	}
	return Number{}, false
}

// spelledRank reads 第二 behind a word of ranking or a scope: 居全省第二.
func (s *Scanner) spelledRank(i int, within report.Span) (Number, bool) {
	if i+1 >= within.End || s.quoted[i] {
		return Number{}, false
	}
	digit := strings.IndexRune("一二三四五六七八九十", s.text[i+1])
	if digit < 0 || !s.ranks(i, within) {
		return Number{}, false
	}
	n := Number{Span: report.Span{Start: i + 1, End: i + 2}, Class: "rank", Comparator: vocabulary.Equal}
	n.Value = [...]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}[digit/3]
	n.Full = report.Span{Start: i, End: i + 2}
	if n.Full.End < within.End && strings.ContainsRune("位名", s.text[n.Full.End]) {
		n.Full.End++
	}
	if n.Full.End < within.End && !strings.ContainsRune("，,、；;。)）和", s.text[n.Full.End]) {
		return Number{}, false
	}
	return n, true
}

// first reads 居全省首位 as rank 1.
func (s *Scanner) first(i int, within report.Span) (Number, bool) {
	if i+1 >= within.End || s.text[i+1] != '位' || s.quoted[i] || !s.ranks(i, within) {
		return Number{}, false
	}
	span := report.Span{Start: i, End: i + 2}
	return Number{Span: span, Full: span, Value: "1", Class: "rank", Comparator: vocabulary.Equal}, true
}

// listedRank is the rank before one of a list: 第四、第九.
var listedRank = regexp.MustCompile(`(全国|全省|全市|全区|全州|世界|全球|省内|国内|居|列|排名)(第([一二三四五六七八九十]|\d+)(位|名)?[、和])+$`)

// scopedRank is a place with the kind of its parts that are ranked: 居全省县级行政区.
var scopedRank = regexp.MustCompile(`(居|列|排名)(全国|全省|全市|全区|全州|省内|国内)[\p{Han}]{0,8}$`)

// tenths reads 九成 behind a comparator, a share or a change: 占比近九成, 增长三成.
func (s *Scanner) tenths(i int, within report.Span) (Number, bool) {
	value := strings.IndexRune("一二三四五六七八九", s.text[i])/3 + 1
	if i+1 >= within.End || s.text[i+1] != '成' || i+2 < within.End && IsHan(s.text[i+2]) && !strings.ContainsRune("以左多的和", s.text[i+2]) {
		return Number{}, false
	}
	n := Number{Span: report.Span{Start: i, End: i + 1}, Value: strconv.Itoa(value), Unit: "成", Class: "share", Comparator: vocabulary.Equal}
	n.Full = report.Span{Start: i, End: i + 2}
	s.readBefore(&n, within)
	if n.Full.Start == i && !opensTenths.MatchString(string(s.text[max(within.Start, i-3):i])) {
		return Number{}, false
	}
	if length, c := s.after.Prefix(s.text[n.Full.End:within.End]); length > 0 {
		n.Comparator = vocabulary.Comparator(c)
		n.Full.End += length
	}
	return n, true
}

// opensTenths are a share, and a change by one.
var opensTenths = regexp.MustCompile(`(达到?|占|占比|比重|占到|占了|[比率]为|率|增长|下降|提高|提升|减少|增产|增加)$`)

// ranks says whether a place or a verb of ranking stands right before i.
func (s *Scanner) ranks(i int, within report.Span) bool {
	head := string(s.text[max(within.Start, i-12):i])
	if scopedRank.MatchString(head) {
		return true
	}
	if listedRank.MatchString(head) {
		return true
	}
	for _, verb := range []string{"位居", "稳居", "均居", "分居", "排名", "位列", "名列", "跃升", "跃居", "跻身"} {
		if at := strings.LastIndex(head, verb); at >= 0 && !strings.ContainsAny(head[at:], "，,；;、。") {
			return true
		}
	}
	for _, word := range []string{"全省", "全国", "全市", "世界", "全球", "居", "列", "排名", "位列", "省内", "国内", "跃升至", "升至", "前移至"} {
		if strings.HasSuffix(head, word) {
			return true
		}
	}
	return false
}
