package api

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// sets is how many sets of variables a question is asked with.
const sets = 200

// question is one that all targets are asked, each in its own words.
type question struct {
	name      string
	ours      string // GraphQL of policygraph
	peer      string // GraphQL of @neo4j/graphql
	variables []map[string]any
}

// draw is up to sets of the items.
func draw[T any](random *rand.Rand, items []T, variables func(T) map[string]any) []map[string]any {
	random.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	var drawn []map[string]any
	for _, item := range items[:min(sets, len(items))] {
		drawn = append(drawn, variables(item))
	}
	return drawn
}

// questions are the five, with variables that fit the graph: no list is longer
// than a page, so that all targets list the same.
func questions(g *graph.Graph) []question {
	random := rand.New(rand.NewPCG(1, 2))
	byID := func(id graph.ID) map[string]any { return map[string]any{"id": id} }
	const figure, peerFigure = `{ nodes { id period value unit `, `{ id period value unit `
	return []question{
		{
			name:      "entity",
			ours:      `query($id: ID!) { entity(id: $id) { id type name english aliases code place { id name type code } } }`,
			peer:      `query($id: ID!) { entity: entities(where: {id: {eq: $id}}) { id type name english aliases code place { id name type code } } }`,
			variables: draw(random, named(g), byID),
		}, {
			name:      "group",
			ours:      `query($id: ID!) { entity(id: $id) { id name members(first: 100) { nodes { id name observations(first: 100) ` + figure + `indicator { name } } } } } } }`,
			peer:      `query($id: ID!) { entity: entities(where: {id: {eq: $id}}) { id name members { id name observations ` + peerFigure + `indicator { name } } } } }`,
			variables: draw(random, groups(g), byID),
		}, {
			name: "list",
			ours: `query($prefix: String!, $type: EntityType!) { entities(first: 50, filter: {types: [$type], prefix: $prefix}) { nodes { id name type english place { id name code } } } }`,
			peer: `query($prefix: String!, $type: String!) { entities(where: {type: {eq: $type}, name: {startsWith: $prefix}}, sort: [{id: ASC}], limit: 50) { id name type english place { id name code } } }`,
			variables: draw(random, prefixes(g), func(prefix string) map[string]any {
				return map[string]any{"prefix": prefix, "type": vocabulary.Project}
			}),
		}, {
			name:      "indicators",
			ours:      `query($ids: [ID!]!) { indicators: nodes(ids: $ids) { ... on Indicator { id name observations(first: 100) ` + figure + `sources { document { id title } } } } targets(first: 100) ` + figure + `sources { document { id title } } } } } } }`,
			peer:      `query($ids: [ID!]!) { indicators(where: {id: {in: $ids}}) { id name observations ` + peerFigure + `sources { id title } } targets ` + peerFigure + `sources { id title } } } }`,
			variables: draw(random, indicators(random, g), func(ids []graph.ID) map[string]any { return map[string]any{"ids": ids} }),
		}, {
			name:      "document",
			ours:      `query($id: ID!) { document: node(id: $id) { ... on Document { id title observations(first: 50) ` + figure + `about { id name groups(first: 100) { nodes { id name place { id name } } } } } } } } }`,
			peer:      `query($id: ID!) { document: documents(where: {id: {eq: $id}}) { id title observations(sort: [{position: ASC}], limit: 50) ` + peerFigure + `about { id name groups { id name place { id name } } } } } }`,
			variables: draw(random, ids(g.Documents), byID),
		},
	}
}

func ids[N graph.Node](nodes []N) []graph.ID {
	all := make([]graph.ID, len(nodes))
	for i, node := range nodes {
		all[i] = node.NodeID()
	}
	return all
}

// named are the entities with a place.
func named(g *graph.Graph) []graph.ID {
	return ids(slices.DeleteFunc(slices.Clone(g.Entities), func(e *graph.Entity) bool { return e.Place == "" }))
}

// groups are those whose members have most observations, a page at most.
func groups(g *graph.Graph) []graph.ID {
	about := map[graph.ID]int{}
	for _, m := range g.Metrics {
		if m.Kind != vocabulary.Target {
			about[m.About]++
		}
	}
	total := map[graph.ID]int{}
	for _, r := range g.Relations {
		if r.Type == vocabulary.HasMember && about[r.To] <= 100 {
			total[r.From] += about[r.To]
		}
	}
	var all []graph.ID
	for id := range total {
		all = append(all, id)
	}
	slices.SortFunc(all, func(a, b graph.ID) int {
		if total[a] != total[b] {
			return total[b] - total[a]
		}
		return strings.Compare(string(a), string(b))
	})
	return all[:min(sets, len(all))]
}

// prefixes begin the names of 50 projects or more.
func prefixes(g *graph.Graph) []string {
	number := map[string]int{}
	for _, e := range g.Entities {
		if runes := []rune(e.Name); e.Type == vocabulary.Project && len(runes) > 3 {
			for length := 1; length <= 3; length++ {
				number[string(runes[:length])]++
			}
		}
	}
	var all []string
	for prefix, n := range number {
		if n >= 50 {
			all = append(all, prefix)
		}
	}
	slices.Sort(all)
	return all
}

// indicators are sets of 20 with no more metrics than a page has.
func indicators(random *rand.Rand, g *graph.Graph) [][]graph.ID {
	number := map[graph.ID]int{}
	for _, m := range g.Metrics {
		number[m.Indicator]++
	}
	fitting := slices.DeleteFunc(ids(g.Indicators), func(id graph.ID) bool { return number[id] > 100 })
	var all [][]graph.ID
	for range sets {
		random.Shuffle(len(fitting), func(i, j int) { fitting[i], fitting[j] = fitting[j], fitting[i] })
		all = append(all, slices.Sorted(slices.Values(fitting[:20])))
	}
	return all
}
