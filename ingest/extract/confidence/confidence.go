// Package confidence tells how far a statement can be trusted: how often the
// rule that made it was right on the labelled reports.
package confidence

import (
	_ "embed"
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
// the labelled reports how many were right.
type Row struct {
	Kind, Rule   string
	Right, Found int
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
		if len(cells) != 5 || cells[0] == "kind" {
			continue
		}
		right, _ := strconv.Atoi(cells[2]) // a test reads the table
		found, _ := strconv.Atoi(cells[3])
		rows = append(rows, Row{cells[0], cells[1], right, found})
	}
	return NewTable(rows)
}

// Of is the confidence in a statement of a kind made by a rule, from 0 to 1: the
// share of the rule's labelled statements that are right, with six statements
// of the kind's own share put in. A rule that the labels do not know has its
// kind's.
func (t Table) Of(kind, rule string) float64 {
	all, row := t.rows[[2]string{kind, anyRule}], t.rows[[2]string{kind, rule}]
	prior := float64(all.Right+1) / float64(all.Found+2)
	if rule == anyRule || row.Found == 0 {
		return prior
	}
	return (float64(row.Right) + weight*prior) / float64(row.Found+weight)
}
