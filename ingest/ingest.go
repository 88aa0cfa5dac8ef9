// Package ingest reads reports into a graph store: the four stages, one after
// the other. The report package finds sections and sentences in the bytes,
// extract finds what the sentences state, resolve gives it identity, and the
// store merges it.
package ingest

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/ingest/resolve"
)

// File is a report to be read.
type File struct {
	Name string // for errors
	Data []byte
	// Place is the name or the code of the place that reports, "" to find it in
	// the text.
	Place string
}

// Reading is what one report yields, stage by stage.
type Reading struct {
	Report     *report.Report
	Statements statement.All
	Graph      *graph.Graph
}

// Run reads the files and merges them into the store, all or none, and returns
// what that changed. An error about a text begins with file, line and column.
// Of two files that are the same document, such as two versions of one report,
// an error says so.
func Run(ctx context.Context, store graph.Store, reg *registry.Registry, files ...File) (graph.Diff, error) {
	graphs := make([]*graph.Graph, 0, len(files))
	names := map[graph.ID]string{}
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return graph.Diff{}, err
		}
		reading, err := Read(file, reg)
		if err != nil {
			return graph.Diff{}, err
		}
		document := reading.Graph.Documents[0].ID
		if other, ok := names[document]; ok {
			return graph.Diff{}, fmt.Errorf("%s:1:1: this is %s, as %s is; give one of the two", file.Name, document, other)
		}
		names[document] = file.Name
		graphs = append(graphs, reading.Graph)
	}
	return store.Merge(ctx, graph.Union(graphs...))
}

// Read reads one report and stores nothing. Where the report's place is neither
// given nor in the text, the error is resolve.ErrUnresolved.
func Read(file File, reg *registry.Registry) (Reading, error) {
	rep, err := report.Parse(file.Data)
	if err != nil {
		return Reading{}, fmt.Errorf("%s:%w", file.Name, err)
	}
	var place registry.Place
	if file.Place != "" {
		if place, err = reg.OnePlace(file.Place); err != nil {
			return Reading{}, fmt.Errorf("%s:1:1: %w", file.Name, err)
		}
	}
	statements := extract.ReadOf(place, rep, reg)
	g, err := resolve.Graph(rep, statements, reg)
	if err != nil {
		return Reading{}, fmt.Errorf("%s:%w", file.Name, err)
	}
	return Reading{rep, statements, g}, nil
}
