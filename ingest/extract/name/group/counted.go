package group

import (
	"regexp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/token"
)

// Counted is the part of a name that counts the members of a group.
type Counted struct {
	Start    int // in code points from the start of the name
	Size     int // how many members there are
	Counters []string
	Parts    []string // 一港, 五谷 of 一港五谷, in the order of Counters; 3, 5, N of “3+5+N”体系
}

// Count finds what a name counts: 六大行动 in 省属企业六大行动, 六防 in “六防”体系.
// A name that counts less than two counts nothing.
func Count(name string) (Counted, bool) {
	if !strings.ContainsAny(name, numerals+"两0123456789") {
		return Counted{}, false
	}
	if c, ok := summed(name); ok {
		return c, true
	}
	if at := joint.FindStringSubmatchIndex(name); at != nil {
		return Counted{Start: len([]rune(name[:at[0]])), Size: value(name[at[2]:at[3]]), Counters: []string{Titles}, Parts: []string{name[at[0]:at[1]]}}, true
	}
	runes := []rune(name)
	for at := range runes {
		if !digit(runes[at]) || at > 0 && digit(runes[at-1]) {
			continue
		}
		end := at
		for end < len(runes) && runes[end] != '”' {
			end++
		}
		counted := runes[at:end]
		if end-at <= 3 && end+1 < len(runes) && sizes(runes[at+1:end]) {
			counted = slices.Concat(counted, runes[end+1:]) // “六大”行动
		}
		counters := Counters(counted)
		if counters == nil || eachOne(counters[0]) || len([]rune(counters[0])) > maxCounter || at > 0 && runes[at-1] != '“' && !sizes(runes[at+1:end]) {
			continue
		}
		c := Counted{Start: at, Counters: counters}
		rest := string(counted)
		for _, counter := range counters {
			before, after, _ := strings.Cut(strings.TrimPrefix(rest, "、"), counter)
			c.Size += value(before)
			c.Parts = append(c.Parts, before+counter)
			rest = after
		}
		return c, c.Size > 1
	}
	return Counted{}, false
}

// maxCounter bounds what a group counts, in code points: 八项规定精神学习教育 is no group.
const maxCounter = 7

// eachOne says whether a group is of one thing each, such as “三个一”工程: its members are
// of no one kind.
func eachOne(counter string) bool {
	runes := []rune(counter)
	return len(runes) > 0 && runes[0] == '一' && (len(runes) == 1 || !strings.ContainsRune("号体流", runes[1]))
}

// joint is a name such as 五城联创, which counts the titles that a city seeks.
var joint = regexp.MustCompile(`([二三四五六七八九十两])(城|市|县)(联|同|共)创`)

// Titles is what such a name counts: 文明城市, 卫生城市.
const Titles = "城市"

// sum is a name such as “3+5+N”产业体系, which counts what its head noun says.
var sum = regexp.MustCompile(`“?([0-9]+(?:[+＋][0-9N]+)+)”?(.*)$`)

// summed counts a name that sums its members up.
func summed(name string) (Counted, bool) {
	at := sum.FindStringSubmatchIndex(name)
	if at == nil {
		return Counted{}, false
	}
	c := Counted{Start: len([]rune(name[:at[0]]))}
	for _, part := range strings.FieldsFunc(name[at[2]:at[3]], func(r rune) bool { return r == '+' || r == '＋' }) {
		c.Parts = append(c.Parts, part)
		c.Size += value(part)
	}
	head := []rune(name[at[4]:at[5]])
	if len(head) < 2 || c.Size < 2 || c.Size > 60 {
		return Counted{}, false
	}
	c.Counters = []string{string(head[len(head)-2:])}
	return c, true
}

// sizes says whether the words behind a numeral begin with what sizes a group, as in
// 六大行动: without it, a numeral inside a name counts nothing (一国两制).
func sizes(words []rune) bool {
	for len(words) > 0 && digit(words[0]) {
		words = words[1:]
	}
	return len(words) > 0 && strings.ContainsRune("大个项", words[0])
}

// numerals are those of counts; 千 and 百 only exaggerate.
const numerals = "一二三四五六七八九十"

func digit(c rune) bool {
	return token.Numeral(c) || c >= '0' && c <= '9'
}

// value is the number that words such as 六大 or 12个 begin with, 0 for what is no count.
func value(words string) int {
	sum, tens := 0, false
	for _, c := range words {
		at := strings.IndexRune(numerals, c)
		switch {
		case c >= '0' && c <= '9':
			sum = sum*10 + int(c-'0')
		case c == '十':
			sum, tens = max(sum, 1)*10, true
		case c == '两':
			sum = 2
		case at >= 0 && tens:
			sum += at/len("一") + 1
		case at >= 0:
			sum = at/len("一") + 1
		case c == '百' || c == '千' || c == '数' || c == '多':
			return 0
		}
	}
	return sum
}
