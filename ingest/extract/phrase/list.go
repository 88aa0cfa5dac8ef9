package phrase

import (
	"regexp"
	"strings"
)

// SplitSubjects splits a list of k noun phrases and gives each the words that
// they share: 汽车零部件、电气产业规上工业增加值, 投资完成率、开工率. Where the text
// is no list of k the result is nil.
func (g *Grammar) SplitSubjects(text string, k int) []string {
	if k == 2 {
		if m := depositsAndLoans.FindStringSubmatch(text); m != nil {
			return []string{m[1] + "存款" + m[2], m[1] + "贷款" + m[2]}
		}
		if m := cattleAndSheep.FindStringSubmatch(text); m != nil {
			return []string{m[1] + "牛" + m[2], m[1] + "羊" + m[2]}
		}
		if pair := splitTownAndCountry(text); pair != nil {
			return pair
		}
	}
	if rates := g.RatesOf(text, k); rates != nil {
		return rates
	}
	if m := insured.FindStringSubmatch(text); m != nil && k == 2 {
		return []string{m[1] + strings.TrimSuffix(m[2], "保险") + "保险" + m[4], m[1] + m[3] + m[4]}
	}
	if k == 3 {
		if m := allSectors.FindStringSubmatch(text); m != nil {
			return []string{m[1] + "第一产业" + m[2], m[1] + "第二产业" + m[2], m[1] + "第三产业" + m[2]}
		}
	}
	if m := summed.FindStringSubmatch(text); m != nil {
		if items := SplitList(m[1], "、", k); items != nil {
			for i := range items {
				items[i] += m[2] // 绿色建材、绿色食品两个产业集群产值
			}
			return items
		}
	}
	text = andOthers.ReplaceAllString(text, "$1$2") // 甲、乙、丙等产业增加值分别…
	items := SplitList(text, "、", k)
	if items == nil {
		items = SplitList(text, "、和", k)
	}
	if items == nil {
		items = SplitList(text, "、和及与", k)
	}
	if items == nil {
		return nil
	}
	g.shareNoun(items)
	g.shareSuffix(items)
	g.sharePrefix(items)
	return items
}

// insured is a rate of two insurances of the same people.
var insured = regexp.MustCompile(`^(.*?)((?:基本)?(?:养老|医疗|失业|工伤|生育)(?:保险)?)[、和]((?:基本)?(?:养老|医疗|失业|工伤|生育)保险)(参保率|覆盖率|参保人数|参保面|覆盖面)$`)

// TwoInsurances says that the text names two insurances that share a rate.
func TwoInsurances(text string) bool { return insured.MatchString(text) }

// allSectors are three in one word: 一二三产增加值.
var allSectors = regexp.MustCompile(`^(.*?)一、?二、?三次?产业?([^、]*)$`)

// Two balances, and two kinds of stock, in one word.
var (
	cattleAndSheep   = regexp.MustCompile(`^([^、和]*?)牛羊((?:肉产量|出栏|存栏)[^、和]*)$`)
	depositsAndLoans = regexp.MustCompile(`^(.*?)存(?:款)?[、和]?贷款(.*)$`)
)

// splitTownAndCountry resolves 城乡居民…: the first number is the towns'.
func splitTownAndCountry(text string) []string {
	if !strings.Contains(text, "城乡") || strings.ContainsAny(text, "、和") || strings.Contains(text, "收入比") {
		return nil
	}
	town := "城镇"
	if strings.Contains(text, "低保") || strings.Contains(text, "特困") {
		town = "城市"
	}
	return []string{strings.Replace(text, "城乡", town, 1), strings.Replace(text, "城乡", "农村", 1)}
}

// shareNoun gives the noun behind the last verb to the verbs before it: 引进、开工
// 亿元以上项目.
func (g *Grammar) shareNoun(items []string) {
	last := []rune(items[len(items)-1])
	n, _ := g.Verbs.Prefix(last)
	if n == 0 || n == len(last) {
		return
	}
	for i, item := range items[:len(items)-1] {
		if g.Verbs.Has(item) {
			items[i] = item + string(last[n:])
		}
	}
}

// SplitList cuts the text at the marks outside brackets; nil unless that gives
// k items.
func SplitList(text, marks string, k int) []string {
	var items []string
	depth, start := 0, 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("（(“", r):
			depth++
		case strings.ContainsRune("）)”", r):
			depth--
		case depth == 0 && strings.ContainsRune(marks, r):
			items = append(items, text[start:i])
			start = i + len(string(r))
		}
	}
	items = append(items, text[start:])
	if len(items) != k {
		return nil
	}
	for _, item := range items {
		if item == "" {
			return nil
		}
	}
	return items
}

// shareSuffix gives the words that close the last item to the items that lack a
// head of their own.
func (g *Grammar) shareSuffix(items []string) {
	last := []rune(items[len(items)-1])
	tail := g.tail(last)
	if tail == 0 {
		return
	}
	shared := string(last[len(last)-tail:])
	if g.shareProperty(items) {
		return
	}
	if kind := kindOf.FindString(string(last)); kind != "" {
		for i, item := range items[:len(items)-1] {
			if kindOf.FindString(item) == item {
				items[i] = item + strings.TrimPrefix(string(last), kind) // 职工、居民住院报销比例
			}
		}
	}
	for i, item := range items[:len(items)-1] {
		if strings.HasSuffix(item, "化学需氧量") && EndsWithAny(shared, "排放量", "浓度") {
			items[i] = item + shared
			continue
		}
		if n, class := g.Heads.Suffix([]rune(item)); n > 0 && class == "head" || EndsWithAny(item, "量", "率", "额", "值", "数", "度", "比", "费", "平台", "中心", "基地", "园区", "机构", "实验室", "学校", "医院", "工厂", "场景", "单位") {
			continue
		}
		suffix := shared
		if parallel := parallelRest([]rune(item), last); parallel != "" {
			items[i] = item + parallel // 职工医保、居民医保住院费用报销比例
			continue
		}
		if strings.HasSuffix(item, "业") {
			suffix = strings.TrimPrefix(strings.TrimPrefix(suffix, "产业"), "业")
		}
		items[i] = item + suffix
	}
}

