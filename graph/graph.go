package graph

import (
	"cmp"
	"encoding/json"
	"slices"
)

// Graph is a knowledge graph, or the part of one that some documents assert.
// Every list is sorted by ID without repetition once Sort has run; what other
// packages hand out is sorted.
type Graph struct {
	Documents  []*Document
	Sections   []*Section
	Entities   []*Entity
	Relations  []*Relation
	Indicators []*Indicator
	Metrics    []*Metric
	Milestones []*Milestone
}

// Nodes returns all records of the graph, kind by kind in the order of Kinds.
func (g *Graph) Nodes() []Node {
	var all []Node
	for _, kind := range Kinds() {
		all = append(all, g.OfKind(kind)...)
	}
	return all
}

// ByID finds nodes by their IDs.
func ByID[N Node](nodes []N) map[ID]N {
	index := make(map[ID]N, len(nodes))
	for _, node := range nodes {
		index[node.NodeID()] = node
	}
	return index
}

// OfKind returns the records of one kind, in the graph's order.
func (g *Graph) OfKind(kind NodeKind) []Node {
	switch kind {
	case NodeDocument:
		return asNodes(g.Documents)
	case NodeSection:
		return asNodes(g.Sections)
	case NodeEntity:
		return asNodes(g.Entities)
	case NodeRelation:
		return asNodes(g.Relations)
	case NodeIndicator:
		return asNodes(g.Indicators)
	case NodeMetric:
		return asNodes(g.Metrics)
	case NodeMilestone:
		return asNodes(g.Milestones)
	}
	return nil
}

func asNodes[N Node](list []N) []Node {
	nodes := make([]Node, len(list))
	for i, node := range list {
		nodes[i] = node
	}
	return nodes
}

// Sort puts the graph into its normal form: every list sorted by ID, sources
// by place and aliases by name, all without repetition. Records with one ID
// become one, whatever their order: sources and aliases are united, of two
// names or codes the smaller is kept. The records themselves are not changed;
// where one is not normal a new one takes its place.
func (g *Graph) Sort() {
	g.Documents = united(g.Documents, smallest)
	g.Sections = united(g.Sections, smallest)
	g.Entities = united(g.Entities, uniteEntities)
	g.Relations = united(g.Relations, uniteStated(func(r *Relation) *[]Source { return &r.Sources }))
	g.Indicators = united(g.Indicators, uniteIndicators)
	g.Metrics = united(g.Metrics, uniteStated(func(m *Metric) *[]Source { return &m.Sources }))
	g.Milestones = united(g.Milestones, uniteStated(func(m *Milestone) *[]Source { return &m.Sources }))
}

// Union is the sorted graph of all that the graphs assert.
func Union(graphs ...*Graph) *Graph {
	var all Graph
	for _, g := range graphs {
		all.Documents = append(all.Documents, g.Documents...)
		all.Sections = append(all.Sections, g.Sections...)
		all.Entities = append(all.Entities, g.Entities...)
		all.Relations = append(all.Relations, g.Relations...)
		all.Indicators = append(all.Indicators, g.Indicators...)
		all.Metrics = append(all.Metrics, g.Metrics...)
		all.Milestones = append(all.Milestones, g.Milestones...)
	}
	all.Sort()
	return &all
}

// WithoutText is the graph with documents that hold no text.
func (g *Graph) WithoutText() *Graph {
	bare := *g
	bare.Documents = make([]*Document, len(g.Documents))
	for i, document := range g.Documents {
		copied := *document
		copied.Text = ""
		bare.Documents[i] = &copied
	}
	return &bare
}

// united sorts the list by ID and makes one record of those with the same.
func united[N Node](list []N, unite func([]N) N) []N {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b N) int { return cmp.Compare(a.NodeID(), b.NodeID()) })
	result := sorted[:0]
	for start := 0; start < len(sorted); {
		end := start + 1
		for end < len(sorted) && sorted[end].NodeID() == sorted[start].NodeID() {
			end++
		}
		result = append(result, unite(sorted[start:end]))
		start = end
	}
	return slices.Clip(result)
}

func uniteEntities(same []*Entity) *Entity {
	entity := *same[0]
	for _, other := range same[1:] {
		entity.Type = least(entity.Type, other.Type)
		entity.Name = least(entity.Name, other.Name)
		entity.English = least(entity.English, other.English)
		entity.Code = least(entity.Code, other.Code)
		entity.Place = least(entity.Place, other.Place)
	}
	sources := func(e *Entity) []Source { return e.Sources }
	aliases := func(e *Entity) []string { return e.Aliases }
	if len(same) == 1 && normal(entity.Sources, Source.Compare) && normal(entity.Aliases, cmp.Compare) {
		return same[0]
	}
	entity.Sources = gathered(same, sources, Source.Compare)
	entity.Aliases = gathered(same, aliases, cmp.Compare)
	return &entity
}

func uniteIndicators(same []*Indicator) *Indicator {
	indicator := *same[0]
	for _, other := range same[1:] {
		indicator.Name = least(indicator.Name, other.Name)
		indicator.English = least(indicator.English, other.English)
		indicator.Dimension = least(indicator.Dimension, other.Dimension)
		indicator.Direction = least(indicator.Direction, other.Direction)
	}
	if len(same) == 1 && normal(indicator.Aliases, cmp.Compare) {
		return same[0]
	}
	indicator.Aliases = gathered(same, func(i *Indicator) []string { return i.Aliases }, cmp.Compare)
	return &indicator
}

// uniteStated unites records of which one text is to win whole: all but their
// sources.
func uniteStated[T any](sources func(*T) *[]Source) func(same []*T) *T {
	return func(same []*T) *T {
		if len(same) == 1 && normal(*sources(same[0]), Source.Compare) {
			return same[0]
		}
		record := *smallest(bare(same, func(r *T) { *sources(r) = nil }))
		*sources(&record) = gathered(same, func(r *T) []Source { return *sources(r) }, Source.Compare)
		return &record
	}
}

// bare copies the records and takes something off each.
func bare[T any](records []*T, strip func(*T)) []*T {
	copies := make([]*T, len(records))
	for i, record := range records {
		copied := *record
		strip(&copied)
		copies[i] = &copied
	}
	return copies
}

// smallest is the record that comes first as JSON.
func smallest[N any](same []N) N {
	if len(same) == 1 {
		return same[0]
	}
	return slices.MinFunc(same, func(a, b N) int {
		left, _ := json.Marshal(a) // plain data: cannot fail
		right, _ := json.Marshal(b)
		return slices.Compare(left, right)
	})
}

// least is the smaller of two texts, but not the empty one.
func least[T ~string](a, b T) T {
	if a == "" || b == "" {
		return max(a, b)
	}
	return min(a, b)
}

// gathered is what the records hold, sorted without repetition.
func gathered[N, T any](records []N, of func(N) []T, compare func(a, b T) int) []T {
	var all []T
	for _, record := range records {
		all = append(all, of(record)...)
	}
	slices.SortFunc(all, compare)
	return slices.CompactFunc(all, func(a, b T) bool { return compare(a, b) == 0 })
}

// normal tells whether the list is sorted without repetition.
func normal[T any](list []T, compare func(a, b T) int) bool {
	for i := 1; i < len(list); i++ {
		if compare(list[i-1], list[i]) >= 0 {
			return false
		}
	}
	return true
}
