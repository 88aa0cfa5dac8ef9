package metric

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/vocabulary"
)

// dropThresholds marks the bounds inside names: 超10亿元单体制造业项目.
func (m *reader) dropThresholds(numbers []number.Number) {
	text := m.r.Text
	for i := range numbers {
		n := &numbers[i]
		if i+1 < len(numbers) && m.sizesScope(*n, numbers[i+1]) {
			n.Reason = "threshold"
		}
		if n.Reason == "" && n.Comparator != vocabulary.Equal && i+1 < len(numbers) && n.Unit == "亿" && numbers[i+1].Unit == "亿" && numbers[i+1].Full.Start == n.Full.End+1 &&
			ofClass.MatchString(string(text[numbers[i+1].Full.End:min(len(text), numbers[i+1].Full.End+8)])) {
			n.Reason, numbers[i+1].Reason = "threshold", "threshold" // 产值超500亿、1000亿的产业集群
		}
		if n.Reason == "" && n.Comparator != vocabulary.Equal && (n.Unit == "亿" || n.Unit == "万") && sized.MatchString(string(text[n.Full.End:min(len(text), n.Full.End+6)])) {
			n.Reason = "threshold"
		}
		if n.Reason != "" || n.Comparator == vocabulary.Equal || n.Class == "count" || n.Class == "rank" || n.Full.End >= len(text) {
			continue
		}
		next := text[n.Full.End]
		if next == '的' && (n.Class != "share" || m.rateBefore(n.Full.Start)) && (!m.g.Attributes.EndsAt(text[:n.Full.Start]) || i+1 < len(numbers) && numbers[i+1].Class == "count" && numbers[i+1].Start-n.Full.End < 16 && !m.rounded(*n)) {
			n.Reason = "threshold"
		}
		if i+1 < len(numbers) && numbers[i+1].Start == n.Full.End+1 {
			continue // 5.5%至6%
		}
		if n.Class == "share" && !m.rateBefore(n.Full.Start) && !m.scanner.EndsWith(n.Full.Start, "前") {
			continue // 50%以上乡镇
		}
		if m.rounded(*n) && m.g.OpensWithVerb(text[n.Full.End:min(len(text), n.Full.End+6)]) {
			continue // 投资1000余万元实施供水工程
		}
		if next == '“' && n.Class == "share" && m.rateBefore(n.Full.Start) {
			n.Reason = "threshold" // 空置率30%以下“空心村”
		}
		if number.IsHan(next) && !strings.ContainsRune("的和及与并，、", next) && m.nounBehind(n.Full.End) {
			n.Reason = "threshold"
		}
	}
}

// sized are things of a class told by a sum without its unit: 产值超百亿企业.
var sized = regexp.MustCompile(`^的?\p{Han}{0,2}(企业|项目|产业|集群|园区|开发区|平台|市场|品牌|楼宇|龙头|强[县镇村区]|大[县镇村区]|[县镇村区]([^\p{Han}]|达|增|有|数|突))`)

// ofClass are groups of trades told by two sums.
var ofClass = regexp.MustCompile(`^级?的?\p{Han}{0,6}(企业|产业|集群|园区|开发区)`)

// rounded says that a sum is only not told to the last digit: 投资500多万元的8个项目.
func (m *reader) rounded(n number.Number) bool {
	return n.Class == "money" && strings.ContainsAny(m.r.Slice(n.Full), "多余")
}

// sizesScope says that a count tells of how many a rank is one: 居全国26个主要港口第
// 13位.
func (m *reader) sizesScope(n, next number.Number) bool {
	before := string(m.r.Text[max(0, n.Full.Start-2):n.Full.Start])
	between := string(m.r.Text[n.Full.End:max(n.Full.End, next.Full.Start)])
	if strings.HasSuffix(before, "在") && strings.Contains(between, "中") {
		before = "全国" // 在28个城市中排名第4
	}
	return n.Reason == "" && n.Class == "count" && next.Class == "rank" && next.Full.Start-n.Full.End < 12 &&
		(before == "全国" || before == "全省" || before == "全市" || before == "全区" || before == "全州" || before == "省内" || before == "国内") &&
		!strings.ContainsAny(between, "，,；;。、")
}

// rateBefore says that a rate or share is what a bound bounds: 占比超过60%的企业.
func (m *reader) rateBefore(at int) bool {
	return at > 0 && strings.ContainsRune("率比重度", m.r.Text[at-1])
}

// nounBehind says that what follows a bound is a noun it qualifies, not a verb
// that goes on.
func (m *reader) nounBehind(at int) bool {
	rest := m.r.Text[at:min(len(m.r.Text), at+8)]
	if n, _ := m.g.Changes.Prefix(rest); n > 0 {
		return false
	}
	if n, class := m.g.Verbs.Prefix(rest); n > 1 && class == "object" {
		return false
	}
	for _, word := range []string{"，", "左右", "以上", "大关", "目标", "其中", "用于", "支持", "完成", "实现", "达到", "建成", "投入"} {
		if strings.HasPrefix(string(rest), word) {
			return false
		}
	}
	return true
}
