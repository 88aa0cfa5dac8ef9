package metric

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// backward is the work that the clause before is about: 落地一批重点项目，全年完成
// 投资140亿元.
func (m *reader) backward(s report.Sentence, index int) []subject {
	if index == 0 {
		return nil
	}
	name := phrase.Clean(m.r.Slice(s.Clauses[index-1].Span))
	if !phrase.EndsWithAny(name, "项目", "工程") {
		for i := index - 1; i >= 0; i-- {
			if topic := m.topicOf(phrase.Clean(m.r.Slice(s.Clauses[i].Span))); topic != nil {
				return topic
			}
		}
		return nil
	}
	if at := strings.LastIndex(name, "一批"); at >= 0 {
		name = name[at+len("一批"):]
	}
	_, name = m.g.SplitVerb(m.g.StripLeads(name, false, m.sentence.plan).Rest)
	return []subject{{name: name, noun: name}}
}

// topicOf is what a clause without a number is about: 新能源汽车产业提质扩量，产量突破12万
// 辆 is 新能源汽车产量.
func (m *reader) topicOf(clause string) []subject {
	led := m.g.StripLeads(clause, false, m.sentence.plan).Rest
	name := governs.ReplaceAllString(led, "")
	governed := led != clause
	for n, _ := m.g.Verbs.Prefix([]rune(name)); n > 0; n, _ = m.g.Verbs.Prefix([]rune(name)) {
		name, governed = string([]rune(name)[n:]), true
	}
	if governed && works.MatchString(name) {
		return []subject{{name: name, noun: name}} // 推进青石河综合治理，投资2亿元
	}
	runes := []rune(name)
	for i := 2; i < len(runes); i++ {
		verb, _ := m.g.Verbs.Prefix(runes[i:])
		change, _ := m.g.Changes.Prefix(runes[i:])
		if verb > 1 || change > 1 || outcome.MatchString(string(runes[i:min(len(runes), i+2)])) || progress.MatchString(string(runes[i:min(len(runes), i+2)])) {
			runes = runes[:i]
			break
		}
	}
	name = strings.TrimSuffix(strings.TrimSuffix(string(runes), "产业"), "工作")
	if n := len([]rune(name)); n < 2 || n > longestTopic || n == len([]rune(clause)) || strings.ContainsAny(name, "、，“的是为在和") {
		return nil
	}
	return []subject{{name: name, noun: name}}
}

// governs is what is done about a topic.
var governs = regexp.MustCompile(`^(加强|强化|深化|优化|狠抓|突出|注重|重视|健全|完善|做好|抓好|抓实|做强|做优|做大)`)

// works is a work that a clause is about.
var works = regexp.MustCompile(`^[\p{Han}“”]{2,16}(治理|改造|整治|修复|工程|搬迁|保护|绿化|建设)$`)

// longestTopic bounds a topic, in code points.
const longestTopic = 10

// progress is how a trade or an area fares: 提质扩量.
var progress = regexp.MustCompile(`(提质|扩量|扩面|增效|做大|做强|壮大|蓬勃|快速|持续|不断|深入|提档|增势|势头|发展|活跃|向好|回升|稳定|平稳|健康|领跑|突破)`)

// forward is what the next clause does, for an amount that opens a sentence.
func (m *reader) forward(s report.Sentence, index int) []subject {
	if m.sentence.clause.owner != "" || index+1 >= len(s.Clauses) {
		return nil
	}
	next := s.Clauses[index+1].Span
	text := phrase.Clean(m.withoutNumbers(next))
	if compares.MatchString(text) {
		return nil
	}
	name := strings.TrimPrefix(strings.TrimPrefix(m.g.StripLeads(text, false, false).Rest, "实施"), "了")
	if at := outcome.FindStringIndex(name); at != nil && at[0] > 0 && !m.g.OpensWithVerb([]rune(name)) {
		name = name[:at[0]]
	}
	name = strings.TrimSuffix(name, "任务")
	if name == "" {
		return nil
	}
	sub := subject{name: name, noun: name}
	if found, _, ok := m.openingMention(next); ok && m.owns(found) {
		sub = subject{name: m.r.Slice(found.Span), noun: m.r.Slice(found.Span), about: found.Entity.Name}
	}
	return []subject{sub}
}

