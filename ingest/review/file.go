package review

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// The decisions. A number in no statement is kept out of them by keep and drop
// alike.
const (
	keep    = "keep"
	drop    = "drop"
	correct = "correct"
)

// Decisions are the decided lines of review files.
type Decisions struct{ by map[subject]decision }

// subject is what is decided on: a statement of a report, keyed to its text.
type subject struct{ report, kind, statement, key string }

type decision struct {
	subject
	file     string
	line     int
	verdict  string
	values   [][2]string // of correct: field and value
	column   int         // where they stand
	sentence string
}

func (d decision) errorf(column int, format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", d.file, d.line, column, fmt.Sprintf(format, args...))
}

// Add reads a review file. Lines without a decision are passed over. An error
// begins with file, line and column.
func (d *Decisions) Add(file, data string) error {
	if d.by == nil {
		d.by = map[subject]decision{}
	}
	number := 0
	for text := range strings.SplitSeq(strings.TrimPrefix(data, "\uFEFF"), "\n") {
		number++
		text = strings.TrimSuffix(text, "\r")
		cells := strings.Split(text, "\t")
		line := decision{file: file, line: number}
		switch {
		case number == 1 && !slices.Equal(cells, columns):
			return line.errorf(1, "this is no review file; its first line names the columns, tab separated: %s", strings.Join(columns, " "))
		case number == 1 || strings.TrimSpace(text) == "" || strings.HasPrefix(text, "#"):
			continue
		case len(cells) != len(columns):
			return line.errorf(1, "%d columns where there must be %d, tab separated; take the line from extract --review", len(cells), len(columns))
		}
		if err := line.read(cells); err != nil {
			return err
		}
		if line.verdict == "" {
			continue
		}
		if before, known := d.by[line.subject]; known {
			return line.errorf(1, "this is decided already, in %s:%d; leave one of the two lines", before.file, before.line)
		}
		d.by[line.subject] = line
	}
	return nil
}

// read takes the cells in.
func (d *decision) read(cells []string) error {
	d.verdict, d.column = strings.TrimSpace(cells[0]), len([]rune(cells[0]))+2
	d.subject = subject{report: cells[2], kind: cells[6], statement: cells[7], key: cells[8]}
	d.sentence = cells[9]
	switch d.verdict {
	case "", keep, drop:
		if strings.TrimSpace(cells[1]) != "" {
			return d.errorf(d.column, "a correction without the decision correct; write correct in the first column")
		}
		return nil
	case correct:
	default:
		return d.errorf(1, "%q is no decision; give keep, drop or correct, or leave it empty", d.verdict)
	}
	for part := range strings.SplitSeq(cells[1], "|") {
		name, value, ok := strings.Cut(part, "=")
		if name, value = strings.TrimSpace(name), strings.TrimSpace(value); !ok || name == "" {
			return d.errorf(d.column, "%q is no correction; give FIELD=VALUE, several with | between them, such as indicator=地区生产总值|unit=亿元", part)
		}
		d.values = append(d.values, [2]string{name, value})
	}
	return nil
}

// apply sets the fields that the decision corrects.
func (d decision) apply(fields []field) error {
	for _, value := range d.values {
		at := slices.IndexFunc(fields, func(f field) bool { return f.name == value[0] })
		if at < 0 {
			var names []string
			for _, f := range fields {
				names = append(names, f.name)
			}
			return d.errorf(d.column, "%q is no field of a %s; it has %s", value[0], d.kind, strings.Join(names, ", "))
		}
		f := fields[at]
		if f.terms != "" && !isTerm(f.terms, value[1]) {
			return d.errorf(d.column, "%q is no %s; docs/vocabulary.md lists the codes", value[1], f.name)
		}
		if f.name == "value" && (!json.Valid([]byte(value[1])) || strings.ContainsAny(value[1], `"[{tfn`)) {
			return d.errorf(d.column, "%q is no number; give digits such as 4297.8", value[1])
		}
		f.set(value[1])
	}
	return nil
}

func isTerm(set, code string) bool {
	return slices.ContainsFunc(vocabulary.All(), func(t vocabulary.Term) bool { return t.Set == set && t.Code == code })
}
