package bench

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

var loadNodes = flag.Int("load.nodes", 50_000, "how many nodes BenchmarkLoad loads")

// BenchmarkLoad loads the same synthetic reports into Neo4j in three ways, by
// turns, with the same constraints and indexes: a Merge for each report; plain
// batches of 5,000 rows, UNWIND and MERGE, of the very nodes and relationships
// that the merges made; and such batches without the properties that serve the
// program alone.
//
//	POLICYGRAPH_NEO4J=require go test ./bench -run - -bench 'Load$' -benchtime 3x -load.nodes 50000
func BenchmarkLoad(b *testing.B) {
	server := neo4jtest.Start(b, neo4jserver.Options{Heap: "2g", PageCache: "512m"})
	store, err := neo4j.Open(b.Context(), neo4j.Options{URI: server.URI, Username: server.Username, Password: server.Password, ReadTimeout: time.Minute})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	database, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { database.Close(context.Background()) })
	l := &load{B: b, server: server.PID, database: database, store: store, reports: slices.Collect(synthetic.Reports(1, *loadNodes))}
	cold := time.Now()
	l.merges()
	b.Logf("%d reports; merges of a cold server %s", len(l.reports), time.Since(cold))
	plain := l.readBack()
	bare := withoutProgram(plain)
	l.rows = l.count()
	l.turn(func() { l.batches(plain) }) // warms the server up for them

	var merged, plainly, barely cost
	for b.Loop() {
		m := l.turn(l.merges)
		p := l.turn(func() { l.batches(plain) })
		r := l.turn(func() { l.batches(bare) })
		b.Logf("%d rows: merges %s, plain %s, bare %s", l.rows, m, p, r)
		merged, plainly, barely = merged.plus(m), plainly.plus(p), barely.plus(r)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(l.rows*b.N)/merged.wall.Seconds(), "merged-rows/s")
	b.ReportMetric(float64(l.rows*b.N)/plainly.wall.Seconds(), "plain-rows/s")
	b.ReportMetric(100*plainly.wall.Seconds()/merged.wall.Seconds(), "%-of-plain")
	b.ReportMetric(100*barely.wall.Seconds()/merged.wall.Seconds(), "%-of-bare")
	if merged.cpu > 0 {
		b.ReportMetric(100*plainly.cpu.Seconds()/merged.cpu.Seconds(), "cpu-%-of-plain")
		b.ReportMetric(100*barely.cpu.Seconds()/merged.cpu.Seconds(), "cpu-%-of-bare")
	}
}

// cost is what one way takes. On a busy machine the CPU time, of the server and
// of the program, says more than the clock.
type cost struct{ wall, cpu time.Duration }

func (c cost) plus(d cost) cost { return cost{c.wall + d.wall, c.cpu + d.cpu} }

func (c cost) String() string {
	return fmt.Sprintf("%.2f s (CPU %.2f s)", c.wall.Seconds(), c.cpu.Seconds())
}

// cpu is what the processes have used, as Linux tells it; elsewhere nothing.
func cpu(processes ...int) time.Duration {
	const tick = 10 * time.Millisecond
	var total time.Duration
	for _, process := range processes {
		stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", process))
		_, fields, _ := strings.Cut(string(stat), ") ")
		var user, system int
		if all := strings.Fields(fields); len(all) > 12 {
			user, _ = strconv.Atoi(all[11])
			system, _ = strconv.Atoi(all[12])
		}
		total += time.Duration(user+system) * tick
	}
	return total
}

type load struct {
	*testing.B
	server   int // its process
	database driver.DriverWithContext
	store    *neo4j.Store
	reports  []*graph.Graph
	rows     int // nodes and relationships
}

// batch is a statement with its rows.
type batch struct {
	statement string
	rows      []any
}

func (l *load) merges() {
	for _, report := range l.reports {
		if _, err := l.store.Merge(l.Context(), report); err != nil {
			l.Fatal(err)
		}
	}
}

func (l *load) batches(all []batch) {
	for _, batch := range all {
		l.query(batch.statement, map[string]any{"rows": batch.rows})
	}
}

// turn is what one way costs from an empty database to the whole graph.
func (l *load) turn(way func()) cost {
	l.query("MATCH (n) WHERE NOT n:Store AND NOT n:StoreVersion CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", nil)
	start, used := time.Now(), cpu(l.server, os.Getpid())
	way()
	took := cost{time.Since(start), cpu(l.server, os.Getpid()) - used}
	if got := l.count(); got != l.rows {
		l.Fatalf("%d rows in the database, want %d", got, l.rows)
	}
	return took
}

// readBack makes batches of what the database holds, a text for each set of
// labels and each type.
func (l *load) readBack() []batch {
	batches := make(map[string][]any)
	for _, record := range l.query("MATCH (n:Record) RETURN n", nil) {
		node := record.Values[0].(driver.Node)
		statement := "UNWIND $rows AS row MERGE (n:Record {id: row.id}) SET n = row, n:" + strings.Join(node.Labels, ":")
		batches[statement] = append(batches[statement], node.Props)
	}
	nodes := chunks(batches)
	batches = make(map[string][]any)
	for _, record := range l.query("MATCH (a:Record)-[r]->(b:Record) RETURN a.id, b.id, r", nil) {
		r := record.Values[2].(driver.Relationship)
		key := ""
		switch {
		case r.Props["id"] != nil:
			key = " {id: row.properties.id}"
		case r.Props["start"] != nil:
			key = " {start: row.properties.start, end: row.properties.end, rule: row.properties.rule}"
		}
		statement := "UNWIND $rows AS row MATCH (a:Record {id: row.from}) MATCH (b:Record {id: row.to}) MERGE (a)-[r:" + r.Type + key + "]->(b) SET r = row.properties"
		batches[statement] = append(batches[statement], map[string]any{"from": record.Values[0], "to": record.Values[1], "properties": r.Props})
	}
	return append(nodes, chunks(batches)...)
}

// withoutProgram are the batches without the properties whose names begin with
// an underscore.
func withoutProgram(all []batch) []batch {
	bare := slices.Clone(all)
	for i := range bare {
		bare[i].rows = slices.Clone(bare[i].rows)
		for j, row := range bare[i].rows {
			properties := maps.Clone(row.(map[string]any))
			maps.DeleteFunc(properties, func(name string, _ any) bool { return strings.HasPrefix(name, "_") })
			bare[i].rows[j] = properties
		}
	}
	return bare
}

func chunks(rows map[string][]any) (all []batch) {
	for _, statement := range slices.Sorted(maps.Keys(rows)) {
		for some := range slices.Chunk(rows[statement], 5000) {
			all = append(all, batch{statement, some})
		}
	}
	return all
}

// count is how many nodes and relationships there are of the graph's.
func (l *load) count() int {
	counted := l.query("MATCH (n:Record) OPTIONAL MATCH (n)-[r]->(:Record) RETURN count(DISTINCT n) + count(r)", nil)
	return int(counted[0].Values[0].(int64))
}

func (l *load) query(statement string, params map[string]any) []*driver.Record {
	session := l.database.NewSession(l.Context(), driver.SessionConfig{})
	defer session.Close(l.Context())
	result, err := session.Run(l.Context(), statement, params)
	if err == nil {
		var records []*driver.Record
		if records, err = result.Collect(l.Context()); err == nil {
			return records
		}
	}
	l.Fatal(fmt.Errorf("%s: %w", statement, err))
	return nil
}
