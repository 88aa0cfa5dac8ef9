package graph

// Diff is what a change of the store did to the graph. Each list is sorted by
// kind and ID; a node is changed where any of its fields is, sources included.
type Diff struct {
	Added   []Node
	Changed []Node // as it is now
	Gone    []Node // as it was
}
