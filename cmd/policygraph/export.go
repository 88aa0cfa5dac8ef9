package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/graph"
)

func exportCommand() *cobra.Command {
	var dir, format string
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
			return noFiles(command, args)
		},
		RunE: func(command *cobra.Command, _ []string) error {
			store, err := openStore(dir)
			if err != nil {
				return err
			}
			defer store.Close()
			g, err := store.Export(context.Background())
			if err != nil {
				return err
			}
			if bare {
				g = g.WithoutText()
			}
			return graph.Write(command.OutOrStdout(), g)
		},
	}
	command.Flags().StringVar(&dir, "store", "", "the graph of the store in `DIR`, not the built-in one")
	command.Flags().StringVar(&format, "format", "jsonl", "the `FORMAT`: jsonl")
	command.Flags().BoolVar(&bare, "without-text", false, "leave out the text of the documents")
	return command
}
