package rule_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestLocate asks for the line, the column and the words of places in a text, and
// that a place outside it stays as it is.
func TestLocate(t *testing.T) {
	long := strings.Repeat("长", 100)
	text := "云溪市报告\n\n新建绿道40公里,打通断头路10条。完成投资\n" + long
	r := rule.Read(&graph.Graph{Documents: []*graph.Document{{ID: "document:a", Text: text}, {ID: "document:b"}}}, nil)
	end := len([]rune(text))
	for name, test := range map[string]struct {
		document     graph.ID
		start, end   int
		line, column int
		quote        string
	}{
		"the beginning":            {"document:a", 0, 2, 1, 1, "云溪市报告"},
		"a line break":             {"document:a", 5, 5, 1, 6, "云溪市报告"},
		"an empty line":            {"document:a", 6, 6, 2, 1, ""},
		"the beginning of a line":  {"document:a", 7, 9, 3, 1, "新建绿道40公里"},
		"in a clause":              {"document:a", 22, 24, 3, 16, "打通断头路10条"},
		"over two clauses":         {"document:a", 11, 18, 3, 5, "新建绿道40公里,打通断头路10条"},
		"more than is quoted":      {"document:a", 30, 130, 4, 1, strings.Repeat("长", 60)},
		"in more than is quoted":   {"document:a", 80, 81, 4, 51, strings.Repeat("长", 60)},
		"the end":                  {"document:a", end, end, 4, 101, strings.Repeat("长", 60)},
		"before the text":          {"document:a", -1, 2, 0, 0, ""},
		"behind the text":          {"document:a", end + 1, end + 2, 0, 0, ""},
		"over the end of the text": {"document:a", end - 1, end + 1, 4, 100, ""},
		"backwards":                {"document:a", 9, 7, 3, 3, ""},
		"a text that is not held":  {"document:b", 0, 2, 0, 0, ""},
		"no document":              {"document:c", 0, 2, 0, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := rule.Place{Document: test.document, Start: test.start, End: test.end}
			want := got
			want.Line, want.Column, want.Quote = test.line, test.column, test.quote
			r.Locate(&got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestKey wants one key of a finding whose other nodes come in another order.
func TestKey(t *testing.T) {
	a := rule.Finding{Rule: "r", Subject: "x", Nodes: []graph.ID{"b", "a"}}
	b := rule.Finding{Rule: "r", Subject: "x", Nodes: []graph.ID{"a", "b"}}
	c := rule.Finding{Rule: "r", Subject: "x", Nodes: []graph.ID{"a"}, Detail: "b"}
	if a.Key() != b.Key() || a.Key() == c.Key() {
		t.Errorf("%s, %s, %s", a.Key(), b.Key(), c.Key())
	}
}

// TestThing: a figure of a place is told by what it measures alone.
func TestThing(t *testing.T) {
	port := &graph.Entity{ID: "platform:a", Type: vocabulary.Platform, Name: "云溪数据港", Sources: []graph.Source{{Document: "document:a"}}}
	city := &graph.Entity{ID: "place:a", Type: vocabulary.Place, Name: "云溪市", English: "Yunxi"}
	r := rule.Read(&graph.Graph{Entities: []*graph.Entity{port, city}, Indicators: []*graph.Indicator{{ID: "indicator:a", Name: "入驻企业", English: "Resident firms"}}}, nil)
	alone := rule.Text{Chinese: "入驻企业", English: "Resident firms"}
	for about, want := range map[graph.ID]rule.Text{
		"platform:a": {Chinese: "云溪数据港 入驻企业", English: "云溪数据港 Resident firms"}, "place:a": alone, "place:gone": alone,
	} {
		if got := r.Thing(&graph.Metric{Indicator: "indicator:a", About: about}); got != want {
			t.Errorf("%s: %s", about, got)
		}
	}
	if got, want := r.Called(city.ID), (rule.Text{Chinese: "云溪市", English: "Yunxi"}); got != want {
		t.Errorf("the city is called %s", got)
	}
	all := func(*graph.Entity) bool { return true }
	want := []rule.Finding{{Subject: port.ID, Message: rule.Same(port.Name)}} // nobody mentions the city
	if diff := cmp.Diff(want, r.EntitiesThat(all)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestList tells a dozen names, and how many more there are.
func TestList(t *testing.T) {
	dozen := slices.Repeat(rule.List{rule.Same("a")}, 12)
	for _, test := range []struct {
		names rule.List
		want  rule.Text
	}{
		{dozen[:2], rule.Text{Chinese: "a、a", English: "a, a"}},
		{dozen, rule.Text{Chinese: strings.Repeat("、a", 12)[3:], English: strings.Repeat(", a", 12)[2:]}},
		{append(slices.Clip(dozen), dozen[:3]...), rule.Text{Chinese: strings.Repeat("、a", 12)[3:] + "等15个", English: strings.Repeat(", a", 12)[2:] + " and 3 more"}},
	} {
		if diff := cmp.Diff(test.want, test.names.Text()); diff != "" {
			t.Errorf("%d names: -want +got:\n%s", len(test.names), diff)
		}
	}
}
