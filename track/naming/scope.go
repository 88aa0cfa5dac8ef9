package naming

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// Difference is one way in which the scope of a result is not that of its
// target. A side that says nothing about it is empty.
type Difference struct {
	Aspect vocabulary.Aspect
	Target string
	Actual string
}

// Differences holds two names of one core against each other. None are given
// where they measure the same thing; ok is false where they do not even measure
// the same thing in another scope: what is done against what there is, what is
// begun against what is finished, works of another kind.
func Differences(target, actual Name) (list []Difference, ok bool) {
	if target.Acts() != actual.Acts() || !sameLevel(target.level, actual.level) {
		return nil, false
	}
	aspect, ok := verbs(target, actual)
	if !ok {
		return nil, false
	}
	note := func(aspect vocabulary.Aspect, t, a string) {
		if t != a {
			list = append(list, Difference{aspect, t, a})
		}
	}
	note(vocabulary.ScopeLevel, target.level, actual.level)
	if aspect != "" {
		note(aspect, target.verb(), actual.verb())
	}
	note(vocabulary.ScopeExclusion, target.less, actual.less)
	note(vocabulary.ScopeExtent, strings.Join(target.scopes, "、"), strings.Join(actual.scopes, "、"))
	return list, true
}

// sameLevel tells whether the levels are one, or one of them takes in the other
// or says nothing. A province's list is never held against a city's.
func sameLevel(target, actual string) bool {
	const above = "及以上"
	return target == "" || actual == "" || strings.TrimSuffix(target, above) == strings.TrimSuffix(actual, above)
}

// verbs tells in which aspect the verbs of two names differ, "" where they say
// the same; ok is false where they count two things. What is planned or begun is
// held against its like alone. What is applied for may become a gain. Works that
// share no step are different works, and a gain may be a work's.
func verbs(target, actual Name) (differ vocabulary.Aspect, ok bool) {
	if target.pending() != actual.pending() {
		return "", false
	}
	if (target.stage == "applied") != (actual.stage == "applied") {
		return vocabulary.ScopeStage, target.gain != "" && actual.stage == "applied" || actual.gain != "" && target.stage == "applied"
	}
	switch worked := len(target.works) > 0; {
	case worked && len(actual.works) > 0:
		if slices.Equal(target.works, actual.works) {
			return "", true
		}
		return vocabulary.ScopeMeans, slices.ContainsFunc(target.works, func(w string) bool { return slices.Contains(actual.works, w) })
	case worked:
		return vocabulary.ScopeMeans, actual.gain != "" || target.builds()
	case len(actual.works) > 0:
		return vocabulary.ScopeMeans, target.gain != "" || actual.builds()
	case target.gain == actual.gain:
		return "", true
	}
	return vocabulary.ScopeMeans, true
}

// pending is the stage of a thing that is not there yet, "" of any other.
func (n Name) pending() string {
	if n.stage == "planned" || n.stage == "begun" {
		return n.stage
	}
	return ""
}

// builds tells whether at the end of every work of the name a thing stands.
func (n Name) builds() bool {
	return !slices.ContainsFunc(n.works, func(w string) bool {
		return !slices.ContainsFunc(words()["build"], func(b word) bool { return b.text == w })
	})
}

// verb is the verbs of the name in words.
func (n Name) verb() string {
	switch {
	case len(n.works) > 0:
		return strings.Join(n.works, "、")
	case n.gain != "":
		return n.gain
	}
	return map[string]string{"planned": "谋划", "applied": "申报", "begun": "开工", "done": "竣工"}[n.stage]
}

// Vague tells whether the core is a word such as 项目 or 企业, which many things
// share that have nothing to do with each other.
func (n Name) Vague() bool {
	return slices.ContainsFunc(words()["generic"], func(w word) bool { return w.text == n.Core })
}

// Equal tells whether two names agree in every part.
func (n Name) Equal(other Name) bool {
	return n.Core == other.Core && n.level == other.level && n.less == other.less && n.stage == other.stage && n.gain == other.gain &&
		slices.Equal(n.works, other.works) && slices.Equal(n.scopes, other.scopes)
}
