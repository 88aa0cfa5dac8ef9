package audit

import (
	"math/big"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func benchmarkContradicted() Rule {
	return Rule{
		ID: "benchmark-contradicted", Severity: Warning,
		Name: Text{"推算数与他处所述不符", "implied figures that another report contradicts"},
		Doc: Text{
			"由一份报告推算的全国、全省数，与对方报告所述、或由另一份报告推算的数之差超过0.1（各自四舍五入）。",
			"The figure of the nation or province that follows from a report differs by more than 0.1, for rounding, from what its own report states or what follows from another report.",
		},
		Hint:  Text{"核对差距的口径，以及所比的全国、全省数是否初步核算数。", "See what the difference is of, and whether the figure compared with was preliminary."},
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
func (r *Reading) anybodys(indicator graph.ID) string {
	return strings.Replace(r.name(indicator), national, regional, 1)
}

func checkBenchmarkContradicted(r *Reading) []Finding {
	implications := r.implications()
	said := map[benchmarked][]*graph.Metric{}
	for _, i := range implications {
		said[r.benchmarked(i)] = nil
	}
	for _, m := range r.Metrics {
		key := benchmarked{m.About, r.anybodys(m.Indicator), m.Measure, m.Period}
		if _, wanted := said[key]; wanted && m.Kind == vocabulary.Actual && exact(m) {
			said[key] = append(said[key], m)
		}
	}
	var found []Finding
	before := map[benchmarked]implied{}
	for _, i := range implications {
		key := r.benchmarked(i)
		for _, m := range said[key] {
			if m.Unit == i.own.Unit && far(i.value, rational(m.Value)) {
				found = append(found, r.contradicted(i, m, stated(m)))
			}
		}
		other, twice := before[key]
		if twice && far(i.value, other.value) && other.own.Unit == i.own.Unit {
			found = append(found, r.contradicted(i, other.difference, shown(other.value, 2)+other.own.Unit))
		}
		before[key] = i
	}
	return found
}

func (r *Reading) benchmarked(i implied) benchmarked {
	return benchmarked{i.difference.Benchmark, r.anybodys(i.own.Indicator), i.own.Measure, i.own.Period}
}

// far tells whether two figures are more than rounding apart.
func far(a, b *big.Rat) bool {
	gap := new(big.Rat).Sub(a, b)
	return gap.Abs(gap).Cmp(big.NewRat(1, 10)) > 0
}

func (r *Reading) contradicted(i implied, other *graph.Metric, value string) Finding {
	return Finding{
		Subject: i.difference.ID, Nodes: []graph.ID{i.own.ID, other.ID},
		Places: places(i.difference.Sources[:1], i.own.Sources[:1], other.Sources[:1]),
		Message: say("%s %s（%s）推算为%s%s，另一处为%s", "%s %s (%s) follows to be %s%s, elsewhere it is %s",
			r.name(i.difference.Benchmark), r.benchmarkName(i), i.own.Period, shown(i.value, 2), i.own.Unit, value),
	}
}
