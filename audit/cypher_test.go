package audit_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// TestCypher holds the twins for Neo4j Browser to the rules: the same subjects
// in the fixtures and in a synthetic graph. No twin reads the text.
func TestCypher(t *testing.T) {
	files, err := filepath.Glob("cypher/*.cypher")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d twins, %v", len(files), err)
	}
	graphs := map[string][]*graph.Graph{}
	for _, f := range fixtures(t) {
		graphs[f.rule] = []*graph.Graph{f.broken, f.clean}
	}
	random := graph.Union(slices.Collect(synthetic.Reports(1, 1500))...)
	server := neo4jtest.Server(t)
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	session, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close(t.Context())
	twins := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		twins[strings.TrimSuffix(filepath.Base(file), ".cypher")] = string(text)
	}
	compare := func(id string, g *graph.Graph) {
		result, err := driver.ExecuteQuery(t.Context(), session, twins[id], nil, driver.EagerResultTransformer)
		if err != nil {
			t.Errorf("%s: %v", id, err)
			return
		}
		seen := map[string]bool{}
		for _, record := range result.Records {
			subject, _, err := driver.GetRecordValue[string](record, "subject")
			if err != nil {
				t.Errorf("%s: %v", id, err)
			}
			seen[subject] = true
		}
		got := slices.Sorted(maps.Keys(seen))
		if diff := cmp.Diff(subjects(t, id, g.WithoutText()), got); diff != "" {
			t.Errorf("%s, the rule is -, the twin +:\n%s", id, diff)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(twins)) {
		for _, g := range graphs[id] {
			load(t, store, g)
			compare(id, g)
			unload(t, store, g)
		}
	}
	load(t, store, random)
	for _, id := range slices.Sorted(maps.Keys(twins)) {
		compare(id, random)
	}
}

func load(t *testing.T, store graph.Store, g *graph.Graph) {
	t.Helper()
	if _, err := store.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
}

func unload(t *testing.T, store graph.Store, g *graph.Graph) {
	t.Helper()
	for _, d := range g.Documents {
		if _, err := store.Remove(t.Context(), d.ID); err != nil {
			t.Fatal(err)
		}
	}
}

// subjects are what the rule's findings are about; of gathered ones, what they
// gather.
func subjects(t *testing.T, id string, g *graph.Graph) []string {
	t.Helper()
	only := ruleOf(t, id)
	seen := map[string]bool{}
	for _, f := range audit.Run(g, audit.Options{Rules: []rule.Rule{only}}).Findings {
		about := []graph.ID{f.Subject}
		if only.Gather != nil {
			about = f.Nodes
		}
		for _, node := range about {
			seen[string(node)] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}
