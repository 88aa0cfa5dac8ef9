package graph

// Cursor points behind a node of a list. It holds the node's sort key and ID,
// not its offset, so it stays true while other nodes come and go.
type Cursor string
