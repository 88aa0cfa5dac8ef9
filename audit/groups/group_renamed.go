package groups

import (
	"slices"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// GroupRenamed is group-renamed: a group renamed without EXTENDS.
func GroupRenamed() rule.Rule {
	return rule.Rule{
		ID: "group-renamed", Severity: rule.Warning,
		Name: rule.Text{Chinese: "组合更名而无承接关系", English: "a group renamed without EXTENDS"},
		Doc: rule.Text{
			Chinese: "两个名称不同的组合，过半成员相同，一个见于较早报告、另一个只见于较后报告，两者间没有“扩展自”关系。",
			English: "Two groups of other names share most members; the one is in an earlier report, the other in a later one alone, and no EXTENDS joins them.",
		},
		Hint:  rule.Text{Chinese: "是更名或扩展的，补“扩展自”关系；否则列为例外。", English: "Add EXTENDS where the one grew out of the other, else an exception."},
		Check: checkGroupRenamed,
	}
}

func checkGroupRenamed(r *rule.Reading) []rule.Finding {
	groups := memberships(r)
	of := map[graph.ID][]graph.ID{} // groups of a member
	for group, documents := range groups {
		for _, member := range union(documents) {
			of[member] = append(of[member], group)
		}
	}
	order := map[graph.ID]int{}
	for _, list := range r.ReportsByPlace() {
		for i, d := range list {
			order[d.ID] = i
		}
	}
	var found []rule.Finding
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
			if other == group || count < 2 || count*2 <= most || extends(r, group, other) || !follows(r, other, group, order) {
				continue
			}
			found = append(found, rule.Finding{
				Subject: group, Nodes: []graph.ID{other}, Places: rule.Places(r.EntityByID[group].Sources, r.EntityByID[other].Sources),
				Message: rule.Say("“%s”与后来的“%s”有%d个相同成员，未注明承接关系", "%q and the later %q share %d members and nothing says that one extends the other",
					r.Name(group), r.Name(other), count),
			})
		}
	}
	return found
}

// extends tells whether EXTENDS joins the two, either way.
func extends(r *rule.Reading, a, b graph.ID) bool {
	joins := func(from, to graph.ID) bool {
		return slices.ContainsFunc(r.RelationsFrom[from], func(relation *graph.Relation) bool {
			return relation.Type == vocabulary.Extends && relation.To == to
		})
	}
	return joins(a, b) || joins(b, a)
}

// follows tells whether every report that names the later group comes behind one
// that names the earlier, on the same place.
func follows(r *rule.Reading, later, earlier graph.ID, order map[graph.ID]int) bool {
	a, b := r.EntityByID[earlier], r.EntityByID[later]
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
