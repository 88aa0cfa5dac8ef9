package extract

import "github.com/policygraph/policygraph/ingest/report"

// readRelations finds how the entities of a report belong together.
func readRelations(r *report.Report, ctx Context, entities []Entity) []Relation {
	return nil
}
