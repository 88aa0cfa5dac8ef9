package phrase

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/report"
)

// Behind is what stands behind a number: the noun counted (7个项目) or owning it
// (5亿元的项目), and the verb phrase that says what happened to it (列入清单).
type Behind struct {
	Noun        string
	Verb        string // a verb phrase, "" where there is none
	Moved       bool   // words behind the noun say what happened to it, if only the pace
	object      bool   // the verb phrase has an object: 列入清单
	Attributive bool   // 的 stands before the noun
	beneficiary bool   // 为…, 对…, 在… stands before the number: the noun receives what is done
	End         int    // where all of it ends in the text
	nounEnd     int    // where the noun ends in the text
	Start       int    // where the noun begins in the text
}

// postAdverbs open the verb phrase behind a counted noun.
var postAdverbs = []string{"全部", "全面", "均", "已经", "已", "即将", "顺利", "基本", "正在", "陆续", "相继", "先后", "如期", "按期", "加快", "用地", "工可", "进度", "被", "主体", "成功", "攻坚", "加速", "尽快", "快速", "圆满", "规范运行", "平稳运行", "稳定运行", "常态化", "受益", "启动", "有序", "稳步", "扎实", "正式", "率先", "超额", "进展", "完成", "用于", "支持", "高标准", "高质量", "为重点", "为载体", "为指导", "为核心", "为支撑", "为抓手", "为依托", "为牵引", "为龙头", "在全国", "在全省", "在全市", "与", "达到", "实现", "多次", "按照", "早日", "更多", "尽早"}

// ReadBehind parses the words behind the last number of a run.
func (g *Grammar) ReadBehind(text []rune, post report.Span, n number.Number) Behind {
	b := Behind{End: post.Start, beneficiary: n.Beneficiary}
	at := post.Start
	if at < post.End && text[at] == '的' {
		b.Attributive = true
		at++
	} else if n.Class != "count" {
		return b
	}
	words := text[at:post.End]
	if task := taskOfPeople.FindString(string(words)); task != "" && b.Attributive {
		b.Attributive, b.Noun, b.Start, b.End = false, task, at, at+utf8.RuneCountInString(task)
		b.nounEnd = b.End
		return b // 完成796人的减贫任务
	}
	if n, _ := g.Changes.Prefix(words); n > 0 {
		return b
	}
	if verb, _ := g.Verbs.Prefix(words); n.Beneficiary && verb > 1 && EndsWithAny(n.Unit, "人", "户") && !b.Attributive && phraseEnd(words) == len(words) {
		stop := len(words)
		b.Verb, b.object, b.Start, b.End, b.nounEnd = string(words[:stop]), true, at, at+stop, at+stop
		return b // 为1万人提供互助保障服务
	}
	if len(words) == 0 || strings.ContainsRune("，、；,;：:）)（(和及与并”—-", words[0]) && !b.Attributive {
		return b
	}
	stop := phraseEnd(words)
	if rest, ok := strings.CutPrefix(strings.Replace(string(words[:stop]), "实现了", "实现", 1), "实现"); ok && g.isDone([]rune(rest)) && !b.Attributive {
		b.Verb, b.Start, b.End, b.nounEnd = rest, at, at+stop, at+stop // 5900人实现脱贫
		return b
	}
	if m := finished.FindStringSubmatch(string(words[:stop])); m != nil && !b.Attributive && m[1]+m[2] != "完成" && (m[1] != "" && g.Verbs.Has(m[2]) || strings.HasSuffix(m[2], "完成")) {
		b.Verb, b.Start, b.End, b.nounEnd = m[2], at, at+stop, at+stop
		return b // 119项已经全面完成
	}
	if n, class := g.Verbs.Prefix(words[:stop]); class == "object" && n > 1 && n < stop && !b.Attributive && post.End < len(text) && strings.ContainsRune("，。；,;", text[post.End]) && won.MatchString(string(words[:n])) {
		b.Verb, b.object, b.Start, b.End, b.nounEnd = string(words[:stop]), true, at, at+stop, at+stop
		return b // 创建样板村40个，20个通过省级验收
	}
	if EndsWithAny(n.Unit, "人", "户", "名", "口") && cameBy.MatchString(string(words[:stop])) && !b.Attributive && stop == len(words) {
		b.Verb, b.Start, b.End, b.nounEnd = strings.Replace(string(words[:stop]), "了", "", 1), at, at+stop, at+stop
		b.object = true
		return b // 15万人喝上了放心水
	}
	if done := g.isDone(words[:stop]); done && !b.Attributive {
		b.Verb, b.Start, b.End, b.nounEnd = string(words[:stop]), at, at+stop, at+stop
		return b
	}
	verb := g.verbAt(words[:stop], n.Beneficiary)
	if at := sooner.FindStringIndex(string(words[:stop])); at != nil && at[0] > 3 {
		stop = utf8.RuneCountInString(string(words[:stop])[:at[0]])
		verb = min(verb, stop)
	}
	if verb == stop && n.Opens && !b.Attributive && at+stop == post.End {
		verb = g.told(words[:stop])
	}
	if verb < stop && verb > 2 && strings.HasSuffix(string(words[:verb]), "、有") {
		verb, stop = verb-2, verb-2 // 服务重点企业、有发展前景的小微企业
	}
	b.Start = at
	b.Noun = trimNoun(Clean(string(words[:verb])))
	if m := quotedDeed.FindStringSubmatch(b.Noun); m != nil && verb == stop {
		b.Noun, b.Verb, b.Moved = m[1], m[2], true // 492项审批事项“一次办”
	}
	if verb < stop {
		b.Noun = Unpaced(b.Noun)
	}
	b.End = at + verb
	b.nounEnd = b.End
	if verb < stop {
		b.Moved = true
		b.readVerb(g, Clean(string(words[verb:stop])))
		b.End = at + stop
	}
	return b
}

