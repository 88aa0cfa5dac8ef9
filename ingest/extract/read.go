package extract

import (
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// Read finds all that the report states. It needs no state, keeps none, and
// gives the same Statements for the same report and registry. The time it takes
// grows linearly with the text.
func Read(r *report.Report, reg *registry.Registry) Statements {
	return ReadOf(registry.Place{}, r, reg)
}

// ReadOf is Read for a report that is known to be the place's, whatever its
// text says.
func ReadOf(place registry.Place, written *report.Report, reg *registry.Registry) Statements {
	r := written.Reading()
	ctx := readContext(r, reg, place)
	s := Statements{Context: ctx}
	s.Entities = readNames(r, reg, ctx)
	s.Relations = readRelations(r, ctx, s.Entities)
	s.Statuses = readStatuses(r, ctx, s.Entities)
	s.Metrics, s.Unread = readMetrics(r, reg, ctx, s.Entities, s.Relations)
	s.asWritten(written)
	return s
}
