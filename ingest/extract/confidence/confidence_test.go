package confidence

import (
	"fmt"
	"strings"
	"testing"
)

// TestShipped: every line of the table counts, and says what Of says.
func TestShipped(t *testing.T) {
	table := Shipped()
	lines := strings.Split(strings.TrimSpace(rules), "\n")[1:]
	if len(table.rows) != len(lines) {
		t.Fatalf("%d rows of %d lines", len(table.rows), len(lines))
	}
	for _, line := range lines {
		cells := strings.Split(line, "\t")
		row := table.rows[[2]string{cells[0], cells[1]}]
		again := fmt.Sprintf("%s\t%s\t%d\t%d\t%.2f", row.Kind, row.Rule, row.Right, row.Found, table.Of(row.Kind, row.Rule))
		if again != line || row.Right > row.Found {
			t.Errorf("line %q reads %q", line, again)
		}
	}
	for _, kind := range []string{Metric, Entity, Relation, Status} {
		if c := table.Of(kind, "of no label"); c <= .5 || c >= 1 || c != table.Of(kind, anyRule) {
			t.Errorf("%s of an unknown rule: %v", kind, c)
		}
	}
}

func TestOf(t *testing.T) {
	table := NewTable([]Row{{Status, anyRule, 79, 99}, {Status, "sure", 100, 100}, {Status, "once", 0, 1}})
	prior := 80. / 101
	for rule, want := range map[string]float64{"sure": (100 + 6*prior) / 106, "once": 6 * prior / 7, "new": prior} {
		if got := table.Of(Status, rule); got != want {
			t.Errorf("%s: %v, want %v", rule, got, want)
		}
	}
}
