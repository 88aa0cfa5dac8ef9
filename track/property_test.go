package track_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/tracktest"
	"github.com/policygraph/policygraph/vocabulary"
)

// drawn is a random figure of few names, units and periods, so that many meet.
func drawn(r *rapid.T) tracktest.Figure {
	pick := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(r, label) }
	return tracktest.Figure{
		Name:       pick("name", "新增绿道", "新建绿道", "贷款余额", "单位GDP能耗", "工业增加值", "新增省级平台", "新增省级及以上平台", "安全事故"),
		Measure:    vocabulary.Measure(pick("measure", "level", "level", "growth", "change", "rank")),
		Comparator: vocabulary.Comparator(pick("comparator", "eq", "gt", "ge", "approx", "lt", "le")),
		Value:      fmt.Sprintf("%d.%d", rapid.IntRange(-20, 1000).Draw(r, "whole"), rapid.IntRange(0, 99).Draw(r, "fraction")),
		Unit:       pick("unit", "个", "%", "亿元", "亩", "平方公里", ""),
		Period:     pick("period", "2024", "2024-S1", "2024-Q1", "2024-10", "2023", "2025", "2024/2028"),
		Direction:  pick("direction", "", "up", "down"),
		Dimension:  pick("dimension", "", "count", "money", "share"),
		Document:   graph.ID(pick("document", string(tracktest.Midway), string(tracktest.Yearly))),
	}
}

// TestLedgerProperties: every target is in the ledger once, in the same state
// whatever the order of the graph; a state comes with what it needs.
func TestLedgerProperties(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		b := tracktest.NewBuilder(t)
		targets := rapid.IntRange(0, 6).Draw(r, "targets")
		for range targets {
			b.Target(drawn(r))
		}
		for range rapid.IntRange(0, 12).Draw(r, "actuals") {
			b.Actual(drawn(r))
		}
		g := b.Graph()
		entries := track.New(g, period.AsOf{}).Entries
		if len(entries) != targets {
			r.Fatalf("%d entries of %d targets", len(entries), targets)
		}
		counted := 0
		for _, c := range track.Counts(entries) {
			counted += c.Targets
		}
		if counted != targets {
			r.Fatalf("%d targets are in a state of the vocabulary, of %d", counted, targets)
		}
		for _, e := range entries {
			checkEntry(r, e)
		}
		shuffled := *g
		shuffled.Metrics = rapid.Permutation(g.Metrics).Draw(r, "order")
		if diff := cmp.Diff(told(entries), told(track.New(&shuffled, period.AsOf{}).Entries)); diff != "" {
			r.Fatalf("another order, another ledger:\n%s", diff)
		}
	})
}

func told(entries []*track.Entry) []string {
	var lines []string
	for _, e := range entries {
		lines = append(lines, fmt.Sprint(e.Target.ID, " ", e.ActualSource, " ", e.State, " ", e.Note(track.Chinese), e.Note(track.English)))
	}
	return lines
}

// checkEntry holds an entry to what its state promises.
func checkEntry(r *rapid.T, e *track.Entry) {
	bare := slices.Contains([]vocabulary.State{vocabulary.NoResult, vocabulary.NotDue}, e.State)
	switch {
	case e.State == vocabulary.NoResult && e.Actual != nil,
		!bare && e.Actual == nil,
		(e.State == vocabulary.NotComparable) != (len(e.Differences) > 0),
		(e.Arithmetic != nil) != (e.Actual != nil && len(e.Differences) == 0):
		r.Fatalf("%s: %+v", e.State, e)
	}
	if e.Actual != nil && e.Actual.Measure != e.Target.Measure {
		r.Fatalf("a %s is held against a %s", e.Actual.Measure, e.Target.Measure)
	}
	for _, language := range []track.Language{track.Chinese, track.English} {
		if note := e.Note(language); strings.Contains(note, "%!") || strings.Contains(note, "<nil>") || strings.Contains(note, "\n") {
			r.Fatalf("note %q", note)
		}
	}
}

// TestMoreIsNoWorse: of a count that is to grow, a larger result is never in a
// worse state, and the share and the lead grow with it.
func TestMoreIsNoWorse(t *testing.T) {
	t.Parallel()
	rank := []vocabulary.State{vocabulary.Missed, vocabulary.Behind, vocabulary.OnTrack, vocabulary.Ahead, vocabulary.Achieved}
	rapid.Check(t, func(r *rapid.T) {
		target := tracktest.Figure{Name: "新增绿道", Unit: "公里", Direction: "up", Value: fmt.Sprint(rapid.IntRange(1, 500).Draw(r, "target"))}
		period := rapid.SampledFrom([]string{"2024-Q1", "2024-S1", "2024"}).Draw(r, "period")
		less := rapid.IntRange(0, 600).Draw(r, "result")
		entry := func(value int) *track.Entry {
			b := tracktest.NewBuilder(t)
			b.Target(target)
			b.Actual(tracktest.With(target, func(f *tracktest.Figure) { f.Value, f.Period = fmt.Sprint(value), period }))
			return b.Only()
		}
		low, high := entry(less), entry(less+rapid.IntRange(1, 100).Draw(r, "more"))
		if slices.Index(rank, low.State) > slices.Index(rank, high.State) || slices.Index(rank, low.State) < 0 {
			r.Fatalf("%s with %s, %s with %s", low.State, low.Actual.Value, high.State, high.Actual.Value)
		}
		if low.Arithmetic.Share.Cmp(*high.Arithmetic.Share) > 0 || low.Arithmetic.Lead.Cmp(*high.Arithmetic.Lead) > 0 {
			r.Fatalf("%+v, %+v", low.Arithmetic, high.Arithmetic)
		}
	})
}
