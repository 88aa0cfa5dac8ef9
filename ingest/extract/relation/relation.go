// Package relation reads how the entities of a report belong together: which are
// members, parts or extensions of another, lie in it or carry it out.
package relation

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/vocabulary"
)

// Read finds how the entities of a report belong together, in the
// order of the text.
func Read(ctx statement.Context, mentions *mention.Index) []statement.Relation {
	l := &reader{Index: mentions, ctx: ctx, lex: token.Load(), seen: map[link]bool{}, counts: map[string]int{}}
	l.readNested()
	l.readEmbedded()
	l.readExtensions()
	l.readNumberedMembers()
	for i := range l.Report.Sentences {
		l.readDefinedMembers(i)
		l.readGroupMembers(i)
		l.readListedMembers(l.Report.Sentences[i])
		l.readCreated(l.Report.Sentences[i])
		l.readNamed(l.Report.Sentences[i])
		l.readPlacement(l.Report.Sentences[i])
		l.readOpening(l.Report.Sentences[i])
		l.readCentre(l.Report.Sentences[i])
		l.readPlaces(l.Report.Sentences[i])
		l.readImplementation(i)
	}
	l.readTold()
	for _, note := range l.Report.Notes {
		l.readNote(note)
	}
	slices.SortStableFunc(l.relations, func(a, b statement.Relation) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End)
	})
	return l.relations
}

// reader collects relations, each once.
type reader struct {
	*mention.Index
	ctx       statement.Context
	lex       *token.Lexicon
	relations []statement.Relation
	seen      map[link]bool
	counts    map[string]int // members of a group so far
}

// motto is what counts points of a way of working, which are no things: 六大机遇, “三个并重”.
var motto = regexp.MustCompile(`(机遇|挑战|优势|动力|短板|并重|走在前列?|收官|不摘|减量替代|常态化|转变|关系|理念|原则|意识|自信|维护|确立|坚持|注重|结合|统筹|聚焦|新样板)”?$`)

type link struct {
	kind     vocabulary.RelationType
	from, to string
}

func (l *reader) add(rel statement.Relation) {
	key := link{rel.Type, rel.From, rel.To}
	if rel.From == rel.To || l.seen[key] || l.seen[link{rel.Type, rel.To, rel.From}] {
		return
	}
	if rel.Type == vocabulary.HasMember && motto.MatchString(rel.From) {
		return
	}
	if rel.Type == vocabulary.LocatedIn && l.seen[link{vocabulary.PartOf, rel.From, rel.To}] {
		return
	}
	l.seen[key] = true
	if rel.Type == vocabulary.HasMember {
		l.counts[rel.From]++
		rel.Ordinal = l.counts[rel.From]
	}
	l.relations = append(l.relations, rel)
}

// built says whether an entity is a thing that stands or is to stand
// somewhere.
func built(e *statement.Entity) bool {
	return e.Type == vocabulary.Project || e.Type == vocabulary.Platform || e.Type == vocabulary.Area
}
