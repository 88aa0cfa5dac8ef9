package phrase

import (
	"regexp"
	"strings"
)

func (b *Behind) readVerb(g *Grammar, phrase string) {
	paced := false
	phrase = bySchedule.ReplaceAllString(phrase, "")
	for changed := true; changed; {
		changed = false
		for _, adverb := range paceAdverbs {
			if rest, ok := strings.CutPrefix(phrase, adverb); ok && rest != "" {
				b.object = adverb == "实现" || adverb == "得到"
				phrase, changed, paced = rest, !b.object, true
			}
		}
	}
	if strings.HasPrefix(phrase, "并") || strings.HasPrefix(phrase, "为") || strings.HasPrefix(phrase, "用于") || strings.HasPrefix(phrase, "支持") || EndsWithAny(phrase, "超额完成", "完成", "结束") {
		return
	}
	switch phrase {
	case "进度", "建设进度", "建设步伐", "提速建设", "做大做强", "提质增效", "健康发展", "加快发展", "取得明显成效", "取得实质性进展", "取得重大进展", "取得积极进展", "取得新进展":
		return
	case "推进", "建设", "实施", "提速", "进展顺利", "进行", "顺利":
		return // 27个重点项目加快推进: only the pace is told
	case "发展", "壮大", "提升", "突破", "成长":
		if paced {
			return
		}
	}
	n, class := g.Verbs.Prefix([]rune(phrase))
	b.Verb = strings.Replace(phrase, "了", "", 1)
	b.object = b.object || strings.HasPrefix(phrase, "通") && len([]rune(phrase)) > 2 // 通油路
	b.object = b.object && !g.isDone([]rune(phrase)) || class == "object" || class == "final" && n < len([]rune(phrase)) && !g.OpensWithVerb([]rune(phrase)[n:]) || class == "lead" && n > 1 && n < len([]rune(phrase)) || n < len([]rune(phrase)) && len([]rune(phrase)) > 4
}

// sooner only says that it is to be soon: 12个项目早开工、早投产.
var sooner = regexp.MustCompile(`(早|快)\p{Han}{2}(、(早|快)\p{Han}{2})+$`)

// andMore is a further thing that is not counted: 农民合作社和一批配送中心.
var andMore = regexp.MustCompile(`^(\p{Han}{2,})(、|和|及|以及)(一批|一系列|一些|多个|若干)\p{Han}*$`)

// trimNoun takes the words that only say that something is done from the end.
func trimNoun(noun string) string {
	noun = strings.TrimPrefix(noun, "已")
	noun = strings.TrimRight(andMore.ReplaceAllString(noun, "$1"), "、和及与的 ")
	if ownTasks.MatchString(noun) {
		return noun
	}
	noun = andLike.ReplaceAllString(noun, "$1")
	noun = ofThem.ReplaceAllString(noun, "$1")
	for _, word := range []string{"建设步伐", "步伐", "作用", "前期工作", "工作", "任务", "中", "有", "向", "为", "对", "与", "后"} {
		if rest, ok := strings.CutSuffix(noun, word); ok && len([]rune(rest)) > 1 && !(word == "中" && EndsWithAny(rest, "高", "初", "完", "职")) {
			noun = rest
		}
	}
	if strings.HasSuffix(noun, "项目建设") {
		noun = strings.TrimSuffix(noun, "建设")
	}
	return noun
}

// ofThem is what is done for the things counted: 10个试点县的支持力度.
var ofThem = regexp.MustCompile(`^(\p{Han}{2,})的(支持力度|前期工作|建设|推进|扶持|帮扶|支持|监管|管理|服务|跟踪|调度|督导|建设和前期工作)$`)

// andLike are further works that are not counted: 6座电站等项目.
var andLike = regexp.MustCompile(`^(\p{Han}{2,}(?:站|路|桥|园|馆|厂|场|中心|公园|广场|水库|医院|学校|小学|中学|隧道|道路|管网))等(?:重点|重大)?(?:项目|工程)$`)

// ownTasks ends tasks that are counted themselves.
var ownTasks = regexp.MustCompile(`(改革|招商|重点|年度|具体|主要|攻关|目标|研究|战略|分解|督办|整改|反馈)任务$`)

// Name puts the counted noun and its verb phrase together: 列入清单的项目, 开工项目.
func (b Behind) Name() string {
	switch {
	case b.Verb == "":
		return b.Noun
	case strings.HasPrefix(b.Verb, "“") && strings.HasSuffix(b.Verb, "”"):
		return b.Verb + b.Noun // 实现“最多跑一次”
	case b.object && ownProperty.MatchString(b.Noun):
		m := ownProperty.FindStringSubmatch(b.Noun)
		return m[2] + b.Verb + "的" + m[1] // 6条河流水质达到Ⅲ类
	case b.object || b.beneficiary && len([]rune(b.Verb)) > 2:
		return b.Verb + "的" + b.Noun
	}
	return b.Verb + b.Noun
}

// ownProperty ends a counted noun with what of it the verb phrase tells.
var ownProperty = regexp.MustCompile(`^(\p{Han}{2,})(水质|收入|产值|营收|销售额|税收|规模|面积|成绩|住房条件|居住条件|生活条件|出行条件|用水条件|办学条件|居住环境|待遇)$`)
