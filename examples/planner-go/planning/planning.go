// Package planning asks policygraph which targets are behind. Its types and
// functions of the API are generated from the schema.
package planning

import (
	"context"
	"fmt"
	"io"

	"github.com/Khan/genqlient/graphql"
)

type entry = BehindLedgerEntriesLedgerEntryConnectionNodesLedgerEntry

// Print writes the targets behind, by area, of the place, of all where it is empty.
func Print(ctx context.Context, w io.Writer, client graphql.Client, place string) error {
	var areas []string
	behind := map[string][]entry{}
	for after, more := "", true; more; {
		answer, err := Behind(ctx, client, place, after)
		if err != nil {
			return err
		}
		page := answer.Ledger.Entries
		for _, e := range page.Nodes {
			area := e.Target.About.GetName()
			if behind[area] == nil {
				areas = append(areas, area)
			}
			behind[area] = append(behind[area], e)
		}
		after, more = page.PageInfo.EndCursor, page.PageInfo.HasNextPage
	}
	for _, area := range areas {
		if err := printArea(w, area, behind[area]); err != nil {
			return err
		}
	}
	return nil
}

func printArea(w io.Writer, area string, behind []entry) error {
	if _, err := fmt.Fprintf(w, "%s: %d\n", area, len(behind)); err != nil {
		return err
	}
	for _, e := range behind {
		result := "no result"
		if r := e.Result; r != nil {
			result = fmt.Sprintf("%s%s (%s)", r.Value, r.Unit, r.Period)
		}
		t := e.Target
		_, err := fmt.Fprintf(w, "  %s %s: %s of %s%s (%s): %s\n", t.Indicator.Name, t.Measure, result, t.Value, t.Unit, t.Period, e.Note.English)
		if err != nil {
			return err
		}
	}
	return nil
}
