package object

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
)

// sourceConnection cuts a page out of sources, which stand in the order of
// their places.
func sourceConnection(all []graph.Source, slice Slice) (*SourceConnection, error) {
	args, err := slice.pageArgs()
	if err != nil {
		return nil, err
	}
	start, end := 0, len(all)
	if args.After != "" {
		if start, err = seek(all, args.After, behind); err != nil {
			return nil, err
		}
	}
	if args.Before != "" {
		if end, err = seek(all, args.Before, at); err != nil {
			return nil, err
		}
		end = max(start, end)
	}
	if args.First > 0 {
		end = min(end, start+args.First)
	} else {
		start = max(start, end-args.Last)
	}
	edges := make([]Edge[*Source], 0, end-start)
	for _, record := range all[start:end] {
		edges = append(edges, Edge[*Source]{Cursor: sourceCursor(record), node: &Source{record}})
	}
	c := newConnection(edges, start > 0, end < len(all))
	c.TotalCount = len(all)
	return c, nil
}

// sourceCursor is the place itself.
func sourceCursor(s graph.Source) graph.Cursor {
	s.Rule, s.Section = "", ""
	place, _ := json.Marshal(s) // strings and numbers only: it cannot fail
	return graph.Cursor(base64.RawURLEncoding.EncodeToString(place))
}

// How the source of a cursor compares with the cursor: at seeks the source
// itself, behind the next one.
const (
	at     = 0
	behind = -1
)

// seek is the index of the first source at or behind the cursor.
func seek(all []graph.Source, cursor graph.Cursor, same int) (int, error) {
	var place graph.Source
	decoded, err := base64.RawURLEncoding.DecodeString(string(cursor))
	if err == nil {
		err = json.Unmarshal(decoded, &place)
	}
	if err != nil || place.Document == "" {
		return 0, fmt.Errorf("%.40q is no cursor of a list of places; take one from such a list: %w", cursor, graph.ErrInvalid)
	}
	index, _ := slices.BinarySearchFunc(all, place, func(s, place graph.Source) int {
		order := cmp.Or(cmp.Compare(s.Document, place.Document), cmp.Compare(s.Start, place.Start), cmp.Compare(s.End, place.End))
		return cmp.Or(order, same)
	})
	return index, nil
}
