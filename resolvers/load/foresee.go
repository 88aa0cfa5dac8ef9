package load

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Foresee asks the store at once for what a query is going to ask for level by
// level, where the store can do that. What the query will ask is found out by
// walking it over stand-ins in the place of the graph, so that the methods of the
// objects are the only ones that know. What the answer leaves out is asked for
// later, as is everything where it fails; but a store that cannot be reached, or
// did not answer in time, is not asked again by the same query.
func Foresee(ctx context.Context, walk func(context.Context)) {
	l := FromContext(ctx)
	store, can := l.Store.(graph.Foresight)
	if !can {
		return
	}
	s := &standIns{at: map[graph.ID]*graph.Ahead{}}
	foreseeing := New(s, NewDerivations())
	foreseeing.InTurn = true // the same query makes the same trees
	walk(NewContext(ctx, foreseeing))
	call := store.Foresee(s.ahead())
	if call == nil {
		return
	}
	seen, err := call(ctx)
	if err != nil {
		if errors.Is(err, graph.ErrTimeout) || errors.Is(err, graph.ErrUnavailable) {
			l.Fail(err)
		}
		return
	}
	for id, node := range seen.Nodes {
		l.nodes.Prime(id, node)
	}
	of := map[*graph.Query]*Pages{}
	for _, found := range seen.Pages {
		known := of[found.Query]
		if known == nil {
			known = l.pagesOf(found.Query, found.From == "")
			of[found.Query] = known
		}
		known.Prime(found.From, found.Page)
		l.primeNodes(found.Page)
	}
}

// standIns is a view, for one caller at a time, that answers everything with one node, which stands for all
// that may come, and notes what it is asked. The fields of a node that name others
// say in their place whose field they are.
type standIns struct {
	tops []*graph.Ahead
	at   map[graph.ID]*graph.Ahead // by the ID of what stands there
}

// No ID of a graph holds these signs.
const (
	fieldSign = "\x00" // before the name of the field that names a node
	foundSign = "\x01" // before the number of a page
)

// errUnforeseen ends what cannot be told before the graph is asked.
var errUnforeseen = errors.New("not to be foreseen")

// manyAlike is how many nodes of a kind stand for themselves. Of more, the first
// stands for all, as in a list of IDs.
const manyAlike = 4

// Nodes implements graph.Queries.
func (s *standIns) Nodes(_ context.Context, ids []graph.ID) ([]graph.Node, error) {
	nodes := make([]graph.Node, len(ids))
	firsts := map[graph.NodeKind]*graph.Ahead{}
	for i, id := range ids {
		if cut := strings.LastIndex(string(id), fieldSign); cut >= 0 {
			field := string(id[cut+1:])
			s.add(s.at[id[:cut]], id, &graph.Ahead{Field: field})
			nodes[i] = standIn(kindOfField(field), id, graph.Filter{})
			continue
		}
		node := standInOf(id)
		if node == nil {
			continue
		}
		if first := firsts[node.NodeKind()]; first != nil && len(ids) > manyAlike {
			first.IDs = append(first.IDs, id)
			continue
		}
		firsts[node.NodeKind()] = s.add(nil, id, &graph.Ahead{IDs: []graph.ID{id}})
		nodes[i] = node
	}
	return nodes, nil
}

// Find implements graph.Queries.
func (s *standIns) Find(_ context.Context, q graph.Query) ([]graph.Page, error) {
	from := q.From
	q.From = nil
	above := []*graph.Ahead{nil}
	if from != nil {
		above = above[:0]
		for _, id := range from {
			above = append(above, s.at[id])
		}
	}
	pages := make([]graph.Page, len(above))
	for i, a := range above {
		if from != nil && a == nil {
			continue
		}
		id := graph.ID(fmt.Sprint(foundSign, len(s.at)))
		s.add(a, id, &graph.Ahead{Query: &q})
		edge := graph.Edge{Node: standIn(q.Kind, id, q.Filter)}
		if q.OrderedBy() != q.Kind {
			edge.Relation, _ = standIn(graph.NodeRelation, id, graph.Filter{}).(*graph.Relation)
		}
		pages[i].Edges = []graph.Edge{edge}
	}
	return pages, nil
}

// add puts what comes below another, or on top where that is nil.
func (s *standIns) add(above *graph.Ahead, id graph.ID, one *graph.Ahead) *graph.Ahead {
	s.at[id] = one
	if above == nil {
		s.tops = append(s.tops, one)
	} else {
		above.Below = append(above.Below, one)
	}
	return one
}

// Search implements graph.Queries.
func (s *standIns) Search(context.Context, string, int) ([]graph.Hit, error) {
	return nil, errUnforeseen
}

// Path implements graph.Queries.
func (s *standIns) Path(context.Context, graph.PathQuery) (graph.Subgraph, error) {
	return graph.Subgraph{}, errUnforeseen
}

