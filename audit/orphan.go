package audit

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func orphan() Rule {
	return Rule{
		ID: "orphan", Severity: Info,
		Name: Text{"孤立名称", "named and nothing more"},
		Doc: Text{
			"平台、片区、行动、改革、政策、项目只被提及：没有关系、数字和状态。每份报告合为一条，归入首次提及的报告。",
			"A platform, area, programme, reform, policy or project that is mentioned and has no relation, figure or status. One finding a report, the one that mentions it first.",
		},
		Hint:   Text{"看原文是否写明归属、进度或数字而未抽出；确属一笔带过的不必处理。", "See whether the text says more of it that was not read; what is only named in passing needs nothing."},
		Gather: counted("%d个名称只被提及，没有关系、数字和状态", "names without a relation, figure or status (%d)"),
		Check: func(r *Reading) []Finding {
			return r.entitiesThat(func(e *graph.Entity) bool {
				return of(e, vocabulary.Platform, vocabulary.Area, vocabulary.Programme, vocabulary.Reform, vocabulary.Policy, vocabulary.Project) &&
					!r.joined[e.ID] && !r.measured[e.ID] && len(r.statuses[e.ID]) == 0
			})
		},
	}
}

// entitiesThat are findings about the mentioned entities that the test picks,
// each with its name for a message.
func (r *Reading) entitiesThat(test func(*graph.Entity) bool) []Finding {
	var found []Finding
	for _, e := range r.Entities {
		if len(e.Sources) > 0 && test(e) {
			found = append(found, Finding{Subject: e.ID, Message: same(e.Name)})
		}
	}
	return found
}
