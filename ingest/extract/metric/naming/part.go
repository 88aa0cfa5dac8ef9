package naming

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/vocabulary"
)

// partOf reads what is told of a part: 其中 opens it, and what is measured or done it
// has from the whole. 汽车保有量300万辆，其中新能源汽车40万辆 is 新能源汽车保有量, 新建住房
// 300套，其中廉租房80套 is 新建廉租房. Without 其中 the verb of a count goes on to the
// next clause that has none: 新增样板村8个，示范户60户.
func (m *Namer) partOf(rd Reading, noun string) (verb, name string) {
	whole := m.lastCounted()
	class := rd.Numbers[0].Class
	if whole.Name == "" || class == "share" && rd.Measure == vocabulary.Level {
		return "", noun
	}
	part := m.opensPart(rd)
	if n, kind := m.Grammar.Heads.Suffix([]rune(noun)); kind == "head" && n > 0 && !phrase.EndsWithAny(noun, "企业", "项目", "户", "居民") {
		return "", noun
	}
	if n, kind := m.Grammar.Heads.Suffix([]rune(whole.Noun)); part && kind == "head" && !phrase.EndsWithAny(whole.Noun, "企业", "项目", "资金") {
		runes := []rune(whole.Noun)
		return "", noun + string(runes[len(runes)-n:])
	}
	if part && class == "count" && kindOnly.MatchString(noun) {
		noun += thingsOnly.FindString(whole.Noun) // 重点项目64个，其中省重点3个
	}
	plain := rd.Measure == vocabulary.Level && !rd.Stated && !rd.Existing && !rd.Share && !rd.Every && !rd.Predicate.Baseline
	if !plain || phrase.EndsWithAny(noun, "率", "量", "额", "值", "度", "数", "比", "天") {
		return "", noun
	}
	goesOn := whole.Verb == m.Sentence.verb && class == "count" && countsThings(rd.Numbers[0].Unit) && m.bareNoun(rd, noun)
	if (part || goesOn) && !strings.HasSuffix(noun, whole.Verb) && !strings.HasPrefix(noun, whole.Verb) {
		return whole.Verb, noun
	}
	return "", noun
}

// kindOnly tells a kind of the things counted without their noun.
var (
	kindOnly   = regexp.MustCompile(`(类|[省市县区国]重点|级|型|性)$`)
	thingsOnly = regexp.MustCompile(`(项目|企业|工程|园区|平台|基地|机构|学校|医院)$`)
)

// bareNoun says that the words before the number are the noun alone, without a verb
// anywhere.
func (m *Namer) bareNoun(rd Reading, noun string) bool {
	if strings.Trim(phrase.Clean(m.Report.Slice(rd.Pre)), "，,、；; ") != noun {
		return false
	}
	runes := []rune(noun)
	if len(runes) < 3 {
		return false // 改厕
	}
	for i := range runes {
		if n, _ := m.Grammar.Verbs.Prefix(runes[i:]); n > 1 {
			return false
		}
	}
	change, _ := m.Grammar.Changes.Prefix(runes)
	return change < 2 // 改善居住条件
}

// opensPart says that 其中 stands before the words.
func (m *Namer) opensPart(rd Reading) bool {
	return strings.HasPrefix(strings.TrimLeft(m.Report.Slice(rd.Pre), "，,、；;（( "), "其中")
}

// countsThings says that the unit is a measure word for things that are made or won,
// not a sum of people's visits or of time.
func countsThings(unit string) bool {
	return !phrase.EndsWithAny(unit, "人", "人次", "次", "分", "万", "亿")
}
