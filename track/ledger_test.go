package track_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/tracktest"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestWithoutResult tells a target whose time has begun from one whose time has
// not.
func TestWithoutResult(t *testing.T) {
	t.Parallel()
	for period, want := range map[string]vocabulary.State{
		"2024": vocabulary.NoResult, "2023": vocabulary.NoResult, "2024-Q2": vocabulary.NoResult, "2024/2026": vocabulary.NoResult,
		"2024-S2": vocabulary.NotDue, "2024-10": vocabulary.NotDue, "2025": vocabulary.NotDue, "2025/2027": vocabulary.NotDue,
	} {
		b := tracktest.NewBuilder(t)
		b.G.Documents = b.G.Documents[:1]
		b.Target(tracktest.Figure{Name: "新增绿道", Value: "10", Unit: "公里", Period: period})
		if e := b.Only(); e.State != want || e.Actual != nil || e.Arithmetic != nil {
			t.Errorf("%s is %s, want %s", period, e.State, want)
		}
	}
	b := tracktest.NewBuilder(t)
	b.Target(tracktest.Figure{Name: "新增绿道", Value: "10", Unit: "公里", Period: "近期"})
	if entries := b.Ledger(); len(entries) != 0 {
		t.Errorf("a target of no period is in the ledger: %v", entries)
	}
}

// TestAsOf keeps the ledger as it was at several moments.
func TestAsOf(t *testing.T) {
	t.Parallel()
	b := tracktest.NewBuilder(t)
	b.Target(tracktest.Figure{Name: "新增绿道", Value: "10", Unit: "公里"})
	b.Actual(tracktest.Figure{Name: "新增绿道", Value: "6", Unit: "公里"})
	b.Actual(tracktest.Figure{Name: "新增绿道", Value: "9", Unit: "公里", Period: "2024", Document: tracktest.Yearly})
	b.Target(tracktest.Figure{Name: "新增绿道", Value: "12", Unit: "公里", Period: "2025", Document: tracktest.Yearly})
	for moment, want := range map[string]string{
		"2024-08-25": "", "2024-08-26": "ahead", "2025-01-15": "ahead!", "2025-01-16": "missed! not_due",
		"2024-Q1": "", "2024-S1": "ahead", "2024": "missed! not_due", "2025": "missed! no_result!",
	} {
		asOf, err := period.ParseAsOf(moment)
		if err != nil {
			t.Fatal(err)
		}
		var states []string
		for _, e := range track.New(b.Graph(), asOf).Entries {
			state := string(e.State)
			if e.Over {
				state += "!"
			}
			states = append(states, state)
		}
		if got := strings.Join(states, " "); got != want {
			t.Errorf("as of %s: %q, want %q", moment, got, want)
		}
	}
}

