package audit

import (
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func groupRenamed() Rule {
	return Rule{
		ID: "group-renamed", Severity: Warning,
		Name: Text{"组合更名而无承接关系", "a group renamed without EXTENDS"},
		Doc: Text{
			"两个名称不同的组合，过半成员相同，一个见于较早报告、另一个只见于较后报告，两者间没有“扩展自”关系。",
			"Two groups of other names share most members; the one is in an earlier report, the other in a later one alone, and no EXTENDS joins them.",
		},
		Hint:  Text{"是更名或扩展的，补“扩展自”关系；否则列为例外。", "Add EXTENDS where the one grew out of the other, else an exception."},
		Check: checkGroupRenamed,
	}
}

func checkGroupRenamed(r *Reading) []Finding {
	groups := r.memberships()
	of := map[graph.ID][]graph.ID{} // groups of a member
	for group, documents := range groups {
		for _, member := range union(documents) {
			of[member] = append(of[member], group)
		}
	}
	order := map[graph.ID]int{}
	for _, list := range r.reports() {
		for i, d := range list {
			order[d.ID] = i
		}
	}
	var found []Finding
	for group, documents := range groups {
		members := union(documents)
		shared := map[graph.ID]int{}
		for _, member := range members {
			for _, other := range of[member] {
				shared[other]++
			}
		}
		for other, count := range shared {
			most := max(len(members), len(union(groups[other])))
			if other == group || count < 2 || count*2 <= most || r.extends(group, other) || !r.follows(other, group, order) {
				continue
			}
			found = append(found, Finding{
				Subject: group, Nodes: []graph.ID{other}, Places: places(r.entities[group].Sources, r.entities[other].Sources),
				Message: say("“%s”与后来的“%s”有%d个相同成员，未注明承接关系", "%q and the later %q share %d members and nothing says that one extends the other",
					r.name(group), r.name(other), count),
			})
		}
	}
	return found
}

func union(documents map[graph.ID]*membership) []graph.ID {
	var all []graph.ID
	for _, m := range documents {
		all = append(all, m.members...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// extends tells whether EXTENDS joins the two, either way.
func (r *Reading) extends(a, b graph.ID) bool {
	joins := func(from, to graph.ID) bool {
		return slices.ContainsFunc(r.relations[from], func(relation *graph.Relation) bool {
			return relation.Type == vocabulary.Extends && relation.To == to
		})
	}
	return joins(a, b) || joins(b, a)
}

// follows tells whether every report that names the later group comes behind one
// that names the earlier, on the same place.
func (r *Reading) follows(later, earlier graph.ID, order map[graph.ID]int) bool {
	a, b := r.entities[earlier], r.entities[later]
	if a == nil || b == nil || len(a.Sources) == 0 || len(b.Sources) == 0 || a.Place != b.Place {
		return false
	}
	first := func(e *graph.Entity) int {
		at := order[e.Sources[0].Document]
		for _, s := range e.Sources {
			at = min(at, order[s.Document])
		}
		return at
	}
	return first(a) < first(b)
}
