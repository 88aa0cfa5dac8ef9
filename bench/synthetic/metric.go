package synthetic

import (
	"fmt"
	"math/rand/v2"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// headline is how many indicators every report states of the city, for its own
// period and for the one before: figures that two reports share.
const headline = 20

func (r *report) addMetrics(period string) {
	pick := rand.NewZipf(r.random, 1.1, 10, indicators-1)
	for n := range headline {
		r.addHeadline(n, r.year)
		r.addHeadline(n, r.year-1)
	}
	for range r.size(250) {
		m := &graph.Metric{
			Kind: vocabulary.Actual, Indicator: r.indicator(int(pick.Uint64())), About: r.city.ID,
			Measure: vocabulary.Level, Comparator: vocabulary.Equal, Period: period,
		}
		if len(r.names) > 0 && r.random.IntN(3) == 0 {
			m.About = r.names[min(r.random.IntN(len(r.names)), r.random.IntN(len(r.names)))].ID
		}
		if r.random.IntN(4) == 0 {
			m.Kind, m.Period = vocabulary.Target, fmt.Sprint(r.year+1)
			m.Strength = []vocabulary.Strength{vocabulary.Binding, vocabulary.Expected, vocabulary.Aspired}[r.random.IntN(3)]
		}
		r.measure(m)
		r.addMetric(m, r.place())
	}
}

// addHeadline states the same of a year in every report.
func (r *report) addHeadline(n, year int) {
	fixed := rand.New(rand.NewPCG(r.seed, uint64(n)<<32|uint64(r.number)<<16|uint64(year)))
	m := &graph.Metric{
		Kind: vocabulary.Actual, Indicator: r.indicator(n), About: r.city.ID, Measure: vocabulary.Level,
		Comparator: vocabulary.Equal, Period: fmt.Sprint(year), Unit: "亿元",
	}
	m.Value = decimal(fixed.IntN(90_000)+1000, 1)
	r.addMetric(m, n*40)
}

func (r *report) indicator(n int) graph.ID {
	indicator := indicatorOf(n)
	if !r.here[indicator.ID] {
		r.here[indicator.ID] = true
		r.g.Indicators = append(r.g.Indicators, indicator)
	}
	return indicator.ID
}

// measure draws what of the indicator is stated.
func (r *report) measure(m *graph.Metric) {
	province := provinceOf(r.city).ID
	switch draw := r.random.IntN(20); {
	case draw < 10:
		m.Unit = []string{"亿元", "家", "万人", "个", "万亩", "公里"}[r.random.IntN(6)]
		m.Value = decimal(r.random.IntN(200_000)+1, r.random.IntN(3))
		m.Comparator = []vocabulary.Comparator{vocabulary.Equal, vocabulary.Equal, vocabulary.Equal, vocabulary.Greater, vocabulary.Approximate}[r.random.IntN(5)]
	case draw < 16:
		m.Measure, m.Unit, m.Value = vocabulary.Growth, "%", decimal(r.random.IntN(400)-80, 1)
	case draw < 17:
		m.Measure, m.Unit, m.Value = vocabulary.Change, "个百分点", decimal(r.random.IntN(100)-30, 1)
	case draw < 18:
		m.Measure, m.Unit, m.Value = vocabulary.Difference, "个百分点", decimal(r.random.IntN(60), 1)
		m.Benchmark, m.Compared = nation().ID, vocabulary.Growth
	default:
		m.Measure, m.Value = vocabulary.Rank, decimal(r.random.IntN(11)+1, 0)
		m.Benchmark, m.Compared = province, vocabulary.Growth
	}
}

// addMetric adds the metric unless the report has it already.
func (r *report) addMetric(m *graph.Metric, start int) {
	kind := "observation"
	if m.Kind == vocabulary.Target {
		kind = "target"
	}
	m.ID = graph.ID(fmt.Sprintf("%s:%s:%s:%s:%s:%s:%s%s", kind, slashed(m.About), m.Indicator[len("indicator:"):], m.Measure, m.Period, m.Comparator, m.Value, m.Unit))
	if r.here[m.ID] {
		return
	}
	r.here[m.ID] = true
	m.BaseValue, m.BaseUnit = graph.Base(m.Value, m.Unit)
	m.Sources = r.at(start, "metric/"+string(m.Measure))
	r.g.Metrics = append(r.g.Metrics, m)
}

// decimal is the number with that many digits behind the point.
func decimal(n, digits int) graph.Decimal {
	text := fmt.Sprint(n)
	if digits > 0 {
		scale := [...]int{1, 10, 100}[digits]
		sign := ""
		if n < 0 {
			sign, n = "-", -n
		}
		text = fmt.Sprintf("%s%d.%0*d", sign, n/scale, digits, n%scale)
	}
	d, _ := graph.ParseDecimal(text) // a number
	return d
}
