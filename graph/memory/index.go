package memory

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// index is a graph arranged for reading. It is not changed once it is a store's.
type index struct {
	graph   *graph.Graph
	version func() graph.Version
	// lists holds the nodes of each kind in graph.Order; a position is a place
	// in one of them.
	lists map[graph.NodeKind][]graph.Node
	kinds []graph.NodeKind
	refs  map[graph.ID]ref
	// edges leads against the references of the model: from what a node of the
	// kind refers to, to the positions of those that do, ascending.
	edges map[edge]map[graph.ID][]int32
	// siblings holds the metrics of each indicator by entity, period, position.
	siblings map[graph.ID][]int32
	// byName holds the positions of entities in the order of their names.
	byName []int32
}

// ref is where a node stands: in which list, by the place of its kind in
// graph.Kinds, and where there.
type ref struct {
	position int32
	kind     uint8
}

// edge is a reference that nodes of the kind make.
type edge struct {
	kind graph.NodeKind
	via  vocabulary.RelationType
}

// References that are no relation of the vocabulary.
const (
	atEnd   vocabulary.RelationType = "end"   // of a relation
	inPlace vocabulary.RelationType = "place" // of an entity
)

// newIndex arranges a sorted graph.
func newIndex(ctx context.Context, g *graph.Graph) (*index, error) {
	x := &index{
		graph:   g,
		version: sync.OnceValue(func() graph.Version { return versionOf(g) }),
		lists:   make(map[graph.NodeKind][]graph.Node),
		kinds:   graph.Kinds(),
		edges:   make(map[edge]map[graph.ID][]int32),
		refs:    make(map[graph.ID]ref, len(g.Metrics)+len(g.Entities)+len(g.Sections)),
	}
	for number, kind := range x.kinds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		list := g.OfKind(kind)
		slices.SortFunc(list, graph.Order)
		x.lists[kind] = list
		for position, node := range list {
			x.refs[node.NodeID()] = ref{int32(position), uint8(number)}
			x.add(node, int32(position))
		}
	}
	x.arrangeNames()
	return x, x.arrangeSiblings(ctx)
}

// versionOf is the hash of a graph's content.
func versionOf(g *graph.Graph) graph.Version {
	hash := sha256.New()
	_ = graph.Write(hash, g) // a hash takes everything
	return graph.Version(hex.EncodeToString(hash.Sum(nil)[:8]))
}

func (x *index) add(node graph.Node, position int32) {
	references(node, func(via vocabulary.RelationType, to graph.ID) {
		if to == "" {
			return
		}
		key := edge{node.NodeKind(), via}
		if x.edges[key] == nil {
			x.edges[key] = make(map[graph.ID][]int32)
		}
		list := x.edges[key][to]
		if len(list) == 0 || list[len(list)-1] != position {
			x.edges[key][to] = append(list, position)
		}
	})
}

// references calls yield with everything that the node refers to.
func references(node graph.Node, yield func(via vocabulary.RelationType, to graph.ID)) {
	switch node := node.(type) {
	case *graph.Document:
		yield(vocabulary.Covers, node.Place)
		yield(vocabulary.IssuedBy, node.Issuer)
	case *graph.Section:
		yield(vocabulary.HasSection, cmp.Or(node.Parent, node.Document))
		yield(stating(graph.NodeSection), node.Document)
		return
	case *graph.Entity:
		yield(inPlace, node.Place)
	case *graph.Relation:
		yield(atEnd, node.From)
		yield(atEnd, node.To)
	case *graph.Metric:
		yield(vocabulary.Of, node.Indicator)
		yield(vocabulary.About, node.About)
		yield(vocabulary.ComparedWith, node.Benchmark)
	case *graph.Milestone:
		yield(vocabulary.HasMilestone, node.Entity)
	}
	for _, source := range graph.Sources(node) {
		yield(stating(node.NodeKind()), source.Document)
		yield(stating(node.NodeKind()), source.Section)
	}
}

// stating is the edge from a node of the kind to the documents and sections of
// its sources.
func stating(kind graph.NodeKind) vocabulary.RelationType {
	if kind == graph.NodeEntity {
		return vocabulary.MentionedIn
	}
	return vocabulary.StatedIn
}

