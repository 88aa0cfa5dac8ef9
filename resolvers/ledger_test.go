package resolvers_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/vocabulary"
)

// tracked is the two reports of the stores' fixture with targets of every kind:
// ahead, behind, not comparable, without a result, kept, adjusted and new.
func tracked(t *testing.T) *graph.Graph {
	t.Helper()
	g := graphtest.Fixture()
	const jiangzhou, cloud = "place:990100:江州市", "platform:990100:云谷"
	for _, row := range []struct {
		id, kind, indicator string
		about               graph.ID
		measure             vocabulary.Measure
		value, unit, period string
		document            graph.ID
		section             graph.ID
		start               int
	}{
		{"hubs-target", "target", "新增海外仓", jiangzhou, "level", "10", "个", "2025", graphtest.Annual, "2", 1120},
		{"hubs", "actual", "新增海外仓", jiangzhou, "level", "6", "个", "2025-S1", graphtest.MidYear, "1.1", 300},
		{"talent-target", "target", "引育高端人才", jiangzhou, "level", "45", "人", "2025", graphtest.Annual, "2", 1140},
		{"talent", "actual", "引进高端人才", jiangzhou, "level", "30", "人", "2025-S1", graphtest.MidYear, "1.1", 320},
		{"tenants-target", "target", "入驻企业", cloud, "level", "600", "家", "2025", graphtest.Annual, "2", 1160},
		{"parks-target", "target", "建成口袋公园", jiangzhou, "level", "20", "个", "2025", graphtest.Annual, "2", 1180},
		{"tenants-later", "target", "入驻企业", cloud, "level", "650", "家", "2025", graphtest.MidYear, "1.1", 710},
		{"hubs-later", "target", "新增海外仓", jiangzhou, "level", "10", "个", "2025", graphtest.MidYear, "1.1", 730},
		{"roads-later", "target", "新建农村公路", jiangzhou, "level", "80", "公里", "2025", graphtest.MidYear, "1.1", 750},
	} {
		m := &graph.Metric{
			ID: graph.ID("metric:" + row.id), Kind: vocabulary.Kind(row.kind), Indicator: graph.ID("indicator:" + row.indicator),
			About: row.about, Measure: row.measure, Value: decimal(t, row.value), Unit: row.unit, Period: row.period, Comparator: vocabulary.Equal,
			Sources: []graph.Source{{Document: row.document, Section: "section:" + row.document + ":" + row.section, Start: row.start, End: row.start + 5, Rule: "fixture"}},
		}
		m.BaseValue, m.BaseUnit = graph.Base(m.Value, m.Unit)
		if m.Kind == vocabulary.Target {
			m.Strength = vocabulary.Expected
		}
		g.Metrics = append(g.Metrics, m)
		if !slices.ContainsFunc(g.Indicators, func(i *graph.Indicator) bool { return i.ID == m.Indicator }) {
			g.Indicators = append(g.Indicators, &graph.Indicator{ID: m.Indicator, Name: row.indicator})
		}
	}
	g.Sort()
	if err := g.Validate(); err != nil {
		t.Fatal(err)
	}
	return g
}

// testTracked asks the ledger, a comparison and the audit.
func testTracked(t *testing.T, h http.Handler) { testGoldens(t, h, "testdata/tracked") }

