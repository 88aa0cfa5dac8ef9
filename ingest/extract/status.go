package extract

import (
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// statusWord is what a word of lexicon/status.tsv says.
type statusWord struct {
	status  vocabulary.Status
	titles  bool // it also holds for a title
	sought  bool // it holds for a title alone, in the part on the plan
	plans   bool // it holds in the part on the plan alone, in front of the name
	hosted  bool // it holds for an event alone
	drafted bool // it holds for a policy alone
	founded bool // it holds for a platform alone
}

// statusLexicon is not changed once read.
var statusLexicon = sync.OnceValue(func() *phraseBook[statusWord] {
	var book phraseBook[statusWord]
	nameRows("status", func(row []string) {
		for _, word := range strings.Fields(row[2]) {
			book.add([]rune(word), statusWord{vocabulary.Status(row[0]), row[1] == "titles" || row[1] == "either", row[1] == "sought",
				row[1] == "sought" || row[1] == "foreseen" || row[1] == "either" || row[1] == "hosted" || row[1] == "drafted", row[1] == "hosted", row[1] == "drafted", row[1] == "founded"})
		}
	})
	return &book
})

// statusReader reads the statuses of one report.
type statusReader struct {
	*relationIndex
	ctx      Context
	book     *phraseBook[statusWord]
	statuses []Status
	next     report.Span // the clause behind the one being read
	seen     map[Status]bool
}

// readStatuses finds the stage that the text states of an entity, in the order
// of the text.
func readStatuses(r *report.Report, ctx Context, entities []Entity) []Status {
	st := &statusReader{relationIndex: indexRelations(r, entities), ctx: ctx, book: statusLexicon(), seen: map[Status]bool{}}
	plans := planSections(r)
	for _, s := range r.Sentences {
		period := ""
		for i, clause := range s.Clauses {
			if i+1 < len(s.Clauses) {
				st.next = s.Clauses[i+1].Span
			} else {
				st.next = report.Span{}
			}
			refs := st.staged(clause.Span)
			if len(refs) == 0 {
				continue
			}
			if period == "" {
				period = ctx.periodOf(plans, s)
			}
			st.readClause(clause.Span, refs, period)
		}
	}
	return st.statuses
}

// staged are the outer mentions of what can be at a stage.
func (st *statusReader) staged(clause report.Span) []relationRef {
	var kept []relationRef
	for _, ref := range st.outer(clause) {
		switch st.of(ref).Type {
		case vocabulary.Project, vocabulary.Platform, vocabulary.Area, vocabulary.Reform, vocabulary.Policy, vocabulary.Programme, vocabulary.Event:
			kept = append(kept, ref)
		}
	}
	return kept
}

// statusHit is a status word at its place.
type statusHit struct {
	report.Span
	statusWord
}

// hits are the status words of a span outside the names in it.
func (st *statusReader) hits(clause report.Span) []statusHit {
	var hits []statusHit
	inner := st.outer(clause)
	for at := clause.Start; at < clause.End; {
		for len(inner) > 0 && inner[0].End <= at {
			inner = inner[1:]
		}
		if len(inner) > 0 && inner[0].Start <= at && st.of(inner[0]).Type != vocabulary.Place {
			at = inner[0].End
			continue
		}
		size, word := st.book.longest(st.r.Text[at:clause.End])
		if passed := st.passes(at, clause.End); passed > size {
			size, word = passed, statusWord{status: vocabulary.Completed, titles: true}
		}
		if size == 0 {
			at++
			continue
		}
		hits = append(hits, statusHit{report.Span{Start: at, End: at + size}, word})
		at += size
	}
	return hits
}

// passes is the length of 通过…验收, which completes what it is said of; 0 else.
func (st *statusReader) passes(at, end int) int {
	if at+2 > end || st.r.Text[at] != '通' || st.r.Text[at+1] != '过' {
		return 0
	}
	for i := at + 2; i+2 <= min(end, at+12); i++ {
		if st.r.Text[i] == '验' && st.r.Text[i+1] == '收' {
			return i + 2 - at
		}
	}
	return 0
}

// statusUnit is a list of mentions that share their predicate.
type statusUnit struct {
	refs []relationRef
	report.Span
}

func (st *statusReader) units(refs []relationRef) []statusUnit {
	var units []statusUnit
	for _, ref := range refs {
		if n := len(units); n > 0 && (statusListed(st.text(units[n-1].End, ref.Start)) || st.placedItem(spanOf(units[n-1].End, ref.Start))) {
			units[n-1].refs = append(units[n-1].refs, ref)
			units[n-1].End = ref.End
			continue
		}
		units = append(units, statusUnit{[]relationRef{ref}, ref.Span})
	}
	return units
}

// placedItem says whether a comma and a place are all that stands between two
// items: 甲县教育强区、乙县….
func (st *statusReader) placedItem(between report.Span) bool {
	if between.Len() < 3 || between.Len() > 8 || st.r.Text[between.Start] != '、' {
		return false
	}
	refs := st.outer(spanOf(between.Start+1, between.End))
	return len(refs) == 1 && st.of(refs[0]).Type == vocabulary.Place && refs[0].Start == between.Start+1 && refs[0].End == between.End
}

func statusListed(between string) bool {
	between = strings.Trim(between, "“”")
	return between == "、" || between == "和" || between == "及" || between == "与" || between == "以及" || between == "”、“" || between == ""
}

func (st *statusReader) readClause(clause report.Span, refs []relationRef, period string) {
	hits := st.hits(clause)
	units := st.units(refs)
	for i, unit := range units {
		limit := report.Span{Start: clause.Start, End: clause.End}
		if i > 0 {
			limit.Start = units[i-1].End
		}
		if i+1 < len(units) {
			limit.End = units[i+1].Start
		}
		hit, ok := st.predicate(unit, hits, limit, clause)
		if !ok {
			hit, ok = st.governor(unit, hits, limit)
		}
		if hoped, is := st.hoped(clause, unit); is {
			hit, ok = hoped, true
		}
		if ok {
			st.state(unit, hit, clause, period)
		}
	}
}
