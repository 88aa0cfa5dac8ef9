package extract

import (
	"strings"

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
	n := &nameReader{r: r, lex: readNameLexicon(), ctx: ctx, reg: reg}
	for _, known := range reg.AllNames() {
		if !n.concerns(known.Code) {
			continue
		}
		for _, word := range append([]string{known.Name}, known.Aliases...) {
			if extendsBy(strings.TrimPrefix(word, known.Name)) {
				continue // a later work with a name of its own
			}
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
	entities := mergeNames(n.found, n)
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
	n.readHonours(s, tokens)
	n.readSettlements(tokens)
	n.readBodies(tokens)
	n.readSoleAreas(tokens)
	n.readConferences(tokens)
	first := len(n.found)
	for _, list := range n.nameLists(tokens) {
		before := len(n.found)
		n.readList(tokens, list)
		n.readRow(tokens, list, before)
	}
	for i, last := first, len(n.found); i < last; i++ {
		n.withTail(&n.found[i])
		n.withoutArea(tokens, &n.found[i])
		n.addPrefix(tokens, n.found[i])
	}
}

// concerns says whether a name of this jurisdiction can mean the same in the
// report: the nation's, and those above and in the report's own prefecture.
func (n *nameReader) concerns(code string) bool {
	own := n.ctx.Code
	if code == registry.China || code == own || len(code) < 6 || len(own) < 6 {
		return code == registry.China || code == own
	}
	if strings.HasSuffix(code, "0000") || strings.HasSuffix(own, "0000") {
		return code[:2] == own[:2]
	}
	return code[:4] == own[:4]
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

// isPolicy says whether a title in 《》 ends as those of policies do; a year
// in brackets does not count.
func (n *nameReader) isPolicy(book report.Span) bool {
	inner := n.r.Text[book.Start+1 : book.End-1]
	for i := len(inner) - 1; i > 0 && inner[len(inner)-1] == '）'; i-- {
		if inner[i] == '（' {
			inner = inner[:i]
			break
		}
	}
	for at := max(0, len(inner)-6); at < len(inner); at++ {
		if word, ok := n.lex.words.get(inner[at:]); ok && issued(nameToken{word: word}) {
			return true
		}
	}
	last := inner[len(inner)-1]
	return last == '法' || last == '议' || last == '定' || last == '书'
}

// readTitles takes what stands in 《》 for a policy.
func (n *nameReader) readTitles(tokens []nameToken) {
	for _, t := range tokens {
		if t.class == nameBook && t.Len() >= 6 && n.isPolicy(t.Span) {
			inner := report.Span{Start: t.Start + 1, End: t.End - 1}
			n.add(nameFind{Span: inner, Name: n.text(inner), Type: vocabulary.Policy, Rule: "name.book"})
		}
	}
}
