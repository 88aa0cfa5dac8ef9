package track

import (
	"slices"
	"strings"
)

// Aspect is what two scopes differ in.
type Aspect string

// The aspects.
const (
	Level     Aspect = "level"     // 省级 against 省级及以上
	Means     Aspect = "means"     // 引进 against 引育, 新建 against 新改建
	Stage     Aspect = "stage"     // 申报 against 新增
	Exclusion Aspect = "exclusion" // 扣除房地产开发投资
	Extent    Aspect = "extent"    // 全职顶尖人才 against 顶尖人才
	Renaming  Aspect = "renaming"  // of the entity that both are about
)

// Difference is one way in which the scope of a result is not that of its
// target. A side that says nothing about it is empty.
type Difference struct {
	Aspect Aspect
	Target string
	Actual string
}

// differences holds two names of one core against each other. None are given
// where they measure the same thing; ok is false where they do not even measure
// the same thing in another scope: what is done against what there is, what is
// begun against what is finished, works of another kind.
func differences(target, actual name) (list []Difference, ok bool) {
	if target.acts() != actual.acts() || !sameStage(target, actual) {
		return nil, false
	}
	note := func(aspect Aspect, t, a string) {
		if t != a {
			list = append(list, Difference{aspect, t, a})
		}
	}
	if !sameLevel(target.level, actual.level) {
		return nil, false
	}
	note(Level, target.level, actual.level)
	if target.stage == "applied" || actual.stage == "applied" {
		note(Stage, target.done(), actual.done())
	} else if !noteMeans(target, actual, note) {
		return nil, false
	}
	note(Exclusion, target.less, actual.less)
	note(Extent, strings.Join(target.scopes, "、"), strings.Join(actual.scopes, "、"))
	return list, true
}

// sameStage tells whether neither is begun where the other is finished. What is
// applied for may be held, as another scope, against what is gained, as a work
// may against what came of it.
func sameStage(target, actual name) bool {
	return (target.stage == "begun") == (actual.stage == "begun")
}

// sameLevel tells whether the levels are one, or one of them takes in the other
// or says nothing. A province's list is never held against a city's.
func sameLevel(target, actual string) bool {
	const above = "及以上"
	return target == "" || actual == "" || strings.TrimSuffix(target, above) == strings.TrimSuffix(actual, above)
}

// noteMeans notes how things came to be counted where that differs. Works that
// share no step are different works. A work says the same as the work finished:
// a house renovated counts once it is done.
func noteMeans(target, actual name, note func(Aspect, string, string)) bool {
	if len(target.works) > 0 && len(actual.works) > 0 {
		if slices.Equal(target.works, actual.works) {
			note(Means, target.gain, actual.gain)
			return true
		}
		note(Means, target.done(), actual.done())
		return slices.ContainsFunc(target.works, func(w string) bool { return slices.Contains(actual.works, w) })
	}
	note(Means, target.done(), actual.done())
	return true
}

// done is the verbs of the name in words.
func (n name) done() string {
	if len(n.works) > 0 {
		return strings.Join(n.works, "、")
	}
	if n.gain != "" {
		return n.gain
	}
	return map[string]string{"applied": "申报", "begun": "开工", "done": "建成"}[n.stage]
}
