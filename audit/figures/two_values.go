package figures

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// TwoValues is two-values: one thing with two values.
func TwoValues() rule.Rule {
	return rule.Rule{
		ID: "two-values", Severity: rule.Warning,
		Name: rule.Text{Chinese: "同一指标两个数", English: "one thing with two values"},
		Doc: rule.Text{
			Chinese: "指标、对象、时期、度量都相同而数值不能同真（四舍五入、超、以上、左右都已计入）。一句话里相邻的两个数、年均数不比；目标只在同一份报告内比较：后来的报告可以调整目标。",
			English: "The same indicator, entity, period and measure with values that cannot both be true, rounding, 超, 以上 and 左右 allowed for. Not held against each other are figures that stand side by side in one phrase, and averages of years. Targets are held against those of the same report alone: a later one may adjust them.",
		},
		Hint:  rule.Text{Chinese: "核对哪个数有误，或口径不同而名称未写明。", English: "See which one is wrong, or which scope the name leaves out."},
		Check: checkTwoValues,
	}
}

// moment is one thing at one time; for a target as one document has it.
type moment struct {
	series
	period   string
	document graph.ID
}

func checkTwoValues(r *rule.Reading) []rule.Finding {
	groups := map[moment][]*graph.Metric{}
	for _, m := range r.Metrics {
		at := moment{series: seriesOf(m), period: m.Period}
		if m.Kind == vocabulary.Target {
			for _, s := range m.Sources {
				at.document = s.Document
				groups[at] = append(groups[at], m)
			}
			continue
		}
		groups[at] = append(groups[at], m)
	}
	var found []rule.Finding
	for _, group := range groups {
		if a, b := contradictory(r, group); a != nil {
			found = append(found, twoValues(r, a, b))
		}
	}
	return found
}

// contradictory are the first two metrics that cannot both be true, by ID.
func contradictory(r *rule.Reading, group []*graph.Metric) (a, b *graph.Metric) {
	if len(group) < 2 {
		return nil, nil
	}
	figures := make([]figure, len(group))
	for i, m := range group {
		figures[i] = figureOf(m)
	}
	for i := range group {
		for j := i + 1; j < len(group); j++ {
			if apart(figures[i], figures[j]) && !onePhrase(r, group[i], group[j]) && !average(r, group[i]) && !average(r, group[j]) {
				return group[i], group[j]
			}
		}
	}
	return nil, nil
}

// phrase is how far apart two figures of one phrase stand at most: a report does
// not contradict itself in one breath, so that they are of two things.
const phrase = 40

func onePhrase(r *rule.Reading, a, b *graph.Metric) bool {
	return slices.ContainsFunc(a.Sources, func(s graph.Source) bool {
		return slices.ContainsFunc(b.Sources, func(t graph.Source) bool {
			return s.Document == t.Document && s.Start-t.End <= phrase && t.Start-s.End <= phrase
		})
	})
}

// average tells by the text, where it is at hand, that the figure is an average
// of years.
func average(r *rule.Reading, m *graph.Metric) bool {
	return strings.Contains(r.Quote(rule.Places(m.Sources[:1])[0]), "年均")
}

func twoValues(r *rule.Reading, a, b *graph.Metric) rule.Finding {
	return rule.Finding{
		Subject: a.ID, Nodes: []graph.ID{b.ID}, Places: rule.Places(a.Sources[:1], b.Sources[:1]),
		Message: rule.Say("%s（%s，%s）：%s，又作%s", "%s (%s, %s): %s, and also %s", r.Thing(a), a.Period,
			rule.Text{Chinese: vocabulary.Label("Measure", string(a.Measure)), English: string(a.Measure)}, rule.Stated(a), rule.Stated(b)),
	}
}
