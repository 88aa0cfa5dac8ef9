package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// faulty is a Neo4j that a test breaks, with a server that reads it live and one
// that holds a snapshot.
type faulty struct {
	*testing.T
	neo4j          neo4jserver.Server
	live, snapshot server
	counted        sync.Map // what counts said, by version
}

type counted struct {
	Documents, Observations struct{ TotalCount int }
}

// answer is what a query brought.
type answer struct {
	Data   *counted // zeros where there are errors
	Errors []struct {
		Message    string
		Extensions struct{ Code string }
	}
	Extensions struct {
		Graph struct{ Mode, Version, From, StaleSince string }
	}
	body []byte
	took time.Duration
}

// counts is answered by two calls of the store.
const counts = `{ documents { totalCount } observations { totalCount } }`

func TestFaults(t *testing.T) {
	t.Parallel()
	f := &faulty{T: t, neo4j: neo4jtest.Start(t, neo4jserver.Options{})}
	t.Run("NoStart", f.testNoStart)
	f.policygraph("ingest", "testdata/reports/yunxi-2025.txt", "--registry", "testdata/registry", "--neo4j", f.neo4j.URI)
	f.serve(&f.live, "--neo4j", f.neo4j.URI)
	f.serve(&f.snapshot, "--neo4j", strings.Replace(f.neo4j.URI, "neo4j://", "bolt://", 1), "--snapshot", "--refresh", "50ms")
	goroutines := max(f.goroutines(&f.live), f.goroutines(&f.snapshot))

	f.load(func() {
		f.policygraph("ingest", "testdata/reports/yunxi-2026.txt", "--registry", "testdata/registry", "--neo4j", f.neo4j.URI)
		f.eventually("both have the new report", func() bool { return f.has(&f.live, 2) && f.has(&f.snapshot, 2) })
	}, f.checkWhole)
	f.signal(syscall.SIGSTOP)
	f.eventually("Neo4j hangs", func() bool { return f.ask(&f.live).code() == "TIMEOUT" })
	f.signal(syscall.SIGCONT)
	f.load(func() {
		f.signal(syscall.SIGKILL)
		f.eventually("the error is seen", func() bool { return f.ask(&f.live).code() == "UNAVAILABLE" })
		f.checkAway()
		f.startAgain()
		f.eventually("it is live again", func() bool { return f.has(&f.live, 2) })
	}, f.checkBounded)
	f.policygraph("ingest", "--remove", "document:990100:2026-annual", "--neo4j", f.neo4j.URI)
	f.eventually("the snapshot follows again", func() bool { return f.has(&f.snapshot, 1) && f.has(&f.live, 1) })
	f.eventually("the goroutines end", func() bool {
		http.DefaultClient.CloseIdleConnections()
		return max(f.goroutines(&f.live), f.goroutines(&f.snapshot)) <= goroutines+3 // connections to the store and from this test
	})
	for _, s := range []*server{&f.live, &f.snapshot} {
		if err := s.terminate(); err != nil {
			t.Error(err)
		}
		if err := s.wait(); err != nil {
			t.Errorf("it ended with %v:\n%s", err, s.said)
		}
	}
	if !strings.Contains(f.snapshot.said, "answers go on from the snapshot") || !strings.Contains(f.snapshot.said, "can be asked again") {
		t.Errorf("the snapshot's log does not tell:\n%s", f.snapshot.said)
	}
}

// testNoStart serves what cannot be reached: a sentence and exit status 1.
func (f *faulty) testNoStart(t *testing.T) {
	for name, test := range map[string]struct{ uri, env, says string }{
		"no server": {"neo4j://127.0.0.1:1", "", "cannot be reached"},
		"password":  {f.neo4j.URI, "NEO4J_PASSWORD=wrong-secret", "set NEO4J_USERNAME and NEO4J_PASSWORD"},
		"database":  {f.neo4j.URI, "NEO4J_DATABASE=other", "has no such database; set NEO4J_DATABASE"},
		"scheme":    {"http://localhost:7474", "", "neo4j://localhost:7687"},
	} {
		t.Run(name, func(t *testing.T) {
			command := exec.Command("policygraph", "serve", "--addr", "127.0.0.1:0", "--neo4j", test.uri)
			command.Env = append(append(os.Environ(), f.neo4j.Environ()...), test.env)
			var said bytes.Buffer
			command.Stderr = &said
			_ = command.Run()
			sentence := said.String()
			if command.ProcessState.ExitCode() != 1 || strings.Count(sentence, "\n") != 1 || !strings.Contains(sentence, test.says) {
				t.Errorf("exit status %d, %q", command.ProcessState.ExitCode(), sentence)
			}
			if strings.Contains(sentence, "secret") {
				t.Errorf("it gives the password away: %q", sentence)
			}
		})
	}
}

// checkWhole wants of every answer that it is of the graph of its version, or
// says that there were two.
func (f *faulty) checkWhole(a answer) {
	if len(a.Errors) > 0 { // Neo4j may be slow on a busy machine
		f.checkBounded(a)
		return
	}
	if a.Extensions.Graph.From != "" {
		if a.Extensions.Graph.Mode == "snapshot" {
			f.Errorf("the snapshot changed within a query: %s", a.body)
		}
		return
	}
	if other, known := f.counted.LoadOrStore(a.Extensions.Graph.Version, *a.Data); known && other != *a.Data {
		f.Errorf("of one version %v and %s", other, a.body)
	}
}

