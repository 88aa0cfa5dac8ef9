package aggregate

import (
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Reason is the refusal in a sentence, in Chinese and in English, with what the
// two figures differ in.
func (f *Frame) Reason(r *Refusal) (chinese, english string) {
	for _, term := range vocabulary.Computed() {
		if term.Set == "Obstacle" && term.Code == string(r.Obstacle) {
			chinese, english = term.Chinese, term.Meaning
		}
	}
	var sides []string
	for _, m := range r.Between {
		sides = append(sides, f.side(r.Obstacle, m))
	}
	sides = slices.Compact(sides)
	switch len(sides) {
	case 1:
		return chinese + "：" + sides[0], english + ": " + sides[0]
	case 2:
		return fmt.Sprintf("%s：%s、%s", chinese, sides[0], sides[1]), fmt.Sprintf("%s: %s, %s", english, sides[0], sides[1])
	}
	return chinese, english
}

// side is what of the figure keeps it from going together with another.
func (f *Frame) side(obstacle vocabulary.Obstacle, m *graph.Metric) string {
	switch obstacle {
	case vocabulary.MixedKinds:
		return vocabulary.Label("Kind", string(m.Kind))
	case vocabulary.MixedMeasures:
		return vocabulary.Label("Measure", string(m.Measure))
	case vocabulary.MixedUnits:
		return m.Value.String() + m.Unit
	case vocabulary.MixedBenchmarks:
		return f.name(m.Benchmark)
	case vocabulary.MixedIndicators:
		if indicator := f.indicators[m.Indicator]; indicator != nil {
			return indicator.Name
		}
	case vocabulary.Contained:
		return f.name(m.About)
	}
	return f.name(m.About) + " " + m.Period
}

func (f *Frame) name(id graph.ID) string {
	if entity := f.entities[id]; entity != nil {
		return entity.Name
	}
	return string(id)
}
