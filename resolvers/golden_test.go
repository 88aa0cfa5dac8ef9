package resolvers_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata")

// testAnswers asks the queries of testdata over the fixture graph.
func testAnswers(t *testing.T, h http.Handler) { testGoldens(t, h, "testdata") }

// testGoldens asks the queries of a folder and compares the answers with those
// kept beside them.
func testGoldens(t *testing.T, h http.Handler, folder string) {
	files, err := filepath.Glob(folder + "/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no queries in %s: %v", folder, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
			t.Parallel()
			query, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			status, answer := ask(t, h, string(query), nil)
			if status != http.StatusOK {
				t.Fatalf("status %d: %s", status, answer)
			}
			compare(t, strings.TrimSuffix(file, ".graphql")+".json", answer)
		})
	}
}

func compare(t *testing.T, golden string, answer []byte) {
	t.Helper()
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, answer, "", "  "); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, pretty.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), pretty.String()); diff != "" {
		t.Errorf("%s (-want +got; go test ./resolvers -update rewrites it):\n%s", golden, diff)
	}
}

// ask posts a query and returns the status and body of the answer.
func ask(t testing.TB, h http.Handler, query string, variables map[string]any) (int, []byte) {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	return serve(t, h, request)
}

func serve(t testing.TB, h http.Handler, request *http.Request) (int, []byte) {
	t.Helper()
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, request)
	answer, err := io.ReadAll(recorder.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	return recorder.Code, withoutReading(t, answer)
}

var reading = regexp.MustCompile(`,"extensions":\{"graph":\{"mode":"(embedded|live|snapshot)","version":"[^"]+"\}\}\}\n$`)

// withoutReading is an answer without what every one says of the graph it is of.
func withoutReading(t testing.TB, answer []byte) []byte {
	t.Helper()
	if !reading.Match(answer) {
		t.Errorf("the answer does not end with what graph it is of: %s", answer)
	}
	return reading.ReplaceAll(answer, []byte("}\n"))
}

// listPage is a page of a connection.
type listPage struct {
	Edges []struct {
		Cursor string
		Node   map[string]any
	}
	PageInfo struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
	TotalCount int
}

// testPaging walks lists in both directions, two at a time.
func testPaging(t *testing.T, h http.Handler) {
	lists := map[string]struct{ field, of string }{
		"entities":     {`list: entities(%)`, "id"},
		"members":      {`entity(id: "` + string(group) + `") { list: members(%)`, "id"},
		"mentions":     {`entity(id: "` + string(group) + `") { list: mentions(%)`, "start"},
		"of one place": {`entity(id: "` + string(valley) + `") { list: mentions(%)`, "rule"},
	}
	for name, list := range lists {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			walkBothWays(t, h, list.field, list.of)
		})
	}
}

// walkBothWays compares a list with what its pages of one come to.
func walkBothWays(t *testing.T, h http.Handler, list, of string) {
	t.Helper()
	whole := walk(t, h, list, of, "first: 100, after: $cursor", true)
	if len(whole) < 2 {
		t.Fatalf("the list is too short to page: %v", whole)
	}
	if diff := cmp.Diff(whole, walk(t, h, list, of, "first: 1, after: $cursor", true)); diff != "" {
		t.Errorf("forwards (-whole +paged):\n%s", diff)
	}
	if diff := cmp.Diff(whole, walk(t, h, list, of, "last: 1, before: $cursor", false)); diff != "" {
		t.Errorf("backwards (-whole +paged):\n%s", diff)
	}
}

// walk reads a list, which goes by the name list, page by page and returns fields
// of its nodes in order.
func walk(t *testing.T, h http.Handler, list, of, args string, forwards bool) []any {
	t.Helper()
	query := "query($cursor: Cursor) { " + strings.Replace(list, "%", args, 1) +
		" { edges { cursor node { " + of + " } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }" +
		strings.Repeat(" }", strings.Count(list, "{")) + " }"
	var all []any
	var cursor *string
	for range 100 {
		page := pageOf(t, h, query, cursor)
		nodes := make([]any, len(page.Edges))
		for i, edge := range page.Edges {
			nodes[i] = edge.Node
		}
		more := page.PageInfo.HasNextPage
		if forwards {
			all, cursor = append(all, nodes...), page.PageInfo.EndCursor
		} else {
			more = page.PageInfo.HasPreviousPage
			all, cursor = append(nodes, all...), page.PageInfo.StartCursor
		}
		if !more {
			if page.TotalCount != len(all) {
				t.Errorf("totalCount is %d of %d", page.TotalCount, len(all))
			}
			return all
		}
	}
	t.Fatal("the list has no end")
	return nil
}

func pageOf(t *testing.T, h http.Handler, query string, cursor *string) listPage {
	t.Helper()
	variables := map[string]any{}
	if cursor != nil {
		variables["cursor"] = *cursor
	}
	status, answer := ask(t, h, query, variables)
	_, text, found := bytes.Cut(answer, []byte(`"list":`))
	var page listPage
	if err := json.NewDecoder(bytes.NewReader(text)).Decode(&page); err != nil || !found || status != http.StatusOK {
		t.Fatalf("status %d, %v: %s", status, err, answer)
	}
	return page
}
