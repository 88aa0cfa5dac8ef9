package graph

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// The JSON Lines form: a header, then one record a line, sorted by kind and ID,
// each beginning with its kind. The same graph always has the same bytes.
const (
	formatName    = "policygraph"
	formatVersion = 1
	nodePrefix    = `{"node":"`
)

// header is the first line.
type header struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
}

// Write writes a sorted graph in the JSON Lines form, the text of its documents
// included; write g.WithoutText() to leave that out.
func Write(w io.Writer, g *Graph) error {
	lines := bufio.NewWriterSize(w, 1<<16)
	var record bytes.Buffer
	encoder := json.NewEncoder(&record)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(header{formatName, formatVersion}); err != nil {
		return err
	}
	if _, err := record.WriteTo(lines); err != nil {
		return err
	}
	for _, kind := range Kinds() {
		for _, node := range g.OfKind(kind) {
			record.Reset()
			if err := encoder.Encode(node); err != nil {
				return fmt.Errorf("%s %q: %w", kind, node.NodeID(), err)
			}
			record.Next(len("{"))
			lines.WriteString(nodePrefix + string(kind) + `",`) // an error stays with the writer
			lines.Write(record.Bytes())
		}
	}
	return lines.Flush()
}
