package track

import (
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/vocabulary"
)

// Language is what notes and summaries are written in.
type Language string

// The languages.
const (
	Chinese Language = "zh"
	English Language = "en"
)

// phrases are the sentences of one language, most of them formats.
type phrases struct {
	share, elapsed, ahead, behind, level, missing, pace, stock string // of flows and stocks
	used, over, under, room                                    string // of those under a ceiling
	above, below, same, points, places                         string // of rates
	difference, unsaid, wording, noResult, notYet, partial     string
	total, count, stop, comma                                  string // of lists
	aspects                                                    map[vocabulary.Aspect]string
	language                                                   Language
}

func phrasesOf(language Language) phrases {
	if language == English {
		return phrases{
			share: "%s%% of the target", elapsed: "%s%% of the time", ahead: "%s points ahead of time", behind: "%s points behind time", level: "level with time",
			missing: "%s short", pace: "%d months left, %s a month needed", stock: "a stock, not held against time",
			above: "%s above the target", below: "%s below the target", same: "the same as the target", points: "percentage points", places: "places",
			language: English,
			used:     "%s%% of the ceiling", over: "%s points above time", under: "%s points below time", room: "%s left",
			difference: "%s: target %s, result %s", unsaid: "not said", wording: "the result is of %s",
			noResult: "no report states a result", notYet: "its time has not come", partial: "the result is of %s, none of the whole is stated",
			total: "%d targets: ", count: "%s %d", stop: "; ", comma: ", ",
			aspects: map[vocabulary.Aspect]string{
				vocabulary.ScopeLevel: "level", vocabulary.ScopeMeans: "means", vocabulary.ScopeStage: "stage",
				vocabulary.ScopeExclusion: "taken out", vocabulary.ScopeExtent: "extent", vocabulary.ScopeName: "name",
			},
		}
	}
	return phrases{
		share: "完成%s%%", elapsed: "时间过%s%%", ahead: "超序时进度%s个百分点", behind: "欠序时进度%s个百分点", level: "与序时进度持平",
		missing: "尚差%s", pace: "余%d个月，月均需%s", stock: "存量，不按时间折算",
		above: "高于目标%s", below: "低于目标%s", same: "与目标持平", points: "个百分点", places: "位",
		language: Chinese,
		used:     "用去上限%s%%", over: "高于序时%s个百分点", under: "低于序时%s个百分点", room: "距上限%s",
		difference: "%s（目标：%s；实绩：%s）", unsaid: "未提及", wording: "实绩表述为“%s”",
		noResult: "报告未见实绩", notYet: "目标期未到", partial: "仅有%s实绩，期末实绩未见",
		total: "共%d项目标：", count: "%s %d 项", stop: "；", comma: "，",
		aspects: map[vocabulary.Aspect]string{
			vocabulary.ScopeLevel: "级别", vocabulary.ScopeMeans: "方式", vocabulary.ScopeStage: "环节",
			vocabulary.ScopeExclusion: "扣除", vocabulary.ScopeExtent: "范围", vocabulary.ScopeName: "名称",
		},
	}
}

// Label is the word for a state in the language.
func Label(state vocabulary.State, language Language) string {
	if language == English {
		return strings.ReplaceAll(string(state), "_", " ")
	}
	return vocabulary.Label("State", string(state))
}

// Called is the indicator's name in the language, its own where none is known.
func Called(i *graph.Indicator, language Language) string {
	if language == English && i.English != "" {
		return i.English
	}
	return i.Name
}

// Amount is a value with its unit in the language.
func Amount(value, unit string, language Language) string {
	if language == English {
		return quantity.InEnglish(value, unit)
	}
	return value + unit
}

// Stated is the metric's number as one reads it: ≥8%.
func Stated(m *graph.Metric, language Language) string {
	if language == English {
		return quantity.StatedEnglish(m)
	}
	return quantity.Stated(m)
}
