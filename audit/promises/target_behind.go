// Package promises holds the rules about what was announced: targets and
// projects, and what reports say has become of them.
package promises

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// TargetBehind is target-behind: targets behind.
func TargetBehind() rule.Rule {
	return rule.Rule{
		ID: "target-behind", Severity: rule.Warning,
		Name:  rule.Text{Chinese: "目标欠进度", English: "targets behind"},
		Doc:   rule.Text{Chinese: "台账中状态为欠进度的目标，计算方法见 docs/ledger.md。", English: "Targets that the ledger says are behind; docs/ledger.md has the arithmetic."},
		Hint:  rule.Text{Chinese: "列入督办，按月均所需进度倒排。", English: "Put it on the list of what is pressed for; the ledger says what each month must bring."},
		Check: func(r *rule.Reading) []rule.Finding { return targetsIn(r, vocabulary.Behind) },
	}
}

// targetsIn are findings about the targets that the ledger has in a state.
func targetsIn(r *rule.Reading, state vocabulary.State) []rule.Finding {
	var found []rule.Finding
	for _, e := range r.Ledger().Entries {
		if e.State != state {
			continue
		}
		figures := rule.Say("%s：目标%s，实绩%s（%s）；", "%s: target %s, result %s (%s); ",
			r.Thing(e.Target), rule.Stated(e.Target), rule.Stated(e.Actual), e.Actual.Period)
		found = append(found, rule.Finding{
			Subject: e.Target.ID, Nodes: []graph.ID{e.Actual.ID}, Places: rule.Places([]graph.Source{e.Source, e.ActualSource}),
			Message: rule.Text{Chinese: figures.Chinese + e.Note(track.Chinese), English: figures.English + e.Note(track.English)},
		})
	}
	return found
}
