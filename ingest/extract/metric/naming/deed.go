package naming

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/vocabulary"
)

// verbAndNoun parts what was done from what it was done to, and takes from the items
// before what the words leave out.
func (m *Namer) verbAndNoun(rd Reading, text string) (verb, noun, rule string) {
	verb, noun = m.Grammar.SplitVerb(phrase.WithoutEmptyVerb(text))
	if shared := m.Sentence.Clause.Verb; phrase.Gains(shared) && rd.Pre.Start > m.Sentence.Clause.Start && listed.MatchString(text) {
		return shared, text, subject.RuleShared // 新增上市公司3家、挂牌企业5家
	}
	if m.ownsProperty(rd, text) {
		return "", text, subject.RuleProperty
	}
	if verb != "" {
		if who := m.doer(rd); who != "" {
			return "", who + verb + noun, subject.RuleShared
		}
		return verb, noun, subject.RuleDone
	}
	state, rule := m.Sentence.Clause, subject.RulePhrase
	inList := rd.Pre.Start > state.Start
	if !inList || m.opensPart(rd) {
		whole := noun
		verb, noun = m.partOf(rd, noun)
		if verb != "" || noun != whole {
			rule = subject.RulePart
		}
	}
	if inList && len(state.Subjects) > 0 && bareLevel.MatchString(noun) {
		noun = ofLevel(noun, state.Subjects[len(state.Subjects)-1].Noun)
	}
	if inList && m.Report.Text[rd.Pre.Start] == '、' && len(state.Subjects) > 0 && levelOf.MatchString(state.Subjects[0].Noun) {
		noun = sharedLevel(state.Subjects[len(state.Subjects)-1].Noun, noun)
	}
	if inList && len(state.Subjects) > 0 {
		noun = sharedWhole(m.Grammar, state.Subjects[len(state.Subjects)-1].Name, noun)
	}
	if prefix := m.openerOf(rd, noun); prefix != "" && verb == "" {
		return "", prefix + noun, subject.RuleShared
	}
	if verb == "" && inList && state.Verb != "" && !state.alone && rd.Measure == vocabulary.Level && rd.Numbers[0].Class != "share" && !deeds.MatchString(noun) {
		return state.Verb, noun, subject.RuleShared
	}
	for _, head := range []string{"产量", "里程"} {
		if verb == "" && rd.Numbers[0].Class == "physical" && strings.HasSuffix(m.lastCounted().Name, head) && !m.Grammar.Heads.EndsAt([]rune(noun)) {
			return "", noun + head, subject.RuleShared // 电解铝产量23万吨；煤炭1915万吨
		}
	}
	if last := m.lastCounted().Name; noun == "农村" && townFirst.MatchString(last) {
		noun += townFirst.ReplaceAllString(last, "") // 城镇低保补差额提高到72元，农村提高到18元
	}
	if noun == "集装箱" && phrase.EndsWithAny(rd.Numbers[0].Unit, "标箱", "标准箱", "TEU") {
		noun += "吞吐量"
	}
	return verb, noun, rule
}

// ofLevel is the thing before at another level: 国家级企业2家、省级8家.
func ofLevel(level, before string) string {
	at := keyLevel.FindStringIndex(before)
	if at == nil {
		return level + before
	}
	return before[:at[0]] + level + before[at[1]:]
}

// townFirst opens what the country has as well.
var townFirst = regexp.MustCompile(`^(城镇|城市)`)

// sharedWhole gives a share of a list the whole that the one before is of: 清洁能源装机占比
// 54%、发电量占比51%.
func sharedWhole(g *phrase.Grammar, before, noun string) string {
	own, ok := strings.CutSuffix(noun, "占比")
	first, ok2 := strings.CutSuffix(before, "占比")
	runes := []rune(first)
	n, class := g.Heads.Suffix(runes)
	if !ok || !ok2 || !g.Heads.Has(own) || class != "head" || n == len(runes) {
		return noun
	}
	return string(runes[:len(runes)-n]) + noun
}

// openerOf is what opens the item before, which ends as the noun does, and holds for both:
// 企业参与制定国家标准6项、行业标准5项.
func (m *Namer) openerOf(rd Reading, noun string) string {
	state, size := m.Sentence.Clause, len([]rune(noun))
	if len(state.Subjects) == 0 || m.Report.Text[rd.Pre.Start] != '、' || size < 4 || size > 6 {
		return ""
	}
	before := []rune(state.Subjects[len(state.Subjects)-1].Name)
	if len(before) < size+2 || string(before[len(before)-2:]) != string([]rune(noun)[size-2:]) {
		return ""
	}
	opener := before[:len(before)-size]
	if m.Grammar.Verbs.EndsAt(opener) && !m.Grammar.OpensWithVerb(opener) {
		return string(opener)
	}
	return ""
}

// ownsProperty says that the words open with the things counted right before them, whose
// property they name: 89个|开发区工业总产值.
func (m *Namer) ownsProperty(rd Reading, text string) bool {
	subjects := m.Sentence.Clause.Subjects
	if len(subjects) == 0 || !number.IsHan(m.Report.Text[rd.Pre.Start]) {
		return false
	}
	things := subjects[len(subjects)-1].Noun
	return strings.HasPrefix(text, things) && text != things
}

// doer is what was counted right before the verb and did it: 39个新投产项目增加产值5亿元.
func (m *Namer) doer(rd Reading) string {
	clause := m.Sentence.Clause
	if len(clause.Subjects) == 0 || strings.ContainsRune("为对向给", m.Report.Text[clause.Start]) {
		return ""
	}
	if last := len(m.Sentence.Stated) - 1; last >= 0 && m.Sentence.Stated[last].Start > clause.Start && strings.ContainsRune("为对向给", m.Report.Text[m.Sentence.Stated[last].Start-1]) {
		return "" // 向12家企业发放贷款4亿元
	}
	last, first := clause.Subjects[len(clause.Subjects)-1], m.Report.Text[rd.Pre.Start]
	if last.Rule != subject.RuleCount && last.Rule != subject.RuleHappened || last.Verb != "" || last.Name != last.Noun || !number.IsHan(first) || strings.ContainsRune("和及与并", first) {
		return ""
	}
	return last.Noun
}

// complete puts verb and noun together and names who or what is counted where only
// the verb tells: 脱贫496户, 惠及480万人, 完成任务的105%.
func complete(rd Reading, verb, noun string) string {
	unit, name := rd.Numbers[0].Unit, verb+noun
	people := strings.HasSuffix(unit, "人")
	switch {
	case noun == "" && subject.Moved(verb) && (people || strings.HasSuffix(unit, "户")):
		if people {
			return name + "人口"
		}
		return name + "户"
	case verb == "" && phrase.EndsWithAny(noun, "脱贫", "减贫") && len([]rune(noun)) <= len([]rune("剩余未脱贫")):
		if strings.HasSuffix(unit, "户") {
			name += "户"
		} else if people {
			name += "人口"
		}
	case people && phrase.EndsWithAny(name, "惠及", "覆盖", "受益", "受惠"):
		name += "人数"
	}
	if rd.Fulfilled && rd.Numbers[0].Class == "share" {
		name += "完成率"
	}
	return name
}
