// Package subject has what a number measures, and how later words join it: a property of
// it, its share of a whole. It keeps no state.
package subject

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/phrase"
)

// Subject is what a number measures, with the parts that later clauses take up.
type Subject struct {
	Name  string // the indicator
	Verb  string // what is done: 新增
	Noun  string // to what: 规上工业企业
	About string
	Total bool   // the name says that it is a Total: 累计发明专利授权量
	Base  string // of an attribute: what it belongs to

	Sum    bool   // it was measured in money
	Period string // that was stated with it
	Rule   string // how it was found, see rules.go
}

// Growing is the subject of a growth: not the total but the thing grows.
func (s Subject) Growing() Subject {
	if s.Total {
		s.Name, s.Total = s.Verb+s.Noun, false
	}
	return s
}

// Stock is the subject without the verb that made it a gain: 市场主体净增623户、总量突破2
// 万户.
func (s Subject) Stock() Subject {
	if phrase.Gains(s.Verb) || strings.HasPrefix(s.Verb, "新") {
		s.Name, s.Verb = s.Noun, ""
	}
	return s
}

// Attribute joins a noun that points back (增速, 完成率) to what it points to.
func Attribute(g *phrase.Grammar, word string, to Subject) (Subject, bool) {
	mode, ok := g.Attributes.ClassOf(word)
	if !ok && !IsRate(g, word) {
		return Subject{}, false
	}
	if mode == "drop" {
		if word == "总量" || word == "总数" {
			return to.Stock(), true
		}
		return to, true
	}
	if phrase.Gains(to.Verb) && phrase.EndsWithAny(word, "收入", "税收", "利税", "利润总额", "增加值", "交易额") {
		return Subject{}, false // 新增企业15家，主营业务收入突破16亿元
	}
	base := to.Name
	if to.Total {
		base = to.Noun
	}
	base = raised.ReplaceAllString(base, "$1")
	sibling, _ := g.Attributes.Suffix([]rune(base))
	if own, ok := strings.CutPrefix(base, to.Base); ok && to.Base != "" {
		sibling = min(sibling, len([]rune(own))) // 列入清单的项目开工率: 开工率, not 项目开工率
	}
	if runes := []rune(base); sibling > 0 && sibling < len(runes) && strings.HasPrefix(word, string(runes[len(runes)-sibling:])) {
		base, sibling = string(runes[:len(runes)-sibling]), 0 // 投资5亿元，投资完成率90%
	}
	stem := strings.TrimSuffix(word, "率")
	switch {
	case word == "总产":
		if !strings.HasPrefix(base, "粮食") {
			return Subject{}, false
		}
		base = "粮食" // 粮食增产4亿斤，总产46亿斤
	case strings.HasPrefix(word, "亩均") && phrase.EndsWithAny(base, "收储", "用地", "供地", "土地", "厂房"):
		base = "" // 收储土地500亩，亩均税收15万元
	case stem != word && len([]rune(stem)) > 1 && strings.HasSuffix(base, stem):
		base = strings.TrimSuffix(base, stem) // 本科上线680人，上线率72%
	case to.Base != "" && phrase.EndsWithAny(word, "率", "度") && phrase.EndsWithAny(to.Name, "率", "度"):
		base = to.Base // 办结率99%、满意率97%
	case g.Attributes.Has(to.Noun) && strings.HasPrefix(word, to.Noun):
		base = "" // 完成投资30亿元，投资完成率70%
	case strings.HasSuffix(word, "率") && to.Noun != "" && to.Noun != base && strings.HasPrefix(base, strings.TrimSuffix(word, "率")):
		base = to.Noun // 85个项目竣工，竣工率76%
	case sibling > 0 && sibling == len([]rune(base)) && to.About != "" && !strings.HasSuffix(word, "率"):
		base = "" // 某企业销售收入5亿元，利税1亿元
	case sibling > 0 && sibling < len([]rune(base)) && !strings.HasSuffix(word, "率"):
		base = string([]rune(base)[:len([]rune(base))-sibling]) // 产值增长5%、税收增长6%
	case to.Base != "" && !strings.HasSuffix(word, "率"):
		base = to.Base
	case phrase.EndsWithAny(word, "率", "满意度") && Handles(to.Verb):
		base = to.Noun // 办理建议62件，办复率100%
	case strings.HasSuffix(word, "率") && (to.Verb == "建成" || to.Verb == "新建"):
		base = to.Noun // 建成小区137个，接入率100%
	case to.Noun != "" && phrase.EndsWithAny(word, "总面积", "总长", "总长度", "总里程", "库容", "装机容量", "总容量"):
		base = to.Noun // 建设海外仓80个、总面积20万平方米
	case to.Verb == "实施" || to.Verb == "安排" || word == "投资" && to.Noun != "" && !strings.Contains(base, "的") && !strings.HasPrefix(to.Verb, "新"):
		base = to.Noun
	}
	return Subject{Name: base + word, Noun: base + word, About: to.About, Base: base, Period: to.Period}, true
}

// IsRate says that the word is a rate with what it is a rate of: 态度满意率, 按时办结率.
func IsRate(g *phrase.Grammar, word string) bool {
	for _, of := range []string{"态度", "结果", "按时", "按期", "办理", "一次", "基本", "综合", "及时", "总体", "限时", "服务", "年度", "一次性", "代表", "委员"} {
		if rest, ok := strings.CutPrefix(word, of); ok && strings.HasSuffix(rest, "率") && g.Attributes.Has(rest) {
			return true
		}
	}
	stem, ok := strings.CutSuffix(word, "率")
	return ok && len([]rune(stem)) == 2 && g.Verbs.Has(stem) && !g.Heads.Has(word) // 接入率
}

// raised is what a farm or a field gives, behind its Name: 甲企业养猪年出栏10万头，销售收
// 入2亿元.
var raised = regexp.MustCompile(`^(\p{Han}{2,}?)(年出栏|年存栏|出栏量?|存栏量?|年产\p{Han}{0,4}|年屠宰|年加工)$`)

// Handles says that the verb is of dealing with a case, which the rates of success
// name again.
func Handles(verb string) bool {
	switch strings.TrimPrefix(verb, "累计") {
	case "承办", "办复", "收到", "接到", "办结办理", "办理", "受理", "接收", "处理", "调处", "调解", "化解", "查处", "处置", "办结", "答复", "排查", "整改", "排查整治", "排查化解", "排查整改", "调处化解", "受理办结", "受理处置", "回复", "交办", "转办", "侦办":
		return true
	}
	return false
}

// Share names a proportion of what came before: 占全部投资比重.
func Share(text string, to Subject) Subject {
	name := to.Name + strings.TrimSuffix(text, "的")
	if text == "占" {
		name = to.Name + "比重"
	} else if strings.HasSuffix(name, "比") && !strings.HasSuffix(name, "占比") {
		name += "重"
	} else if !phrase.EndsWithAny(text, "比重", "比例", "份额", "占比", "百分比") {
		name += "比重"
	}
	return Subject{Name: name, Noun: name, About: to.About, Period: to.Period}
}

// OfPeople is the subject where not households but those who live in them are counted.
func (s Subject) OfPeople() Subject {
	if what, ok := strings.CutSuffix(s.Name, "户"); ok && Moved(what) {
		s.Name = what + "人口" // 脱贫496户1141人
	}
	return s
}

// Moved says that the verb tells what happens to households and to those who live in them.
func Moved(verb string) bool { return moved.MatchString(verb) }

var moved = regexp.MustCompile(`^(实现)?(脱贫|减贫|搬迁|易地搬迁|安置|返贫|致贫)$`)
