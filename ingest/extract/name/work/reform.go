package work

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadReforms names reforms by the field of each, though every word of it be common:
// 深化农村改革, 深化财税金融、国资国企改革. What 等领域改革 closes are fields, no reforms. before
// is where the names of the clause begin.
func (n Reader) ReadReforms(tokens []token.Token, before int) {
	if n.National() || len(tokens) == 0 {
		return
	}
	first := 0
	for first+1 < len(tokens) && tokens[first].Class == token.Mark {
		first++
	}
	if toldReform.MatchString(n.within(tokens[first].Start, tokens[len(tokens)-1].End)) {
		n.readFields(tokens, tokens[first].Start, before)
	}
	for _, t := range tokens {
		if drives[n.Text(t.Span)] {
			n.readFields(tokens, t.End, before)
		}
	}
}

// maxReforms bounds a list of reforms, in code points.
const maxReforms = 60

// within is the text from at to end, or as much of it as a list of reforms may be.
func (n Reader) within(at, end int) string {
	return n.Text(report.Span{Start: at, End: min(end, at+maxReforms)})
}

// drives push a reform ahead that stands behind them.
var drives = map[string]bool{"深化": true, "推进": true, "推动": true, "加快": true, "实施": true, "完成": true,
	"启动": true, "开展": true, "抓好": true, "深入推进": true, "稳步推进": true, "积极推进": true, "扎实推进": true,
	"统筹推进": true, "加快推进": true, "有序推进": true, "全面推进": true, "持续推进": true, "大力推进": true, "纵深推进": true}

// toldReform matches reforms that open a clause, and how they go on.
var toldReform = regexp.MustCompile(`^[^，。；：]{2,40}改革(扎实|稳步|不断|持续|深入|有序|纵深|全面|取得|顺利|基本|加快)`)

// reforms match a list of fields and what its reforms are of: 甲、乙体制改革.
var reforms = regexp.MustCompile(`^([^，。；：！？（“”》]{2,40}?)((?:体制机制|管理体制|体制|制度|机制)?改革)`)

// readFields reads the lists of reforms that start at a place.
func (n Reader) readFields(tokens []token.Token, at, before int) {
	end := tokens[len(tokens)-1].End
	for at < end {
		rest := n.within(at, end)
		m := reforms.FindStringSubmatch(rest)
		if m == nil {
			return
		}
		behind := rest[len(m[0]):]
		if !proceeds.MatchString(behind) {
			fields := report.Span{Start: at, End: at + utf8.RuneCountInString(m[1])}
			n.addFields(tokens, fields, m[2], before)
		}
		if mark, size := utf8.DecodeRuneInString(behind); size == 0 || !strings.ContainsRune("、和及", mark) {
			return
		}
		at += utf8.RuneCountInString(m[0]) + 1
	}
}

// proceeds matches what makes 改革 a part of another phrase: 改革开放, 改革举措.
var proceeds = regexp.MustCompile(`^(开放|创新|发展|举措|措施|方向|精神|意识|办法|红利|委|局|试点|示范|工作|任务|行动|方案|领域|专项|重组|突破|成果|经验|引领|攻坚|化险|力度|步伐|试验|先|和开放|和创新|[一二三四五六七八九十两0-9])`)

// addFields names the reform of each field of a list.
func (n Reader) addFields(tokens []token.Token, fields report.Span, closing string, before int) {
	items := items(tokens, fields)
	last := n.Text(items[len(items)-1])
	if strings.Contains(last, "等") || len(items) > 1 && strings.HasSuffix(last, "综合") {
		return
	}
	for i, item := range items {
		field := n.Text(item)
		if item.Len() < 2 || item.Len() > maxField || bareField.MatchString(field) || governing.MatchString(field) {
			continue
		}
		name := field + closing
		if strings.HasSuffix(field, "制度") || strings.HasSuffix(field, "体制") || strings.HasSuffix(field, "机制") {
			name = field + "改革"
		}
		if i == len(items)-1 {
			item.End += utf8.RuneCountInString(closing)
		}
		n.addReform(item, name, before)
	}
}

// items are the fields that 、 parts, and 和 with it.
func items(tokens []token.Token, fields report.Span) []report.Span {
	listed := false
	for _, t := range tokens {
		listed = listed || t.Class == token.Comma && t.Start > fields.Start && t.Start < fields.End
	}
	var items []report.Span
	from := fields.Start
	for _, t := range tokens {
		if t.Start < from || t.Start >= fields.End || t.Class != token.Comma && (t.Class != token.Join || !listed) {
			continue
		}
		items = append(items, report.Span{Start: from, End: t.Start})
		from = t.End
	}
	return append(items, report.Span{Start: from, End: fields.End})
}

// maxField bounds the field of a reform, in code points.
const maxField = 14

// bareField matches words that many reforms have and that name none.
var bareField = regexp.MustCompile(`^(全面|进一步|持续|各项|各类|各|重点|重要|关键|领域|环节|重大|深层次|标志性|市场化|综合|配套|体制|机制|制度|相关|有关|主要|系列|一批|多项|专项|国家|省级|市级|县级|自主|大|项|具体|首创性|引领性|先行先试|系统性|基础性|系统|集成|高水平|高质量|创新|发展|开放|经济社会|社会事业|社会|民生|惠企|改革|方面|内部|若干|第一批|特色|新一轮|经济|主题|牵引性|企业|中央|党中央|[省市县区]委|党委|任务|试点|工作|政府|等|和|与|[一二三四五六七八九十0-9])+$`)

// governing matches what is no field of a reform: what is done, or tells of something.
var governing = regexp.MustCompile(`深化|推进|推动|加强|加快|促进|坚持|落实|完善|强化|优化|提升|健全|围绕|聚焦|激发|统筹|抓|各|同|第|[0-9]|^[调攻促稳惠防提破扩保增]..$|[为以让在把用是的将从向我更]|(创新|开放|发展|建设|治理|整治|升级|转型|攻坚|增长|结合|放权|工作|保护|振兴)$`)

// addReform adds a reform that no other name overlaps.
func (n Reader) addReform(span report.Span, name string, before int) {
	for _, f := range n.List[before:] {
		if f.Start < span.End && span.Start < f.End && f.Type == vocabulary.Reform {
			return
		}
	}
	n.Add(found.Name{Span: span, Name: name, Type: vocabulary.Reform, Rule: "name.field"})
}
