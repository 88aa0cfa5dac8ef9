package naming

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Subjects finds what the numbers of a run measure: their own noun phrase, or that of the
// clauses before, and of what a deed brought about the deed.
func (m *Namer) Subjects(rd *Reading, s report.Sentence, index int) []subject.Subject {
	subs := m.subjects(rd, s, index)
	if len(subs) != 1 || len(rd.Numbers) > 1 || rd.Measure != vocabulary.Level || rd.Numbers[0].Class == "share" || subs[0].Base != "" {
		return subs
	}
	brought := effects.FindStringSubmatch(subs[0].Name)
	words := strings.Trim(phrase.Clean(m.Report.Slice(rd.Pre)), "，,、；; ")
	if brought == nil || !opensEffect.MatchString(words) && words != "" {
		return subs
	}
	if topic := m.deedBefore(brought[2], s, index); topic != "" && !strings.Contains(subs[0].Name, topic) {
		subs[0].Name = topic + brought[1]
		subs[0].Noun, subs[0].Verb, subs[0].Base = subs[0].Name, "", topic
		subs[0].Rule = subject.RuleProperty
	}
	return subs
}

// effects is whom a deed did good to, or what it moved.
var effects = regexp.MustCompile(`^(?:直接|有效|累计)*((惠及|受益|带动|拉动|撬动|覆盖|支持)\p{Han}+)$`)

// opensEffect opens what a deed brought about, in a clause that does not name the deed.
var opensEffect = regexp.MustCompile(`^(可|能|已|共|将|累计|全年|预计|直接|有效|有力)*(惠及|受益|带动|拉动|撬动|覆盖|支持)`)

// deedBefore is the deed whose effect a clause tells: the thing that the number right before
// counts, else what the clause before does. 争取专项资金4亿元，支持项目20个.
func (m *Namer) deedBefore(effect string, s report.Sentence, index int) string {
	stated := m.Sentence.Stated
	if last := len(stated) - 1; last >= 0 && (index == 0 || stated[last].Start >= s.Clauses[index-1].Start) {
		before := m.Sentence.Seen[len(m.Sentence.Seen)-1]
		if won := newlyWon.FindStringSubmatch(before.Name); won != nil && before.Sum {
			before.Verb, before.Noun = won[1], won[2]
		}
		switch {
		case before.Rule == subject.RuleProperty && before.Base != "" && effects.MatchString(strings.TrimPrefix(before.Name, before.Base)):
			return before.Base // 以旧换新带动消费8亿元，惠及消费者7万人
		case stated[last].Measure != vocabulary.Level || before.Base != "" || before.Verb == "" || effects.MatchString(before.Name) || effect == "支持" && !before.Sum || len([]rune(before.Noun)) < 3:
			return ""
		case rework.MatchString(before.Verb):
			return before.Noun + before.Verb
		}
		if reworked := reworking.FindStringSubmatch(before.Noun); reworked != nil {
			return reworked[2] + reworked[1] // 开工改造老旧小区20个，惠及居民3万户
		}
		if m.Grammar.OpensWithVerb([]rune(before.Noun)) || strings.HasSuffix(before.Noun, "领域") {
			return ""
		}
		return asTopic(before.Noun)
	}
	if index == 0 || effect == "支持" || effect == "覆盖" {
		return ""
	}
	return m.deedOf(phrase.Clean(m.Report.Slice(s.Clauses[index-1].Span)))
}

// deedOf is what a clause without a number does, or what it says to go on.
func (m *Namer) deedOf(clause string) string {
	text := m.Grammar.StripLeads(clause, false, m.Sentence.Plan).Rest
	if going := goesForward.FindStringSubmatch(text); going != nil && !m.Grammar.OpensWithVerb([]rune(text)) {
		return asTopic(m.Grammar.WithoutExamples(going[1]))
	}
	object := governs.ReplaceAllString(text, "")
	if verb, rest := m.Grammar.SplitVerb(text); object == text && verb != "" && strings.HasPrefix(text, verb) {
		object = rest
	}
	if object == text {
		return ""
	}
	return asTopic(strings.TrimPrefix(goneOn.ReplaceAllString(object, ""), "了"))
}

// asTopic is a topic that may stand in a name.
func asTopic(topic string) string {
	if n := len([]rune(topic)); n < 3 || n > longestUse || strings.ContainsAny(topic, "，：的为") || strings.HasPrefix(topic, "和") {
		return ""
	}
	return topic
}

// newlyWon is a sum that a place got.
var newlyWon = regexp.MustCompile(`^(新争取|新获批|新获得|新增)(\p{Han}{2,}(?:资金|债券|国债|补助))$`)

// reworking is a work with what it is done to.
var reworking = regexp.MustCompile(`^(改造提升|提升改造|改造|整治|治理|修复)(\p{Han}{3,})$`)

// goesForward is what goes on.
var goesForward = regexp.MustCompile(`^([\p{Han}“”、]{3,}?)(持续|全面|深入|扎实|不断|加快|有序|稳步|顺利|加力|蓬勃)+(推进|推开|实施|开展|落地|见效|深化|发展|扩大)(见效)?$`)

// goneOn ends how a deed is carried on.
var goneOn = regexp.MustCompile(`(扩围提质|提质扩面|扩面提质|扩面|扩围|提质增效|落地见效|落实落细|落地|工作|作用|力度)$`)
