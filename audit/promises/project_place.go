package promises

import (
	"slices"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// ProjectPlace is project-place: projects without a place.
func ProjectPlace() rule.Rule {
	return rule.Rule{
		ID: "project-place", Severity: rule.Info,
		Name: rule.Text{Chinese: "项目没有地点", English: "projects without a place"},
		Doc: rule.Text{
			Chinese: "项目未写明位于何处：没有“位于”“属于”关系，名称中也没有县区。每份报告合为一条。",
			English: "A project of which no report says where it is: no LOCATED_IN or PART_OF, and no county in its ID. One finding a report.",
		},
		Hint:   rule.Text{Chinese: "写明所在县（市、区）、片区或平台。", English: "Say in which county, area or platform it is."},
		Gather: rule.Counted("%d个项目没有写明地点", "projects without a place (%d)"),
		Check: func(r *rule.Reading) []rule.Finding {
			return r.EntitiesThat(func(e *graph.Entity) bool { return e.Type == vocabulary.Project && !placed(r, e) })
		},
	}
}

// placed tells whether the project is somewhere more definite than where its
// report is from.
func placed(r *rule.Reading, e *graph.Entity) bool {
	if document := r.DocumentByID[e.Sources[0].Document]; document != nil && e.Place != document.Place {
		return true
	}
	return slices.ContainsFunc(r.RelationsFrom[e.ID], func(relation *graph.Relation) bool {
		return relation.Type == vocabulary.LocatedIn || relation.Type == vocabulary.PartOf
	})
}
