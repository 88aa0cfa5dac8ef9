package phrase

import (
	"regexp"
	"strings"
)

// Between a count and a further number stand the things counted and what of them
// that number measures: 15家企业营业收入增长12%, 6个乡镇污水处理率达到95%.

// kinds are the kinds of things in a single word, with what may not follow them: 县域
// is no county.
var kinds = map[rune]string{'村': "级民镇委庄企貌", '县': "域级城区市乡属", '市': "场政民值级域区价", '区': "域级块位", '镇': "区级村", '乡': "村镇土", '沟': "通", '河': "道流湖", '湖': "泊库", '户': "均籍用外", '州': "县市级", '旗': "县"}

// kindsOf ends what is counted by a longer word that told does not know.
var kindsOf = regexp.MustCompile(`(产业链?|行业|旅行社|村寨|点位|水源地|水库|湖泊|集群|市场|港口|楼宇)$`)

// furtherKind goes on with the kind: 服务|事项, 产业|园.
var furtherKind = regexp.MustCompile(`^(事项|平台|机构|中心|站|网点|业|园|链|集群|带|基地|化|寨|主体|管理|公司|项目|企业|工程|基金)`)

// furtherThings are things in what stands behind a kind in a single word, which are
// those counted.
var furtherThings = regexp.MustCompile(`项目|企业|工程`)

// deeds open what the things do, or end what is done to them; neither is a property.
var deeds = regexp.MustCompile(`完成|实现|^累计|^共|(企业|项目|人口|户数|件数|床位|学位|储备|补贴|补助|资金|标准)$`)

// Owned is where, in the words between a count and the predicate of the next number,
// the property of the things counted begins; 0 where none does.
func (g *Grammar) Owned(words []rune) int {
	depth := 0
	for i := 1; i < len(words)-1; i++ {
		switch words[i-1] {
		case '（', '(', '“', '《':
			depth++
		case '）', ')', '”', '》':
			depth--
		}
		not, kind := kinds[words[i-1]]
		head, rest := string(words[:i]), string(words[i:])
		if depth > 0 || !(kind && !strings.ContainsRune(not, words[i]) || (toldOf.MatchString(head) || kindsOf.MatchString(head)) && !furtherKind.MatchString(rest)) {
			continue
		}
		if kind && furtherThings.MatchString(rest) {
			continue // 5个市重点项目
		}
		if g.property(rest) {
			return i
		}
	}
	return 0
}

// property says that the words are a property alone, of what stands before them.
func (g *Grammar) property(text string) bool {
	text = strings.Replace(strings.TrimPrefix(text, "中"), "及以上", "以上", 1)
	if strings.ContainsAny(text, "、，的和及（(“”《》") || deeds.MatchString(text) {
		return false
	}
	of, _, share := strings.Cut(text, "占")
	if share && of == "" {
		return true
	}
	words := []rune(of)
	head, class := g.Heads.Suffix(words)
	if class != "head" {
		if head, class = g.Attributes.Suffix(words); class != "append" {
			return false
		}
	}
	return head == len(words) || EndsWithAny(of, "率", "比例", "比重") || !g.OpensWithVerb(words)
}
