package track

import (
	"fmt"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track/naming"
	"github.com/policygraph/policygraph/vocabulary"
)

// Note says in one line why the entry has its state: the arithmetic, what the
// scopes differ in, and the names of the indicators where they are not one.
func (e *Entry) Note(language Language) string {
	p := phrasesOf(language)
	var parts []string
	switch {
	case e.Actual == nil && e.State == vocabulary.NotDue:
		return p.notYet
	case e.Actual == nil:
		return p.noResult
	case e.Arithmetic == nil:
		parts = append(parts, p.differences(e.Differences))
	default:
		parts = p.arithmetic(e)
	}
	if e.Partial {
		parts = append(parts, fmt.Sprintf(p.partial, e.Actual.Period))
	}
	if e.Actual.Indicator != e.Target.Indicator {
		parts = append(parts, fmt.Sprintf(p.wording, Called(e.ActualIndicator, language)))
	}
	return strings.Join(parts, p.stop)
}

func (p phrases) differences(list []naming.Difference) string {
	or := func(text string) string {
		if text == "" {
			return p.unsaid
		}
		return text
	}
	var parts []string
	for _, d := range list {
		parts = append(parts, fmt.Sprintf(p.difference, p.aspects[d.Aspect], or(d.Target), or(d.Actual)))
	}
	return strings.Join(parts, p.stop)
}

// arithmetic is what the entry's figures come to, a phrase a step.
func (p phrases) arithmetic(e *Entry) []string {
	a := e.Arithmetic
	if a.Nature == vocabulary.Rate {
		return []string{p.rate(e)}
	}
	if a.Ceiling {
		p.share, p.ahead, p.behind, p.missing = p.used, p.over, p.under, p.room
	}
	var parts []string
	if a.Share != nil {
		parts = append(parts, fmt.Sprintf(p.share, a.Share))
	}
	if a.Nature == vocabulary.Flow && a.MonthsLeft > 0 {
		parts = append(parts, fmt.Sprintf(p.elapsed, a.Elapsed))
		parts = append(parts, p.lead(a.Lead)...)
	}
	if e.State != vocabulary.Achieved && positive(a.Gap) {
		parts = append(parts, fmt.Sprintf(p.missing, Amount(a.Gap.String(), e.Target.Unit, p.language)))
	}
	switch {
	case a.Pace != nil && e.State != vocabulary.Achieved && !e.Partial:
		parts = append(parts, fmt.Sprintf(p.pace, a.MonthsLeft, Amount(a.Pace.String(), e.Target.Unit, p.language)))
	case e.State == vocabulary.NotDue:
		parts = append(parts, p.stock)
	}
	return parts
}

// lead says how far the share reached is before or behind that of the time.
func (p phrases) lead(lead *graph.Decimal) []string {
	switch {
	case lead == nil:
		return nil
	case positive(lead):
		return []string{fmt.Sprintf(p.ahead, lead)}
	case !negative(lead):
		return []string{p.level}
	}
	return []string{fmt.Sprintf(p.behind, size(lead))}
}

// rate says how far a rate is from that of the target.
func (p phrases) rate(e *Entry) string {
	gap := e.Arithmetic.Gap
	switch {
	case !positive(gap) && !negative(gap):
		return p.same
	case positive(gap):
		return fmt.Sprintf(p.below, p.distance(gap, e.Target))
	}
	return fmt.Sprintf(p.above, p.distance(gap, e.Target))
}

func (p phrases) distance(gap *graph.Decimal, target *graph.Metric) string {
	unit := target.Unit
	if unit == "%" || unit == "％" {
		unit = p.points
	}
	if target.Measure == vocabulary.Rank {
		unit = p.places
	}
	return Amount(size(gap), unit, p.language)
}

func positive(d *graph.Decimal) bool { return d != nil && d.Cmp(graph.Decimal{}) > 0 }

func negative(d *graph.Decimal) bool { return d != nil && d.Cmp(graph.Decimal{}) < 0 }

func size(d *graph.Decimal) string { return strings.TrimPrefix(d.String(), "-") }
