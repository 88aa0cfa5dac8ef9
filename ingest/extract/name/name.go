// Package name finds the named things of a report with every place that names
// them. Its page calls the readers of each clause in order; each kind of name is a
// package below.
package name

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/name/headed"
	"github.com/policygraph/policygraph/ingest/extract/name/honour"
	"github.com/policygraph/policygraph/ingest/extract/name/listed"
	"github.com/policygraph/policygraph/ingest/extract/name/proper"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/extract/name/work"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// reader reads the names of one report.
type reader struct {
	*found.Names
	known   lexicon.Book[registry.Name]
	proper  *proper.Reader
	groups  *group.Reader
	honours *honour.Reader
	headed  *headed.Reader
	works   work.Reader
	listed  *listed.Reader
}

// Read finds the named things of a report, in the order of their first
// mention. A name found anywhere is looked for everywhere.
func Read(r *report.Report, reg *registry.Registry, ctx statement.Context) []statement.Entity {
	n := newReader(r, reg, ctx)
	n.proper.ReadFront()
	for i := range r.Sections {
		n.readClause(r.Sections[i].Heading)
	}
	for i := range r.Sentences {
		for _, clause := range r.Sentences[i].Clauses {
			n.readClause(clause.Span)
		}
		n.groups.ReadMembers(i)
	}
	for _, note := range r.Notes {
		n.readNote(note)
	}
	return mentionNames(r, mergeNames(n.List, n))
}

func newReader(r *report.Report, reg *registry.Registry, ctx statement.Context) *reader {
	found := &found.Names{Reader: token.New(r, reg, ctx)}
	groups := group.New(found)
	n := &reader{Names: found, proper: proper.New(found), groups: groups,
		honours: honour.New(found), headed: headed.New(groups), listed: listed.New(found), works: work.Reader{Names: found}}
	for _, known := range reg.AllNames() {
		if !n.concerns(known.Code) {
			continue
		}
		for _, word := range append([]string{known.Name}, known.Aliases...) {
			if ExtendsBy(strings.TrimPrefix(word, known.Name)) {
				continue // a later work with a name of its own
			}
			n.known.Add([]rune(word), known)
		}
	}
	return n
}

// readClause finds the names of one clause.
func (n *reader) readClause(s report.Span) {
	tokens, from := n.Tokenize(s), len(n.List)
	n.readKnown(tokens)
	n.proper.ReadPlaces(tokens)
	n.proper.ReadTitles(tokens)
	n.groups.ReadGroups(tokens)
	n.proper.ReadMeetings(s)
	n.proper.ReadPersons(s)
	n.proper.ReadPeople(tokens)
	n.proper.ReadRoads(tokens)
	n.proper.ReadWaters(tokens)
	n.proper.ReadPolicyCount(tokens)
	n.honours.ReadHonours(s, tokens)
	n.honours.ReadAlike(s, from)
	n.honours.ReadCampaigns(s, from)
	n.proper.ReadSettlements(tokens)
	n.listed.Read(tokens)
	n.proper.ReadCountedDrives(s)
	n.proper.ReadBodies(tokens)
	n.proper.ReadCommittees(tokens)
	n.proper.ReadSoleAreas(tokens)
	n.proper.ReadVisions(tokens)
	n.proper.ReadBureaus(tokens)
	n.proper.ReadBenefits(tokens)
	n.proper.ReadConferences(tokens)
	first := len(n.List)
	n.headed.ReadLists(tokens)
	n.works.ReadFunded(tokens, from)
	n.works.ReadReforms(tokens, from)
	n.works.ReadRoads(tokens, from)
	n.works.ReadSites(tokens, from)
	for i, last := first, len(n.List); i < last; i++ {
		n.withSharedHead(tokens, &n.List[i])
		n.withTail(&n.List[i])
		n.withoutArea(tokens, &n.List[i])
		n.withoutPlace(tokens, &n.List[i])
		n.withJoined(tokens, &n.List[i], n.List[from:])
		n.fromQuote(tokens, &n.List[i])
		n.proper.AddPrefix(tokens, n.List[i])
		n.proper.ReadEnds(tokens, n.List[i])
	}
}

