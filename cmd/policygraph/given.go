package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// givenFlags are the flags that say what a report is, whatever its text says.
type givenFlags struct {
	place, date, kind string
	year              int
}

// addGivenFlags adds the flags of g to a command.
func addGivenFlags(command *cobra.Command, g *givenFlags) {
	flags := command.Flags()
	flags.StringVar(&g.place, "place", "", "the `PLACE` that the reports are about, by name or GB/T 2260 code (default: as the text says)")
	flags.IntVar(&g.year, "year", 0, "the `YEAR` in which the reports were given (default: as the text says)")
	flags.StringVar(&g.kind, "kind", "", "the `KIND` of the reports, annual, mid-year, or plan for a five-year plan (default: as the text says)")
	flags.StringVar(&g.date, "date", "", "the `DATE` on which the report was given, such as 2025-01-21 (default: as the text says)")
}

// isSet says whether any of the flags is given.
func (g givenFlags) isSet() bool { return g != givenFlags{} }

// given is what the flags say; a flag of no sense is wrong usage.
func (g givenFlags) given(reg *registry.Registry) (place registry.Place, given report.Given, err error) {
	if g.place != "" {
		if place, err = reg.OnePlace(g.place); err != nil {
			return place, given, wrongUsage("--place: %w", err)
		}
	}
	if g.year != 0 && (g.year < 1949 || g.year > 2999) {
		return place, given, wrongUsage("--year: %d is no year of a report; give four digits such as 2025", g.year)
	}
	if g.kind != "" && g.kind != "annual" && g.kind != "mid-year" && g.kind != "plan" {
		return place, given, wrongUsage("--kind: %q is no kind of report; give annual, mid-year or plan", g.kind)
	}
	if g.date != "" {
		date, err := time.Parse(time.DateOnly, g.date)
		if err != nil {
			return place, given, wrongUsage("--date: %q is no date; give year, month and day such as 2025-01-21", g.date)
		}
		if g.year != 0 && g.year != date.Year() {
			return place, given, wrongUsage("--date: %s is not in --year %d; give one of the two", g.date, g.year)
		}
	}
	return place, report.Given{Date: g.date, Year: g.year, Type: g.kind}, nil
}
