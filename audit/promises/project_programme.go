package promises

import (
	"slices"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// ProjectProgramme is project-programme: projects without a programme.
func ProjectProgramme() rule.Rule {
	return rule.Rule{
		ID: "project-programme", Severity: rule.Info,
		Name: rule.Text{Chinese: "项目没有所属行动", English: "projects without a programme"},
		Doc: rule.Text{
			Chinese: "项目与任何行动、改革、政策、平台、片区都没有关系。每份报告合为一条。",
			English: "A project that no relation joins with a programme, reform, policy, platform or area. One finding a report.",
		},
		Hint:   rule.Text{Chinese: "写明项目由哪项行动牵头、属于哪个平台或片区。", English: "Say which programme leads it, or which platform or area it belongs to."},
		Gather: rule.Counted("%d个项目没有所属行动、平台或片区", "projects that belong to no programme, platform or area (%d)"),
		Check: func(r *rule.Reading) []rule.Finding {
			led := ledProjects(r)
			return r.EntitiesThat(func(e *graph.Entity) bool { return e.Type == vocabulary.Project && !led[e.ID] })
		},
	}
}

// ledProjects are the projects that a relation joins with what can lead them.
func ledProjects(r *rule.Reading) map[graph.ID]bool {
	leads := []vocabulary.EntityType{vocabulary.Programme, vocabulary.Reform, vocabulary.Policy, vocabulary.Platform, vocabulary.Area}
	led := map[graph.ID]bool{}
	for _, relation := range r.Relations {
		for _, ends := range [][2]graph.ID{{relation.From, relation.To}, {relation.To, relation.From}} {
			if other := r.EntityByID[ends[1]]; other != nil && slices.Contains(leads, other.Type) {
				led[ends[0]] = true
			}
		}
	}
	return led
}
