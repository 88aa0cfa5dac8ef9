package audit

import (
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func projectPlace() Rule {
	return Rule{
		ID: "project-place", Severity: Info,
		Name: Text{"项目没有地点", "projects without a place"},
		Doc: Text{
			"项目未写明位于何处：没有“位于”“属于”关系，名称中也没有县区。每份报告合为一条。",
			"A project of which no report says where it is: no LOCATED_IN or PART_OF, and no county in its ID. One finding a report.",
		},
		Hint:   Text{"写明所在县（市、区）、片区或平台。", "Say in which county, area or platform it is."},
		Gather: counted("%d个项目没有写明地点", "projects without a place (%d)"),
		Check: func(r *Reading) []Finding {
			return r.entitiesThat(func(e *graph.Entity) bool { return e.Type == vocabulary.Project && !r.placed(e) })
		},
	}
}

// placed tells whether the project is somewhere more definite than where its
// report is from.
func (r *Reading) placed(e *graph.Entity) bool {
	if document := r.documents[e.Sources[0].Document]; document != nil && e.Place != document.Place {
		return true
	}
	return slices.ContainsFunc(r.relations[e.ID], func(relation *graph.Relation) bool {
		return relation.Type == vocabulary.LocatedIn || relation.Type == vocabulary.PartOf
	})
}
