package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/directory"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/graph/neo4j"
)

// location is where a command finds its store: a directory, a Neo4j, or, for
// commands that only read, the built-in graph where neither is given.
type location struct {
	dir    string
	uri    string
	within time.Duration // a Neo4j answers; its package's own bound where 0
}

func (l *location) addFlags(command *cobra.Command) {
	flags := command.Flags()
	flags.StringVar(&l.dir, "store", "", "the graph in the directory `DIR`")
	flags.StringVar(&l.uri, "neo4j", "", "the graph in the Neo4j at `URI`, such as neo4j://localhost:7687; user, password and\ndatabase come from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE")
}

// check refuses two places at once.
func (l location) check() error {
	if l.dir != "" && l.uri != "" {
		return wrongUsage("--store and --neo4j do not go together")
	}
	return nil
}

// String names the place in the words of the flags.
func (l location) String() string {
	switch {
	case l.dir != "":
		return l.dir
	case l.uri != "":
		return l.uri
	}
	return "built in"
}

// read opens the store for a command that reads.
func (l location) read(ctx context.Context) (graph.Store, error) {
	switch {
	case l.uri != "":
		return l.connect(ctx)
	case l.dir == "":
		g, err := data.Graph()
		if err != nil {
			return nil, err
		}
		return memory.New(g), nil
	}
	if _, err := os.Stat(l.dir); err != nil {
		return nil, fmt.Errorf("store %s: cannot be opened (%w); make it with policygraph ingest FILE --store %s", l.dir, cause(err), l.dir)
	}
	if !directory.Holds(l.dir) {
		return nil, fmt.Errorf("store %s: there is no store here; make it with policygraph ingest FILE --store %s", l.dir, l.dir)
	}
	return memory.Open(l.dir)
}

// graph reads the whole graph of the store, and is done with the store.
func (l location) graph(ctx context.Context) (*graph.Graph, error) {
	store, err := l.read(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	return store.Export(ctx)
}

// write opens the store for a command that writes; a directory is made by the
// first write.
func (l location) write(ctx context.Context) (graph.Store, error) {
	if l.uri != "" {
		return l.connect(ctx)
	}
	return memory.Open(l.dir)
}

func (l location) connect(ctx context.Context) (graph.Store, error) {
	return neo4j.Open(ctx, neo4j.Options{
		URI:      l.uri,
		Username: os.Getenv("NEO4J_USERNAME"),
		Password: os.Getenv("NEO4J_PASSWORD"),
		Database: os.Getenv("NEO4J_DATABASE"),

		ReadTimeout: l.within,
	})
}
