package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/resolve"
)

// namesOptions are the flags of names.
type namesOptions struct {
	at         location
	registries []string
	merged     bool
}

func namesCommand() *cobra.Command {
	var o namesOptions
	command := &cobra.Command{
		Use:   "names",
		Short: "Propose which nodes are one, and show which names were made one",
		Long: `Print the pairs of entities and of indicators that may be one, as lines of a
registry's decisions.tsv: what the decision would be, the two IDs, and the evidence.
Nothing is decided by that. A line that is right goes into the file, with the reports
ingested again; without the line they are two again.

  decision  from                  into                        note
  merge     platform:330300:云谷  platform:330300:云谷科创园  abbreviation of

--merged shows the names that the reports of a store give to entities that are called
otherwise, how often, and why they are the same: the text itself says so, a line of the
registry, what every place has one of (市委), or a decision. Give the --registry of the
ingest.`,
		Example: `  policygraph names --store graph/
  policygraph names --store graph/ --registry ourcity/ >> ourcity/proposals.tsv
  policygraph names --merged --store graph/ --registry ourcity/`,
		Args: func(command *cobra.Command, args []string) error {
			if err := o.at.check(); err != nil {
				return err
			}
			return noFiles(command, args)
		},
		RunE: func(command *cobra.Command, _ []string) error { return printNames(command, o) },
	}
	o.at.addFlags(command)
	addRegistryFlag(command, &o.registries)
	command.Flags().BoolVar(&o.merged, "merged", false, "show the names that were made one instead, with the reason")
	return command
}

func printNames(command *cobra.Command, o namesOptions) error {
	reg, err := registry.Load(o.registries...)
	if err != nil {
		return err
	}
	g, err := o.at.graph(command.Context())
	if err != nil {
		return err
	}
	if o.merged {
		return writeWordings(command, resolve.Wordings(g, reg))
	}
	return writeNamesakes(command, resolve.Namesakes(g, reg))
}

func writeNamesakes(command *cobra.Command, pairs []resolve.Pair) error {
	var out strings.Builder
	out.WriteString("decision\tfrom\tinto\tnote\n")
	for _, pair := range pairs {
		fmt.Fprintf(&out, "merge\t%s\t%s\t%s\n", pair.From, pair.Into, strings.Join(pair.Evidence, ", "))
	}
	_, err := io.WriteString(command.OutOrStdout(), out.String())
	return err
}

func writeWordings(command *cobra.Command, wordings []resolve.Wording) error {
	table := tabwriter.NewWriter(command.OutOrStdout(), 0, 0, 2, ' ', 0)
	if len(wordings) > 0 {
		fmt.Fprintln(table, "why\ttimes\tdocument\twritten\tentity") // errors come with Flush
	}
	for _, w := range wordings {
		fmt.Fprintf(table, "%s\t%d\t%s\t%s\t%s\n", w.Why, w.Times, w.Document, w.Written, w.Entity)
	}
	return table.Flush()
}
