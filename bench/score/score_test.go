package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write score.txt anew")

const (
	golden  = "score.txt"
	reports = "../../../shared/reports"
)

// TestScoreOnlyRises holds every F1 to the golden file: one that falls fails,
// one that rises asks for -update.
func TestScoreOnlyRises(t *testing.T) {
	if _, err := os.Stat(reports); err != nil {
		t.Skipf("SKIPPED, NOTHING SCORED: the reports' texts are not at %s", reports)
	}
	scores, missing, err := scoreAll("../labels", reports)
	if err != nil || len(missing) > 0 {
		t.Fatalf("%v; missing: %q", err, missing)
	}
	checkReadme(t, scores)
	checkConfidence(t, scores)
	now := table(scores)
	if *update {
		if err := os.WriteFile(golden, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	before, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if now == string(before) {
		return
	}
	old := f1s(t, string(before))
	for key, value := range f1s(t, now) {
		if was, known := old[key]; known && value < was {
			t.Errorf("%s fell from %.3f to %.3f", key, was, value)
		}
	}
	t.Errorf("the score is not %s's; where it rose, run: go test ./bench/score -update", golden)
}

const confidences = "../../ingest/extract/confidence/confidence.tsv"

// checkConfidence holds the table of confidence to the labels.
func checkConfidence(t *testing.T, scores []*score) {
	t.Helper()
	now := calibrated(scores)
	if *update {
		if err := os.WriteFile(confidences, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	shipped, err := os.ReadFile(confidences)
	if err != nil {
		t.Fatal(err)
	}
	if now != string(shipped) {
		t.Errorf("%s is not what the labels give; run: go test ./bench/score -update", confidences)
	}
}

func TestTalliesKeepHeldOutApart(t *testing.T) {
	open, held := &score{report: "yunxi", rules: tallies{}}, &score{report: heldOut + "/jiangzhou", rules: tallies{}}
	made := record{Record: "status", Rule: "status.word"}
	open.rules.found(made)
	held.rules.found(made)
	held.rules.right(made)
	const head = "kind\trule\tright\tfound\tspread\tconfidence\n"
	want := head + "status\t*\t0\t1\t0.000\t0.33\nstatus\tstatus.word\t0\t1\t0.029\t0.26\n"
	if got := calibrated([]*score{open, held}); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

const readme = "../../README.md"

var readmeRows = regexp.MustCompile(`(?s)(\| --- \| --- \| --- \| --- \| --- \| --- \|\n).*?(<!-- score -->)`)

// checkReadme holds the table of the README to the scores.
func checkReadme(t *testing.T, scores []*score) {
	t.Helper()
	var rows strings.Builder
	for _, s := range scores {
		fmt.Fprintf(&rows, "| %s |", s.report)
		for _, class := range []string{"numbers", "tuples", "entities", "relations", "statuses"} {
			if c := s.counts[class]; c.labelled > 0 {
				fmt.Fprintf(&rows, " %.2f |", c.f1())
			} else {
				rows.WriteString(" – |")
			}
		}
		rows.WriteString("\n")
	}
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	want := readmeRows.ReplaceAllString(string(text), "${1}"+rows.String()+"${2}")
	if *update {
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(text) {
		t.Errorf("the README's scores are not these; run: go test ./bench/score -update")
	}
}

func TestMissingTexts(t *testing.T) {
	labels, texts := t.TempDir(), t.TempDir()
	for _, name := range []string{"jiangzhou", "yunxi"} {
		if err := os.WriteFile(filepath.Join(labels, name+".metrics.jsonl"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, _, err := scoreAll(labels, texts)
	if !errors.Is(err, errNoTexts) || !strings.Contains(err.Error(), texts) || !strings.Contains(err.Error(), "make score REPORTS=DIR") {
		t.Errorf("no texts: %v", err)
	}
	text := "云溪市政府工作报告\n（2025年1月16日）\n一、工作回顾\n经济运行稳中向好。\n"
	if err := os.WriteFile(filepath.Join(texts, "yunxi.txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	scores, missing, err := scoreAll(labels, texts)
	want := []string{filepath.Join(texts, "jiangzhou.txt")}
	if err != nil || len(scores) != 1 || scores[0].report != "yunxi" || !slices.Equal(missing, want) {
		t.Errorf("one text: %d scores, missing %q, %v", len(scores), missing, err)
	}
}

// f1s reads the F1 column of a table, by report and class.
func f1s(t *testing.T, text string) map[string]float64 {
	t.Helper()
	values := map[string]float64{}
	report := ""
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if strings.Contains(lines.Text(), " class ") {
			report = fields[0]
			continue
		}
		n := len(fields)
		f1, err := strconv.ParseFloat(fields[n-3], 64)
		if err != nil {
			t.Fatalf("%q: %v", lines.Text(), err)
		}
		values[fmt.Sprintf("%s %s", report, strings.Join(fields[:n-5], " "))] = f1
	}
	return values
}

func TestCompareCountsEveryKindOfError(t *testing.T) {
	metric := func(start int, indicator, unit string) record {
		return record{Record: "metric", Start: start, End: start + 1, Indicator: indicator, Unit: unit, Value: "1"}
	}
	labels := []record{metric(0, "甲", "个"), metric(2, "乙", "个"), metric(4, "丙", "%"), metric(6, "丁", "")}
	found := []record{metric(0, "甲", "个"), metric(2, "乙产业", "个"), metric(4, "丙", "％"), metric(8, "戊", "")}
	s := &score{counts: map[string]count{}, rules: tallies{}, faults: faults{}, text: []rune("一二三四五六七八九十")}
	s.metrics(labels, found)
	want := map[string]count{"numbers": {4, 4, 3}, "tuples": {4, 4, 1}, "indicator": {4, 4, 2}, "unit": {4, 4, 2}, "value": {4, 4, 3}}
	for class, c := range want {
		if s.counts[class] != c {
			t.Errorf("%s: %+v, want %+v", class, s.counts[class], c)
		}
	}
	if len(s.misses) != 4 {
		t.Errorf("%d differences, want 4: %q", len(s.misses), s.misses)
	}
}

func TestCompareNames(t *testing.T) {
	entity := func(kind, name string, start, end int, aliases ...string) record {
		return record{Record: "entity", Type: kind, Name: name, Aliases: aliases, Mentions: [][2]int{{start, end}}}
	}
	labels := &statements{
		entities:  []record{entity("Platform", "云溪数谷", 0, 4, "数谷"), entity("Area", "滨江新城", 5, 9)},
		relations: []record{{Type: "LOCATED_IN", From: "数谷", To: "滨江新城"}},
		statuses:  []record{{Entity: "云溪数谷", Status: "completed"}},
	}
	found := &statements{
		entities:  []record{entity("Area", "数谷", 2, 4), entity("Area", "滨江新城", 5, 9), entity("Event", "开幕", 0, 2)},
		relations: []record{{Type: "LOCATED_IN", From: "数谷", To: "滨江新城"}},
		statuses:  []record{{Entity: "数谷", Status: "operating"}},
	}
	s := &score{counts: map[string]count{}, rules: tallies{}, faults: faults{}, text: []rune("一二三四五六七八九十")}
	s.named(labels, found)
	want := map[string]count{"entities": {2, 3, 2}, "entity types": {2, 3, 1}, "relations": {1, 1, 1}, "statuses": {1, 1, 0}}
	for class, c := range want {
		if s.counts[class] != c {
			t.Errorf("%s: %+v, want %+v", class, s.counts[class], c)
		}
	}
}
