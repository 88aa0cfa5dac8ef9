package promises

import (
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/vocabulary"
)

// TargetMissed is target-missed: targets missed.
func TargetMissed() rule.Rule {
	return rule.Rule{
		ID: "target-missed", Severity: rule.Warning,
		Name:  rule.Text{Chinese: "目标未达成", English: "targets missed"},
		Doc:   rule.Text{Chinese: "台账中状态为未达成的目标。", English: "Targets that the ledger says are missed."},
		Hint:  rule.Text{Chinese: "在报告中说明未达成的原因。", English: "Say in the report why it was missed."},
		Check: func(r *rule.Reading) []rule.Finding { return targetsIn(r, vocabulary.Missed) },
	}
}
