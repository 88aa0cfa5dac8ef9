package memory

import (
	"context"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Find implements graph.Store.
func (s *Store) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := q.Validate(); err != nil {
		return nil, err
	}
	x := s.current()
	find := finder{index: x, query: q, keep: x.filter(q.Filter)}
	if q.From == nil {
		page, err := find.page(ctx, x.roots(q))
		return []graph.Page{page}, err
	}
	pages := make([]graph.Page, len(q.From))
	for i, from := range q.From {
		page, err := find.page(ctx, x.reached(q, from))
		if err != nil {
			return nil, err
		}
		pages[i] = page
	}
	return pages, nil
}

// candidates are positions in the list of one kind, before the filter. They
// ascend or, where relations led to them, stand in the order of those.
type candidates struct {
	positions []int32
	all       bool              // every position of the kind
	relations []*graph.Relation // that led to each, or nil
}

// roots are the candidates of a query without From: those that the filter's
// strongest index leaves, or all.
func (x *index) roots(q graph.Query) candidates {
	f := q.Filter
	switch {
	case len(f.IDs) > 0:
		return x.positionsOf(q.Kind, f.IDs)
	case len(f.Indicators) > 0:
		return x.pointingAny(q.Kind, vocabulary.Of, f.Indicators)
	case len(f.About) > 0:
		return x.pointingAny(q.Kind, vocabulary.About, f.About)
	case f.Group != "":
		return candidates{positions: slices.Sorted(slices.Values(x.related(f.Group, vocabulary.HasMember, false).positions))}
	case f.Document != "":
		return candidates{positions: x.pointing(q.Kind, stating(q.Kind), f.Document)}
	case f.Prefix != "":
		return candidates{positions: x.prefixed(f.Prefix)}
	case f.Place != "" && q.Kind == graph.NodeEntity:
		return candidates{positions: x.pointing(q.Kind, inPlace, f.Place)}
	}
	return candidates{all: true}
}

func (x *index) positionsOf(kind graph.NodeKind, ids []graph.ID) candidates {
	var positions []int32
	for _, id := range ids {
		if at, known := x.refs[id]; known && x.kinds[at.kind] == kind {
			positions = append(positions, at.position)
		}
	}
	slices.Sort(positions)
	return candidates{positions: slices.Compact(positions)}
}

func (x *index) pointingAny(kind graph.NodeKind, via vocabulary.RelationType, ids []graph.ID) candidates {
	var positions []int32
	for _, id := range ids {
		positions = append(positions, x.pointing(kind, via, id)...)
	}
	slices.Sort(positions)
	return candidates{positions: slices.Compact(positions)}
}

// reached are the nodes of q.Kind that the query's edge joins to one node.
func (x *index) reached(q graph.Query, from graph.ID) candidates {
	switch {
	case q.Via == "":
		return candidates{positions: x.pointing(q.Kind, atEnd, from)}
	case q.OrderedBy() != q.Kind:
		return x.related(from, q.Via, q.Inverse)
	case q.Via == vocabulary.SiblingOf:
		if metric, ok := x.node(from).(*graph.Metric); ok {
			return candidates{positions: x.siblingsOf(metric)}
		}
		return candidates{}
	}
	if q.Inverse != ownedByTarget(q.Via) {
		return candidates{positions: x.pointing(q.Kind, q.Via, from)}
	}
	return candidates{positions: x.referred(q.Kind, q.Via, from)}
}

// ownedByTarget tells the edges that the model keeps as a field of their
// target: a section names its parent, a milestone its entity.
func ownedByTarget(via vocabulary.RelationType) bool {
	return via == vocabulary.HasSection || via == vocabulary.HasMilestone
}

// referred are the nodes of the kind that a node refers to.
func (x *index) referred(kind graph.NodeKind, via vocabulary.RelationType, from graph.ID) []int32 {
	node := x.node(from)
	if node == nil {
		return nil
	}
	var positions []int32
	references(node, func(made vocabulary.RelationType, to graph.ID) {
		if at, known := x.refs[to]; made == via && known && x.kinds[at.kind] == kind {
			positions = append(positions, at.position)
		}
	})
	slices.Sort(positions)
	return slices.Compact(positions)
}

// related are the entities at the other ends of an entity's relations of one
// type, each with the first relation that leads to it, in the relations' order.
func (x *index) related(from graph.ID, via vocabulary.RelationType, inverse bool) candidates {
	var found candidates
	seen := make(map[int32]bool)
	for _, position := range x.pointing(graph.NodeRelation, atEnd, from) {
		relation := x.relation(position)
		near, far := relation.From, relation.To
		if inverse {
			near, far = far, near
		}
		if at, known := x.refs[far]; relation.Type == via && near == from && known && !seen[at.position] {
			seen[at.position] = true
			found.positions = append(found.positions, at.position)
			found.relations = append(found.relations, relation)
		}
	}
	return found
}
