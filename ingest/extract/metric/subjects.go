package metric

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// subjects finds what the numbers of a run measure: their own noun phrase, or
// that of the clauses before.
func (m *reader) subjects(rd *reading, s report.Sentence, index int) []subject {
	rest := rd.Lead.Rest
	switch {
	case m.sentence.clause.items != nil && rd.Measure == vocabulary.Rank:
		rd.Every = true
		return by(ruleRanked, m.sentence.clause.items...)
	case m.ranked(rd):
		return by(ruleCount, m.rankedList(rd))
	case m.conditional(*rd):
		return by(ruleCondition, m.condition(*rd))
	case rd.Behind.Noun != "" && rd.Attributive:
		return by(ruleAmount, m.attributive(*rd))
	case rd.Behind.Noun != "" && rd.Moved:
		return by(ruleHappened, m.counted(*rd))
	case rd.Behind.Noun != "":
		return by(ruleCount, m.counted(*rd))
	case rest == "" && m.people(*rd, 0) != "":
		var subs []subject
		for i := range rd.Numbers {
			name := m.people(*rd, i)
			subs = append(subs, subject{name: name, noun: name})
		}
		m.patchBare(*rd, subs[0])
		return by(rulePeople, subs...)
	case rest == "" && rd.Behind.Verb != "" && m.lastCounted().noun != "":
		last, happened := m.lastCounted(), rd.Behind
		happened.Noun = last.noun
		return by(ruleHappened, subject{name: happened.Name(), verb: rd.Behind.Verb, noun: last.noun, about: last.about})
	case rest == "":
		return m.inherited(*rd)
	case rest == "人均" && m.lastCounted().noun != "" && rd.Measure == vocabulary.Level:
		last := m.lastCounted()
		name := "人均" + last.noun
		return by(ruleProperty, subject{name: name, noun: name, about: last.about}) // 绿地面积增加3公顷，人均达到12平方米
	case strings.HasPrefix(rest, "占") || strings.HasSuffix(rest, "占"):
		return by(ruleShare, m.proportion(*rd, rest)...)
	}
	if rd.Fulfilled && isGoal(rest) {
		if to := m.inherited(*rd); len(to) > 0 {
			last := to[len(to)-1]
			return by(ruleProperty, subject{name: last.name + "完成率", noun: last.name + "完成率", about: last.about, base: last.name})
		}
	}
	if over := exceeds.FindStringSubmatch(rest); (over != nil || strings.Contains(m.r.Slice(rd.Pre), "超额完成")) && rest != "投资" {
		if to := m.inherited(*rd); len(to) > 0 && isGoal(strings.TrimPrefix(rest, "超出")) {
			return to // 超额完成年度任务2.1亿元
		}
	}
	if subs := m.pointing(*rd, rest, s, index); subs != nil {
		return subs
	}
	return m.named(rd, rest)
}

// isGoal says that the words are no more than an aim set before: 完成年度任务的107%.
func isGoal(text string) bool { return goal.MatchString(text) }

var goal = regexp.MustCompile(`^((国家|[省市县区州旗]|上级)(定|级)?(下达|下调|核定|考核)?的?)?(年初)?(计划|年度|全年|全年度|年)?(计划|投资)?(目标任务|任务目标|计划任务|目标|任务|计划|投资|投资计划|投资任务|序时进度)(数|指标|总数)?$`)

// exceeds opens by how much an aim was passed.
var exceeds = regexp.MustCompile(`^超出`)

// people are those whom something happened to, where they are only counted: 5900人
// 实现脱贫.
func (m *reader) people(rd reading, i int) string {
	verb := rd.Behind.Verb
	if verb == "" {
		return ""
	}
	switch unit := rd.Numbers[i].Unit; {
	case strings.HasSuffix(unit, "人"), strings.HasSuffix(unit, "名"):
		if strings.Contains(verb, "脱贫") {
			return verb + "人口"
		}
		return verb + "人数"
	case strings.HasSuffix(unit, "户"):
		return verb + "户"
	}
	return ""
}

// inherited takes up the subjects of the numbers before: as many as there are
// numbers, or all of them for 均.
func (m *reader) inherited(rd reading) []subject {
	seen := m.sentence.seen
	switch {
	case len(seen) == 0 && m.sentence.clause.owner != "" && rd.Measure == vocabulary.Rank:
		owner := m.sentence.clause.owner
		return by(ruleOwner, subject{name: owner, about: owner})
	case len(seen) == 0:
		return nil
	case rd.Every && len(rd.Numbers) == 1:
		return by(ruleInherited, slices.Clone(keepLast(m.sentence.clause.subjects, m.sentence.group))...)
	case len(rd.Numbers) > 1 && len(rd.Benchmarks) < 2:
		distinct := distinctLast(seen, len(rd.Numbers))
		if len(distinct) == len(rd.Numbers) {
			return by(ruleInherited, distinct...)
		}
	}
	last := seen[len(seen)-1]
	if last.rule == ruleAmount && rd.Numbers[0].Class == "count" && !rd.Stated {
		last.name = last.verb + last.noun // 实施总投资50亿元的重点项目19个
	}
	if rd.Stated && rd.Measure == vocabulary.Level {
		last = last.stock()
		if m.addsUp(rd, last) {
			last.name, last.verb = last.noun, "" // 建成公路133公里，达到576公里
		}
	}
	if rd.Measure == vocabulary.Growth {
		last = last.growing()
	}
	return by(ruleInherited, last)
}

