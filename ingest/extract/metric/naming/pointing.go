package naming

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// backward is the work that the clause before is About: 落地一批重点项目，全年完成
// 投资140亿元.
func (m *Namer) backward(s report.Sentence, index int) []subject.Subject {
	if index == 0 {
		return nil
	}
	name := phrase.Clean(m.Report.Slice(s.Clauses[index-1].Span))
	if !phrase.EndsWithAny(name, "项目", "工程") {
		for i := index - 1; i >= 0; i-- {
			if topic := m.topicOf(phrase.Clean(m.Report.Slice(s.Clauses[i].Span))); topic != nil {
				return topic
			}
		}
		return nil
	}
	if at := strings.LastIndex(name, "一批"); at >= 0 {
		name = name[at+len("一批"):]
	}
	_, name = m.Grammar.SplitVerb(m.Grammar.StripLeads(name, false, m.Sentence.Plan).Rest)
	return []subject.Subject{{Name: name, Noun: name}}
}

// ofSegment is who or what the words behind the last semicolon open with, where no number
// stands between: …；青石开发区优化环境，完成产值40亿元.
func (m *Namer) ofSegment(s report.Sentence, index int) []subject.Subject {
	for i := index - 1; i >= 0; i-- {
		clause := s.Clauses[i].Span
		if last := len(m.Sentence.Stated) - 1; last >= 0 && m.Sentence.Stated[last].Start >= clause.Start {
			return nil
		}
		if clause.Start == s.Start || !strings.ContainsRune("；;", m.Report.Text[clause.Start-1]) {
			continue
		}
		text := phrase.Clean(m.Report.Slice(clause))
		if topic := m.topicOf(text); topic != nil && strings.HasPrefix(text, topic[0].Name) && agents.MatchString(topic[0].Name) {
			return topic
		}
		return nil
	}
	return nil
}

// agents are places and bodies that a segment may be about.
var agents = regexp.MustCompile(`(园区?|片区|项目|工程|基地|电站|[社厂]|开发区|新区|示范区|产业区|集聚区|景区|[乡镇]|街道|企业|公司|集团|行业|产业|[工农商建筑游流]业|市场|基地|港)$`)

// topicOf is what a clause without a number is About: 新能源汽车产业提质扩量，产量突破12万
// 辆 is 新能源汽车产量.
func (m *Namer) topicOf(clause string) []subject.Subject {
	if strings.Contains(clause, "目标") {
		return nil
	}
	if sum := trades.FindString(clause); sum != "" {
		return []subject.Subject{{Name: sum, Noun: sum}}
	}
	led := m.Grammar.StripLeads(clause, false, m.Sentence.Plan).Rest
	name := governs.ReplaceAllString(led, "")
	governed := led != clause
	for n, _ := m.Grammar.Verbs.Prefix([]rune(name)); n > 0; n, _ = m.Grammar.Verbs.Prefix([]rune(name)) {
		name, governed = string([]rune(name)[n:]), true
	}
	if governed && works.MatchString(name) {
		return []subject.Subject{{Name: name, Noun: name}} // 推进青石河综合治理，投资2亿元
	}
	runes := []rune(name)
	for i := 2; i < len(runes); i++ {
		if at := nounOfVerb.FindString(string(runes[i:min(len(runes), i+3)])); at != "" {
			i += utf8.RuneCountInString(at) - 1 // 青石开发区
			continue
		}
		if number.IsDigit(runes[i]) && strings.ContainsRune(string(runes[i:min(len(runes), i+3)]), '月') {
			runes = runes[:i]
			break // 青石养猪项目6月底投产
		}
		verb, _ := m.Grammar.Verbs.Prefix(runes[i:])
		change, _ := m.Grammar.Changes.Prefix(runes[i:])
		if verb > 1 || change > 1 || outcome.MatchString(string(runes[i:min(len(runes), i+2)])) || progress.MatchString(string(runes[i:min(len(runes), i+2)])) || byMeans.MatchString(string(runes[i:min(len(runes), i+2)])) {
			runes = runes[:i]
			break
		}
	}
	name = strings.TrimSuffix(strings.TrimSuffix(string(runes), "产业"), "工作")
	if n := len([]rune(name)); n < 2 || n-utf8.RuneCountInString(bracketed.FindString(name)) > longestTopic || n == len([]rune(clause)) || strings.ContainsAny(name, "、，“的是为在和") {
		return nil
	}
	return []subject.Subject{{Name: name, Noun: name}}
}

