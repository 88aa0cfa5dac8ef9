package aggregate

import (
	"maps"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track/naming"
	"github.com/policygraph/policygraph/vocabulary"
)

// NewFrame reads the graph, which is not changed afterwards.
func NewFrame(g *graph.Graph) *Frame {
	f := &Frame{
		indicators: make(map[graph.ID]*graph.Indicator, len(g.Indicators)),
		entities:   make(map[graph.ID]*graph.Entity, len(g.Entities)),
		wholes:     map[graph.ID][]graph.ID{},
		starts:     make(map[graph.ID]int, len(g.Sections)),
	}
	for _, s := range g.Sections {
		f.starts[s.ID] = s.Start
	}
	for _, i := range g.Indicators {
		f.indicators[i.ID] = i
	}
	places := map[string]graph.ID{} // by code
	for _, e := range g.Entities {
		if e.Type == vocabulary.Place && e.Code != "" {
			places[e.Code] = e.ID
		}
	}
	for _, e := range g.Entities {
		f.entities[e.ID] = e
		if e.Place != "" {
			f.wholes[e.ID] = append(f.wholes[e.ID], e.Place)
		}
		for _, code := range above(e.Code) {
			if whole := places[code]; whole != "" {
				f.wholes[e.ID] = append(f.wholes[e.ID], whole)
			}
		}
	}
	for _, r := range g.Relations {
		switch r.Type {
		case vocabulary.PartOf, vocabulary.LocatedIn:
			f.wholes[r.From] = append(f.wholes[r.From], r.To)
		case vocabulary.HasMember:
			f.wholes[r.To] = append(f.wholes[r.To], r.From)
		}
	}
	return f
}

// above are the codes of the places that a GB/T 2260 code lies in: 330302 in
// 330300, 330000 and, as the nation is written, 000000.
func above(code string) []string {
	if len(code) != 6 {
		return nil
	}
	var codes []string
	for _, kept := range []int{4, 2, 0} {
		if whole := code[:kept] + strings.Repeat("0", 6-kept); whole != code {
			codes = append(codes, whole)
		}
	}
	return codes
}

// contained are the first two figures of which one is about a whole that the
// other is about a part of; nil where there are none.
func (f *Frame) contained(figures []*graph.Metric) []*graph.Metric {
	about := make(map[graph.ID]*graph.Metric, len(figures))
	for _, m := range figures {
		if about[m.About] == nil {
			about[m.About] = m
		}
	}
	if len(about) < 2 {
		return nil
	}
	for _, m := range figures {
		if whole := f.wholeOf(m.About, about); whole != nil {
			return []*graph.Metric{whole, m}
		}
	}
	return nil
}

// wholeOf is a figure about something that the entity is a part of.
func (f *Frame) wholeOf(part graph.ID, about map[graph.ID]*graph.Metric) *graph.Metric {
	seen := map[graph.ID]bool{part: true}
	for queue := slices.Clone(f.wholes[part]); len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if seen[at] {
			continue
		}
		if about[at] != nil {
			return about[at]
		}
		seen[at] = true
		queue = append(queue, f.wholes[at]...)
	}
	return nil
}

// notAveraged tells why comparable figures have no mean, nil where they have.
func (f *Frame) notAveraged(figures []*graph.Metric) *Refusal {
	first := figures[0]
	if first.Measure == vocabulary.Rank {
		return &Refusal{Obstacle: vocabulary.Ranks}
	}
	for _, m := range figures {
		if m.Indicator != first.Indicator {
			return &Refusal{vocabulary.MixedIndicators, []*graph.Metric{first, m}}
		}
	}
	if pair := f.contained(figures); pair != nil {
		return &Refusal{vocabulary.Contained, pair}
	}
	return nil
}

// notAdded tells why comparable figures have no sum, nil where they have: an
// amount alone is its own.
func (f *Frame) notAdded(figures []*graph.Metric) *Refusal {
	if figures[0].Measure == vocabulary.Rank {
		return &Refusal{Obstacle: vocabulary.Ranks}
	}
	nature := vocabulary.Rate
	if indicator := f.indicators[figures[0].Indicator]; indicator != nil {
		nature = naming.NatureOf(figures[0], indicator)
	}
	if nature == vocabulary.Rate {
		return &Refusal{Obstacle: vocabulary.Rates}
	}
	if len(figures) == 1 {
		return nil
	}
	if refusal := f.notAveraged(figures); refusal != nil {
		return refusal
	}
	return notInTime(figures, nature)
}

// notInTime tells why the figures' times keep them from being added: those of a
// thing overlap, or those of different things are not the same. A stock is
// taken at one time alone.
func notInTime(figures []*graph.Metric, nature vocabulary.Nature) *Refusal {
	times := map[graph.ID][]*graph.Metric{}
	for _, m := range figures {
		if _, _, ok := period.Months(m.Period); !ok {
			return &Refusal{vocabulary.MixedPeriods, []*graph.Metric{m}}
		}
		for _, other := range times[m.About] {
			if nature == vocabulary.Stock || overlap(m, other) {
				return &Refusal{vocabulary.Overlapping, []*graph.Metric{other, m}}
			}
		}
		times[m.About] = append(times[m.About], m)
	}
	first, checked := periods(times[figures[0].About]), map[graph.ID]bool{}
	for _, m := range figures {
		if !checked[m.About] && !slices.Equal(periods(times[m.About]), first) {
			return &Refusal{vocabulary.MixedPeriods, []*graph.Metric{figures[0], m}}
		}
		checked[m.About] = true
	}
	return nil
}

func overlap(a, b *graph.Metric) bool {
	from, to, _ := period.Months(a.Period)
	otherFrom, otherTo, _ := period.Months(b.Period)
	return from < otherTo && otherFrom < to
}

func periods(figures []*graph.Metric) []string {
	set := map[string]bool{}
	for _, m := range figures {
		set[m.Period] = true
	}
	return slices.Sorted(maps.Keys(set))
}