// Neighbourhood implements graph.Queries.
func (s *standIns) Neighbourhood(context.Context, graph.NeighbourhoodQuery) (graph.Subgraph, error) {
	return graph.Subgraph{}, errUnforeseen
}

// Export implements graph.Queries.
func (s *standIns) Export(context.Context) (*graph.Graph, error) { return nil, errUnforeseen }

// Version implements graph.View.
func (s *standIns) Version(context.Context) (graph.Version, error) { return "", errUnforeseen }

// View implements graph.View.
func (s *standIns) View() graph.View { return s }

// Seen implements graph.View.
func (s *standIns) Seen() (first, last graph.Version) { return "", "" }

// ahead are the trees of what was asked, nodes by ID from which the same is asked
// together. A reference that nothing is asked from is left out: many name the same
// node, which a store may hold.
func (s *standIns) ahead() []*graph.Ahead {
	var tops []*graph.Ahead
	for _, top := range s.tops {
		prune(top)
		alike := slices.IndexFunc(tops, func(other *graph.Ahead) bool {
			return top.Query == nil && other.Query == nil && reflect.DeepEqual(top.Below, other.Below)
		})
		if alike < 0 {
			tops = append(tops, top)
		} else {
			tops[alike].IDs = append(tops[alike].IDs, top.IDs...)
		}
	}
	return tops
}

func prune(above *graph.Ahead) {
	above.Below = slices.DeleteFunc(above.Below, func(below *graph.Ahead) bool {
		prune(below)
		return below.Field != "" && len(below.Below) == 0
	})
}

// standInOf stands for the node of a real ID, nil where that does not tell what it
// is of.
func standInOf(id graph.ID) graph.Node {
	prefix, _, _ := strings.Cut(string(id), ":")
	switch kind := graph.NodeKind(prefix); {
	case kind == graph.NodeDocument, kind == graph.NodeIndicator:
		return standIn(kind, id, graph.Filter{})
	case prefix == "observation":
		return standIn(graph.NodeMetric, id, graph.Filter{})
	case prefix == string(vocabulary.Target):
		return standIn(graph.NodeMetric, id, graph.Filter{Kinds: []vocabulary.Kind{vocabulary.Target}})
	}
	for _, known := range vocabulary.EntityTypes() {
		if strings.EqualFold(string(known), prefix) {
			return standIn(graph.NodeEntity, id, graph.Filter{Types: []vocabulary.EntityType{known}})
		}
	}
	return nil
}

// kindOfField is the kind of the nodes that a field names.
func kindOfField(field string) graph.NodeKind {
	switch field {
	case "document", "sources.document":
		return graph.NodeDocument
	case "section", "sources.section", "parent":
		return graph.NodeSection
	case "indicator":
		return graph.NodeIndicator
	}
	return graph.NodeEntity
}

// standIn stands for the nodes of a kind that pass a filter.
func standIn(kind graph.NodeKind, id graph.ID, f graph.Filter) graph.Node {
	field := func(name string) graph.ID { return id + fieldSign + graph.ID(name) }
	sources := []graph.Source{{Document: field("sources.document"), Section: field("sources.section")}}
	switch kind {
	case graph.NodeDocument:
		return &graph.Document{ID: id, Issuer: field("issuer"), Place: field("place")}
	case graph.NodeSection:
		return &graph.Section{ID: id, Document: field("document"), Parent: field("parent")}
	case graph.NodeEntity:
		return &graph.Entity{ID: id, Type: typeOf(id, f), Place: field("place"), Sources: sources}
	case graph.NodeRelation:
		return &graph.Relation{ID: id, From: field("from"), To: field("to"), Sources: sources}
	case graph.NodeIndicator:
		return &graph.Indicator{ID: id}
	case graph.NodeMetric:
		m := &graph.Metric{ID: id, Kind: vocabulary.Actual, Indicator: field("indicator"), About: field("about"), Benchmark: field("benchmark"), Sources: sources}
		if slices.Contains(f.Kinds, vocabulary.Target) {
			m.Kind = vocabulary.Target
		}
		return m
	case graph.NodeMilestone:
		return &graph.Milestone{ID: id, Entity: field("entity"), Sources: sources}
	}
	return nil
}

// typeOf is one of the types that an entity may be of, of which there are more
// often several: what is asked of all of them is foreseen.
func typeOf(id graph.ID, f graph.Filter) vocabulary.EntityType {
	switch {
	case len(f.Types) > 0:
		return f.Types[0]
	case strings.HasSuffix(string(id), fieldSign+"place"), strings.HasSuffix(string(id), fieldSign+"benchmark"):
		return vocabulary.Place
	case strings.HasSuffix(string(id), fieldSign+"issuer"):
		return vocabulary.Organization
	}
	return vocabulary.Platform
}
