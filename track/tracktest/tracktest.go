// Package tracktest makes small graphs of figures for the tests of the ledger.
package tracktest

import (
	"fmt"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// The documents of every graph: a report on half of 2024, and one a year on.
const (
	city   graph.ID = "place:990100:云溪市"
	Midway graph.ID = "document:990100:2024-mid-year"
	Yearly graph.ID = "document:990100:2025-annual"
)

// Figure is one number as a test writes it. Without a document it stands in the
// mid-year report; an actual is of half a year, a target of the year.
type Figure struct {
	Name       string
	Measure    vocabulary.Measure // level where empty
	Comparator vocabulary.Comparator
	Value      string
	Unit       string
	Period     string
	Direction  string
	Dimension  string
	About      graph.ID
	Document   graph.ID
}

// Builder makes a graph of figures, one after the other in the text.
type Builder struct {
	// G is the graph so far: a test may put in what the methods do not.
	G graph.Graph
	t *testing.T
	n int
}

// NewBuilder begins a graph of two reports on one city.
func NewBuilder(t *testing.T) *Builder {
	b := &Builder{t: t}
	b.G.Documents = []*graph.Document{
		{ID: Midway, Period: "2024-S1", Horizon: "2024", Date: "2024-08-26", Place: city},
		{ID: Yearly, Period: "2024", Horizon: "2025", Date: "2025-01-16", Place: city},
	}
	b.G.Entities = []*graph.Entity{{ID: city, Type: vocabulary.Place, Name: "云溪市"}}
	return b
}

// Entity puts in an entity of the city.
func (b *Builder) Entity(kind vocabulary.EntityType, name string, sources ...graph.Source) graph.ID {
	id := graph.ID("entity:990100:" + name)
	b.G.Entities = append(b.G.Entities, &graph.Entity{ID: id, Type: kind, Name: name, Place: city, Sources: sources})
	return id
}

func (b *Builder) add(kind vocabulary.Kind, f Figure) *graph.Metric {
	b.t.Helper()
	value, err := graph.ParseDecimal(f.Value)
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
	indicator := &graph.Indicator{ID: graph.ID("indicator:" + f.Name), Name: f.Name, Direction: f.Direction, Dimension: f.Dimension}
	b.G.Indicators = append(b.G.Indicators, indicator)
	m := &graph.Metric{
		ID: graph.ID(fmt.Sprintf("metric:%03d", b.n)), Kind: kind, Indicator: indicator.ID,
		About:   graph.ID(or(string(f.About), string(city))),
		Measure: vocabulary.Measure(or(string(f.Measure), string(vocabulary.Level))),
		Value:   value, Unit: f.Unit, Period: or(f.Period, period),
		Comparator: vocabulary.Comparator(or(string(f.Comparator), string(vocabulary.Equal))),
		Sources:    []graph.Source{{Document: graph.ID(or(string(f.Document), string(Midway))), Section: "section:2", Start: b.n * 10, End: b.n*10 + 3}},
	}
	m.BaseValue, m.BaseUnit = graph.Base(value, f.Unit)
	b.G.Metrics = append(b.G.Metrics, m)
	return m
}

// Target puts in a target.
func (b *Builder) Target(f Figure) *graph.Metric { return b.add(vocabulary.Target, f) }

// Actual puts in a result.
func (b *Builder) Actual(f Figure) *graph.Metric { return b.add(vocabulary.Actual, f) }

// Graph is the graph, sorted.
func (b *Builder) Graph() *graph.Graph {
	b.G.Sort()
	return &b.G
}

// Ledger is the graph's, with all that it knows.
func (b *Builder) Ledger() []*track.Entry { return track.New(b.Graph(), period.AsOf{}).Entries }

// Only is the ledger's one entry; it fails the test where there are others.
func (b *Builder) Only() *track.Entry {
	b.t.Helper()
	entries := b.Ledger()
	if len(entries) != 1 {
		b.t.Fatalf("%d entries, want 1", len(entries))
	}
	return entries[0]
}

// With is a figure that differs from another.
func With(f Figure, change func(*Figure)) Figure {
	change(&f)
	return f
}
