package main

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

// ingestOptions are the flags of ingest.
type ingestOptions struct {
	at         location
	registries []string
	flagged    givenFlags
	reviewed   []string
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
Neo4j, and print how many nodes of each kind were added, changed and gone. Where a
file cannot be read, none is taken. Ingesting a report again changes nothing; a new
version of a report takes the place of the old one.

A directory takes all the reports or none: a kill at any moment leaves the old state
or the new one. A Neo4j takes one whole report after the other, in memory that does
not grow with their number; should it fail in the middle, the error says how many are
in, and the same command again completes it. Its table is the sum of what each report
changed, so a node that two reports name is added once and changed once.

A FILE can also be what export has printed: its documents come into the store as
they were in the other, each in the place of the one with its ID.

A document's ID is document:PLACE:YEAR-TYPE: the GB/T 2260 code of its place, the
year of the speech, and annual or mid-year, such as document:330300:2024-mid-year.
--list shows the IDs, each with the period of the report's results and its title.`,
		Example: `  policygraph ingest report.txt --store graph/
  policygraph ingest 2023.txt 2024.txt --store graph/ --registry ourcity/
  policygraph ingest report.pdf --place 温州市 --year 2024 --kind mid-year --store graph/
  policygraph ingest report.txt --reviewed review.tsv --store graph/
  policygraph ingest reports/*.txt --neo4j neo4j://localhost:7687
  policygraph export | policygraph ingest - --neo4j neo4j://localhost:7687
  policygraph ingest --list --store graph/
  policygraph ingest --remove document:330300:2024-mid-year --store graph/`,
		Args: func(command *cobra.Command, files []string) error { return o.check(command, files) },
		RunE: func(command *cobra.Command, files []string) error {
			switch {
			case o.list:
				return listDocuments(command, o)
			case len(o.remove) > 0:
				return removeDocuments(command, o)
			case slices.ContainsFunc(files, func(name string) bool { return isExport(command, name) }):
				if err := o.checkExport(files); err != nil {
					return err
				}
				return ingestExport(command, files[0], o)
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
	addGivenFlags(command, &o.flagged)
	addReviewedFlag(command, &o.reviewed)
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
	case o.flagged.isSet() && (o.list || len(o.remove) > 0):
		return wrongUsage("--place, --year, --kind and --date go with reports to ingest")
	case len(o.reviewed) > 0 && (o.list || len(o.remove) > 0):
		return wrongUsage("--reviewed goes with reports to ingest")
	case o.list || len(o.remove) > 0:
		return noFiles(command, files)
	}
	return someFiles(command, files)
}

func ingestFiles(command *cobra.Command, names []string, o ingestOptions) (err error) {
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
	store, err := o.at.write(command.Context())
	if err != nil {
		return err
	}
	defer store.Close()
	progress := tellIngest(command.Context(), store, vocabulary.IngestReading, len(names))
	defer func() { progress.end(err) }()
	reports, finish, err := o.reports(command, names, place, given, decided.replay, progress)
	if err != nil {
		return err
	}
	changed := changes{out: command.OutOrStdout(), verbose: o.verbose}
	if o.at.uri != "" {
		err = ingest.RunEach(command.Context(), store, reg, func(diff graph.Diff) error {
			progress.merged()
			return changed.add(diff)
		}, reports...)
	} else {
		var diff graph.Diff
		if diff, err = ingest.Run(command.Context(), store, reg, reports...); err == nil {
			err = changed.add(diff)
		}
	}
	finish()
	if err != nil {
		return err
	}
	decided.tell(command.ErrOrStderr())
	return changed.write()
}

func removeDocuments(command *cobra.Command, o ingestOptions) error {
	store, err := o.at.read(command.Context())
	if err != nil {
		return err
	}
	defer store.Close()
	var documents []graph.ID
	for _, id := range o.remove {
		documents = append(documents, documentID(id))
	}
	diff, err := store.Remove(command.Context(), documents...)
	if err != nil {
		return err
	}
	changed := changes{out: command.OutOrStdout(), verbose: o.verbose}
	if err := changed.add(diff); err != nil {
		return err
	}
	return changed.write()
}

// documentID is the ID that the argument names, also without what every
// document's ID begins with, as tables print it.
func documentID(argument string) graph.ID {
	return graph.ID("document:" + strings.TrimPrefix(argument, "document:"))
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