// trades is what a list of several trades or parks is in all: 甲、乙、丙三大主导产业.
var trades = regexp.MustCompile(`[两三四五六七八九十](大|个)\p{Han}{0,4}(产业|行业|园区|集群)`)

// listBefore are the trades that the clause before lists and counts, as many as there are
// numbers: 发展甲、乙、丙三大产业，产值分别达到….
func (m *Namer) listBefore(rd Reading, s report.Sentence, index int) []subject.Subject {
	if index == 0 || len(rd.Numbers) < 2 || !rd.Share {
		return nil
	}
	text := m.Grammar.StripLeads(phrase.Clean(m.Report.Slice(s.Clauses[index-1].Span)), false, m.Sentence.Plan).Rest
	end := trades.FindStringIndex(text)
	if end == nil {
		return nil
	}
	_, list := m.Grammar.SplitVerb(text[:end[1]])
	var subs []subject.Subject
	for _, item := range m.Grammar.SplitSubjects(list, len(rd.Numbers)) {
		subs = append(subs, subject.Subject{Name: item, Noun: item})
	}
	return subs
}

// trend is what the clause right before says to have risen or fallen, of which the number
// is by how much: 立案数、损失数“双下降”，降幅均超20%.
func (m *Namer) trend(rd *Reading, s report.Sentence, index int) []subject.Subject {
	if index == 0 || rd.Pre.Start > m.Sentence.Clause.Start || !byHowMuch.MatchString(m.Report.Slice(rd.Pre)) {
		return nil
	}
	before := s.Clauses[index-1].Span
	if last := len(m.Sentence.Stated) - 1; last >= 0 && m.Sentence.Stated[last].Start >= before.Start {
		return nil
	}
	told := trending.FindStringSubmatch(m.Grammar.StripLeads(phrase.Clean(m.Report.Slice(before)), false, m.Sentence.Plan).Rest)
	if told == nil {
		return nil
	}
	var subs []subject.Subject
	for _, name := range m.everyItem(told[1]) {
		subs = append(subs, subject.Subject{Name: name, Noun: name})
	}
	return subs
}

// byHowMuch opens how far something rose or fell.
var byHowMuch = regexp.MustCompile(`^(降幅|增幅|涨幅|增速|同比增速|平均增速)`)

// milestone is what the clause before says to have passed one, without a figure: 客流量
// 重返千万级，达到1150万人次.
func (m *Namer) milestone(s report.Sentence, index int) []subject.Subject {
	if index == 0 {
		return nil
	}
	passed := passes.FindStringSubmatch(m.Grammar.StripLeads(phrase.Clean(m.Report.Slice(s.Clauses[index-1].Span)), false, m.Sentence.Plan).Rest)
	if passed == nil || !m.Grammar.Heads.EndsAt([]rune(passed[1])) {
		return nil
	}
	return []subject.Subject{{Name: passed[1], Noun: passed[1]}}
}

// outdone is what the clause before sets apart as a part of the whole, without a figure:
// 财政收入增长9%，其中一般预算收入增幅首次超过总收入，完成2亿元.
func (m *Namer) outdone(s report.Sentence, index int) []subject.Subject {
	if index == 0 {
		return nil
	}
	clause := s.Clauses[index-1].Span
	if last := len(m.Sentence.Stated) - 1; last >= 0 && m.Sentence.Stated[last].Start >= clause.Start {
		return nil
	}
	part := partAhead.FindStringSubmatch(phrase.Clean(m.Report.Slice(clause)))
	if part == nil || !m.Grammar.Heads.EndsAt([]rune(part[1])) {
		return nil
	}
	return []subject.Subject{{Name: part[1], Noun: part[1]}}
}

// partAhead is a part of a whole and how it fared.
var partAhead = regexp.MustCompile(`^其中，?(\p{Han}{3,}?)(的?(增幅|增速|规模|总量|占比))?(首次|再次|大幅|明显|继续|率先)`)

// passes is what has passed a milestone.
var passes = regexp.MustCompile(`^([\p{Han}“”]{2,}?)(首次|再次|成功|历史性|一举|连续)*(重返|重回|迈入|跨入|站上|跃上|迈上|突破|跨越|连跨|再上|首破|再破|迈过|跨过)`)