// readNote finds the names of a note: those that are names wherever they stand, and the
// members of the group that it explains. An explanation is full of common nouns.
func (n *reader) readNote(note report.Note) {
	from := len(n.List)
	for _, s := range note.Sentences {
		for _, clause := range s.Clauses {
			n.readClause(clause.Span)
		}
	}
	read := n.List[from:]
	n.List = n.List[:from]
	for _, f := range read {
		place := f.Type == vocabulary.Place || f.Type == vocabulary.Area
		switch f.Rule {
		case "place.registry", "name.known", "name.book", "event.session":
			if !place || slices.ContainsFunc(n.List[:from], func(o found.Name) bool { return o.Name == f.Name }) {
				n.List = append(n.List, f)
			}
		case "name.body", "name.vision", "name.firm":
			n.List = append(n.List, f)
		case "name.head":
			if f.Type == vocabulary.Event {
				n.List = append(n.List, f)
			}
		}
	}
	n.groups.ReadNote(note)
}

// concerns says whether a name of this jurisdiction can mean the same in the
// report: the nation's, and those above and in the report's own prefecture.
func (n *reader) concerns(code string) bool {
	own := n.Context.Code
	if code == registry.China || code == own || len(code) < 6 || len(own) < 6 {
		return code == registry.China || code == own
	}
	if strings.HasSuffix(code, "0000") || strings.HasSuffix(own, "0000") {
		return code[:2] == own[:2]
	}
	return code[:4] == own[:4]
}

// readKnown takes the names that stand in a register.
func (n *reader) readKnown(tokens []token.Token) {
	for _, t := range tokens {
		if t.Len() > 1 && t.Class == token.Quote {
			n.addKnown(t.Start + 1)
		}
		n.addKnown(t.Start)
	}
}

func (n *reader) addKnown(at int) {
	text := n.Report.Text[at:min(len(n.Report.Text), at+found.MaxName)]
	size, known := n.known.Longest(text)
	if length, region := n.Regions.Longest(text); length > size {
		size, known = length, region
	}
	if size == 2 && known.Type == vocabulary.Organization && size < len(text) && strings.ContainsRune("源力子器息部", text[size]) {
		return // 能源, 电力 behind its first character
	}
	if known.Type == vocabulary.Organization && size < len(text) && text[size-1] == '部' && text[size] == '门' {
		return // 教育部门
	}
	if size == 2 && known.Type == vocabulary.Organization && at > 0 && strings.ContainsRune("省市县区", n.Report.Text[at-1]) {
		return // 省农行
	}
	if known.Type == vocabulary.Person && doctrine(text[size:]) || known.Type == token.Whereabouts || n.core(at) {
		return
	}
	if size > 1 {
		find := found.Name{Span: report.Span{Start: at, End: at + size}, Name: known.Name, Type: known.Type, Rule: "name.known"}
		if word := n.Text(find.Span); word != known.Name {
			find.Aliases = []string{word}
		}
		n.Add(find)
	}
}

// core says whether what a place names is only told whose core it has: 核心的党中央.
func (n *reader) core(at int) bool {
	return at > 3 && string(n.Report.Text[at-3:at]) == "核心的"
}

// doctrine says whether what stands behind a leader's name makes it that of a doctrine.
func doctrine(rest []rune) bool {
	limit := min(len(rest), 16)
	for i := 0; i+1 < limit; i++ {
		if strings.ContainsRune("，。、；》在同总", rest[i]) || rest[i] == '主' && rest[i+1] == '席' {
			return false
		}
		if rest[i] == '思' && rest[i+1] == '想' {
			return true
		}
	}
	return false
}
