// Package extract reads what the sentences of a report state: its numbers, the
// named things, how they belong together and at what stage they are. It works
// on the report's own words; the resolve package gives them identity.
//
// This page calls the readers in order. Each is a package below, whose grammar is
// code, a file a phenomenon, and whose words are data, in its lexicon/.
package extract

import (
	"github.com/policygraph/policygraph/ingest/extract/coverage"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/metric"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/relation"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/extract/status"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// Read finds all that the report states. It needs no state, keeps none, and
// gives the same statements for the same report and registry. The time it takes
// grows linearly with the text.
func Read(r *report.Report, reg *registry.Registry) statement.All {
	return ReadOf(registry.Place{}, r, reg)
}

// ReadOf is Read for a report that is known to be the place's, whatever its
// text says.
func ReadOf(place registry.Place, written *report.Report, reg *registry.Registry) statement.All {
	r := written.Reading()
	ctx := setting.Of(r, reg, place)
	entities := name.Read(r, reg, ctx)
	mentions := mention.NewIndex(r, entities)
	relations := relation.Read(ctx, mentions)
	numbers := number.NewScanner(r, mentions.Mask())
	metrics, passed := metric.Read(reg, ctx, mentions, relations, numbers)
	s := statement.All{
		Context:   ctx,
		Metrics:   metrics,
		Entities:  entities,
		Relations: relations,
		Statuses:  status.Read(ctx, mentions),
		Unread:    coverage.Account(r, numbers, metrics, passed),
	}
	asWritten(&s, written)
	return s
}
