package neo4j_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// TestWrites has one server for what writers can do to each other.
func TestWrites(t *testing.T) {
	server := neo4jtest.Server(t)
	for name, test := range map[string]func(*testing.T, neo4jserver.Server){
		"TwoAtOnce": testTwoAtOnce,
		"Stopped":   testStopped,
		"LeftOver":  testLeftOver,
		"Version":   testVersion,
		"Browser":   testBrowser,
		"Held":      testHeld,
	} {
		t.Run(name, func(t *testing.T) { test(t, server) })
	}
}

func builtIn(t *testing.T) *graph.Graph {
	t.Helper()
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// testTwoAtOnce merges one report by two processes, here two stores: one of
// them finds it done.
func testTwoAtOnce(t *testing.T, server neo4jserver.Server) {
	stores := []graph.Store{opened(t, server, connect(t, server)), open(t, server)}
	g := builtIn(t)
	diffs := make([]graph.Diff, len(stores))
	var writers sync.WaitGroup
	for i, store := range stores {
		writers.Go(func() {
			var err error
			if diffs[i], err = store.Merge(t.Context(), g); err != nil {
				t.Error(err)
			}
		})
	}
	writers.Wait()
	if len(diffs[0].Added) == 0 {
		diffs[0], diffs[1] = diffs[1], diffs[0]
	}
	same(t, "the diffs", []graph.Diff{{Added: g.Nodes()}, {}}, diffs)
	holds(t, stores[0], g)
}

// testStopped ends the context of a merge at one moment after the other: the
// store then has the old graph, and in the end the new one.
func testStopped(t *testing.T, server neo4jserver.Server) {
	store := opened(t, server, connect(t, server))
	old := graphtest.Fixture()
	if _, err := store.Merge(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	g := builtIn(t)
	stopped := 0
	for patience := time.Millisecond; ; patience = patience * 3 / 2 {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		_, err := store.Merge(ctx, g)
		cancel()
		if err == nil {
			break
		}
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("after %s: %v", patience, err)
		}
		stopped++
		holds(t, store, old)
	}
	if stopped < 5 {
		t.Errorf("the merge was stopped %d times", stopped)
	}
	holds(t, store, graph.Union(old, g))
}

// testLeftOver reads what a writer left that was killed right before its commit
// or right behind it: readers set it right.
func testLeftOver(t *testing.T, server neo4jserver.Server) {
	database := connect(t, server)
	store := opened(t, server, database)
	if _, err := store.Merge(t.Context(), graphtest.Fixture()); err != nil {
		t.Fatal(err)
	}
	query(t, database, "MATCH (version:StoreVersion) SET version.number = version.number + 1", nil)
	holds(t, store, graphtest.Fixture())
	if rows := query(t, database, "MATCH (version:StoreVersion) RETURN version.number % 2", nil); rows[0][0] != int64(0) {
		t.Errorf("the version is still odd")
	}
}

// testVersion wipes the store and fills it again: an empty one does not begin
// with versions that another graph had.
func testVersion(t *testing.T, server neo4jserver.Server) {
	versions := make(map[graph.Version]bool)
	for range 3 {
		store := opened(t, server, connect(t, server))
		if _, err := store.Merge(t.Context(), graphtest.Fixture()); err != nil {
			t.Fatal(err)
		}
		version, err := store.Version(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		versions[version] = true
	}
	if len(versions) != 3 {
		t.Errorf("three graphs have the versions %v", versions)
	}
}

// testBrowser asks as people do in Neo4j Browser.
func testBrowser(t *testing.T, server neo4jserver.Server) {
	database := connect(t, server)
	store := opened(t, server, database)
	if _, err := store.Merge(t.Context(), graphtest.Fixture()); err != nil {
		t.Fatal(err)
	}
	for cypher, want := range map[string][][]any{
		"MATCH (g:Platform {name: '三谷一港'})-[r:HAS_MEMBER]->(m:Platform) RETURN r.ordinal, m.name, m.english ORDER BY r.ordinal": {
			{int64(1), "星谷", "Star Valley"}, {int64(2), "云谷", "Cloud Valley"}, {int64(3), "河港", nil}},
		"MATCH (p:Place {name: '江州市'}) MATCH (i:Indicator)<-[:OF]-(o:Observation {about: p.id}) WHERE o.measure = 'level' RETURN i.english, o.value, o.unit, o.period ORDER BY o.period": {
			{"gross domestic product", 8100.5, "亿元", "2024"}, {"gross domestic product", int64(4200), "亿元", "2025-S1"}},
		"MATCH (o:Target)-[s:STATED_IN]->(section)<-[:HAS_SECTION]-(d:Document) RETURN o.strength, section.title, s.start, s.end, d.title": {
			{"expected", "今年工作", int64(1010), int64(1015), "江州市2024年政府工作报告"}},
		"CALL db.index.fulltext.queryNodes('policygraph_names', '云谷') YIELD node RETURN node.name LIMIT 1":                 {{"云谷"}},
		"CALL db.index.fulltext.queryNodes('policygraph_names', 'domestic') YIELD node RETURN node.name":                   {{"地区生产总值"}},
		"MATCH (n:Record) WHERE n:Observation AND n:Target RETURN n":                                                       nil,
		"MATCH (:Project {name: '临江高速'})-[:HAS_MILESTONE]->(m:Milestone) RETURN m.status, m.period ORDER BY m.period":      {{"started", "2024"}, {"completed", "2025-S1"}},
		"MATCH (d:Document)-[:COVERS]->(p:Place) MATCH (d)-[:ISSUED_BY]->(o:Organization) RETURN p.code, o.name, count(d)": {{"990100", "江州市人民政府", int64(2)}},
		"MATCH (o:Observation {measure: 'rank'})-[:COMPARED_WITH]->(p) RETURN o.value, p.name":                             {{int64(3), "临水省"}},
		"MATCH (:Platform {name: '云谷'})-[m:MENTIONED_IN]->(s:Section) RETURN s.document, m.start ORDER BY s.document":      {{string(graphtest.Annual), int64(530)}, {string(graphtest.MidYear), int64(530)}},
	} {
		same(t, cypher, want, query(t, database, cypher, nil))
	}
}

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func holds(t *testing.T, store graph.Store, want *graph.Graph) {
	t.Helper()
	got, err := store.Export(context.Background())
	if err != nil {
		t.Fatalf("Export: %v", err)
	}
	same(t, "the graph", want, got)
}
