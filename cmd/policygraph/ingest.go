package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/registry"
)

// ingestOptions are the flags of ingest.
type ingestOptions struct {
	at         location
	registries []string
	place      string
	remove     []string
	list       bool
	verbose    bool
}

func ingestCommand() *cobra.Command {
	var o ingestOptions
	command := &cobra.Command{
		Use:   "ingest FILE... (--store DIR | --neo4j URI)",
		Short: "Read reports into a store and print what changed",
		Long: `Read reports into a store, a directory that is made where it is missing or a
Neo4j, and print how many nodes of each kind were added, changed and gone. All files are
taken or none; a kill at any moment leaves the old state or the new one, and
ingesting a report again changes nothing. A new version of a report takes the
place of the old one.

A document's ID is document:PLACE:YEAR-TYPE: the GB/T 2260 code of its place, the
year of the speech, and annual or mid-year, such as document:330300:2024-mid-year.
--list shows the IDs, each with the period of the report's results and its title.`,
		Example: `  policygraph ingest report.txt --store graph/
  policygraph ingest 2023.txt 2024.txt --store graph/ --registry ourcity/
  policygraph ingest --list --store graph/
  policygraph ingest --remove document:330300:2024-mid-year --store graph/`,
		Args: func(command *cobra.Command, files []string) error { return o.check(command, files) },
		RunE: func(command *cobra.Command, files []string) error {
			switch {
			case o.list:
				return listDocuments(command, o)
			case len(o.remove) > 0:
				return removeDocuments(command, o)
			}
			return ingestFiles(command, files, o)
		},
	}
	flags := command.Flags()
	o.at.addFlags(command)
	flags.BoolVarP(&o.verbose, "verbose", "v", false, "list every node that was added (+), changed (~) or gone (-)")
	flags.StringArrayVar(&o.remove, "remove", nil, "take the document `ID` out instead, with all that it alone states (repeatable)")
	flags.BoolVar(&o.list, "list", false, "list the documents of the store instead: ID, reporting period, title")
	addRegistryFlag(command, &o.registries)
	addPlaceFlag(command, &o.place)
	return command
}

// check tells whether flags and files fit together.
func (o *ingestOptions) check(command *cobra.Command, files []string) error {
	if err := o.at.check(); err != nil {
		return err
	}
	switch {
	case o.at == location{}:
		return wrongUsage("--store DIR or --neo4j URI is missing")
	case o.list && len(o.remove) > 0:
		return wrongUsage("--list and --remove do not go together")
	case o.place != "" && (o.list || len(o.remove) > 0):
		return wrongUsage("--place goes with reports to ingest")
	case o.list || len(o.remove) > 0:
		return noFiles(command, files)
	}
	return someFiles(command, files)
}

func ingestFiles(command *cobra.Command, names []string, o ingestOptions) error {
	reg, err := registry.Load(o.registries...)
	if err != nil {
		return err
	}
	place, err := givenPlace(o.place, reg)
	if err != nil {
		return err
	}
	store, err := o.at.write(command.Context())
	if err != nil {
		return err
	}
	defer store.Close()
	var files []ingest.File
	for i, name := range names {
		progress(command, i, names)
		file, err := readReport(name, command.InOrStdin())
		if err != nil {
			return err
		}
		file.Place = place.Code
		files = append(files, file)
	}
	diff, err := ingest.Run(command.Context(), store, reg, files...)
	if err != nil {
		return err
	}
	return writeDiff(command.OutOrStdout(), diff, o.verbose)
}

func removeDocuments(command *cobra.Command, o ingestOptions) error {
	store, err := o.at.read(command.Context())
	if err != nil {
		return err
	}
	defer store.Close()
	var documents []graph.ID
	for _, id := range o.remove {
		documents = append(documents, graph.ID(id))
	}
	diff, err := store.Remove(command.Context(), documents...)
	if err != nil {
		return err
	}
	return writeDiff(command.OutOrStdout(), diff, o.verbose)
}

func listDocuments(command *cobra.Command, o ingestOptions) error {
	store, err := o.at.read(command.Context())
	if err != nil {
		return err
	}
	defer store.Close()
	table := tabwriter.NewWriter(command.OutOrStdout(), 0, 0, 2, ' ', 0)
	query := graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{First: 100}}
	for first := true; ; first = false {
		pages, err := store.Find(command.Context(), query)
		if err != nil {
			return err
		}
		edges := pages[0].Edges
		if first && len(edges) > 0 {
			fmt.Fprintln(table, "ID\treporting period\ttitle") // errors come with Flush
		}
		for _, edge := range edges {
			if d, ok := edge.Node.(*graph.Document); ok {
				fmt.Fprintf(table, "%s\t%s\t%s\n", d.ID, d.Period, d.Title)
			}
		}
		if !pages[0].HasNext {
			return table.Flush()
		}
		query.Page.After = edges[len(edges)-1].Cursor()
	}
}

// writeDiff prints a change of the graph as a table by kind, before it every
// node where verbose.
func writeDiff(w io.Writer, diff graph.Diff, verbose bool) error {
	counts := map[graph.NodeKind]*[3]int{}
	for side, nodes := range [][]graph.Node{diff.Added, diff.Changed, diff.Gone} {
		for _, node := range nodes {
			kind := node.NodeKind()
			if counts[kind] == nil {
				counts[kind] = new([3]int)
			}
			counts[kind][side]++
			if !verbose {
				continue
			}
			if _, err := fmt.Fprintf(w, "%c %s\t%s\n", "+~-"[side], kind, node.NodeID()); err != nil {
				return err
			}
		}
	}
	if len(counts) == 0 {
		_, err := fmt.Fprintln(w, "nothing changed")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "kind\tadded\tchanged\tgone\t") // errors come with Flush
	for _, kind := range graph.Kinds() {
		if n := counts[kind]; n != nil {
			fmt.Fprintf(table, "%s\t%d\t%d\t%d\t\n", kind, n[0], n[1], n[2])
		}
	}
	return table.Flush()
}
