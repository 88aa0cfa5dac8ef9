package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/gateway/observe"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/snapshot"
)

// serveOptions are the flags of serve.
type serveOptions struct {
	addr     string
	at       location
	texts    []string
	snapshot bool
	refresh  time.Duration

	operations string // the file or directory of those allowed
	exposure
}

func serveCommand() *cobra.Command {
	var o serveOptions
	command := &cobra.Command{
		Use:   "serve",
		Short: "Answer GraphQL queries about the graph",
		Long: `Answer GraphQL queries about the graph, the built-in one or that of a store, until
it is stopped by an interrupt (Ctrl-C); running queries are finished first.

  /           the explorer: the graph as pages, in the browser
  /graphql    GraphQL over HTTP, by GET and POST
  /graphiql   an editor for queries, in the browser
  /browser/   style, guides and scripts for Neo4j Browser
  /healthz    whether the process lives
  /readyz     whether the store answers
  /metrics    measurements for Prometheus

On an address that other machines reach it asks callers to sign in, with API keys
(policygraph key add) or tokens of an identity provider, and refuses to start
without either, unless --insecure says so. docs/operations.md has the whole of it.

Of a Neo4j every query reads the graph as it is then. With --snapshot the server
holds the graph in memory, asks Neo4j for its version now and again, and takes the
graph anew when it has changed: queries are faster, each of one state of the graph,
and go on from the last one while Neo4j is away. Every answer says its version.

The built-in graph holds no text. Where the report's file is at hand, --text
attaches it, so that answers can quote it; it is the right file if its SHA-256 is
that of a document.

Subscriptions tell of every change of the graph. What another process ingests into
the store is answered within seconds.

With --operations the server answers the operations of a file or directory, and no
others: GraphQL documents, or the manifests that client tools write of theirs.`,
		Example: `  policygraph serve
  policygraph serve --store graph/ --addr 127.0.0.1:9000
  policygraph serve --neo4j neo4j://localhost:7687
  policygraph serve --neo4j neo4j://localhost:7687 --snapshot
  policygraph serve --text report.txt
  policygraph serve --operations operations.graphql
  policygraph serve --addr 0.0.0.0:8443 --keys keys --tls-cert cert.pem --tls-key key.pem`,
		Args: func(command *cobra.Command, args []string) error {
			if err := o.check(command); err != nil {
				return err
			}
			return noFiles(command, args)
		},
		RunE: func(command *cobra.Command, _ []string) error {
			return serve(command, o)
		},
	}
	flags := command.Flags()
	flags.StringVar(&o.addr, "addr", "127.0.0.1:8080", "listen on `HOST:PORT`; with port 0 on one that is free")
	o.at.addFlags(command)
	flags.StringArrayVar(&o.texts, "text", nil, "the `FILE` that a document was read from, to quote from (repeatable)")
	flags.BoolVar(&o.snapshot, "snapshot", false, "hold the graph of --neo4j in memory, and follow its changes")
	flags.DurationVar(&o.refresh, "refresh", snapshot.DefaultEvery, "with --snapshot, ask for changes every `DURATION`")
	flags.StringVar(&o.operations, "operations", "", "answer the operations in this `FILE|DIR` alone")
	o.exposure.addFlags(flags)
	return command
}

// check tells whether the flags fit together.
func (o serveOptions) check(command *cobra.Command) error {
	switch err := o.at.check(); {
	case err != nil:
		return err
	case o.snapshot && o.at.uri == "":
		return wrongUsage("--snapshot is of a Neo4j; give --neo4j URI as well")
	case command.Flags().Changed("refresh") && !o.snapshot:
		return wrongUsage("--refresh goes with --snapshot")
	case o.refresh <= 0:
		return wrongUsage("--refresh is %s; give more than 0", o.refresh)
	case len(o.texts) > 0 && o.at.uri != "":
		return wrongUsage("--text does not go with --neo4j, which keeps the texts of the reports that were ingested")
	}
	return o.exposure.check()
}

// serve answers until the process is interrupted.
func serve(command *cobra.Command, o serveOptions) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	stderr := command.ErrOrStderr()
	log := o.logger(stderr)
	traces, flush, err := observe.Traces(ctx, os.Getenv, version())
	if err != nil {
		return err
	}
	defer flush(context.WithoutCancel(ctx))
	o.at.within = o.timeout * 9 / 10 // so that there is time to say so
	served, err := o.open(ctx, command.InOrStdin(), log)
	if err != nil {
		return err
	}
	defer served.close()
	ending := make(chan struct{})
	served.ending = ending
	answering, err := o.newServer(ctx, served, log, traces)
	if err != nil {
		return err
	}
	if err := greet(ctx, stderr, answering.URL(), served.View(), o); err != nil {
		return err
	}
	giveBackStart()
	return answering.Run(ctx, func() {
		stop() // a second interrupt ends the process at once
		close(ending)
		fmt.Fprintln(stderr, "stopping when the running queries are done")
	})
}

// What to ask first: of the built-in graph, and of any other.
const (
	firstQuestion = `{ entity(name: "一港五谷") { name english members { nodes { name english } } } }`
	anyQuestion   = `{ documents { nodes { title targets(first: 5) { nodes { indicator { name } value unit period } } } } }`
)

// greet says what to open, what to ask, and where the graph comes from.
func greet(ctx context.Context, w io.Writer, url string, view graph.View, o serveOptions) error {
	var counts [3]int
	for i, kind := range []graph.NodeKind{graph.NodeDocument, graph.NodeEntity, graph.NodeMetric} {
		pages, err := view.Find(ctx, graph.Query{Kind: kind, Page: graph.PageArgs{First: 1, Count: true}})
		if err != nil {
			return err
		}
		counts[i] = pages[0].Total
	}
	question := firstQuestion
	if o.at.dir != "" || o.at.uri != "" {
		question = anyQuestion
	}
	from := o.at.String()
	if o.snapshot {
		from += ", held in memory"
	}
	_, err := fmt.Fprintf(w, "open   %s/\nask    %s\ngraph  %s: %s, %d entities, %d numbers; stop with Ctrl-C\n",
		url, question, from, documents(counts[0]), counts[1], counts[2])
	return err
}

func documents(n int) string {
	if n == 1 {
		return "1 document"
	}
	return fmt.Sprintf("%d documents", n)
}
