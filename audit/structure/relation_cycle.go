package structure

import (
	"slices"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// RelationCycle is relation-cycle: cycles in PART_OF and HAS_MEMBER.
func RelationCycle() rule.Rule {
	return rule.Rule{
		ID: "relation-cycle", Severity: rule.Error,
		Name:  rule.Text{Chinese: "包含、属于关系成环", English: "cycles in PART_OF and HAS_MEMBER"},
		Doc:   rule.Text{Chinese: "沿“属于”或“包含”走回起点。", English: "Following PART_OF or HAS_MEMBER comes back to where it began."},
		Hint:  rule.Text{Chinese: "核对原文，去掉方向相反的一条。", English: "See the text, and take out the relation that points the wrong way."},
		Check: checkRelationCycle,
	}
}

func checkRelationCycle(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for _, kind := range []vocabulary.RelationType{vocabulary.PartOf, vocabulary.HasMember} {
		next := map[graph.ID][]graph.ID{}
		for _, relation := range r.Relations {
			if relation.Type == kind && relation.From != relation.To { // a loop breaks relation-kind
				next[relation.From] = append(next[relation.From], relation.To)
			}
		}
		for _, ring := range rings(next) {
			slices.Sort(ring)
			f := rule.Finding{Subject: ring[0], Nodes: ring[1:], Detail: string(kind)}
			for _, id := range ring {
				for _, relation := range r.RelationsFrom[id] {
					if relation.Type == kind && slices.Contains(ring, relation.To) {
						f.Places = append(f.Places, rule.Places(relation.Sources)...)
					}
				}
			}
			names := rule.Joined(r.Names(ring))
			f.Message = rule.Say("%s沿%s成环", "%s form a ring of %s", names, kind)
			found = append(found, f)
		}
	}
	return found
}

// rings are the sets of nodes that reach one another. What has no way on is taken
// off first, which mostly leaves nothing.
func rings(next map[graph.ID][]graph.ID) [][]graph.ID {
	reach := func(from graph.ID) map[graph.ID]bool {
		seen := map[graph.ID]bool{}
		for queue := []graph.ID{from}; len(queue) > 0; {
			at := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			for _, to := range next[at] {
				if !seen[to] {
					seen[to] = true
					queue = append(queue, to)
				}
			}
		}
		return seen
	}
	prune(next)
	var all [][]graph.ID
	done := map[graph.ID]bool{}
	for from := range next {
		if done[from] {
			continue
		}
		forward := reach(from)
		if !forward[from] {
			continue
		}
		var ring []graph.ID
		for to := range forward {
			if reach(to)[from] {
				ring = append(ring, to)
				done[to] = true
			}
		}
		all = append(all, ring)
	}
	return all
}

// prune takes off the nodes from which no way leads on, until none is left.
func prune(next map[graph.ID][]graph.ID) {
	for again := true; again; {
		again = false
		for from, list := range next {
			kept := slices.DeleteFunc(list, func(to graph.ID) bool { return len(next[to]) == 0 })
			next[from] = kept
			if len(kept) == 0 {
				delete(next, from)
				again = true
			}
		}
	}
}
