// Command generate writes a synthetic graph, for trying policygraph at scale:
//
//	go run ./bench/generate -nodes 100000 -seed 1 > graph.jsonl
//	go run ./bench/generate -nodes 100000 -seed 1 -store DIR
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
)

func main() {
	nodes := flag.Int("nodes", 100_000, "at least this many")
	seed := flag.Uint64("seed", 1, "the same seed gives the same bytes")
	store := flag.String("store", "", "an embedded store to write, in place of standard output")
	flag.Parse()
	if err := generate(*seed, *nodes, *store, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(seed uint64, nodes int, dir string, out io.Writer) error {
	g := graph.Union(slices.Collect(synthetic.Reports(seed, nodes))...)
	if dir == "" {
		return graph.Write(out, g)
	}
	store, err := memory.Open(dir)
	if err != nil {
		return err
	}
	defer store.Close()
	_, err = store.Merge(context.Background(), g)
	return err
}
