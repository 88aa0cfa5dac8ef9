package audit

import "github.com/policygraph/policygraph/vocabulary"

func targetMissed() Rule {
	return Rule{
		ID: "target-missed", Severity: Warning,
		Name:  Text{"目标未达成", "targets missed"},
		Doc:   Text{"台账中状态为未达成的目标。", "Targets that the ledger says are missed."},
		Hint:  Text{"在报告中说明未达成的原因。", "Say in the report why it was missed."},
		Check: func(r *Reading) []Finding { return r.targetsIn(vocabulary.Missed) },
	}
}
