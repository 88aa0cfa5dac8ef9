package phrase

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/vocabulary"
)

// Predicate is what stands between a noun phrase and its numbers: 分别增长, 高于
// 全省, 排名全省, 从. The phrase before it is left in subject.
type Predicate struct {
	Subject    string
	Measure    vocabulary.Measure
	Negative   bool
	Share      bool     // 分别: each number has its own subject or benchmark
	Every      bool     // 均, 各: one number for every subject
	Baseline   bool     // 从…
	Since      string   // of a baseline: 由2020年的
	Years      string   // of a change: 5年增长
	Stated     bool     // a verb such as 达 or 降至 says that the number is a value
	Cumulative bool     // 累计达: a total since some beginning
	Fulfilled  bool     // 完成…的: the number is the share that is done
	Elided     bool     // 过亿元的达到: the noun is left out
	Target     bool     // 年度目标
	Benchmarks []string // of a difference or rank, as written: 全省
}

// basis is the point that a change is measured from: 同比, 较年初, 比上年.
var basis = regexp.MustCompile(`(同比|环比|年均|平均每年|每年|连年|逐年|全年|净|自然|[五十]年|(较|比|按|与)([一二三四五六七八九十]+年前|20\d\d年|19\d\d年|上年|去年|年初|上年末|[上下]半年|[一二三四]季度|上年同期|去年同期|同期|上月|上季度|前年|上年年初预算|“[^”]+”(末|时期|期间)|上一年|往年|上一?个五年)[\p{Han}]{0,4}?(相比)?|(近|过去|最近)?\d{1,2}年(来|间)?(累计)?|按可比价格?(计算)?|同口径|在[^，,]{2,16}基础上|可比口径|剔除[^，,]{2,10}后)$`)

// against is a standard that a change is measured from: 比法定时限压缩60%.
var against = regexp.MustCompile(`(^|[^占对同环正类可])(比|较)[\p{Han}“”]{0,10}(时限|时间|期限|标准|规定|计划|任务|要求|原来|以往|过去|之前|以前|改革前|预算|价格|成本|流程|环节|初期|年底|年末|同期)$`)

// bracketedBasis is a basis behind the verb of change: 下降（同口径）5%.
var bracketedBasis = regexp.MustCompile(`[（(](按?(同|可比)口径|按?可比价格?|按?不变价格?|按?现价|剔除|扣除)[^（）()]*[）)]$`)

// comparedWith opens by the year that a change is measured from: 与2015年相比.
var comparedWith = regexp.MustCompile(`^[，、；]?[与同较比](20|19)\d\d年(底|末|同期)?相比`)

// above opens a difference: 高于全省, 比全国快.
var above = regexp.MustCompile(`(?:(高于|快于|优于|好于|高出|超过|领先|大于|多于|低于|慢于|少于)([\p{Han}、和及与]{2,20}?)(平均水平|平均|水平|增速|均值)?|(?:比|较)([\p{Han}、和及与]{2,16}?)(平均水平|平均|水平|增速)?(高|快|多|低|慢|少|高出))$`)

// ReadPredicate parses the words before a number, right to left.
func (g *Grammar) ReadPredicate(text string, n number.Number, places func(string) []string) Predicate {
	p := Predicate{Subject: comparedWith.ReplaceAllString(listItem.ReplaceAllString(strings.TrimSpace(text), ""), ""), Measure: vocabulary.Level}
	if EndsWithAny(p.Subject, "）", ")") {
		p.Subject = bracketedBasis.ReplaceAllString(p.Subject, "")
	}
	p.adverbs()
	switch {
	case n.Class == "rank":
		p.rank(places)
	case g.difference(&p, n, places):
	case p.from():
	default:
		g.change(&p, n)
	}
	p.adverbs()
	return p
}

