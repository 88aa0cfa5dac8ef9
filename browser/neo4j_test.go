package browser_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/browser"
	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
	"github.com/policygraph/policygraph/vocabulary"
)

// mostRows bounds every answer: Browser shows no more than a thousand rows.
const mostRows = 1000

// TestNeo4j shares one Neo4j that holds the built-in graph.
func TestNeo4j(t *testing.T) {
	server := neo4jtest.Server(t)
	fill(t, server)
	database, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { database.Close(t.Context()) })
	t.Run("Scripts", func(t *testing.T) {
		for _, script := range scripts(t) {
			if strings.HasPrefix(script.Name, "rules/") { // package audit holds them to the rules
				continue
			}
			checkQuery(t, database, script.Name, script.Text, script.Audit)
		}
	})
	t.Run("Guides", func(t *testing.T) {
		for _, guide := range guides(t) {
			queries := guide.Queries()
			if len(queries) < 5 {
				t.Errorf("%s has %d queries", guide.Name, len(queries))
			}
			for _, query := range queries {
				checkQuery(t, database, guide.Name+".md", query, false)
			}
		}
	})
	// No node has more connections than people can look at.
	checkQuery(t, database, "large nodes", "MATCH (n:Record) WHERE COUNT { (n)--() } > 150 RETURN n.id", true)
	t.Run("Targets", func(t *testing.T) { testTargets(t, database) })
	t.Run("Browser", func(t *testing.T) { testBrowser(t, server, database) })
	t.Run("Compare", func(t *testing.T) { testCompare(t, server, database) })
}

// testTargets wants the year of which most targets are, not a later one with a
// single target.
func testTargets(t *testing.T, database driver.DriverWithContext) {
	script := scripts(t)[slices.IndexFunc(scripts(t), func(s browser.Script) bool { return s.Name == "planner/targets" })]
	result, err := driver.ExecuteQuery(t.Context(), database, script.Text, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Records) < 50 {
		t.Errorf("%d targets", len(result.Records))
	}
}

// testCompare puts a later document into the graph: one indicator of the built-in
// one stays, one is new.
func testCompare(t *testing.T, server neo4jserver.Server, database driver.DriverWithContext) {
	const report, city = "document:990100:2025-annual", "place:990100:云溪市"
	later := &graph.Graph{
		Documents: []*graph.Document{{ID: report, Title: "云溪市工作报告", Type: "annual", Period: "2025", Place: city, SHA256: "ab", Length: 100}},
		Entities:  []*graph.Entity{{ID: city, Type: vocabulary.Place, Name: "云溪市", Code: "990100"}},
	}
	for i, name := range []string{"地区生产总值", "云海观景人次"} {
		indicator := graph.ID("indicator:" + name)
		later.Indicators = append(later.Indicators, &graph.Indicator{ID: indicator, Name: name})
		later.Metrics = append(later.Metrics, &graph.Metric{
			ID: "observation:990100:" + indicator, Kind: vocabulary.Actual, Indicator: indicator, About: city,
			Measure: vocabulary.Level, Comparator: vocabulary.Equal, Period: "2025",
			Sources: []graph.Source{{Document: report, Start: i, End: i + 1, Rule: "test"}},
		})
	}
	merge(t, server, later)
	script := scripts(t)[slices.IndexFunc(scripts(t), func(s browser.Script) bool { return s.Name == "analyst/compare" })]
	result, err := driver.ExecuteQuery(t.Context(), database, script.Text, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	got := map[any]any{}
	for _, record := range result.Records {
		got[record.Values[1]] = record.Values[0]
	}
	for indicator, want := range map[string]string{"地区生产总值": "都有 both", "云海观景人次": "新提 new", "入驻企业": "不再提 dropped"} {
		if got[indicator] != want {
			t.Errorf("%s: %v, want %s", indicator, got[indicator], want)
		}
	}
}

func fill(t *testing.T, server neo4jserver.Server) {
	t.Helper()
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	merge(t, server, g)
}

func merge(t *testing.T, server neo4jserver.Server, g *graph.Graph) {
	t.Helper()
	store, err := neo4j.Open(t.Context(), neo4j.Options{
		URI: server.URI, Username: server.Username, Password: server.Password, ReadTimeout: time.Minute,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := store.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
}

// checkQuery runs a query as Browser does: it is planned without a look at
// everything and without a warning, and answers with some rows, or with none.
func checkQuery(t *testing.T, database driver.DriverWithContext, name, query string, none bool) {
	t.Helper()
	result, err := driver.ExecuteQuery(t.Context(), database, "PROFILE "+query, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, query)
		return
	}
	for _, notification := range result.Summary.Notifications() {
		t.Errorf("%s: %s %s\n%s", name, notification.Code(), notification.Description(), query)
	}
	for _, operator := range operators(result.Summary.Profile()) {
		if operator = strings.TrimSuffix(operator, "@neo4j"); operator == "AllNodesScan" || operator == "CartesianProduct" {
			t.Errorf("%s is planned with %s\n%s", name, operator, query)
		}
	}
	rows := len(result.Records)
	if none && rows > 0 || !none && rows == 0 || rows > mostRows {
		t.Errorf("%s has %d rows\n%s", name, rows, query)
	}
}

func operators(plan driver.ProfiledPlan) []string {
	found := []string{plan.Operator()}
	for _, child := range plan.Children() {
		found = append(found, operators(child)...)
	}
	return found
}
