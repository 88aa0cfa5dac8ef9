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
		metric.Benchmark, metric.Compared = m.benchmark(rd, i), m.compared(rd, sub)
	}
	m.metrics = append(m.metrics, metric)
}

// compared is what a rank or difference compares: what its own words say, else
// what the number before it of the same indicator measures.
func (m *metricReader) compared(rd reading, sub subject) vocabulary.Measure {
	words := rd.lead.rest
	if m.sentence.clause.items != nil {
		words = string(m.r.Text[m.sentence.clause.Start:rd.numbers[0].Start])
	}
	for _, word := range []string{"增速", "增幅", "降幅", "涨幅", "下降幅度", "增长幅度", "增长速度", "增长率"} {
		if strings.Contains(words, word) {
			return vocabulary.Growth
		}
	}
	for i := len(m.metrics) - 1; words == "" && i >= 0 && m.metrics[i].Sentence == m.sentence.index; i-- {
		before := m.metrics[i]
		if before.Indicator == sub.name && before.Compared == "" {
			if before.Measure == vocabulary.Growth {
				return vocabulary.Growth
			}
			break
		}
	}
	return vocabulary.Level
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
