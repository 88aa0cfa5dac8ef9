// Package calendar turns the words for time in a report into SDMX periods: 全年,
// 下半年, 10月底前, 近三年.
package calendar

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/statement"
)

// A period stands before its number: 全年, 下半年, 2018年, 10月底前, 近三年.
var (
	periodWords = regexp.MustCompile(`1[—－–～至-]([1-9]|1[0-2])月|(20\d\d|19\d\d)年([1-9]|1[0-2])月|(20\d\d|19\d\d)年(上半年|下半年|[一二三四]季度|底|末|以来)?|([1-9]|1[0-2])月(底|末|份)?前?|全年|今年上半年|今年下半年|上半年|下半年|明年|去年|[一二三四]季度|今年|(近|今后|未来)([两三四五])年|五年|([2-9])年(来|间)?(?:累计)?(?:$|增|提|下|降|新|减|实施|建成|完成|改造|投入|引进|培育|打造|创建|解决|开工)|“十[一二三四五]五”时期`)
	lookingBack = regexp.MustCompile(`^(回顾)?((过去|这|刚刚过去的)五年(来|间|里)?|五年(来|间|里))|^“十[一二三四五]五”(时期|期间)`)
	thisYear    = regexp.MustCompile(`^(一年来|过去(的)?一年|去年|今年|20\d\d年|19\d\d年)`)
	planYears   = regexp.MustCompile(`^“十[一二三四五]五”(时期|期间)(以来)?$`)
	fiveYears   = regexp.MustCompile(`十([一二三四五])五`)
)

// Period is the period that the words before a number state, "" where they
// state none; cohort says that it is a past year of a target, which only names
// what is measured (2023年签约项目落地率).
func Period(c statement.Context, before string, target bool) (period string, cohort bool) {
	if !NamesTime(before) {
		return "", false
	}
	matches := periodWords.FindAllStringSubmatch(before, -1)
	if len(matches) == 0 || c.Year == 0 { // a text without any year
		return "", false
	}
	m := matches[len(matches)-1]
	period = matched(c, m, target)
	if !target && period != "" && period[:4] > c.Period[:4] {
		if strings.Contains(before, "到"+m[0]) {
			return period, false // 到2040年城区面积将达到
		}
		return "", true // 公开征集2020年民生实事
	}
	past := target && period != "" && period[:4] < c.Horizon[:4] ||
		target && c.Type == "mid-year" && period == c.Period
	if past {
		return "", true
	}
	return period, false
}

func matched(c statement.Context, m []string, target bool) string {
	base := c.Year - 1
	if target || c.Type == "mid-year" {
		base = c.Year
	}
	switch {
	case m[1] != "":
		return months(base, m[1])
	case m[2] != "":
		return month(m[2], m[3])
	case m[5] == "以来":
		return since(m[4], base)
	case m[4] != "":
		return m[4] + part(m[5])
	case m[6] != "":
		return month(strconv.Itoa(base), m[6])
	case m[8] == "近":
		return YearsTo(base, years(m[9]))
	case m[8] != "":
		return YearsTo(c.Year+years(m[9])-1, years(m[9]))
	case m[10] != "":
		return YearsTo(base, years(m[10]))
	}
	return wordPeriod(c, m[0], base)
}

