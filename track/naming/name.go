// Package naming takes the names of indicators apart, by the words of words.tsv:
// what is counted, what is done with it, and what narrows it. So it tells whether
// two names measure one thing, and how a figure of that name runs with time.
package naming

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Name is an indicator's name taken apart, so that two names can be held against
// each other part by part: 培育省级及以上专精特新中小企业 is the gain 培育 of the
// level 省级及以上 over the core 专精特新中小企业.
type Name struct {
	Core   string
	level  string   // 省级, 省级及以上
	less   string   // what is taken out: 扣除房地产开发投资
	scopes []string // what narrows it: 全职, and what stood in brackets
	stage  string   // planned, applied, begun or done
	gain   string   // 新增, 引进
	works  []string // 新建, 改建; sorted
}

// Acts tells whether the name counts what is done, not what there is.
func (n Name) Acts() bool { return n.stage != "" || n.gain != "" || len(n.works) > 0 }

var (
	lessOf  = regexp.MustCompile(`^(?:扣除|剔除|不含)(.+?)(?:因素)?的(.+)$`)
	bracket = regexp.MustCompile(`（([^（）]*)）`)
	levels  = regexp.MustCompile(`^(国家级|省级|市级|县级|省市级|全省|国家|省)(及?以上)?`)
	// notLevel are words that begin like a level.
	notLevel = regexp.MustCompile(`^(?:国家(?:公园|税|安全)|省(?:会|份|内|域|道|际))`)
	marks    = strings.NewReplacer("(", "（", ")", "）", "“", "", "”", "", "、", "", "，", "", " ", "", "\u3000", "")
)

// Parse takes a name apart. The same name always gives the same parts.
func Parse(text string) Name {
	var n Name
	text = marks.Replace(text)
	for _, w := range words()["same"] {
		text = strings.ReplaceAll(text, w.text, w.sense)
	}
	entire := text
	if m := lessOf.FindStringSubmatch(text); m != nil {
		n.less, text = m[1], m[2]
	}
	text = n.cutVerbs(text)
	text = n.cutBrackets(text)
	text = n.cutVerbs(text) // 新增省级（…）
	text = n.cutEnd(text)
	slices.Sort(n.scopes)
	slices.Sort(n.works)
	n.works = slices.Compact(n.works)
	n.Core = cmp.Or(text, entire)
	return n
}

// cutBrackets puts what stands in brackets among the scopes.
func (n *Name) cutBrackets(text string) string {
	for _, m := range bracket.FindAllStringSubmatch(text, -1) {
		if less := regexpLess.FindStringSubmatch(m[1]); less != nil {
			n.less = less[1]
			continue
		}
		n.scopes = append(n.scopes, m[1])
	}
	return bracket.ReplaceAllString(text, "")
}

var regexpLess = regexp.MustCompile(`^(?:扣除|剔除|不含)(.+?)(?:因素)?$`)

// cutVerbs takes verbs, levels and scopes off the front, as many as there are.
// 新 before a verb says no more than the verb.
func (n *Name) cutVerbs(text string) string {
	for {
		rest, found := n.cutFront(text)
		if fresh, ok := strings.CutPrefix(text, "新"); ok && !found {
			rest, found = n.cutVerb(fresh)
		}
		if !found {
			return text
		}
		text = rest
	}
}

func (n *Name) cutFront(text string) (rest string, found bool) {
	if rest, found := n.cutVerb(text); found {
		return rest, true
	}
	if w, rest, found := cutWord(text, "scope"); found {
		n.scopes = append(n.scopes, w.text)
		return rest, true
	}
	if m := levels.FindStringSubmatch(text); m != nil && n.level == "" && len(m[0]) < len(text) && !notLevel.MatchString(text) {
		n.level = levelName(m[1], m[2] != "")
		return text[len(m[0]):], true
	}
	return text, false
}

// levelName is a level in one form: 省级以上 is 省级及以上, and what is of 全省
// rank is 省级.
func levelName(level string, above bool) string {
	level = map[string]string{"全省": "省级", "省": "省级", "国家": "国家级"}[level] + level
	for _, whole := range []string{"国家级", "省级"} {
		if strings.HasPrefix(level, whole) {
			level = whole
		}
	}
	if above {
		level += "及以上"
	}
	return level
}

// notVerb are nouns that begin like a verb.
var notVerb = regexp.MustCompile(`^(?:保障(?:性|房)|建设用地|[\p{Han}]{2}率$)`)

func (n *Name) cutVerb(text string) (rest string, found bool) {
	if notVerb.MatchString(text) {
		return text, false
	}
	if _, rest, found := cutWord(text, "neutral"); found {
		return rest, true
	}
	for _, class := range []string{"work", "stage", "gain"} {
		if w, rest, found := cutWord(text, class); found {
			n.add(class, w)
			return rest, true
		}
	}
	return text, false
}

func (n *Name) add(class string, w word) {
	switch class {
	case "work":
		n.works = append(n.works, strings.Split(w.sense, "+")...)
	case "stage":
		n.stage = w.sense
	case "gain":
		n.gain = w.sense
	}
}

// cutEnd takes verbs off the end, where they stand as nouns: 低效工业用地整治,
// 老旧小区改造完工.
func (n *Name) cutEnd(text string) string {
	for {
		found := false
		for _, class := range []string{"tail", "stage", "work"} {
			w, rest, cut := cutTail(text, class)
			if cut && !found {
				n.add(class, w)
				text, found = rest, true
			}
		}
		if !found {
			return text
		}
	}
}

// Ending is the last two characters of a name's core.
func (n Name) Ending() string {
	core := n.Core
	_, last := utf8.DecodeLastRuneInString(core)
	_, before := utf8.DecodeLastRuneInString(core[:len(core)-last])
	return core[len(core)-last-before:]
}
