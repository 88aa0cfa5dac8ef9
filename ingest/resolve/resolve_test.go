package resolve

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

var update = flag.Bool("update", false, "rewrite the golden file")

const midYear = `关于2031年上半年工作情况的报告

青梧市人民政府市长  林一舟

(2031年8月6日)

各位代表:

一、上半年工作情况

(一)经济平稳。全市实现生产总值1200.50亿元,增长6.2%,增速居全省第2,高于全国0.5个百分点。梧桐湖入驻企业超50家。

(二)建设提速。“三湖一港”包括梧桐湖科学园、镜湖软件园,镜湖软件园一期建成投用,梧东县落实“畅通云岭”行动。

二、下半年重点工作

力争全年GDP增长6.5%左右,梧桐湖科学园入驻企业达80家。
`

const annual = `政府工作报告

青梧市人民政府市长  林一舟

(2032年1月9日)

各位代表:

一、2031年工作

上半年全市实现地区生产总值1200.5亿元,全年达2500亿元。镜湖软件园入驻企业超30家。

二、2032年安排

继续建设“三湖一港”。
`

// reader builds statements about a text, as the extract package would.
type reader struct {
	t      *testing.T
	report *report.Report
	statement.All
}

func read(t *testing.T, text string, ctx statement.Context) *reader {
	t.Helper()
	rep, err := report.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return &reader{t, rep, statement.All{Context: ctx}}
}

// at is the place of the nth occurrence of the words, from 1.
func (r *reader) at(words string, nth int) report.Span {
	r.t.Helper()
	text, passed := string(r.report.Text), 0
	for ; nth > 0; nth-- {
		at := strings.Index(text[passed:], words)
		if at < 0 {
			r.t.Fatalf("%q does not stand there so often", words)
		}
		passed += at + len(words)
	}
	end := len([]rune(text[:passed]))
	return report.Span{Start: end - len([]rune(words)), End: end}
}

func (r *reader) entity(kind vocabulary.EntityType, name string, aliases ...string) {
	r.Entities = append(r.Entities, statement.Entity{Type: kind, Name: name, Aliases: aliases, Mentions: []report.Span{r.at(name, 1)}, Rule: "name"})
}

func (r *reader) metric(m statement.Metric) {
	if m.Comparator == "" {
		m.Comparator = vocabulary.Equal
	}
	if m.Kind == "" {
		m.Kind = vocabulary.Actual
	}
	m.Rule = "metric"
	r.Metrics = append(r.Metrics, m)
}

func readMidYear(t *testing.T) *reader {
	r := read(t, midYear, statement.Context{Place: "青梧市", Code: "990100", Province: "云岭省", Type: "mid-year", Period: "2031-S1", Horizon: "2031", Year: 2031})
	r.entity("Place", "青梧市")
	r.entity("Place", "梧东县")
	r.entity("Platform", "梧桐湖", "梧桐湖科学园")
	r.entity("Platform", "三湖一港")
	r.entity("Platform", "镜湖软件园")
	r.entity("Programme", "“畅通云岭”行动")
	r.metric(statement.Metric{Span: r.at("1200.50", 1), Indicator: "生产总值", About: "青梧市", Measure: "level", Value: "1200.50", Unit: "亿元", Period: "2031-S1"})
	r.metric(statement.Metric{Span: r.at("6.2", 1), Indicator: "生产总值", About: "青梧市", Measure: "growth", Value: "6.2", Unit: "%", Period: "2031-S1"})
	r.metric(statement.Metric{Span: r.at("2,", 1), Indicator: "生产总值", About: "青梧市", Measure: "rank", Value: "2", Period: "2031-S1", Benchmark: "云岭省"})
	r.metric(statement.Metric{Span: r.at("0.5", 2), Indicator: "生产总值", About: "青梧市", Measure: "difference", Value: "0.5", Unit: "个百分点", Period: "2031-S1", Benchmark: "中国"})
	r.metric(statement.Metric{Span: r.at("50", 2), Indicator: "入驻企业", About: "梧桐湖", Measure: "level", Value: "50", Unit: "家", Comparator: "gt", Period: "2031-S1"})
	r.metric(statement.Metric{Span: r.at("6.5", 1), Indicator: "GDP", About: "青梧市", Measure: "growth", Value: "6.5", Unit: "%", Comparator: "approx", Kind: "target", Strength: "aspired", Period: "2031"})
	r.metric(statement.Metric{Span: r.at("80", 1), Indicator: "入驻企业", About: "梧桐湖科学园", Measure: "level", Value: "80", Unit: "家", Kind: "target", Strength: "expected", Period: "2031"})
	r.Relations = []statement.Relation{
		{Span: r.at("梧桐湖科学园", 1), Type: "HAS_MEMBER", From: "三湖一港", To: "梧桐湖科学园", Ordinal: 1, Rule: "members"},
		{Span: r.at("镜湖软件园", 1), Type: "HAS_MEMBER", From: "三湖一港", To: "镜湖软件园", Ordinal: 2, Rule: "members"},
		{Span: r.at("梧桐湖", 1), Type: "PART_OF", From: "梧桐湖", To: "梧桐湖科学园", Rule: "two names of one thing"},
	}
	r.Statuses = []statement.Status{{Span: r.at("建成投用", 1), Entity: "镜湖软件园", Status: "operating", Period: "2031-S1", Rule: "status"}}
	return r
}