// addsUp says that the number is the whole that what was made before makes up: in the
// same unit, and more.
func (m *reader) addsUp(rd reading, last subject) bool {
	if len(m.metrics) == 0 || last.verb == "" || last.noun == "" || !phrase.EndsWithAny(strings.TrimSpace(m.r.Slice(rd.Pre)), "达到", "达", "增至", "增加到", "总计达") {
		return false
	}
	before := m.metrics[len(m.metrics)-1]
	part, err := before.Value.Float64()
	whole, err2 := strconv.ParseFloat(rd.Numbers[0].Value, 64)
	return err == nil && err2 == nil && before.Indicator == last.name && before.Unit == rd.Numbers[0].Unit && whole > part
}

// distinctLast are the last k different subjects, in the order of the text.
func distinctLast(seen []subject, k int) []subject {
	var last []subject
	known := map[string]bool{}
	for i := len(seen) - 1; i >= 0 && len(last) < k; i-- {
		if !known[seen[i].name] {
			known[seen[i].name] = true
			last = append([]subject{seen[i]}, last...)
		}
	}
	return last
}

// proportion reads 占全部投资比重 of what the clause before measured, and 计划开工
// 项目占 of its own.
func (m *reader) proportion(rd reading, rest string) []subject {
	if own, ok := strings.CutSuffix(rest, "占"); ok && own != "" {
		name := own + "占比"
		if whole := m.lastCounted(); whole.name != "" {
			name = whole.name + "中" + name
		}
		return []subject{{name: name, noun: name, about: m.sentence.clause.owner, base: own}}
	}
	to := m.inherited(rd)
	subs := make([]subject, 0, len(to))
	for _, sub := range to {
		subs = append(subs, share(rest, sub))
	}
	if len(subs) == 0 {
		return []subject{{name: rest}}
	}
	return subs
}

// pointing reads nouns that point back (增速, 完成率) or, at the head of a
// sentence, forward: 投资8500万元，建设供水管网.
func (m *reader) pointing(rd reading, rest string, s report.Sentence, index int) []subject {
	words := []string{rest}
	if rd.Every || len(rd.Numbers) > 1 {
		if items := m.g.SplitSubjects(rest, max(2, len(rd.Numbers))); items != nil {
			words = items
		} else if rd.Every {
			words = m.everyItem(rest)
		}
	}
	for _, word := range words {
		if !m.g.Attributes.Has(word) && !isRate(m.g, word) {
			return nil
		}
	}
	if use := m.use(rd, rest); use.name != "" {
		return by(ruleForward, use)
	}
	if strings.HasSuffix(rest, "投资") && len(words) == 1 && m.opensSegment(rd) {
		if to := m.forward(s, index); len(to) > 0 && m.g.OpensWithVerb([]rune(strings.TrimLeft(m.r.Slice(s.Clauses[index+1].Span), "，"))) {
			if sub, ok := attribute(m.g, rest, to[0]); ok {
				return by(ruleForward, sub) // …；投资6万元，完成垃圾场防渗
			}
		}
	}
	to, rule := m.inherited(rd), ruleProperty
	if len(words) > 1 && len(to) > 1 || len(words) > 1 && rd.Every {
		if joined := m.joined(); joined.name != "" {
			to = []subject{joined} // 办理建议62件、提案74件，办复率、满意率均达100%
		}
	}
	if len(to) == 1 && to[0].sum && worksRate.MatchString(rest) {
		if thing := m.lastThing(); thing.noun != "" {
			to = []subject{thing} // 项目31个、资金24亿元，开工率87%
		}
	}
	if len(to) == 0 {
		to, rule = m.backward(s, index), ruleBackward
	}
	if len(to) == 0 {
		to, rule = m.forward(s, index), ruleForward
	}
	if len(to) == 0 {
		return nil
	}
	var subs []subject
	for i := range max(len(words), len(to)) {
		sub, ok := attribute(m.g, words[min(i, len(words)-1)], to[min(i, len(to)-1)])
		if !ok {
			return nil
		}
		subs = append(subs, sub)
	}
	return by(rule, subs...)
}

// opensSegment says that nothing but the mark of a list stands between a semicolon and
// the words.
func (m *reader) opensSegment(rd reading) bool {
	start := m.sentence.clause.Start
	return rd.Pre.Start <= start && start > 0 && strings.ContainsRune("；;", m.r.Text[start-1]) && len(m.sentence.seen) > 0
}

// joined is what the clause before dealt with, its cases together: 建议、提案; one thing
// where it counted one.
func (m *reader) joined() subject {
	var names []string
	last := m.lastCounted()
	for _, sub := range keepLast(m.sentence.clause.subjects, m.sentence.group) {
		if sub.base == "" && (sub.verb == last.verb && handles(sub.verb) || phrase.EndsWithAny(sub.noun, "建议", "提案", "议案")) {
			names = append(names, sub.noun)
		}
	}
	if len(names) > 1 {
		last.noun = strings.Join(names, "、")
		last.name = last.noun
	}
	return last
}

// lastCounted is the latest subject that is a thing, not a property of one.
func (m *reader) lastCounted() subject {
	seen := m.sentence.seen
	for i := len(seen) - 1; i >= 0; i-- {
		if seen[i].base == "" {
			return seen[i]
		}
	}
	return subject{}
}

// lastThing is the latest subject that is neither a property nor a sum.
func (m *reader) lastThing() subject {
	seen := m.sentence.seen
	for i := len(seen) - 1; i >= 0; i-- {
		if seen[i].base == "" && !seen[i].sum {
			thing := seen[i]
			thing.name, thing.verb = thing.noun, ""
			return thing
		}
	}
	return subject{}
}

// worksRate is a rate of how far works are.
var worksRate = regexp.MustCompile(`^(年度|年内)?(开工|完工|竣工|投产|动工|建成|开复工|落地|履约|投用)率$`)

func keep(first, second string) string {
	if first != "" {
		return first
	}
	return second
}
