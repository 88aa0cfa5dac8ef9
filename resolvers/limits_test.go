package resolvers_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/resolvers"
)

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
