package naming

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/vocabulary"
)

// ratios are the dimensions of levels that are no sum of the period's parts.
var ratios = []string{"share", "ratio", "rate", "index", "time", "concentration", "temperature", "speed"}

// NatureOf tells how the metric runs with time, which measures the indicator.
func NatureOf(m *graph.Metric, indicator *graph.Indicator) vocabulary.Nature {
	return Parse(indicator.Name).Nature(m, indicator)
}

// Nature tells the nature of a metric from its measure, then its unit or its
// indicator's dimension, then the words of the indicator's name, the longest
// one deciding; what is done is a flow, money and mass too, all else a stock.
func (n Name) Nature(m *graph.Metric, indicator *graph.Indicator) vocabulary.Nature {
	dimension := indicator.Dimension
	switch m.Measure {
	case vocabulary.Growth, vocabulary.Difference, vocabulary.Rank:
		return vocabulary.Rate
	case vocabulary.Change:
		if inShares(m.BaseUnit) {
			return vocabulary.Rate
		}
		return vocabulary.Flow
	}
	if inShares(m.BaseUnit) || slices.Contains(ratios, dimension) {
		return vocabulary.Rate
	}
	flow, stock := longestIn(indicator.Name, "flow"), longestIn(indicator.Name, "stock")
	switch {
	case flow > stock:
		return vocabulary.Flow
	case stock > 0:
		return vocabulary.Stock
	case n.Acts(), dimension == "money", dimension == "mass":
		return vocabulary.Flow
	}
	return vocabulary.Stock
}

// inShares tells the units of shares, ratios and rates.
func inShares(unit string) bool {
	switch unit {
	case "%", "％", "‰", "个百分点", "百分点", "个千分点", "倍", "番", "成", "":
		return true
	}
	return strings.ContainsAny(unit, "/每")
}

// LessIsBetter tells whether the target is reached from above: it is a rank, is
// stated as a bound from above, or its indicator is to fall. The sense of a
// negative target is that of its size: a cut by 3 % or more is reached by more.
func LessIsBetter(target *graph.Metric, indicator *graph.Indicator) bool {
	cut := quantity.Of(target.Value).Sign() < 0
	switch {
	case target.Measure == vocabulary.Rank:
		return true
	case target.Comparator == vocabulary.Less, target.Comparator == vocabulary.LessOrEqual:
		return true
	case target.Comparator == vocabulary.Greater, target.Comparator == vocabulary.GreaterOrEqual:
		return false
	}
	return Falls(indicator) != cut
}

// Falls tells whether the indicator is to fall: the registry says so, or says
// nothing and the name is that of a ceiling (but not of 超低排放机组).
func Falls(indicator *graph.Indicator) bool {
	if indicator.Direction != "" {
		return indicator.Direction == "down"
	}
	return longestIn(indicator.Name, "ceiling") > 0 && !strings.Contains(indicator.Name, "低")
}
