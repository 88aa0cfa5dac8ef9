package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// openedAtOnce has many make constraints and indexes at the same moment.
func (s *site) openedAtOnce(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			store, err := neo4j.Open(t.Context(), options(s.server))
			if err != nil {
				t.Error(err)
				return
			}
			store.Close()
		})
	}
	all.Wait()
}

// twoAtOnce has two processes ingest the same report: one does it, the other finds
// it done.
func (s *site) twoAtOnce(t *testing.T) {
	var said [2]string
	var both sync.WaitGroup
	for i := range said {
		both.Go(func() {
			client := s.ingest(t.Context(), s.server.URI, s.after)
			var trouble strings.Builder
			client.Stderr = &trouble
			output, err := client.Output()
			if err != nil {
				t.Errorf("%v: %s", err, &trouble)
			}
			said[i] = string(output)
		})
	}
	both.Wait()
	if nothing := "nothing changed\n"; (said[0] == nothing) == (said[1] == nothing) {
		t.Errorf("both said %q", said)
	}
}

// measure leaves the graph of before, and knows what an ingest of after says.
func (s *site) measure(t *testing.T) {
	t.Helper()
	s.put(t, s.after, s.wantAfter)
	s.put(t, s.before, s.wantBefore)
	s.line.arm(0, nil)
	if output, err := s.ingest(t.Context(), s.line.uri(), s.after).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	s.talk = len(s.line.heard())
	s.put(t, s.before, s.wantBefore)
}

// moments are random ones of the talk of an ingest: as many in the middle, and as
// many in its last words, among which is the commit.
func (s *site) moments(each int) map[string]int {
	const lastWords = 700
	all := make(map[string]int)
	for i := range each {
		middle := 1 + rand.IntN(s.talk-lastWords)
		end := s.talk - rand.IntN(lastWords)
		all[fmt.Sprintf("%d middle: %d of %d bytes", i, middle, s.talk)] = middle
		all[fmt.Sprintf("%d end: %d of %d bytes", i, end, s.talk)] = end
	}
	return all
}

func (s *site) clientKilled(t *testing.T) {
	for name, moment := range s.moments(3) {
		ctx, kill := context.WithCancel(t.Context())
		s.line.arm(moment, kill)
		output, err := s.ingest(ctx, s.line.uri(), s.after).CombinedOutput()
		kill()
		t.Logf("%v %s", err, output)
		s.either(t, name)
		s.put(t, s.after, s.wantAfter)
		s.put(t, s.before, s.wantBefore)
	}
}

func (s *site) serverKilled(t *testing.T) {
	for name, moment := range s.moments(1) {
		ctx, kill := context.WithCancel(t.Context())
		s.line.arm(moment, func() {
			s.kill(t)
			kill() // or else it tries again until the server is back
		})
		output, err := s.ingest(ctx, s.line.uri(), s.after).CombinedOutput()
		kill()
		t.Logf("%v %s", err, output)
		if _, err := neo4jserver.Status(s.server.Home); err == nil {
			s.kill(t) // it said fewer words this time
		}
		s.restart(t, nil)
		s.either(t, name)
		s.put(t, s.after, s.wantAfter)
		s.put(t, s.before, s.wantBefore)
	}
}

// lineCut cuts the connection for a moment: the write is tried again by itself,
// unless it was lost whether it was committed, and then the error says so.
func (s *site) lineCut(t *testing.T) {
	for name, moment := range s.moments(2) {
		s.line.arm(moment, s.line.cut)
		output, err := s.ingest(t.Context(), s.line.uri(), s.after).CombinedOutput()
		t.Logf("%v %s", err, output)
		if err != nil && !strings.Contains(string(output), "do this again") {
			t.Errorf("%s: %s", name, output)
		}
		s.either(t, name)
		s.put(t, s.after, s.wantAfter)
		s.put(t, s.before, s.wantBefore)
	}
}

// bookmarks sees that a reader waits for what was written before: on one server
// nothing shows it but the talk.
func (s *site) bookmarks(t *testing.T) {
	options := options(s.server)
	options.URI = s.line.uri()
	store, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	g := graphtest.Fixture()
	if _, err := store.Merge(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	s.line.arm(0, nil)
	if _, err := store.Nodes(t.Context(), []graph.ID{graphtest.Annual}); err != nil {
		t.Fatal(err)
	}
	if said := string(s.line.heard()); !strings.Contains(said, "bookmarks") || !strings.Contains(said, "FB:") {
		t.Errorf("a read behind a write names no bookmark: %q", said)
	}
	for _, document := range g.Documents {
		if _, err := store.Remove(t.Context(), document.ID); err != nil {
			t.Fatal(err)
		}
	}
}

// readOnly starts the server with a setting that lets nobody write.
func (s *site) readOnly(t *testing.T) {
	if err := neo4jserver.Stop(t.Context(), s.server.Home); err != nil {
		t.Fatal(err)
	}
	s.restart(t, map[string]string{"server.databases.default_to_read_only": "true"})
	if got := s.export(t); string(got) != string(s.wantBefore) {
		t.Error("a read-only database does not show the graph")
	}
	s.refused(t, "read-only")
}

// refused ingests, which has to fail with one line that says that.
func (s *site) refused(t *testing.T, says string) {
	t.Helper()
	output, err := s.ingest(t.Context(), s.server.URI, s.after).Output()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("ingest: %v, want exit status 1; it said %s", err, output)
	}
	if said := string(exit.Stderr); strings.Count(said, "\n") != 1 || !strings.Contains(said, says) {
		t.Errorf("not one line that says %q: %s", says, said)
	}
	t.Logf("%s", exit.Stderr)
}

// noServer writes where there is none, and ends when it is told to.
func (s *site) noServer(t *testing.T) {
	s.kill(t)
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second) // the driver tries more than once
	defer cancel()
	began := time.Now()
	if _, err := s.store.Merge(ctx, graphtest.Fixture()); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Merge: %v", err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("Merge ended %s after its context", took)
	}
}

// kill ends the server as a fault would, and returns when it is gone.
func (s *site) kill(t *testing.T) {
	process, err := os.FindProcess(s.server.PID)
	if err == nil {
		err = process.Kill()
	}
	if err != nil {
		t.Errorf("kill the server: %v", err)
		return
	}
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for range tick.C {
		if _, err := neo4jserver.Status(s.server.Home); err != nil {
			return
		}
	}
}

// restart starts the server again, where it was.
func (s *site) restart(t *testing.T, settings map[string]string) {
	t.Helper()
	address, err := url.Parse(s.server.URI)
	if err != nil {
		t.Fatal(err)
	}
	port, err := strconv.Atoi(address.Port())
	if err != nil {
		t.Fatal(err)
	}
	s.server = neo4jtest.Start(s.t, neo4jserver.Options{Home: s.server.Home, BoltPort: port, Settings: settings})
}
