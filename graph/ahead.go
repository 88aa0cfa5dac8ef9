package graph

import "context"

// Ahead is a tree of what a question of several calls is going to ask of a view:
// nodes, and below them what it will ask from each. One of IDs, Field and Query is
// set.
type Ahead struct {
	IDs   []ID   // these nodes
	Field string // the nodes that a field of those above names, as the JSON Lines form calls it
	Query *Query // the nodes on the page that it finds from each of those above, at the top from nowhere; From is nil
	Below []*Ahead
}

// Foreseen is what calls of a view would have answered.
type Foreseen struct {
	Nodes map[ID]Node // nil where unknown
	Pages []FoundPage
}

// FoundPage is the page that a query finds from one node, or from nowhere: then
// From is "".
type FoundPage struct {
	Query *Query // that of the tree; From is nil
	From  ID
	Page  Page
}

// Foresight is a View that can answer at once what a question is going to ask.
type Foresight interface {
	View
	// Foresee is a call that answers the trees from one state of the graph, or as
	// much of them as one call can; the rest is to be asked for. It is nil where the
	// store has no such call, now or ever, or where it would spare none.
	Foresee(ahead []*Ahead) func(context.Context) (Foreseen, error)
}
