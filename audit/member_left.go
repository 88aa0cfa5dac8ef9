package audit

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

func memberLeft() Rule {
	return Rule{
		ID: "member-left", Severity: Warning,
		Name: Text{"成员退出组合", "members that leave a group"},
		Doc: Text{
			"同一地方前后两份报告都列出某组合的成员，前有而后无。",
			"Two reports of one place, one after the other, list the members of a group, and the later one lacks some.",
		},
		Hint:  Text{"核对是撤销、更名还是漏列；更名的写入别名。", "See whether it was given up, renamed or left out; a new name belongs among the aliases."},
		Check: checkMemberLeft,
	}
}

func checkMemberLeft(r *Reading) []Finding {
	var found []Finding
	reports := r.reports()
	for group, documents := range r.memberships() {
		for _, list := range reports {
			var before graph.ID
			for _, d := range list {
				if documents[d.ID] == nil {
					continue
				}
				if before != "" {
					found = append(found, r.left(group, before, d.ID, documents)...)
				}
				before = d.ID
			}
		}
	}
	return found
}

// left tells who is a member in the earlier document and not in the later.
func (r *Reading) left(group, earlier, later graph.ID, documents map[graph.ID]*membership) []Finding {
	f := Finding{Subject: group, Detail: string(earlier) + " " + string(later)}
	for _, relation := range documents[earlier].relations {
		if !slices.Contains(documents[later].members, relation.To) {
			f.Nodes = append(f.Nodes, relation.To)
			f.Places = append(f.Places, places(in(earlier, relation.Sources))...)
		}
	}
	if len(f.Nodes) == 0 {
		return nil
	}
	f.Message = say("“%s”后一份报告（%s）不再列出：%s", "%q: the later report (%s) no longer lists %s",
		r.name(group), r.documents[later].Period, strings.Join(r.names(f.Nodes), "、"))
	return []Finding{f}
}
