package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

const readme = "../../README.md"

var question = regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")

// TestReadme asks the README's five questions and compares the answers, letter
// for letter; -update writes them.
func TestReadme(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	server := httptest.NewServer(resolvers.NewHandler(memory.New(g), resolvers.Options{Log: log}))
	t.Cleanup(server.Close)
	asked := 0
	answered := question.ReplaceAllFunc(text, func(block []byte) []byte {
		asked++
		query := question.FindSubmatch(block)[1]
		return []byte("```graphql\n" + string(query) + "```\n\n```json\n" + ask(t, server.URL, string(query)) + "```")
	})
	if asked != 5 {
		t.Errorf("the README asks %d questions, want 5", asked)
	}
	if *update {
		if err := os.WriteFile(readme, answered, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(text, answered) {
		t.Error("the README's answers are not the graph's; run: go test ./cmd/policygraph -run Readme -update")
	}
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
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(answer), `"errors"`) {
		t.Fatalf("%s: %s", query, answer)
	}
	return readable(t, answer)
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
