package track

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/policygraph/policygraph/graph"
)

// span is a time in months: from the first to before the last, counted from
// January of the year 0.
type span struct{ from, to int }

func (s span) months() int { return s.to - s.from }

// spanOf reads a period in SDMX's form: 2024, 2024-S1, 2024-Q3, 2024-10, or
// 2018/2022, from the beginning of the one to the end of the other.
func spanOf(period string) (span, bool) {
	if first, last, two := strings.Cut(period, "/"); two {
		a, okA := spanOf(first)
		b, okB := spanOf(last)
		return span{a.from, b.to}, okA && okB && a.from < b.to && !strings.Contains(last, "/")
	}
	yearText, part, parted := strings.Cut(period, "-")
	year, err := strconv.Atoi(yearText)
	if err != nil || len(yearText) != 4 || year < 0 {
		return span{}, false
	}
	start := year * 12
	if !parted {
		return span{start, start + 12}, true
	}
	first, length, ok := partOf(part)
	return span{start + first, start + first + length}, ok
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
	n, err := strconv.Atoi(number)
	return (n - 1) * length, length, err == nil && n >= 1 && n*length <= 12
}

// Months is the time of a period in SDMX's form: the month that it begins in and
// the one before which it ends, counted from January of the year 0.
func Months(period string) (from, to int, ok bool) {
	s, ok := spanOf(period)
	return s.from, s.to, ok
}

// AsOf is a moment in the light of which a ledger is kept: what was known then.
// The zero value is now, with all that the graph holds.
type AsOf struct {
	date string // ISO 8601; "" where a period was given
	end  int    // the month before which it lies, as in span
}

// ParseAsOf reads a date such as 2024-08-26, which takes in the reports given
// until then, or a period such as 2024-S1, which takes in the reports on that
// time and earlier.
func ParseAsOf(text string) (AsOf, error) {
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return AsOf{text, day.Year()*12 + int(day.Month()) - 1}, nil
	}
	if period, ok := spanOf(text); ok {
		return AsOf{"", period.to}, nil
	}
	return AsOf{}, fmt.Errorf("%q is neither a date such as 2024-08-26 nor a period such as 2024, 2024-S1, 2024-Q3 or 2024-10: %w", text, graph.ErrInvalid)
}

// Knows tells whether the document was there at the moment. One that states no
// date is known from the end of the time it reports on.
func (a AsOf) Knows(d *graph.Document) bool {
	if a == (AsOf{}) {
		return true
	}
	reported, ok := spanOf(d.Period)
	if a.date != "" && d.Date != "" {
		return d.Date <= a.date
	}
	return ok && reported.to <= a.end
}