// adverbs takes 分别, 均 and their like from the end.
func (p *Predicate) adverbs() {
	for {
		before := p.Subject
		p.Subject = strings.TrimRight(strings.TrimSpace(p.Subject), "（(：:，,、")
		for _, word := range []string{"分别", "依次"} {
			if rest, ok := strings.CutSuffix(p.Subject, word); ok {
				p.Subject, p.Share = rest, true
			}
		}
		for _, word := range []string{"均", "都", "皆", "各"} {
			if rest, ok := strings.CutSuffix(p.Subject, word); ok && !EndsWithAny(rest, "人", "年", "平", "户", "亩") {
				p.Subject, p.Every = rest, true
			}
		}
		for _, word := range []string{"了", "则", "已", "一律", "预计", "全部", "进一步", "相应", "可比", "至少", "将", "总体", "整体", "仅", "再", "就", "也", "又", "实际", "平均", "再度", "首次", "再次"} {
			p.Subject = strings.TrimSuffix(p.Subject, word)
		}
		if p.Subject == before {
			return
		}
	}
}

// from takes the 从 of 从…扩展至….
func (p *Predicate) from() bool {
	at := startPoint.FindStringIndex(p.Subject)
	if at == nil {
		return false
	}
	p.Since, p.Subject, p.Baseline = p.Subject[at[0]:], p.Subject[:at[0]], true
	return true
}

// startPoint is 从 or 由, with the year that a change is measured from.
var startPoint = regexp.MustCompile(`(从|由)((20|19)\d\d年(底|末)?|上年|去年|年初|期初|“[^”]{2,6}”|“?十[一二三四五]五”?)?(同期|末|期末|时期末?)?的?(每人每[年月]|[年月]人均|人均每?[年月]?|每[年月])?$`)

// endPoint is the year that a change led to: 增加到2031年的.
var endPoint = regexp.MustCompile(`(到|至)((20|19)\d\d年(底|末)?)的?$`)

// timesBefore reads a multiple of an earlier value: 是上年的2.9倍.
var timesBefore = regexp.MustCompile(`(?:(分别)?(是|为|相当于|达到?)(上年|去年|前年|(20|19)\d\d年|[一二三四五六七八九十]+年前|上一?个五年|“十[一二三四]五”)(同期|末|时期|期间)?的?|(是|相当于)[\p{Han}“”]{2,14}的)$`)

// recovered reads a share of an earlier value: 恢复到2019年的105%.
var recovered = regexp.MustCompile(`(分别|均|已|基本)*(恢复到?|恢复至|相当于)(上年|去年|(20|19)\d\d年|疫情前)(同期|全年)?(的|水平的)?$`)

// decade is the time in which something multiplied: 财政收入十年接近翻一番.
var decade = regexp.MustCompile(`^(.*?)([一二三四五六七八九十]+年)?(间|来)?(接近|实现|基本|近)?$`)

// perHead stands between an amount and its verb: 提高到每人每年1856元.
var perHead = regexp.MustCompile(`(每人每[年月]|年人均|人均每[年月]|每[年月]|([达至到为])每[人户亩吨度])$`)

// rankVerbs stand before the place of a rank.
var rankVerbs = []string{"分居", "排名", "名列", "位列", "位居", "稳居", "跃居", "跃升", "上升", "提升", "晋升", "攀升", "前进", "前移", "跃", "升", "排", "居", "列", "位次", "保持", "继续", "连续", "获评", "荣获", "持续", "始终", "长期", "稳定", "为", "获", "达", "并列"}

// scopeTail is what may stand between the place and the rank: 全国城市第28位.
var scopeTail = regexp.MustCompile(`(城市|地级市|设区市|各市|各县|县市区|县区|同类城市|同类地区|省份|百强县|百强市|百强)$`)

// scopeClass is a place with the kind of its parts that are ranked: 全省县级行政区.
var scopeClass = regexp.MustCompile(`(全国|全省|全市|全区|全州|省内|国内|市内)(同类|同等|同级|县级|地级|设区|副省级|省会|[东西南北中]部|民族|\d+[个座家所]|\p{Han}{1,2}类)[\p{Han}（）()、]{0,8}$`)

// amongThem are those ranked among that have no name: 在28个城市中排名第4.
var amongThem = regexp.MustCompile(`在[^，；]*?\d*[”"’]?[个家座]?[^，；]{1,12}[中里]((?:排名|位列|位居|名列|排|居|列)?)$`)

