package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/export/findings"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/track"
)

// auditOptions are the flags of audit.
type auditOptions struct {
	at         location
	format     string
	language   string
	failOn     string
	only       []string
	exceptions string
	rules      string
	since      string
	texts      []string
	list       bool
}

func auditCommand() *cobra.Command {
	var o auditOptions
	command := &cobra.Command{
		Use:   "audit",
		Short: "Print what does not add up in the graph",
		Long: `Print what does not add up in the graph, the built-in one or that of a store:
groups whose members are not as many as their name says, figures that contradict
one another, targets behind or silent, names that are two things, provenance that
is broken. --list shows the rules. The exit status is 1 where there are findings
of the severity --fail-on or graver.

A store that was made from reports has their texts; for another graph --text gives
the file of a report, so that findings quote it and say its lines.

The format table is for reading: where a finding is stated is the document, the
section and, with the text, line and column (330300:2024-mid-year 2.1:26:225).
json can be given to --since later; sarif is for code viewers, junit for continuous
integration, csv for a spreadsheet.`,
		Example: `  policygraph audit
  policygraph audit --text report.txt --format sarif > audit.sarif
  policygraph audit --store graph/ --format json > before.json
  policygraph audit --store graph/ --since before.json --fail-on warning
  policygraph audit --store graph/ --exceptions exceptions.tsv --rules rules.tsv`,
		Args: func(command *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			return noFiles(command, args)
		},
		RunE: func(command *cobra.Command, _ []string) error { return runAudit(command, o) },
	}
	o.at.addFlags(command)
	flags := command.Flags()
	flags.StringVar(&o.format, "format", "table", "the `FORMAT`: table, json, sarif, junit or csv")
	flags.StringVar(&o.language, "lang", "zh", "the `LANGUAGE` of messages: zh or en")
	flags.StringVar(&o.failOn, "fail-on", "error", "fail where there are findings of the `SEVERITY` or graver: error, warning, info or none")
	flags.StringSliceVar(&o.only, "rule", nil, "only the rule of this `ID` (repeatable, or several with commas)")
	flags.StringVar(&o.exceptions, "exceptions", "", "leave out what `FILE` answers for: lines of rule, subject, reason, author")
	flags.StringVar(&o.rules, "rules", "", "also the rules in `FILE`: lines of id, severity, node, condition in CEL, texts")
	flags.StringVar(&o.since, "since", "", "say what is new, fixed or unchanged since the run whose json is `FILE`")
	flags.StringArrayVar(&o.texts, "text", nil, "the report `FILE` that a document was read from (repeatable)")
	flags.BoolVar(&o.list, "list", false, "print the rules and what they look for")
	return command
}

// check tells whether the flags can be followed.
func (o *auditOptions) check() error {
	if err := o.at.check(); err != nil {
		return err
	}
	for _, choice := range []struct {
		flag, given string
		from        []string
	}{
		{"format", o.format, []string{"table", "json", "sarif", "junit", "csv"}},
		{"lang", o.language, []string{"zh", "en"}},
		{"severity", o.failOn, []string{"error", "warning", "info", "none"}},
	} {
		if err := oneOf(choice.flag, choice.given, choice.from); err != nil {
			return err
		}
	}
	return nil
}

func runAudit(command *cobra.Command, o auditOptions) error {
	rules, err := o.wanted()
	if err != nil {
		return err
	}
	if o.list {
		return findings.Rules(command.OutOrStdout(), rules, track.Language(o.language))
	}
	a, err := o.run(command.Context(), rules, command.InOrStdin())
	if err != nil {
		return err
	}
	for _, e := range a.Unused {
		fmt.Fprintf(command.ErrOrStderr(), "%s:%d: no finding of %s about %s; the exception can go\n", o.exceptions, e.Line, e.Rule, e.Subject)
	}
	write := map[string]func(io.Writer, findings.Run) error{"table": findings.Table, "json": findings.JSON, "sarif": findings.SARIF, "csv": findings.CSV}[o.format]
	if o.format == "junit" {
		write = func(w io.Writer, a findings.Run) error { return findings.JUnit(w, a, o.fails) }
	}
	if err := write(command.OutOrStdout(), a); err != nil {
		return err
	}
	grave := 0
	for _, f := range a.Findings {
		if o.fails(f.Severity) {
			grave++
		}
	}
	if grave > 0 {
		return fmt.Errorf("%d findings of severity %s or graver; mend what they name, or answer for them with --exceptions", grave, o.failOn)
	}
	return nil
}

