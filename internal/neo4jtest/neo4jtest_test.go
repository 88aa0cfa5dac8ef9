package neo4jtest_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

func query(t *testing.T, driver neo4j.DriverWithContext, cypher string) []any {
	t.Helper()
	result, err := neo4j.ExecuteQuery(context.Background(), driver, cypher, nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	values := []any{}
	for _, record := range result.Records {
		values = append(values, record.Values...)
	}
	return values
}

func TestEveryTestGetsAnEmptyDatabase(t *testing.T) {
	for _, name := range []string{"first", "second"} {
		t.Run(name, func(t *testing.T) {
			driver := neo4jtest.Driver(t)
			for _, empty := range []string{
				"MATCH (n) RETURN n",
				"SHOW CONSTRAINTS YIELD name",
				"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
			} {
				if diff := cmp.Diff([]any{}, query(t, driver, empty)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", empty, diff)
				}
			}
			query(t, driver, "CREATE CONSTRAINT `odd ``name` FOR (p:Platform) REQUIRE p.id IS UNIQUE")
			query(t, driver, "CREATE FULLTEXT INDEX names FOR (p:Platform) ON EACH [p.name]")
			query(t, driver, "CREATE INDEX FOR ()-[m:HAS_MEMBER]-() ON (m.ordinal)")
			query(t, driver, "UNWIND range(1, 6000) AS i CREATE (:Platform {id: i, name: '云溪谷'})-[:HAS_MEMBER {ordinal: i}]->(:Area)")
		})
	}
}

// Both parallel tests count to a hundred on the one database: were they there at
// the same time, they would see each other's nodes.
func TestOneTestAtATime(t *testing.T) {
	for _, name := range []string{"one", "other"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			driver := neo4jtest.Driver(t)
			for want := int64(1); want <= 100; want++ {
				got := query(t, driver, "CREATE (:Area) WITH 1 AS made MATCH (n) RETURN count(n)")
				if diff := cmp.Diff([]any{want}, got); diff != "" {
					t.Fatalf("nodes (-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestOneServerForAll(t *testing.T) {
	var servers []neo4jserver.Server
	for _, name := range []string{"first", "second"} {
		t.Run(name, func(t *testing.T) { servers = append(servers, neo4jtest.Server(t)) })
	}
	if len(servers) == 2 && servers[0] != servers[1] {
		t.Errorf("two servers: %v", servers)
	}
}
