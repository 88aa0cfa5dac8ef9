// Package status reads at what stage the text says that its entities are.
package status

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/stage"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// reader reads the statuses of one report.
type reader struct {
	*mention.Index
	ctx      statement.Context
	book     *lexicon.Book[stage.Word]
	statuses []statement.Status
	next     report.Span // the clause behind the one being read
	seen     map[statement.Status]bool
}

// Read finds the stage that the text states of an entity, in the order
// of the text.
func Read(ctx statement.Context, mentions *mention.Index) []statement.Status {
	st := &reader{Index: mentions, ctx: ctx, book: stage.Words(), seen: map[statement.Status]bool{}}
	plans := setting.Plans(mentions.Report)
	for _, s := range mentions.Report.Sentences {
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
				period = periodOf(ctx, plans, s)
			}
			st.readClause(clause.Span, refs, period)
		}
	}
	return st.statuses
}

// staged are the outer mentions of what can be at a stage.
func (st *reader) staged(clause report.Span) []mention.Mention {
	var kept []mention.Mention
	for _, ref := range st.Outer(clause) {
		switch ref.Entity.Type {
		case vocabulary.Project, vocabulary.Platform, vocabulary.Area, vocabulary.Reform, vocabulary.Policy, vocabulary.Programme, vocabulary.Event, vocabulary.Organization:
			kept = append(kept, ref)
		}
	}
	return kept
}

// hit is a status word at its place.
type hit struct {
	report.Span
	stage.Word
}

// hits are the status words of a span outside the names in it.
func (st *reader) hits(clause report.Span) []hit {
	var hits []hit
	inner := st.Outer(clause)
	for at := clause.Start; at < clause.End; {
		for len(inner) > 0 && inner[0].End <= at {
			inner = inner[1:]
		}
		if len(inner) > 0 && inner[0].Start <= at && inner[0].Entity.Type != vocabulary.Place {
			at = inner[0].End
			continue
		}
		size, word := st.book.Longest(st.Report.Text[at:clause.End])
		if passed := st.passes(at, clause.End); passed > size {
			size, word = passed, stage.Word{Status: vocabulary.Completed, Scope: stage.Titles}
		}
		if size == 0 {
			at++
			continue
		}
		hits = append(hits, hit{report.Span{Start: at, End: at + size}, word})
		at += size
	}
	return hits
}

// passes is the length of 通过…验收, which completes what it is said of; 0 else.
func (st *reader) passes(at, end int) int {
	if at+2 > end || st.Report.Text[at] != '通' || st.Report.Text[at+1] != '过' {
		return 0
	}
	for i := at + 2; i+2 <= min(end, at+12); i++ {
		switch string(st.Report.Text[i : i+2]) {
		case "验收", "评估", "认定", "评审", "考核", "复审", "复核", "初验":
			return i + 2 - at
		}
	}
	return 0
}

// unit is a list of mentions that share their predicate.
type unit struct {
	refs []mention.Mention
	report.Span
}

func (st *reader) units(refs []mention.Mention) []unit {
	var units []unit
	for _, ref := range refs {
		if n := len(units); n > 0 && (listed(st.Text(units[n-1].End, ref.Start)) || st.placedItem(report.Span{Start: units[n-1].End, End: ref.Start})) {
			units[n-1].refs = append(units[n-1].refs, ref)
			units[n-1].End = ref.End
			continue
		}
		units = append(units, unit{[]mention.Mention{ref}, ref.Span})
	}
	return units
}

// placedItem says whether a comma and a place are all that stands between two
// items: 甲县教育强区、乙县….
func (st *reader) placedItem(between report.Span) bool {
	if between.Len() < 3 || between.Len() > 8 || st.Report.Text[between.Start] != '、' {
		return false
	}
	refs := st.Outer(report.Span{Start: between.Start + 1, End: between.End})
	return len(refs) == 1 && refs[0].Entity.Type == vocabulary.Place && refs[0].Start == between.Start+1 && refs[0].End == between.End
}

func listed(between string) bool {
	between = strings.Trim(between, "“”")
	return between == "、" || between == "和" || between == "及" || between == "与" || between == "以及" || between == "”、“" || between == "" || unnamed(between)
}

// unnamed says whether items of the same list that have no name of their own, or a
// few words about the next one, stand between two that have: 甲工程、3个亲水平台、乙景观带.
func unnamed(between string) bool {
	size := len([]rune(between))
	return strings.HasPrefix(between, "、") && (strings.HasSuffix(between, "、") && size <= 16 || size <= 5) && !strings.ContainsAny(between, "，,；;。")
}

func (st *reader) readClause(clause report.Span, refs []mention.Mention, period string) {
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

// periodOf is the period that the sentence's part sets: the reporting period in
// the review, the horizon in the plan.
func periodOf(c statement.Context, plans []bool, s report.Sentence) string {
	if s.Section >= 0 && plans[s.Section] {
		return c.Horizon
	}
	return c.Period
}
