package metric

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/vocabulary"
)

// emit writes the metrics of a run: number by number, or every subject on the
// same number.
func (m *reader) emit(rd reading, subjects []subject.Subject) {
	if len(subjects) == 0 || slices.ContainsFunc(subjects, func(sub subject.Subject) bool { return sub.Name == "" }) {
		for _, n := range rd.Numbers {
			m.unread = append(m.unread, statement.Unread{Span: n.Span, Reason: "no subject"})
		}
		return
	}
	for i, n := range rd.Numbers {
		if rd.Every && len(rd.Numbers) == 1 {
			for _, sub := range subjects {
				m.add(rd, n, sub, i)
			}
			continue
		}
		sub := subjects[min(i, len(subjects)-1)]
		if strings.HasSuffix(n.Unit, "人") {
			sub = sub.OfPeople() // 脱贫496户1141人
		}
		m.add(rd, n, sub, i)
	}
	for i := range subjects {
		subjects[i].Sum = rd.Numbers[0].Class == "money"
	}
	m.sentence.Take(subjects)
}

// farBack is how far before a target its mood may stand, in code points.
const farBack = 1000

func (m *reader) add(rd reading, n number.Number, sub subject.Subject, i int) {
	value := n.Value
	if rd.Negative && rd.Measure != vocabulary.Level {
		value = "-" + value
	}
	metric := &statement.Metric{Span: n.Span, Sentence: m.sentence.index, Section: m.sentence.section, Rule: m.rule(sub),
		Indicator: sub.Name, About: m.aboutOr(sub.About), Measure: rd.Measure, Value: json.Number(value),
		Unit: n.Unit, Comparator: n.Comparator, Kind: rd.kind, Period: m.periodFor(rd, sub)}
	if n.Class == "multiple" && n.Unit == "番" {
		metric.Measure = vocabulary.Growth
	}
	if metric.Kind == vocabulary.Target {
		metric.Strength = strengthOf(string(m.r.Text[max(m.sentence.Clause.Start, n.Start-farBack):n.Start]))
	}
	if rd.Measure == vocabulary.Rank || rd.Measure == vocabulary.Difference {
		metric.Benchmark, metric.Compared = m.benchmark(rd, i), m.compared(rd, sub)
	}
	m.sentence.Stated = append(m.sentence.Stated, metric)
}

// compared is what a rank or difference compares: what its own words say, else
// what the number before it of the same indicator measures.
func (m *reader) compared(rd reading, sub subject.Subject) vocabulary.Measure {
	words := rd.Lead.Rest
	if m.sentence.Clause.Items != nil {
		words = string(m.r.Text[m.sentence.Clause.Start:rd.Numbers[0].Start])
	}
	for _, word := range []string{"增速", "增幅", "降幅", "涨幅", "下降幅度", "增长幅度", "增长速度", "增长率"} {
		if strings.Contains(words, word) {
			return vocabulary.Growth
		}
	}
	for i := len(m.sentence.Stated) - 1; words == "" && i >= 0; i-- {
		before := m.sentence.Stated[i]
		if before.Indicator == sub.Name && before.Compared == "" {
			if before.Measure == vocabulary.Growth {
				return vocabulary.Growth
			}
			break
		}
	}
	return vocabulary.Level
}

// rule says how the indicator was found.
func (m *reader) rule(sub subject.Subject) string {
	if m.known(sub.Name) {
		return "metric/" + sub.Rule + "-known"
	}
	return "metric/" + sub.Rule
}

func (m *reader) benchmark(rd reading, i int) string {
	switch {
	case len(rd.Benchmarks) > 1:
		return rd.Benchmarks[min(i, len(rd.Benchmarks)-1)]
	case len(rd.Benchmarks) == 1:
		return rd.Benchmarks[0]
	case m.risen() != "":
		return m.risen()
	case m.ctx.Province != "":
		return m.ctx.Province
	}
	return setting.China
}

// risen is what the rank right before was held among, from which this one was
// reached: 从全国第9位升至第7位.
func (m *reader) risen() string {
	if last := len(m.sentence.Stated) - 1; last >= 0 && m.sentence.Stated[last].Start >= m.sentence.Clause.Start {
		if before := m.sentence.Stated[last]; before.Kind == vocabulary.Baseline && before.Measure == vocabulary.Rank {
			return before.Benchmark
		}
	}
	return ""
}

func (m *reader) aboutOr(owner string) string {
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
