// Package api measures the API beside others over the same Neo4j; bench/README.md
// has the command and what it printed.
package api

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

var (
	rounds = flag.Int("api.rounds", 0, "measure in so many rounds")
	length = flag.Duration("api.turn", 2*time.Second, "how long a turn of one target is")
	warm   = flag.Duration("api.warm", 15*time.Second, "how long each target is warmed up with each question")
	nodes  = flag.Int("api.nodes", 100_000, "how large the graph is")
	home   = flag.String("api.home", "", "a folder for Neo4j that keeps the graph for the next run")
	only   = flag.String("api.only", "", "questions to ask, by name, with commas; all where empty")
	which  = flag.String("api.targets", "", "targets to ask, by name, with commas; all where empty")
)

const (
	clients = 16
	shapes  = 20 // new ones, for the cold cost
)

// TestAPI compares the answers of all targets and then how fast they are.
func TestAPI(t *testing.T) {
	if *rounds == 0 {
		t.Skip("it takes minutes: -api.rounds 5 measures")
	}
	server := neo4jtest.Start(t, neo4jserver.Options{Home: *home, Heap: "3g", PageCache: "1g", Java: []string{"-XX:TieredStopAtLevel=4"}})
	reports := slices.Collect(synthetic.Reports(1, *nodes))
	load(t, server, reports)
	targets := startTargets(t, server)
	asked := questions(graph.Union(reports...))
	reports = nil
	asked = slices.DeleteFunc(asked, func(q question) bool { return !chosen(*only, q.name) || len(q.variables) == 0 })
	targets = slices.DeleteFunc(targets, func(to target) bool { return !chosen(*which, to.name) })
	compareAnswers(t, targets, asked)
	measure(t, targets, asked, server.PID)
}

func chosen(names, name string) bool {
	return names == "" || slices.Contains(strings.Split(names, ","), name)
}

// load puts the reports into the database, unless they are there from a run before.
func load(t *testing.T, server neo4jserver.Server, reports []*graph.Graph) {
	t.Helper()
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	there, err := store.Find(t.Context(), graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{First: 1, Count: true}})
	if err != nil {
		t.Fatal(err)
	}
	if there[0].Total == len(graph.Union(reports...).Documents) {
		return
	}
	for some := range slices.Chunk(reports, 20) { // more would not fit into a transaction
		if _, err := store.Merge(t.Context(), graph.Union(some...)); err != nil {
			t.Fatal(err)
		}
	}
	connection, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close(t.Context())
	session := connection.NewSession(t.Context(), driver.SessionConfig{})
	defer session.Close(t.Context())
	err = prepare(t.Context(), func(ctx context.Context, statement string) error {
		result, err := session.Run(ctx, statement, nil)
		if err == nil {
			_, err = result.Consume(ctx)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// measure prints a table for each question.
func measure(t *testing.T, targets []target, asked []question, database int) {
	for _, q := range asked {
		for _, to := range targets {
			turn(t, to, q, clients, database, *warm)
		}
	}
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(out, "question\ttarget\trequests/s\tlow–high\tCPU ms\tNeo4j ms\tp50 of 1\tp99 of 1\tMiB\tof it file\tnew shape\tonce warm\t")
	for _, q := range asked {
		many, one := map[string][]sample{}, map[string][]sample{}
		for range *rounds {
			rand.Shuffle(len(targets), func(i, j int) { targets[i], targets[j] = targets[j], targets[i] })
			for _, to := range targets {
				many[to.name] = append(many[to.name], turn(t, to, q, clients, database, *length))
				one[to.name] = append(one[to.name], turn(t, to, q, 1, database, *length/2))
			}
		}
		slices.SortFunc(targets, func(a, b target) int { return strings.Compare(a.name, b.name) })
		for _, to := range targets {
			first, later := cold(t, to, q)
			row(out, q.name, to.name, many[to.name], one[to.name])
			fmt.Fprintf(out, "%.1f\t%.1f\t\n", first, later)
		}
	}
	out.Flush()
}

func row(out *tabwriter.Writer, question, target string, many, one []sample) {
	rate := func(s sample) float64 { return s.perSecond }
	slices.SortFunc(many, func(a, b sample) int { return int(a.perSecond - b.perSecond) })
	fmt.Fprintf(out, "%s\t%s\t%.0f\t%.0f–%.0f\t%.2f\t%.2f\t%.2f\t%.2f\t%.0f\t%.0f\t", question, target, median(many, rate), many[0].perSecond,
		many[len(many)-1].perSecond, median(many, func(s sample) float64 { return s.cpu }), median(many, func(s sample) float64 { return s.database }),
		median(one, func(s sample) float64 { return s.p50 }), median(one, func(s sample) float64 { return s.p99 }), median(many, func(s sample) float64 { return s.own + s.file }), median(many, func(s sample) float64 { return s.file }))
}

// cold asks for shapes that the target has not seen, each with names of its own
// for the IDs: the median milliseconds of the first and of the third time.
func cold(t *testing.T, to target, q question) (first, later float64) {
	t.Helper()
	var firsts, laters []float64
	for i := range shapes {
		shape := q
		shape.ours, shape.peer = renamed(q.ours, i), renamed(q.peer, i)
		took := func() float64 {
			began := time.Now()
			ask(t, to, shape, q.variables[i%len(q.variables)])
			return float64(time.Since(began).Microseconds()) / 1000
		}
		firsts = append(firsts, took())
		took()
		laters = append(laters, took())
	}
	slices.Sort(firsts)
	slices.Sort(laters)
	return firsts[shapes/2], laters[shapes/2]
}

func renamed(query string, number int) string {
	return strings.ReplaceAll(query, " id ", fmt.Sprintf(" n%d: id ", number))
}
