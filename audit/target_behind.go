package audit

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

func targetBehind() Rule {
	return Rule{
		ID: "target-behind", Severity: Warning,
		Name:  Text{"目标欠进度", "targets behind"},
		Doc:   Text{"台账中状态为欠进度的目标，计算方法见 docs/ledger.md。", "Targets that the ledger says are behind; docs/ledger.md has the arithmetic."},
		Hint:  Text{"列入督办，按月均所需进度倒排。", "Put it on the list of what is pressed for; the ledger says what each month must bring."},
		Check: func(r *Reading) []Finding { return r.targetsIn(vocabulary.Behind) },
	}
}

// targetsIn are findings about the targets that the ledger has in a state.
func (r *Reading) targetsIn(state vocabulary.State) []Finding {
	var found []Finding
	for _, e := range r.Ledger().Entries {
		if e.State != state {
			continue
		}
		figures := say("%s：目标%s，实绩%s（%s）；", "%s: target %s, result %s (%s); ",
			r.thing(e.Target), stated(e.Target), stated(e.Actual), e.Actual.Period)
		found = append(found, Finding{
			Subject: e.Target.ID, Nodes: []graph.ID{e.Actual.ID}, Places: places([]graph.Source{e.Source, e.ActualSource}),
			Message: Text{figures.Chinese + e.Note(track.Chinese), figures.English + e.Note(track.English)},
		})
	}
	return found
}
