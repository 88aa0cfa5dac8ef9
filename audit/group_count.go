package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func groupCount() Rule {
	return Rule{
		ID: "group-count", Severity: Warning,
		Name: Text{"组合名数与成员不符", "a group's number against its members"},
		Doc: Text{
			"名称含数的组合（一港五谷＝1＋5），所列成员多于或少于其数。336X、510+、1+X等开放式名称不计；有一份报告列全即可。",
			"A group whose name says how many members it has (一港五谷 is 1 + 5) and whose listed members are more or fewer. Open forms (336X, 510+, 1+X) say nothing; one report that lists all is enough.",
		},
		Hint:  Text{"核对原文是否列全成员；确有遗漏的补入别名或成员，名称并非计数的列为例外。", "See whether the text lists them all; add a missed name to the registry, or an exception where the name does not count members."},
		Check: checkGroupCount,
	}
}

// membership is who belongs to a group by one document.
type membership struct {
	members   []graph.ID // in their order
	relations []*graph.Relation
}

// memberships are the members of every group, document by document.
func (r *Reading) memberships() map[graph.ID]map[graph.ID]*membership {
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

func checkGroupCount(r *Reading) []Finding {
	var found []Finding
	for group, documents := range r.memberships() {
		name := r.groupName(group)
		if name == nil {
			continue
		}
		complete := false
		for _, m := range documents {
			complete = complete || name.problem(r.names(m.members)) == (Text{})
		}
		for document, m := range documents {
			if len(m.members) < name.size() && (complete || !largest(document, documents)) {
				continue
			}
			if problem := name.problem(r.names(m.members)); problem != (Text{}) {
				found = append(found, r.groupFinding(group, document, m, name, problem))
			}
		}
	}
	return found
}

// largest tells whether no other document lists more members, of equal ones the
// first.
func largest(document graph.ID, documents map[graph.ID]*membership) bool {
	own := len(documents[document].members)
	for other, m := range documents {
		if len(m.members) > own || len(m.members) == own && other < document {
			return false
		}
	}
	return true
}

// groupName is what the name of the entity, or one of its other names, says.
func (r *Reading) groupName(id graph.ID) groupName {
	entity := r.entities[id]
	if entity == nil {
		return nil
	}
	for _, name := range append([]string{entity.Name}, entity.Aliases...) {
		if g := parseGroup(name); g != nil {
			return g
		}
	}
	return nil
}

func (r *Reading) names(ids []graph.ID) []string {
	var names []string
	for _, id := range ids {
		names = append(names, r.name(id))
	}
	return names
}

// problem says how members differ from what the name says, part by part where
// they can be told apart.
func (g groupName) problem(members []string) Text {
	var chinese, english []string
	for i, part := range g.sort(members) {
		say := func(zh, en string, n int) {
			chinese = append(chinese, fmt.Sprintf(zh, g[i].noun, n))
			english = append(english, fmt.Sprintf(en, g[i].noun, n))
		}
		switch {
		case len(part) < g[i].count:
			say("“%s”缺%d个", "%s: %d missing", g[i].count-len(part))
		case len(part) > g[i].count:
			say("“%s”多%d个（"+strings.Join(part, "、")+"）", "%s: %d too many ("+strings.Join(part, ", ")+")", len(part)-g[i].count)
		}
	}
	if len(chinese) > 0 {
		return Text{strings.Join(chinese, "，"), strings.Join(english, ", ")}
	}
	switch missing := g.size() - len(members); {
	case missing > 0:
		return say("缺%d个", "%d missing", missing)
	case missing < 0:
		return say("多%d个", "%d too many", -missing)
	}
	return Text{}
}

func (r *Reading) groupFinding(group, document graph.ID, m *membership, name groupName, problem Text) Finding {
	sources := in(document, r.entities[group].Sources)
	f := Finding{Subject: group, Nodes: m.members, Detail: string(document), Places: places(sources[:min(1, len(sources))])}
	for _, relation := range m.relations {
		f.Places = append(f.Places, places(in(document, relation.Sources))...)
	}
	members := strings.Join(r.names(m.members), "、")
	f.Message = say("“%s”应有%d个成员（%s），报告列出%d个：%s；", "%q should have %d members (%s), the report lists %d: %s; ",
		r.name(group), name.size(), name, len(m.members), members)
	f.Message.Chinese += problem.Chinese
	f.Message.English += problem.English
	return f
}
