package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/policygraph/policygraph/vocabulary"
)

// The errors that a Store wraps; match them with errors.Is.
var (
	// ErrNotFound: a document to be removed, an end of a path or the middle of a
	// neighbourhood is unknown.
	ErrNotFound = errors.New("not found")
	// ErrInvalid: a query or a graph breaks the rules of this package.
	ErrInvalid = errors.New("invalid")
	// ErrUnavailable: the store cannot be reached, read or written now.
	ErrUnavailable = errors.New("store unavailable")
	// ErrTimeout is an ErrUnavailable: the store did not answer within its own
	// bound.
	ErrTimeout = fmt.Errorf("%w: no answer in time", ErrUnavailable)
	// ErrNewerFormat: the store was written by a newer policygraph.
	ErrNewerFormat = errors.New("store of a newer format")
)

// Version tells one state of a store's graph from another. It has no order.
type Version string

// Store keeps a graph. All methods are safe for concurrent use, stop when ctx
// ends with its error, and leave the store as it was when they return one.
type Store interface {
	Queries
	// Merge puts the documents of g, and all that they assert, into the store.
	// A document that is there already is replaced. Merging the same graph
	// twice changes nothing.
	Merge(ctx context.Context, g *Graph) (Diff, error)
	// Remove takes the documents out, with exactly what they alone asserted.
	// ErrNotFound if one is unknown.
	Remove(ctx context.Context, documents ...ID) (Diff, error)
	// Version is that of the graph now. Every write that changes something
	// changes it, in whatever process; one that changes nothing does not.
	Version(ctx context.Context) (Version, error)
	// View is for a question that takes several calls.
	View() View
	Close() error
}

// Queries answers questions, each call from one state of the graph.
type Queries interface {
	// Nodes returns the nodes of the ids, in their order, nil where unknown.
	Nodes(ctx context.Context, ids []ID) ([]Node, error)
	// Find returns one page for each of q.From, in their order, or one page in
	// all where q.From is nil.
	Find(ctx context.Context, q Query) ([]Page, error)
	// Search finds entities, indicators and documents by name, alias or English
	// name, best first, at most limit; an empty text finds nothing.
	Search(ctx context.Context, text string, limit int) ([]Hit, error)
	// Path finds a shortest path between two entities over relations of the
	// allowed types, either way. An empty Subgraph says that there is none
	// within the bound.
	Path(ctx context.Context, q PathQuery) (Subgraph, error)
	// Neighbourhood returns the entities within q.Depth relations of q.From and
	// the relations among them, cut at q.Limit entities, nearest first.
	Neighbourhood(ctx context.Context, q NeighbourhoodQuery) (Subgraph, error)
	// Export returns the whole graph, sorted. The caller does not change it.
	Export(ctx context.Context) (*Graph, error)
}

// View is a store as one question sees it: where the store can hold its graph
// still, all calls are answered from the state that View found. It needs no
// closing and is of no use once its store is closed.
type View interface {
	Queries
	// Version asks for that of the graph that calls are answered from now.
	Version(ctx context.Context) (Version, error)
	// View is for another question, of the same state where this one is held still.
	View() View
	// Seen tells, without asking the store, the versions that the first and the
	// last call were answered from; before any call that which would be, as far
	// as is known, or "".
	Seen() (first, last Version)
}

// Query asks for nodes of one kind: all of them, or those that an edge joins to
// given nodes.
type Query struct {
	Kind NodeKind
	// From and Via ask for the nodes that edges of type Via join to each of
	// From. Inverse follows the edges against their direction: the metrics of
	// an indicator are {Kind: NodeMetric, Via: Of, Inverse: true}.
	From    []ID
	Via     vocabulary.RelationType
	Inverse bool
	Filter  Filter
	Page    PageArgs
}

// Filter keeps the nodes that satisfy every field set; a field at its zero
// value does not filter. Within a list any one value is enough.
type Filter struct {
	Text string // in a name, alias or English name, case ignored
	IDs  []ID   // these nodes alone

	// Entities.
	Prefix string // of the name, case heeded
	Types  []vocabulary.EntityType
	Place  ID // entities of this jurisdiction, metrics about it or its entities
	Group  ID // members of this group
	Status vocabulary.Status

	// Relations.
	RelationTypes []vocabulary.RelationType

	// Metrics.
	Kinds       []vocabulary.Kind
	Indicators  []ID
	About       []ID
	Measures    []vocabulary.Measure
	Comparators []vocabulary.Comparator
	Strengths   []vocabulary.Strength // only targets have one
	// MinValue and MaxValue bound the value, ends included. With Unit they are
	// in that unit and only metrics of its dimension pass; without, they are
	// compared with the value as written.
	MinValue, MaxValue *Decimal
	Unit               string
	Periods            []string

	// What a text states: metrics, milestones, entities (by mention), relations
	// and sections. A section includes its subsections.
	// One and the same source has to lie in Document, Section and one of Documents.
	Document  ID
	Documents []ID
	Section   ID

	// Having keeps the nodes of which each of these is true.
	Having []Having
}

// Having is true of a node where an edge joins it to one of a kind that passes a
// filter: the platforms in an area are {NodeEntity, LocatedIn, false,
// Filter{IDs: area}}. Edges are those that Query.Validate lists; of the derived
// ones OF, ABOUT and HAS_MILESTONE.
type Having struct {
	Kind    NodeKind
	Via     vocabulary.RelationType
	Inverse bool
	Filter  Filter
}

// PageArgs cut a list by keyset cursors. First or Last must be positive, not
// both. Count asks for Page.Total.
type PageArgs struct {
	First, Last   int
	After, Before Cursor
	Count         bool
}

// Page is a part of a list, in the order of SortKey and ID: those of the nodes
// or, where Via is a relation between entities, those of the relations, so that
// members come as they stand in their group.
type Page struct {
	Edges       []Edge
	HasNext     bool
	HasPrevious bool
	Total       int // only with PageArgs.Count
}

// Edge is a node on a page, with the relation that led to it where Via is a
// relation between entities: the first one where several do.
type Edge struct {
	Node     Node
	Relation *Relation
}

// Hit is a node found by Search.
type Hit struct {
	Node  Node
	Match string  // the name or alias that matched
	Score float64 // from 0 to 1, higher is better
}

// PathQuery asks for a path of at most MaxLength relations (1 to 10).
type PathQuery struct {
	From, To  ID
	Types     []vocabulary.RelationType // all where empty
	MaxLength int
}

// NeighbourhoodQuery asks for what lies around an entity. Depth is 1 to 4,
// Limit 1 to 1000.
type NeighbourhoodQuery struct {
	From  ID
	Types []vocabulary.RelationType // all where empty
	Depth int
	Limit int
}

// Subgraph is a part of the graph. The entities of a path stand in its order,
// those of a neighbourhood nearest first.
type Subgraph struct {
	Entities  []*Entity
	Relations []*Relation
	Truncated bool // there was more than the bounds allowed
}
