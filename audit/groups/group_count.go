package groups

import (
	"fmt"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// GroupCount is group-count: a group's number against its members.
func GroupCount() rule.Rule {
	return rule.Rule{
		ID: "group-count", Severity: rule.Warning,
		Name: rule.Text{Chinese: "组合名数与成员不符", English: "a group's number against its members"},
		Doc: rule.Text{
			Chinese: "名称含数的组合（一港五谷＝1＋5），所列成员多于或少于其数。336X、510+、1+X等开放式名称不计；有一份报告列全即可。",
			English: "A group whose name says how many members it has (一港五谷 is 1 + 5) and whose listed members are more or fewer. Open forms (336X, 510+, 1+X) say nothing; one report that lists all is enough.",
		},
		Hint:  rule.Text{Chinese: "核对原文是否列全成员；确有遗漏的补入别名或成员，名称并非计数的列为例外。", English: "See whether the text lists them all; add a missed name to the registry, or an exception where the name does not count members."},
		Check: checkGroupCount,
	}
}

func checkGroupCount(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for group, documents := range memberships(r) {
		name := groupNameOf(r, group)
		if name == nil {
			continue
		}
		complete := false
		for _, m := range documents {
			complete = complete || name.problem(r.Names(m.members)) == (rule.Text{})
		}
		for document, m := range documents {
			if len(m.members) < name.size() && (complete || !largest(document, documents)) {
				continue
			}
			if problem := name.problem(r.Names(m.members)); problem != (rule.Text{}) {
				found = append(found, groupFinding(r, group, document, m, name, problem))
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

// groupNameOf is what the name of the entity, or one of its other names, says.
func groupNameOf(r *rule.Reading, id graph.ID) groupName {
	entity := r.EntityByID[id]
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

// problem says how members differ from what the name says, part by part where
// they can be told apart.
func (g groupName) problem(members []string) rule.Text {
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
		return rule.Text{Chinese: strings.Join(chinese, "，"), English: strings.Join(english, ", ")}
	}
	switch missing := g.size() - len(members); {
	case missing > 0:
		return rule.Say("缺%d个", "%d missing", missing)
	case missing < 0:
		return rule.Say("多%d个", "%d too many", -missing)
	}
	return rule.Text{}
}

func groupFinding(r *rule.Reading, group, document graph.ID, m *membership, name groupName, problem rule.Text) rule.Finding {
	sources := rule.SourcesIn(document, r.EntityByID[group].Sources)
	f := rule.Finding{Subject: group, Nodes: m.members, Detail: string(document), Places: rule.Places(sources[:min(1, len(sources))])}
	for _, relation := range m.relations {
		f.Places = append(f.Places, rule.Places(rule.SourcesIn(document, relation.Sources))...)
	}
	members := rule.Joined(r.Names(m.members))
	f.Message = rule.Say("“%s”应有%d个成员（%s），报告列出%d个：%s；", "%q should have %d members (%s), the report lists %d: %s; ",
		r.Name(group), name.size(), name, len(m.members), members)
	f.Message.Chinese += problem.Chinese
	f.Message.English += problem.English
	return f
}
