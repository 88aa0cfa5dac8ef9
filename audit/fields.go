package audit

import (
	"cel.dev/cel-go/cel"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// variables are what a condition may speak of, for each kind of node.
// docs/audit.md lists them.
func variables(kind graph.NodeKind) []cel.EnvOption {
	types := map[*cel.Type][]string{}
	switch kind {
	case graph.NodeDocument:
		types[cel.StringType] = []string{"id", "title", "type", "period", "horizon", "date", "speaker", "place"}
		types[cel.IntType] = []string{"length"}
	case graph.NodeSection:
		types[cel.StringType] = []string{"id", "document", "number", "title"}
		types[cel.IntType] = []string{"length"}
	case graph.NodeEntity:
		types[cel.StringType] = []string{"id", "type", "name", "english", "place", "code"}
		types[cel.ListType(cel.StringType)] = []string{"aliases", "statuses"}
		types[cel.IntType] = []string{"mentions"}
		types[cel.BoolType] = []string{"measured", "related"}
	case graph.NodeRelation:
		types[cel.StringType] = []string{"id", "type", "from", "fromType", "to", "toType"}
		types[cel.IntType] = []string{"ordinal"}
	case graph.NodeIndicator:
		types[cel.StringType] = []string{"id", "name", "english", "dimension", "direction"}
		types[cel.ListType(cel.StringType)] = []string{"aliases"}
	case graph.NodeMetric:
		types[cel.StringType] = []string{
			"id", "kind", "indicator", "about", "aboutType", "measure", "unit", "baseUnit", "comparator", "strength", "period", "benchmark", "dimension",
		}
		types[cel.DoubleType] = []string{"value", "baseValue"}
	case graph.NodeMilestone:
		types[cel.StringType] = []string{"id", "entity", "entityType", "status", "period"}
	}
	var all []cel.EnvOption
	for kind, names := range types {
		for _, name := range names {
			all = append(all, cel.Variable(name, kind))
		}
	}
	return all
}

// fields are the values of the variables for a node. Entities and indicators go
// by name.
func fields(r *rule.Reading, node graph.Node) map[string]any {
	switch node := node.(type) {
	case *graph.Document:
		return map[string]any{
			"id": string(node.ID), "title": node.Title, "type": node.Type, "period": node.Period, "horizon": node.Horizon,
			"date": node.Date, "speaker": node.Speaker, "place": r.Name(node.Place), "length": int64(node.Length),
		}
	case *graph.Section:
		return map[string]any{
			"id": string(node.ID), "document": string(node.Document), "number": node.Number, "title": node.Title, "length": int64(node.End - node.Start),
		}
	case *graph.Entity:
		return entityFields(r, node)
	case *graph.Relation:
		return map[string]any{
			"id": string(node.ID), "type": string(node.Type), "from": r.Name(node.From), "fromType": typeOf(r, node.From),
			"to": r.Name(node.To), "toType": typeOf(r, node.To), "ordinal": int64(node.Ordinal),
		}
	case *graph.Indicator:
		return map[string]any{
			"id": string(node.ID), "name": node.Name, "english": node.English, "aliases": node.Aliases, "dimension": node.Dimension, "direction": node.Direction,
		}
	case *graph.Metric:
		return metricFields(r, node)
	case *graph.Milestone:
		return map[string]any{
			"id": string(node.ID), "entity": r.Name(node.Entity), "entityType": typeOf(r, node.Entity), "status": string(node.Status), "period": node.Period,
		}
	}
	return nil
}

func entityFields(r *rule.Reading, e *graph.Entity) map[string]any {
	var statuses []string
	for _, m := range r.StatusesOf[e.ID] {
		statuses = append(statuses, string(m.Status))
	}
	return map[string]any{
		"id": string(e.ID), "type": string(e.Type), "name": e.Name, "english": e.English, "place": optionalName(r, e.Place), "code": e.Code,
		"aliases": e.Aliases, "statuses": statuses, "mentions": int64(len(e.Sources)), "measured": r.Measured[e.ID], "related": r.Joined[e.ID],
	}
}

func metricFields(r *rule.Reading, m *graph.Metric) map[string]any {
	value, _ := rule.Rational(m.Value).Float64()
	base, _ := rule.Rational(m.BaseValue).Float64()
	dimension := ""
	if indicator := r.IndicatorByID[m.Indicator]; indicator != nil {
		dimension = indicator.Dimension
	}
	return map[string]any{
		"id": string(m.ID), "kind": string(m.Kind), "indicator": r.Name(m.Indicator), "about": r.Name(m.About), "aboutType": typeOf(r, m.About),
		"measure": string(m.Measure), "value": value, "unit": m.Unit, "baseValue": base, "baseUnit": m.BaseUnit, "comparator": string(m.Comparator),
		"strength": string(m.Strength), "period": m.Period, "benchmark": optionalName(r, m.Benchmark), "dimension": dimension,
	}
}

func typeOf(r *rule.Reading, id graph.ID) string {
	if e := r.EntityByID[id]; e != nil {
		return string(e.Type)
	}
	return ""
}

func optionalName(r *rule.Reading, id graph.ID) string {
	if id == "" {
		return ""
	}
	return r.Name(id)
}
