package figures

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// BenchmarkImplied is benchmark-implied: implied figures of the benchmark.
func BenchmarkImplied() rule.Rule {
	return rule.Rule{
		ID: "benchmark-implied", Severity: rule.Info,
		Name: rule.Text{Chinese: "推算的全国、全省数", English: "implied figures of the benchmark"},
		Doc: rule.Text{
			Chinese: "报告给出自身的数和与全国、全省的差，由此推算对方的数（6.2%、高1.2个百分点，得5.0%）。这是推算，不是报告的陈述。",
			English: "A report states its own figure and how far it is above the nation or the province: so that one's figure follows (6.2 %, 1.2 points above: 5.0 %). It is derived; no report states it.",
		},
		Hint:  rule.Text{Chinese: "可与统计公报核对。", English: "Hold it against the statistical communiqué."},
		Check: checkBenchmarkImplied,
	}
}

// implied is a figure that follows from two of a report.
type implied struct {
	own, difference *graph.Metric
	value           *big.Rat
}

// implications are the figures of benchmarks that follow, by the differences'
// IDs. Differences of which the own figure is not stated give none.
func implications(r *rule.Reading) []implied {
	own := map[moment]*graph.Metric{}
	for _, m := range r.Metrics {
		if exact(m) {
			own[moment{series: seriesOf(m), period: m.Period}] = m
		}
	}
	var all []implied
	for _, d := range r.Metrics {
		if d.Measure != vocabulary.Difference || !exact(d) || d.Kind != vocabulary.Actual {
			continue
		}
		at := moment{series: series{indicator: d.Indicator, about: d.About, measure: d.Compared, kind: d.Kind}, period: d.Period}
		m := own[at]
		if m == nil || !inPoints(m, d) || !near(m, d) {
			continue
		}
		all = append(all, implied{m, d, new(big.Rat).Sub(rule.Rational(m.Value), rule.Rational(d.Value))})
	}
	slices.SortFunc(all, func(a, b implied) int { return cmp.Compare(a.difference.ID, b.difference.ID) })
	return all
}

// breath is how far the figure and its difference stand apart at most: further
// on, 高于全国 may be of another figure.
const breath = 80

func near(m, difference *graph.Metric) bool {
	return slices.ContainsFunc(m.Sources, func(s graph.Source) bool {
		return slices.ContainsFunc(difference.Sources, func(t graph.Source) bool {
			return s.Document == t.Document && s.End <= t.Start && t.Start-s.End <= breath
		})
	})
}

// inPoints tells whether the difference is in the unit of the figure, points
// being those of per cent.
func inPoints(m, difference *graph.Metric) bool {
	return m.Unit == difference.Unit || m.Unit == "%" && (difference.Unit == "个百分点" || difference.Unit == "百分点")
}

// benchmarkName is what the benchmark calls the indicator: the nation has a
// 国内生产总值 where others have a 地区生产总值.
func benchmarkName(r *rule.Reading, i implied) rule.Text {
	name := r.Called(i.own.Indicator)
	if e := r.EntityByID[i.difference.Benchmark]; e != nil && e.Code == nation {
		name.Chinese = strings.Replace(name.Chinese, regional, national, 1)
		name.English = strings.NewReplacer("Gross regional product (GRP)", "Gross domestic product (GDP)", regional, national).Replace(name.English)
	}
	return name
}

// The nation's code, and what it calls its product.
const (
	nation   = "CN"
	national = "国内生产总值"
	regional = "地区生产总值"
)

func checkBenchmarkImplied(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for _, i := range implications(r) {
		found = append(found, rule.Finding{
			Subject: i.difference.ID, Nodes: []graph.ID{i.own.ID, i.difference.Benchmark},
			Places: rule.Places(i.difference.Sources[:1], i.own.Sources[:1]),
			Message: rule.Say("%s %s（%s）推算为%s：%s %s，差%s", "%s %s (%s) is %s, derived: %s has %s, a difference of %s",
				r.Called(i.difference.Benchmark), benchmarkName(r, i), i.own.Period, rule.Amount(shown(i.value, 2), i.own.Unit),
				r.Called(i.own.About), rule.Stated(i.own), rule.Amount(i.difference.Value.String(), i.difference.Unit)),
		})
	}
	return found
}
