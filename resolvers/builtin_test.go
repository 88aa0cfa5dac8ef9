package resolvers_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
)

func builtIn(t *testing.T) *graph.Graph {
	t.Helper()
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// testSearchBuiltIn finds what the built-in graph holds by parts of names and
// by abbreviations, in Chinese and English.
func testSearchBuiltIn(t *testing.T, h http.Handler) {
	for text, want := range map[string]string{
		"规上":                     "规上工业增加值",
		"规工增":                    "规上工业增加值",
		"工业增加值":                  "规上工业增加值",
		"GDP":                    "地区生产总值",
		"数安港":                    "中国数安港",
		"五谷":                     "一港五谷",
		"One Hub":                "一港五谷",
		"valleys hub":            "一港五谷",
		"eye valley":             "中国眼谷",
		"five cities":            "五城三园",
		"data security hub":      "中国数安港",
		"international software": "国际云软件谷",
		"政府工作的报告":                "2024-mid-year",
	} {
		query := `query($text: String!) { search(text: $text, first: 1) { node { id } } }`
		status, answer := ask(t, h, query, map[string]any{"text": text})
		if status != http.StatusOK || !strings.Contains(string(answer), `:`+want+`"`) {
			t.Errorf("search %q: status %d, %s; want %s", text, status, answer, want)
		}
	}
}

// testNamesBuiltIn asks the built-in graph by the names that a person types.
func testNamesBuiltIn(t *testing.T, h http.Handler) {
	for _, query := range []string{
		`{ list: observations(filter: {indicators: "规上工业增加值", about: "温州市", measures: growth}) { totalCount } }`,
		`{ list: observations(filter: {about: "中国数安港", comparators: gt, minValue: 400, maxValue: 600}) { totalCount } }`,
		`{ list: targets(filter: {place: "Wenzhou", indicators: "GDP", periods: "2024"}) { totalCount } }`,
		`{ list: entities(filter: {group: "One Hub, Five Valleys", types: Platform, place: "温州市", text: "谷"}) { totalCount } }`,
	} {
		status, answer := ask(t, h, query, nil)
		var response struct {
			Data struct{ List struct{ TotalCount int } }
		}
		if err := json.Unmarshal(answer, &response); err != nil || status != http.StatusOK || response.Data.List.TotalCount == 0 {
			t.Errorf("%s: status %d, %v: %s", query, status, err, answer)
		}
	}
}
