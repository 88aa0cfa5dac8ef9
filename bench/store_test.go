package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/vocabulary"
)

// The store of BenchmarkOpen: a million observations, as 2,000 reports of 40
// cities with 500 figures and 20,000 characters of text each would make it.
const (
	cities     = 40
	periods    = 50
	figures    = 500
	indicators = 200
	platforms  = 30 // of a city
	characters = 20_000
)

// BenchmarkOpen opens an embedded store with a million observations:
//
//	go test -run - -bench Open -benchtime 3x ./bench
func BenchmarkOpen(b *testing.B) {
	dir := b.TempDir()
	writeStore(b, dir)
	b.SetBytes(size(b, dir))
	b.ResetTimer()
	var store *memory.Store
	for b.Loop() {
		store = nil
		opened, err := memory.Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		store = opened
	}
	b.StopTimer()
	var after runtime.MemStats
	runtime.GC()
	runtime.GC() // frees what pools held
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapInuse)/1e6, "heap-MB")
	b.ReportMetric(float64(size(b, dir))/1e6, "disk-MB")
	pages, err := store.Find(b.Context(), graph.Query{Kind: graph.NodeMetric, Page: graph.PageArgs{First: 1, Count: true}})
	if err != nil || pages[0].Total != cities*periods*figures {
		b.Fatalf("%d metrics, %v", pages[0].Total, err)
	}
}

// writeStore merges all reports at once.
func writeStore(b *testing.B, dir string) {
	b.Helper()
	text := strings.Repeat("云溪市上半年地区生产总值", characters/12)
	var all []*graph.Graph
	for city := range cities {
		for period := range periods {
			all = append(all, report(city, period, text))
		}
	}
	store, err := memory.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := store.Merge(b.Context(), graph.Union(all...)); err != nil {
		b.Fatal(err)
	}
}

// report is the graph of one document.
func report(city, number int, text string) *graph.Graph {
	code, name := fmt.Sprintf("9%05d", city), fmt.Sprintf("云溪%d市", city)
	period := fmt.Sprint(1980 + number)
	place := graph.ID("place:" + code + ":" + name)
	document := graph.ID("document:" + code + ":" + period + ":annual")
	g := &graph.Graph{
		Documents: []*graph.Document{{ID: document, Title: name + "政府工作报告", Type: "annual", Period: period, Place: place, Length: characters, Text: text}},
		Entities:  []*graph.Entity{{ID: place, Type: vocabulary.Place, Name: name, Code: code}},
	}
	for i := range 20 {
		g.Sections = append(g.Sections, &graph.Section{
			ID: section(document, i), Document: document, Number: fmt.Sprint(i + 1), Title: "经济平稳运行", Start: i * 1000, End: i*1000 + 1000,
		})
	}
	for i := range platforms {
		id := graph.ID(fmt.Sprintf("platform:%s:云谷%d号", code, i))
		sources := []graph.Source{{Document: document, Section: section(document, i%20), Start: i * 600, End: i*600 + 5, Rule: "head-noun"}}
		g.Entities = append(g.Entities, &graph.Entity{ID: id, Type: vocabulary.Platform, Name: fmt.Sprintf("云谷%d号", i), Place: place, Sources: sources})
		g.Relations = append(g.Relations, &graph.Relation{ID: "relation:LOCATED_IN:" + id + ":" + place, Type: vocabulary.LocatedIn, From: id, To: place, Sources: sources})
	}
	for i := range indicators {
		name := fmt.Sprintf("第%d类规上工业增加值", i)
		g.Indicators = append(g.Indicators, &graph.Indicator{ID: graph.ID("indicator:" + name), Name: name})
	}
	for i := range figures {
		g.Metrics = append(g.Metrics, figure(g, i, period))
	}
	return g
}

func section(document graph.ID, i int) graph.ID {
	return graph.ID(fmt.Sprintf("section:%s:%d", strings.TrimPrefix(string(document), "document:"), i+1))
}

func figure(g *graph.Graph, i int, period string) *graph.Metric {
	document, about := g.Documents[0].ID, g.Entities[0].ID
	if i%4 == 0 {
		about = g.Entities[1+i%platforms].ID
	}
	value, _ := graph.ParseDecimal(fmt.Sprintf("%d.%d", 100+i*7, i%10))
	base, unit := graph.Base(value, "亿元")
	start := i * 40
	return &graph.Metric{
		ID:   graph.ID(fmt.Sprintf("metric:%s:%d", strings.TrimPrefix(string(document), "document:"), start)),
		Kind: vocabulary.Actual, Indicator: g.Indicators[i%indicators].ID, About: about, Measure: vocabulary.Level,
		Value: value, Unit: "亿元", BaseValue: base, BaseUnit: unit, Comparator: vocabulary.Equal, Period: period,
		Sources: []graph.Source{{Document: document, Section: section(document, i*20/figures), Start: start, End: start + 6, Rule: "level"}},
	}
}

func size(b *testing.B, dir string) int64 {
	b.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		b.Fatal(err)
	}
	var total int64
	for _, entry := range entries {
		info, err := os.Stat(filepath.Join(dir, entry.Name()))
		if err != nil {
			b.Fatal(err)
		}
		total += info.Size()
	}
	return total
}
