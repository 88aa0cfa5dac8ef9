package resolve

import (
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// An ID is a kind and components joined by colons. Where a component speaks of
// another node it is that node's ID with slashes for the colons. A character of
// a name that would be read as either is escaped: ~ and its code in hex.

// join makes an ID of a kind and its components, which are escaped or made of
// IDs already.
func join(kind string, components ...string) graph.ID {
	return graph.ID(kind + ":" + strings.Join(components, ":"))
}

// within is an ID as a component of another.
func within(id graph.ID) string { return strings.ReplaceAll(string(id), ":", "/") }

var escapes = strings.NewReplacer("~", "~7E", ":", "~3A", "/", "~2F", "@", "~40")

// escape makes a component of a text: without white space and control
// characters, and with the separators escaped.
func escape(text string) string {
	return escapes.Replace(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text))
}

func entityID(kind vocabulary.EntityType, code, name string) graph.ID {
	return join(strings.ToLower(string(kind)), code, escape(name))
}

func relationID(r *graph.Relation) graph.ID {
	return join(strings.ToLower(string(r.Type)), within(r.From), within(r.To))
}

func milestoneID(m *graph.Milestone) graph.ID {
	return join("milestone", within(m.Entity), string(m.Status), m.Period)
}

// metricID holds all that makes a statement the same statement, so that one
// stated twice is one node with two sources: the jurisdiction and what it is
// about, indicator, measure (with what it compares, and the benchmark behind an @), period,
// comparator, value with its unit, and the strength of a target.
func metricID(m *graph.Metric) graph.ID {
	kind, measure := "observation", string(m.Measure)
	if m.Kind != vocabulary.Actual {
		kind = string(m.Kind)
	}
	if m.Compared == vocabulary.Growth {
		measure += "-of-growth"
	}
	if m.Benchmark != "" {
		measure += "@" + within(m.Benchmark)
	}
	_, indicator, _ := cutKind(m.Indicator)
	components := []string{within(m.About), indicator, measure, m.Period, string(m.Comparator), plain(m.Value) + escape(m.Unit)}
	if m.Strength != "" {
		components = append(components, string(m.Strength))
	}
	return join(kind, components...)
}

// cutKind splits an ID into its kind and the rest.
func cutKind(id graph.ID) (kind, rest string, found bool) { return strings.Cut(string(id), ":") }

// plain is a value without the zeros that say nothing: 1.50 is 1.5.
func plain(value graph.Decimal) string {
	text := value.String()
	if strings.Contains(text, ".") {
		text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	}
	return text
}
