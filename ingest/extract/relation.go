package extract

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readRelations finds how the entities of a report belong together, in the
// order of the text.
func readRelations(r *report.Report, ctx Context, entities []Entity) []Relation {
	l := &relationReader{relationIndex: indexRelations(r, entities), ctx: ctx, lex: readNameLexicon(), seen: map[relationKey]bool{}, counts: map[string]int{}}
	l.readNested()
	l.readExtensions()
	l.readNumberedMembers()
	for i := range r.Sentences {
		l.readGroupMembers(i)
		l.readListedMembers(r.Sentences[i])
		l.readPlacement(r.Sentences[i])
		l.readImplementation(i)
	}
	slices.SortStableFunc(l.relations, func(a, b Relation) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End)
	})
	return l.relations
}

// relationReader collects relations, each once.
type relationReader struct {
	*relationIndex
	ctx       Context
	lex       *nameLexicon
	relations []Relation
	seen      map[relationKey]bool
	counts    map[string]int // members of a group so far
}

type relationKey struct {
	kind     vocabulary.RelationType
	from, to string
}

func (l *relationReader) add(rel Relation) {
	key := relationKey{rel.Type, rel.From, rel.To}
	if rel.From == rel.To || l.seen[key] || l.seen[relationKey{rel.Type, rel.To, rel.From}] {
		return
	}
	if rel.Type == vocabulary.LocatedIn && l.seen[relationKey{vocabulary.PartOf, rel.From, rel.To}] {
		return
	}
	l.seen[key] = true
	if rel.Type == vocabulary.HasMember {
		l.counts[rel.From]++
		rel.Ordinal = l.counts[rel.From]
	}
	l.relations = append(l.relations, rel)
}
