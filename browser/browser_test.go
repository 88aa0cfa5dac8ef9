package browser_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/browser"
)

var update = flag.Bool("update", false, "write the files that are made from others")

const page = "../docs/neo4j-browser.md"

// TestFiles holds what is made from the palette and the scripts to its sources.
func TestFiles(t *testing.T) {
	style, err := browser.Style()
	if err != nil {
		t.Fatal(err)
	}
	upToDate(t, "style.grass", style)
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- scripts, by go generate ./browser -->\n", "<!-- end of scripts -->\n"
	before, rest, found := strings.Cut(string(text), begin)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("%s has no place for the scripts", page)
	}
	var table strings.Builder
	table.WriteString("| script | question |\n| --- | --- |\n")
	for _, script := range scripts(t) {
		file := "browser/scripts/" + script.Name
		if rule, isRule := strings.CutPrefix(script.Name, "rules/"); isRule {
			file = "audit/cypher/" + rule
		}
		table.WriteString("| [`" + script.Name + "`](../" + file + ".cypher) | " + script.Title + " |\n")
	}
	upToDate(t, page, before+begin+table.String()+end+after)
}

func upToDate(t *testing.T, name, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("%s is out of date; go generate ./browser (-want +got):\n%s", name, diff)
	}
}

func scripts(t *testing.T) []browser.Script {
	t.Helper()
	scripts, err := browser.Scripts()
	if err != nil {
		t.Fatal(err)
	}
	return scripts
}

func guides(t *testing.T) []browser.Guide {
	t.Helper()
	guides, err := browser.Guides()
	if err != nil {
		t.Fatal(err)
	}
	return guides
}

// TestTitles: Neo4j Browser names a favourite by its first line.
func TestTitles(t *testing.T) {
	bilingual := regexp.MustCompile(`^[\p{Han}，、]+ · [A-Z][A-Za-z,'_ ]+$`)
	for _, script := range scripts(t) {
		if !bilingual.MatchString(script.Title) {
			t.Errorf("%s: the first line says %q, not: // 中文 · English", script.Name, script.Title)
		}
	}
	for _, guide := range guides(t) {
		if !bilingual.MatchString(guide.Title) {
			t.Errorf("%s: the title is %q, not: 中文 · English", guide.Name, guide.Title)
		}
	}
}

// serve is the pack under the name that Neo4j Browser allows by itself.
func serve(t *testing.T) (base string) {
	t.Helper()
	handler, err := browser.Handler()
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/browser/", handler)
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1) + "/browser/"
}

func TestHandler(t *testing.T) {
	base := serve(t)
	for _, test := range []struct {
		method, path string
		status       int
		media        string
	}{
		{"GET", "", 200, "text/html; charset=utf-8"},
		{"GET", "style.grass", 200, "text/plain; charset=utf-8"},
		{"HEAD", "planner.md", 200, "text/markdown; charset=utf-8"},
		{"GET", "scripts.zip", 200, "application/zip"},
		{"OPTIONS", "analyst.md", 204, ""},
		{"GET", "nothing", 404, "text/plain; charset=utf-8"},
		{"POST", "auditor.md", 405, "text/plain; charset=utf-8"},
	} {
		response := ask(t, test.method, base+test.path)
		if response.StatusCode != test.status || response.Header.Get("Content-Type") != test.media {
			t.Errorf("%s %s: %d %s", test.method, test.path, response.StatusCode, response.Header.Get("Content-Type"))
		}
		if response.Header.Get("Access-Control-Allow-Origin") != "*" || response.Header.Get("Access-Control-Allow-Headers") != "*" {
			t.Errorf("%s %s: Neo4j Browser may not read it: %v", test.method, test.path, response.Header)
		}
	}
}

func ask(t *testing.T, method, address string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	return response
}

func read(t *testing.T, address string) string {
	t.Helper()
	body, err := io.ReadAll(ask(t, http.MethodGet, address).Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// TestAddresses: what the pages name is there, at the address that was asked.
func TestAddresses(t *testing.T) {
	base := serve(t)
	for _, name := range []string{"", "planner.md", "analyst.md", "auditor.md"} {
		addresses := regexp.MustCompile(`http://[\w.:/-]+`).FindAllString(read(t, base+name), -1)
		if len(addresses) == 0 {
			t.Errorf("%q names no address", name)
		}
		for _, address := range addresses {
			if !strings.HasPrefix(address, base) || ask(t, http.MethodGet, address).StatusCode != http.StatusOK {
				t.Errorf("%q names %s", name, address)
			}
		}
	}
}

func TestArchive(t *testing.T) {
	body := read(t, serve(t)+"scripts.zip")
	archive, err := zip.NewReader(bytes.NewReader([]byte(body)), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, script := range scripts(t) {
		want = append(want, script.Name+".cypher")
	}
	for _, file := range archive.File {
		got = append(got, file.Name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("scripts.zip (-want +got):\n%s", diff)
	}
}