// trending is what rose or fell, in words alone.
var trending = regexp.MustCompile(`^([\p{Han}、和]{2,}?)(全部|均|继续|持续|大幅|明显|稳步|同比|较快|平稳)*“?双?(下降|降低|减少|增长|提升|上升|回升)”?$`)

// nounOfVerb is a noun that opens with a verb, behind a name.
var nounOfVerb = regexp.MustCompile(`^(开发区|加工[区业]|保护区|示范区|服务[业区]|建筑业|制造业|创业园|管理区)`)

// byMeans opens how somebody does something.
var byMeans = regexp.MustCompile(`^(通过|依托|围绕|按照|坚持|抢抓|借助|立足|聚焦|优化|强化|突出|加强|狠抓)`)

var bracketed = regexp.MustCompile(`（[^（）]*）`)

// governs is what is done about a topic.
var governs = regexp.MustCompile(`^(加强|强化|深化|优化|狠抓|突出|注重|重视|健全|完善|做好|抓好|抓实|做强|做优|做大)`)

// works is a work that a clause is about.
var works = regexp.MustCompile(`^[\p{Han}“”]{2,16}(治理|改造|整治|修复|工程|搬迁|保护|绿化|建设|改?扩建|迁建|扩容|升级)$`)

// longestTopic bounds a topic, in code points.
const longestTopic = 10

// progress is how a trade or an area fares: 提质扩量.
var progress = regexp.MustCompile(`(提质|扩量|扩面|增效|做大|做强|壮大|蓬勃|快速|持续|不断|深入|提档|增势|势头|发展|活跃|向好|回升|稳定|平稳|健康|领跑|突破)`)

// forward is what the next clause does, for an amount that opens a sentence.
func (m *Namer) forward(s report.Sentence, index int) []subject.Subject {
	if m.Sentence.Clause.Owner != "" || index+1 >= len(s.Clauses) {
		return nil
	}
	next := s.Clauses[index+1].Span
	text := phrase.Clean(m.withoutNumbers(next))
	if compares.MatchString(text) {
		return nil
	}
	name := strings.TrimPrefix(strings.TrimPrefix(m.Grammar.StripLeads(text, false, false).Rest, "实施"), "了")
	if at := outcome.FindStringIndex(name); at != nil && at[0] > 0 && !m.Grammar.OpensWithVerb([]rune(name)) {
		name = name[:at[0]]
	}
	name = strings.TrimRight(strings.TrimSuffix(name, "任务"), "、") // 新建道路8条、12公里
	if name == "" {
		return nil
	}
	sub := subject.Subject{Name: name, Noun: name}
	if found, _, ok := m.Owners.Opening(next); ok && m.Owners.Owns(found) {
		sub = subject.Subject{Name: m.Report.Slice(found.Span), Noun: m.Report.Slice(found.Span), About: found.Entity.Name}
	}
	return []subject.Subject{sub}
}

// use is what a sum is spent on, right behind it: 投资3亿元修建农村公路60公里, 投入2亿元用于校舍
// 改造.
func (m *Namer) use(rd Reading, word string) subject.Subject {
	post := phrase.Clean(m.withoutNumbers(report.Span{Start: rd.Run.Post.Start, End: m.ReachOf(rd.Run.Post.Start)}))
	if !phrase.EndsWithAny(word, "投资", "投入", "资金") || rd.Numbers[0].Class != "money" || rd.Measure != vocabulary.Level {
		return subject.Subject{}
	}
	text := strings.TrimPrefix(strings.TrimPrefix(post, "，"), "的")
	text = themed.ReplaceAllString(text, "")
	for _, empty := range []string{"用于", "启动", "实施了", "实施", "进行", "开展", "启动", "对", "完成", "集中", "全面", "重点"} {
		text = strings.TrimPrefix(text, empty)
	}
	if m := inSum.FindStringSubmatch(text); m != nil && len([]rune(text)) > longestUse {
		text = m[1]
	}
	if n := len([]rune(text)); text == "" || n < 3 || n > longestUse || text == post && !m.Grammar.OpensWithVerb([]rune(text)) {
		return subject.Subject{}
	}
	text = m.Grammar.StripLeads(strings.Replace(text, "了", "", 1), false, false).Rest
	return subject.Subject{Name: text + word, Noun: text + word, Base: text}
}

