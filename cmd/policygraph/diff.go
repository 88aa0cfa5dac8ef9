package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/export/ledger"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/compare"
)

// diffOptions are the flags of diff.
type diffOptions struct {
	at       location
	format   string
	language string
	changes  []string
}

func diffCommand() *cobra.Command {
	var o diffOptions
	command := &cobra.Command{
		Use:   "diff A B",
		Short: "Compare two reports of one place",
		Long: `Compare two documents of the graph, the earlier one A and the later one B: their
targets, and the things that they name.

  kept      延续      in both, and the same
  changed   调整      in both, and not the same: what is different is named
  renamed   更名      in both, under another name in B
  dropped   不再提出  in A alone; of a target, B states the result
  silent    无下文    a target of A of which B says nothing, neither result nor target
  added     新提出    in B alone

policygraph ingest --list shows the IDs of the documents of a store; the document: that
all begin with may be left out.`,
		Example: `  policygraph diff document:130600:2022-annual document:130600:2023-annual --store graph/
  policygraph diff 130600:2022-annual 130600:2023-annual --store graph/ --change silent,renamed --format csv > silent.csv`,
		Args: func(_ *cobra.Command, args []string) error { return o.check(args) },
		RunE: func(command *cobra.Command, args []string) error {
			return printComparison(command, documentID(args[0]), documentID(args[1]), o)
		},
	}
	o.at.addFlags(command)
	flags := command.Flags()
	flags.StringVar(&o.format, "format", "table", "the `FORMAT`: table, jsonl or csv")
	flags.StringVar(&o.language, "lang", "zh", "the `LANGUAGE` of words: zh or en")
	flags.StringSliceVar(&o.changes, "change", nil, "only what is `CHANGE`: kept, changed, renamed, dropped, silent or added (repeatable,\nor several with commas)")
	return command
}

func (o *diffOptions) check(args []string) error {
	if err := o.at.check(); err != nil {
		return err
	}
	if err := oneOf("format", o.format, []string{"table", "jsonl", "csv"}); err != nil {
		return err
	}
	if err := oneOf("lang", o.language, []string{"zh", "en"}); err != nil {
		return err
	}
	for _, change := range o.changes {
		if err := oneOf("change", change, codes("Continuity")); err != nil {
			return err
		}
	}
	if len(args) != 2 {
		return wrongUsage("give the IDs of two documents, the earlier one first")
	}
	return nil
}

func printComparison(command *cobra.Command, earlier, later graph.ID, o diffOptions) error {
	g, err := o.at.graph(command.Context())
	if err != nil {
		return err
	}
	comparison, err := compare.Reports(g, earlier, later)
	if err != nil {
		return err
	}
	changes := slices.DeleteFunc(comparison.Changes, func(c *compare.Change) bool {
		return len(o.changes) > 0 && !slices.Contains(o.changes, string(c.Continuity))
	})
	w, language := command.OutOrStdout(), track.Language(o.language)
	switch o.format {
	case "jsonl":
		return ledger.ComparisonJSONL(w, changes)
	case "csv":
		return ledger.ComparisonCSV(w, changes, language)
	}
	return ledger.ComparisonTable(w, changes, language)
}
