package figures

import (
	"math/big"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// BenchmarkContradicted is benchmark-contradicted: implied figures that another report contradicts.
func BenchmarkContradicted() rule.Rule {
	return rule.Rule{
		ID: "benchmark-contradicted", Severity: rule.Warning,
		Name: rule.Text{Chinese: "推算数与他处所述不符", English: "implied figures that another report contradicts"},
		Doc: rule.Text{
			Chinese: "由一份报告推算的全国、全省数，与对方报告所述、或由另一份报告推算的数之差超过0.1（各自四舍五入）。",
			English: "The figure of the nation or province that follows from a report differs by more than 0.1, for rounding, from what its own report states or what follows from another report.",
		},
		Hint:  rule.Text{Chinese: "核对差距的口径，以及所比的全国、全省数是否初步核算数。", English: "See what the difference is of, and whether the figure compared with was preliminary."},
		Check: checkBenchmarkContradicted,
	}
}

// benchmarked is what is said of a benchmark.
type benchmarked struct {
	place     graph.ID
	indicator string
	measure   vocabulary.Measure
	period    string
}

// anybodys is the indicator's name whoever's it is.
func anybodys(r *rule.Reading, indicator graph.ID) string {
	return strings.Replace(r.Name(indicator), national, regional, 1)
}

func checkBenchmarkContradicted(r *rule.Reading) []rule.Finding {
	all := implications(r)
	said := map[benchmarked][]*graph.Metric{}
	for _, i := range all {
		said[benchmarkedOf(r, i)] = nil
	}
	for _, m := range r.Metrics {
		key := benchmarked{m.About, anybodys(r, m.Indicator), m.Measure, m.Period}
		if _, wanted := said[key]; wanted && m.Kind == vocabulary.Actual && exact(m) {
			said[key] = append(said[key], m)
		}
	}
	var found []rule.Finding
	before := map[benchmarked]implied{}
	for _, i := range all {
		key := benchmarkedOf(r, i)
		for _, m := range said[key] {
			if m.Unit == i.own.Unit && far(i.value, rule.Rational(m.Value)) {
				found = append(found, contradicted(r, i, m, rule.Stated(m)))
			}
		}
		other, twice := before[key]
		if twice && far(i.value, other.value) && other.own.Unit == i.own.Unit {
			found = append(found, contradicted(r, i, other.difference, rule.Amount(shown(other.value, 2), other.own.Unit)))
		}
		before[key] = i
	}
	return found
}

func benchmarkedOf(r *rule.Reading, i implied) benchmarked {
	return benchmarked{i.difference.Benchmark, anybodys(r, i.own.Indicator), i.own.Measure, i.own.Period}
}

// far tells whether two figures are more than rounding apart.
func far(a, b *big.Rat) bool {
	gap := new(big.Rat).Sub(a, b)
	return gap.Abs(gap).Cmp(big.NewRat(1, 10)) > 0
}

func contradicted(r *rule.Reading, i implied, other *graph.Metric, value rule.Text) rule.Finding {
	return rule.Finding{
		Subject: i.difference.ID, Nodes: []graph.ID{i.own.ID, other.ID},
		Places: rule.Places(i.difference.Sources[:1], i.own.Sources[:1], other.Sources[:1]),
		Message: rule.Say("%s %s（%s）推算为%s，另一处为%s", "%s %s (%s) follows to be %s, elsewhere it is %s",
			r.Called(i.difference.Benchmark), benchmarkName(r, i), i.own.Period, rule.Amount(shown(i.value, 2), i.own.Unit), value),
	}
}
