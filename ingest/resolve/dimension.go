package resolve

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/graph"
)

//go:embed dimensions.tsv
var dimensionsFile string

// dimensions maps base units to dimensions. It is not changed once read.
var dimensions = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(dimensionsFile) {
		dimension, units, found := strings.Cut(strings.TrimSpace(line), "\t")
		if !found || strings.HasPrefix(dimension, "#") {
			continue
		}
		for unit := range strings.SplitSeq(units, "|") {
			table[unit] = dimension
		}
	}
	return table
})

// Dimension is what a unit counts in, such as "money" for 亿元: "count" for a
// measure word, "rate" for a unit per another, "" for none.
func Dimension(unit string) string {
	_, base := graph.Base(graph.Decimal{}, unit)
	if dimension, ok := dimensions()[base]; ok {
		return dimension
	}
	switch {
	case base == "" && unit == "":
		return ""
	case strings.ContainsAny(base, "/每"):
		return "rate"
	}
	return "count"
}
