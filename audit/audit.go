// Package audit says what does not add up in a graph: groups whose members are
// not as many as their name says, figures that contradict one another, targets
// behind, names that are two things, provenance that is broken.
//
// A rule is a value, made by the function that has its ID for a name in the
// package of its family. All of them are pure: the same graph gives the same
// findings, in the same order. docs/audit.md describes them.
package audit

import (
	"github.com/policygraph/policygraph/audit/figures"
	"github.com/policygraph/policygraph/audit/groups"
	"github.com/policygraph/policygraph/audit/promises"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/audit/structure"
)

// Rules are all rules that are built in, in the order of docs/audit.md.
func Rules() []rule.Rule {
	return []rule.Rule{
		groups.GroupCount(), groups.GroupUnlisted(), groups.MemberLeft(), groups.GroupRenamed(),
		structure.Orphan(), structure.NoMetric(),
		promises.ProjectStatus(), promises.ProjectProgramme(), promises.ProjectPlace(), promises.StatusBackwards(),
		promises.TargetUnreported(), promises.TargetBehind(), promises.TargetMissed(), promises.TargetVague(),
		figures.TwoValues(), figures.UnitDiffers(), figures.GrowthMismatch(), figures.PartAboveWhole(), figures.CompletionMismatch(),
		figures.RateRange(), figures.RankRange(), figures.BenchmarkImplied(), figures.BenchmarkContradicted(),
		structure.Provenance(), structure.DocumentText(), structure.NameShared(), structure.TypeDiffers(),
		structure.RelationKind(), structure.RelationCycle(), structure.UnreadDigits(), figures.IndicatorLookalike(),
	}
}
