package figures

import (
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// PartAboveWhole is part-above-whole: a part above the whole.
func PartAboveWhole() rule.Rule {
	return rule.Rule{
		ID: "part-above-whole", Severity: rule.Warning,
		Name: rule.Text{Chinese: "部分大于整体", English: "a part above the whole"},
		Doc: rule.Text{
			Chinese: "成员、下级地区或某平台的数大于所在组合、地区的同一指标；或名称更窄的指标（一般贸易出口）大于更宽的（出口）。只比可加总的水平值。",
			English: "A member, a district or a platform has more of an indicator than its group or place; or an indicator of a narrower name (一般贸易出口) is more than the wider one (出口). Levels that add up alone.",
		},
		Hint:  rule.Text{Chinese: "核对两数的范围与时期是否一致。", English: "See whether both are of one scope and time."},
		Check: checkPartAboveWhole,
	}
}

// amount is what levels compare by.
type amount struct {
	indicator, about graph.ID
	kind             vocabulary.Kind
	period           string
}

func checkPartAboveWhole(r *rule.Reading) []rule.Finding {
	amounts := map[amount]*graph.Metric{}
	for _, m := range r.Metrics {
		if addsUp(m) {
			amounts[amount{m.Indicator, m.About, m.Kind, m.Period}] = m
		}
	}
	wider := widerIndicators(r)
	wholes := wholes(r)
	var found []rule.Finding
	for _, m := range r.Metrics {
		if !addsUp(m) {
			continue
		}
		key := amount{m.Indicator, m.About, m.Kind, m.Period}
		for _, about := range wholes[m.About] {
			whole := key
			whole.about = about
			found = append(found, partAboveWhole(r, m, amounts[whole])...)
		}
		if indicator, ok := wider[m.Indicator]; ok {
			whole := key
			whole.indicator = indicator
			found = append(found, partAboveWhole(r, m, amounts[whole])...)
		}
	}
	return found
}

// addsUp tells levels of which the parts come to the whole.
func addsUp(m *graph.Metric) bool {
	return m.Measure == vocabulary.Level && !inShares(m) && m.Kind != vocabulary.Baseline && !strings.ContainsAny(m.BaseUnit, "/岁位倍年月天小时")
}

// wholes are what an entity is a part of: its groups, and its place where it is
// none itself.
func wholes(r *rule.Reading) map[graph.ID][]graph.ID {
	all := map[graph.ID][]graph.ID{}
	for _, relation := range r.Relations {
		switch relation.Type {
		case vocabulary.HasMember:
			all[relation.To] = append(all[relation.To], relation.From)
		case vocabulary.PartOf:
			all[relation.From] = append(all[relation.From], relation.To)
		}
	}
	for _, e := range r.Entities {
		if rule.OfType(e, vocabulary.Platform, vocabulary.Area) && e.Place != "" {
			all[e.ID] = append(all[e.ID], e.Place)
		}
	}
	return all
}

// notNarrower are beginnings that do not narrow what follows: 累计, 人均 and what
// is to be counted otherwise.
var notNarrower = []string{"累计", "人均", "总", "全社会", "扣除", "历年", "目标", "计划", "预计", "完成", "非", "超额", "境内外", "开工", "新开工", "在建", "续建", "签约", "申报", "谋划", "储备", "列入"}

// leastWhole is how many bytes a name has at least that others narrow: 项目 and
// 企业 are shared by things that have nothing to do with each other.
const leastWhole = len("工业增加值")

// widerIndicators are the longest indicator that the name of another ends with.
func widerIndicators(r *rule.Reading) map[graph.ID]graph.ID {
	byName := map[string]graph.ID{}
	for _, i := range r.Indicators {
		byName[i.Name] = i.ID
	}
	wider := map[graph.ID]graph.ID{}
	for _, i := range r.Indicators {
		for at := range i.Name {
			id, known := byName[i.Name[at:]]
			if at == 0 || !known || len(i.Name)-at < leastWhole {
				continue
			}
			if !startsWith(i.Name, notNarrower) {
				wider[i.ID] = id
			}
			break
		}
	}
	return wider
}

func startsWith(name string, beginnings []string) bool {
	for _, beginning := range beginnings {
		if strings.HasPrefix(name, beginning) {
			return true
		}
	}
	return false
}

// owned is a metric's indicator with whose it is, a place too.
func owned(r *rule.Reading, m *graph.Metric) rule.Text {
	return rule.Say("%s %s", "%s %s", r.Called(m.About), r.Called(m.Indicator))
}

func partAboveWhole(r *rule.Reading, part, whole *graph.Metric) []rule.Finding {
	if whole == nil || part == whole {
		return nil
	}
	p, w := figureOf(part), figureOf(whole)
	if p.unit != w.unit || !below(w.high, p.low) {
		return nil
	}
	return []rule.Finding{{
		Subject: part.ID, Nodes: []graph.ID{whole.ID}, Places: rule.Places(part.Sources[:1], whole.Sources[:1]),
		Message: rule.Say("%s（%s）%s，大于所属的%s %s", "%s (%s) is %s, more than the %s that it is a part of, %s",
			owned(r, part), part.Period, rule.Stated(part), owned(r, whole), rule.Stated(whole)),
	}}
}