func readAnnual(t *testing.T) *reader {
	r := read(t, annual, statement.Context{Place: "青梧市", Code: "990100", Province: "云岭省", Type: "annual", Period: "2031", Horizon: "2032", Year: 2032})
	r.entity("Platform", "镜湖软件园")
	r.entity("Platform", "三湖一港")
	r.metric(statement.Metric{Span: r.at("1200.5", 1), Indicator: "地区生产总值", About: "青梧市", Measure: "level", Value: "1200.5", Unit: "亿元", Period: "2031-S1"})
	r.metric(statement.Metric{Span: r.at("2500", 1), Indicator: "地区生产总值", About: "青梧市", Measure: "level", Value: "2500", Unit: "亿元", Period: "2031"})
	r.metric(statement.Metric{Span: r.at("30", 1), Indicator: "入驻企业", About: "镜湖软件园", Measure: "level", Value: "30", Unit: "家", Comparator: "gt", Period: "2031"})
	return r
}

func known(t *testing.T) *registry.Registry {
	t.Helper()
	reg, err := registry.Load("testdata/registry")
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func (r *reader) graph() *graph.Graph {
	r.t.Helper()
	g, err := Graph(r.report, r.All, known(r.t))
	if err != nil {
		r.t.Fatal(err)
	}
	return g
}

func lines(t *testing.T, g *graph.Graph) []byte {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, node := range g.WithoutText().Nodes() {
		if err := encoder.Encode(node); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

func TestGraph(t *testing.T) {
	got := lines(t, readMidYear(t).graph())
	const golden = "testdata/mid-year.jsonl"
	if *update {
		if err := os.WriteFile(golden, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A report with an annex counts its parts anew; each stays a section of its own.
func TestSectionNumbersThatComeAgain(t *testing.T) {
	r := read(t, annual+"\n附件\n\n一、名词解释\n\n略。\n", statement.Context{Place: "青梧市", Code: "990100", Type: "annual", Year: 2032})
	var got []graph.ID
	for _, section := range r.graph().Sections {
		got = append(got, section.ID)
	}
	want := []graph.ID{"section:990100:2032-annual:1", "section:990100:2032-annual:1#2", "section:990100:2032-annual:2"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestGraphKeepsTheText(t *testing.T) {
	if g := readMidYear(t).graph(); g.Documents[0].Text != midYear {
		t.Error("the document does not hold the whole text")
	}
}

// The order of the statements does not matter, nor that a run comes after
// another.
func TestSameBytes(t *testing.T) {
	want := lines(t, readMidYear(t).graph())
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		r := readMidYear(t)
		random.Shuffle(len(r.Metrics), func(i, j int) { r.Metrics[i], r.Metrics[j] = r.Metrics[j], r.Metrics[i] })
		random.Shuffle(len(r.Entities), func(i, j int) { r.Entities[i], r.Entities[j] = r.Entities[j], r.Entities[i] })
		random.Shuffle(len(r.Relations), func(i, j int) { r.Relations[i], r.Relations[j] = r.Relations[j], r.Relations[i] })
		if diff := cmp.Diff(string(want), string(lines(t, r.graph()))); diff != "" {
			t.Fatalf("-want +got\n%s", diff)
		}
	}
}

// One statement of two reports is one node with two sources; taking a report's
// part out of the union gives the other report's graph.
func TestTwoReports(t *testing.T) {
	first, second := readMidYear(t).graph(), readAnnual(t).graph()
	both := graph.Union(first, second)
	sources := map[graph.ID][]graph.ID{}
	for _, node := range both.Nodes() {
		for _, source := range graph.Sources(node) {
			sources[node.NodeID()] = append(sources[node.NodeID()], source.Document)
		}
	}
	mid, year := graph.ID("document:990100:2031-mid-year"), graph.ID("document:990100:2032-annual")
	for id, want := range map[graph.ID][]graph.ID{
		"observation:place/990100/青梧市:地区生产总值:level:2031-S1:eq:1200.5亿元": {mid, year},
		"observation:place/990100/青梧市:地区生产总值:level:2031:eq:2500亿元":      {year},
		"platform:990100:三湖一港":                      {mid, year},
		"platform:990100:镜湖软件园":                     {mid, year},
		"programme:990000:畅通云岭行动":                   {mid},
		"part_of:place/990100/青梧市:place/990000/云岭省": {mid, year},
	} {
		if diff := cmp.Diff(want, sources[id]); diff != "" {
			t.Errorf("sources of %s: -want +got\n%s", id, diff)
		}
	}
	if diff := cmp.Diff(string(lines(t, second)), string(lines(t, both.Of(year)))); diff != "" {
		t.Errorf("the part of the second report: -want +got\n%s", diff)
	}
}

// Every ID that a node holds is that of a node.
func TestNoDanglingIDs(t *testing.T) {
	g := readMidYear(t).graph()
	there := map[graph.ID]bool{"": true}
	for _, node := range g.Nodes() {
		there[node.NodeID()] = true
	}
	check := func(from graph.Node, ids ...graph.ID) {
		for _, id := range ids {
			if !there[id] {
				t.Errorf("%s leads to %s, which is not there", from.NodeID(), id)
			}
		}
		for _, source := range graph.Sources(from) {
			if !there[source.Document] || !there[source.Section] {
				t.Errorf("%s: source %+v is not there", from.NodeID(), source)
			}
		}
	}
	for _, node := range g.Nodes() {
		switch node := node.(type) {
		case *graph.Document:
			check(node, node.Issuer, node.Place)
		case *graph.Section:
			check(node, node.Document, node.Parent)
		case *graph.Entity:
			check(node, node.Place)
		case *graph.Relation:
			check(node, node.From, node.To)
		case *graph.Metric:
			check(node, node.Indicator, node.About, node.Benchmark)
		case *graph.Milestone:
			check(node, node.Entity)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*reader)
		want   string
	}{
		{"no place", func(r *reader) { r.Context.Code = "" },
			"1:1: unresolved report: it does not say which place it is about; give the place with --place, or add it to a places.tsv"},
		{"no year", func(r *reader) { r.Context.Year = 0 },
			"1:1: unresolved report: it names no year; put the day of the speech under its title, such as （2024年1月18日）"},
		{"about nothing", func(r *reader) { r.Metrics[0].About = "无名园" },
			`11:17: unresolved report: the statement speaks of "无名园", which is no entity of the report; extract it as one`},
		{"no number", func(r *reader) { r.Metrics[0].Value = "一千" },
			`11:17: unresolved report: "一千" is no plain decimal number: invalid`},
		{"relation to nothing", func(r *reader) { r.Relations[1].To = "无名湖" },
			`13:24: unresolved report: the statement speaks of "无名湖", which is no entity of the report; extract it as one`},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := readMidYear(t)
			test.change(r)
			_, err := Graph(r.report, r.All, known(t))
			if !errors.Is(err, ErrUnresolved) || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

// A statement lies in the innermost section that holds all of it, from the first
// character of its heading; what stands before all of them lies in none.
func TestSectionOfAStatement(t *testing.T) {
	r := readMidYear(t)
	want := map[string]graph.ID{
		"一、上半年工作情况\n\n(一)经济": "section:990100:2031-mid-year:1", "(一)经济平稳": "section:990100:2031-mid-year:1.1",
		"。\n\n(二)建设": "section:990100:2031-mid-year:1", "二、下半年重点工作": "section:990100:2031-mid-year:2", "市长": "",
	}
	for words := range want {
		r.Entities = append(r.Entities, statement.Entity{Type: "Programme", Name: words, Mentions: []report.Span{r.at(words, 1)}, Rule: "name"})
	}
	got := map[string]graph.ID{}
	for _, e := range r.graph().Entities {
		if _, asked := want[e.Name]; asked {
			got[e.Name] = e.Sources[0].Section
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// An indicator that no table knows is measured in what a level of it is counted in.
func TestDimensionOfALevel(t *testing.T) {
	r := readMidYear(t)
	for name, measure := range map[string]vocabulary.Measure{"古桥": vocabulary.Level, "渡口": vocabulary.Growth} {
		r.metric(statement.Metric{Span: r.at("80", 1), Indicator: name, About: "青梧市", Measure: measure, Value: "80", Unit: "座", Period: "2031"})
	}
	got := map[string]string{}
	for _, i := range r.graph().Indicators {
		got[i.Name] = i.Dimension
	}
	if got["古桥"] != "count" || got["渡口"] != "" {
		t.Errorf("%q and %q, want count and none", got["古桥"], got["渡口"])
	}
}
