package resolvers_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// TestMostFigures takes 20,000 figures together and no more.
func TestMostFigures(t *testing.T) {
	t.Parallel()
	g := fixture(t)
	first := *g.Metrics[0]
	g.Metrics = nil
	for i := range 20_001 {
		m := first
		m.ID = graph.ID(fmt.Sprintf("metric:%05d", i))
		if m.Period = "2024"; i == 0 {
			m.Period = "2023"
		}
		g.Metrics = append(g.Metrics, &m)
	}
	h := resolvers.NewHandler(memory.New(g), resolvers.Options{})
	for filter, want := range map[string]string{
		``:                            "more than 20000 figures pass the filter; narrow it",
		`(filter: {periods: "2024"})`: `"count":20000`,
	} {
		if _, answer := ask(t, h, `{ statistics`+filter+` { total { count } } }`, nil); !strings.Contains(string(answer), want) {
			t.Errorf("%s: %s, want %s", filter, answer, want)
		}
	}
}

// TestLimitsAreDocumented holds the first table of docs/limits.md to the bounds.
func TestLimitsAreDocumented(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "<!-- query -->\n")
	documented, _, _ := strings.Cut(rest, "\n\n")
	table := "| limit | value | answer beyond it | flag |\n| --- | --- | --- | --- |"
	for _, l := range resolvers.Limits() {
		flag := ""
		if l.Flag != "" {
			flag = "`" + l.Flag + "`"
		}
		table += fmt.Sprintf("\n| %s | %s | %s | %s |", l.What, l.Most, l.Answer, flag)
	}
	if diff := cmp.Diff(table, strings.TrimSuffix(documented, "\n")); diff != "" {
		t.Errorf("the table (-package +docs/limits.md):\n%s\nput there:\n%s", diff, table)
	}
}