// assessed is the assessment that a place is ranked in: 在县域创新能力评价中排名第16, 在考核中从第9名升至第2名.
var assessed = regexp.MustCompile(`^[^，；]{0,12}在(\p{Han}{4,24}(?:评价|考核|考评|测评|评估|调查))中(\p{Han}*)$`)

// running says how often in a row a rank was held: 连续七年.
var running = regexp.MustCompile(`连续[两一二三四五六七八九十多数]+(年|届|轮|个?月|个?季度|次)$`)

// rank takes the place ranked within and the verb before it.
func (p *Predicate) rank(places func(string) []string) {
	p.Measure = vocabulary.Rank
	p.Subject = amongThem.ReplaceAllString(p.Subject, "$1")
	p.Subject = assessed.ReplaceAllString(p.Subject, "$1$2")
	p.Subject = strings.TrimSuffix(strings.TrimSuffix(p.Subject, "至"), "到")
	p.Subject = scopeTail.ReplaceAllString(p.Subject, "")
	p.takePlaces(places)
	if m := scopeClass.FindStringSubmatchIndex(p.Subject); m != nil && p.Benchmarks == nil {
		if found := places(p.Subject[m[2]:m[3]]); len(found) > 0 {
			p.Benchmarks, p.Subject = found, p.Subject[:m[0]]
		}
	}
	for changed := true; changed; {
		changed = false
		p.adverbs()
		p.Subject = strings.TrimSuffix(strings.TrimSuffix(p.Subject, "至"), "到")
		p.Subject = running.ReplaceAllString(p.Subject, "")
		for _, verb := range rankVerbs {
			if rest, ok := strings.CutSuffix(p.Subject, verb); ok && !strings.HasSuffix(p.Subject, "亩") && (verb != "分居" || !EndsWithAny(rest, "总", "得", "积", "评")) {
				p.Subject, changed = rest, true
			}
		}
		if p.Benchmarks == nil {
			p.takePlaces(places) // 全省排名第9位
			changed = changed || p.Benchmarks != nil
		}
	}
	p.from() // 由全国第11位升至第5位
}

// takePlaces moves the place names at the end into benchmarks.
func (p *Predicate) takePlaces(places func(string) []string) {
	runes := []rune(p.Subject)
	for start := max(0, len(runes)-12); start < len(runes)-1; start++ {
		if found := places(string(runes[start:])); len(found) > 0 {
			p.Benchmarks, p.Subject = found, string(runes[:start])
			return
		}
	}
}

// ownScope opens what of a place is compared with.
var ownScope = regexp.MustCompile(`^全[国省市县区州]`)

// difference reads 高于全省3.7个百分点; the places must be known.
func (g *Grammar) difference(p *Predicate, n number.Number, places func(string) []string) bool {
	if !strings.ContainsAny(p.Subject, "高快优好超领大多低慢少") {
		return false
	}
	m := above.FindStringSubmatchIndex(p.Subject)
	if m == nil {
		return false
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return p.Subject[m[2*i]:m[2*i+1]]
	}
	named := group(2) + group(4)
	benchmarks := places(named)
	if m[0] == 0 && len(benchmarks) == 0 {
		benchmarks = places(ownScope.FindString(named)) // 低于全省价格指数
	}
	if len(benchmarks) == 0 {
		return false
	}
	p.Negative = strings.ContainsAny(group(1)+group(6), "低慢少")
	p.Subject, p.Benchmarks, p.Measure = p.Subject[:m[0]], benchmarks, vocabulary.Difference
	return true
}

