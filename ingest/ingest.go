// Package ingest reads reports into a graph store: stages, one after the other.
// The format package finds the text in a file, report its sections and sentences,
// extract finds what the sentences state, resolve gives it identity, and the
// store merges it.
package ingest

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/format"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/ingest/resolve"
)

// Source is a report that can be read as often as need be.
type Source interface{ Read() (File, error) }

// File is the content of a report, and a Source of it.
type File struct {
	Name string // for errors
	Data []byte
	// Place is the name or the code of the place that reports, "" to find it in
	// the text.
	Place string
	Given report.Given
	// Decide, where there is one, changes what the text states as people have
	// decided, before it gets identity. Several reports may call it at once.
	Decide func(*report.Report, *statement.All) error
}

// Read implements Source.
func (f File) Read() (File, error) { return f, nil }

// Reading is what one report yields, stage by stage.
type Reading struct {
	Report     *report.Report
	Statements statement.All
	Graph      *graph.Graph
}

// Run reads the reports and merges them into the store, all or none, and returns
// what that changed. An error about a text begins with file, line and column.
// Of two that are the same document, such as two versions of one report, an
// error says so.
func Run[S Source](ctx context.Context, store graph.Store, reg *registry.Registry, sources ...S) (graph.Diff, error) {
	graphs := make([]*graph.Graph, len(sources))
	_, err := readAll(ctx, reg, sources, func(i int, reading Reading) { graphs[i] = reading.Graph })
	if err != nil {
		return graph.Diff{}, err
	}
	return store.Merge(ctx, graph.Union(graphs...))
}

// RunEach does what Run does in memory that does not grow with the number of
// reports: it reads them all to see that they can be read, then each once more,
// merges it, and hands over what that changed. Where the store fails in the
// middle the error says how many reports it has taken, each of them whole; doing
// all again completes it.
func RunEach[S Source](ctx context.Context, store graph.Store, reg *registry.Registry, merged func(graph.Diff) error, sources ...S) error {
	known, err := readAll(ctx, reg, sources, func(int, Reading) {})
	if err != nil {
		return err
	}
	for i, source := range sources {
		taken := i
		diff, err := mergeKnown(ctx, store, reg, source, known[i])
		if err == nil {
			taken++
			err = merged(diff)
		}
		if err != nil {
			return fmt.Errorf("%w (%d of %d reports are in, each whole; the same command again completes it)", err, taken, len(sources))
		}
	}
	return nil
}

// mergeKnown reads a report that was read before, and merges it.
func mergeKnown(ctx context.Context, store graph.Store, reg *registry.Registry, source Source, known identity) (graph.Diff, error) {
	file, reading, err := readSource(source, reg)
	if err != nil {
		return graph.Diff{}, err
	}
	if identify(file, reading) != known {
		return graph.Diff{}, fmt.Errorf("%s:1:1: the file was changed while reports were read", file.Name)
	}
	return store.Merge(ctx, reading.Graph)
}

// Parse finds the text in a file of any format that package format reads, and its
// sections and sentences. An error begins with file, line and column.
func Parse(file File) (*report.Report, error) {
	text, err := format.Text(file.Name, file.Data)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", file.Name, err)
	}
	rep, err := report.ParseText(text, file.Data, file.Given)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", file.Name, err)
	}
	return rep, nil
}

// Read reads one report and stores nothing. Where the report's place is neither
// given nor in the text, the error is resolve.ErrUnresolved.
func Read(file File, reg *registry.Registry) (Reading, error) {
	rep, err := Parse(file)
	if err != nil {
		return Reading{}, err
	}
	var place registry.Place
	if file.Place != "" {
		if place, err = reg.OnePlace(file.Place); err != nil {
			return Reading{}, fmt.Errorf("%s:1:1: %w", file.Name, err)
		}
	}
	statements := extract.ReadOf(place, rep, reg)
	if file.Decide != nil {
		if err := file.Decide(rep, &statements); err != nil {
			return Reading{}, err
		}
	}
	g, err := resolve.Graph(rep, statements, reg)
	if err != nil {
		return Reading{}, fmt.Errorf("%s:%w", file.Name, err)
	}
	return Reading{rep, statements, g}, nil
}
