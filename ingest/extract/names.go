package extract

import (
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// nameFind is one reading of a name at one place of the text.
type nameFind struct {
	report.Span
	Name    string
	Type    vocabulary.EntityType
	Aliases []string
	Rule    string
}

// readNames finds the named things of a report, in the order of their first
// mention. A name found anywhere is looked for everywhere.
func readNames(r *report.Report, reg *registry.Registry, ctx Context) []Entity {
	n := &nameReader{r: r, lex: readNameLexicon(), ctx: ctx, places: placesNear(reg, ctx)}
	for _, known := range reg.AllNames() {
		for _, word := range append([]string{known.Name}, known.Aliases...) {
			n.known.add([]rune(word), known)
		}
	}
	n.readFront()
	for i := range r.Sections {
		n.readClause(r.Sections[i].Heading)
	}
	for i := range r.Sentences {
		for _, clause := range r.Sentences[i].Clauses {
			n.readClause(clause.Span)
		}
		n.readMembers(i)
	}
	entities := mergeNames(n.found, reg)
	return mentionNames(r, entities)
}

// readClause finds the names of one clause.
func (n *nameReader) readClause(s report.Span) {
	tokens := n.tokenize(s)
	n.readKnown(tokens)
	n.readPlaces(tokens)
	n.readTitles(tokens)
	n.readGroups(tokens)
	n.readMeetings(s)
	n.readPersons(s)
	n.readRoads(tokens)
	n.readWaters(tokens)
	n.readPolicyCount(tokens)
	for _, list := range nameLists(tokens) {
		n.readList(tokens, list)
	}
}

// readKnown takes the names that stand in a register.
func (n *nameReader) readKnown(tokens []nameToken) {
	for _, t := range tokens {
		if t.Len() > 1 && t.class == nameQuote {
			n.addKnown(t.Start + 1)
		}
		n.addKnown(t.Start)
	}
}

func (n *nameReader) addKnown(at int) {
	text := n.r.Text[at:min(len(n.r.Text), at+maxName)]
	size, known := n.known.longest(text)
	if length, region := n.lex.regions.longest(text); length > size {
		size, known = length, region
	}
	if size > 1 {
		find := nameFind{Span: spanOf(at, at+size), Name: known.Name, Type: known.Type, Rule: "name.known"}
		if word := n.text(find.Span); word != known.Name {
			find.Aliases = []string{word}
		}
		n.add(find)
	}
}

// add keeps a find whose span and name are sound.
func (n *nameReader) add(f nameFind) {
	if f.Name == "" || f.Span.Len() < 2 {
		return
	}
	n.found = append(n.found, f)
}

func (n *nameReader) text(s report.Span) string { return n.r.Slice(s) }

// readTitles takes what stands in 《》 for a policy.
func (n *nameReader) readTitles(tokens []nameToken) {
	for _, t := range tokens {
		if t.class == nameBook && t.Len() >= 6 {
			inner := report.Span{Start: t.Start + 1, End: t.End - 1}
			n.add(nameFind{Span: inner, Name: n.text(inner), Type: vocabulary.Policy, Rule: "name.book"})
		}
	}
}
