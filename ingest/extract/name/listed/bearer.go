package listed

import (
	"regexp"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readBearers takes those that a title is given to, by what the title says that they are:
// 甲、乙获评省乡村旅游重点村.
func (n *Reader) readBearers(tokens []token.Token) {
	for i, t := range tokens {
		if i == 0 || t.Word.Act != token.Acquire || t.Class != token.Cut {
			continue
		}
		rest := n.Text(report.Span{Start: t.End, End: tokens[len(tokens)-1].End})
		title := titleFor.FindStringSubmatch(rest)
		if title == nil {
			continue
		}
		n.addBearers(tokens, n.bearersEnd(tokens, i), bearer(title[2]))
		return
	}
}

// titleFor matches a title and what bears it.
var titleFor = regexp.MustCompile(`^了?[“‘]?((?:全国|国家|国家级|省级?|市级?|中国|第.批|首批|全省|全市|.{2,3}省)[^，。；、”]{2,24}?)(村落|村庄|村|镇|乡|社区|企业|景区|度假区|风景区)(?:[”’，。；、]|称号|荣誉|名录|名单|创建|$)`)

// bearer is the type of what bears a title.
func bearer(what string) vocabulary.EntityType {
	switch what {
	case "企业":
		return vocabulary.Organization
	case "景区", "度假区", "风景区":
		return vocabulary.Area
	}
	return vocabulary.Place
}

// bearersEnd is where those that win a title end: in front of its verb and of 分别 or 成功.
func (n *Reader) bearersEnd(tokens []token.Token, verb int) int {
	end := verb
	for end > 0 && (tokens[end-1].Class == token.Adverb || tokens[end-1].Class == token.Time || tokens[end-1].Class == token.Etc ||
		tokens[end-1].Class == token.Count || (tokens[end-1].Class == token.Cut || tokens[end-1].Class == token.Lead) && tokens[end-1].Len() > 1) {
		end--
	}
	return end
}

// addBearers takes the items of the list that ends in front of a token.
func (n *Reader) addBearers(tokens []token.Token, end int, kind vocabulary.EntityType) {
	for _, item := range n.itemsBefore(tokens, end) {
		if item.From > 0 && n.Is(tokens[item.From-1], "被") {
			continue // 被市文化局确定为…: who gives it
		}
		if kind == vocabulary.Place && tokens[item.From].Class == token.Place && item.To-item.From > 1 {
			item.From++
		}
		s := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		ok, rule := n.villageName(tokens[item.From:item.To]), "place.settlement"
		if kind == vocabulary.Organization {
			ok, rule = n.firmName(tokens[item.From:item.To]), "name.firm"
		}
		if ok && !n.named(s) {
			n.Add(found.Name{Span: s, Name: n.Text(s), Type: kind, Rule: rule})
		}
	}
}
