package track_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
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
		b := newBuilder(t)
		b.g.Documents = b.g.Documents[:1]
		b.target(figure{name: "新增绿道", value: "10", unit: "公里", period: period})
		if e := b.only(); e.State != want || e.Actual != nil || e.Arithmetic != nil {
			t.Errorf("%s is %s, want %s", period, e.State, want)
		}
	}
	b := newBuilder(t)
	b.target(figure{name: "新增绿道", value: "10", unit: "公里", period: "近期"})
	if entries := b.ledger(); len(entries) != 0 {
		t.Errorf("a target of no period is in the ledger: %v", entries)
	}
}

// TestAsOf keeps the ledger as it was at several moments.
func TestAsOf(t *testing.T) {
	t.Parallel()
	b := newBuilder(t)
	b.target(figure{name: "新增绿道", value: "10", unit: "公里"})
	b.actual(figure{name: "新增绿道", value: "6", unit: "公里"})
	b.actual(figure{name: "新增绿道", value: "9", unit: "公里", period: "2024", document: yearly})
	b.target(figure{name: "新增绿道", value: "12", unit: "公里", period: "2025", document: yearly})
	for moment, want := range map[string]string{
		"2024-08-25": "", "2024-08-26": "ahead", "2025-01-15": "ahead!", "2025-01-16": "missed! not_due",
		"2024-Q1": "", "2024-S1": "ahead", "2024": "missed! not_due", "2025": "missed! no_result!",
	} {
		asOf, err := track.ParseAsOf(moment)
		if err != nil {
			t.Fatal(err)
		}
		var states []string
		for _, e := range track.New(b.graph(), asOf).Entries {
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
	for _, wrong := range []string{"", "24", "2024-13", "2024-S3", "2024-Q0", "2024-02-30", "2024/2023", "2024/2025/2026", "20240826", "-024"} {
		if _, err := track.ParseAsOf(wrong); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "2024-S1") {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

// TestProgrammesAndGroups says which programme a target stands under, and how
// the ledger falls into groups.
func TestProgrammesAndGroups(t *testing.T) {
	t.Parallel()
	b := newBuilder(t)
	b.g.Sections = []*graph.Section{{ID: "section:2", Document: midway, Number: "2"}}
	mention := func(start int) graph.Source {
		return graph.Source{Document: midway, Section: "section:2", Start: start}
	}
	b.entity(vocabulary.Programme, "清河行动", mention(15), mention(35))
	b.entity(vocabulary.Programme, "强链攻坚", mention(25))
	own := b.entity(vocabulary.Programme, "共富工坊")
	for _, name := range []string{"甲", "乙", "丙", "丁"} {
		b.target(figure{name: name, value: "10", unit: "公里"})
	}
	b.target(figure{name: "戊", value: "10", unit: "家", about: own})
	entries := b.ledger()
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
	b := newBuilder(t)
	for i, value := range []string{"2", "6", "6", "10"} {
		f := figure{name: fmt.Sprint("新增甲", i), value: "10", unit: "公里"}
		b.target(f)
		f.value = value
		b.actual(f)
	}
	b.target(figure{name: "新增乙", value: "10", unit: "公里"})
	for language, want := range map[track.Language]string{
		track.Chinese: "共5项目标：已完成 1 项，超进度 2 项，欠进度 1 项，无实绩 1 项。",
		track.English: "5 targets: achieved 1, ahead 2, behind 1, no result 1.",
	} {
		if got := track.Summary(b.ledger(), language); got != want {
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
	target := figure{name: "新增绿道", value: "10", unit: "公里"}
	growth := func(value string) figure {
		return figure{name: "出口", measure: vocabulary.Growth, value: value, unit: "%"}
	}
	for want, pair := range map[string][2]figure{
		"60% of the target; 50% of the time; 10 points ahead of time; 4 公里 short; 6 months left, 0.67 公里 a month needed": {target, with(target, func(f *figure) { f.value = "6" })},
		"0.5 percentage points below the target": {growth("5.5"), growth("5")},
		"means: target 新增, result 新建; extent: target not said, result 全职; the result is of 新建全职绿道": {target, with(target, func(f *figure) { f.name = "新建全职绿道" })},
		"no report states a result": {target, growth("5")},
	} {
		b := newBuilder(t)
		b.g.Documents = b.g.Documents[:1] // the year is not over
		b.target(pair[0])
		b.actual(pair[1])
		if got := b.only().Note(track.English); got != want {
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
		b := newBuilder(t)
		f := figure{name: "甲", measure: vocabulary.Growth, unit: "%", direction: test.direction}
		low := b.target(with(f, func(f *figure) { f.value, f.comparator = "6", vocabulary.GreaterOrEqual }))
		high := b.target(with(f, func(f *figure) { f.value, f.comparator = "7", vocabulary.LessOrEqual }))
		high.Sources[0].Start = low.Sources[0].End + 2
		b.actual(with(f, func(f *figure) { f.value, f.period = test.result, "2024" }))
		if e := b.only(); e.State != test.want || e.Target.Comparator != test.near {
			t.Errorf("%s of 6%%—7%%, good is %s: %s against %s", test.result, test.direction, e.State, e.Target.Comparator)
		}
	}
}

// TestPartial reads the note of a target whose year went by with a result of
// half of it.
func TestPartial(t *testing.T) {
	t.Parallel()
	b := newBuilder(t)
	b.target(figure{name: "出口", measure: vocabulary.Growth, value: "5", unit: "%"})
	b.actual(figure{name: "出口", measure: vocabulary.Growth, value: "6", unit: "%"})
	e := b.only()
	if note := e.Note(track.Chinese); !e.Partial || e.State != vocabulary.Ahead || note != "高于目标1个百分点；仅有2024-S1实绩，期末实绩未见" {
		t.Errorf("%s %v %q", e.State, e.Partial, note)
	}
}

// TestCompare holds two reports against each other.
func TestCompare(t *testing.T) {
	t.Parallel()
	b := newBuilder(t)
	later := func(f figure) figure { return with(f, func(f *figure) { f.document, f.period = yearly, "2025" }) }
	plain := func(name, value string) figure { return figure{name: name, value: value, unit: "公里"} }
	b.target(plain("新增绿道", "10"))
	b.target(plain("新建管网", "80"))
	b.target(plain("新改建道路", "30"))
	b.target(plain("打通断头路", "20"))
	b.target(plain("新增河道", "5"))
	b.target(later(plain("新增绿道", "10.0")))
	b.target(later(with(plain("新建管网", "90"), func(f *figure) { f.comparator = vocabulary.GreaterOrEqual })))
	b.target(later(plain("新建道路", "30")))
	b.target(later(plain("新增驿站", "6")))
	b.actual(with(plain("打通断头路", "21"), func(f *figure) { f.document, f.period = yearly, "2024" }))
	at := func(document graph.ID, start int) graph.Source { return graph.Source{Document: document, Start: start} }
	group := b.entity(vocabulary.Platform, "一湾三谷", at(midway, 1), at(yearly, 1))
	old := b.entity(vocabulary.Platform, "云溪数谷", at(midway, 2), at(yearly, 2))
	gone := b.entity(vocabulary.Platform, "云溪眼谷", at(midway, 3))
	fresh := b.entity(vocabulary.Platform, "云溪光谷", at(yearly, 3))
	was, is := b.entity(vocabulary.Area, "东湖新城", at(midway, 4)), b.entity(vocabulary.Area, "大东湖新城", at(yearly, 4))
	site := b.entity(vocabulary.Project, "云溪南站", at(midway, 5), at(yearly, 5))
	b.entity(vocabulary.Organization, "云溪市政府", at(midway, 6))
	member := func(id string, to graph.ID, sources ...graph.Source) {
		b.g.Relations = append(b.g.Relations, &graph.Relation{ID: graph.ID(id), Type: vocabulary.HasMember, From: group, To: to, Sources: sources})
	}
	member("m1", old, at(midway, 2), at(yearly, 2))
	member("m2", gone, at(midway, 3))
	member("m3", fresh, at(yearly, 3))
	b.g.Relations = append(b.g.Relations, &graph.Relation{ID: "e", Type: vocabulary.Extends, From: is, To: was, Sources: []graph.Source{at(yearly, 4)}})
	b.g.Milestones = []*graph.Milestone{
		{ID: "s1", Entity: site, Status: vocabulary.Started, Sources: []graph.Source{at(midway, 5)}},
		{ID: "s2", Entity: site, Status: vocabulary.Operating, Sources: []graph.Source{at(yearly, 5)}},
	}
	comparison, err := track.Compare(b.graph(), midway, yearly)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range comparison.Changes {
		got = append(got, fmt.Sprint(c.Continuity, " ", c.Name, "→", c.LaterName, " ", c.Steps))
	}
	want := []string{
		"kept 新增绿道→新增绿道 []",
		"changed 新建管网→新建管网 [{value 80公里 90公里} {comparator eq ge}]",
		"changed 新改建道路→新建道路 [{scope 改建、新建 新建}]",
		"dropped 打通断头路→ []",
		"silent 新增河道→ []",
		"added →新增驿站 []",
		"changed 一湾三谷→一湾三谷 [{members 云溪眼谷 云溪光谷}]",
		"kept 云溪数谷→云溪数谷 []",
		"dropped 云溪眼谷→ []",
		"renamed 东湖新城→大东湖新城 []",
		"changed 云溪南站→云溪南站 [{status started operating}]",
		"added →云溪光谷 []",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCompareRefuses(t *testing.T) {
	t.Parallel()
	b := newBuilder(t)
	b.g.Documents = append(b.g.Documents, &graph.Document{ID: "document:990200:2025-annual", Period: "2024", Place: "place:990200:江州市"})
	for _, test := range []struct {
		earlier, later graph.ID
		want           error
	}{
		{midway, "document:990100:2026-annual", graph.ErrNotFound},
		{"nothing", midway, graph.ErrNotFound},
		{midway, midway, graph.ErrInvalid},
		{midway, "document:990200:2025-annual", graph.ErrInvalid},
	} {
		if _, err := track.Compare(b.graph(), test.earlier, test.later); !errors.Is(err, test.want) {
			t.Errorf("%s and %s: %v", test.earlier, test.later, err)
		}
	}
}
