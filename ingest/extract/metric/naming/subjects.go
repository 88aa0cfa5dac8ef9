package naming

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// subjects finds what the numbers of a run measure: their own noun phrase, or
// that of the clauses before.
func (m *Namer) subjects(rd *Reading, s report.Sentence, index int) []subject.Subject {
	rest := rd.Lead.Rest
	if trend := m.trend(rd, s, index); trend != nil {
		return subject.By(subject.RuleBackward, trend...)
	}
	switch {
	case m.Sentence.Clause.Items != nil && rd.Measure == vocabulary.Rank:
		rd.Every = true
		return subject.By(subject.RuleRanked, m.Sentence.Clause.Items...)
	case m.ranked(rd):
		return subject.By(subject.RuleCount, m.rankedList(rd))
	case m.Conditional(*rd):
		return subject.By(subject.RuleCondition, m.condition(*rd))
	case rd.Behind.Noun != "" && rd.Attributive:
		return subject.By(subject.RuleAmount, m.attributive(*rd))
	case rd.Behind.Noun != "" && rd.Moved:
		return subject.By(subject.RuleHappened, m.counted(*rd))
	case rd.Behind.Noun != "":
		return subject.By(subject.RuleCount, m.counted(*rd))
	case rest == "" && m.people(*rd, 0) != "":
		var subs []subject.Subject
		for i := range rd.Numbers {
			name := m.people(*rd, i)
			subs = append(subs, subject.Subject{Name: name, Noun: name})
		}
		m.patchBare(*rd, subs[0])
		return subject.By(subject.RulePeople, subs...)
	case rest == "" && rd.Behind.Verb != "" && m.lastCounted().Noun != "":
		last, happened := m.lastCounted(), rd.Behind
		happened.Noun = last.Noun
		return subject.By(subject.RuleHappened, subject.Subject{Name: happened.Name(), Verb: rd.Behind.Verb, Noun: last.Noun, About: last.About})
	case rest == "" && len(m.Sentence.Seen) == 0 && m.milestone(s, index) != nil:
		return subject.By(subject.RuleBackward, m.milestone(s, index)...)
	case rest == "" && m.outdone(s, index) != nil:
		return subject.By(subject.RuleBackward, m.outdone(s, index)...)
	case rest == "":
		return m.inherited(*rd)
	case rest == "人均" && m.lastCounted().Noun != "" && rd.Measure == vocabulary.Level:
		last := m.lastCounted()
		name := "人均" + last.Noun
		return subject.By(subject.RuleProperty, subject.Subject{Name: name, Noun: name, About: last.About}) // 绿地面积增加3公顷，人均达到12平方米
	case strings.HasPrefix(rest, "占") || strings.HasSuffix(rest, "占"):
		return subject.By(subject.RuleShare, m.proportion(*rd, rest)...)
	}
	if rd.Fulfilled && isGoal(rest) {
		if to := m.inherited(*rd); len(to) > 0 {
			last := to[len(to)-1]
			return subject.By(subject.RuleProperty, subject.Subject{Name: last.Name + "完成率", Noun: last.Name + "完成率", About: last.About, Base: last.Name})
		}
	}
	if over := exceeds.FindStringSubmatch(rest); (over != nil || strings.Contains(m.Report.Slice(rd.Pre), "超额完成")) && rest != "投资" {
		if to := m.inherited(*rd); len(to) > 0 && isGoal(strings.TrimPrefix(rest, "超出")) {
			return to // 超额完成年度任务2.1亿元
		}
	}
	if rd.Measure == vocabulary.Rank && !rd.Every && sameThing.MatchString(rest) {
		return m.inherited(*rd) // 限额468亿元，增长102%，总量、增幅全省第一
	}
	if total := cameTo.FindStringSubmatch(rest); total != nil && m.Grammar.Attributes.Has(total[1]) && (len(m.Sentence.Seen) > 0 || index > 0) {
		rest = "累计" + total[1]
		if ofYear.MatchString(m.Report.Slice(m.Sentence.Span)) || !m.Grammar.Attributes.Has(rest) {
			rest = total[1] // 全年实施项目60个，累计完成投资70亿元
		}
	}
	if subs := m.pointing(*rd, rest, s, index); subs != nil {
		return subs
	}
	return m.named(rd, rest)
}

// sameThing is which numbers of what was told before are ranked.
var sameThing = regexp.MustCompile(`^(总量|数量|规模|额度|增量)[、和](增速|增幅|总量|增量)$`)

// cameTo is what sum was come to in all; in a year's own sentence that is the year's.
var (
	cameTo = regexp.MustCompile(`^累计(?:完成|实现)(\p{Han}+)$`)
	ofYear = regexp.MustCompile(`^(全年|今年|去年|年内|当年|20\d\d年)`)
)

// isGoal says that the words are no more than an aim set before: 完成年度任务的107%.
func isGoal(text string) bool { return goal.MatchString(text) }

