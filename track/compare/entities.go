package compare

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// compared tells the types of entities that a report carries on or lets drop.
// Places, organizations and persons are named in passing.
func compared(e *graph.Entity) bool {
	switch e.Type {
	case vocabulary.Place, vocabulary.Organization, vocabulary.Person:
		return false
	}
	return true
}

// contents is what one document says of named things.
type contents struct {
	first   map[graph.ID]graph.Source
	members map[graph.ID][]string // of groups, sorted
	status  map[graph.ID]vocabulary.Status
}

func contentsOf(g *graph.Graph, d *graph.Document) contents {
	r := alone(g, d)
	n := contents{map[graph.ID]graph.Source{}, map[graph.ID][]string{}, map[graph.ID]vocabulary.Status{}}
	for _, e := range g.Entities {
		if source, known := r.First(e.Sources); known && compared(e) {
			n.first[e.ID] = source
		}
	}
	for _, relation := range g.Relations {
		if member := r.Entities[relation.To]; relation.Type == vocabulary.HasMember && member != nil && r.KnowsOne(relation.Sources) {
			n.members[relation.From] = append(n.members[relation.From], member.Name)
		}
	}
	for _, names := range n.members {
		slices.Sort(names)
	}
	for _, m := range g.Milestones {
		if r.KnowsOne(m.Sources) && m.Status.Rank() > n.status[m.Entity].Rank() {
			n.status[m.Entity] = m.Status
		}
	}
	return n
}

// entities compares the named things.
func (c *Comparison) entities(g *graph.Graph, a, b *graph.Document) {
	before, after := contentsOf(g, a), contentsOf(g, b)
	successor := successors(g, before, after)
	named := graph.ByID(g.Entities)
	came := map[graph.ID]bool{}
	for _, id := range before.order() {
		heir := id
		if newer := successor[id]; newer != "" {
			heir = newer
		}
		change := &Change{Continuity: vocabulary.Dropped, Before: named[id], Name: named[id].Name, BeforeSource: before.first[id]}
		if source, there := after.first[heir]; there {
			came[heir], came[id] = true, true
			change.After, change.LaterName, change.AfterSource = named[heir], named[heir].Name, source
			change.Steps = entitySteps(id, heir, before, after)
			change.Continuity = carriedOn(id != heir, len(change.Steps) > 0)
		}
		c.Changes = append(c.Changes, change)
	}
	for _, id := range after.order() {
		if !came[id] {
			c.Changes = append(c.Changes, &Change{Continuity: vocabulary.Added, After: named[id], LaterName: named[id].Name, AfterSource: after.first[id]})
		}
	}
}

func carriedOn(renamed, changed bool) vocabulary.Continuity {
	switch {
	case renamed:
		return vocabulary.Renamed
	case changed:
		return vocabulary.Altered
	}
	return vocabulary.Kept
}

// order is the named things in the order of the text.
func (n contents) order() []graph.ID {
	ids := make([]graph.ID, 0, len(n.first))
	for id := range n.first {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(x, y graph.ID) int {
		if order := n.first[x].Compare(n.first[y]); order != 0 {
			return order
		}
		return strings.Compare(string(x), string(y))
	})
	return ids
}

// successors are the things of the later document that extend things of the
// earlier one and were not there yet.
func successors(g *graph.Graph, before, after contents) map[graph.ID]graph.ID {
	newer := map[graph.ID]graph.ID{}
	for _, relation := range g.Relations {
		_, old := before.first[relation.From]
		_, now := after.first[relation.From]
		if relation.Type == vocabulary.Extends && !old && now {
			newer[relation.To] = relation.From
		}
	}
	return newer
}

// entitySteps says what is not as it was: the status, and the members of a group
// that both documents list.
func entitySteps(id, heir graph.ID, before, after contents) []Step {
	var steps []Step
	if was, is := before.status[id], after.status[heir]; was != "" && is != "" && was != is {
		steps = append(steps, Step{vocabulary.FieldStatus, string(was), string(is)})
	}
	was, is := before.members[id], after.members[heir]
	if len(was) == 0 || len(is) == 0 || slices.Equal(was, is) {
		return steps
	}
	return append(steps, Step{vocabulary.FieldMembers, without(was, is), without(is, was)})
}

// without is the names that the others lack.
func without(names, others []string) string {
	left := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(others, name) })
	return strings.Join(left, "、")
}
