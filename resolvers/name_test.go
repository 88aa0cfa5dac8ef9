package resolvers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// testNames asks with names where an ID may stand.
func testNames(t *testing.T, h http.Handler) {
	tests := map[string]struct{ query, want string }{
		"indicator":      {`{ observations(filter: {indicators: "入驻企业数"}) { nodes { value } } }`, `{"observations":{"nodes":[{"value":500}]}}`},
		"alias":          {`{ targets(filter: {indicators: "gdp"}) { nodes { value } } }`, `{"targets":{"nodes":[{"value":6.5}]}}`},
		"about":          {`{ observations(filter: {about: "One Bay, Three Valleys"}) { nodes { value } } }`, `{"observations":{"nodes":[{"value":500}]}}`},
		"names and IDs":  {`{ observations(filter: {about: ["一湾三谷", "` + string(city) + `"], measures: level}) { totalCount } }`, `{"observations":{"totalCount":2}}`},
		"place":          {`{ targets(filter: {place: " 云溪市 "}) { totalCount } }`, `{"targets":{"totalCount":1}}`},
		"document":       {`{ observations(filter: {document: "云溪市2024年上半年工作报告"}) { totalCount } }`, `{"observations":{"totalCount":4}}`},
		"group":          {`{ entities(filter: {group: "湾谷", text: "青"}) { nodes { name } } }`, `{"entities":{"nodes":[{"name":"青石谷"}]}}`},
		"within":         {`{ indicators { nodes { observations(filter: {about: "一湾三谷"}) { totalCount } } } }`, `{"indicators":{"nodes":[{"observations":{"totalCount":1}},{"observations":{"totalCount":0}}]}}`},
		"path":           {`{ path(from: "云谷", to: "湾谷") { entities { name } } }`, `{"path":{"entities":[{"name":"云谷"},{"name":"一湾三谷"}]}}`},
		"neighbourhood":  {`{ neighbourhood(id: "青石谷二期") { entities { name } } }`, `{"neighbourhood":{"entities":[{"name":"青石谷二期"},{"name":"青石谷"}]}}`},
		"canonical":      {`{ neighbourhood(id: "星谷", limit: 1) { entities { id } } }`, `{"neighbourhood":{"entities":[{"id":"platform:990100:星谷"}]}}`},
		"section":        {`{ targets(filter: {section: "` + string(tasks) + `"}) { totalCount } }`, `{"targets":{"totalCount":1}}`},
		"strength":       {`{ targets(filter: {strengths: [aspired, binding]}) { nodes { value } } }`, `{"targets":{"nodes":[{"value":6.5}]}}`},
		"other strength": {`{ targets(filter: {strengths: binding}) { totalCount } }`, `{"targets":{"totalCount":0}}`},
		"unset":          {`{ targets(filter: {place: "", document: "", section: ""}) { totalCount } }`, `{"targets":{"totalCount":1}}`},
		"unknown name":   {`{ entity(name: "无") { id } }`, `{"entity":null}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			status, answer := ask(t, h, test.query, nil)
			if diff := cmp.Diff(`{"data":`+test.want+`}`, strings.TrimSpace(string(answer))); diff != "" || status != http.StatusOK {
				t.Errorf("status %d (-want +got):\n%s", status, diff)
			}
		})
	}
}

// ambiguous is the fixture with two areas of one name.
func ambiguous(t *testing.T) *graph.Graph {
	t.Helper()
	g := fixture(t)
	for _, id := range []graph.ID{"area:990100:新城", "area:990200:新城"} {
		g.Entities = append(g.Entities, &graph.Entity{ID: id, Type: vocabulary.Area, Name: "新城", Sources: g.Metrics[0].Sources})
	}
	g.Sort()
	return g
}

// testNameErrors asks with names that do not lead to one node.
func testNameErrors(t *testing.T, h http.Handler) {
	tests := map[string]struct{ query, code, message string }{
		"unknown":        {`{ targets(filter: {indicators: "无此指标"}) { totalCount } }`, "NOT_FOUND", `not found: no indicator is named "无此指标"`},
		"part":           {`{ targets(filter: {about: "湾三谷"}) { totalCount } }`, "NOT_FOUND", `not found: no entity is named "湾三谷"; similar are platform:990100:一湾三谷, platform:990100:一湾三谷一城`},
		"many parts":     {`{ targets(filter: {about: "谷"}) { totalCount } }`, "NOT_FOUND", `, 1 more`},
		"another kind":   {`{ targets(filter: {place: "蓝湾"}) { totalCount } }`, "NOT_FOUND", `not found: no place is named "蓝湾"`},
		"empty":          {`{ targets(filter: {about: [" "]}) { totalCount } }`, "NOT_FOUND", `no entity is named ""`},
		"several":        {`{ targets(filter: {about: "新城"}) { totalCount } }`, "BAD_USER_INPUT", `"新城" may be any of area:990100:新城, area:990200:新城; give one of the IDs`},
		"several named":  {`{ entity(name: "新城") { id } }`, "BAD_USER_INPUT", `"新城" may be any of area:990100:新城, area:990200:新城; give one of the IDs`},
		"unknown ID":     {`{ targets(filter: {about: "platform:990100:无"}) { totalCount } }`, "NOT_FOUND", `not found: no entity has the ID "platform:990100:无"; search finds the IDs`},
		"one of the IDs": {`{ targets(filter: {indicators: ["` + string(gdp) + `", "indicator:无"]}) { totalCount } }`, "NOT_FOUND", `no indicator has the ID "indicator:无"; search finds the IDs`},
		"document's ID":  {`{ entities(filter: {document: "document:无"}) { totalCount } }`, "NOT_FOUND", `no document has the ID "document:无"; search finds the IDs`},
		"no place's ID":  {`{ entities(filter: {place: "` + string(group) + `"}) { totalCount } }`, "NOT_FOUND", `no place has the ID "` + string(group) + `"; search finds the IDs`},
		"section":        {`{ entities(filter: {section: "2.7"}) { totalCount } }`, "NOT_FOUND", `no section has the ID "2.7"; Document.sections and Section.sections list the IDs`},
		"nothing":        {`{ targets(filter: {indicators: ""}) { totalCount } }`, "NOT_FOUND", `no indicator is named ""`},
		"path from":      {`{ path(from: "", to: "云谷") { truncated } }`, "NOT_FOUND", `no entity is named ""`},
		"path":           {`{ path(from: "云谷", to: "无") { truncated } }`, "NOT_FOUND", `not found: no entity is named "无"`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, answer := ask(t, h, test.query, nil)
			got, messages := codes(t, answer)
			if !cmp.Equal(got, []string{test.code}) || !strings.HasSuffix(messages[0], test.message) {
				t.Errorf("got %v %q, want %s %q", got, messages, test.code, test.message)
			}
		})
	}
}

// testPeriods asks for figures of periods, in SDMX notation or not.
func testPeriods(t *testing.T, h http.Handler) {
	for period, valid := range map[string]bool{
		"2024": true, "2024-S1": true, "2024-Q3": true, "2024-10": true, "2018/2022": true, "2024-01/2024-10": true,
		"": false, "foo": false, "2024-H1": false, "2024-S3": false, "2024-Q5": false, "2024-13": false, "24": false, "2024年": false, "2024/": false,
	} {
		query := `query($period: String!) { observations(filter: {periods: [$period]}) { totalCount } }`
		_, answer := ask(t, h, query, map[string]any{"period": period})
		got, messages := codes(t, answer)
		if valid != (got == nil) || !valid && (got[0] != "BAD_USER_INPUT" || !strings.Contains(messages[0], "is no period; write 2024, 2024-S1 (half)")) {
			t.Errorf("%q: got %v %q", period, got, messages)
		}
	}
}
