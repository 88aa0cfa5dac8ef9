package structure

import (
	"slices"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// TypeDiffers is type-differs: one name, two types.
func TypeDiffers() rule.Rule {
	return rule.Rule{
		ID: "type-differs", Severity: rule.Warning,
		Name: rule.Text{Chinese: "同名不同类", English: "one name, two types"},
		Doc: rule.Text{
			Chinese: "同一辖区、同一名称的实体在报告中归为不同类型，因而成了两个节点。",
			English: "Entities of one name and jurisdiction are of different types in the reports, and so are two nodes.",
		},
		Hint:  rule.Text{Chinese: "在名录中写明其类型；确为两物的，改用全称。", English: "Say in the registry which type it is; where they are two things, call them by their full names."},
		Check: checkTypeDiffers,
	}
}

func sameType(list []*graph.Entity) bool {
	return !slices.ContainsFunc(list, func(e *graph.Entity) bool { return e.Type != list[0].Type })
}

type named struct {
	name  string
	place graph.ID
}

func checkTypeDiffers(r *rule.Reading) []rule.Finding {
	byName := map[named][]*graph.Entity{}
	for _, e := range r.Entities {
		at := named{e.Name, e.Place}
		byName[at] = append(byName[at], e)
	}
	var found []rule.Finding
	for _, list := range byName {
		if sameType(list) {
			continue
		}
		f := rule.Finding{Subject: list[0].ID}
		var types rule.Text
		for i, e := range list {
			f.Places = append(f.Places, rule.Places(e.Sources)...)
			types.Chinese += "、" + vocabulary.Label("EntityType", string(e.Type))
			types.English += ", " + string(e.Type)
			if i > 0 {
				f.Nodes = append(f.Nodes, e.ID)
			}
		}
		f.Message = rule.Text{
			Chinese: "“" + list[0].Name + "”既是" + strings.TrimPrefix(types.Chinese, "、"),
			English: strconv.Quote(list[0].Name) + " is " + strings.TrimPrefix(types.English, ", "),
		}
		found = append(found, f)
	}
	return found
}