// change reads a verb of change; before 到 and 至 it states a level.
func (g *Grammar) change(p *Predicate, n number.Number) {
	if n.Class == "share" {
		p.Subject = recovered.ReplaceAllString(p.Subject, "")
	}
	if n.Class == "multiple" {
		p.Subject = timesBefore.ReplaceAllString(p.Subject, "")
		p.stripBasis()
		p.Subject = decade.ReplaceAllString(p.Subject, "$1")
		p.stripBasis()
	}
	p.Subject = perHead.ReplaceAllString(p.Subject, "$2")
	rest := p.Subject
	for _, word := range []string{"预期目标为", "预期目标是", "目标为", "目标是", "预期目标"} {
		rest = strings.TrimSuffix(rest, word)
	}
	for _, word := range []string{"了", "为", "约", "达", "在", "达到"} {
		rest = strings.TrimSuffix(rest, word)
	}
	if m := endPoint.FindStringSubmatchIndex(rest); m != nil {
		p.Since, rest = rest[m[4]:m[5]], rest[:m[3]] // 增加到2031年的1200亿元
	}
	if m := netGain.FindStringSubmatch(rest); m != nil {
		rest = strings.TrimSuffix(rest, m[1]) + "增加" // 比上年净增1.2亿元
	}
	level := false
	for _, word := range []string{"到", "至"} {
		if cut, ok := strings.CutSuffix(rest, word); ok {
			rest, level = cut, true
		}
	}
	if level && EndsWithAny(rest, "比升", "率升", "例升", "重升") {
		rest = strings.TrimSuffix(rest, "升") + "上升" // 占比升至48%
	}
	if n.Class == "multiple" && EndsWithAny(rest, "增速", "增幅", "增长率") {
		p.Subject, p.Measure = rest, vocabulary.Growth // 收入年均增速翻一番
		return
	}
	runes := []rune(rest)
	length, sign := g.Changes.Suffix(runes)
	if verb, _ := g.Verbs.Suffix(runes); length == 0 || verb > length || sign == "none" || !changesUnit(n) && !level {
		p.level(n)
		return
	}
	if level {
		p.Subject, p.Stated = string(runes[:len(runes)-length]), true
		p.stripBasis()
		return
	}
	p.Subject = string(runes[:len(runes)-length])
	p.Negative = sign == "-"
	p.Measure = vocabulary.Change
	if n.Class == "share" || n.Class == "multiple" {
		p.Measure = vocabulary.Growth
	}
	p.adverbs()
	p.stripBasis()
	p.Subject = fared.ReplaceAllString(p.Subject, "$1")
}

// netGain is a change from an earlier value, and no gain that is counted.
var netGain = regexp.MustCompile(`[比较]\p{Han}{0,2}(?:上年|去年|年初|上年末|上年同期|去年同期|同期)(净增|增产)$`)

// fared is how something did, before by how much it grew: 光伏产品出口表现突出、增长8%.
var fared = regexp.MustCompile(`^(.*\p{Han}{2})(表现(突出|亮眼|优异|强劲|抢眼|良好)|势头(强劲|良好)|(持续|快速|稳步|稳定|较快|保持|平稳)增长|再创新高|创历史新高|(企稳|止跌|触底|持续)(回升|反弹|回暖|向好)|由[负降跌减]转[正升涨增]|稳中[有向][升进好]|(较快|平稳|高速|大幅|恢复性)增长)$`)

// changesUnit says whether a number in its unit can be an amount of change.
func changesUnit(n number.Number) bool { return n.Class != "" && n.Class != "rank" }

