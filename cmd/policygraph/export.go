package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/export"
	"github.com/policygraph/policygraph/graph"
)

// exportOptions are the flags of export.
type exportOptions struct {
	at             location
	format, output string
	bare           bool
}

func exportCommand() *cobra.Command {
	var o exportOptions
	command := &cobra.Command{
		Use:   "export",
		Short: "Print the whole graph",
		Long: `Print the whole graph, the built-in one or that of a store. The same graph always
gives the same bytes.

The format jsonl is policygraph's own: JSON Lines, a header and then one node a
line, sorted by kind and ID.

The format neo4j-admin is for the first load of millions into a Neo4j: CSV files
in a new folder, which neo4j-admin imports into a stopped server, to the database
that ingest would have written:

  cd DIR
  neo4j-admin database import full neo4j --overwrite-destination @import.args

Then start Neo4j; the first command with --neo4j makes the indexes. What was in
the database neo4j is overwritten.`,
		Example: `  policygraph export > graph.jsonl
  policygraph export --store graph/ --without-text > facts.jsonl
  policygraph export --store graph/ --format neo4j-admin --output csv/`,
		Args: func(command *cobra.Command, args []string) error { return o.check(command, args) },
		RunE: func(command *cobra.Command, _ []string) error { return o.run(command) },
	}
	o.at.addFlags(command)
	command.Flags().StringVar(&o.format, "format", "jsonl", "the `FORMAT`: jsonl or neo4j-admin")
	command.Flags().StringVar(&o.output, "output", "", "the new folder `DIR` for the files of neo4j-admin")
	command.Flags().BoolVar(&o.bare, "without-text", false, "leave out the text of the documents")
	return command
}

func (o exportOptions) check(command *cobra.Command, args []string) error {
	switch {
	case o.format != "jsonl" && o.format != "neo4j-admin":
		return wrongUsage("there is no format %q; give jsonl or neo4j-admin", o.format)
	case o.format == "neo4j-admin" && o.output == "":
		return wrongUsage("neo4j-admin takes several files; give a new folder for them with --output")
	case o.format == "jsonl" && o.output != "":
		return wrongUsage("the format jsonl goes to standard output; --output is for neo4j-admin")
	}
	if err := o.at.check(); err != nil {
		return err
	}
	return noFiles(command, args)
}

func (o exportOptions) run(command *cobra.Command) error {
	g, err := o.at.graph(command.Context())
	if err != nil {
		return err
	}
	if o.bare {
		g = g.WithoutText()
	}
	if o.format == "jsonl" {
		return graph.Write(command.OutOrStdout(), g)
	}
	if err := export.Neo4jAdmin(o.output, g); err != nil {
		return err
	}
	fmt.Fprintf(command.ErrOrStderr(), "Neo4j must be stopped. Import with:\n  cd %s && neo4j-admin database import full neo4j --overwrite-destination @%s\n", o.output, export.Arguments)
	return nil
}
