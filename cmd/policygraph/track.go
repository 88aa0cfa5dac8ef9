package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/export/ledger"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// trackOptions are the flags of track.
type trackOptions struct {
	at       location
	format   string
	language string
	states   []string
	section  string
	entity   string
	document string
	asOf     string
	group    string
	summary  bool
}

func trackCommand() *cobra.Command {
	var o trackOptions
	command := &cobra.Command{
		Use:   "track",
		Short: "Print the ledger of targets: what was promised, what was done",
		Long: `Print what has become of every target of the graph, the built-in one or that of a
store. A target is joined with the result that measures the same thing, in its own
report or another one on the same place; counts that add up are held against the
time elapsed, rates against the rate, and the arithmetic is shown.

  achieved         已完成    reached
  ahead            超进度    more than the time elapsed asks for
  on_track         达进度    as much as the time elapsed asks for
  behind           欠进度    less than the time elapsed asks for
  missed           未达成    the time is over and the target not reached
  not_due          未到期    its time has not come
  no_result        无实绩    no report states a result
  not_comparable   口径不同  a result of another scope, which is named

The format table is for reading and ends with a summary; csv is for a
spreadsheet; jsonl is a record for each target.`,
		Example: `  policygraph track
  policygraph track --state behind,missed --group section
  policygraph track --store graph/ --document document:330300:2024-mid-year --summary
  policygraph track --store graph/ --as-of 2024-08-26 --format csv > ledger.csv`,
		Args: func(command *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			return noFiles(command, args)
		},
		RunE: func(command *cobra.Command, _ []string) error { return printLedger(command, o) },
	}
	o.at.addFlags(command)
	flags := command.Flags()
	flags.StringVar(&o.format, "format", "table", "the `FORMAT`: table, jsonl or csv")
	flags.StringVar(&o.language, "lang", "zh", "the `LANGUAGE` of words and notes: zh or en")
	flags.StringSliceVar(&o.states, "state", nil, "only targets in the `STATE` (repeatable, or several with commas)")
	flags.StringVar(&o.section, "section", "", "only targets stated in the section `NUMBER`, such as 2 or 2.3")
	flags.StringVar(&o.entity, "entity", "", "only targets about the entity of this `NAME` or ID, or of its programme")
	flags.StringVar(&o.document, "document", "", "only targets stated in the document `ID`, with or without its document:")
	flags.StringVar(&o.asOf, "as-of", "", "the ledger as it was at `TIME`: a date takes in the reports given until then, a\nperiod such as 2024-S1 those on that time and earlier")
	flags.StringVar(&o.group, "group", "", "a table and a summary for each of `WHAT`: section, entity or programme")
	flags.BoolVar(&o.summary, "summary", false, "the summary alone, without the table")
	return command
}

// check tells whether the flags can be followed.
func (o *trackOptions) check() error {
	if err := o.at.check(); err != nil {
		return err
	}
	for _, choice := range []struct {
		flag, given string
		from        []string
	}{
		{"format", o.format, []string{"table", "jsonl", "csv"}},
		{"lang", o.language, []string{"zh", "en"}},
		{"group", o.group, []string{"", "section", "entity", "programme"}},
	} {
		if err := oneOf(choice.flag, choice.given, choice.from); err != nil {
			return err
		}
	}
	for _, state := range o.states {
		if err := oneOf("state", state, codes("State")); err != nil {
			return err
		}
	}
	if o.format != "table" && (o.summary || o.group != "") {
		return wrongUsage("--summary and --group go with the format table")
	}
	if o.asOf != "" {
		if _, err := period.ParseAsOf(o.asOf); err != nil {
			return wrongUsage("--as-of %w", err)
		}
	}
	return nil
}

// oneOf refuses a value of a flag that is none of those there are.
func oneOf(flag, given string, from []string) error {
	if slices.Contains(from, given) {
		return nil
	}
	known := slices.DeleteFunc(slices.Clone(from), func(value string) bool { return value == "" })
	last := len(known) - 1
	return wrongUsage("there is no %s %q; give %s or %s", flag, given, strings.Join(known[:last], ", "), known[last])
}

// codes are those of a set of the ledger's vocabulary.
func codes(set string) []string {
	var list []string
	for _, term := range vocabulary.Computed() {
		if term.Set == set {
			list = append(list, term.Code)
		}
	}
	return list
}

func printLedger(command *cobra.Command, o trackOptions) error {
	g, err := o.at.graph(command.Context())
	if err != nil {
		return err
	}
	var asOf period.AsOf
	if o.asOf != "" {
		if asOf, err = period.ParseAsOf(o.asOf); err != nil {
			return err
		}
	}
	wanted, err := o.filter(g)
	if err != nil {
		return err
	}
	entries := slices.DeleteFunc(track.New(g, asOf).Entries, func(e *track.Entry) bool { return !wanted(e) })
	w := command.OutOrStdout()
	switch o.format {
	case "jsonl":
		return ledger.JSONL(w, entries, track.Language(o.language))
	case "csv":
		return ledger.CSV(w, entries, track.Language(o.language))
	}
	return ledger.Table(w, entries, ledger.Layout{By: vocabulary.Grouping(o.group), Summary: o.summary, Language: track.Language(o.language)})
}

// filter tells which entries the flags ask for.
func (o *trackOptions) filter(g *graph.Graph) (func(*track.Entry) bool, error) {
	document := documentID(o.document)
	if o.document != "" && !slices.ContainsFunc(g.Documents, func(d *graph.Document) bool { return d.ID == document }) {
		return nil, fmt.Errorf("document %s: %w", o.document, graph.ErrNotFound)
	}
	named := namedBy(g, o.entity)
	if o.entity != "" && len(named) == 0 {
		return nil, fmt.Errorf("--entity %s: the graph has no entity of this name or ID; policygraph export lists them", o.entity)
	}
	return func(e *track.Entry) bool {
		return (len(o.states) == 0 || slices.Contains(o.states, string(e.State))) &&
			(o.document == "" || e.Source.Document == document) &&
			(o.section == "" || inSection(e.Section, o.section)) &&
			(o.entity == "" || named[e.Target.About] || e.Programme != nil && named[e.Programme.ID])
	}, nil
}

// namedBy is the entities of a name, an alias or an ID.
func namedBy(g *graph.Graph, name string) map[graph.ID]bool {
	ids := map[graph.ID]bool{}
	for _, e := range g.Entities {
		if name != "" && (string(e.ID) == name || slices.Contains(graph.Names(e), name)) {
			ids[e.ID] = true
		}
	}
	return ids
}

// inSection tells whether the section is that of the number or within it.
func inSection(s *graph.Section, number string) bool {
	return s != nil && (s.Number == number || strings.HasPrefix(s.Number, number+"."))
}
