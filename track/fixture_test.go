package track_test

import (
	"fmt"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

const (
	city   graph.ID = "place:990100:云溪市"
	midway graph.ID = "document:990100:2024-mid-year"
	yearly graph.ID = "document:990100:2025-annual"
)

// figure is one number as a test writes it. Without a document it stands in the
// mid-year report; an actual is of half a year, a target of the year.
type figure struct {
	name       string
	measure    vocabulary.Measure // level where empty
	comparator vocabulary.Comparator
	value      string
	unit       string
	period     string
	direction  string
	dimension  string
	about      graph.ID
	document   graph.ID
}

// builder makes a graph of figures, one after the other in the text.
type builder struct {
	t *testing.T
	g graph.Graph
	n int
}

func newBuilder(t *testing.T) *builder {
	b := &builder{t: t}
	b.g.Documents = []*graph.Document{
		{ID: midway, Period: "2024-S1", Horizon: "2024", Date: "2024-08-26", Place: city},
		{ID: yearly, Period: "2024", Horizon: "2025", Date: "2025-01-16", Place: city},
	}
	b.g.Entities = []*graph.Entity{{ID: city, Type: vocabulary.Place, Name: "云溪市"}}
	return b
}

func (b *builder) entity(kind vocabulary.EntityType, name string, sources ...graph.Source) graph.ID {
	id := graph.ID("entity:990100:" + name)
	b.g.Entities = append(b.g.Entities, &graph.Entity{ID: id, Type: kind, Name: name, Place: city, Sources: sources})
	return id
}

func (b *builder) add(kind vocabulary.Kind, f figure) *graph.Metric {
	b.t.Helper()
	value, err := graph.ParseDecimal(f.value)
	if err != nil {
		b.t.Fatal(err)
	}
	or := func(text, instead string) string {
		if text == "" {
			return instead
		}
		return text
	}
	period := map[vocabulary.Kind]string{vocabulary.Actual: "2024-S1", vocabulary.Target: "2024"}[kind]
	b.n++
	indicator := &graph.Indicator{ID: graph.ID("indicator:" + f.name), Name: f.name, Direction: f.direction, Dimension: f.dimension}
	b.g.Indicators = append(b.g.Indicators, indicator)
	m := &graph.Metric{
		ID: graph.ID(fmt.Sprintf("metric:%03d", b.n)), Kind: kind, Indicator: indicator.ID,
		About:   graph.ID(or(string(f.about), string(city))),
		Measure: vocabulary.Measure(or(string(f.measure), string(vocabulary.Level))),
		Value:   value, Unit: f.unit, Period: or(f.period, period),
		Comparator: vocabulary.Comparator(or(string(f.comparator), string(vocabulary.Equal))),
		Sources:    []graph.Source{{Document: graph.ID(or(string(f.document), string(midway))), Section: "section:2", Start: b.n * 10, End: b.n*10 + 3}},
	}
	m.BaseValue, m.BaseUnit = graph.Base(value, f.unit)
	b.g.Metrics = append(b.g.Metrics, m)
	return m
}

func (b *builder) target(f figure) *graph.Metric { return b.add(vocabulary.Target, f) }
func (b *builder) actual(f figure) *graph.Metric { return b.add(vocabulary.Actual, f) }

func (b *builder) graph() *graph.Graph {
	b.g.Sort()
	return &b.g
}

func (b *builder) ledger() []*track.Entry { return track.New(b.graph(), track.AsOf{}).Entries }

// only is the ledger's one entry.
func (b *builder) only() *track.Entry {
	b.t.Helper()
	entries := b.ledger()
	if len(entries) != 1 {
		b.t.Fatalf("%d entries, want 1", len(entries))
	}
	return entries[0]
}
