// Package layout says how a graph lies in Neo4j: the labels and properties of
// its nodes, the relationships that follow from them, and how it is kept what
// each document asserts. docs/decisions has the reasons.
//
// It is all about values: package neo4j writes and reads them over a session,
// package export writes them as files for a first load.
package layout

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Format is the version of the layout, of the JSON Lines form within included.
// In 1, metrics about places had a relationship ABOUT too.
const Format = 2

// Separator stands between the sort key and the ID of a position; neither holds
// it.
const Separator = "\x00"

// Node is a node of Neo4j. The values of its properties are string, int64,
// float64, []string and []int64.
type Node struct {
	Labels     []string
	Properties map[string]any
}

// Of is the node that a record of the graph becomes, with what it is read back
// from: its line of the JSON Lines form.
func Of(node graph.Node, record string) Node {
	properties := fields(node)
	for name, value := range properties {
		if value == nil {
			delete(properties, name)
		}
	}
	properties["id"] = string(node.NodeID())
	properties["caption"] = caption(node)
	properties["_position"] = Position(node)
	properties["_record"] = record
	if documents := documentsOf(node); len(documents) > 0 {
		properties["documents"] = documents
	}
	if names := namesOf(node); len(names) > 0 {
		properties["_names"] = names
		properties["_letters"] = strings.Join(Letters(strings.Join(names, " ")), " ")
	}
	return Node{Labels(node), properties}
}

// Position is a text that sorts as graph.Order does.
func Position(node graph.Node) string {
	return node.SortKey() + Separator + string(node.NodeID())
}

// documentsOf are the documents that state the node, sorted.
func documentsOf(node graph.Node) []string {
	var documents []string
	for _, source := range Places(node) {
		documents = append(documents, string(source.Document))
	}
	slices.Sort(documents)
	return slices.Compact(documents)
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

// Labels are the node's labels: what every node has, the kind, and what of the
// kind it is.
func Labels(node graph.Node) []string {
	labels := []string{"Record", Label(node.NodeKind())}
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

// Label is that of the kind.
func Label(kind graph.NodeKind) string {
	name := string(kind)
	return strings.ToUpper(name[:1]) + name[1:]
}

// fields are the plain properties, for people and for the filters; nil where
// there is none.
func fields(node graph.Node) map[string]any {
	switch node := node.(type) {
	case *graph.Document:
		return map[string]any{
			"title": node.Title, "type": node.Type, "period": node.Period, "horizon": optional(node.Horizon), "date": optional(node.Date),
			"published": optional(node.Published), "speaker": optional(node.Speaker), "sha256": optional(node.SHA256), "length": int64(node.Length),
		}
	case *graph.Section:
		return map[string]any{
			"document": string(node.Document), "number": node.Number, "title": node.Title, "start": int64(node.Start), "end": int64(node.End),
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
		"_value": Sortable(m.Value), "_baseValue": Sortable(m.BaseValue),
	}
}

func optional[T ~string](text T) any {
	if text == "" {
		return nil
	}
	return string(text)
}

func list(texts []string) any {
	if len(texts) == 0 {
		return nil
	}
	return texts
}

// number is nil where a number is not set.
func number(n int) any {
	if n == 0 {
		return nil
	}
	return int64(n)
}
