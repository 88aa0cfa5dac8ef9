package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// reportFile is a report that is read from its file whenever it is wanted.
type reportFile struct {
	name, place string
	given       report.Given
	decide      func(*report.Report, *statement.All) error
	stdin       []byte // what standard input held, where that is the file
	read        func() // is told of every reading
}

// Read implements ingest.Source.
func (f reportFile) Read() (file ingest.File, err error) {
	defer f.read()
	if f.name == "-" {
		file = ingest.File{Name: "stdin", Data: f.stdin}
	} else if file, err = readReport(f.name, nil); err != nil {
		return file, err
	}
	file.Place, file.Given, file.Decide = f.place, f.given, f.decide
	return file, nil
}

// reports are the files to ingest, with a progress bar where a person looks on
// and there are several. Finish takes the bar away.
func (o ingestOptions) reports(command *cobra.Command, names []string, place registry.Place, given report.Given, decide func(*report.Report, *statement.All) error, progress *ingesting) (reports []reportFile, finish func(), err error) {
	readings := len(names)
	if o.at.uri != "" {
		readings *= 2 // to see that all can be read, and to merge them
	}
	read, finish := func() {}, func() {}
	if stderr := command.ErrOrStderr(); len(names) > 1 && isTerminal(stderr) {
		bar := progressbar.NewOptions(readings, progressbar.OptionSetWriter(stderr), progressbar.OptionShowCount(),
			progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish())
		read = func() { _ = bar.Add(1) } // a bar that cannot be drawn is no trouble
		finish = func() { _ = bar.Finish() }
	}
	for _, name := range names {
		file := reportFile{name: name, place: place.Code, given: given, decide: decide, read: func() {
			read()
			progress.read(name)
		}}
		if name == "-" {
			if file.stdin, err = readBounded(command.InOrStdin()); err != nil {
				return nil, nil, err
			}
		}
		reports = append(reports, file)
	}
	return reports, finish, nil
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
