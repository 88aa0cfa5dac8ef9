package audit

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// Exception is a finding that somebody has answered for: those of the rule
// about the subject, or that take it, are left out.
type Exception struct {
	Rule    string
	Subject graph.ID
	Reason  string
	Author  string
	Line    int // in its file, from 1
}

// exceptionColumns are the first line of a file of exceptions.
const exceptionColumns = "rule\tsubject\treason\tauthor"

// ReadExceptions reads a file of exceptions for the rules: lines of four cells
// with tabs between them, under a line that names them; blank lines and those
// that begin with # are passed over. An error begins with file and line and is
// graph.ErrInvalid.
func ReadExceptions(file string, content io.Reader, rules []rule.Rule) ([]Exception, error) {
	var all []Exception
	err := eachLine(file, content, exceptionColumns, func(line int, cells []string) error {
		e := Exception{cells[0], graph.ID(cells[1]), cells[2], cells[3], line}
		known := slices.ContainsFunc(rules, func(r rule.Rule) bool { return r.ID == e.Rule })
		switch {
		case !known:
			return fmt.Errorf("there is no rule %q; policygraph audit --list shows them", e.Rule)
		case e.Subject == "":
			return fmt.Errorf("the subject is missing; give the ID that the finding names")
		case e.Reason == "" || e.Author == "":
			return fmt.Errorf("an exception needs a reason and an author")
		}
		all = append(all, e)
		return nil
	})
	return all, err
}

// eachLine reads a table: its first line names the columns.
func eachLine(file string, content io.Reader, columns string, row func(line int, cells []string) error) error {
	lines := bufio.NewScanner(content)
	width := strings.Count(columns, "\t") + 1
	fail := func(line int, err error) error { return fmt.Errorf("%s:%d: %w: %w", file, line, err, graph.ErrInvalid) }
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if number == 1 {
			if strings.TrimPrefix(line, "\ufeff") != columns {
				return fail(1, fmt.Errorf("the first line names the columns, with tabs between them: %s", strings.ReplaceAll(columns, "\t", " ")))
			}
			continue
		}
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != width {
			return fail(number, fmt.Errorf("%d cells where %d are wanted, with one tab between them", len(cells), width))
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if err := row(number, cells); err != nil {
			return fail(number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: cannot be read: %w", file, err)
	}
	return nil
}

// answered are the exceptions of a run, and which of them were of use.
type answered struct {
	all   map[exceptionKey][]int
	list  []Exception
	used  map[int]bool
	count int
}

type exceptionKey struct {
	rule    string
	subject graph.ID
}

func newAnswered(list []Exception) *answered {
	a := &answered{map[exceptionKey][]int{}, list, map[int]bool{}, 0}
	for i, e := range list {
		key := exceptionKey{e.Rule, e.Subject}
		a.all[key] = append(a.all[key], i)
	}
	return a
}

func (a *answered) covers(r rule.Rule, f rule.Finding) bool {
	nodes := append([]graph.ID{f.Subject}, f.Nodes...)
	if r.Gather != nil && len(f.Places) > 0 {
		nodes = append(nodes, f.Places[0].Document)
	}
	found := false
	for _, node := range nodes {
		for _, i := range a.all[exceptionKey{r.ID, node}] {
			a.used[i], found = true, true
		}
	}
	if found {
		a.count++
	}
	return found
}

func (a *answered) unused() []Exception {
	var list []Exception
	for i, e := range a.list {
		if !a.used[i] {
			list = append(list, e)
		}
	}
	return list
}
