package memory

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// filter is the test that a node passes where it satisfies every field set.
func (x *index) filter(f graph.Filter) func(graph.Node) bool {
	var tests []func(graph.Node) bool
	if f.Prefix != "" {
		tests = append(tests, func(node graph.Node) bool {
			entity, ok := node.(*graph.Entity)
			return ok && strings.HasPrefix(entity.Name, f.Prefix)
		})
	}
	if f.Text != "" {
		tests = append(tests, containsText(f.Text))
	}
	if len(f.IDs) > 0 {
		tests = append(tests, x.among(f.IDs))
	}
	if f.Document != "" || f.Section != "" || len(f.Documents) > 0 {
		tests = append(tests, x.stated(f))
	}
	tests = append(tests, x.entityTests(f)...)
	tests = append(tests, x.metricTests(f)...)
	if len(f.RelationTypes) > 0 {
		tests = append(tests, func(node graph.Node) bool {
			relation, ok := node.(*graph.Relation)
			return ok && slices.Contains(f.RelationTypes, relation.Type)
		})
	}
	if len(f.Periods) > 0 {
		tests = append(tests, func(node graph.Node) bool { return slices.Contains(f.Periods, period(node)) })
	}
	for _, h := range f.Having {
		tests = append(tests, x.having(h))
	}
	return func(node graph.Node) bool {
		for _, passes := range tests {
			if !passes(node) {
				return false
			}
		}
		return true
	}
}

func containsText(text string) func(graph.Node) bool {
	folded := strings.ToLower(text)
	return func(node graph.Node) bool {
		return slices.ContainsFunc(graph.Names(node), func(name string) bool {
			return strings.Contains(strings.ToLower(name), folded)
		})
	}
}

func (x *index) among(ids []graph.ID) func(graph.Node) bool {
	wanted := make(map[graph.ID]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	return func(node graph.Node) bool { return wanted[node.NodeID()] }
}

// having tests that an edge joins the node to one that passes the filter.
func (x *index) having(h graph.Having) func(graph.Node) bool {
	keep := x.filter(h.Filter)
	along := graph.Query{Kind: h.Kind, Via: h.Via, Inverse: h.Inverse}
	return func(node graph.Node) bool {
		return slices.ContainsFunc(x.reached(along, node.NodeID()).positions, func(position int32) bool {
			return keep(x.lists[h.Kind][position])
		})
	}
}

// stated tests that one source lies in the filter's document, in one of its
// documents, and in its section or one of its subsections.
func (x *index) stated(f graph.Filter) func(graph.Node) bool {
	var within map[graph.ID]bool
	if f.Section != "" {
		within = x.subsections(f.Section)
	}
	return func(node graph.Node) bool {
		return slices.ContainsFunc(graph.Sources(node), func(source graph.Source) bool {
			return (f.Document == "" || source.Document == f.Document) &&
				(len(f.Documents) == 0 || slices.Contains(f.Documents, source.Document)) &&
				(within == nil || within[source.Section])
		})
	}
}

// subsections are the section and all below it.
func (x *index) subsections(section graph.ID) map[graph.ID]bool {
	within := map[graph.ID]bool{section: true}
	for queue := []graph.ID{section}; len(queue) > 0; queue = queue[1:] {
		for _, position := range x.pointing(graph.NodeSection, vocabulary.HasSection, queue[0]) {
			child := x.lists[graph.NodeSection][position].NodeID()
			if !within[child] {
				within[child] = true
				queue = append(queue, child)
			}
		}
	}
	return within
}

func (x *index) entityTests(f graph.Filter) []func(graph.Node) bool {
	var tests []func(graph.Node) bool
	if len(f.Types) > 0 {
		tests = append(tests, func(node graph.Node) bool {
			entity, ok := node.(*graph.Entity)
			return ok && slices.Contains(f.Types, entity.Type)
		})
	}
	if f.Place != "" {
		tests = append(tests, func(node graph.Node) bool { return x.inPlace(node, f.Place) })
	}
	if f.Group != "" {
		members := make(map[int32]bool)
		for _, position := range x.related(f.Group, vocabulary.HasMember, false).positions {
			members[position] = true
		}
		tests = append(tests, func(node graph.Node) bool { return members[x.refs[node.NodeID()].position] })
	}
	if f.Status != "" {
		tests = append(tests, func(node graph.Node) bool { return x.hasStatus(node, f.Status) })
	}
	return tests
}

// inPlace tells an entity of the jurisdiction, and a metric about the place or
// one of its entities.
func (x *index) inPlace(node graph.Node, place graph.ID) bool {
	switch node := node.(type) {
	case *graph.Entity:
		return node.Place == place
	case *graph.Metric:
		about := x.entity(node.About)
		return node.About == place || about != nil && about.Place == place
	}
	return false
}

// hasStatus tells a milestone of the status, and an entity with one.
func (x *index) hasStatus(node graph.Node, status vocabulary.Status) bool {
	if milestone, ok := node.(*graph.Milestone); ok {
		return milestone.Status == status
	}
	milestones := x.lists[graph.NodeMilestone]
	return slices.ContainsFunc(x.pointing(graph.NodeMilestone, vocabulary.HasMilestone, node.NodeID()), func(position int32) bool {
		milestone, ok := milestones[position].(*graph.Milestone)
		return ok && milestone.Status == status
	})
}

func (x *index) metricTests(f graph.Filter) []func(graph.Node) bool {
	var tests []func(graph.Node) bool
	add := func(set bool, passes func(*graph.Metric) bool) {
		if set {
			tests = append(tests, func(node graph.Node) bool {
				metric, ok := node.(*graph.Metric)
				return ok && passes(metric)
			})
		}
	}
	add(len(f.Kinds) > 0, func(m *graph.Metric) bool { return slices.Contains(f.Kinds, m.Kind) })
	add(len(f.Indicators) > 0, func(m *graph.Metric) bool { return slices.Contains(f.Indicators, m.Indicator) })
	add(len(f.About) > 0, func(m *graph.Metric) bool { return slices.Contains(f.About, m.About) })
	add(len(f.Measures) > 0, func(m *graph.Metric) bool { return slices.Contains(f.Measures, m.Measure) })
	add(len(f.Comparators) > 0, func(m *graph.Metric) bool { return slices.Contains(f.Comparators, m.Comparator) })
	add(len(f.Strengths) > 0, func(m *graph.Metric) bool { return slices.Contains(f.Strengths, m.Strength) })
	add(f.MinValue != nil || f.MaxValue != nil || f.Unit != "", inRange(f))
	return tests
}

// inRange tests the value against the bounds: in the base unit where the filter
// has a unit, else as written.
func inRange(f graph.Filter) func(*graph.Metric) bool {
	least, most, baseUnit := f.Bounds()
	return func(metric *graph.Metric) bool {
		value := metric.Value
		if f.Unit != "" {
			if metric.BaseUnit != baseUnit {
				return false
			}
			value = metric.BaseValue
		}
		return (least == nil || least.Cmp(value) <= 0) && (most == nil || most.Cmp(value) >= 0)
	}
}

func period(node graph.Node) string {
	switch node := node.(type) {
	case *graph.Metric:
		return node.Period
	case *graph.Milestone:
		return node.Period
	}
	return ""
}