// checkBounded wants an answer or a clear error within the bounds, and of the
// snapshot an answer.
func (f *faulty) checkBounded(a answer) {
	if a.took > 8*time.Second { // five, and some for a busy machine
		f.Errorf("it took %s: %s", a.took, a.body)
	}
	for _, err := range a.Errors {
		if !slices.Contains([]string{"UNAVAILABLE", "TIMEOUT"}, err.Extensions.Code) || a.Extensions.Graph.Mode == "snapshot" ||
			!strings.Contains(err.Message, "try again") || inside.MatchString(err.Message) {
			f.Errorf("unclear: %s", a.body)
		}
	}
}

// inside is what clients need not know.
var inside = regexp.MustCompile(`(?i)neo4j|bolt|localhost|127\.0|dial|tcp`)

// checkAway asks both servers how they stand while Neo4j is away.
func (f *faulty) checkAway() {
	for _, s := range []*server{&f.live, &f.snapshot} {
		if status, body := f.get(s, "/healthz"); status != http.StatusOK || body != "ok\n" {
			f.Errorf("/healthz: %d %q", status, body)
		}
	}
	if status, body := f.get(&f.live, "/readyz"); status != http.StatusServiceUnavailable || body != "the store does not answer; queries fail until it does\n" {
		f.Errorf("/readyz: %d %q", status, body)
	}
	f.eventually("the snapshot tells", func() bool {
		status, body := f.get(&f.snapshot, "/readyz")
		return status == http.StatusOK && strings.Contains(body, "the store cannot be asked") && f.ask(&f.snapshot).Extensions.Graph.StaleSince != ""
	})
	if !f.has(&f.snapshot, 2) {
		f.Error("the snapshot does not go on")
	}
}

// load lets clients ask both servers until work is done.
func (f *faulty) load(work func(), check func(answer)) {
	f.Helper()
	done := make(chan struct{})
	var clients sync.WaitGroup
	for _, s := range []*server{&f.live, &f.live, &f.live, &f.snapshot} {
		clients.Go(func() {
			pause := time.NewTicker(5 * time.Millisecond) // the machine has others to serve
			defer pause.Stop()
			for {
				select {
				case <-done:
					return
				case <-pause.C:
					check(f.ask(s))
				}
			}
		})
	}
	defer clients.Wait()
	defer close(done)
	work()
}

func (f *faulty) ask(s *server) answer {
	began := time.Now()
	response, err := http.Get("http://" + s.address + "/graphql?query=" + url.QueryEscape(counts))
	if err != nil {
		f.Error(err)
		return answer{}
	}
	defer response.Body.Close()
	var a answer
	a.body, err = io.ReadAll(response.Body)
	if err == nil {
		err = json.Unmarshal(a.body, &a)
	}
	if err != nil || a.Extensions.Graph.Version == "" {
		f.Errorf("%v: %s", err, a.body)
	}
	a.took = time.Since(began)
	return a
}

func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions.Code
}

func (f *faulty) has(s *server, documents int) bool {
	a := f.ask(s)
	return a.Data != nil && a.Data.Documents.TotalCount == documents
}

func (f *faulty) get(s *server, path string) (status int, body string) {
	response, err := http.Get("http://" + s.address + path)
	if err != nil {
		f.Error(err)
		return 0, ""
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		f.Error(err)
	}
	return response.StatusCode, string(text)
}

var running = regexp.MustCompile(`(?m)^go_goroutines (\d+)$`)

func (f *faulty) goroutines(s *server) int {
	_, body := f.get(s, "/metrics")
	match := running.FindStringSubmatch(body)
	if match == nil {
		f.Fatalf("no go_goroutines in %s", body)
	}
	number, err := strconv.Atoi(match[1])
	if err != nil {
		f.Fatal(err)
	}
	return number
}

func (f *faulty) serve(s *server, flags ...string) {
	f.Helper()
	s.env = f.neo4j.Environ()
	err := s.start(".", flags...)
	f.Cleanup(s.kill)
	if err != nil {
		f.Fatalf("serve: %v\n%s", err, s.said)
	}
	s.drain()
}

func (f *faulty) policygraph(args ...string) {
	f.Helper()
	command := exec.Command("policygraph", args...)
	command.Env = append(os.Environ(), f.neo4j.Environ()...)
	if out, err := command.CombinedOutput(); err != nil {
		f.Fatalf("%q: %v\n%s", args, err, out)
	}
}

func (f *faulty) signal(signal syscall.Signal) {
	f.Helper()
	if err := syscall.Kill(f.neo4j.PID, signal); err != nil {
		f.Fatal(err)
	}
}

// startAgain starts Neo4j where it was.
func (f *faulty) startAgain() {
	f.Helper()
	_, port, _ := strings.Cut(strings.TrimPrefix(f.neo4j.URI, "neo4j://"), ":")
	bolt, err := strconv.Atoi(port)
	if err != nil {
		f.Fatal(err)
	}
	again := neo4jtest.Start(f.T, neo4jserver.Options{Home: f.neo4j.Home, BoltPort: bolt})
	if again.URI != f.neo4j.URI {
		f.Fatal(fmt.Errorf("it is now at %s, was at %s", again.URI, f.neo4j.URI))
	}
	f.neo4j = again
}

// eventually waits until it is so.
func (f *faulty) eventually(what string, so func() bool) {
	f.Helper()
	defer func(began time.Time) { f.Logf("%s after %s", what, time.Since(began).Round(time.Millisecond)) }(time.Now())
	patience := time.After(time.Minute)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !so() {
		select {
		case <-patience:
			f.Fatalf("not within a minute: %s", what)
		case <-tick.C:
		}
	}
}
