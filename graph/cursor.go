package graph

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// Cursor points behind an edge of a list. It holds the kind, sort key and ID of
// what orders the list, not the offset, so it stays true while others come and
// go.
type Cursor string

// Cursor is the edge's cursor.
func (e Edge) Cursor() Cursor {
	if e.Relation != nil {
		return CursorOf(e.Relation)
	}
	return CursorOf(e.Node)
}

// CursorOf is the cursor of a node in a list that is ordered by such nodes.
func CursorOf(node Node) Cursor {
	position := strings.Join([]string{string(node.NodeKind()), node.SortKey(), string(node.NodeID())}, "\x00")
	return Cursor(base64.RawURLEncoding.EncodeToString([]byte(position)))
}

// Decode is the position that the cursor marks in a list ordered by nodes of the
// kind, which Query.OrderedBy tells: behind the sort key and the ID. A text that
// is no cursor of such a list is ErrInvalid.
func (c Cursor) Decode(kind NodeKind) (sortKey string, id ID, err error) {
	position, err := base64.RawURLEncoding.DecodeString(string(c))
	fields := strings.Split(string(position), "\x00")
	if err != nil || len(fields) != 3 || fields[0] != string(kind) || fields[2] == "" {
		return "", "", fmt.Errorf("%q is no cursor of this list; give one that a page of the same list holds: %w",
			shortened(string(c)), ErrInvalid)
	}
	return fields[1], ID(fields[2]), nil
}
