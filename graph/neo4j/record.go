package neo4j

import (
	"maps"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// row is what put.cypher makes a node of: its fields, what it is read back
// from, and what each document asserts of it where there are several.
func row(node graph.Node, record string, asserted map[graph.ID]string, before []string) map[string]any {
	documents := slices.Sorted(maps.Keys(asserted))
	properties := fields(node)
	maps.DeleteFunc(properties, func(_ string, value any) bool { return value == nil })
	maps.Copy(properties, map[string]any{
		"id":        string(node.NodeID()),
		"documents": plain(documents),
		"_position": position(node),
		"_record":   record,
		"caption":   caption(node),
	})
	if len(documents) > 1 {
		assertions := make([]string, len(documents))
		for i, document := range documents {
			assertions[i] = asserted[document]
		}
		properties["_assertions"] = assertions
	}
	if names := namesOf(node); len(names) > 0 {
		properties["_names"] = names
		properties["_letters"] = strings.Join(unique(letters(strings.Join(names, " "))), " ")
	}
	labels := labelsOf(node)
	stale := slices.DeleteFunc(slices.Clone(before), func(label string) bool { return slices.Contains(labels, label) })
	return map[string]any{
		"id": string(node.NodeID()), "properties": properties, "labels": labels, "stale": append([]string{}, stale...),
	}
}

// namesOf are the node's names as Filter.Text compares them.
func namesOf(node graph.Node) []string {
	var names []string
	for _, name := range graph.Names(node) {
		if name != "" {
			names = append(names, strings.ToLower(name))
		}
	}
	return names
}

// labelsOf are the node's labels: what every node has, the kind, and what of
// the kind it is.
func labelsOf(node graph.Node) []string {
	labels := []string{"Record", labelOf(node.NodeKind())}
	switch node := node.(type) {
	case *graph.Entity:
		labels = append(labels, string(node.Type))
	case *graph.Metric:
		if node.Kind == vocabulary.Target {
			return append(labels, "Target")
		}
		return append(labels, "Observation")
	}
	return labels
}

func labelOf(kind graph.NodeKind) string {
	name := string(kind)
	return strings.ToUpper(name[:1]) + name[1:]
}

// fields are the plain properties, for people and for the filters.
func fields(node graph.Node) map[string]any {
	switch node := node.(type) {
	case *graph.Document:
		return map[string]any{
			"title": node.Title, "type": node.Type, "period": node.Period, "horizon": optional(node.Horizon), "date": optional(node.Date),
			"published": optional(node.Published), "speaker": optional(node.Speaker), "sha256": optional(node.SHA256), "length": node.Length,
		}
	case *graph.Section:
		return map[string]any{
			"document": string(node.Document), "number": node.Number, "title": node.Title, "start": node.Start, "end": node.End,
		}
	case *graph.Entity:
		return map[string]any{
			"type": string(node.Type), "name": node.Name, "english": optional(node.English), "aliases": list(node.Aliases),
			"code": optional(node.Code), "place": optional(node.Place),
		}
	case *graph.Relation:
		return map[string]any{
			"type": string(node.Type), "from": string(node.From), "to": string(node.To), "ordinal": number(node.Ordinal),
		}
	case *graph.Indicator:
		return map[string]any{
			"name": node.Name, "english": optional(node.English), "aliases": list(node.Aliases),
			"dimension": optional(node.Dimension), "direction": optional(node.Direction),
		}
	case *graph.Metric:
		return metricFields(node)
	case *graph.Milestone:
		return map[string]any{"entity": string(node.Entity), "status": string(node.Status), "period": node.Period}
	}
	return nil
}

func metricFields(m *graph.Metric) map[string]any {
	return map[string]any{
		"kind": string(m.Kind), "indicator": string(m.Indicator), "about": string(m.About), "measure": string(m.Measure),
		"value": calculable(m.Value), "unit": m.Unit, "baseValue": calculable(m.BaseValue), "baseUnit": m.BaseUnit,
		"comparator": string(m.Comparator), "strength": optional(m.Strength), "period": m.Period, "benchmark": optional(m.Benchmark), "compared": optional(m.Compared),
		"_value": sortable(m.Value), "_baseValue": sortable(m.BaseValue),
	}
}

// number is nil where a number is not set.
func number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
