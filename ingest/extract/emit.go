package extract

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// emit writes the metrics of a run: number by number, or every subject on the
// same number.
func (m *metricReader) emit(rd reading, subjects []subject) {
	if len(subjects) == 0 || slices.ContainsFunc(subjects, func(sub subject) bool { return sub.name == "" }) {
		for _, n := range rd.numbers {
			m.unread = append(m.unread, Unread{n.Span, "no subject"})
		}
		return
	}
	for i, n := range rd.numbers {
		if rd.every && len(rd.numbers) == 1 {
			for _, sub := range subjects {
				m.add(rd, n, sub, i)
			}
			continue
		}
		m.add(rd, n, subjects[min(i, len(subjects)-1)], i)
	}
	state := m.sentence
	state.seen = append(state.seen, subjects...)
	state.clause.subjects = append(state.clause.subjects, subjects...)
	if verb := subjects[len(subjects)-1].verb; verb != "" {
		state.clause.verb = verb
	}
}

func (m *metricReader) add(rd reading, n number, sub subject, i int) {
	value := n.value
	if rd.negative && rd.measure != vocabulary.Level {
		value = "-" + value
	}
	metric := Metric{Span: n.Span, Sentence: m.sentence.index, Section: m.sentence.section, Rule: rd.rule(),
		Indicator: sub.name, About: m.aboutOr(sub.about), Measure: rd.measure, Value: json.Number(value),
		Unit: n.unit, Comparator: n.comparator, Kind: rd.kind, Period: m.periodFor(rd, sub)}
	if n.class == "multiple" && n.unit == "番" {
		metric.Measure = vocabulary.Growth
	}
	if metric.Kind == vocabulary.Target {
		metric.Strength = strengthOf(string(m.r.Text[max(m.sentence.clause.Start, n.Start-8*reach):n.Start]))
	}
	if rd.measure == vocabulary.Rank || rd.measure == vocabulary.Difference {
		metric.Benchmark = m.benchmark(rd, i)
	}
	m.metrics = append(m.metrics, metric)
}

// rule names the part of the grammar that read the number.
func (rd reading) rule() string {
	switch {
	case rd.behind.noun != "":
		return "metric/count-before-noun"
	case rd.share:
		return "metric/list"
	case rd.every:
		return "metric/every"
	case rd.baseline:
		return "metric/from"
	}
	return "metric/" + string(rd.measure)
}

func (m *metricReader) benchmark(rd reading, i int) string {
	switch {
	case len(rd.benchmarks) > 1:
		return rd.benchmarks[min(i, len(rd.benchmarks)-1)]
	case len(rd.benchmarks) == 1:
		return rd.benchmarks[0]
	case m.ctx.Province != "":
		return m.ctx.Province
	}
	return china
}

func (m *metricReader) aboutOr(owner string) string {
	switch {
	case owner != "":
		return owner
	case m.topic != "":
		return m.topic
	}
	return m.ctx.Place
}

// strengthOf reads the mood of the words before a target.
func strengthOf(before string) vocabulary.Strength {
	switch {
	case strings.Contains(before, "确保") || strings.Contains(before, "必须"):
		return vocabulary.Binding
	case strings.Contains(before, "力争") || strings.Contains(before, "争取"):
		return vocabulary.Aspired
	}
	return vocabulary.Expected
}
