package review

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/ingest/extract/confidence"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// Apply replays the decisions on what a report states. It returns a line for
// every decision on this report that no longer fits, because the sentence or what
// is read from it has changed; such a one is never applied. An error begins with
// the review file's name, line and column.
func (d Decisions) Apply(r *report.Report, s *statement.All) (changed []string, err error) {
	if len(d.by) == 0 {
		return nil, nil
	}
	c := changes{report: r, all: s, dropped: map[string]map[int]bool{}, renamed: map[string]string{}}
	name := reportName(s.Context)
	used := map[subject]bool{}
	for _, i := range items(r, s) {
		key, _ := keyOf(r, i.span)
		decided, ok := d.by[subject{name, i.kind, oneLine.Replace(i.text()), key}]
		if !ok {
			continue
		}
		used[decided.subject] = true
		if err := c.take(i, decided); err != nil {
			return nil, err
		}
	}
	if err := c.finish(); err != nil {
		return nil, err
	}
	return d.unused(name, used), nil
}

// unused tells of the decisions on the report that fitted nothing.
func (d Decisions) unused(report string, used map[subject]bool) []string {
	var left []decision
	for _, decided := range d.by {
		if decided.report == report && !used[decided.subject] {
			left = append(left, decided)
		}
	}
	slices.SortFunc(left, func(a, b decision) int { return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line)) })
	var lines []string
	for _, decided := range left {
		lines = append(lines, fmt.Sprintf("%s:%d:1: the text, or what is read from it, has changed, so this is not applied: %s %s; look at it with extract --review, and take the line out",
			decided.file, decided.line, decided.verdict, decided.statement))
	}
	return lines
}

// changes are the decisions on one report, while they are replayed.
type changes struct {
	report  *report.Report
	all     *statement.All
	dropped map[string]map[int]bool // by kind, the numbers in its list
	renamed map[string]string
	added   []statement.Metric
	named   []naming
}

// naming is an entity's name that a correction gives.
type naming struct {
	decision
	name *string
}

func (c *changes) take(i item, decided decision) error {
	if i.kind == numberKind {
		return c.place(i, decided)
	}
	*i.rule = reviewed
	switch decided.verdict {
	case drop:
		c.drop(i.kind, i.index)
	case correct:
		if err := decided.apply(i.fields); err != nil {
			return err
		}
		c.note(i, decided)
	}
	return nil
}

func (c *changes) drop(kind string, index int) {
	if c.dropped[kind] == nil {
		c.dropped[kind] = map[int]bool{}
	}
	c.dropped[kind][index] = true
}

// note keeps the names that a correction has given.
func (c *changes) note(i item, decided decision) {
	s := c.all
	var names []*string
	switch i.kind {
	case confidence.Entity:
		c.renamed[i.fields[1].value] = s.Entities[i.index].Name
	case confidence.Relation:
		names = []*string{&s.Relations[i.index].From, &s.Relations[i.index].To}
	case confidence.Status:
		names = []*string{&s.Statuses[i.index].Entity}
	case confidence.Metric:
		names = []*string{&s.Metrics[i.index].About}
	}
	for _, name := range names {
		c.named = append(c.named, naming{decided, name})
	}
}

// place makes a metric of a number that stood in none, or takes it that it is none.
func (c *changes) place(i item, decided decision) error {
	if decided.verdict != correct {
		c.all.Unread[i.index].Reason = reviewed
		return nil
	}
	m := placed(c.report, c.all.Unread[i.index], c.all.Context)
	if err := decided.apply(metricFields(&m)); err != nil {
		return err
	}
	if m.Indicator == "" {
		return decided.errorf(decided.column, "what does the number measure? Give indicator=NAME too")
	}
	c.drop(numberKind, i.index)
	c.added = append(c.added, m)
	c.named = append(c.named, naming{decided, &m.About})
	return nil
}