// testComputed pages through the lists that are computed, and asks them wrongly.
func testComputed(t *testing.T, h http.Handler) {
	const compare = `compare(from: "document:990100:2024:annual", to: "document:990100:2025-S1:mid-year")`
	for name, list := range map[string]struct{ field, of string }{
		"entries":  {`ledger { list: entries(%)`, "state source { start }"},
		"by gap":   {`ledger { list: entries(orderBy: gap, %)`, "arithmetic { lead gap } target { id }"},
		"groups":   {`ledger { list: groups(by: programme, %)`, "summary { targets } node { id }"},
		"targets":  {compare + ` { list: targets(%)`, "before { id } after { id }"},
		"entities": {compare + ` { list: entities(%)`, "before { id } after { id }"},
		"findings": {`audit { list: findings(%)`, "key"},
		"figures":  {`statistics(by: [entity, indicator]) { list: groups(%)`, "keys { value } summary { count }"},
		"hits":     {`searchNames(text: "gu") { list: hits(%)`, "score match node { id }"},
		"series":   {`list: series(indicator: "GDP", %)`, "measure about { id }"},
		"ranking":  {`list: ranking(indicator: "入驻企业", period: "2024", types: [Platform], %)`, "position about { id }"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			walkBothWays(t, h, list.field, list.of)
		})
	}
	for name, test := range map[string]struct{ query, code, message string }{
		"moment":            {`{ ledger(asOf: "2024年") { summary { targets } } }`, "BAD_USER_INPUT", `asOf: "2024年" is neither a date such as 2024-08-26 nor a period`},
		"moment of nothing": {`{ ledger(asOf: "document:无") { summary { targets } } }`, "NOT_FOUND", `no document has the ID "document:无"`},
		"moment of a place": {`{ ledger(asOf: "place:990100:江州市") { summary { targets } } }`, "NOT_FOUND", `no document has the ID "place:990100:江州市"`},
		"state":             {`{ ledger(filter: {states: late}) { summary { targets } } }`, "GRAPHQL_VALIDATION_FAILED", `Value "late" does not exist`},
		"entity":            {`{ ledger(filter: {programmes: "无"}) { summary { targets } } }`, "NOT_FOUND", `no entity is named "无"`},
		"ledger of a time":  {`{ ledger(filter: {periods: "24"}) { summary { targets } } }`, "BAD_USER_INPUT", `"24" is no period`},
		"related nothing":   {`{ entities(filter: {observation: {indicators: "无"}}) { totalCount } }`, "NOT_FOUND", `no indicator is named "无"`},
		"related deep":      {`{ entities(filter: {related: {type: PART_OF, entity: {related: {type: PART_OF, entity: {related: {type: PART_OF, entity: {partOf: "云谷"}}}}}}}) { totalCount } }`, "BAD_USER_INPUT", "at most 3 deep"},
		"related by none":   {`{ entities(filter: {related: {type: OF}}) { totalCount } }`, "BAD_USER_INPUT", "OF (inverse: false) does not join"},
		"related period":    {`{ targets(filter: {entity: {observation: {periods: "24"}}}) { totalCount } }`, "BAD_USER_INPUT", `"24" is no period`},
		"known when":        {`{ entities(filter: {target: {asOf: "soon"}}) { totalCount } }`, "BAD_USER_INPUT", `asOf: "soon" is neither`},
		"name in no place":  {`{ searchNames(text: "谷", place: "云谷") { facets { count } } }`, "NOT_FOUND", `no place is named "云谷"`},
		"no indicator":      {`{ series(indicator: "云谷") { totalCount } }`, "NOT_FOUND", `no indicator is named "云谷"`},
		"two indicators":    {`{ series(indicator: "GDP", filter: {indicators: "GDP"}) { totalCount } }`, "BAD_USER_INPUT", "an argument of its own"},
		"points":            {`{ series(indicator: "GDP", first: 1) { nodes { results(last: 0) { value } } } }`, "BAD_USER_INPUT", "last is 0"},
		"no period":         {`{ ranking(indicator: "GDP", period: "今年") { totalCount } }`, "BAD_USER_INPUT", `"今年" is no period`},
		"figures of none":   {`{ statistics(filter: {about: "无"}) { total { count } } }`, "NOT_FOUND", `no entity is named "无"`},
		"cost of figures":   {elevenStatistics(), "LIMIT_EXCEEDED", "beyond 100000 fields"},
		"page":              {`{ ledger { entries(first: 101) { totalCount } } }`, "BAD_USER_INPUT", "first is 101"},
		"cursor":            {`{ ledger { entries(after: "x") { totalCount } } }`, "BAD_USER_INPUT", `"x" is no cursor of this list`},
		"document":          {`{ compare(from: "无", to: "江州市2024年政府工作报告") { to { id } } }`, "NOT_FOUND", `no document is named "无"`},
		"itself":            {`{ compare(from: "document:990100:2024:annual", to: "document:990100:2024:annual") { to { id } } }`, "BAD_USER_INPUT", "are not two reports of one place"},
		"rule":              {`{ audit { findings(filter: {rules: ["count"]}) { totalCount } } }`, "NOT_FOUND", `there is no rule "count"; Audit.rules lists them`},
		"cost":              {`{ ledger { groups(by: entity, first: 100) { nodes { entries(first: 100) { nodes { note { english chinese } target { id indicator { name } } source { start end } state } } } } } }`, "LIMIT_EXCEEDED", "smaller pages"},
		"cost of changes":   {`{ ` + compare + ` { targets(first: 100) { nodes { before { siblings(first: 100) { nodes { id kind value unit period about { id name } indicator { id name } } } } } } } }`, "LIMIT_EXCEEDED", "smaller pages"},
		"cost of findings":  {`{ audit { findings(first: 100) { nodes { nodes(first: 100) { nodes { id } } passages(first: 100) { document { id title period } start end line column quote } message { english chinese } } } } }`, "LIMIT_EXCEEDED", "smaller pages"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, answer := ask(t, h, test.query, nil)
			got, messages := codes(t, answer)
			if !cmp.Equal(got, []string{test.code}) || !strings.Contains(messages[0], test.message) {
				t.Errorf("got %v %q, want %s %q", got, messages, test.code, test.message)
			}
		})
	}
}

// elevenStatistics is one more than a query may ask for.
func elevenStatistics() string {
	var query strings.Builder
	for _, alias := range "abcdefghijk" {
		query.WriteString(string(alias) + ": statistics { total { count } } ")
	}
	return "{ " + query.String() + "}"
}
