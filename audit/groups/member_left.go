package groups

import (
	"slices"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// MemberLeft is member-left: members that leave a group.
func MemberLeft() rule.Rule {
	return rule.Rule{
		ID: "member-left", Severity: rule.Warning,
		Name: rule.Text{Chinese: "成员退出组合", English: "members that leave a group"},
		Doc: rule.Text{
			Chinese: "同一地方前后两份报告都列出某组合的成员，前有而后无。",
			English: "Two reports of one place, one after the other, list the members of a group, and the later one lacks some.",
		},
		Hint:  rule.Text{Chinese: "核对是撤销、更名还是漏列；更名的写入别名。", English: "See whether it was given up, renamed or left out; a new name belongs among the aliases."},
		Check: checkMemberLeft,
	}
}

func checkMemberLeft(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	reports := r.ReportsByPlace()
	for group, documents := range memberships(r) {
		for _, list := range reports {
			var before graph.ID
			for _, d := range list {
				if documents[d.ID] == nil {
					continue
				}
				if before != "" {
					found = append(found, left(r, group, before, d.ID, documents)...)
				}
				before = d.ID
			}
		}
	}
	return found
}

// left tells who is a member in the earlier document and not in the later.
func left(r *rule.Reading, group, earlier, later graph.ID, documents map[graph.ID]*membership) []rule.Finding {
	f := rule.Finding{Subject: group, Detail: string(earlier) + " " + string(later)}
	for _, relation := range documents[earlier].relations {
		if !slices.Contains(documents[later].members, relation.To) {
			f.Nodes = append(f.Nodes, relation.To)
			f.Places = append(f.Places, rule.Places(rule.SourcesIn(earlier, relation.Sources))...)
		}
	}
	if len(f.Nodes) == 0 {
		return nil
	}
	f.Message = rule.Say("“%s”后一份报告（%s）不再列出：%s", "%q: the later report (%s) no longer lists %s",
		r.Name(group), r.DocumentByID[later].Period, rule.Joined(r.Names(f.Nodes)))
	return []rule.Finding{f}
}
