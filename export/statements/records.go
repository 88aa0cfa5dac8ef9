// Package statements writes what was read from a report: as JSON Lines, and as an
// account of every number of its text.
package statements

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/ingest/resolve"
	"github.com/policygraph/policygraph/vocabulary"
)

// The records of extract, field by field in the order in which they are
// printed.
type (
	metricRecord struct {
		Record      string                `json:"record"`
		Indicator   string                `json:"indicator"`
		IndicatorID graph.ID              `json:"indicatorId,omitempty"` // where the registry knows it
		About       string                `json:"about"`
		Measure     vocabulary.Measure    `json:"measure"`
		Value       json.Number           `json:"value"`
		Unit        string                `json:"unit"`
		Comparator  vocabulary.Comparator `json:"comparator"`
		Kind        vocabulary.Kind       `json:"kind"`
		Strength    vocabulary.Strength   `json:"strength,omitempty"`
		Period      string                `json:"period"`
		Benchmark   string                `json:"benchmark,omitempty"`
		Start       int                   `json:"start"`
		End         int                   `json:"end"`
		Section     string                `json:"section"`
	}
	entityRecord struct {
		Record   string                `json:"record"`
		Type     vocabulary.EntityType `json:"type"`
		ID       graph.ID              `json:"id"`
		Name     string                `json:"name"`
		Aliases  []string              `json:"aliases"`
		Mentions [][2]int              `json:"mentions"`
	}
	relationRecord struct {
		Record string                  `json:"record"`
		Type   vocabulary.RelationType `json:"type"`
		From   string                  `json:"from"`
		To     string                  `json:"to"`
		Start  int                     `json:"start"`
		End    int                     `json:"end"`
	}
	statusRecord struct {
		Record string            `json:"record"`
		Entity string            `json:"entity"`
		Status vocabulary.Status `json:"status"`
		Period string            `json:"period"`
		Start  int               `json:"start"`
		End    int               `json:"end"`
	}
)

// placedRecord is a record with the place that puts it in order.
type placedRecord struct {
	start  int
	record any
}

// records are all that a report states, in the order of the text. Of those that
// start together the entities come first, then relations, statuses, metrics.
func records(s statement.All, reg *registry.Registry) []placedRecord {
	var all []placedRecord
	for _, e := range s.Entities {
		all = append(all, newEntityRecord(e, s.Context, reg))
	}
	for _, r := range s.Relations {
		all = append(all, placedRecord{r.Start, relationRecord{"relation", r.Type, r.From, r.To, r.Start, r.End}})
	}
	for _, t := range s.Statuses {
		all = append(all, placedRecord{t.Start, statusRecord{"status", t.Entity, t.Status, t.Period, t.Start, t.End}})
	}
	for _, m := range s.Metrics {
		all = append(all, newMetricRecord(m, reg))
	}
	slices.SortStableFunc(all, func(a, b placedRecord) int { return cmp.Compare(a.start, b.start) })
	return all
}

func newEntityRecord(e statement.Entity, ctx statement.Context, reg *registry.Registry) placedRecord {
	record := entityRecord{"entity", e.Type, resolve.EntityID(e, ctx, reg), e.Name, e.Aliases, [][2]int{}}
	if record.Aliases == nil {
		record.Aliases = []string{} // an array even where there are none
	}
	for _, mention := range e.Mentions {
		record.Mentions = append(record.Mentions, [2]int{mention.Start, mention.End})
	}
	start := 0
	if len(e.Mentions) > 0 {
		start = e.Mentions[0].Start
	}
	return placedRecord{start, record}
}

func newMetricRecord(m statement.Metric, reg *registry.Registry) placedRecord {
	id, known := resolve.IndicatorID(m.Indicator, reg)
	if !known {
		id = ""
	}
	return placedRecord{m.Start, metricRecord{
		"metric", m.Indicator, id, m.About, m.Measure, m.Value, m.Unit, m.Comparator,
		m.Kind, m.Strength, m.Period, m.Benchmark, m.Start, m.End, m.Section,
	}}
}

// Extraction is one report with what was found in it.
type Extraction struct {
	File       string
	Report     *report.Report
	Statements statement.All
	Registry   *registry.Registry
}

// Records writes a record a statement, as JSON Lines in the order of the text.
func Records(w io.Writer, e Extraction) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for _, placed := range records(e.Statements, e.Registry) {
		if err := encoder.Encode(placed.record); err != nil {
			return err
		}
	}
	return nil
}
