package audit

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func twoValues() Rule {
	return Rule{
		ID: "two-values", Severity: Warning,
		Name: Text{"同一指标两个数", "one thing with two values"},
		Doc: Text{
			"指标、对象、时期、度量都相同而数值不能同真（四舍五入、超、以上、左右都已计入）。一句话里相邻的两个数、年均数不比；目标只在同一份报告内比较：后来的报告可以调整目标。",
			"The same indicator, entity, period and measure with values that cannot both be true, rounding, 超, 以上 and 左右 allowed for. Not held against each other are figures that stand side by side in one phrase, and averages of years. Targets are held against those of the same report alone: a later one may adjust them.",
		},
		Hint:  Text{"核对哪个数有误，或口径不同而名称未写明。", "See which one is wrong, or which scope the name leaves out."},
		Check: checkTwoValues,
	}
}

// moment is one thing at one time; for a target as one document has it.
type moment struct {
	series
	period   string
	document graph.ID
}

func checkTwoValues(r *Reading) []Finding {
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
	var found []Finding
	for _, group := range groups {
		if a, b := r.contradictory(group); a != nil {
			found = append(found, r.twoValues(a, b))
		}
	}
	return found
}

// contradictory are the first two metrics that cannot both be true, by ID.
func (r *Reading) contradictory(group []*graph.Metric) (a, b *graph.Metric) {
	if len(group) < 2 {
		return nil, nil
	}
	figures := make([]figure, len(group))
	for i, m := range group {
		figures[i] = figureOf(m)
	}
	for i := range group {
		for j := i + 1; j < len(group); j++ {
			if apart(figures[i], figures[j]) && !r.onePhrase(group[i], group[j]) && !r.average(group[i]) && !r.average(group[j]) {
				return group[i], group[j]
			}
		}
	}
	return nil, nil
}

// phrase is how far apart two figures of one phrase stand at most: a report does
// not contradict itself in one breath, so that they are of two things.
const phrase = 40

func (r *Reading) onePhrase(a, b *graph.Metric) bool {
	return slices.ContainsFunc(a.Sources, func(s graph.Source) bool {
		return slices.ContainsFunc(b.Sources, func(t graph.Source) bool {
			return s.Document == t.Document && s.Start-t.End <= phrase && t.Start-s.End <= phrase
		})
	})
}

// average tells by the text, where it is at hand, that the figure is an average
// of years.
func (r *Reading) average(m *graph.Metric) bool {
	return strings.Contains(r.quote(places(m.Sources[:1])[0]), "年均")
}

func (r *Reading) twoValues(a, b *graph.Metric) Finding {
	return Finding{
		Subject: a.ID, Nodes: []graph.ID{b.ID}, Places: places(a.Sources[:1], b.Sources[:1]),
		Message: Text{
			r.thing(a) + "（" + a.Period + "，" + vocabulary.Label("Measure", string(a.Measure)) + "）：" + stated(a) + "，又作" + stated(b),
			r.thing(a) + " (" + a.Period + ", " + string(a.Measure) + "): " + stated(a) + ", and also " + stated(b),
		},
	}
}