// use is what a sum is spent on, right behind it: 投资3亿元修建农村公路60公里, 投入2亿元用于校舍
// 改造.
func (m *reader) use(rd reading, word string) subject {
	post := phrase.Clean(m.withoutNumbers(report.Span{Start: rd.Run.Post.Start, End: m.reachOf(rd.Run.Post.Start)}))
	if !phrase.EndsWithAny(word, "投资", "投入", "资金") || rd.Numbers[0].Class != "money" || rd.Measure != vocabulary.Level {
		return subject{}
	}
	text := strings.TrimPrefix(strings.TrimPrefix(post, "，"), "的")
	for _, empty := range []string{"用于", "实施了", "实施", "进行", "开展", "启动", "对", "完成", "集中", "全面", "重点"} {
		text = strings.TrimPrefix(text, empty)
	}
	if n := len([]rune(text)); text == "" || n < 3 || n > longestUse || text == post && !m.g.OpensWithVerb([]rune(text)) {
		return subject{}
	}
	text = m.g.StripLeads(strings.Replace(text, "了", "", 1), false, false).Rest
	return subject{name: text + word, noun: text + word, base: text}
}

// longestUse bounds what a sum is spent on, in code points.
const longestUse = 24

// compares opens a clause that goes on with the same number: 比上年增长8亿元.
var compares = regexp.MustCompile(`^(比|较|同比|环比|增长|下降|占|其中|居|是|年均|分别)`)

// outcome is how a work went, behind its name: 水系治理成效初显.
var outcome = regexp.MustCompile(`(成效|主体|基本|顺利|全面|全部|正在|加快|已|进展|即将|有序|扎实|如期|稳步|完成|建成|投入|取得|初步|完工|开工|竣工|开通)`)

// ranked says that a count sums up a list of indicators that the next number
// ranks: A、B、C3项主要指标居全市第一.
func (m *reader) ranked(rd *reading) bool {
	post := m.r.Slice(rd.Run.Post)
	return (strings.HasPrefix(post, "主要指标") || strings.HasPrefix(post, "指标") || strings.HasPrefix(post, "主要经济指标")) &&
		rd.Run.Post.End < m.sentence.clause.End && strings.Contains(rd.Lead.Rest, "、")
}

func (m *reader) rankedList(rd *reading) subject {
	post := m.r.Slice(rd.Run.Post)
	noun, rest, _ := strings.Cut(post, "指标")
	noun += "指标"
	list := strings.TrimSuffix(rd.Lead.Rest, "等")
	for _, item := range strings.FieldsFunc(list, func(r rune) bool { return r == '、' || r == '和' }) {
		name := m.g.Pointless(item)
		m.sentence.clause.items = append(m.sentence.clause.items, subject{name: name, noun: name})
	}
	end := rd.Run.Post.End
	for _, next := range m.scanner.Scan(report.Span{Start: rd.Run.Post.Start, End: m.reachOf(end)}) {
		if next.Start >= end {
			end = next.Full.End
			break
		}
	}
	rd.Behind = phrase.Behind{}
	name := rest + m.r.Slice(report.Span{Start: rd.Run.Post.End, End: end}) + "的" + noun
	return subject{name: name, noun: noun}
}

// conditional says that a count is of those things before which reach the number
// behind it: 89项实事中67项进度超85%.
func (m *reader) conditional(rd reading) bool {
	post := strings.TrimSuffix(strings.TrimSuffix(m.r.Slice(rd.Run.Post), "到"), "达")
	return rd.Lead.Rest == "" && m.g.Attributes.Has(post) && m.lastCounted().noun != "" &&
		rd.Run.Post.End < m.sentence.clause.End && rd.Numbers[0].Class == "count"
}

func (m *reader) condition(rd reading) subject {
	noun := m.lastCounted().noun
	next := m.scanner.Scan(report.Span{Start: rd.Run.Post.End, End: m.reachOf(rd.Run.Post.End)})
	end := rd.Run.Post.End
	if len(next) > 0 {
		end = next[0].Full.End
	}
	name := m.r.Slice(report.Span{Start: rd.Run.Post.Start, End: end}) + "的" + noun
	return subject{name: name, noun: noun, base: noun}
}

// withoutNumbers is the text of a span with its figures and their units left
// out.
func (m *reader) withoutNumbers(span report.Span) string {
	var b strings.Builder
	at := span.Start
	for _, n := range m.scanner.Scan(span) {
		if n.Reason == "" {
			b.WriteString(string(m.r.Text[at:max(at, n.Full.Start)]))
			at = n.Full.End
		}
	}
	b.WriteString(string(m.r.Text[at:span.End]))
	return b.String()
}
