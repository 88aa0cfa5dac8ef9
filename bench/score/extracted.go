package main

import (
	"fmt"
	"os"

	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// extracted runs extraction over one report and returns its records and text.
func extracted(path string, reg *registry.Registry) (*statements, []rune, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	rep, err := report.Parse(data)
	if err != nil {
		return nil, nil, fmt.Errorf("%s:%w", path, err)
	}
	found := extract.Read(rep, reg)
	all := &statements{}
	for _, m := range found.Metrics {
		all.add(record{Record: "metric", Rule: m.Rule, Indicator: m.Indicator, About: m.About, Measure: string(m.Measure),
			Value: m.Value, Unit: m.Unit, Comparator: string(m.Comparator), Kind: string(m.Kind),
			Period: m.Period, Benchmark: m.Benchmark, Start: m.Start, End: m.End})
	}
	for _, e := range found.Entities {
		r := record{Record: "entity", Rule: e.Rule, Type: string(e.Type), Name: e.Name, Aliases: e.Aliases}
		for _, span := range e.Mentions {
			r.Mentions = append(r.Mentions, [2]int{span.Start, span.End})
		}
		all.add(r)
	}
	for _, r := range found.Relations {
		all.add(record{Record: "relation", Rule: r.Rule, Type: string(r.Type), From: r.From, To: r.To, Start: r.Start, End: r.End})
	}
	for _, s := range found.Statuses {
		all.add(record{Record: "status", Rule: s.Rule, Entity: s.Entity, Status: string(s.Status), Period: s.Period, Start: s.Start, End: s.End})
	}
	return all, rep.Text, nil
}
