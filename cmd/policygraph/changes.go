package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/policygraph/policygraph/graph"
)

// changes are what was done to a graph, counted by kind of node.
type changes struct {
	out     io.Writer
	verbose bool
	counts  map[graph.NodeKind]*[3]int // added, changed, gone
}

// add counts one change, and prints every node of it where verbose.
func (c *changes) add(diff graph.Diff) error {
	if c.counts == nil {
		c.counts = make(map[graph.NodeKind]*[3]int)
	}
	for side, nodes := range [][]graph.Node{diff.Added, diff.Changed, diff.Gone} {
		for _, node := range nodes {
			kind := node.NodeKind()
			if c.counts[kind] == nil {
				c.counts[kind] = new([3]int)
			}
			c.counts[kind][side]++
			if !c.verbose {
				continue
			}
			if _, err := fmt.Fprintf(c.out, "%c %s\t%s\n", "+~-"[side], kind, node.NodeID()); err != nil {
				return err
			}
		}
	}
	return nil
}

// write prints the sum as a table.
func (c *changes) write() error {
	if len(c.counts) == 0 {
		_, err := fmt.Fprintln(c.out, "nothing changed")
		return err
	}
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "kind\tadded\tchanged\tgone\t") // errors come with Flush
	for _, kind := range graph.Kinds() {
		if n := c.counts[kind]; n != nil {
			fmt.Fprintf(table, "%s\t%d\t%d\t%d\t\n", kind, n[0], n[1], n[2])
		}
	}
	return table.Flush()
}