func wordPeriod(c statement.Context, word string, base int) string {
	if m := fiveYears.FindStringSubmatch(word); m != nil {
		first := map[string]int{"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026}[m[1]]
		return YearsTo(first+4, 5)
	}
	switch word {
	case "五年":
		return YearsTo(c.Year-1, 5)
	case "明年":
		return strconv.Itoa(c.Year + 1)
	case "去年":
		return strconv.Itoa(c.Year - 1)
	case "今年":
		return strconv.Itoa(c.Year)
	case "今年上半年":
		return fmt.Sprintf("%d-S1", c.Year)
	case "今年下半年":
		return fmt.Sprintf("%d-S2", c.Year)
	case "全年":
		return strconv.Itoa(base)
	}
	return strconv.Itoa(base) + part(word)
}

func month(year, month string) string {
	number, _ := strconv.Atoi(month)
	return fmt.Sprintf("%s-%02d", year, number)
}

// months is the code of the months from January to the last one: a whole
// quarter or half where they are that, else the year.
func months(year int, last string) string {
	return strconv.Itoa(year) + map[string]string{"3": "-Q1", "6": "-S1"}[last]
}

func years(word string) int {
	return map[string]int{"两": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9}[word]
}

func part(word string) string {
	return map[string]string{"上半年": "-S1", "下半年": "-S2",
		"一季度": "-Q1", "二季度": "-Q2", "三季度": "-Q3", "四季度": "-Q4"}[word]
}

// YearsTo is the SDMX code of the years that end with last.
func YearsTo(last, years int) string {
	return fmt.Sprintf("%d/%d", last-years+1, last)
}

// since is the span from the year to the last.
func since(year string, last int) string {
	first, _ := strconv.Atoi(year)
	if first >= last {
		return year
	}
	return fmt.Sprintf("%d/%d", first, last)
}

// NamesTime says whether the text can hold a word of periodWords, at less cost.
func NamesTime(text string) bool {
	return strings.Contains(text, "年") || strings.Contains(text, "月") || strings.Contains(text, "季度") || strings.Contains(text, "时期")
}

// LooksBack says whether the head of a paragraph turns to the years before: 五年来.
func LooksBack(head string) bool { return lookingBack.MatchString(head) }

// LooksBackOver says whether the title of a part is of the years before and of no
// single one: 过去五年工作回顾.
func LooksBackOver(title string) bool {
	return overYears.MatchString(title) && !thisYear.MatchString(title) && !oneYear.MatchString(title)
}

var (
	overYears = regexp.MustCompile(`(过去|这|刚刚过去的|本届政府)?五年|“?十[一二三四五]五”?(时期|期间)?`)
	oneYear   = regexp.MustCompile(`(20|19)\d\d年|去年|今后|未来|目标|总体要求`)
)

// Ahead is the span of years that the title of a part on the future sets: 今后五年
// 奋斗目标, “十五五”主要目标; "" where it sets none or names a single year as well.
func Ahead(c statement.Context, title string) string {
	if c.Year == 0 || oneYearAhead.MatchString(title) {
		return ""
	}
	if number := planOf(c.Year); number != "" && strings.Contains(title, "十"+number+"五") {
		return PlanYears(c.Year)
	}
	m := aheadYears.FindStringSubmatch(title)
	if m == nil {
		return ""
	}
	return YearsTo(c.Year+years(m[2])-1, years(m[2]))
}

var (
	aheadYears   = regexp.MustCompile(`(今后|未来)([两三四五])年`)
	oneYearAhead = regexp.MustCompile(`(20|19)\d\d年|今年|明年|开好局|起好步|开局|起步|开门红|首年|第一年`)
)

// NamesYear says whether the head of a paragraph names a year of its own: 今年, 2031年.
func NamesYear(head string) bool { return thisYear.MatchString(head) }

// IsPlan says whether a text is the time of a five-year plan: “十四五”时期.
func IsPlan(text string) bool { return planYears.MatchString(text) }

// aiming opens a sentence on what is to be by a year to come.
var aiming = regexp.MustCompile(`^[\s　]*(力争|确保|争取|计划)?(到|至)((20|19)\d\d)年`)

// OpensPlan says whether a paragraph opens what the five years to come are to bring, in a
// report of the year: “十五五”时期是…, 规划纲要（草案）提出…, 今后五年….
func OpensPlan(paragraph string, year int) bool {
	head := []rune(paragraph)
	head = head[:min(len(head), 60)]
	if draft.MatchString(string(head)) {
		return true
	}
	number := planOf(year)
	return number != "" && strings.Contains(string(head[:min(len(head), 12)]), "十"+number+"五")
}

var draft = regexp.MustCompile(`^(今后|未来)[两三四五]年|^展望|(规划)?《?纲要》?（草案）|纲要草案|规划的建议》`)

// planOf is the number of the five-year plan that holds the year: 五 of “十五五”; "" for
// years before 2006.
func planOf(year int) string {
	numbers := []rune("一二三四五六七八九")
	if i := (year - 2006) / 5; year >= 2006 && i < len(numbers) {
		return string(numbers[i])
	}
	return ""
}

// PlanYears is the span of years of the five-year plan that holds the year.
func PlanYears(year int) string { return YearsTo(year-(year-2006)%5+4, 5) }

// Aims says whether a sentence opens with a year to come, 到2035年, in a report
// given in the year.
func Aims(sentence string, year int) bool {
	m := aiming.FindStringSubmatch(sentence)
	if m == nil || year == 0 {
		return false
	}
	aim, _ := strconv.Atoi(m[3])
	return aim >= year
}

// turning says what the coming year is to bring: 今年政府工作的总体要求是….
var turning = regexp.MustCompile(`(今年|明年|20\d\d年)[\p{Han}]{0,12}(总体要求|总体思路|指导思想|总要求|主要预期目标|预期目标|主要目标|奋斗目标)(是|为|：|:)`)

// TurnsAhead says whether a sentence opens what is to come, as the title of a part
// does elsewhere.
func TurnsAhead(sentence string) bool { return turning.MatchString(sentence) }
