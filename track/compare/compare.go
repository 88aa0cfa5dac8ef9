// Package compare holds two reports of one place against each other: what became
// of the targets and the named things of the earlier.
package compare

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/track/pair"
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
	// Indicator and LaterIndicator are those of a target, nil where there is none.
	Indicator, LaterIndicator *graph.Indicator
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

// Reports holds the earlier report against the later: which targets and named
// things are kept, changed, renamed, dropped or new, and of which targets the
// later says nothing at all. The error is graph.ErrNotFound for a document that
// the graph does not hold, graph.ErrInvalid for two that are one or are of
// different places.
func Reports(g *graph.Graph, earlier, later graph.ID) (*Comparison, error) {
	r := pair.Read(g, period.AsOf{})
	a, b := r.Documents[earlier], r.Documents[later]
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
func alone(g *graph.Graph, d *graph.Document) *pair.Reading {
	r := pair.Read(g, period.AsOf{})
	r.Documents = map[graph.ID]*graph.Document{d.ID: d}
	return r
}

// targets compares the aims. Of several targets of one thing, those are held
// against each other that lie as far ahead of their reports.
func (c *Comparison) targets(g *graph.Graph, a, b *graph.Document) {
	before, _ := alone(g, a).Metrics(g)
	later := alone(g, b)
	after, results := later.Metrics(g)
	all := pair.Read(g, period.AsOf{})
	next := pair.NewMatcher(all, after, func(*pair.Stated, *pair.Stated) bool { return true })
	outcome := pair.NewMatcher(all, results, pair.Within)
	used := map[*pair.Stated]bool{}
	distance := func(from, to *pair.Stated) int {
		return max(ahead(from, a)-ahead(to, b), ahead(to, b)-ahead(from, a))
	}
	for _, target := range before {
		found := next.Candidates(target)
		found = slices.DeleteFunc(found, func(f pair.Candidate) bool { return used[f.Result] })
		slices.SortStableFunc(found, func(x, y pair.Candidate) int {
			return cmp.Or(
				cmp.Compare(len(x.Differences), len(y.Differences)),
				cmp.Compare(distance(target, x.Result), distance(target, y.Result)),
				x.Result.Source.Compare(y.Result.Source))
		})
		change := &Change{Before: target.Metric, Name: target.Indicator.Name, Indicator: target.Indicator, BeforeSource: target.Source}
		if len(found) > 0 {
			used[found[0].Result] = true
			change.renew(target, found[0])
		} else if _, reported := outcome.Best(target); reported {
			change.Continuity = vocabulary.Dropped
		} else {
			change.Continuity = vocabulary.Silent
		}
		c.Changes = append(c.Changes, change)
	}
	for _, target := range after {
		if !used[target] {
			c.Changes = append(c.Changes, &Change{Continuity: vocabulary.Added,
				After: target.Metric, LaterName: target.Indicator.Name, LaterIndicator: target.Indicator, AfterSource: target.Source})
		}
	}
}

// ahead is how many months behind the report's own period the target ends.
func ahead(s *pair.Stated, d *graph.Document) int {
	reported, _ := period.Parse(d.Period)
	return s.Span.To - reported.To
}

// renew says what the later target of the same thing has changed.
func (ch *Change) renew(before *pair.Stated, found pair.Candidate) {
	after := found.Result
	ch.After, ch.LaterName, ch.LaterIndicator, ch.AfterSource = after.Metric, after.Indicator.Name, after.Indicator, after.Source
	step := func(field vocabulary.Field, b, a string) {
		if b != a {
			ch.Steps = append(ch.Steps, Step{field, b, a})
		}
	}
	old, now, _ := quantity.InUnits(before.Metric, after.Metric)
	if old.Cmp(now) != 0 {
		step(vocabulary.FieldValue, before.Metric.Value.String()+before.Metric.Unit, after.Metric.Value.String()+after.Metric.Unit)
	}
	step(vocabulary.FieldComparator, string(before.Metric.Comparator), string(after.Metric.Comparator))
	step(vocabulary.FieldStrength, string(before.Metric.Strength), string(after.Metric.Strength))
	ch.Continuity = vocabulary.Kept
	for _, d := range found.Differences {
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