// level takes the empty verbs of a plain statement from the end.
func (p *Predicate) level(n number.Number) {
	if EndsWithAny(p.Subject, "到", "至", "为", "成") {
		p.Subject = grownTo.ReplaceAllString(p.Subject, "$1")
	}
	p.Cumulative = strings.Contains(p.Subject, "累计") && cumulative.MatchString(p.Subject)
	for changed := true; changed; {
		before := p.Subject
		if strings.ContainsAny(p.Subject, "年上") {
			p.Subject = running.ReplaceAllString(timeBehind.ReplaceAllString(p.Subject, "$1"), "")
		}
		changed = p.Subject != before
		for _, word := range []string{"预计", "有望", "可望", "力争", "一举", "历史性", "一律", "达到双", "达到了", "达到", "高达", "多达", "达", "为", "是", "至", "到", "超额完成", "完成", "实现", "累计", "共", "预计", "合计", "总计", "共计", "计", "保持在", "稳定在", "控制在", "维持在", "迈上", "站上", "跨上", "登上", "跃上", "迈过", "跨过", "保持", "维持", "稳定", "设定", "动态保持在", "调整为", "优化为", "调整优化为", "全部", "总体", "初步", "突破性", "每年都", "始终", "全年", "连年", "年均", "总量达", "扩展", "增加到", "共有", "有", "在", "预期目标", "：", ":", "仅需", "只需", "连续", "拟按", "拟安排", "安排"} {
			if rest, ok := strings.CutSuffix(p.Subject, word); ok && !(wholeVerb.MatchString(rest + word)) {
				p.Subject, p.Stated, changed = rest, true, true
			}
		}
		p.adverbs()
	}
	if rest, ok := strings.CutSuffix(p.Subject, "的"); ok {
		if m := partOf.FindStringSubmatch(rest); m != nil && n.Class == "share" {
			rest = m[1] + "占" + m[2]
		}
		p.Subject, p.Fulfilled = rest, strings.Contains(rest, "完成") && !strings.Contains(rest, "占")
		p.Elided = !p.Fulfilled && (p.Stated || EndsWithAny(rest, "元以上", "元以下", "元及以上"))
	}
}

// partOf tells a part and the whole that it is of: 装配式建筑达到新建建筑面积的25%.
var partOf = regexp.MustCompile(`^(\p{Han}{4,}?)达到?(\p{Han}{3,})$`)

// wholeVerb ends in what is an empty verb elsewhere: 拥有, 通达.
var wholeVerb = regexp.MustCompile(`([拥享建设占持国特]有|[通直送抵下传]达)$`)

// grownTo is a verb that only before 到, 至 or 为 tells how far a thing has come: 园区发展到
// 40个, 国企由51家整合为33家.
var grownTo = regexp.MustCompile(`^(.*?)(从无到有|从小到大|由小到大)?((?:发展|壮大|恢复|优化|整合|合并|调整|合并调整|精简|扩建|推广|延伸|优化整合|整合优化|重组|归并|压减|撤并)+)(到|至|为|成)$`)

// timeBehind stands between a noun and its verb: 覆盖面年内达到, 收入2031年达到.
var timeBehind = regexp.MustCompile(`^(.*\p{Han}{2})(年内|当年|年末|年底前?|今年|去年|上半年|[三五]年(?:来|间)?|到?(20|19)\d\d年(底|末)?)$`)

// cumulative ends what is a total since some beginning: 发明专利授权量累计达.
var cumulative = regexp.MustCompile(`累计(完成|实现|达到?|为|共)?$`)

// pace is how something grew, between its name and the verb: 游客大幅增长30%, 出口由降转升
// 增长8%.
var pace = regexp.MustCompile(`(大幅度?|小幅|微幅|显著|明显|逆势|快速|较快|高速|迅速|加速|强劲|恢复性|补偿性|平稳|稳步|稳健|持续|有序|统一|普遍|逐步|[断悬]崖式|爆发式|井喷式|跨越式|成倍|全线|双双|继续|扭?由?[负降跌减亏]转?为?[正升涨增盈]|止跌|企稳|触底|超常规|确保|力争|力求|实现)$`)

// stripBasis takes 同比, 较年初 and the pace from the end.
func (p *Predicate) stripBasis() {
	for {
		p.adverbs()
		if at := pace.FindStringIndex(p.Subject); at != nil && at[0] > 0 {
			p.Subject = p.Subject[:at[0]]
			continue
		}
		at := basis.FindStringIndex(p.Subject)
		if at == nil && strings.ContainsAny(p.Subject, "比较") {
			if m := against.FindStringSubmatchIndex(p.Subject); m != nil {
				at = m[4:6]
			}
		}
		if at == nil {
			p.Subject = strings.TrimSuffix(p.Subject, "累计") // 排放量累计削减
			return
		}
		if years := strings.TrimLeft(p.Subject[at[0]:], "近过去最"); years[0] >= '0' && years[0] <= '9' {
			p.Years = years
		}
		p.Subject = strings.TrimSuffix(p.Subject[:at[0]], "累计") // 价格累计同比上涨
	}
}
