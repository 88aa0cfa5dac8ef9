package resolve

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

// IndicatorID is the ID of what a metric measures, and whether the registry
// knows it.
func IndicatorID(name string, reg *registry.Registry) (id graph.ID, known bool) {
	indicator, known := canonicalIndicator(name, reg)
	return indicatorID(indicator.Name), known
}

func indicatorID(name string) graph.ID { return join("indicator", escape(name)) }

// shorter are the abbreviations that reports use for words within an
// indicator's name, and the brackets that they are typed with.
var shorter = strings.NewReplacer("规模以上", "规上", "限额以上", "限上", "(", "（", ")", "）")

// leastTail is the length from which the end of a name says what is measured:
// 电气产业规上工业增加值 is a 规上工业增加值, of the 电气产业.
const leastTail = 5

// canonicalIndicator is what an indicator is called: as the registry has it or
// as it calls itself, and in the end by what people have decided.
func canonicalIndicator(name string, reg *registry.Registry) (indicator registry.Indicator, known bool) {
	indicator, known = knownIndicator(name, reg)
	if own, ok := reg.Split(string(indicatorID(indicator.Name)), name); ok {
		indicator, known = registry.Indicator{Name: own.Name, Dimension: indicator.Dimension, Direction: indicator.Direction}, false
	}
	if into, ok := reg.Merged(string(indicatorID(indicator.Name))); ok {
		return knownIndicator(into.Name, reg)
	}
	return indicator, known
}

// knownIndicator finds a name in the registry. A name that is not there
// takes its dimension and direction from the longest one that it ends with.
func knownIndicator(name string, reg *registry.Registry) (indicator registry.Indicator, known bool) {
	for _, form := range []string{name, shorter.Replace(name)} {
		if indicator, ok := reg.Indicator(form); ok {
			return indicator, true
		}
	}
	name = shorter.Replace(name)
	runes := []rune(name)
	for start := 1; start+leastTail <= len(runes); start++ {
		if tail, ok := reg.Indicator(string(runes[start:])); ok {
			return registry.Indicator{Name: name, Dimension: tail.Dimension, Direction: tail.Direction}, false
		}
	}
	return registry.Indicator{Name: name}, false
}

// addIndicator adds what a metric measures. Where the registry does not know
// its dimension, the unit of a level tells it.
func (r *resolver) addIndicator(name string, measure vocabulary.Measure, unit string) graph.ID {
	indicator, _ := canonicalIndicator(name, r.registry)
	id := indicatorID(indicator.Name)
	node, ok := r.indicators[id]
	if !ok {
		node = &graph.Indicator{
			ID: id, Name: indicator.Name, English: indicator.English,
			Dimension: indicator.Dimension, Direction: indicator.Direction,
			Aliases: addAliases(addAliases(nil, indicator.Name, indicator.Aliases...), indicator.Name, indicator.Codes...),
		}
		r.indicators[id] = node
		r.graph.Indicators = append(r.graph.Indicators, node)
	}
	node.Aliases = slices.DeleteFunc(addAliases(node.Aliases, node.Name, name), func(alias string) bool {
		_, split := r.registry.Split(string(id), alias)
		return split
	})
	if node.Dimension == "" && measure == vocabulary.Level {
		node.Dimension = Dimension(unit)
	}
	return id
}
