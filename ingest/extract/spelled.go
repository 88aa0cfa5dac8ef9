package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// spelled reads the numerals in characters that state a figure: 突破百万,
// 超千亿元, 翻一番, 居全省第二, 位居首位.
func (s *scanner) spelled(i int, within report.Span) (number, bool) {
	switch s.text[i] {
	case '百', '千', '万', '亿':
		return s.roundNumber(i, within)
	case '翻':
		return s.doubling(i, within)
	case '第':
		return s.spelledRank(i, within)
	case '首':
		return s.first(i, within)
	}
	return number{}, false
}

// roundNumber reads 百万, 千亿 and their like, which are figures only right
// behind a comparator: 百亿级产业 is a class.
func (s *scanner) roundNumber(i int, within report.Span) (number, bool) {
	end := i
	for end < within.End && strings.ContainsRune("百千万亿", s.text[end]) {
		end++
	}
	n := number{Span: report.Span{Start: i, End: end}, comparator: vocabulary.Equal}
	n.full = n.Span
	s.readBefore(&n, within)
	if s.quoted[i] || n.full.Start == n.Start && !s.endsWith(i, "上") {
		return number{}, false
	}
	if n.full.Start == n.Start {
		n.comparator, n.full.Start = vocabulary.GreaterOrEqual, i-1
	}
	value, prefix := roundValue(s.text[i:end])
	length, class := s.words.units.prefix(s.text[end:within.End])
	if class == "noun" {
		length, class = 0, ""
	}
	if class == "none" || value == "" {
		return number{}, false
	}
	n.value, n.unit, n.class = value, prefix+string(s.text[end:end+length]), class
	if class == "" {
		n.class = "count"
	}
	n.full.End = end + length
	if length, c := s.words.after.prefix(s.text[n.full.End:within.End]); length > 0 {
		n.comparator = vocabulary.Comparator(c)
		n.full.End += length
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
func (s *scanner) doubling(i int, within report.Span) (number, bool) {
	rest := string(s.text[i:min(within.End, i+4)])
	for _, form := range []struct{ word, value string }{
		{"翻一番", "1"}, {"翻两番", "2"}, {"翻三番", "3"}, {"翻番", "1"}, {"翻了一番", "1"}, {"翻了两番", "2"},
	} {
		if strings.HasPrefix(rest, form.word) && !s.quoted[i] {
			span := report.Span{Start: i, End: i + len([]rune(form.word))}
			return number{Span: span, full: span, value: form.value, unit: "番", class: "multiple", comparator: vocabulary.Equal}, true
		}
	}
	return number{}, false
}

// spelledRank reads 第二 behind a word of ranking or a scope: 居全省第二.
func (s *scanner) spelledRank(i int, within report.Span) (number, bool) {
	if i+1 >= within.End || s.quoted[i] {
		return number{}, false
	}
	digit := strings.IndexRune("一二三四五六七八九十", s.text[i+1])
	if digit < 0 || !s.ranks(i, within) {
		return number{}, false
	}
	n := number{Span: report.Span{Start: i + 1, End: i + 2}, class: "rank", comparator: vocabulary.Equal}
	n.value = [...]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}[digit/3]
	n.full = report.Span{Start: i, End: i + 2}
	if n.full.End < within.End && strings.ContainsRune("位名", s.text[n.full.End]) {
		n.full.End++
	}
	if n.full.End < within.End && !strings.ContainsRune("，,、；;。)）和", s.text[n.full.End]) {
		return number{}, false
	}
	return n, true
}

// first reads 居全省首位 as rank 1.
func (s *scanner) first(i int, within report.Span) (number, bool) {
	if i+1 >= within.End || s.text[i+1] != '位' || s.quoted[i] || !s.ranks(i, within) {
		return number{}, false
	}
	span := report.Span{Start: i, End: i + 2}
	return number{Span: span, full: span, value: "1", class: "rank", comparator: vocabulary.Equal}, true
}

// ranks says whether a place or a verb of ranking stands right before i.
func (s *scanner) ranks(i int, within report.Span) bool {
	head := string(s.text[max(within.Start, i-12):i])
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
