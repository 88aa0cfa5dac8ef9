package groups

import (
	"regexp"
	"strconv"
	"strings"
)

// groupName is the name of a group that says how many members it has: 一港五谷
// is one 港 and five 谷.
type groupName []groupPart

// groupPart is a number and what it counts.
type groupPart struct {
	count    int
	noun     string
	measured bool // a measure word stands between: 六大行动
}

var (
	// sums are numbers alone, such as 8+4.
	sums = regexp.MustCompile(`“(\d(?:\+\d)+)”`)
	// counts are a numeral, perhaps with a measure word, and a noun.
	counts = regexp.MustCompile(`([一二三四五六七八九十两\d]+)(大|个|项|支|条|类)?([\p{Han}“”]*?)(?:$|[一二三四五六七八九十两\d])`)
	// noCount are numerals that count no members: ordinals, times, idioms.
	noCount = regexp.MustCompile(`第[一二三四五六七八九十百\d]+|[一二三四五六七八九十\d]+(?:号|期|届|次|轮|级|线|标|年|周年|分钟|小时|公里|位一体|国道|省道|院)|三农|统一|专一|四川|一国两制`)
	// open are forms that do not say how many.
	open = regexp.MustCompile(`[A-Za-z]|\d\+(?:”|$)|\+\p{Han}|[百千万亿]|\d{3,}`)
	// tails stand behind a group's name and belong to none of its nouns.
	tails = regexp.MustCompile(`(?:建设|体系|工程|行动|格局|布局|项目|机制|攻坚|战略|计划|产业|政策)+$`)
)

// MembersNamed is how many members the name of a group counts, such as 6 in
// 一港五谷; 0 where it counts none or its form is open, such as 336X.
func MembersNamed(name string) int { return parseGroup(name).size() }

// parseGroup reads the numbers in a group's name; nil where it has none or their
// form is open, such as 336X and 510+. What only has ones (一县一业) says that
// everybody has one.
func parseGroup(name string) groupName {
	if m := sums.FindStringSubmatch(name); m != nil {
		var g groupName
		for _, number := range strings.Split(m[1], "+") {
			count, _ := strconv.Atoi(number)
			g = append(g, groupPart{count: count})
		}
		return g
	}
	if open.MatchString(name) {
		return nil
	}
	name = strings.NewReplacer("“", "", "”", "", "、", "", "一体化", "壹体化").Replace(noCount.ReplaceAllString(name, ""))
	var g groupName
	for name != "" {
		m := counts.FindStringSubmatchIndex(name)
		if m == nil {
			break
		}
		noun := name[m[6]:m[7]]
		if bare := tails.ReplaceAllString(noun, ""); bare != "" {
			noun = bare
		}
		if count := numeral(name[m[2]:m[3]]); count > 0 && noun != "" {
			g = append(g, groupPart{count, noun, m[4] >= 0})
		}
		name = name[m[7]:]
	}
	if g.ones() {
		return nil
	}
	return g
}

func (g groupName) ones() bool {
	for _, part := range g {
		if part.count != 1 {
			return false
		}
	}
	return true
}

// size is how many members the name says.
func (g groupName) size() int {
	size := 0
	for _, part := range g {
		size += part.count
	}
	return size
}

// String is the sum: 1+5.
func (g groupName) String() string {
	var parts []string
	for _, part := range g {
		parts = append(parts, strconv.Itoa(part.count))
	}
	return strings.Join(parts, "+")
}

// sort puts members to the part whose noun their names end with, else hold; nil
// where one fits no part, so that only the sum can be told.
func (g groupName) sort(members []string) [][]string {
	parts := make([][]string, len(g))
	for _, member := range members {
		at := -1
		for _, fits := range []func(string, string) bool{strings.HasSuffix, strings.Contains} {
			for i, part := range g {
				if at < 0 && part.noun != "" && fits(member, part.noun) {
					at = i
				}
			}
		}
		if at < 0 {
			return nil
		}
		parts[at] = append(parts[at], member)
	}
	return parts
}

// numeral is the number that digits or Chinese numerals up to 99 write, 0 for
// any other.
func numeral(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	digit := func(s string) int {
		if s == "两" {
			return 2
		}
		return (strings.Index("一二三四五六七八九", s) + 3) / 3
	}
	tens, ones, ten := strings.Cut(text, "十")
	switch {
	case !ten && len(text) == len("一"):
		return digit(text)
	case !ten, strings.Contains(ones, "十"):
		return 0
	case tens == "":
		tens = "一"
	}
	n := 10 * digit(tens)
	if ones != "" {
		n += digit(ones)
	}
	return n
}
