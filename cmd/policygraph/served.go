package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/graph/snapshot"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/resolvers/persisted"
)

// servedGraph is the graph that a server answers from.
type servedGraph struct {
	resolvers.Source
	mode     resolvers.Mode
	snapshot *snapshot.Snapshot // nil where the mode is another
	close    func()
	ingests  func(context.Context) ([]graph.Ingest, error) // nil where nobody can ingest

	operations *persisted.List // nil where all are answered
	ending     <-chan struct{} // closed when the server is to stop
}

// open opens the graph that the flags name.
func (o serveOptions) open(ctx context.Context, stdin io.Reader, log *slog.Logger) (servedGraph, error) {
	var allowed *persisted.List
	if o.operations != "" {
		var err error
		if allowed, err = resolvers.ReadOperations(o.operations); err != nil {
			return servedGraph{}, err
		}
	}
	store, err := o.at.read(ctx)
	if err != nil {
		return servedGraph{}, err
	}
	served := servedGraph{Source: store, mode: resolvers.ModeEmbedded, close: func() { store.Close() }, operations: allowed}
	if kept, ok := store.(*memory.Store); ok && o.at.dir != "" {
		go follow(ctx, kept, o.refresh, log)
	}
	if log, ok := store.(graph.IngestLog); ok && o.at != (location{within: o.at.within}) {
		served.ingests = log.Ingests
	}
	switch {
	case o.snapshot:
		served.mode = resolvers.ModeSnapshot
		if served.snapshot, err = snapshot.Open(ctx, store, snapshot.Options{Every: o.refresh, Log: log}); err == nil {
			served.Source = served.snapshot
			served.close = func() {
				served.snapshot.Close()
				store.Close()
			}
		}
	case o.at.uri != "":
		served.mode = resolvers.ModeLive
	case len(o.texts) > 0:
		served.Source, err = withTexts(ctx, store, o.texts, stdin)
	}
	if err != nil {
		store.Close()
	}
	return served, err
}

// follow takes in what other processes write to the store's directory, until ctx
// ends.
func follow(ctx context.Context, store *memory.Store, every time.Duration, log *slog.Logger) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	failing := false
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		err := store.Refresh(ctx)
		if err != nil && !failing {
			log.ErrorContext(ctx, "the store cannot be read; answers go on from the graph before", "error", err)
		}
		failing = err != nil
	}
}

// withTexts is the graph of the store with the texts of the files in their
// documents, in memory.
func withTexts(ctx context.Context, store graph.Store, files []string, stdin io.Reader) (graph.Store, error) {
	stored, err := store.Export(ctx)
	if err != nil {
		return nil, err
	}
	g := *stored
	g.Documents = slices.Clone(stored.Documents)
	for _, name := range files {
		file, err := readReport(name, stdin)
		if err != nil {
			return nil, err
		}
		rep, err := ingest.Parse(file)
		if err != nil {
			return nil, err
		}
		if !attach(&g, rep) {
			return nil, fmt.Errorf("%s: no document of the graph was read from this file; ingest it into a store and serve that", name)
		}
	}
	return memory.New(&g), nil
}

// attach puts a copy with the text in the place of the document that was read
// from it, and tells whether there is one.
func attach(g *graph.Graph, rep *report.Report) bool {
	for i, document := range g.Documents {
		if document.SHA256 == rep.SHA256 {
			quoted := *document
			quoted.Text = string(rep.Text)
			g.Documents[i] = &quoted
			return true
		}
	}
	return false
}
