package export_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/export"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// awkward is the fixture with texts that CSV has signs for, and a document that
// says other things of what it shares.
func awkward() *graph.Graph {
	g := graphtest.Fixture()
	odd := "甲,乙;\"丙\"\n'丁'\t\\戊|\r\n己"
	title := *g.Documents[0]
	title.Title, title.Speaker, title.Text = odd, " ", odd
	g.Documents[0] = &title
	name := *g.Entities[0]
	name.English, name.Aliases = odd, []string{"a;b", "c,d", `"`, odd}
	g.Entities[0] = &name
	empty := *g.Sections[0]
	empty.Title = ""
	g.Sections[0] = &empty
	g.Sort()
	return g
}

// TestNeo4jAdmin imports into a new server what was exported, and wants the very
// database that the store writes, and the graph of the embedded store.
func TestNeo4jAdmin(t *testing.T) {
	reports := append(slices.Collect(synthetic.Reports(1, 3000)), awkward())
	g := graph.Union(reports...)
	dir := filepath.Join(t.TempDir(), "csv")
	if err := export.Neo4jAdmin(dir, g); err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	admin(t, home, dir)
	server := neo4jtest.Start(t, neo4jserver.Options{Home: home})
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, Username: server.Username, Password: server.Password, ReadTimeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	embedded := memory.New(&graph.Graph{})
	if _, err := embedded.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if want, got := lines(t, embedded), lines(t, store); want != got {
		t.Errorf("the graph (-want +got):\n%s", cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
	}
	database, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer database.Close(t.Context())
	imported := everything(t, database)
	rows(t, database, "MATCH (n) WHERE NOT n:Store AND NOT n:StoreVersion DETACH DELETE n")
	for _, report := range reports {
		if _, err := store.Merge(t.Context(), report); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(everything(t, database), imported, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the database (-merged +imported):\n%s", diff)
	}
}

// admin runs neo4j-admin as the documentation says.
func admin(t *testing.T, home, dir string) {
	t.Helper()
	lib, err := neo4jserver.Assemble(t.Context(), neo4jtest.Cache(t), os.Stderr)
	if err != nil {
		t.Fatal(err)
	}
	conf := filepath.Join(home, "conf")
	if err := os.MkdirAll(conf, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(conf, "neo4j.conf"), []byte("db.tx_log.preallocate=false\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "java", "-cp", filepath.Join(lib, "*"), "org.neo4j.cli.AdminTool",
		"database", "import", "full", "neo4j", "@"+export.Arguments)
	command.Dir = dir
	command.Env = append(os.Environ(), "NEO4J_HOME="+home, "NEO4J_CONF="+conf)
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("neo4j-admin: %v\n%s", err, output)
	}
}

func lines(t *testing.T, store graph.Store) string {
	t.Helper()
	g, err := store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := graph.Write(&text, g); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// everything are the nodes and relationships with their labels, types and
// properties.
func everything(t *testing.T, database driver.DriverWithContext) [][]any {
	t.Helper()
	nodes := rows(t, database, `MATCH (n) WHERE n:Record OR n:Manifest OR n:Store
		UNWIND labels(n) AS label WITH n, label ORDER BY label
		WITH n, collect(label) AS labels RETURN labels, properties(n) ORDER BY coalesce(n.id, n.document, n.name)`)
	edges := rows(t, database, `MATCH (a)-[r]->(b) RETURN a.id, type(r) AS type, b.id, properties(r)
		ORDER BY a.id, type, b.id, r.start, r.end, r.rule`)
	return append(nodes, edges...)
}

func rows(t *testing.T, database driver.DriverWithContext, cypher string) [][]any {
	t.Helper()
	result, err := driver.ExecuteQuery(t.Context(), database, cypher, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]any
	for _, record := range result.Records {
		rows = append(rows, record.Values)
	}
	return rows
}

// TestNeo4jAdminRefuses wants no folder where it cannot be made whole, and
// nothing beside it.
func TestNeo4jAdminRefuses(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "csv")
	bad := graphtest.Fixture()
	entity := *bad.Entities[0]
	entity.Aliases = []string{"a\x1fb"}
	bad.Entities[0] = &entity
	if err := export.Neo4jAdmin(dir, bad); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a name with a control character: %v, want ErrInvalid", err)
	}
	if err := export.Neo4jAdmin(dir, graphtest.Fixture()); err != nil {
		t.Fatal(err)
	}
	if err := export.Neo4jAdmin(dir, graphtest.Fixture()); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a folder that is there: %v, want ErrInvalid", err)
	}
	entries, err := os.ReadDir(parent)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
