// Package period reads the times that figures are of, in SDMX's form, as months,
// and says what was known at a moment.
package period

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/policygraph/policygraph/graph"
)

// Span is a time in months: from the first to before the last, counted from
// January of the year 0.
type Span struct{ From, To int }

// Months is how many months the time has.
func (s Span) Months() int { return s.To - s.From }

// Parse reads a period in SDMX's form: 2024, 2024-S1, 2024-Q3, 2024-10, or
// 2018/2022, from the beginning of the one to the end of the other.
func Parse(period string) (Span, bool) {
	if first, last, two := strings.Cut(period, "/"); two {
		a, okA := Parse(first)
		b, okB := Parse(last)
		return Span{a.From, b.To}, okA && okB && a.From < b.To && !strings.Contains(last, "/")
	}
	yearText, part, parted := strings.Cut(period, "-")
	year, err := strconv.ParseUint(yearText, 10, 16) // which takes no sign
	if err != nil || len(yearText) != 4 {
		return Span{}, false
	}
	start := int(year) * 12
	if !parted {
		return Span{start, start + 12}, true
	}
	first, length, ok := partOf(part)
	return Span{start + first, start + first + length}, ok
}

// partOf is where in the year a part of it begins and how long it is.
func partOf(part string) (first, length int, ok bool) {
	if len(part) != 2 {
		return 0, 0, false
	}
	length = map[byte]int{'S': 6, 'Q': 3}[part[0]]
	number := part[1:]
	if length == 0 {
		length, number = 1, part
	}
	read, err := strconv.ParseUint(number, 10, 8)
	n := int(read)
	return (n - 1) * length, length, err == nil && n >= 1 && n*length <= 12
}

// Months is the time of a period in SDMX's form: the month that it begins in and
// the one before which it ends, counted from January of the year 0.
func Months(period string) (from, to int, ok bool) {
	s, ok := Parse(period)
	return s.From, s.To, ok
}

// AsOf is a moment in the light of which a ledger is kept: what was known then.
// The zero value is now, with all that the graph holds.
type AsOf struct {
	date string // ISO 8601; "" where a period was given
	// End is the month before which the moment lies, as in Span; 0 for now.
	End int
}

// ParseAsOf reads a date such as 2024-08-26, which takes in the reports given
// until then, or a period such as 2024-S1, which takes in the reports on that
// time and earlier.
func ParseAsOf(text string) (AsOf, error) {
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return AsOf{text, day.Year()*12 + int(day.Month()) - 1}, nil
	}
	if period, ok := Parse(text); ok {
		return AsOf{"", period.To}, nil
	}
	return AsOf{}, fmt.Errorf("%q is neither a date such as 2024-08-26 nor a period such as 2024, 2024-S1, 2024-Q3 or 2024-10: %w", text, graph.ErrInvalid)
}

// Knows tells whether the document was there at the moment. One that states no
// date is known from the end of the time it reports on.
func (a AsOf) Knows(d *graph.Document) bool {
	if a == (AsOf{}) {
		return true
	}
	reported, ok := Parse(d.Period)
	if a.date != "" && d.Date != "" {
		return d.Date <= a.date
	}
	return ok && reported.To <= a.End
}
