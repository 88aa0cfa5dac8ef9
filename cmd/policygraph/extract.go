package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/export/statements"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/resolve"
	"github.com/policygraph/policygraph/ingest/review"
)

// formatsHelp says what files are read, and what positions count.
const formatsHelp = `A FILE is plain text, Markdown, HTML, DOCX or PDF with text, told apart by its
content; text is in UTF-8, UTF-16, GB18030 or Big5. Start and end count the Unicode
code points of a plain text file, without a byte-order mark; for other formats those
of the text that --text prints. Lines broken inside paragraphs, page numbers,
full-width digits and odd spaces are read for what they mean.`

// extractOptions are the flags of extract.
type extractOptions struct {
	coverage, text, doubtful bool
	below                    float64
	registries, reviewed     []string
	flagged                  givenFlags
}

func extractCommand() *cobra.Command {
	var o extractOptions
	command := &cobra.Command{
		Use:   "extract FILE...",
		Short: "Print what reports state, as JSON Lines",
		Long: `Print what reports state, as JSON Lines in the order of the text: every number
that states a result or a target ("record":"metric"), every named thing
("entity"), how they belong together ("relation") and at what stage they are
("status"). Nothing is written.

` + formatsHelp + `

` + coverageHelp + `

` + reviewHelp,
		Example: `  policygraph extract report.txt
  policygraph extract report.txt | jq 'select(.kind == "target")'
  policygraph extract --coverage report.txt
  policygraph extract --review report.txt > review.tsv
  policygraph extract --reviewed review.tsv report.txt
  policygraph extract report.pdf report.docx report.html
  policygraph extract --text report.pdf > report.txt
  policygraph extract --place 440200 --year 2019 untitled.txt
  curl -s https://www.gov.example/report.html | policygraph extract -`,
		Args: func(command *cobra.Command, files []string) error { return o.check(command, files) },
		RunE: func(command *cobra.Command, files []string) error { return o.run(command, files) },
	}
	flags := command.Flags()
	flags.BoolVar(&o.coverage, "coverage", false, "print every digit run of the text with its record, or why it has none")
	flags.BoolVar(&o.text, "text", false, "print the plain text that start and end refer to")
	flags.BoolVar(&o.doubtful, "review", false, "print the doubtful statements, as a file to decide in")
	flags.Float64Var(&o.below, "below", review.Below, "with --review: the `CONFIDENCE` below which a statement is doubtful")
	addReviewedFlag(command, &o.reviewed)
	addRegistryFlag(command, &o.registries)
	addGivenFlags(command, &o.flagged)
	return command
}

// check tells whether flags and files fit together.
func (o *extractOptions) check(command *cobra.Command, files []string) error {
	switch {
	case o.coverage && o.text:
		return wrongUsage("--coverage and --text do not go together")
	case o.doubtful && (o.coverage || o.text):
		return wrongUsage("--review goes neither with --coverage nor with --text")
	case !(o.below >= 0 && o.below <= 1):
		return wrongUsage("--below: %v is no confidence; give a number from 0 to 1", o.below)
	}
	return someFiles(command, files)
}

func (o *extractOptions) run(command *cobra.Command, files []string) error {
	reg, err := registry.Load(o.registries...)
	if err != nil {
		return err
	}
	place, given, err := o.flagged.given(reg)
	if err != nil {
		return err
	}
	decided, err := readDecisions(o.reviewed)
	if err != nil {
		return err
	}
	read := func(file ingest.File) (statements.Extraction, error) {
		file.Given, file.Decide = given, decided.replay
		return statementsOf(file, place, reg)
	}
	write := statements.Records
	switch {
	case o.text:
		read, write = textOf, writeText
	case o.doubtful:
		write = writeDoubtful(o.below)
	case o.coverage:
		write = statements.Coverage
	}
	if err := extractFiles(command, files, read, write); err != nil {
		return err
	}
	decided.tell(command.ErrOrStderr())
	return nil
}

func addRegistryFlag(command *cobra.Command, dirs *[]string) {
	command.Flags().StringArrayVar(dirs, "registry", nil, "names that a city adds: a `DIR` with places.tsv, entities.tsv or indicators.tsv (repeatable)")
}

// extractFiles reads all the files and then writes what each states; where one
// cannot be read, nothing.
func extractFiles(command *cobra.Command, files []string, read func(ingest.File) (statements.Extraction, error), write func(io.Writer, statements.Extraction) error) error {
	var extractions []statements.Extraction
	for i, name := range files {
		progress(command, i, files)
		file, err := readReport(name, command.InOrStdin())
		if err != nil {
			return err
		}
		e, err := read(file)
		if err != nil {
			return err
		}
		extractions = append(extractions, e)
	}
	out := bufio.NewWriterSize(command.OutOrStdout(), 1<<16)
	for _, e := range extractions {
		if err := write(out, e); err != nil {
			return err
		}
	}
	return out.Flush()
}

// statementsOf reads a report as ingest does, none whose place is unknown. Place
// is whose report it is, none to find it in the text.
func statementsOf(file ingest.File, place registry.Place, reg *registry.Registry) (statements.Extraction, error) {
	e, err := textOf(file)
	if err != nil {
		return e, err
	}
	e.Registry = reg
	e.Statements = extract.ReadOf(place, e.Report, reg)
	if _, err = resolve.Place(e.Statements.Context, reg); err != nil {
		return e, fmt.Errorf("%s:%w", file.Name, err)
	}
	return e, file.Decide(e.Report, &e.Statements)
}

// textOf finds no more than the text, for which no place is needed.
func textOf(file ingest.File) (statements.Extraction, error) {
	rep, err := ingest.Parse(file)
	return statements.Extraction{File: file.Name, Report: rep}, err
}

// progress says which of several files is being read.
func progress(command *cobra.Command, i int, files []string) {
	if len(files) > 1 {
		fmt.Fprintf(command.ErrOrStderr(), "%d/%d %s\n", i+1, len(files), files[i])
	}
}

func writeText(w io.Writer, e statements.Extraction) error {
	_, err := io.WriteString(w, string(e.Report.Text))
	return err
}

// coverageHelp explains what writeCoverage writes.
const coverageHelp = `With --coverage every digit run of the text has a line: FILE:LINE:COLUMN, the run,
and either "metric" with the record that it stands in or the class of what is no
figure; a last line adds them up. docs/grammar.md has examples of the classes:

  date          a date, a year, a month
  duration      an age, an anniversary, a term
  ordinal       a number in an order, or a unit that marks a class
  name          inside a name or a short quotation
  code          beside a letter, + or /
  capacity      the size of a plant, in its name
  threshold     a bound inside an indicator's name
  note mark     a footnote's number
  manner        how a thing is done
  bare          a number without unit and verb
  damaged       digits with a lost character among them
  no subject    a figure with nothing to measure
  front matter  before the text
  heading       in a title
  furniture     of the page, such as its number
  glossary      in what explains a term, behind the report or in a footnote
  reviewed      decided to be no figure, in a review file
  unread        none of these: a gap of the grammar`
