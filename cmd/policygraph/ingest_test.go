package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// TestIngestNeo4j ingests two reports into Neo4j, one after the other, and into a
// directory, both at once: the graphs are the same.
func TestIngestNeo4j(t *testing.T) {
	t.Parallel()
	server := neo4jtest.Server(t)
	policygraph := func(args ...string) string {
		t.Helper()
		var out, said bytes.Buffer
		command := exec.Command("policygraph", args...)
		command.Env = append(os.Environ(), server.Environ()...)
		command.Stdout, command.Stderr = &out, &said
		if err := command.Run(); err != nil || said.Len() > 0 {
			t.Fatalf("%q: %v, %s", args, err, &said)
		}
		return out.String()
	}
	dir := filepath.Join(t.TempDir(), "graph")
	reports := []string{"ingest", "testdata/reports/yunxi-2025.txt", "testdata/reports/yunxi-2026.txt", "--registry", "testdata/registry"}
	whole := policygraph(append(reports, "--store", dir)...)
	each := policygraph(append(reports, "--neo4j", server.URI)...)
	for _, printed := range []string{whole, each} {
		if !strings.Contains(strings.Join(strings.Fields(printed), " "), "document 2 0 0") {
			t.Errorf("printed %s", printed)
		}
	}
	if diff := cmp.Diff(policygraph("export", "--store", dir), policygraph("export", "--neo4j", server.URI)); diff != "" {
		t.Errorf("-directory +Neo4j:\n%s", diff)
	}
	if again := policygraph(append(reports, "--neo4j", server.URI)...); again != "nothing changed\n" {
		t.Errorf("the second time %s", again)
	}

	// The built-in graph comes in as its export, and is all that is left.
	builtIn := policygraph("export")
	export := filepath.Join(t.TempDir(), "graph.jsonl")
	if err := os.WriteFile(export, []byte(builtIn), 0o644); err != nil {
		t.Fatal(err)
	}
	policygraph("ingest", export, "--neo4j", server.URI)
	policygraph("ingest", "--remove", "document:990100:2025-annual", "--remove", "document:990100:2026-annual", "--neo4j", server.URI)
	if diff := cmp.Diff(builtIn, policygraph("export", "--neo4j", server.URI)); diff != "" {
		t.Errorf("-built in +Neo4j:\n%s", diff)
	}
}
