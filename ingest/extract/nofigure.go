package extract

import (
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// whyNone is the reason why the number cannot be a figure, "" where it can.
func (s *scanner) whyNone(n number, within report.Span) string {
	before, behind := s.around(n, within)
	switch {
	case s.isDate(n, behind):
		return "date"
	case n.class == "none" && n.unit == "年" && s.endsWith(n.full.Start, "连续"):
		return ""
	case strings.ContainsRune("[［〔", before) && strings.ContainsRune("]］〕", behind):
		return "note mark"
	case s.quoted[n.Start], s.names[n.Start] && n.class != "count":
		return "name"
	case n.unit == "" && s.isYear(n):
		return "date"
	case isLatin(before) || before == '+' || behind == '+' || behind == '＋' || before == '＋' || before == '/':
		return "code"
	case n.unit == "" && isLatin(behind):
		return "code"
	case n.unit == "岁" && s.near(n.full.Start, "寿命"):
		return ""
	case n.class == "none" && (n.unit == "年" || n.unit == "岁" || n.unit == "周年" || n.unit == "年期"):
		return "duration"
	case n.class == "none":
		return "ordinal"
	case s.capacity(n, within):
		return "capacity"
	case before == '前' && (n.class != "count" || strings.Contains("位名强", n.unit)):
		return "threshold"
	}
	return s.bound(n, within)
}

// capacity reads the size of a plant inside its name: 日产4500吨水泥熟料生产线.
func (s *scanner) capacity(n number, within report.Span) bool {
	if n.class != "physical" && n.class != "count" || n.full.End >= within.End || !isHan(s.text[n.full.End]) {
		return false
	}
	for _, word := range []string{"日产", "年产", "月产", "日处理", "年处理", "年加工", "日供水", "装机容量"} {
		if s.endsWith(n.full.Start, word) {
			return true
		}
	}
	return false
}

// bound reads what directly follows the unit: 50亿级集群 is a class, a 15分钟生活圈
// a name.
func (s *scanner) bound(n number, within report.Span) string {
	if n.full.End >= within.End {
		return ""
	}
	next := s.text[n.full.End]
	switch {
	case next == '级':
		return "threshold"
	case n.class == "time" && n.comparator == vocabulary.Equal && isHan(next) && !strings.ContainsRune("和及到至提的", next):
		if change, _ := s.words.changes.prefix(s.text[n.full.End:within.End]); change == 0 { // 从15天压缩至3天
			return "name"
		}
	}
	return ""
}

// around is the code point before the numeral and the one behind it, 0 at the
// ends.
func (s *scanner) around(n number, within report.Span) (before, behind rune) {
	if n.Start > within.Start {
		before = s.text[n.Start-1]
	}
	if n.End < within.End {
		behind = s.text[n.End]
	}
	return before, behind
}

func (s *scanner) isDate(n number, behind rune) bool {
	if s.isYear(n) {
		if behind == '年' || strings.ContainsRune("—-－–～至", behind) && s.yearFollows(n.End+1) {
			return true
		}
	}
	return strings.ContainsRune("月日时点", behind) && n.class == "none" ||
		strings.ContainsRune("、—-－–～至", behind) && s.monthFollows(n.End+1)
}

// isYear says whether the numeral can be a year.
func (s *scanner) isYear(n number) bool {
	return len(n.value) == 4 && (n.value[:2] == "19" || n.value[:2] == "20") && !strings.Contains(n.value, ".")
}

func (s *scanner) yearFollows(i int) bool {
	return i+4 < len(s.text) && digitsOnly(s.text[i:i+4]) && s.text[i+4] == '年'
}

func (s *scanner) monthFollows(i int) bool {
	for j := i; j < len(s.text) && j < i+3; j++ {
		if s.text[j] == '月' {
			return j > i
		}
		if !isDigit(s.text[j]) {
			return false
		}
	}
	return false
}

// near says whether the word stands within the ten code points before at.
func (s *scanner) near(at int, word string) bool {
	return strings.Contains(string(s.text[max(0, at-10):at]), word)
}

func (s *scanner) endsWith(at int, word string) bool {
	n := len([]rune(word))
	return at >= n && string(s.text[at-n:at]) == word
}

func isLatin(r rune) bool {
	return r < unicode.MaxASCII && unicode.IsLetter(r) || r >= 'Ａ' && r <= 'ｚ'
}
