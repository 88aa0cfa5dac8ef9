package audit

import "github.com/policygraph/policygraph/audit/rule"

// Change is what has become of a finding since an earlier run.
type Change string

// The changes.
const (
	New       Change = "new"
	Fixed     Change = "fixed"
	Unchanged Change = "unchanged"
)

// Since holds the findings of two runs against each other: which of the later
// are new or unchanged, in their order, and which of the earlier are fixed. A
// finding is the same where rule and nodes are.
func Since(before, after []rule.Finding) (changes []Change, fixed []rule.Finding) {
	was := make(map[string]bool, len(before))
	for _, f := range before {
		was[f.Key()] = true
	}
	is := make(map[string]bool, len(after))
	for _, f := range after {
		is[f.Key()] = true
		if was[f.Key()] {
			changes = append(changes, Unchanged)
		} else {
			changes = append(changes, New)
		}
	}
	for _, f := range before {
		if !is[f.Key()] {
			fixed = append(fixed, f)
		}
	}
	return changes, fixed
}
