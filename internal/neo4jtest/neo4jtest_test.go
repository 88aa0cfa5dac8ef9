package neo4jtest_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

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

// TestKilled kills a test while its server starts: neither stays behind.
func TestKilled(t *testing.T) {
	if os.Getenv("NEO4JTEST_VICTIM") != "" {
		neo4jtest.Start(t, neo4jserver.Options{})
		t.Fatal("it was to be killed before")
	}
	neo4jtest.Cache(t)
	folder := t.TempDir()
	victim := exec.Command(os.Args[0], "-test.run=^TestKilled$")
	victim.Env = append(os.Environ(), "NEO4JTEST_VICTIM=yes", "TMPDIR="+folder, "GOTMPDIR="+folder)
	var said bytes.Buffer
	victim.Stdout, victim.Stderr = &said, &said
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	var home string
	waitFor(t, "the server's home", &said, func() error {
		homes, err := filepath.Glob(filepath.Join(folder, "TestKilled*", "*"))
		if err == nil && len(homes) == 0 {
			return os.ErrNotExist
		}
		home = strings.Join(homes, " ")
		return err
	})
	var server neo4jserver.Server
	waitFor(t, "the server's process", &said, func() (err error) { server, err = neo4jserver.Status(home); return err })
	if err := victim.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = victim.Wait() // killed
	waitFor(t, "the end", &said, func() error {
		if _, err := os.Stat(home); err == nil {
			return os.ErrExist
		}
		return nil
	})
	if process, err := os.FindProcess(server.PID); err != nil || process.Signal(syscall.Signal(0)) == nil {
		t.Errorf("process %d still runs", server.PID)
	}
}

func waitFor(t *testing.T, what string, said *bytes.Buffer, try func() error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		err := try()
		if err == nil {
			return
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("waited for %s: %v\n%s", what, err, said)
		}
	}
}
