package track

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Comparison is two reports on one place held against each other.
type Comparison struct {
	Earlier, Later *graph.Document
	// Changes are those of targets, then those of entities, each in the order of
	// the earlier report; what is new comes last, in the order of the later.
	Changes []*Change
}

// Change is what became of a target or an entity. Before is nil for what is
// new, After for what is gone; otherwise both are *graph.Metric or both
// *graph.Entity.
type Change struct {
	Continuity    vocabulary.Continuity
	Before, After graph.Node
	// Name is the indicator of a target or the entity, in the earlier report
	// where it is there; LaterName that of the later.
	Name, LaterName string
	// BeforeSource and AfterSource are where the reports state it first.
	BeforeSource, AfterSource graph.Source
	Steps                     []Step
}

// Step is one thing that is not as it was. For members, the one side holds those
// that left, the other those that came.
type Step struct {
	Field         vocabulary.Field
	Before, After string
}

// Compare holds the earlier report against the later: which targets and named
// things are kept, changed, renamed, dropped or new, and of which targets the
// later says nothing at all. The error is graph.ErrNotFound for a document that
// the graph does not hold, graph.ErrInvalid for two that are one or are of
// different places.
func Compare(g *graph.Graph, earlier, later graph.ID) (*Comparison, error) {
	r := read(g, AsOf{})
	a, b := r.documents[earlier], r.documents[later]
	for id, document := range map[graph.ID]*graph.Document{earlier: a, later: b} {
		if document == nil {
			return nil, fmt.Errorf("document %s: %w", id, graph.ErrNotFound)
		}
	}
	if a == b || a.Place != b.Place {
		return nil, fmt.Errorf("%s and %s are not two reports of one place: %w", earlier, later, graph.ErrInvalid)
	}
	c := &Comparison{Earlier: a, Later: b}
	c.targets(g, a, b)
	c.entities(g, a, b)
	return c, nil
}

// alone is the graph's reading as if it held the one document.
func alone(g *graph.Graph, d *graph.Document) *reading {
	r := read(g, AsOf{})
	r.documents = map[graph.ID]*graph.Document{d.ID: d}
	return r
}

// targets compares the aims. Of several targets of one thing, those are held
// against each other that lie as far ahead of their reports.
func (c *Comparison) targets(g *graph.Graph, a, b *graph.Document) {
	before, _ := alone(g, a).metrics(g)
	later := alone(g, b)
	after, results := later.metrics(g)
	all := read(g, AsOf{})
	next := newMatcher(all, after, func(*stated, *stated) bool { return true })
	outcome := newMatcher(all, results, within)
	used := map[*stated]bool{}
	distance := func(from, to *stated) int {
		return max(from.ahead(a)-to.ahead(b), to.ahead(b)-from.ahead(a))
	}
	for _, target := range before {
		found := next.candidates(target)
		found = slices.DeleteFunc(found, func(f candidate) bool { return used[f.result] })
		slices.SortStableFunc(found, func(x, y candidate) int {
			return cmp.Or(
				cmp.Compare(len(x.differences), len(y.differences)),
				cmp.Compare(distance(target, x.result), distance(target, y.result)),
				x.result.source.Compare(y.result.source))
		})
		change := &Change{Before: target.metric, Name: target.indicator.Name, BeforeSource: target.source}
		if len(found) > 0 {
			used[found[0].result] = true
			change.renew(target, found[0])
		} else if _, reported := outcome.best(target); reported {
			change.Continuity = vocabulary.Dropped
		} else {
			change.Continuity = vocabulary.Silent
		}
		c.Changes = append(c.Changes, change)
	}
	for _, target := range after {
		if !used[target] {
			c.Changes = append(c.Changes, &Change{Continuity: vocabulary.Added,
				After: target.metric, LaterName: target.indicator.Name, AfterSource: target.source})
		}
	}
}

// ahead is how many months behind the report's own period the target ends.
func (s *stated) ahead(d *graph.Document) int {
	reported, _ := spanOf(d.Period)
	return s.span.to - reported.to
}

// renew says what the later target of the same thing has changed.
func (ch *Change) renew(before *stated, found candidate) {
	after := found.result
	ch.After, ch.LaterName, ch.AfterSource = after.metric, after.indicator.Name, after.source
	step := func(field vocabulary.Field, b, a string) {
		if b != a {
			ch.Steps = append(ch.Steps, Step{field, b, a})
		}
	}
	old, now, _ := inUnits(before.metric, after.metric)
	if old.cmp(now) != 0 {
		step(vocabulary.FieldValue, before.metric.Value.String()+before.metric.Unit, after.metric.Value.String()+after.metric.Unit)
	}
	step(vocabulary.FieldComparator, string(before.metric.Comparator), string(after.metric.Comparator))
	step(vocabulary.FieldStrength, string(before.metric.Strength), string(after.metric.Strength))
	ch.Continuity = vocabulary.Kept
	for _, d := range found.differences {
		field := vocabulary.FieldScope
		if d.Aspect == vocabulary.ScopeName {
			field = vocabulary.FieldName
		}
		step(field, d.Target, d.Actual)
	}
	if len(ch.Steps) > 0 {
		ch.Continuity = vocabulary.Altered
	}
}
