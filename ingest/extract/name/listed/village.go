package listed

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readVillages takes the towns and villages of a list that says at its end that they are:
// 甲、乙等5个示范村.
func (n *Reader) readVillages(tokens []token.Token) {
	for i, t := range tokens {
		if t.Class != token.Etc || i == 0 {
			continue
		}
		rest := n.Text(report.Span{Start: t.End, End: min(tokens[len(tokens)-1].End, t.End+maxKind+2)})
		if villages.MatchString(rest) {
			n.addVillages(tokens, i)
		}
	}
}

// villages match what follows the 等 of a list of towns or villages.
var villages = regexp.MustCompile(`^[0-9一二三四五六七八九十两]*个?(一批|国家级|省级|市级|县级|省市|省|市|首批|重点|特色|示范|中心|贫困|深度贫困|新民居|旅游|历史文化|传统|典型|试点|边远|偏远|山区|“空心|城中|搬迁|新型|相关|沿线|周边|后进|精品|样板|节点|农村|专业)*(美丽村庄|村庄|乡镇|小城镇|城镇|镇|美丽乡村|乡|村|社区)(”|$|[^干委民支居集级镇落务容规部两企医卫道路庄投中小信银工经党文旅史综村])`)

// addVillages takes the items of the list that ends in front of a token.
func (n *Reader) addVillages(tokens []token.Token, end int) {
	items := n.itemsBefore(tokens, end)
	if len(items) < 2 {
		return
	}
	for _, item := range items {
		s := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		if n.villageName(tokens[item.From:item.To]) && !n.named(s) {
			n.Add(found.Name{Span: s, Name: n.Text(s), Type: vocabulary.Place, Rule: "place.settlement"})
		}
	}
}

// villageName says whether an item is two to four characters that can be a village's name.
func (n *Reader) villageName(item []token.Token) bool {
	size, last := token.Length(item), item[len(item)-1]
	if size < 2 || size > 4 || last.Class == token.Place && last.Place.Code != "" && len(item) == 1 {
		return false
	}
	own := 0
	for _, t := range item {
		if t.Len() == 1 {
			own++
		}
	}
	return own == size || own > 0 && own == size-2 && strings.ContainsRune(villageEnds, n.Report.Text[last.End-1]) && last.Len() == 1
}

// villageEnds are the characters that the names of villages end in.
const villageEnds = "庄村镇乡屯寨营堡台店铺关口沟峪坡岭桥河头里湾坞岗坪洼洞家垒庙寺坊园塘坝溪坎滩井泉崖峰林沱坳冲坨疃务各辛城阳安"
