// Package confidence tells how far a statement can be trusted: how often the
// rule that made it was right on the labelled reports.
package confidence

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
)

// The kinds of statement.
const (
	Metric   = "metric"
	Entity   = "entity"
	Relation = "relation"
	Status   = "status"
)

// weight is how many statements of its kind a rule is held to have made before
// the labels: a rule that was seen twice is trusted like its kind, one that was
// seen a hundred times for what it did.
const weight = 6

// anyRule stands in the table for all the rules of a kind together.
const anyRule = "*"

//go:embed confidence.tsv
var rules string

// Row is one line of the table: of how many statements that a rule made over
// the labelled reports how many were right, and how far reports differ in that.
type Row struct {
	Kind, Rule   string
	Right, Found int
	Spread       float64
}

// Table holds the rows by kind and rule.
type Table struct{ rows map[[2]string]Row }

// NewTable is a table of the rows; those of whole kinds have the rule "*".
func NewTable(rows []Row) Table {
	t := Table{map[[2]string]Row{}}
	for _, row := range rows {
		t.rows[[2]string{row.Kind, row.Rule}] = row
	}
	return t
}

// Shipped is the table that the program comes with, made by
// go run ./bench/score -calibrate.
func Shipped() Table {
	var rows []Row
	for line := range strings.Lines(rules) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 6 || cells[0] == "kind" {
			continue
		}
		right, _ := strconv.Atoi(cells[2]) // a test reads the table
		found, _ := strconv.Atoi(cells[3])
		spread, _ := strconv.ParseFloat(cells[4], 64)
		rows = append(rows, Row{cells[0], cells[1], right, found, spread})
	}
	return NewTable(rows)
}

// Of is the confidence in a statement of a kind made by a rule, from 0 to 1: what it
// comes to in a report that is worse than most by the rule's spread. A rule that
// the labels do not know has its kind's.
func (t Table) Of(kind, rule string) float64 {
	row := t.rows[[2]string{kind, rule}]
	if row.Found == 0 {
		row = t.rows[[2]string{kind, anyRule}]
	}
	return max(0, t.Share(kind, row.Rule)-row.Spread)
}

// Share is the share of a rule's labelled statements that are right, with six
// statements of the kind's own share put in.
func (t Table) Share(kind, rule string) float64 {
	all, row := t.rows[[2]string{kind, anyRule}], t.rows[[2]string{kind, rule}]
	prior := float64(all.Right+1) / float64(all.Found+2)
	if rule == anyRule || row.Found == 0 {
		return prior
	}
	return (float64(row.Right) + weight*prior) / float64(row.Found+weight)
}

// Spread is how far reports differ in what a rule comes to in them, as a standard
// deviation: of each the rule's statements are given, right and found, with six of
// the rule's share put in. The kind's own spread counts as one more report, so that a
// rule of few reports has about that.
func Spread(share float64, reports []Row, kind float64) float64 {
	sum := kind * kind
	for _, row := range reports {
		off := (float64(row.Right)+weight*share)/float64(row.Found+weight) - share
		sum += off * off
	}
	return math.Sqrt(sum / float64(len(reports)+1))
}
