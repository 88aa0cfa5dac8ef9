package listed

import (
	"regexp"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readPartners takes those that somebody works with: 与甲大学、乙集团等深入合作.
func (n *Reader) readPartners(tokens []token.Token) {
	said := false
	for i, t := range tokens {
		rest := n.Text(report.Span{Start: t.Start, End: min(tokens[len(tokens)-1].End, t.Start+10)})
		if said = said && t.Class != token.Mark; said || i == 0 || !worksWith.MatchString(rest) {
			continue
		}
		said = true
		for _, item := range n.partnersBefore(tokens, i) {
			s := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
			if n.partner(tokens[item.From:item.To], s) && !n.named(s) {
				find := found.Name{Span: s, Type: vocabulary.Organization, Rule: "name.firm"}
				n.Cite(&find)
				n.Add(find)
			}
		}
	}
}

// worksWith matches what is said of those that one works with.
var worksWith = regexp.MustCompile(`^的?等?(的|多家|单位|企业|高校)?((深度|深入|全面|战略|对接|开展|紧密|密切|长期|友好|办学|校地|校企|常态化?|深化|加强|持续|成功|正式|进行|对口|经贸|多领域|产业)*(合作|签约|签订|签署|达成|共建|结为|结成|结对|联合[^培])|建立(合作|战略|长期))`)

// partnersBefore are the items of the list between 与 and a token.
func (n *Reader) partnersBefore(tokens []token.Token, end int) []token.Chunk {
	var items []token.Chunk
	for to := end; to > 0; {
		from := to
		for from > 0 && inItem(tokens[from-1], from == to) && !n.with(tokens, from-1) {
			from--
		}
		if from < to {
			items = append(items, token.Chunk{From: from, To: to})
		}
		if from == 0 {
			return nil
		}
		if n.with(tokens, from-1) {
			return items
		}
		if tokens[from-1].Class != token.Comma && !n.Is(tokens[from-1], "和") && !n.Is(tokens[from-1], "及") {
			return nil
		}
		to = from - 1
	}
	return nil
}

// with says whether a token is the 与 or 同 in front of partners.
func (n *Reader) with(tokens []token.Token, i int) bool {
	if n.Is(tokens[i], "与") {
		return true
	}
	return n.Is(tokens[i], "同") && (i == 0 || tokens[i-1].Class == token.Lead || tokens[i-1].Class == token.Cut || tokens[i-1].Class == token.Mark)
}

// partner says whether an item names one that can be worked with: a firm, a school, a body
// of people; neither a place nor a kind.
func (n *Reader) partner(item []token.Token, s report.Span) bool {
	last, name := item[len(item)-1], n.Text(s)
	if _, place := n.PlaceNamed(n.Report.Text[s.Start:s.End]); place || partnerKinds.MatchString(name) || len(item) == 1 && last.Class == token.Place {
		return false
	}
	if last.IsHead() && last.Len() > 1 && !teaching.MatchString(name) && last.Word.Heads[0].Type != vocabulary.Organization {
		return false
	}
	return s.Len() >= 4 && s.Len() <= 16 && partnerEnds.MatchString(name) || n.firmName(item)
}

// partnerEnds match the ends of the names of schools, bodies and firms.
var partnerEnds = regexp.MustCompile(`(大学|学院|中学|小学|幼儿园|[一二三四五六七八九十]中|附中|附小|附校|学校|研究会|协会|学会|商会|公会|集团|公司|研究所|[一二三四五六七八九十]所|银行|[农工建]行|农发行|国开行|[发政法商促务业保化][局厅]|农大|师大|交大|理工|科大|科学院|农科院|林科院|[一二三四五六七八九十]局)$`)

// teaching matches the ends of the names of schools.
var teaching = regexp.MustCompile(`(大学|学院|中学|小学|幼儿园|学校|[一二三四五六七八九十]中)$`)

// partnerKinds match what is worked with and has no name of its own.
var partnerKinds = regexp.MustCompile(`^(对口|中小|优质|国内|国外|国际|知名|大型|省内|省外|各|相关|有关|周边|其他|上级|央属|中央|国家|发达|多家|高等|社会|我|全|外|大|该|本|京津|港澳|沿|先进|省直|市直|银企|政企|校企|主流|专业|主动|海内外|链主|行业)|(企|企业|机构|院校|高校|单位|部门|团队|专家|院士|地区|区域|城市|县市|地市|区|县|市|省|州|国|盟|欧|亚|非|美|强|院所|大院|大所|高等学校|中小学|公司总部|商协会|资本|市场|产业|经济|工作|项目|平台|建设|发展|大企业|大集团|部委|国家|领军|网站|媒体|腹地|警务|用工|省份|名校|校园|澳新|港|深度|结对|客商|年|行业协会|期|镇|街|乡|村|群众|申请人|农户|家庭|个人)$`)
