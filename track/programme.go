package track

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track/pair"
	"github.com/policygraph/policygraph/vocabulary"
)

// programmes are the places at which sections name programmes, in their order.
type programmes map[graph.ID][]mention // by section

type mention struct {
	start     int
	programme *graph.Entity
}

func newProgrammes(g *graph.Graph, r *pair.Reading) programmes {
	p := programmes{}
	for _, e := range g.Entities {
		if e.Type != vocabulary.Programme {
			continue
		}
		for _, s := range e.Sources {
			if r.Documents[s.Document] != nil {
				p[s.Section] = append(p[s.Section], mention{s.Start, e})
			}
		}
	}
	for _, mentions := range p {
		slices.SortStableFunc(mentions, func(a, b mention) int { return cmp.Compare(a.start, b.start) })
	}
	return p
}

// of is the programme under which the entry's target stands. Reports open a
// passage with the programme that its targets serve.
func (p programmes) of(e *Entry) *graph.Entity {
	if e.About != nil && e.About.Type == vocabulary.Programme {
		return e.About
	}
	mentions := p[e.Source.Section]
	behind, _ := slices.BinarySearchFunc(mentions, e.Source.Start, func(m mention, start int) int {
		return cmp.Compare(m.start, start)
	})
	if behind == 0 {
		return nil
	}
	return mentions[behind-1].programme
}