// kindOf is whose a figure is, where lists set them side by side.
var kindOf = regexp.MustCompile(`^(城镇职工|企业职工|职工|居民|企业|个人|男性|女性)`)

// parallelRest is what stands in the last item behind the word that the item ends
// with; "" where it is not there.
func parallelRest(item, last []rune) string {
	if len(item) < 4 {
		return ""
	}
	end := string(item[len(item)-2:])
	for i := 1; i+4 <= len(last); i++ {
		if string(last[i:i+2]) == end {
			return string(last[i+2:])
		}
	}
	return ""
}

// shareProperty gives a property of a whole indicator to the items before it, and
// what is before that of the first to the last: 清洁能源发电量、用电量占比, 货物进口和出口
// 通关时间.
func (g *Grammar) shareProperty(items []string) bool {
	first, last := []rune(items[0]), []rune(items[len(items)-1])
	for at := 2; at+2 <= len(last) && at <= len(first); at++ {
		same, _ := g.Heads.Suffix(first)
		own, class := g.Heads.Suffix(last[:at])
		if same < 2 || class != "head" || own != at || same != own || g.Heads.Has(string(last)) {
			continue
		}
		if n, class := g.Heads.Suffix(last[at:]); class != "head" || n < 2 {
			continue
		}
		prefix, property := string(first[:len(first)-same]), string(last[at:])
		for i := range items {
			switch i {
			case 0:
				items[i] += property
			case len(items) - 1:
				items[i] = prefix + items[i]
			default:
				items[i] = prefix + items[i] + property
			}
		}
		return true
	}
	return false
}

// tail is the length of the head that closes an item, with the qualifiers right
// before it.
func (g *Grammar) tail(item []rune) int {
	n, class := g.Heads.Suffix(item)
	if class != "head" {
		return 0
	}
	if n == 1 {
		n = min(3, len(item)) // 建成率: a rate is named by what is before it
	}
	for n < len(item) {
		more, class := g.Heads.Suffix(item[:len(item)-n])
		if more == 0 || class != "qualifier" || n+more >= len(item) {
			break
		}
		n += more
	}
	return n
}

// sharePrefix gives the words that open the first item to the items that are
// bare heads: 投资完成率、开工率, or that repeat its middle: 规上企业研发机构设置率
// 和研发活动覆盖率.
func (g *Grammar) sharePrefix(items []string) {
	first := []rune(items[0])
	n, class := g.Heads.Suffix(first)
	for i := 1; i < len(items); i++ {
		item := []rune(items[i])
		if at := repeated(first, item); at > 0 {
			items[i] = string(first[:at]) + items[i]
			continue
		}
		if strings.HasPrefix(items[i], "旅游") {
			continue // 游客人数、旅游收入
		}
		if own, c := g.Heads.Suffix(item); c == "head" && own == len(item) && class == "head" && n > 1 && n < len(first) && string(item[:min(2, own)]) != string(first[:2]) {
			items[i] = string(first[:len(first)-n]) + items[i]
		}
	}
}

// repeated is where in the first item the two opening characters of another
// stand again, behind a prefix; 0 where they do not.
func repeated(first, item []rune) int {
	if len(item) < 4 {
		return 0
	}
	for i := 2; i+2 < len(first); i++ {
		if first[i] == item[0] && first[i+1] == item[1] {
			return i
		}
	}
	return 0
}

// RatesOf reads 建议、提案办结率、满意率: rates of all the cases together, k of them or, for
// 0, any number; nil where the list is none of rates.
func (g *Grammar) RatesOf(text string, k int) []string {
	m := caseRates.FindStringSubmatch(text)
	if m == nil || strings.Contains(m[1], "率") {
		return nil
	}
	rates := strings.FieldsFunc(m[3], func(r rune) bool { return strings.ContainsRune("、和及", r) })
	if k > 0 && len(rates)+1 != k {
		return nil
	}
	items := []string{m[1] + m[2]}
	for _, rate := range rates {
		items = append(items, m[1]+rate)
	}
	return items
}

// caseRates is a list of cases with the rates of how they were dealt with.
var caseRates = regexp.MustCompile(`^(.*?(?:[、和].*?|诉求|工单|投诉|来电|信访件|事项|案件))((?:(?:即时|及时|按时|按期|一次)?(?:转办|接通|响应|反馈|办结)|办复|办结|答复|回复|面商|走访|见面|满意|回访|反馈|按期办结|沟通|受理|处置|规范办理)(?:率|度))((?:[、和及](?:代表委员|按时|按期|及时)?(?:转办|响应|办复|办结|答复|回复|面商|走访|见面|满意|基本满意|满意和基本满意|回访|反馈|沟通|办成|处置)(?:率|度))+)$`)

// summed is a list with the count of its items and what they all are.
var summed = regexp.MustCompile(`^([^“”]*、[^“”]*?)[两三四五六七八][个大类家条座]([\p{Han}]{4,})$`)

// andOthers stands before the head of a list that has as many items as numbers.
var andOthers = regexp.MustCompile(`([、和]\p{Han}+)等((?:产业|行业|领域|产品)\p{Han}+)$`)
