package object

import (
	"context"
	"fmt"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
)

// The sizes of a page.
const (
	DefaultPage = 20
	MaxPage     = 100
)

// Connection is a page of a list of Ts, in Relay's shape.
type Connection[T any] struct {
	PageInfo   PageInfo
	TotalCount int
	edges      []Edge[T]
}

// The connections of records and of ledgers, and their edges.
type (
	EntityConnection      = Connection[Entity]
	RelationConnection    = Connection[*Relation]
	IndicatorConnection   = Connection[*Indicator]
	MetricConnection      = Connection[Metric]
	ObservationConnection = Connection[*Observation]
	TargetConnection      = Connection[*Target]
	MilestoneConnection   = Connection[*Milestone]
	DocumentConnection    = Connection[*Document]
	SectionConnection     = Connection[*Section]
	SourceConnection      = Connection[*Source]
	NodeConnection        = Connection[Node]

	LedgerEntryConnection = Connection[*LedgerEntry]
	LedgerGroupConnection = Connection[*LedgerGroup]

	EntityEdge      = Edge[Entity]
	RelationEdge    = Edge[*Relation]
	IndicatorEdge   = Edge[*Indicator]
	MetricEdge      = Edge[Metric]
	ObservationEdge = Edge[*Observation]
	TargetEdge      = Edge[*Target]
	MilestoneEdge   = Edge[*Milestone]
	DocumentEdge    = Edge[*Document]
	SectionEdge     = Edge[*Section]
	SourceEdge      = Edge[*Source]
	NodeEdge        = Edge[Node]

	LedgerEntryEdge = Edge[*LedgerEntry]
	LedgerGroupEdge = Edge[*LedgerGroup]
)

// Edge is a T in a list.
type Edge[T any] struct {
	node     T
	relation *Relation
	place    placed
}

// placed knows where in its list an edge stands.
type placed interface{ Cursor() graph.Cursor }

// Cursor is where the edge stands.
func (e Edge[T]) Cursor() graph.Cursor { return e.place.Cursor() }

// Node is the T.
func (e Edge[T]) Node(context.Context) T { return e.node }

// Relation is what led to the node, nil where no relation did.
func (e Edge[T]) Relation(context.Context) *Relation { return e.relation }

// Ordinal is the member's place in its group, nil where there is none.
func (e Edge[T]) Ordinal() *int {
	if e.relation == nil {
		return nil
	}
	return e.relation.Ordinal()
}

// Edges are the Ts with their cursors.
func (c Connection[T]) Edges(context.Context) []Edge[T] { return c.edges }

// Nodes are the Ts alone.
func (c Connection[T]) Nodes(context.Context) []T {
	nodes := make([]T, len(c.edges))
	for i, edge := range c.edges {
		nodes[i] = edge.node
	}
	return nodes
}

// PageInfo says where a page stands in its list.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	first, last     placed // nil where the page is empty
}

// StartCursor is where the first of the page stands.
func (p PageInfo) StartCursor() *graph.Cursor { return cursorOf(p.first) }

// EndCursor is where the last of the page stands.
func (p PageInfo) EndCursor() *graph.Cursor { return cursorOf(p.last) }

func cursorOf(place placed) *graph.Cursor {
	if place == nil {
		return nil
	}
	cursor := place.Cursor()
	return &cursor
}

// Slice is the paging arguments of a field.
type Slice struct {
	First  *int
	After  *graph.Cursor
	Last   *int
	Before *graph.Cursor
}

// pageArgs checks the arguments and fills in the default.
func (s Slice) pageArgs() (graph.PageArgs, error) {
	var args graph.PageArgs
	if s.First != nil && s.Last != nil {
		return args, fmt.Errorf("first and last are both given; give one of them: %w", graph.ErrInvalid)
	}
	if err := CheckSize("first", s.First); err != nil {
		return args, err
	}
	if err := CheckSize("last", s.Last); err != nil {
		return args, err
	}
	switch {
	case s.First != nil:
		args.First = *s.First
	case s.Last != nil:
		args.Last = *s.Last
	default:
		args.First = DefaultPage
	}
	if s.After != nil {
		args.After = *s.After
	}
	if s.Before != nil {
		args.Before = *s.Before
	}
	return args, nil
}

// cut is where the page lies in a list of so many, which seek searches for a
// cursor: its index, or that at which it would stand.
func (s Slice) cut(length int, seek func(graph.Cursor) (index int, found bool, err error)) (start, end int, err error) {
	args, err := s.pageArgs()
	if err != nil {
		return 0, 0, err
	}
	end = length
	if args.After != "" {
		index, found, err := seek(args.After)
		if err != nil {
			return 0, 0, err
		}
		start = index
		if found {
			start++
		}
	}
	if args.Before != "" {
		index, _, err := seek(args.Before)
		if err != nil {
			return 0, 0, err
		}
		end = max(start, index)
	}
	if args.First > 0 {
		end = min(end, start+args.First)
	} else {
		start = max(start, end-args.Last)
	}
	return start, end, nil
}

// CheckSize refuses the size of a page out of bounds; nil is fine.
func CheckSize(name string, size *int) error {
	if size != nil && (*size < 1 || *size > MaxPage) {
		return fmt.Errorf("%s is %d; give a number from 1 to %d: %w", name, *size, MaxPage, graph.ErrInvalid)
	}
	return nil
}

// Connect answers a query, which has at most one From, as a page of Ts. A field
// asks one query at most, which differs in From alone from object to object.
func Connect[T Node](ctx context.Context, q graph.Query, slice Slice) (*Connection[T], error) {
	l := load.FromContext(ctx)
	pages := l.Asked(ctx)
	if pages == nil {
		args, err := slice.pageArgs()
		if err != nil {
			return nil, err
		}
		pages = l.Ask(ctx, q, args)
	}
	var from graph.ID
	if q.From != nil {
		from = q.From[0]
	}
	page, err := pages.Load(ctx, from)
	if err != nil {
		return nil, err
	}
	edges := make([]Edge[T], len(page.Edges))
	for i, edge := range page.Edges {
		edges[i].place = &page.Edges[i]
		if edges[i].node, err = As[T](edge.Node); err != nil {
			return nil, err
		}
		if edge.Relation != nil {
			edges[i].relation = &Relation{edge.Relation}
		}
	}
	c := NewConnection(edges, page.HasPrevious, page.HasNext)
	c.TotalCount = page.Total
	return c, nil
}

// NewConnection is a page of the edges, which others may stand before and behind.
func NewConnection[T any](edges []Edge[T], previous, next bool) *Connection[T] {
	info := PageInfo{HasPreviousPage: previous, HasNextPage: next}
	if len(edges) > 0 {
		info.first, info.last = edges[0].place, edges[len(edges)-1].place
	}
	return &Connection[T]{PageInfo: info, edges: edges}
}
