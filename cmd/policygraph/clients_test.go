package main

import (
	"testing"

	"github.com/policygraph/policygraph/internal/npmtest"
)

// clients is the project with the clients that others wrote.
const clients = "testdata/clients"

// serveHere serves the built-in graph until the test ends and returns the URL.
func serveHere(t *testing.T, flags ...string) string {
	t.Helper()
	var s server
	if err := s.start(t.TempDir(), flags...); err != nil {
		t.Fatalf("serve: %v\n%s", err, s.said)
	}
	t.Cleanup(s.kill)
	s.drain()
	return "http://" + s.address
}

// TestAudits runs every audit of GraphQL over HTTP, MUST, SHOULD and MAY.
func TestAudits(t *testing.T) {
	t.Parallel()
	project := npmtest.Project(t, clients)
	got := npmtest.Run(t, project, "node", "audit.mjs", serveHere(t)+"/graphql")
	if want := "61 audits, 0 failed\n"; got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}
