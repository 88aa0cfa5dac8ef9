package neo4j_test

import (
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// TestTrouble has errors that say what is wrong and where to mend it.
func TestTrouble(t *testing.T) {
	server := neo4jtest.Server(t)
	right := options(server)
	right.ReadTimeout = 0
	with := func(change func(*neo4j.Options)) neo4j.Options {
		options := right
		change(&options)
		return options
	}
	silent, err := net.Listen("tcp", "127.0.0.1:0") // takes connections and says nothing
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	for name, test := range map[string]struct {
		options neo4j.Options
		want    error
		says    string
	}{
		"password":     {with(func(o *neo4j.Options) { o.Password = "wrong-secret" }), graph.ErrUnavailable, "NEO4J_PASSWORD"},
		"user":         {with(func(o *neo4j.Options) { o.Username = "nobody" }), graph.ErrUnavailable, `user "nobody"`},
		"no user":      {with(func(o *neo4j.Options) { o.Username, o.Password = "", "" }), graph.ErrUnavailable, "NEO4J_USERNAME"},
		"database":     {with(func(o *neo4j.Options) { o.Database = "other" }), graph.ErrUnavailable, "NEO4J_DATABASE"},
		"no server":    {with(func(o *neo4j.Options) { o.URI = "bolt://127.0.0.1:1" }), graph.ErrUnavailable, "cannot be reached"},
		"no router":    {with(func(o *neo4j.Options) { o.URI = "neo4j://127.0.0.1:1" }), graph.ErrUnavailable, "cannot be reached"},
		"silence":      {with(func(o *neo4j.Options) { o.URI = "bolt://" + silent.Addr().String() }), graph.ErrUnavailable, silent.Addr().String()},
		"no address":   {with(func(o *neo4j.Options) { o.URI = "localhost" }), graph.ErrInvalid, "neo4j://localhost:7687"},
		"other scheme": {with(func(o *neo4j.Options) { o.URI = "http://localhost:7474" }), graph.ErrInvalid, "http://localhost:7474"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			store, err := neo4j.Open(t.Context(), test.options)
			if err == nil {
				store.Close()
			}
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%v, want %v that says %q", err, test.want, test.says)
			}
			if err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("%v gives the password away", err)
			}
			if took := time.Since(start); took > 6*time.Second {
				t.Errorf("it took %s", took)
			}
			t.Log(err)
		})
	}
	t.Run("newer", func(t *testing.T) { testNewer(t, server) })
	t.Run("older", func(t *testing.T) { testOlder(t, server) })
	t.Run("emptied", func(t *testing.T) { testEmptied(t, server) })
}

// testNewer meets what a later policygraph wrote.
func testNewer(t *testing.T, server neo4jserver.Server) {
	database := connect(t, server)
	store := opened(t, server, database)
	query(t, database, "MATCH (store:Store) SET store.format = 99", nil)
	if _, err := neo4j.Open(t.Context(), options(server)); !errors.Is(err, graph.ErrNewerFormat) {
		t.Errorf("Open: %v, want ErrNewerFormat", err)
	}
	if _, err := store.Merge(t.Context(), &graph.Graph{}); !errors.Is(err, graph.ErrNewerFormat) {
		t.Errorf("Merge: %v, want ErrNewerFormat", err)
	}
}

// testOlder opens what the first layout left: metrics hang on places, and there
// is no index of what they are about.
func testOlder(t *testing.T, server neo4jserver.Server) {
	database := connect(t, server)
	store := opened(t, server, database)
	g := graphtest.Fixture()
	if _, err := store.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	const left = "MATCH (:Metric)-[about:ABOUT]->(:Place) RETURN count(about)"
	query(t, database, "MATCH (store:Store) SET store.format = 1 WITH store MATCH (m:Metric) MATCH (p:Place {id: m.about}) CREATE (m)-[:ABOUT]->(p)", nil)
	query(t, database, "DROP INDEX policygraph_metric_about", nil)
	if before := query(t, database, left, nil); before[0][0] == int64(0) {
		t.Fatal("no metric hangs on a place")
	}
	store = open(t, server)
	if after := query(t, database, left, nil); after[0][0] != int64(0) {
		t.Errorf("%d metrics hang on places", after[0][0])
	}
	pages, err := store.Find(t.Context(), graph.Query{Kind: graph.NodeMetric, Filter: graph.Filter{About: []graph.ID{g.Metrics[0].About}}, Page: graph.PageArgs{First: 1}})
	if err != nil || len(pages[0].Edges) != 1 {
		t.Errorf("metrics of %s: %v, %v", g.Metrics[0].About, pages, err)
	}
}

// testEmptied loses the whole graph to somebody else's hand.
func testEmptied(t *testing.T, server neo4jserver.Server) {
	database := connect(t, server)
	store := opened(t, server, database)
	query(t, database, "MATCH (n) DETACH DELETE n", nil)
	if _, err := store.Nodes(t.Context(), []graph.ID{"x"}); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Nodes: %v, want ErrUnavailable", err)
	}
	if _, err := store.Merge(t.Context(), &graph.Graph{}); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Merge: %v, want ErrUnavailable", err)
	}
}
