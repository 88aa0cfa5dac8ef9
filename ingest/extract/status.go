package extract

import "github.com/policygraph/policygraph/ingest/report"

// readStatuses finds the stage that the text states of an entity.
func readStatuses(r *report.Report, ctx Context, entities []Entity) []Status {
	return nil
}