// finish makes the changes that reach over the lists.
func (c *changes) finish() error {
	s := c.all
	gone := map[string]bool{}
	for at := range c.dropped[confidence.Entity] {
		gone[s.Entities[at].Name] = true
	}
	for at := range c.dropped[confidence.Metric] {
		s.Unread = append(s.Unread, statement.Unread{Span: s.Metrics[at].Span, Reason: reviewed})
	}
	s.Entities = without(s.Entities, c.dropped[confidence.Entity])
	s.Relations = without(s.Relations, c.dropped[confidence.Relation])
	s.Statuses = without(s.Statuses, c.dropped[confidence.Status])
	s.Unread = without(s.Unread, c.dropped[numberKind])
	s.Metrics = append(without(s.Metrics, c.dropped[confidence.Metric]), c.added...)
	c.rename()
	s.Relations = slices.DeleteFunc(s.Relations, func(rel statement.Relation) bool { return gone[rel.From] || gone[rel.To] })
	s.Statuses = slices.DeleteFunc(s.Statuses, func(t statement.Status) bool { return gone[t.Entity] })
	for i := range s.Metrics {
		if gone[s.Metrics[i].About] {
			s.Metrics[i].About = s.Context.Place
		}
	}
	c.inOrder()
	return c.checkNames()
}

// inOrder drops numbers that another metric still holds, and sorts what was added.
func (c *changes) inOrder() {
	s := c.all
	held := map[report.Span]bool{}
	for _, m := range s.Metrics {
		held[m.Span] = true
	}
	s.Unread = slices.DeleteFunc(s.Unread, func(u statement.Unread) bool { return u.Reason == reviewed && held[u.Span] })
	slices.SortStableFunc(s.Unread, func(a, b statement.Unread) int { return cmp.Compare(a.Start, b.Start) })
	s.Unread = slices.Compact(s.Unread)
	slices.SortStableFunc(s.Metrics, func(a, b statement.Metric) int { return cmp.Compare(a.Start, b.Start) })
}

// rename gives statements the corrected name of what they speak of.
func (c *changes) rename() {
	to := func(name *string) {
		if now, ok := c.renamed[*name]; ok {
			*name = now
		}
	}
	for i := range c.all.Relations {
		to(&c.all.Relations[i].From)
		to(&c.all.Relations[i].To)
	}
	for i := range c.all.Statuses {
		to(&c.all.Statuses[i].Entity)
	}
	for i := range c.all.Metrics {
		to(&c.all.Metrics[i].About)
	}
	if len(c.renamed) > 0 {
		c.join()
	}
}

// join makes one entity of those that have the same type and name now. A relation
// between them is none.
func (c *changes) join() {
	s := c.all
	var kept []statement.Entity
	for _, e := range s.Entities {
		at := slices.IndexFunc(kept, func(k statement.Entity) bool { return k.Type == e.Type && k.Name == e.Name })
		if at < 0 {
			kept = append(kept, e)
			continue
		}
		k := &kept[at]
		if e.Rule == reviewed {
			k.Rule = reviewed
		}
		k.Aliases = append(k.Aliases, slices.DeleteFunc(e.Aliases, func(alias string) bool { return slices.Contains(k.Aliases, alias) })...)
		k.Mentions = append(k.Mentions, e.Mentions...)
		slices.SortFunc(k.Mentions, func(a, b report.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	}
	s.Entities = kept
	s.Relations = slices.DeleteFunc(s.Relations, func(rel statement.Relation) bool { return rel.From == rel.To })
}

// checkNames holds the names of corrections to the entities that there are.
func (c *changes) checkNames() error {
	known := map[string]bool{c.all.Context.Place: true}
	for _, e := range c.all.Entities {
		known[e.Name] = true
		for _, alias := range e.Aliases {
			known[alias] = true
		}
	}
	for _, n := range c.named {
		if name := *n.name; !known[name] && c.renamed[name] == "" {
			return n.errorf(n.column, "%q is no entity of the report; give the name of one that extract prints", name)
		}
	}
	return nil
}

// without is the list without the items of some numbers.
func without[T any](list []T, numbers map[int]bool) []T {
	if len(numbers) == 0 {
		return list
	}
	var left []T
	for i, one := range list {
		if !numbers[i] {
			left = append(left, one)
		}
	}
	return left
}
