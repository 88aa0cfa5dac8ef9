// Package data holds the built-in graph: what the reports of Wenzhou state, as
// facts with their places in the text, without the text itself.
package data

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/policygraph/policygraph/graph"
)

//go:embed *.jsonl
var files embed.FS

// Graph returns the built-in graph, sorted. It is made anew by every call.
func Graph() (*graph.Graph, error) {
	names, err := fs.Glob(files, "*.jsonl")
	if err != nil {
		return nil, err
	}
	reader := graph.NewReader()
	var graphs []*graph.Graph
	for _, name := range names {
		file, err := files.Open(name)
		if err != nil {
			return nil, err
		}
		g, err := reader.Read(file)
		_ = file.Close() // only read
		if err != nil {
			return nil, fmt.Errorf("data/%s: %w", name, err)
		}
		graphs = append(graphs, g)
	}
	return graph.Union(graphs...), nil
}