var goal = regexp.MustCompile(`^((国家|[省市县区州旗]|上级)(定|级)?(下达|下调|核定|考核)?的?)?(年初)?(计划|年度|全年|全年度|年)?(计划|投资)?(目标任务|任务目标|计划任务|目标|任务|计划|投资|投资计划|投资任务|序时进度|总任务|总目标|总计划)(数|指标|总数)?$`)

// exceeds opens by how much an aim was passed.
var exceeds = regexp.MustCompile(`^超出`)

// people are those whom something happened to, where they are only counted: 5900人
// 实现脱贫.
func (m *Namer) people(rd Reading, i int) string {
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
func (m *Namer) inherited(rd Reading) []subject.Subject {
	seen := m.Sentence.Seen
	switch {
	case len(seen) == 0 && m.Sentence.Clause.Owner != "" && rd.Measure == vocabulary.Rank:
		owner := m.Sentence.Clause.Owner
		return subject.By(subject.RuleOwner, subject.Subject{Name: owner, About: owner})
	case len(seen) == 0:
		return nil
	case rd.Every && len(rd.Numbers) == 1:
		return subject.By(subject.RuleInherited, slices.Clone(m.Sentence.last())...)
	case len(rd.Numbers) > 1 && len(rd.Benchmarks) < 2:
		distinct := distinctLast(seen, len(rd.Numbers))
		if len(distinct) == len(rd.Numbers) {
			for i := range distinct {
				if rd.Stated && rd.Measure == vocabulary.Level {
					distinct[i] = distinct[i].Stock() // 分别新增2家、3家，累计分别达到8家、9家
				}
			}
			return subject.By(subject.RuleInherited, distinct...)
		}
		whole := seen[len(seen)-1].Name
		if subject.Handles(seen[len(seen)-1].Verb) {
			whole = seen[len(seen)-1].Noun
		}
		if items := m.Grammar.SplitSubjects(whole, len(rd.Numbers)); rd.Share && items != nil {
			var each []subject.Subject
			for _, item := range items {
				each = append(each, subject.Subject{Name: item, Noun: item, About: seen[len(seen)-1].About})
			}
			return subject.By(subject.RuleInherited, each...) // 甲和乙翻一番，分别达到2亿元、3亿元
		}
	}
	last := seen[len(seen)-1]
	if last.Rule == subject.RuleAmount && rd.Numbers[0].Class == "count" && !rd.Stated {
		last.Name = last.Verb + last.Noun // 实施总投资50亿元的重点项目19个
	}
	if rd.Stated && rd.Measure == vocabulary.Level {
		last = last.Stock()
		if m.addsUp(rd, last) {
			last.Name, last.Verb = last.Noun, "" // 建成公路133公里，达到576公里
		}
	}
	if rd.Measure == vocabulary.Growth {
		if i := len(seen) - 2; i >= 0 && strings.HasSuffix(last.Name, "比重") && strings.HasPrefix(last.Name, seen[i].Name) {
			last = seen[i] // 支出22亿元，占85%，增长2%
		}
		last = last.Growing()
	}
	return subject.By(subject.RuleInherited, last)
}

// addsUp says that the number is the whole that what was made before makes up: in the
// same unit, and more.
func (m *Namer) addsUp(rd Reading, last subject.Subject) bool {
	if len(m.Sentence.Stated) == 0 || last.Verb == "" || last.Noun == "" || !phrase.EndsWithAny(strings.TrimSpace(m.Report.Slice(rd.Pre)), "达到", "达", "增至", "增加到", "总计达") {
		return false
	}
	before := m.Sentence.Stated[len(m.Sentence.Stated)-1]
	part, err := before.Value.Float64()
	whole, err2 := strconv.ParseFloat(rd.Numbers[0].Value, 64)
	return err == nil && err2 == nil && before.Indicator == last.Name && before.Unit == rd.Numbers[0].Unit && whole > part
}

// distinctLast are the last k different subjects, in the order of the text.
func distinctLast(seen []subject.Subject, k int) []subject.Subject {
	var last []subject.Subject
	known := map[string]bool{}
	for i := len(seen) - 1; i >= 0 && len(last) < k; i-- {
		if !known[seen[i].Name] {
			known[seen[i].Name] = true
			last = append([]subject.Subject{seen[i]}, last...)
		}
	}
	return last
}

// proportion reads 占全部投资比重 of what the clause before measured, and 计划开工
// 项目占 of its own.
func (m *Namer) proportion(rd Reading, rest string) []subject.Subject {
	if own, ok := strings.CutSuffix(rest, "占"); ok && own != "" {
		name := own + "占比"
		if whole := m.lastCounted(); whole.Name != "" {
			name = whole.Name + "中" + name
		}
		return []subject.Subject{{Name: name, Noun: name, About: m.Sentence.Clause.Owner, Base: own}}
	}
	to := m.inherited(rd)
	subs := make([]subject.Subject, 0, len(to))
	for _, sub := range to {
		subs = append(subs, subject.Share(rest, sub))
	}
	if len(subs) == 0 {
		return []subject.Subject{{Name: rest}}
	}
	return subs
}

// pointing reads nouns that point back (增速, 完成率) or, at the head of a
// sentence, forward: 投资8500万元，建设供水管网.
func (m *Namer) pointing(rd Reading, rest string, s report.Sentence, index int) []subject.Subject {
	words := []string{rest}
	if rd.Every || len(rd.Numbers) > 1 {
		if items := m.Grammar.SplitSubjects(rest, max(2, len(rd.Numbers))); items != nil {
			words = items
		} else if rd.Every {
			words = m.everyItem(rest)
		}
	}
	for _, word := range words {
		if !m.Grammar.Attributes.Has(word) && !subject.IsRate(m.Grammar, word) {
			return nil
		}
	}
	if use := m.use(rd, rest); use.Name != "" {
		return subject.By(subject.RuleForward, use)
	}
	if strings.HasSuffix(rest, "投资") && len(words) == 1 && m.opensSegment(rd) {
		if to := m.forward(s, index); len(to) > 0 && m.Grammar.OpensWithVerb([]rune(strings.TrimLeft(m.Report.Slice(s.Clauses[index+1].Span), "，"))) {
			if sub, ok := subject.Attribute(m.Grammar, rest, to[0]); ok {
				return subject.By(subject.RuleForward, sub) // …；投资6万元，完成垃圾场防渗
			}
		}
	}
	to, rule := m.ofSegment(s, index), subject.RuleBackward
	if len(to) == 0 {
		to, rule = m.inherited(rd), subject.RuleProperty
	}
	if cases := m.cases(); rd.Every && len(words) == 1 && len(cases) > 1 && strings.HasSuffix(rest, "率") {
		to = cases // 办理建议62件，提案74件，办复率均达100%
	}
	if len(words) > 1 && len(to) > 1 || len(words) > 1 && rd.Every {
		if joined := m.joined(); joined.Name != "" {
			to = []subject.Subject{joined} // 办理建议62件、提案74件，办复率、满意率均达100%
		}
	}
	if len(to) == 1 && to[0].Sum && worksRate.MatchString(rest) {
		if thing := m.lastThing(); thing.Noun != "" {
			to = []subject.Subject{thing} // 项目31个、资金24亿元，开工率87%
		}
	}
	if len(to) == 0 {
		to, rule = m.listBefore(rd, s, index), subject.RuleBackward
	}
	if len(to) == 0 {
		to = m.backward(s, index)
	}
	if len(to) == 0 {
		to, rule = m.forward(s, index), subject.RuleForward
	}
	if len(to) == 0 {
		return nil
	}
	var subs []subject.Subject
	for i := range max(len(words), len(to)) {
		sub, ok := subject.Attribute(m.Grammar, words[min(i, len(words)-1)], to[min(i, len(to)-1)])
		if !ok {
			return nil
		}
		subs = append(subs, sub)
	}
	return subject.By(rule, subs...)
}

// opensSegment says that nothing but the mark of a list stands between a semicolon and
// the words.
func (m *Namer) opensSegment(rd Reading) bool {
	start := m.Sentence.Clause.Start
	return rd.Pre.Start <= start && start > 0 && strings.ContainsRune("；;", m.Report.Text[start-1]) && len(m.Sentence.Seen) > 0
}

// joined is what the clause before dealt with, its cases together: 建议、提案; one thing
// where it counted one.
func (m *Namer) joined() subject.Subject {
	var names []string
	last := m.lastCounted()
	for _, sub := range m.cases() {
		names = append(names, sub.Noun)
	}
	if len(names) > 1 {
		last.Noun = strings.Join(names, "、")
		last.Name = last.Noun
	}
	return last
}

// cases are those that the sentence counted so far and that were dealt with alike.
func (m *Namer) cases() []subject.Subject {
	var cases []subject.Subject
	last := m.lastCounted()
	for _, sub := range m.Sentence.Seen {
		if sub.Base == "" && (sub.Verb == last.Verb && subject.Handles(sub.Verb) || phrase.EndsWithAny(sub.Noun, "建议", "提案", "议案")) {
			cases = append(cases, sub)
		}
	}
	return cases
}

// lastCounted is the latest subject that is a thing, not a property of one.
func (m *Namer) lastCounted() subject.Subject {
	seen := m.Sentence.Seen
	for i := len(seen) - 1; i >= 0; i-- {
		if seen[i].Base == "" {
			return seen[i]
		}
	}
	return subject.Subject{}
}

// lastThing is the latest subject that is neither a property nor a sum.
func (m *Namer) lastThing() subject.Subject {
	seen := m.Sentence.Seen
	for i := len(seen) - 1; i >= 0; i-- {
		if seen[i].Base == "" && !seen[i].Sum {
			thing := seen[i]
			if !stage.MatchString(thing.Name) {
				thing.Name, thing.Verb = thing.Noun, ""
			}
			return thing
		}
	}
	return subject.Subject{}
}

// worksRate is a rate of how far works are.
var worksRate = regexp.MustCompile(`^(年度|年内)?(开工|完工|竣工|投产|动工|建成|开复工|落地|履约|投用)率$`)