// fails tells whether findings of the severity make the run fail.
func (o *auditOptions) fails(s rule.Severity) bool {
	bound := slices.Index(rule.Severities(), rule.Severity(o.failOn)) // -1 for none
	return slices.Index(rule.Severities(), s) <= bound
}

// wanted are the rules that the flags ask for.
func (o *auditOptions) wanted() ([]rule.Rule, error) {
	rules := audit.Rules()
	if o.rules != "" {
		own, err := fromFile(o.rules, audit.ReadRules)
		if err != nil {
			return nil, err
		}
		rules = append(rules, own...)
	}
	for _, id := range o.only {
		if !slices.ContainsFunc(rules, func(r rule.Rule) bool { return r.ID == id }) {
			return nil, wrongUsage("there is no rule %q; policygraph audit --list shows them", id)
		}
	}
	return slices.DeleteFunc(rules, func(r rule.Rule) bool { return len(o.only) > 0 && !slices.Contains(o.only, r.ID) }), nil
}

func fromFile[T any](name string, read func(string, io.Reader) (T, error)) (result T, err error) {
	file, err := os.Open(name)
	if err != nil {
		return result, fmt.Errorf("%s: cannot be read (%w)", name, cause(err))
	}
	defer file.Close()
	return read(name, file)
}

func (o *auditOptions) run(ctx context.Context, rules []rule.Rule, stdin io.Reader) (findings.Run, error) {
	a := findings.Run{Rules: rules, Language: track.Language(o.language), Files: map[graph.ID]string{}}
	options := audit.Options{Rules: rules, Hashes: map[graph.ID]string{}}
	if o.exceptions != "" {
		var err error
		known := append(audit.Rules(), rules...)
		options.Exceptions, err = fromFile(o.exceptions, func(file string, r io.Reader) ([]audit.Exception, error) {
			return audit.ReadExceptions(file, r, known)
		})
		if err != nil {
			return a, err
		}
	}
	var err error
	if a.Graph, err = o.at.graph(ctx); err != nil {
		return a, err
	}
	if err := attachTexts(&a, o.texts, options.Hashes, stdin); err != nil {
		return a, err
	}
	a.Report = audit.Run(a.Graph, options)
	if o.since != "" {
		before, err := fromFile(o.since, findings.Read)
		if err != nil {
			return a, err
		}
		a.Since = true
		a.Changes, a.Fixed = audit.Since(before, a.Findings)
	}
	return a, nil
}

// attachTexts puts the texts of the files into a copy of the graph, and notes their
// hashes. A file of another hash is that of the document with its title, and has
// been changed: its text is not taken, since places do not fit it.
func attachTexts(a *findings.Run, files []string, hashes map[graph.ID]string, stdin io.Reader) error {
	g := *a.Graph
	g.Documents = slices.Clone(a.Graph.Documents)
	a.Graph = &g
	for _, name := range files {
		file, err := readReport(name, stdin)
		if err != nil {
			return err
		}
		rep, err := ingest.Parse(file)
		if err != nil {
			return err
		}
		whole := attach(&g, rep)
		i := slices.IndexFunc(g.Documents, func(d *graph.Document) bool {
			return d.SHA256 == rep.SHA256 || !whole && d.Title == rep.Front.Title
		})
		if i < 0 {
			return fmt.Errorf("%s: no document of the graph was read from this file: %w", name, errors.New("neither hash nor title fits; policygraph ingest --list shows the documents"))
		}
		id := g.Documents[i].ID
		a.Files[id], hashes[id] = name, rep.SHA256
	}
	return nil
}
