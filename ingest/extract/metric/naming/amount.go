package naming

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// attributive reads 投资5亿元的垃圾发电项目: the noun behind 的 owns the amount.
func (m *Namer) attributive(rd Reading) subject.Subject {
	sub := subject.Subject{}
	start := rd.Behind.Start
	behind := report.Span{Start: start, End: max(start, rd.Behind.End)}
	if raw := m.Report.Slice(behind); rd.Behind.Moved && rd.Behind.Verb == "" {
		if at := strings.Index(raw, rd.Behind.Noun); at >= 0 {
			behind.End = start + len([]rune(raw[:at+len(rd.Behind.Noun)])) // only the pace is told
		}
	}
	noun := m.withoutNumbers(behind)
	noun = phrase.Unpaced(m.Grammar.WithoutExamples(strings.TrimSuffix(noun, rd.Behind.Verb)))
	if found, _, ok := m.Owners.Opening(report.Span{Start: start, End: m.Sentence.End}); ok && m.Owners.Owns(found) && !m.opensName(rd, found, behind) {
		noun = m.Report.Slice(found.Span)
		if start, end := found.Start-1, found.End; start >= 0 && end < len(m.Report.Text) && m.Report.Text[start] == '“' && m.Report.Text[end] == '”' {
			noun = "“" + noun + "”"
		}
		sub.About = found.Entity.Name
	}
	what := rd.Lead.Rest
	if n, _ := m.Grammar.Attributes.Suffix([]rune(what)); n > 0 {
		done := string([]rune(what)[:len([]rune(what))-n])
		what = string([]rune(what)[len([]rune(what))-n:])
		if m.Grammar.Verbs.Has(done) {
			sub.Verb = done
		}
	} else if did := strings.TrimSuffix(what, "了"); rd.Numbers[0].Class == "physical" && m.Grammar.Verbs.EndsAt([]rune(did)) {
		n, _ := m.Grammar.Verbs.Suffix([]rune(did))
		sub.Verb = string([]rune(did)[len([]rune(did))-n:])
		sub.Name, sub.Noun = sub.Verb+noun, noun // 规划建设了28平方公里的产业园
		return sub
	}
	sub.Name, sub.Noun = noun+begun.ReplaceAllString(what, "$1"), noun
	if doneOf.MatchString(noun) && rd.Numbers[0].Class == "share" || givenOf.MatchString(noun) && rd.Numbers[0].Class == "money" && what != "" {
		sub.Name = what + noun // 完成县城建设80%的任务量, 争取到央行2亿元的支持
	}
	if what == "" && rd.Behind.Verb != "" && rd.Numbers[0].Class == "physical" {
		sub.Name = rd.Behind.Name() // 20万平方米的标准厂房投用
		return sub
	}
	if did := strings.TrimSuffix(what, "了"); m.Grammar.Verbs.Has(did) {
		sub.Name, sub.Verb = did+noun, did // 发放120万元的救灾款物
	}
	if rd.Numbers[0].Class == "share" && rd.Behind.Verb != "" {
		sub.Noun = rd.Behind.Noun
		sub.Name = rd.Behind.Verb + "的" + sub.Noun // 90%的行政村开通了班车
	}
	if rd.Numbers[0].Class == "count" {
		sub.Name = strings.TrimSuffix(rd.Lead.Rest, "了") + noun // 解决了5万人的饮水问题
	}
	return sub
}

// begun is what is done to something before its size: 启动占地150亩的公园建设.
var begun = regexp.MustCompile(`^(?:启动|推进|加快|加快推进|抓好|实施|开工|谋划|规划)(占地|建筑面积|总建筑面积|总占地|总长)$`)

// doneOf is how much of something there is to do.
var doneOf = regexp.MustCompile(`^(任务量?|工程量|工作量|总工程量|投资|总投资)$`)

// givenOf is what a sum is, of those that the words before name.
var givenOf = regexp.MustCompile(`^(支持|补助|奖励|资助|补贴|贷款|资金|授信|捐赠|订单)$`)

// opensName says that what was found is only the place that a longer name opens with, or
// the first of several that share the number: 投资5亿元的云溪大地水泥, 投资700万元的甲中学、乙
// 小学等附属设施项目.
func (m *Namer) opensName(rd Reading, found mention.Mention, behind report.Span) bool {
	rest := m.Report.Slice(report.Span{Start: min(found.End, behind.End), End: behind.End})
	first, _ := utf8.DecodeRuneInString(rest)
	if after, ok := strings.CutPrefix(rest, "等"); ok && after != "" && number.IsDigit([]rune(after)[0]) && m.Report.Text[rd.Pre.Start] != '、' {
		return true // 投资700万元的青石学校等8所学校改造
	}
	return found.Entity.Type == vocabulary.Place && number.IsHan(first) || (first == '、' || first == '和') && sharing.MatchString(rest)
}

// sharing sums up a list by what they all are.
var sharing = regexp.MustCompile(`^[、和][^，；]*等[\p{Han}“”]*(项目|工程|企业|园区)”?$|^[、和][^，；\d]*(改造|建设|整治|治理)$`)
