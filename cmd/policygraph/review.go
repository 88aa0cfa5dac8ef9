package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/export/statements"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/ingest/review"
)

// reviewHelp explains what writeDoubtful writes.
const reviewHelp = `With --review the doubtful statements are printed instead, tab separated: those
whose rule was right too seldom on the labelled reports (--below), and numbers that
may be figures and could not be placed. Write keep, drop or correct in the first
column, for correct also FIELD=VALUE in the second, and give the file to --reviewed,
here and in ingest. A decision holds for its sentence: where that has changed it is
reported and not applied. docs/review.md tells more.`

func addReviewedFlag(command *cobra.Command, files *[]string) {
	command.Flags().StringArrayVar(files, "reviewed", nil, "replay the decisions in `FILE`, made by extract --review (repeatable)")
}

// decided are the decisions of people, and what became of them.
type decided struct {
	decisions review.Decisions
	mu        sync.Mutex
	changed   []string
}

func readDecisions(files []string) (*decided, error) {
	d := &decided{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("%s: cannot be read (%w); give a file made by extract --review", name, cause(err))
		}
		if err := d.decisions.Add(name, string(data)); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// replay applies the decisions on a report; several may be read at once.
func (d *decided) replay(r *report.Report, s *statement.All) error {
	changed, err := d.decisions.Apply(r, s)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.changed = append(d.changed, changed...)
	return err
}

// tell writes which decisions no longer fit their text, each once.
func (d *decided) tell(w io.Writer) {
	slices.Sort(d.changed)
	for _, line := range slices.Compact(d.changed) {
		fmt.Fprintln(w, line)
	}
}

// writeDoubtful writes the lines of a review file, the heading before the first
// report's.
func writeDoubtful(below float64) func(io.Writer, statements.Extraction) error {
	heading := review.Heading()
	return func(w io.Writer, e statements.Extraction) error {
		_, err := io.WriteString(w, heading+review.Doubtful(e.File, e.Report, e.Statements, below))
		heading = ""
		return err
	}
}
