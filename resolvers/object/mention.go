package object

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
)

// sourceConnection cuts a page out of sources, which are sorted.
func sourceConnection(all []graph.Source, slice Slice) (*SourceConnection, error) {
	start, end, err := slice.cut(len(all), func(cursor graph.Cursor) (int, bool, error) { return seek(all, cursor) })
	if err != nil {
		return nil, err
	}
	edges := make([]Edge[*Source], 0, end-start)
	for _, record := range all[start:end] {
		edges = append(edges, Edge[*Source]{place: mention(record), node: &Source{record}})
	}
	c := NewConnection(edges, start > 0, end < len(all))
	c.TotalCount = len(all)
	return c, nil
}

// mention is a source in a list.
type mention graph.Source

// Cursor is the source itself.
func (m mention) Cursor() graph.Cursor {
	source, _ := json.Marshal(m) // strings and numbers only: it cannot fail
	return graph.Cursor(base64.RawURLEncoding.EncodeToString(source))
}

// seek is the index of the cursor's source, or where it would stand.
func seek(all []graph.Source, cursor graph.Cursor) (index int, found bool, err error) {
	var source graph.Source
	decoded, err := base64.RawURLEncoding.DecodeString(string(cursor))
	if err == nil {
		err = json.Unmarshal(decoded, &source)
	}
	if err != nil || source.Document == "" {
		return 0, false, fmt.Errorf("%.40q is no cursor of this list; give one that a page of mentions holds: %w", cursor, graph.ErrInvalid)
	}
	index, found = slices.BinarySearchFunc(all, source, graph.Source.Compare)
	return index, found, nil
}
