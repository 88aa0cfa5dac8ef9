package extract

import (
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// dropThresholds marks the bounds inside names: 超10亿元单体制造业项目.
func (m *metricReader) dropThresholds(numbers []number) {
	text := m.r.Text
	for i := range numbers {
		n := &numbers[i]
		if n.reason != "" || n.comparator == vocabulary.Equal || n.class == "count" || n.class == "rank" || n.full.End >= len(text) {
			continue
		}
		next := text[n.full.End]
		if next == '的' && (n.class != "share" || m.rateBefore(n.full.Start)) && (!m.g.attributes.endsAt(text[:n.full.Start]) || i+1 < len(numbers) && numbers[i+1].class == "count" && numbers[i+1].Start-n.full.End < 16) {
			n.reason = "threshold"
		}
		if i+1 < len(numbers) && numbers[i+1].Start == n.full.End+1 {
			continue // 5.5%至6%
		}
		if n.class == "share" && !m.rateBefore(n.full.Start) && !m.scanner.endsWith(n.full.Start, "前") {
			continue // 50%以上乡镇
		}
		if isHan(next) && !strings.ContainsRune("的和及与并，、", next) && m.nounBehind(n.full.End) {
			n.reason = "threshold"
		}
	}
}

// rateBefore says that a rate or share is what a bound bounds: 占比超过60%的企业.
func (m *metricReader) rateBefore(at int) bool {
	return at > 0 && strings.ContainsRune("率比重度", m.r.Text[at-1])
}

// nounBehind says that what follows a bound is a noun it qualifies, not a verb
// that goes on.
func (m *metricReader) nounBehind(at int) bool {
	rest := m.r.Text[at:min(len(m.r.Text), at+8)]
	if n, _ := m.g.changes.prefix(rest); n > 0 {
		return false
	}
	if n, class := m.g.verbs.prefix(rest); n > 1 && class == "object" {
		return false
	}
	for _, word := range []string{"，", "左右", "以上", "大关", "其中", "用于", "支持", "完成", "实现", "达到", "建成", "投入"} {
		if strings.HasPrefix(string(rest), word) {
			return false
		}
	}
	return true
}

func isHan(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }
