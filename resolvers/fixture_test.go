package resolvers_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

const (
	city     = graph.ID("place:990100:云溪市")
	province = graph.ID("place:990000:东澜省")
	report   = graph.ID("document:990100:2024-S1")
	results  = report + ":1"
	tasks    = report + ":2"
	group    = graph.ID("platform:990100:一湾三谷")
	valley   = graph.ID("platform:990100:青石谷")
	wider    = graph.ID("platform:990100:一湾三谷一城")
	phase    = graph.ID("project:990100:青石谷二期")
	gdp      = graph.ID("indicator:地区生产总值")
	tenants  = graph.ID("indicator:入驻企业数")
)

// wording is the fixture's report. All of it is invented.
const wording = "一、上半年工作\n" +
	"全市地区生产总值1234.5亿元，同比增长6.1%，增速居全省第3位。“一湾三谷”入驻企业超500家；青石谷二期开工。\n" +
	"二、下半年任务\n" +
	"力争全年地区生产总值增长6.5%以上。推动“一湾三谷”向“一湾三谷一城”延伸。"

// fixture is a graph of one report:
//
//	一湾三谷一城 ─EXTENDS→ 一湾三谷 ─HAS_MEMBER→ 蓝湾, 青石谷, 云谷, 星谷
//	                                             ↑
//	                            青石谷二期 ─PART_OF┘ (started)
func fixture(t *testing.T) *graph.Graph {
	t.Helper()
	g := &graph.Graph{
		Documents: []*graph.Document{{
			ID: report, Title: "云溪市2024年上半年工作报告", Type: "mid-year", Period: "2024-S1", Horizon: "2024",
			Date: "2024-08-01", Speaker: "林某", Issuer: "organization:990100:云溪市人民政府", Place: city,
			SHA256: strings.Repeat("ab", 32), Length: utf8.RuneCountInString(wording), Text: wording,
		}},
		Sections: []*graph.Section{
			{ID: results, Document: report, Number: "1", Title: "上半年工作", Start: 0, End: at(t, "二、")},
			{ID: tasks, Document: report, Number: "2", Title: "下半年任务", Start: at(t, "二、"), End: utf8.RuneCountInString(wording)},
		},
		Entities:  entities(t),
		Relations: relations(t),
		Indicators: []*graph.Indicator{
			{ID: gdp, Name: "地区生产总值", English: "gross regional product", Aliases: []string{"GDP"}, Dimension: "money", Direction: "up"},
			{ID: tenants, Name: "入驻企业数"},
		},
		Metrics: metrics(t),
		Milestones: []*graph.Milestone{{
			ID: "milestone:青石谷二期:started:2024-S1", Entity: phase, Status: vocabulary.Started, Period: "2024-S1",
			Sources: []graph.Source{source(t, results, "青石谷二期开工", "status")},
		}},
	}
	g.Sort()
	if err := g.Validate(); err != nil {
		t.Fatal(err)
	}
	return g
}

func entities(t *testing.T) []*graph.Entity {
	t.Helper()
	named := func(words string, sections ...graph.ID) (list []graph.Source) {
		for _, section := range sections {
			list = append(list, source(t, section, words, "name"))
		}
		return list
	}
	return []*graph.Entity{
		{ID: province, Type: vocabulary.Place, Name: "东澜省", Code: "990000"},
		{ID: city, Type: vocabulary.Place, Name: "云溪市", English: "Yunxi", Code: "990100", Sources: named("全市", results)},
		{ID: "organization:990100:云溪市人民政府", Type: vocabulary.Organization, Name: "云溪市人民政府", Place: city},
		{ID: group, Type: vocabulary.Platform, Name: "一湾三谷", English: "One Bay, Three Valleys", Aliases: []string{"湾谷"}, Place: city, Sources: named("一湾三谷", results, tasks)},
		{ID: wider, Type: vocabulary.Platform, Name: "一湾三谷一城", Place: city, Sources: named("一湾三谷一城", tasks)},
		{ID: "platform:990100:蓝湾", Type: vocabulary.Platform, Name: "蓝湾", Place: city},
		{ID: valley, Type: vocabulary.Platform, Name: "青石谷", Place: city, Sources: append(named("青石谷", results), source(t, results, "青石谷", "title"))},
		{ID: "platform:990100:云谷", Type: vocabulary.Platform, Name: "云谷", Aliases: []string{"星谷"}, Place: city},
		{ID: "platform:990100:星谷", Type: vocabulary.Platform, Name: "星谷", Place: city},
		{ID: phase, Type: vocabulary.Project, Name: "青石谷二期", Place: city, Sources: named("青石谷二期", results)},
	}
}

func relations(t *testing.T) []*graph.Relation {
	t.Helper()
	stated := []graph.Source{source(t, results, "一湾三谷", "group")}
	relation := func(kind vocabulary.RelationType, from, to graph.ID, ordinal int) *graph.Relation {
		id := graph.ID(strings.Join([]string{"relation", string(from), string(kind), string(to)}, ":"))
		return &graph.Relation{ID: id, Type: kind, From: from, To: to, Ordinal: ordinal, Sources: stated}
	}
	return []*graph.Relation{
		relation(vocabulary.HasMember, group, "platform:990100:蓝湾", 1),
		relation(vocabulary.HasMember, group, valley, 2),
		relation(vocabulary.HasMember, group, "platform:990100:云谷", 3),
		relation(vocabulary.HasMember, group, "platform:990100:星谷", 4),
		relation(vocabulary.PartOf, phase, valley, 0),
		relation(vocabulary.Extends, wider, group, 0),
	}
}

func metrics(t *testing.T) []*graph.Metric {
	t.Helper()
	number := func(m graph.Metric, id graph.ID, section graph.ID, words, value, unit string) *graph.Metric {
		m.ID = "metric:" + report + ":" + id
		m.Value, m.Unit = decimal(t, value), unit
		m.BaseValue, m.BaseUnit = graph.Base(m.Value, unit)
		m.Sources = []graph.Source{source(t, section, words, "number")}
		return &m
	}
	product := graph.Metric{Kind: vocabulary.Actual, Indicator: gdp, About: city, Comparator: vocabulary.Equal, Period: "2024-S1"}
	level, growth, rank, target := product, product, product, product
	level.Measure, growth.Measure, rank.Measure, target.Measure = vocabulary.Level, vocabulary.Growth, vocabulary.Rank, vocabulary.Growth
	rank.Benchmark = province
	target.Kind, target.Strength, target.Comparator, target.Period = vocabulary.Target, vocabulary.Aspired, vocabulary.GreaterOrEqual, "2024"
	firms := graph.Metric{Kind: vocabulary.Actual, Indicator: tenants, About: group, Measure: vocabulary.Level, Comparator: vocabulary.Greater, Period: "2024-S1"}
	return []*graph.Metric{
		number(level, "level", results, "1234.5", "1234.5", "亿元"),
		number(growth, "growth", results, "6.1", "6.1", "%"),
		number(rank, "rank", results, "3", "3", ""),
		number(firms, "firms", results, "500", "500", "家"),
		number(target, "target", tasks, "6.5", "6.5", "%"),
	}
}

// source is the first place in the section's half of the report that has the
// words; the digit 3 is taken where it is the rank.
func source(t *testing.T, section graph.ID, words, rule string) graph.Source {
	t.Helper()
	from := 0
	switch {
	case section == tasks:
		from = strings.Index(wording, "二、")
	case words == "3":
		from = strings.Index(wording, "第3位")
	}
	offset := strings.Index(wording[from:], words)
	if offset < 0 {
		t.Fatalf("the report does not say %q", words)
	}
	start := utf8.RuneCountInString(wording[:from+offset])
	return graph.Source{Document: report, Section: section, Start: start, End: start + utf8.RuneCountInString(words), Rule: rule}
}

func at(t *testing.T, words string) int {
	t.Helper()
	return source(t, results, words, "").Start
}

func decimal(t *testing.T, text string) graph.Decimal {
	t.Helper()
	d, err := graph.ParseDecimal(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
