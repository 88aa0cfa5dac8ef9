package neo4j_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

func TestConformance(t *testing.T) {
	fewer(t, "10")
	server := neo4jtest.Server(t)
	database := connect(t, server)
	graphtest.Run(t, func(t *testing.T) graph.Store { return opened(t, server, database) })
}

// opened is the store of an empty database that keeps its indexes.
func opened(t testing.TB, server neo4jserver.Server, database driver.DriverWithContext) *neo4j.Store {
	t.Helper()
	query(t, database, "MATCH (n) DETACH DELETE n", nil)
	return open(t, server)
}

// TestStatements hears which statements the calls send.
func TestStatements(t *testing.T) {
	server := neo4jtest.Server(t)
	store := open(t, server)
	var ran []string
	ctx := graph.WithStatements(context.Background(), func(name string) { ran = append(ran, name) })
	if _, err := store.Nodes(ctx, []graph.ID{"platform:990100:无"}); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Find(ctx, graph.Query{Kind: graph.NodeEntity, Filter: graph.Filter{Group: "platform:990100:无"}, Page: graph.PageArgs{First: 1}}); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Search(ctx, "谷", 1); err != nil {
		t.Fatal(err)
	}
	want := []string{"read/nodes", "find/edge entity", "read/search", "read/nodes"}
	if diff := cmp.Diff(want, ran); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
}

func open(t testing.TB, server neo4jserver.Server) *neo4j.Store {
	t.Helper()
	store, err := neo4j.Open(context.Background(), options(server))
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return store
}

func options(server neo4jserver.Server) neo4j.Options {
	return neo4j.Options{
		URI: server.URI, Username: server.Username, Password: server.Password,
		ReadTimeout: time.Minute, // a cold server on a busy machine plans for seconds
	}
}

func connect(t testing.TB, server neo4jserver.Server) driver.DriverWithContext {
	t.Helper()
	connection, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { connection.Close(context.Background()) })
	return connection
}

// query runs a statement and returns the rows.
func query(t testing.TB, database driver.DriverWithContext, cypher string, params map[string]any) [][]any {
	t.Helper()
	result, err := driver.ExecuteQuery(context.Background(), database, cypher, params, driver.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	var rows [][]any
	for _, record := range result.Records {
		rows = append(rows, record.Values)
	}
	return rows
}

func TestIngests(t *testing.T) {
	server := neo4jtest.Server(t)
	database := connect(t, server)
	store := opened(t, server, database)
	if _, err := store.Merge(t.Context(), graphtest.Fixture()); err != nil {
		t.Fatal(err)
	}
	graphtest.Ingests(t, store, func(t *testing.T, id string) {
		query(t, database, "MATCH (n:StoreIngest {id: $id}) SET n.told = n.told - 60000", map[string]any{"id": id})
	})
}
