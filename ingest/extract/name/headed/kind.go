package headed

import (
	"regexp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// typed corrects the type that the head noun gives: a 工程 with something built
// in its modifier is a project.
func (n *Reader) typed(t vocabulary.EntityType, modifier []token.Token, head token.Token, act token.Act) vocabulary.EntityType {
	word := n.Text(head.Span)
	switch {
	case act != token.Build && standing(word), len(modifier) > 0 && strings.HasSuffix(word, "博物馆"):
		return vocabulary.Platform
	case act == token.Build && t == vocabulary.Platform && n.erected(modifier, word):
		return vocabulary.Project
	case n.ranked(modifier, head, act):
		return vocabulary.Reform
	case word == "项目" && act != token.Acquire && n.playful(modifier):
		return vocabulary.Project
	}
	if act != token.Build && act != token.Institute && teaches(word) {
		return vocabulary.Organization
	}
	if t != vocabulary.Programme || !strings.HasSuffix(word, "工程") && word != "项目" || word == "培育工程" || word == "惠民工程" {
		return t
	}
	if word == "工程" && n.sited(modifier) {
		return vocabulary.Project
	}
	for _, m := range modifier {
		if m.Word.Works {
			return vocabulary.Project
		}
		for _, h := range m.Word.Heads {
			if h.Type == vocabulary.Project && h.Need != token.NeedQuoted && h.Need != token.NeedInstitute {
				return vocabulary.Project
			}
		}
	}
	return t
}

// erected says whether a centre, a base or a market is a house that is built rather than
// an institution: 物流中心, 处理中心.
func (n *Reader) erected(modifier []token.Token, word string) bool {
	if len(modifier) == 0 {
		return false
	}
	what := n.Text(modifier[len(modifier)-1].Span) + word
	for _, house := range []string{"物流中心", "分拣中心", "分拨中心", "处理中心", "会议中心", "商务中心", "购物中心", "娱乐中心", "保健中心", "旅客服务中心", "展销中心", "指挥中心", "加工基地", "配送基地", "储配基地", "仓储基地", "农贸市场", "人力资源市场", "水利枢纽", "交通枢纽"} {
		if strings.HasSuffix(what, house) {
			return true
		}
	}
	return false
}

// ranks match the rank that a place seeks or holds: 国家4A级景区.
var ranks = regexp.MustCompile(`^(国家|国家级)?[345]A级?(旅游)?$`)

// ranked says whether a phrase is a rank that is sought or held, and no thing: 4A级景区,
// 创建省级高新区.
func (n *Reader) ranked(modifier []token.Token, head token.Token, act token.Act) bool {
	if len(modifier) == 0 {
		return false
	}
	rank := n.Text(report.Span{Start: modifier[0].Start, End: head.Start})
	if strings.HasSuffix(n.Text(head.Span), "景区") {
		return ranks.MatchString(rank)
	}
	behind := string(n.Report.Text[head.End:min(len(n.Report.Text), head.End+2)])
	if act != token.Acquire && behind != "创建" && behind != "申报" {
		return false
	}
	return (rank == "国家" || rank == "国家级" || rank == "省级") && n.Report.Text[head.End-1] == '区'
}

// playful says whether the quotation in front of 项目 is the name of one thing, and counts
// none: “青石宴”项目.
func (n *Reader) playful(modifier []token.Token) bool {
	if len(modifier) == 0 || modifier[len(modifier)-1].Class != token.Quote {
		return false
	}
	quote := modifier[len(modifier)-1]
	for _, c := range n.Report.Text[quote.Start+1 : quote.End-1] {
		if token.Numeral(c) || c >= '0' && c <= '9' || c == '+' {
			return len(modifier) > 1 && token.OwnWord(modifier[0])
		}
	}
	inner := n.Text(report.Span{Start: quote.Start + 1, End: quote.End - 1})
	return !slices.ContainsFunc([]string{"计划", "行动", "工程", "挂帅", "名单", "字头", "周期"}, func(end string) bool {
		return strings.HasSuffix(inner, end)
	})
}

// standing says whether a noun is an institution, a project only while it is built.
func standing(word string) bool {
	switch word {
	case "医院", "人民医院", "中医院", "中心医院", "妇幼保健院", "博物馆", "图书馆", "文化馆", "科技馆", "美术馆", "纪念馆", "书院", "养老院", "福利院":
		return true
	}
	return false
}

// teaches says whether a noun is a school's, a project only while it is built.
func teaches(word string) bool {
	switch word {
	case "中学", "小学", "高中", "一中", "二中", "三中", "职校", "职教中心", "幼儿园":
		return true
	}
	return false
}

// sited says whether a modifier opens with the place where a work is: 青石港转型升级.
func (n *Reader) sited(modifier []token.Token) bool {
	if len(modifier) < 3 {
		return false
	}
	if modifier[0].Class == token.Place && modifier[0].Place.Code == n.Context.Code {
		return false
	}
	own := 0
	for own < len(modifier) && token.OwnWord(modifier[own]) {
		own++
	}
	return own > 0 && own < len(modifier) && (modifier[0].Class == token.Place || own >= 2 && own <= 3) && strings.ContainsRune("港园区巷站路山湖河桥湾城镇村库", n.Report.Text[modifier[own].End-1])
}
