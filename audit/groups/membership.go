// Package groups holds the rules about groups and their members: whether they
// are as many as the group's name says, and who came and went between reports.
package groups

import (
	"slices"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// membership is who belongs to a group by one document.
type membership struct {
	members   []graph.ID // in their order
	relations []*graph.Relation
}

// memberships are the members of every group, document by document.
func memberships(r *rule.Reading) map[graph.ID]map[graph.ID]*membership {
	groups := map[graph.ID]map[graph.ID]*membership{}
	for _, relation := range r.Relations {
		if relation.Type != vocabulary.HasMember {
			continue
		}
		for _, source := range relation.Sources {
			documents := groups[relation.From]
			if documents == nil {
				documents = map[graph.ID]*membership{}
				groups[relation.From] = documents
			}
			m := documents[source.Document]
			if m == nil {
				m = &membership{}
				documents[source.Document] = m
			}
			if !slices.Contains(m.members, relation.To) {
				m.members = append(m.members, relation.To)
				m.relations = append(m.relations, relation)
			}
		}
	}
	for _, documents := range groups {
		for _, m := range documents {
			slices.SortStableFunc(m.relations, func(a, b *graph.Relation) int { return a.Ordinal - b.Ordinal })
			for i, relation := range m.relations {
				m.members[i] = relation.To
			}
		}
	}
	return groups
}

func union(documents map[graph.ID]*membership) []graph.ID {
	var all []graph.ID
	for _, m := range documents {
		all = append(all, m.members...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
