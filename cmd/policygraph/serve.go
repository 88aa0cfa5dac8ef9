package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/ingest/report"
)

// serveOptions are the flags of serve.
type serveOptions struct {
	addr  string
	at    location
	texts []string
}

func serveCommand() *cobra.Command {
	var o serveOptions
	command := &cobra.Command{
		Use:   "serve",
		Short: "Answer GraphQL queries about the graph",
		Long: `Answer GraphQL queries about the graph, the built-in one or that of a store, until
it is stopped by an interrupt (Ctrl-C); running queries are finished first.

  /graphql    GraphQL over HTTP, by GET and POST
  /graphiql   an editor for queries, in the browser
  /healthz    whether the process lives
  /readyz     whether the store answers
  /metrics    measurements for Prometheus

The built-in graph holds no text. Where the report's file is at hand, --text
attaches it, so that answers can quote it; it is the right file if its SHA-256 is
that of a document.`,
		Example: `  policygraph serve
  policygraph serve --store graph/ --addr 127.0.0.1:9000
  policygraph serve --text report.txt`,
		Args: func(command *cobra.Command, args []string) error {
			if err := o.at.check(); err != nil {
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
	return command
}

// finishing is how long running queries have once the server is to stop; it is
// longer than any query may take.
const finishing = 10 * time.Second

// serve answers until the process is interrupted.
func serve(command *cobra.Command, o serveOptions) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	store, err := o.at.read(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	if len(o.texts) > 0 {
		if store, err = withTexts(ctx, store, o.texts, command.InOrStdin()); err != nil {
			return err
		}
	}
	stderr := command.ErrOrStderr()
	server, err := newServer(store, slog.New(slog.NewTextHandler(stderr, nil)))
	if err != nil {
		return err
	}
	listener, err := listen(o.addr)
	if err != nil {
		return err
	}
	if err := greet(ctx, stderr, listener.Addr(), store, o.at); err != nil {
		return err
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	stop() // a second interrupt ends the process at once
	fmt.Fprintln(stderr, "stopping when the running queries are done")
	ending, cancel := context.WithTimeout(context.Background(), finishing)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		return fmt.Errorf("stopped though queries were still running after %s: %w", finishing, err)
	}
	return nil
}

func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is in use by another program; stop that one, or give another address with --addr HOST:PORT", addr)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s (%w); give another address with --addr HOST:PORT", addr, err)
	}
	return listener, nil
}

// What to ask first: of the built-in graph, and of any other.
const (
	firstQuestion = `{ entity(name: "一港五谷") { name english members { nodes { name english } } } }`
	anyQuestion   = `{ documents { nodes { title targets(first: 5) { nodes { indicator { name } value unit period } } } } }`
)

// greet says what to open, what to ask, and where the graph comes from.
func greet(ctx context.Context, w io.Writer, addr net.Addr, store graph.Store, at location) error {
	var counts [3]int
	for i, kind := range []graph.NodeKind{graph.NodeDocument, graph.NodeEntity, graph.NodeMetric} {
		pages, err := store.Find(ctx, graph.Query{Kind: kind, Page: graph.PageArgs{First: 1, Count: true}})
		if err != nil {
			return err
		}
		counts[i] = pages[0].Total
	}
	question := firstQuestion
	if at != (location{}) {
		question = anyQuestion
	}
	_, err := fmt.Fprintf(w, "open   http://%s/graphiql\nask    %s\ngraph  %s: %s, %d entities, %d numbers; stop with Ctrl-C\n",
		reachable(addr), question, at, documents(counts[0]), counts[1], counts[2])
	return err
}

func documents(n int) string {
	if n == 1 {
		return "1 document"
	}
	return fmt.Sprintf("%d documents", n)
}

// reachable is the address as a browser on this machine can open it.
func reachable(addr net.Addr) string {
	if tcp, ok := addr.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		return fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return addr.String()
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
		rep, err := report.Parse(file.Data)
		if err != nil {
			return nil, fmt.Errorf("%s:%w", file.Name, err)
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
