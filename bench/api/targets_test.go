package api

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/npmtest"
)

// target is a server that answers the questions.
type target struct {
	name string
	url  string
	pid  int
	body func(q question, variables map[string]any) any
	path func(q question) string
}

func here(question) string { return "" }

// graphQL sends the question's text of a server.
func graphQL(text func(question) string) func(question, map[string]any) any {
	return func(q question, variables map[string]any) any {
		return map[string]any{"query": text(q), "variables": variables}
	}
}

func ours(q question) string { return q.ours }
func peer(q question) string { return q.peer }

// startTargets runs the servers against one Neo4j; they end with the test.
func startTargets(t *testing.T, server neo4jserver.Server) []target {
	dir := t.TempDir()
	build(t, dir, "policygraph", "../../cmd/policygraph")
	build(t, dir, "handwritten", "./handwritten")
	project := npmtest.Project(t, "peer")
	policygraph := filepath.Join(dir, "policygraph")
	serve := []string{policygraph, "serve", "--addr", "127.0.0.1:0", "--neo4j", server.URI}
	targets := []target{
		{name: "@neo4j/graphql", body: graphQL(peer), path: here},
		{name: "hand-written", body: func(_ question, variables map[string]any) any { return variables }, path: func(q question) string { return q.name }},
		{name: "live", body: graphQL(ours), path: here},
		{name: "snapshot", body: graphQL(ours), path: here},
	}
	commands := [][]string{{"node", filepath.Join(project, "peer.mjs")}, {filepath.Join(dir, "handwritten")}, serve, append(serve, "--snapshot")}
	for i, command := range commands {
		targets[i].url, targets[i].pid = start(t, server, command)
	}
	return targets
}

func build(t *testing.T, dir, name, from string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", filepath.Join(dir, name), from).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

var address = regexp.MustCompile(`http://[^\s"]+`)

// start runs a server and returns the address that it prints.
func start(t *testing.T, server neo4jserver.Server, command []string) (url string, pid int) {
	t.Helper()
	process := exec.Command(command[0], command[1:]...)
	process.Env = append(os.Environ(), server.Environ()...)
	process.Cancel = nil
	out, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	process.Stdout, process.Stderr = out, out
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = process.Process.Kill(); _ = process.Wait() })
	for range 600 {
		text, _ := os.ReadFile(out.Name())
		if found := address.FindString(string(text)); found != "" {
			if strings.HasSuffix(command[0], "policygraph") {
				found = strings.TrimSuffix(found, "/") + "/graphql"
				ready(found)
			}
			return found, process.Process.Pid
		}
		time.Sleep(100 * time.Millisecond)
	}
	text, _ := os.ReadFile(out.Name())
	t.Fatalf("%s does not say where it listens:\n%s", command[0], text)
	return "", 0
}

// ready waits until the server has read its snapshot.
func ready(graphql string) {
	for range 600 {
		response, err := http.Get(strings.TrimSuffix(graphql, "graphql") + "readyz")
		if err == nil {
			response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// cpu is the time that a process has had, in milliseconds; on Linux.
func cpu(pid int) float64 {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, behind, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(behind)
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return 10 * (user + system)
}

// resident is what a process has in memory of its own, and of its program file, in
// MiB.
func resident(pid int) (own, file float64) {
	status, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, 0
	}
	defer status.Close()
	for lines := bufio.NewScanner(status); lines.Scan(); {
		name, rest, _ := strings.Cut(lines.Text(), ":")
		part := map[string]*float64{"RssAnon": &own, "RssFile": &file}[name]
		if part != nil {
			kib, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			*part = kib / 1024
		}
	}
	return own, file
}

// prepare adds the relationships that the layout leaves to properties, and a
// property that it keeps for itself, which the others need.
func prepare(ctx context.Context, run func(context.Context, string) error) error {
	for _, statement := range []string{
		`MATCH (e:Entity) WHERE e.place IS NOT NULL CALL (e) { MATCH (p:Record {id: e.place}) MERGE (e)-[:OF_PLACE]->(p) } IN TRANSACTIONS OF 5000 ROWS`,
		`MATCH (m:Metric) CALL (m) { MATCH (e:Record {id: m.about}) MERGE (m)-[:CONCERNS]->(e) } IN TRANSACTIONS OF 5000 ROWS`,
		`MATCH (m:Metric) CALL (m) { SET m.position = m._position } IN TRANSACTIONS OF 5000 ROWS`,
		`MATCH (m:Metric) CALL (m) { MATCH (m)-[:STATED_IN]->(s:Section) MATCH (d:Record {id: s.document}) MERGE (m)-[:IN_DOCUMENT]->(d) } IN TRANSACTIONS OF 5000 ROWS`,
	} {
		if err := run(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}
