package number

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// whyNone is the reason why the number cannot be a figure, "" where it can.
func (s *Scanner) whyNone(n Number, within report.Span) string {
	before, behind := s.around(n, within)
	switch {
	case s.damaged(n):
		return "damaged"
	case s.isDate(n, behind):
		return "date"
	case n.Class == "none" && n.Unit == "年" && s.EndsWith(n.Full.Start, "连续"):
		return ""
	case strings.ContainsRune("[［〔", before) && strings.ContainsRune("]］〕", behind),
		strings.ContainsRune("(（", before) && strings.ContainsRune(")）", behind) && n.Full.Len() <= 2:
		return "note mark"
	case s.ratio(n.Start-1, n.Start-2), s.ratio(n.End, n.End+1) && !s.toOne(n, within):
		return "ratio"
	case s.quoted[n.Start], n.Class != "count" && s.insideName(n):
		return "name"
	case before == '×' || behind == '×':
		return "capacity" // 2×220吨锅炉
	case n.Unit == "" && s.isYear(n):
		return "date"
	case isLatin(before) || before == '+' || behind == '+' || behind == '＋' || before == '＋' || before == '/':
		return "code"
	case n.Unit == "" && isLatin(behind):
		return "code"
	case n.Unit == "岁" && s.near(n.Full.Start, "寿命"):
		return ""
	case n.Class == "none" && (n.Unit == "年" || n.Unit == "岁" || n.Unit == "周年" || n.Unit == "年期"):
		return "duration"
	case n.Class == "none", s.EndsWith(n.Full.Start, "以下") && n.Class == "count", s.EndsWith(n.Full.Start, "下列"):
		return "ordinal"
	case s.capacity(n, within):
		return "capacity"
	case before == '前' && (n.Class != "count" || strings.Contains("位名强", n.Unit)):
		return "threshold"
	case s.people(n, within):
		return "people"
	}
	return s.bound(n, within)
}

// damaged says that a mark for a lost character stands between the digits of the
// numeral and further ones: 12?5.
func (s *Scanner) damaged(n Number) bool {
	return s.lost(n.Start, -1) || s.lost(n.End-1, 1)
}

// lost looks for such a mark from a digit on, as far as one numeral may reach.
func (s *Scanner) lost(at, step int) bool {
	marked := false
	for at += step; at >= 0 && at < len(s.text); at += step {
		switch r := s.text[at]; {
		case r == '?' || r == unicode.ReplacementChar:
			marked = true
		case IsDigit(r) && marked:
			return true
		case !IsDigit(r) && !strings.ContainsRune(".,．", r):
			return false
		}
	}
	return false
}

// ratio says that a colon stands at the place and a further number beyond it:
// 11.2:33.6:55.2.
func (s *Scanner) ratio(colon, beyond int) bool {
	return colon >= 0 && beyond >= 0 && colon < len(s.text) && beyond < len(s.text) &&
		strings.ContainsRune(":：∶︰", s.text[colon]) && IsDigit(s.text[beyond])
}

// toOne says that the number is how many times one income is the other, told as a
// ratio to one: 城乡收入比缩小到1.94∶1.
func (s *Scanner) toOne(n Number, within report.Span) bool {
	after := n.End + 2
	return s.ratio(n.End, n.End+1) && s.text[n.End+1] == '1' && s.near(n.Start, "收入比") &&
		(after >= within.End || !IsDigit(s.text[after]) && s.text[after] != '.')
}

// insideName says that the numeral belongs to a name. A length or an area that
// opens one is measured (87公里国省道改造), a capacity is not.
func (s *Scanner) insideName(n Number) bool {
	opens := n.Start == 0 || !s.names[n.Start-1]
	return s.names[n.Start] && !(opens && Extends(n.Unit))
}

// Extends says that the unit is one of length or area, which works have, and not
// one of mass or power, which plants are named by.
func Extends(unit string) bool {
	for _, end := range []string{"公里", "千米", "米", "亩", "公顷"} {
		if strings.HasSuffix(unit, end) {
			return !strings.HasSuffix(unit, "立方米") && !strings.HasSuffix(unit, "毫米")
		}
	}
	return false
}

// capacity reads the size of a plant inside its name: 日产4500吨水泥熟料生产线.
func (s *Scanner) capacity(n Number, within report.Span) bool {
	if n.Class != "physical" && n.Class != "count" || n.Full.End >= within.End || !IsHan(s.text[n.Full.End]) {
		return false
	}
	if s.text[n.Full.End] == '的' && plant.MatchString(string(s.text[max(within.Start, n.Full.Start-8):n.Full.Start])) {
		return true
	}
	if power.MatchString(string(s.text[n.Full.End-len([]rune(n.Unit)):min(within.End, n.Full.End+3)])) &&
		IsHan(s.text[max(within.Start, n.Full.Start-1)]) && !gained.MatchString(string(s.text[max(within.Start, n.Full.Start-4):n.Full.Start])) {
		return true
	}
	if strings.HasPrefix(string(s.text[n.Full.End:min(within.End, n.Full.End+2)]), "目标") {
		return false // 实现年产10万吨目标
	}
	for _, word := range []string{"日产", "年产", "月产", "日处理", "年处理", "年加工", "年出栏", "年屠宰", "日供水", "装机容量"} {
		if s.EndsWith(n.Full.Start, word) {
			return true
		}
	}
	return false
}