// ItemEnd is where the item of a list ends that another number follows: at the
// last 、 outside quotation marks, else at the last 和.
func ItemEnd(words []rune) int {
	depth, end, and := 0, len(words), len(words)
	for i, c := range words {
		switch {
		case strings.ContainsRune("“（(", c):
			depth++
		case strings.ContainsRune("”）)", c):
			depth--
		case c == '、' && depth == 0 && !twoLevels(words, i):
			end = i
		case strings.ContainsRune("和及", c) && depth == 0 && i > 1 && !strings.HasPrefix(string(words[i:min(len(words), i+3)]), "及以"):
			and = i
		}
	}
	if end == len(words) {
		return and
	}
	return end
}

// twoLevels says that the mark at i joins two levels of one kind: 省、市重点项目.
func twoLevels(words []rune, i int) bool {
	return i == 1 && len(words) > 3 && strings.ContainsRune("国省市区州", words[0]) && strings.ContainsRune("省市县区", words[2])
}

// LeaveToNext gives the number behind its own words back: 投资完成率 in 169个建设
// 项目投资完成率67.6%, 完成投资 in 211个项目完成投资800亿元.
func (b *Behind) LeaveToNext(g *Grammar, post report.Span) {
	if b.Verb != "" && b.End == post.End && b.Noun != "" {
		b.End = b.nounEnd
		if !b.beneficiary {
			b.Verb = ""
		}
		return
	}
	if b.Verb != "" {
		return
	}
	runes := []rune(b.Noun)
	n, _ := g.Attributes.Suffix(runes)
	if at := merged.FindStringIndex(b.Noun); at != nil {
		n = utf8.RuneCountInString(b.Noun[at[0]:]) // 291项许可事项合并调整到120项
	}
	if verb, _ := g.Verbs.Suffix(runes); n == 0 && verb > 1 && len(runes)-verb > 1 {
		n = verb // 2万名干部服务7万家企业
	}
	if n > 0 {
		if at := len(runes) - n; at > 2 && runes[at-1] == '年' {
			n++ // 75家企业年产值
		}
		b.Noun = string(runes[:len(runes)-n])
		b.End = b.nounEnd - n
	}
}

// merged leads to the number behind it, of the same things.
var merged = regexp.MustCompile(`(合并|调整|精简|压减|整合|缩减|减少|增加|发展|扩大|压缩|削减|优化)+(到|至|为)$`)

// phraseEnd is where the phrase behind a number stops: at 、 before a further
// number's words it is the run's end already, so only links at the end go.
func phraseEnd(words []rune) int {
	end := len(words)
	if at := furtherTold.FindStringIndex(string(words)); at != nil {
		words = words[:utf8.RuneCountInString(string(words)[:at[0]])]
		end = len(words)
	}
	if at := noteAtEnd.FindStringIndex(string(words)); at != nil {
		end = utf8.RuneCountInString(string(words)[:at[0]])
	}
	for end > 0 && strings.ContainsRune("、和及与以，, ", words[end-1]) {
		end--
	}
	depth := 0
	for i := 0; i < end; i++ {
		switch words[i] {
		case '“', '（', '(':
			depth++
		case '”', '）', ')':
			depth--
		case '，', '；', ';':
			if depth == 0 {
				return i
			}
		}
		if depth < 0 {
			return i
		}
	}
	return end
}

// furtherTold opens what more is told of the things counted: 发生13次编号洪水、为1998年以来最多.
var furtherTold = regexp.MustCompile(`、(为(\d{4}|近|历史|有|历年|全[国省市县])|位?居|创|同比|[较比](上年|去年|年初|全[国省市])|占全|增长|下降)`)

// noteAtEnd are the marks of footnotes behind a phrase.
var noteAtEnd = regexp.MustCompile(`(\s*\^?[［\[〔]\d{1,3}[］\]〕])+\s*$`)