// TestProgrammesAndGroups says which programme a target stands under, and how
// the ledger falls into groups.
func TestProgrammesAndGroups(t *testing.T) {
	t.Parallel()
	b := tracktest.NewBuilder(t)
	b.G.Sections = []*graph.Section{{ID: "section:2", Document: tracktest.Midway, Number: "2"}}
	mention := func(start int) graph.Source {
		return graph.Source{Document: tracktest.Midway, Section: "section:2", Start: start}
	}
	b.Entity(vocabulary.Programme, "清河行动", mention(15), mention(35))
	b.Entity(vocabulary.Programme, "强链攻坚", mention(25))
	own := b.Entity(vocabulary.Programme, "共富工坊")
	for _, name := range []string{"甲", "乙", "丙", "丁"} {
		b.Target(tracktest.Figure{Name: name, Value: "10", Unit: "公里"})
	}
	b.Target(tracktest.Figure{Name: "戊", Value: "10", Unit: "家", About: own})
	entries := b.Ledger()
	groups := func(by vocabulary.Grouping) string {
		var parts []string
		for _, group := range track.Groups(entries, by) {
			var names []string
			for _, e := range group.Entries {
				names = append(names, e.Indicator.Name)
			}
			title := "–"
			if group.Node != nil {
				title = string(group.Node.NodeID())
			}
			parts = append(parts, title[strings.LastIndex(title, ":")+1:]+" "+strings.Join(names, ""))
		}
		return strings.Join(parts, ", ")
	}
	for by, want := range map[vocabulary.Grouping]string{
		vocabulary.ByProgramme: "清河行动 乙丁, 强链攻坚 丙, 共富工坊 戊, – 甲",
		vocabulary.ByEntity:    "云溪市 甲乙丙丁, 共富工坊 戊",
		vocabulary.BySection:   "2 甲乙丙丁戊",
	} {
		if got := groups(by); got != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
}

func TestSummary(t *testing.T) {
	t.Parallel()
	b := tracktest.NewBuilder(t)
	for i, value := range []string{"2", "6", "6", "10"} {
		f := tracktest.Figure{Name: fmt.Sprint("新增甲", i), Value: "10", Unit: "公里"}
		b.Target(f)
		f.Value = value
		b.Actual(f)
	}
	b.Target(tracktest.Figure{Name: "新增乙", Value: "10", Unit: "公里"})
	for language, want := range map[track.Language]string{
		track.Chinese: "共5项目标：已完成 1 项，超进度 2 项，欠进度 1 项，无实绩 1 项。",
		track.English: "5 targets: achieved 1, ahead 2, behind 1, no result 1.",
	} {
		if got := track.Summary(b.Ledger(), language); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := track.Summary(nil, track.Chinese); got != "共0项目标。" {
		t.Errorf("of none: %q", got)
	}
}

// TestEnglishNotes reads one note of each kind.
func TestEnglishNotes(t *testing.T) {
	t.Parallel()
	target := tracktest.Figure{Name: "新增绿道", Value: "10", Unit: "公里"}
	growth := func(value string) tracktest.Figure {
		return tracktest.Figure{Name: "出口", Measure: vocabulary.Growth, Value: value, Unit: "%"}
	}
	for want, pair := range map[string][2]tracktest.Figure{
		"60% of the target; 50% of the time; 10 points ahead of time; 4 km short; 6 months left, 0.67 km a month needed": {target, tracktest.With(target, func(f *tracktest.Figure) { f.Value = "6" })},
		"0.5 percentage points below the target": {growth("5.5"), growth("5")},
		"means: target 新增, result 新建; extent: target not said, result 全职; the result is of 新建全职绿道": {target, tracktest.With(target, func(f *tracktest.Figure) { f.Name = "新建全职绿道" })},
		"no report states a result": {target, growth("5")},
	} {
		b := tracktest.NewBuilder(t)
		b.G.Documents = b.G.Documents[:1] // the year is not over
		b.Target(pair[0])
		b.Actual(pair[1])
		if got := b.Only().Note(track.English); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestRange holds a result against the near end of a range alone.
func TestRange(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		direction, result string
		near              vocabulary.Comparator
		want              vocabulary.State
	}{
		{"up", "8", vocabulary.GreaterOrEqual, vocabulary.Achieved},
		{"up", "6", vocabulary.GreaterOrEqual, vocabulary.Achieved},
		{"up", "5", vocabulary.GreaterOrEqual, vocabulary.Missed},
		{"down", "5", vocabulary.LessOrEqual, vocabulary.Achieved},
		{"down", "8", vocabulary.LessOrEqual, vocabulary.Missed},
	} {
		b := tracktest.NewBuilder(t)
		f := tracktest.Figure{Name: "甲", Measure: vocabulary.Growth, Unit: "%", Direction: test.direction}
		low := b.Target(tracktest.With(f, func(f *tracktest.Figure) { f.Value, f.Comparator = "6", vocabulary.GreaterOrEqual }))
		high := b.Target(tracktest.With(f, func(f *tracktest.Figure) { f.Value, f.Comparator = "7", vocabulary.LessOrEqual }))
		high.Sources[0].Start = low.Sources[0].End + 2
		b.Actual(tracktest.With(f, func(f *tracktest.Figure) { f.Value, f.Period = test.result, "2024" }))
		if e := b.Only(); e.State != test.want || e.Target.Comparator != test.near {
			t.Errorf("%s of 6%%—7%%, good is %s: %s against %s", test.result, test.direction, e.State, e.Target.Comparator)
		}
	}
}

// TestPartial reads the note of a target whose year went by with a result of
// half of it.
func TestPartial(t *testing.T) {
	t.Parallel()
	b := tracktest.NewBuilder(t)
	b.Target(tracktest.Figure{Name: "出口", Measure: vocabulary.Growth, Value: "5", Unit: "%"})
	b.Actual(tracktest.Figure{Name: "出口", Measure: vocabulary.Growth, Value: "6", Unit: "%"})
	e := b.Only()
	if note := e.Note(track.Chinese); !e.Partial || e.State != vocabulary.Ahead || note != "高于目标1个百分点；仅有2024-S1实绩，期末实绩未见" {
		t.Errorf("%s %v %q", e.State, e.Partial, note)
	}
}