// power is the size of a power plant before its kind: 某公司300兆瓦光伏项目.
var power = regexp.MustCompile(`^(兆瓦|万?千瓦|MW|万?千瓦时|兆瓦时)(光伏|风电|风力|储能|抽水|热电|燃气|火电|煤电|气电|水电|生物|光热|源网)`)

// gained stands before power that is counted: 新增300兆瓦光伏.
var gained = regexp.MustCompile(`(新增|建成|投产|并网|完成|实现|达到?|装机|容量|总|超过?|规模|开工|推进|加快|投运|建设|实施|在建|启动|谋划|争取|获批|抓好|新建|续建|及|和|突破|约|近|推动|推进|的|等|了|成|现|有|共)$`)

// people says that the number is a flourish on who a people are, as reports end
// with: 与37万云溪人民一道. Whom a work serves is counted (惠及37万云溪人民).
func (s *Scanner) people(n Number, within report.Span) bool {
	if n.Unit != "万" && n.Unit != "亿" || s.near(n.Full.Start, "惠及") || s.near(n.Full.Start, "受益") {
		return false
	}
	return flourish.MatchString(string(s.text[n.Full.End:min(within.End, n.Full.End+14)]))
}

// bound reads what directly follows the unit: 50亿级集群 and 30户以上自然村 are classes,
// 18℃达标率 has a bound, a 15分钟生活圈 is a name.
func (s *Scanner) bound(n Number, within report.Span) string {
	if n.Full.End >= within.End {
		return ""
	}
	next := s.text[n.Full.End]
	switch {
	case next == '级', n.Unit == "℃" && n.Comparator == vocabulary.Equal && IsHan(next) && !s.changed(n, within),
		n.Unit == "户" && n.Comparator == vocabulary.GreaterOrEqual && village.MatchString(string(s.text[n.Full.End:min(within.End, n.Full.End+14)])):
		return "threshold"
	case n.Unit == "人" && next == '制', next == '征' && s.near(n.Full.Start, "减按"):
		return "name" // 3人制篮球场, 减按15%征收
	case n.Class == "time" && n.Comparator == vocabulary.Equal && IsHan(next) && !strings.ContainsRune("和及到至提的", next):
		if !s.changed(n, within) { // 从15天压缩至3天
			return "name"
		}
	}
	return ""
}

// changed says that a verb of change follows the number.
func (s *Scanner) changed(n Number, within report.Span) bool {
	change, _ := s.changes.Prefix(s.text[n.Full.End:within.End])
	return change > 0
}

// around is the code point before the numeral and the one behind it, 0 at the
// ends.
func (s *Scanner) around(n Number, within report.Span) (before, behind rune) {
	if n.Start > within.Start {
		before = s.text[n.Start-1]
	}
	if n.End < within.End {
		behind = s.text[n.End]
	}
	return before, behind
}

func (s *Scanner) isDate(n Number, behind rune) bool {
	if s.isYear(n) {
		if behind == '年' || strings.ContainsRune("—-－–～至", behind) && s.yearFollows(n.End+1) {
			return true
		}
	}
	return strings.ContainsRune("月日时点", behind) && n.Class == "none" ||
		strings.ContainsRune("、—-－–～至", behind) && s.monthFollows(n.End+1)
}

// isYear says whether the numeral can be a year.
func (s *Scanner) isYear(n Number) bool {
	return len(n.Value) == 4 && (n.Value[:2] == "19" || n.Value[:2] == "20") && !strings.Contains(n.Value, ".")
}

func (s *Scanner) yearFollows(i int) bool {
	return i+4 < len(s.text) && digitsOnly(s.text[i:i+4]) && s.text[i+4] == '年'
}

func (s *Scanner) monthFollows(i int) bool {
	for j := i; j < len(s.text) && j < i+3; j++ {
		if s.text[j] == '月' {
			return j > i
		}
		if !IsDigit(s.text[j]) {
			return false
		}
	}
	return false
}

// near says whether the word stands within the ten code points before at.
func (s *Scanner) near(at int, word string) bool {
	return strings.Contains(string(s.text[max(0, at-10):at]), word)
}

// EndsWith says whether the text up to a place ends with the word.
func (s *Scanner) EndsWith(at int, word string) bool {
	n := len([]rune(word))
	return at >= n && string(s.text[at-n:at]) == word
}

// village is what has so many homes or more: 30户以上自然村.
var village = regexp.MustCompile(`^(的?自然村|的?村|屯|自然屯|居民点|的?[农木集]\p{Han}{0,10}(村寨|村落|聚居区|民居))`)

// plant is what a plant does in a day or a year: 日处理污水6万吨的工程.
var plant = regexp.MustCompile(`[日年](处理|加工|生产|屠宰|供水|焚烧)\p{Han}{0,4}$`)

// flourish is how a whole people is spoken of, not what bears their name: 人民医院.
var flourish = regexp.MustCompile(`^\p{Han}{0,6}(人民([^\p{Han}]|[^币政医法检公路广大代桥会银群])|父老乡亲|儿女|群众的\p{Han}{0,2}期[盼待])`)
