package track

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Count is how many targets are in a state.
type Count struct {
	State   vocabulary.State
	Targets int
}

// Counts are the states that entries are in, in the vocabulary's order.
func Counts(entries []*Entry) []Count {
	number := map[vocabulary.State]int{}
	for _, e := range entries {
		number[e.State]++
	}
	var counts []Count
	for _, term := range vocabulary.Computed() {
		if state := vocabulary.State(term.Code); term.Set == "State" && number[state] > 0 {
			counts = append(counts, Count{state, number[state]})
		}
	}
	return counts
}

// Summary says how many targets there are and in what states, in one sentence
// to be pasted.
func Summary(entries []*Entry, language Language) string {
	p := phrasesOf(language)
	var parts []string
	for _, c := range Counts(entries) {
		parts = append(parts, fmt.Sprintf(p.count, Label(c.State, language), c.Targets))
	}
	end := map[Language]string{Chinese: "。", English: "."}[language]
	return strings.TrimRight(fmt.Sprintf(p.total, len(entries))+strings.Join(parts, p.comma), "：: ") + end
}

// Group is the entries of one section, entity or programme. Node is nil for
// those of none.
type Group struct {
	Node    graph.Node
	Entries []*Entry
}

// Groups splits entries, keeping their order: the groups come in the order of
// their first entries, those of no section, entity or programme last.
func Groups(entries []*Entry, by vocabulary.Grouping) []Group {
	var groups []Group
	index := map[graph.ID]int{}
	for _, e := range entries {
		id, node := e.groupedBy(by)
		at, known := index[id]
		if !known {
			at = len(groups)
			index[id] = at
			groups = append(groups, Group{Node: node})
		}
		groups[at].Entries = append(groups[at].Entries, e)
	}
	slices.SortStableFunc(groups, func(a, b Group) int { return cmp.Compare(missing(a), missing(b)) })
	return groups
}

func missing(g Group) int {
	if g.Node == nil {
		return 1
	}
	return 0
}

// groupedBy is what the entry is grouped under; a typed nil is no node.
func (e *Entry) groupedBy(by vocabulary.Grouping) (graph.ID, graph.Node) {
	entity := e.About
	switch by {
	case vocabulary.BySection:
		if e.Section == nil {
			return "", nil
		}
		return e.Section.ID, e.Section
	case vocabulary.ByProgramme:
		entity = e.Programme
	}
	if entity == nil {
		return "", nil
	}
	return entity.ID, entity
}
