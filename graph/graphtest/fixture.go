package graphtest

import (
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// The two documents of Fixture.
const (
	Annual  graph.ID = "document:990100:2024:annual"
	MidYear graph.ID = "document:990100:2025-S1:mid-year"
)

// Fixture is a small graph: two reports of the invented city 江州市, which
// share most entities and indicators, one relation and one metric.
//
//	三谷一港一器 --EXTENDS--> 三谷一港 --IMPLEMENTS--> 强谷行动
//	                              |  HAS_MEMBER 1 --> 星谷 --LOCATED_IN--> 东湾新区
//	                              |  HAS_MEMBER 2 --> 云谷 --LOCATED_IN--> 东湾新区 --PART_OF--> 江州市
//	                              +- HAS_MEMBER 3 --> 河港          临江高速 --LOCATED_IN--> 东湾新区
//
//	annual:   1 (1.1, 1.2)  2       mid-year: 1 (1.1)
//	云谷 and 星谷 have metrics that stand at the same place: 均 (each).
func Fixture() *graph.Graph {
	g := &graph.Graph{
		Documents: []*graph.Document{
			document(Annual, "江州市2024年政府工作报告", "annual", "2024", "甲甲乙丙丁"),
			document(MidYear, "江州市2025年上半年政府工作报告", "mid-year", "2025-S1", ""),
		},
		Sections: []*graph.Section{
			section(Annual, "1", "", "过去一年", 0, 1000), section(Annual, "1.1", "1", "经济运行", 100, 500),
			section(Annual, "1.2", "1", "平台建设", 500, 1000), section(Annual, "2", "", "今年工作", 1000, 2000),
			section(MidYear, "1", "", "上半年工作", 0, 800), section(MidYear, "1.1", "1", "发展质效", 50, 800),
		},
		Indicators: []*graph.Indicator{
			{ID: "indicator:地区生产总值", Name: "地区生产总值", English: "gross domestic product", Aliases: []string{"GDP", "生产总值"}, Dimension: "money", Direction: "up"},
			{ID: "indicator:入驻企业", Name: "入驻企业", English: "resident companies"},
			{ID: "indicator:用地面积", Name: "用地面积", Dimension: "area"},
		},
	}
	addEntities(g)
	addRelations(g)
	addMetrics(g)
	g.Milestones = []*graph.Milestone{
		{ID: "milestone:临江高速:started", Entity: expressway, Status: vocabulary.Started, Period: "2024", Sources: at(Annual, "1.2", 900)},
		{ID: "milestone:临江高速:completed", Entity: expressway, Status: vocabulary.Completed, Period: "2025-S1", Sources: at(MidYear, "1.1", 700)},
	}
	g.Sort()
	return g
}

// The fixture's entities.
const (
	city       graph.ID = "place:990100:江州市"
	province   graph.ID = "place:990000:临水省"
	office     graph.ID = "organization:990100:江州市人民政府"
	bay        graph.ID = "area:990100:东湾新区"
	group      graph.ID = "platform:990100:三谷一港"
	newGroup   graph.ID = "platform:990100:三谷一港一器"
	cloud      graph.ID = "platform:990100:云谷"
	star       graph.ID = "platform:990100:星谷"
	port       graph.ID = "platform:990100:河港"
	drive      graph.ID = "programme:990100:强谷行动"
	expressway graph.ID = "project:990100:临江高速"
)

func addEntities(g *graph.Graph) {
	both := func(section string, start int) []graph.Source {
		return slices.Concat(at(Annual, section, start), at(MidYear, "1.1", start))
	}
	g.Entities = []*graph.Entity{
		{ID: province, Type: vocabulary.Place, Name: "临水省", English: "Linshui Province", Code: "990000"},
		{ID: city, Type: vocabulary.Place, Name: "江州市", English: "Jiangzhou", Code: "990100", Sources: both("1", 10)},
		{ID: office, Type: vocabulary.Organization, Name: "江州市人民政府", Place: city},
		{ID: bay, Type: vocabulary.Area, Name: "东湾新区", English: "East Bay New Area", Place: city, Sources: both("1.2", 600)},
		{ID: group, Type: vocabulary.Platform, Name: "三谷一港", English: "Three Valleys, One Port", Aliases: []string{"谷港群"}, Place: city, Sources: both("1.2", 510)},
		{ID: newGroup, Type: vocabulary.Platform, Name: "三谷一港一器", Place: city, Sources: at(MidYear, "1.1", 520)},
		{ID: cloud, Type: vocabulary.Platform, Name: "云谷", English: "Cloud Valley", Aliases: []string{"江州云谷"}, Place: city, Sources: both("1.2", 530)},
		{ID: star, Type: vocabulary.Platform, Name: "星谷", English: "Star Valley", Place: city, Sources: both("1.2", 540)},
		{ID: port, Type: vocabulary.Platform, Name: "河港", Place: city, Sources: at(Annual, "1.2", 550)},
		{ID: drive, Type: vocabulary.Programme, Name: "强谷行动", Place: city, Sources: at(Annual, "2", 1100)},
		{ID: expressway, Type: vocabulary.Project, Name: "临江高速", Place: city, Sources: both("1.2", 700)},
	}
}

func addRelations(g *graph.Graph) {
	add := func(from graph.ID, kind vocabulary.RelationType, to graph.ID, ordinal int, sources ...[]graph.Source) {
		g.Relations = append(g.Relations, &graph.Relation{
			ID: relationID(from, kind, to), Type: kind, From: from, To: to, Ordinal: ordinal, Sources: slices.Concat(sources...),
		})
	}
	add(group, vocabulary.HasMember, star, 1, at(Annual, "1.2", 540))
	add(group, vocabulary.HasMember, cloud, 2, at(Annual, "1.2", 530), at(MidYear, "1.1", 530))
	add(group, vocabulary.HasMember, port, 3, at(Annual, "1.2", 550))
	add(newGroup, vocabulary.Extends, group, 0, at(MidYear, "1.1", 520))
	add(group, vocabulary.Implements, drive, 0, at(Annual, "2", 1100))
	add(cloud, vocabulary.LocatedIn, bay, 0, at(Annual, "1.2", 600))
	add(star, vocabulary.LocatedIn, bay, 0, at(Annual, "1.2", 600))
	add(expressway, vocabulary.LocatedIn, bay, 0, at(Annual, "1.2", 700))
	add(bay, vocabulary.PartOf, city, 0, at(Annual, "1.2", 610))
}

func relationID(from graph.ID, kind vocabulary.RelationType, to graph.ID) graph.ID {
	return graph.ID(fmt.Sprintf("relation:%s:%s:%s", kind, from, to))
}

// metric is a row of the fixture's figures.
type metric struct {
	id, kind, measure, comparator, indicator string
	about                                    graph.ID
	value, unit, period                      string
	sources                                  []graph.Source
}

func addMetrics(g *graph.Graph) {
	shared := slices.Concat(at(Annual, "1.2", 620), at(MidYear, "1.1", 620))
	rows := []metric{
		{"gdp", "actual", "level", "eq", "地区生产总值", city, "8100.5", "亿元", "2024", at(Annual, "1.1", 110)},
		{"gdp-growth", "actual", "growth", "eq", "地区生产总值", city, "6.50", "%", "2024", at(Annual, "1.1", 120)},
		{"gdp-rank", "actual", "rank", "eq", "地区生产总值", city, "3", "", "2024", at(Annual, "1.1", 130)},
		{"gdp-target", "target", "growth", "ge", "地区生产总值", city, "6", "%", "2025", at(Annual, "2", 1010)},
		{"cloud-companies", "actual", "level", "gt", "入驻企业", cloud, "500", "家", "2024", at(Annual, "1.2", 580)},
		{"star-companies", "actual", "level", "gt", "入驻企业", star, "500", "家", "2024", at(Annual, "1.2", 580)},
		{"bay-land", "actual", "level", "approx", "用地面积", bay, "1.2", "万亩", "2024", shared},
		{"cloud-land", "actual", "level", "eq", "用地面积", cloud, "800", "亩", "2024", at(Annual, "1.2", 640)},
		{"half-gdp", "actual", "level", "eq", "地区生产总值", city, "4200", "亿元", "2025-S1", at(MidYear, "1.1", 60)},
		{"half-gdp-growth", "actual", "growth", "eq", "地区生产总值", city, "-0.3", "%", "2025-S1", at(MidYear, "1.1", 70)},
	}
	for _, row := range rows {
		value, _ := graph.ParseDecimal(row.value) // the rows above are numbers
		base, unit := graph.Base(value, row.unit)
		m := &graph.Metric{
			ID: graph.ID("metric:" + row.id), Kind: vocabulary.Kind(row.kind), Measure: vocabulary.Measure(row.measure),
			Comparator: vocabulary.Comparator(row.comparator), Indicator: graph.ID("indicator:" + row.indicator), About: row.about,
			Value: value, Unit: row.unit, BaseValue: base, BaseUnit: unit, Period: row.period, Sources: row.sources,
		}
		if m.Kind == vocabulary.Target {
			m.Strength = vocabulary.Expected
		}
		if m.Measure == vocabulary.Rank {
			m.Benchmark = province
		}
		g.Metrics = append(g.Metrics, m)
	}
}

func document(id graph.ID, title, kind, period, text string) *graph.Document {
	return &graph.Document{ID: id, Title: title, Type: kind, Period: period, Issuer: office, Place: city, Text: text, Length: 2000}
}

func section(document graph.ID, number, parent, title string, start, end int) *graph.Section {
	s := &graph.Section{ID: sectionID(document, number), Document: document, Number: number, Title: title, Start: start, End: end}
	if parent != "" {
		s.Parent = sectionID(document, parent)
	}
	return s
}

func sectionID(document graph.ID, number string) graph.ID {
	return "section:" + document + ":" + graph.ID(number)
}

// at is one source.
func at(document graph.ID, section string, start int) []graph.Source {
	return []graph.Source{{Document: document, Section: sectionID(document, section), Start: start, End: start + 5, Rule: "fixture"}}
}