func (x *index) arrangeNames() {
	x.byName = make([]int32, len(x.lists[graph.NodeEntity]))
	for i := range x.byName {
		x.byName[i] = int32(i)
	}
	slices.SortFunc(x.byName, func(a, b int32) int { return cmp.Compare(x.nameAt(a), x.nameAt(b)) })
}

func (x *index) nameAt(position int32) string {
	entity, _ := x.lists[graph.NodeEntity][position].(*graph.Entity)
	return entity.Name
}

// prefixed are the positions of the entities whose names begin so, ascending.
func (x *index) prefixed(prefix string) []int32 {
	start, _ := slices.BinarySearchFunc(x.byName, prefix, func(p int32, prefix string) int { return cmp.Compare(x.nameAt(p), prefix) })
	named := x.byName[start:]
	named = named[:sort.Search(len(named), func(i int) bool { return !strings.HasPrefix(x.nameAt(named[i]), prefix) })]
	return ascending(named, len(x.byName))
}

// ascending sorts different positions of a list of so many, in linear time.
func ascending(positions []int32, size int) []int32 {
	marked := make([]uint64, (size+63)/64)
	for _, position := range positions {
		marked[position/64] |= 1 << (position % 64)
	}
	sorted := make([]int32, 0, len(positions))
	for i, word := range marked {
		for ; word != 0; word &= word - 1 {
			sorted = append(sorted, int32(i*64+bits.TrailingZeros64(word)))
		}
	}
	return sorted
}

// arrangeSiblings sorts each indicator's metrics so that those that share
// entity and period stand together.
func (x *index) arrangeSiblings(ctx context.Context) error {
	ofIndicator := x.edges[edge{graph.NodeMetric, vocabulary.Of}]
	x.siblings = make(map[graph.ID][]int32, len(ofIndicator))
	for indicator, positions := range ofIndicator {
		if err := ctx.Err(); err != nil {
			return err
		}
		sorted := slices.Clone(positions)
		slices.SortFunc(sorted, func(a, b int32) int {
			return cmp.Or(compareGroups(x.metric(a), x.metric(b)), cmp.Compare(a, b))
		})
		x.siblings[indicator] = sorted
	}
	return nil
}

func compareGroups(a, b *graph.Metric) int {
	return cmp.Or(cmp.Compare(a.About, b.About), cmp.Compare(a.Period, b.Period))
}

// siblingsOf are the positions of the metrics with the same indicator, entity
// and period, without the metric itself.
func (x *index) siblingsOf(metric *graph.Metric) []int32 {
	all := x.siblings[metric.Indicator]
	start := sort.Search(len(all), func(i int) bool { return compareGroups(x.metric(all[i]), metric) >= 0 })
	var siblings []int32
	for _, position := range all[start:] {
		if compareGroups(x.metric(position), metric) != 0 {
			break
		}
		if x.metric(position).ID != metric.ID {
			siblings = append(siblings, position)
		}
	}
	return siblings
}

// metric and relation are the nodes at the positions in their lists.
func (x *index) metric(position int32) *graph.Metric {
	metric, _ := x.lists[graph.NodeMetric][position].(*graph.Metric)
	return metric
}

func (x *index) relation(position int32) *graph.Relation {
	relation, _ := x.lists[graph.NodeRelation][position].(*graph.Relation)
	return relation
}

// node is nil where the ID is unknown.
func (x *index) node(id graph.ID) graph.Node {
	at, known := x.refs[id]
	if !known {
		return nil
	}
	return x.lists[x.kinds[at.kind]][at.position]
}

// entity is nil where the ID is not an entity's.
func (x *index) entity(id graph.ID) *graph.Entity {
	entity, _ := x.node(id).(*graph.Entity)
	return entity
}

// pointing are the positions of the nodes of a kind that refer to the ID.
func (x *index) pointing(kind graph.NodeKind, via vocabulary.RelationType, id graph.ID) []int32 {
	return x.edges[edge{kind, via}][id]
}
