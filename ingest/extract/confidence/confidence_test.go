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
		again := fmt.Sprintf("%s\t%s\t%d\t%d\t%.3f\t%.2f", row.Kind, row.Rule, row.Right, row.Found, row.Spread, table.Of(row.Kind, row.Rule))
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
	table := NewTable([]Row{{Status, anyRule, 79, 99, .125}, {Status, "sure", 100, 100, 0}, {Status, "once", 0, 1, .25}, {Status, "never", 0, 50, .5}})
	prior := 80. / 101
	for rule, want := range map[string]float64{"sure": (100 + 6*prior) / 106, "once": 6*prior/7 - .25, "new": prior - .125, "never": 0} {
		if got := table.Of(Status, rule); got != want {
			t.Errorf("%s: %v, want %v", rule, got, want)
		}
	}
}

// A rule that does alike in many reports has less of a spread than one that was seen
// in a single report, and than one that differs.
func TestSpread(t *testing.T) {
	alike := []Row{{Right: 9, Found: 10}, {Right: 9, Found: 10}, {Right: 9, Found: 10}, {Right: 9, Found: 10}}
	differs := []Row{{Right: 10, Found: 10}, {Right: 10, Found: 10}, {Right: 10, Found: 10}, {Right: 6, Found: 10}}
	many, once, apart := Spread(.9, alike, .1), Spread(.9, alike[:1], .1), Spread(.9, differs, .1)
	if many >= once || once >= apart || once >= .1 {
		t.Errorf("alike %v, once %v, apart %v", many, once, apart)
	}
}
