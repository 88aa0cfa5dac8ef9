package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// maxStatusGap bounds what may stand between a name and its predicate, such
// as 等10个重点项目, in code points.
const maxStatusGap = 14

// predicate is the furthest of the status words right behind a unit. A word
// with another name right behind it governs that one.
func (st *statusReader) predicate(unit statusUnit, hits []statusHit, limit, clause report.Span) (statusHit, bool) {
	var best statusHit
	end := unit.End
	for _, hit := range hits {
		if hit.Start < end || hit.Start >= limit.End {
			continue
		}
		gap := hit.Start - end
		if best.status == "" && gap > maxStatusGap || best.status != "" && gap > 3 {
			break
		}
		if hit.status.Rank() >= best.status.Rank() {
			best = hit
		}
		end = hit.End
	}
	if best.status == "" {
		return best, false
	}
	if limit.End < clause.End && strings.Trim(st.text(end, limit.End), "“了") == "" {
		return best, false
	}
	return best, true
}

// governor is the status word that a unit is the object of.
func (st *statusReader) governor(unit statusUnit, hits []statusHit, limit report.Span) (statusHit, bool) {
	var best statusHit
	for _, hit := range hits {
		if hit.End > unit.Start || hit.Start < limit.Start {
			continue
		}
		gap := strings.Trim(st.text(hit.End, unit.Start), "“")
		if statusOpen(gap) {
			best = hit
		}
	}
	return best, best.status != ""
}

// statusOpen says whether a verb reaches its object over these words.
func statusOpen(gap string) bool {
	if n := len([]rune(gap)); n <= 4 || n <= 24 && strings.HasSuffix(gap, "的") {
		return !strings.ContainsAny(gap, "、")
	}
	return false
}

// state adds the status of each member of a unit.
func (st *statusReader) state(unit statusUnit, hit statusHit, clause report.Span, period string) {
	status := hit.status
	plan := period == st.ctx.Horizon && period != st.ctx.Period
	before := st.text(clause.Start, hit.End)
	if strings.Contains(before, "力争") || strings.Contains(before, "争取") || strings.Contains(before, "计划") {
		plan = true
	}
	if plan && status != vocabulary.UnderConstruction && status != vocabulary.Preliminary {
		status = vocabulary.Planned
	}
	if plan {
		if own, _ := st.ctx.ownPeriod(st.text(clause.Start, hit.End), true); own != "" {
			period = own
		}
	}
	for _, ref := range unit.refs {
		e := st.of(ref)
		if !stageable(e, hit, status) {
			continue
		}
		s := Status{Span: hit.Span, Entity: e.Name, Status: status, Period: period, Rule: "status.word"}
		key := Status{Entity: e.Name, Status: status, Period: period}
		if !st.seen[key] {
			st.seen[key] = true
			st.statuses = append(st.statuses, s)
		}
	}
}

// stageable: a title is sought, approved or being built up; a policy is
// approved; anything may stand for a thing that is built.
func stageable(e Entity, hit statusHit, status vocabulary.Status) bool {
	switch e.Type {
	case vocabulary.Reform:
		return hit.titles
	case vocabulary.Policy:
		return hit.titles && status == vocabulary.Approved
	}
	return true
}
