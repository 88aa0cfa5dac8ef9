// Package mention finds the entities that a stretch of the text names.
package mention

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
)

// Mention is one place of the text that names an entity.
type Mention struct {
	report.Span
	Entity *statement.Entity
}

// Index finds the mentions of a report by their place. It is not changed
// once made.
type Index struct {
	Report   *report.Report
	Entities []statement.Entity
	Mentions []Mention // by start, the longer first
	blocks   []int32   // of each block of the text, the first mention in it or behind
}

// block is the size of a block, in code points.
const block = 64

// NewIndex indexes the mentions of a report's entities.
func NewIndex(r *report.Report, entities []statement.Entity) *Index {
	x := &Index{Report: r, Entities: entities}
	for i := range entities {
		for _, s := range entities[i].Mentions {
			x.Mentions = append(x.Mentions, Mention{s, &entities[i]})
		}
	}
	slices.SortStableFunc(x.Mentions, func(a, b Mention) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End)
	})
	for i, m := range x.Mentions {
		for len(x.blocks)*block <= m.Start {
			x.blocks = append(x.blocks, int32(i))
		}
	}
	return x
}

// from is the first mention that starts at the offset or behind it.
func (x *Index) from(offset int) int {
	offset = max(offset, 0)
	if offset/block >= len(x.blocks) {
		return len(x.Mentions)
	}
	i := int(x.blocks[offset/block])
	for i < len(x.Mentions) && x.Mentions[i].Start < offset {
		i++
	}
	return i
}

// At is the longest mention that starts at the offset.
func (x *Index) At(start int) (Mention, bool) {
	if i := x.from(start); i < len(x.Mentions) && x.Mentions[i].Start == start {
		return x.Mentions[i], true
	}
	return Mention{}, false
}

// Shorter is the next mention that starts where found does.
func (x *Index) Shorter(found Mention) (Mention, bool) {
	for i := x.from(found.Start); i < len(x.Mentions) && x.Mentions[i].Start == found.Start; i++ {
		if x.Mentions[i].End < found.End {
			return x.Mentions[i], true
		}
	}
	return Mention{}, false
}

// Within returns the mentions that start in a span, none where it is empty.
func (x *Index) Within(s report.Span) []Mention {
	from := x.from(s.Start)
	return x.Mentions[from:max(from, x.from(s.End))]
}

// Outer returns the mentions that start in a span and lie in no other.
func (x *Index) Outer(s report.Span) []Mention {
	var kept []Mention
	end := s.Start
	for _, found := range x.Within(s) {
		if found.Start >= end {
			kept = append(kept, found)
			end = found.End
		}
	}
	return kept
}

// Text is the report's text between two places, "" where they cross.
func (x *Index) Text(from, to int) string {
	if from >= to {
		return ""
	}
	return string(x.Report.Text[from:to])
}

// Mask marks the code points of the report inside names.
func (x *Index) Mask() []bool {
	mask := make([]bool, len(x.Report.Text))
	for _, found := range x.Mentions {
		for i := found.Start; i < found.End; i++ {
			mask[i] = true
		}
	}
	return mask
}
