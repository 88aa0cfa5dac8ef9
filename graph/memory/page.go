package memory

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"github.com/policygraph/policygraph/graph"
)

// finder cuts pages for one query.
type finder struct {
	index *index
	query graph.Query
	keep  func(graph.Node) bool
}

// checkEvery is how many nodes a loop looks at before it asks the context.
const checkEvery = 4096

// roomFor is how many edges a page has room for before any is found.
const roomFor = 100

// page is the part of the candidates that the query asks for.
func (f finder) page(ctx context.Context, c candidates) (graph.Page, error) {
	scan := scan{ctx: ctx, list: f.index.lists[f.query.Kind], candidates: c, keep: f.keep}
	args := f.query.Page
	low, high := 0, scan.size()
	if args.After != "" {
		low = scan.find(args.After, f.query.OrderedBy(), true)
	}
	if args.Before != "" {
		high = max(low, scan.find(args.Before, f.query.OrderedBy(), false))
	}
	var page graph.Page
	var start, end int // of the page among the candidates
	if args.First > 0 {
		page.Edges, end = scan.forward(low, high, args.First)
		start = low
	} else {
		page.Edges, start = scan.backward(low, high, args.Last)
		end = high
	}
	page.HasPrevious = scan.any(0, start)
	page.HasNext = scan.any(end, scan.size())
	if args.Count {
		page.Total = scan.count()
	}
	return page, scan.err
}

// scan reads candidates in order through the filter. An error ends it.
type scan struct {
	ctx        context.Context
	list       []graph.Node
	candidates candidates
	keep       func(graph.Node) bool
	seen       int
	err        error
}

func (s *scan) size() int {
	if s.candidates.all {
		return len(s.list)
	}
	return len(s.candidates.positions)
}

func (s *scan) node(i int) graph.Node {
	if s.candidates.all {
		return s.list[i]
	}
	return s.list[s.candidates.positions[i]]
}

// passes tells whether the candidate is kept; none is after an error.
func (s *scan) passes(i int) bool {
	if s.seen++; s.seen%checkEvery == 0 && s.err == nil {
		s.err = s.ctx.Err()
	}
	return s.err == nil && s.keep(s.node(i))
}

func (s *scan) edge(i int) graph.Edge {
	edge := graph.Edge{Node: s.node(i)}
	if s.candidates.relations != nil {
		edge.Relation = s.candidates.relations[i]
	}
	return edge
}

// find is the first candidate at or behind the cursor's position, or only
// behind it.
func (s *scan) find(cursor graph.Cursor, orderedBy graph.NodeKind, behind bool) int {
	key, id, _ := cursor.Decode(orderedBy) // validated with the query
	return sort.Search(s.size(), func(i int) bool {
		node := s.node(i)
		if s.candidates.relations != nil {
			node = s.candidates.relations[i]
		}
		order := cmp.Or(cmp.Compare(node.SortKey(), key), cmp.Compare(node.NodeID(), id))
		return order > 0 || order == 0 && !behind
	})
}

// forward takes the first n from low on, and tells where it stopped.
func (s *scan) forward(low, high, n int) (edges []graph.Edge, end int) {
	edges = make([]graph.Edge, 0, max(0, min(n, high-low, roomFor)))
	for i := low; i < high && s.err == nil; i++ {
		if s.passes(i) {
			edges = append(edges, s.edge(i))
			if len(edges) == n {
				return edges, i + 1
			}
		}
	}
	return edges, high
}

// backward takes the last n before high, in order, and tells where it stopped.
func (s *scan) backward(low, high, n int) (edges []graph.Edge, start int) {
	for i := high - 1; i >= low && s.err == nil; i-- {
		if s.passes(i) {
			edges = append(edges, s.edge(i))
			if len(edges) == n {
				slices.Reverse(edges)
				return edges, i
			}
		}
	}
	slices.Reverse(edges)
	return edges, low
}

func (s *scan) any(low, high int) bool {
	for i := low; i < high && s.err == nil; i++ {
		if s.passes(i) {
			return true
		}
	}
	return false
}

func (s *scan) count() int {
	total := 0
	for i := 0; i < s.size() && s.err == nil; i++ {
		if s.passes(i) {
			total++
		}
	}
	return total
}