// inSum is what a long list is, behind it: 实施甲提升、乙加固等重点水利工程.
var inSum = regexp.MustCompile(`等(\p{Han}{2,}(?:工程|项目|建设|改造))$`)

// themed is what a building is to show: 以陶瓷文化为主题的小学.
var themed = regexp.MustCompile(`以[^，、的]{2,12}为(主题|特色|核心|主体)的`)

// longestUse bounds what a sum is spent on, in code points.
const longestUse = 24

// compares opens a clause that goes on with the same number: 比上年增长8亿元.
var compares = regexp.MustCompile(`^(比|较|同比|环比|增长|下降|占|其中|居|是|年均|分别)`)

// outcome is how a work went, behind its Name: 水系治理成效初显.
var outcome = regexp.MustCompile(`(成效|主体|基本|顺利|全面|全部|正在|加快|已|进展|即将|有序|扎实|如期|稳步|完成|建成|投入|取得|初步|完工|开工|竣工|开通)`)

// ranked says that a count sums up a list of indicators that the next number
// ranks: A、B、C3项主要指标居全市第一.
func (m *Namer) ranked(rd *Reading) bool {
	post := m.Report.Slice(rd.Run.Post)
	return (strings.HasPrefix(post, "主要指标") || strings.HasPrefix(post, "指标") || strings.HasPrefix(post, "主要经济指标")) &&
		rd.Run.Post.End < m.Sentence.Clause.End && strings.Contains(rd.Lead.Rest, "、")
}

func (m *Namer) rankedList(rd *Reading) subject.Subject {
	post := m.Report.Slice(rd.Run.Post)
	noun, rest, _ := strings.Cut(post, "指标")
	noun += "指标"
	list := strings.TrimSuffix(rd.Lead.Rest, "等")
	for _, item := range strings.FieldsFunc(list, func(r rune) bool { return r == '、' || r == '和' }) {
		name := m.Grammar.Pointless(item)
		m.Sentence.Clause.Items = append(m.Sentence.Clause.Items, subject.Subject{Name: name, Noun: name})
	}
	end := rd.Run.Post.End
	for _, next := range m.Owners.Numbers.Scan(report.Span{Start: rd.Run.Post.Start, End: m.ReachOf(end)}) {
		if next.Start >= end {
			end = next.Full.End
			break
		}
	}
	rd.Behind = phrase.Behind{}
	name := rest + m.Report.Slice(report.Span{Start: rd.Run.Post.End, End: end}) + "的" + noun
	return subject.Subject{Name: name, Noun: noun}
}

// Conditional says that a count is of those things before which reach the number
// behind it: 89项实事中67项进度超85%.
func (m *Namer) Conditional(rd Reading) bool {
	post := strings.TrimSuffix(strings.TrimSuffix(m.Report.Slice(rd.Run.Post), "到"), "达")
	return rd.Lead.Rest == "" && m.Grammar.Attributes.Has(post) && m.lastCounted().Noun != "" &&
		rd.Run.Post.End < m.Sentence.Clause.End && rd.Numbers[0].Class == "count"
}

func (m *Namer) condition(rd Reading) subject.Subject {
	noun := m.lastCounted().Noun
	next := m.Owners.Numbers.Scan(report.Span{Start: rd.Run.Post.End, End: m.ReachOf(rd.Run.Post.End)})
	end := rd.Run.Post.End
	if len(next) > 0 {
		end = next[0].Full.End
	}
	name := m.Report.Slice(report.Span{Start: rd.Run.Post.Start, End: end}) + "的" + noun
	return subject.Subject{Name: name, Noun: noun, Base: noun}
}

// withoutNumbers is the text of a span with its figures and their units left
// out.
func (m *Namer) withoutNumbers(span report.Span) string {
	var b strings.Builder
	at := span.Start
	for _, n := range m.Owners.Numbers.Scan(span) {
		if n.Reason == "" {
			b.WriteString(string(m.Report.Text[at:max(at, n.Full.Start)]))
			at = n.Full.End
		}
	}
	b.WriteString(string(m.Report.Text[at:span.End]))
	return b.String()
}
