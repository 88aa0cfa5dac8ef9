package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// isExport tells whether the file is what export writes. Of standard input all is
// still to be read afterwards.
func isExport(command *cobra.Command, name string) bool {
	if name == "-" {
		stdin := bufio.NewReader(command.InOrStdin())
		command.SetIn(stdin)
		return graph.HasForm(stdin)
	}
	if info, err := os.Stat(name); err != nil || !info.Mode().IsRegular() { // a pipe is read but once
		return false
	}
	file, err := os.Open(name)
	if err != nil {
		return false // as a report it gets its error
	}
	defer file.Close()
	return graph.HasForm(bufio.NewReader(file))
}

// checkExport refuses what goes with reports alone where one of the files is an
// export.
func (o ingestOptions) checkExport(names []string) error {
	switch {
	case len(names) > 1:
		return wrongUsage("an export is ingested by itself; give it alone")
	case o.flagged.isSet() || len(o.registries) > 0 || len(o.reviewed) > 0:
		return wrongUsage("--place, --year, --kind, --date, --registry and --reviewed go with reports, not with an export")
	}
	return nil
}

// ingestExport merges a graph that export has written: into a directory whole,
// into a Neo4j one document after the other.
func ingestExport(command *cobra.Command, name string, o ingestOptions) (err error) {
	g, err := readExport(name, command.InOrStdin())
	if err != nil {
		return err
	}
	store, err := o.at.write(command.Context())
	if err != nil {
		return err
	}
	defer store.Close()
	parts := []*graph.Graph{g}
	if o.at.uri != "" {
		parts = g.Split()
	}
	progress := tellIngest(command.Context(), store, vocabulary.IngestMerging, len(parts))
	defer func() { progress.end(err) }()
	changed := changes{out: command.OutOrStdout(), verbose: o.verbose}
	for i, part := range parts {
		diff, err := store.Merge(command.Context(), part)
		if err == nil {
			progress.merged()
			err = changed.add(diff)
		} else if len(parts) > 1 {
			err = fmt.Errorf("%w (%d of %d documents are in, each whole; the same command again completes it)", err, i, len(parts))
		}
		if err != nil {
			return err
		}
	}
	return changed.write()
}

// readExport reads a graph that is valid.
func readExport(name string, stdin io.Reader) (*graph.Graph, error) {
	from := stdin
	if name == "-" {
		name = "stdin"
	} else {
		file, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("%s: cannot be read (%w); give the path of an export", name, cause(err))
		}
		defer file.Close()
		from = file
	}
	g, err := graph.Read(from)
	var form *graph.FormError
	switch {
	case errors.As(err, &form):
		return nil, fmt.Errorf("%s:%d:%d: %s; export the graph anew: %w", name, form.Line, form.Column, form.Problem, graph.ErrInvalid)
	case err == nil:
		err = g.Validate()
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return g, nil
}
