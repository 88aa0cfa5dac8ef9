package honour

import (
	"regexp"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// campaigns match a title in a word or two that a town works for, and what it does for it:
// 文明城市创建, 卫生县城复审. A list of them shares what is done.
var campaigns = regexp.MustCompile(`((?:全国|国家级|国家|省级|市级)?(?:文明|卫生|园林|森林|洁净|双拥模范|健康|食品安全|节水型|无废|海绵|教育强|质量强|健康促进|全域旅游示范|生态文明建设示范|农产品质量安全)(?:城市|县城|城区|城镇|城|县|市|区))[”’]?(?:、[^，。；、]{2,10})*(?:和[^，。；、]{2,8})?[”’]?(?:创建|复审|复检|复评|迎检)`)

// works match a longer title that something is done for: 巩固青石旅游名县创建成果.
var works = regexp.MustCompile(`(?:巩固提升|巩固|深化|推进|开展|启动|完成|加快|做好|抓好)(\p{Han}{2,10}?(?:名县|名城|名镇|强县|强区|强市|示范县|示范区|示范市|示范城市|先进县|合格县|合格区))创建`)

// ReadCampaigns takes the titles that a town works for without saying whose they are.
func (n *Reader) ReadCampaigns(s report.Span, from int) {
	n.readCampaigns(campaigns, s, from)
	n.readCampaigns(works, s, from)
}

// readCampaigns takes what a pattern matches first of all in each of its matches.
func (n *Reader) readCampaigns(pattern *regexp.Regexp, s report.Span, from int) {
	text := n.Text(s)
	for at := 0; at < len(text); {
		match := pattern.FindStringSubmatchIndex(text[at:])
		if match == nil {
			return
		}
		start := s.Start + utf8.RuneCountInString(text[:at+match[2]])
		span := report.Span{Start: start, End: start + utf8.RuneCountInString(text[at+match[2]:at+match[3]])}
		if !n.taken(span, from) {
			n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Reform, Rule: "name.honour"})
		}
		at += match[3]
	}
}
