package phrase

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Unpaced is the noun without when, where and how fast something happened to it.
func Unpaced(noun string) string {
	return withoutPace(circumstance.ReplaceAllString(withoutPace(noun), "$1"))
}

// withoutPace takes the adverbs from the end of a noun that its verb was cut from:
// 储备项目提前 of 储备项目提前开工.
func withoutPace(noun string) string {
	for changed := true; changed; {
		changed = false
		for _, adverb := range paceAdverbs {
			if rest, ok := strings.CutSuffix(noun, adverb); ok && utf8.RuneCountInString(rest) > 1 {
				noun, changed = rest, true
			}
		}
	}
	return noun
}

// circumstance is where and when a counted noun met what happened to it: 10家公司在
// 我市落地, 20个安置区5月开始交付.
var circumstance = regexp.MustCompile(`^([\p{Han}“”、（）]{2,}?)(在[\p{Han}]{1,10}|\d{1,2}月(底|份)?(前|起|开始)?|(今年|明年|当年)?(上半年|下半年|年底|年内|春节|入汛|汛期)(前|后)?|当年|今年|明年)$`)

// paceAdverbs say how what happened to a counted noun went; they leave its name.
var paceAdverbs = []string{"全部", "全面", "均", "已经", "已", "顺利", "基本", "正在", "陆续", "加快", "成功", "正式", "有序", "稳步", "扎实", "高标准", "高质量", "相继", "先后", "如期", "按期", "提前", "率先", "统一", "同步", "集中", "首次", "持续", "加速", "尽快", "快速", "圆满", "规范", "强力", "稳定", "平稳", "全量", "批量", "先行", "正常", "安全", "优先", "有望", "可望", "将", "可", "实现", "得到", "进行了", "进行", "早日", "更多", "尽早"}