// verbAt is where the verb phrase begins; the length where there is none.
func (g *Grammar) verbAt(words []rune, beneficiary bool) int {
	depth := 0
	if len(words) > 0 && words[0] == '已' && strings.ContainsRune(string(words), '的') {
		return len(words) // 4家已进入破产程序的企业
	}
	for i := range words {
		switch words[i] {
		case '“', '《':
			depth++
		case '”', '》':
			depth--
		}
		if i == 0 || depth > 0 {
			continue
		}
		if g.acts(words[i:]) && doers.MatchString(string(words[:i])) && !named.MatchString(string(words[i:])) {
			return i // 20所学校接入宽带网络
		}
		if words[i] == '年' && yearly.MatchString(string(words[i:])) && doers.MatchString(string(words[:i])) {
			return i // 17家企业年生产砂石料7000万吨
		}
		if g.isVerbPhrase(words[i:]) || (beneficiary || isFund(words[:i]) && !named.MatchString(string(words[i:]))) && g.acts(words[i:]) {
			return i
		}
		if words[i] == '进' && i+2 < len(words) && words[i+1] == '行' && (beneficiary || i > 1) {
			return i
		}
		if words[i] == '并' && g.OpensWithVerb(words[i+1:]) {
			return i // 书房并投入使用
		}
		next := string(words[i:min(len(words), i+4)])
		for _, adverb := range postAdverbs {
			if !strings.HasPrefix(next, adverb) {
				continue
			}
			if adverb == "基本" && basic.MatchString(string(words[i:])) {
				continue // 职工基本生活
			}
			if adverb == "用地" && i+2 == len(words) {
				continue // 建设用地
			}
			if adverb == "主体" && !mainWorks.MatchString(string(words[i:])) {
				continue // 责任主体灭失矿山
			}
			if rest := words[min(len(words), i+3):]; strings.HasPrefix(adverb, "高") && (!g.OpensWithVerb(rest) || strings.HasPrefix(string(rest), "发展")) {
				continue // 高质量数据集, 高质量发展项目
			}
			if adverb == "加速" && i+2 < len(words) && strings.ContainsRune("园器", words[i+2]) {
				continue // 加速器
			}
			if n := i + utf8.RuneCountInString(adverb); n >= len(words) || !nounFollows(words[n:]) {
				return i
			}
		}
	}
	return len(words)
}

// taskOfPeople is what was to happen to people, who are counted.
var taskOfPeople = regexp.MustCompile(`^(年度|稳定)?(脱贫|减贫|搬迁)任务`)

// cameBy is what people have got or left, who are only counted.
var cameBy = regexp.MustCompile(`^(喝上|用上|吃上|住上|住进|搬进|搬入|迁入|走上|坐上|过上|摆脱|告别|脱离|受益|受惠)了?`)

// doers are those that may do something themselves.
var doers = regexp.MustCompile(`(企业|项目|村|学校|医院|社区|安置区|公司|机构|单位|部门|乡镇|居民|农户|群众|街道|园区|景区|合作社|家庭)$`)

// isFund says that the words end with a sum of money, whose use may follow: 扶持资金
// 发展种养业.
func isFund(words []rune) bool {
	return EndsWithAny(string(words), "资金", "补助", "补贴", "贷款", "经费", "债券", "基金", "收入")
}

// acts says that the words are a verb and its object: 发放住房租赁补贴.
func (g *Grammar) acts(words []rune) bool {
	n, class := g.Verbs.Prefix(words)
	return class == "lead" && n > 1 && (n < len(words) || !worksEnd.MatchString(string(words)))
}

// worksEnd is a work that is a noun as well: 36个小区供热设施维修改造.
var worksEnd = regexp.MustCompile(`(改造|建设|治理|整治|修复|提升|升级|维修|修缮|加固)$`)

// isDone says that nothing but finished verbs stands behind the number: 65个项目
// 有20个完工.
func (g *Grammar) isDone(words []rune) bool {
	for {
		n, class := g.Verbs.Prefix(words)
		if class != "final" {
			return false
		}
		if n == len(words) || words[n] == '或' {
			return true
		}
		words = words[n:] // 建成投入使用
	}
}

// isVerbPhrase says that the words are a verb with its object, or finished verbs
// to the end: 列入清单, 开工建设, 获中国质量奖; but not 竣工投产项目.
func (g *Grammar) isVerbPhrase(words []rune) bool {
	n, class := g.Verbs.Prefix(words)
	switch {
	case n > 0 && arrived.MatchString(string(words)):
		return true // 5家企业落户园区
	case class == "object":
		return (n > 1 || len(words) > 3) && !nounFollows(words[n:])
	case class == "final":
		for n < len(words) {
			more, class := g.Verbs.Prefix(words[n:])
			if class == "object" && more > 1 && n+more < len(words) {
				return !nounFollows(words[n+more:]) // 签约入驻产业园
			}
			if class != "final" {
				return false
			}
			n += more
		}
		return true
	}
	change, _ := g.Changes.Prefix(words)
	return change > 1 && change < len(words) && !named.MatchString(string(words[change:]))
}

// named is what ends the name of a thing that a verb of change stands in: 景观提升
// 工程, 扩大开放试点.
var named = regexp.MustCompile(`工程|项目|试点|行动|计划|方案|中心|基地|平台|机制|任务|水平|(改造|极|(示范|样板|标杆|先行|精品)\p{Han}{1,3})$`)

// nounFollows keeps 建成率 and 投产项目 from being read as verbs.
func nounFollows(rest []rune) bool {
	return len(rest) > 0 && strings.ContainsRune("率项企额量", rest[0])
}
