package main

import (
	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/graph"
)

func exportCommand() *cobra.Command {
	var at location
	var format string
	var bare bool
	command := &cobra.Command{
		Use:   "export",
		Short: "Print the whole graph",
		Long: `Print the whole graph, the built-in one or that of a store. The same graph always
gives the same bytes.

The format jsonl is policygraph's own: JSON Lines, a header and then one node a
line, sorted by kind and ID.`,
		Example: `  policygraph export > graph.jsonl
  policygraph export --store graph/ --without-text > facts.jsonl`,
		Args: func(command *cobra.Command, args []string) error {
			if format != "jsonl" {
				return wrongUsage("there is no format %q; give jsonl", format)
			}
			if err := at.check(); err != nil {
				return err
			}
			return noFiles(command, args)
		},
		RunE: func(command *cobra.Command, _ []string) error {
			store, err := at.read(command.Context())
			if err != nil {
				return err
			}
			defer store.Close()
			g, err := store.Export(command.Context())
			if err != nil {
				return err
			}
			if bare {
				g = g.WithoutText()
			}
			return graph.Write(command.OutOrStdout(), g)
		},
	}
	at.addFlags(command)
	command.Flags().StringVar(&format, "format", "jsonl", "the `FORMAT`: jsonl")
	command.Flags().BoolVar(&bare, "without-text", false, "leave out the text of the documents")
	return command
}
