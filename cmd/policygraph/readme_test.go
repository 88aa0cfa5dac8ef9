package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/graph/snapshot"
	"github.com/policygraph/policygraph/internal/neo4jtest"
	"github.com/policygraph/policygraph/resolvers"
)

// pages have questions with their answers: so many each.
var pages = map[string]int{"../../README.md": 6, "../../docs/api.md": 7}

var question = regexp.MustCompile("(?s)```graphql\n([^`]*)```\n\n```json\n([^`]*)```")

// TestPages asks the questions of the README and of docs/api.md and compares the
// answers, letter for letter; -update writes them.
func TestPages(t *testing.T) {
	t.Parallel()
	for page, asked := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if found := len(question.FindAll(text, -1)); found != asked {
			t.Errorf("%s asks %d questions, want %d", page, found, asked)
		}
		answered := answers(t, text, memory.New(builtIn(t)))
		if *update {
			if err := os.WriteFile(page, answered, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if !bytes.Equal(text, answered) {
			t.Errorf("the answers of %s are not the graph's; run: go test ./cmd/policygraph -run Pages -update", page)
		}
	}
}

// TestPagesNeo4j asks Neo4j, live and by a snapshot.
func TestPagesNeo4j(t *testing.T) {
	t.Parallel()
	server := neo4jtest.Server(t)
	store, err := neo4j.Open(t.Context(), neo4j.Options{
		URI: server.URI, Username: server.Username, Password: server.Password, ReadTimeout: time.Minute,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := store.Merge(t.Context(), builtIn(t)); err != nil {
		t.Fatal(err)
	}
	held, err := snapshot.Open(t.Context(), store, snapshot.Options{Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	for page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for mode, source := range map[resolvers.Mode]resolvers.Source{resolvers.ModeLive: store, resolvers.ModeSnapshot: held} {
			if diff := cmp.Diff(string(text), string(answers(t, text, source))); diff != "" {
				t.Errorf("%s (-%s +Neo4j):\n%s", mode, page, diff)
			}
		}
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

// answers is a page with the answers of a graph.
func answers(t *testing.T, text []byte, source resolvers.Source) []byte {
	t.Helper()
	options := resolvers.Options{Log: slog.New(slog.DiscardHandler), Timeout: time.Minute}
	server := httptest.NewServer(resolvers.NewHandler(source, options))
	t.Cleanup(server.Close)
	return question.ReplaceAllFunc(text, func(block []byte) []byte {
		query := question.FindSubmatch(block)[1]
		return []byte("```graphql\n" + string(query) + "```\n\n```json\n" + ask(t, server.URL, string(query)) + "```")
	})
}

// ask posts the query and returns its data, a line a list element.
func ask(t *testing.T, url, query string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct{ Data, Errors json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer.Errors != nil {
		t.Fatalf("%s: %v, %s", query, err, answer.Errors)
	}
	return readable(t, []byte(`{"data":`+string(answer.Data)+`}`))
}

// readable indents the data of an answer and joins what fits on a line.
func readable(t *testing.T, answer []byte) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, answer, "", "  "); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	for size := 1; size <= 12; size++ {
		lines = joinSmall(lines)
	}
	return strings.TrimSpace(strings.Join(lines, "\n")) + "\n"
}

// joinSmall puts an object or list of one level on a line where it fits.
func joinSmall(lines []string) []string {
	var joined []string
	for i := 0; i < len(lines); i++ {
		if end := smallBlock(lines, i); end > 0 {
			text := lines[i]
			for _, part := range lines[i+1 : end+1] {
				text += " " + strings.TrimSpace(part)
			}
			text = strings.NewReplacer("{ ", "{", " }", "}", "[ ", "[", " ]", "]").Replace(text)
			if len([]rune(text)) <= 150 {
				joined, i = append(joined, text), end
				continue
			}
		}
		joined = append(joined, lines[i])
	}
	return joined
}

// smallBlock is the line that closes the block opened at i, 0 where another
// block opens inside or none does.
func smallBlock(lines []string, i int) int {
	if !strings.HasSuffix(lines[i], "{") && !strings.HasSuffix(lines[i], "[") {
		return 0
	}
	for j := i + 1; j < len(lines); j++ {
		line := strings.TrimSpace(lines[j])
		if strings.HasPrefix(line, "}") || strings.HasPrefix(line, "]") {
			return j
		}
		if strings.HasSuffix(line, "{") || strings.HasSuffix(line, "[") {
			return 0
		}
	}
	return 0
}
