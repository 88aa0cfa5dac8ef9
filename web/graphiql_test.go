package web_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/vocabulary"
	"github.com/policygraph/policygraph/web"
)

func server(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/graphql", resolvers.NewHandler(memory.New(&graph.Graph{Entities: []*graph.Entity{
		{ID: "place:990100:云溪市", Type: vocabulary.Place, Name: "云溪市", Code: "990100"},
		{ID: "platform:990100:一湾三谷", Type: vocabulary.Platform, Name: "一湾三谷", Place: "place:990100:云溪市"},
	}}), resolvers.Options{}))
	mux.Handle("/graphiql", web.GraphiQL())
	mux.Handle("/graphiql/", web.GraphiQL())
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestGraphiQLFiles(t *testing.T) {
	t.Parallel()
	s := server(t)
	for path, want := range map[string]struct {
		status int
		media  string
	}{
		"/graphiql":                   {http.StatusOK, "text/html"},
		"/graphiql/":                  {http.StatusOK, "text/html"},
		"/graphiql/start.js":          {http.StatusOK, "text/javascript"},
		"/graphiql/graphiql.min.css":  {http.StatusOK, "text/css"},
		"/graphiql/react.LICENSE.txt": {http.StatusOK, "text/plain"},
		"/graphiql/nothing.js":        {http.StatusNotFound, "text/plain"},
	} {
		response, err := http.Get(s.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if media := response.Header.Get("Content-Type"); response.StatusCode != want.status || !strings.HasPrefix(media, want.media) {
			t.Errorf("%s: %d %s, want %d %s", path, response.StatusCode, media, want.status, want.media)
		}
		if policy := response.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") {
			t.Errorf("%s: content security policy %q", path, policy)
		}
	}
}

// TestOpeningQueries runs each query that the editor opens with.
func TestOpeningQueries(t *testing.T) {
	t.Parallel()
	script, err := os.ReadFile("graphiql/start.js")
	if err != nil {
		t.Fatal(err)
	}
	queries := strings.Split(string(script), "`")[1]
	s := server(t)
	names := regexp.MustCompile(`(?m)^query (\w+)`).FindAllStringSubmatch(queries, -1)
	if len(names) == 0 {
		t.Fatal("no queries in start.js")
	}
	for _, name := range names {
		values := url.Values{"query": {queries}, "operationName": {name[1]}}
		response, err := http.Get(s.URL + "/graphql?" + values.Encode())
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err != nil || response.StatusCode != http.StatusOK || strings.Contains(string(body), `"errors"`) {
			t.Errorf("%s: %d %s %v", name[1], response.StatusCode, body, err)
		}
	}
}

// TestGraphiQLInBrowser opens the editor in a real browser, runs the query that
// it opens with and watches that nothing is asked of another host.
func TestGraphiQLInBrowser(t *testing.T) {
	t.Parallel()
	ctx, seen := browser(t)
	s := server(t)
	answer, err := visit(ctx, s.URL)
	if err != nil {
		t.Fatalf("%v\nthe browser saw: %v", err, seen.list())
	}
	if !strings.Contains(answer, `"totalCount": 1`) {
		t.Errorf("the answer lacks its total: %s", answer)
	}
	host := strings.TrimPrefix(s.URL, "http://")
	for _, request := range seen.requests {
		if u, err := url.Parse(request); err != nil || u.Scheme != "data" && u.Host != host {
			t.Errorf("asked of another host: %s", request)
		}
	}
	if len(seen.complaints) > 0 {
		t.Errorf("the browser complains: %v", seen.complaints)
	}
}

// visit runs the opening query, looks into the documentation and returns what
// the result pane shows.
func visit(ctx context.Context, host string) (string, error) {
	err := chromedp.Do(ctx,
		chromedp.Navigate(host+"/graphiql"),
		chromedp.WaitVisible(`.graphiql-query-editor .CodeMirror-line`),
		// The button opens a menu only once the editor has read its queries. Keys find
		// it wherever the page has moved it meanwhile.
		chromedp.SendKeys(`.graphiql-execute-button[aria-haspopup="menu"]`, kb.Enter),
		chromedp.SendKeys(`//*[@role="menuitem" and text()="Platforms"]`, kb.Enter),
		chromedp.WaitVisible(`//*[contains(@class,"result-window")]//span[contains(text(),"一湾三谷")]`),
	)
	if err != nil {
		return "", err
	}
	answer, err := chromedp.Run(ctx, chromedp.Text(`.result-window`))
	if err != nil {
		return "", err
	}
	return answer, chromedp.Do(ctx,
		chromedp.Click(`button[aria-label="Show Documentation Explorer"]`),
		chromedp.Click(`//a[text()="Query"]`),
		chromedp.WaitVisible(`//a[text()="neighbourhood"]`),
	)
}

// sightings is what a browser asked for and complained of.
type sightings struct {
	mu                   sync.Mutex
	requests, complaints []string
}

func (s *sightings) list() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append(s.requests, s.complaints...)
}

func (s *sightings) see(event any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch event := event.(type) {
	case *network.EventRequestWillBeSent:
		s.requests = append(s.requests, event.Request.URL[:min(len(event.Request.URL), 100)]) // data: URLs are long
	case *log.EventEntryAdded:
		s.complaints = append(s.complaints, event.Entry.Text)
	case *runtime.EventExceptionThrown:
		s.complaints = append(s.complaints, event.ExceptionDetails.Text)
	}
}

// browser starts Chromium for the test. Where there is none the test is
// skipped, but fails in CI.
func browser(t *testing.T) (context.Context, *sightings) {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("no Chromium on the path; CI must have one (Debian: apt-get install chromium)")
		}
		t.Skip("NOT TESTED IN A BROWSER: no Chromium on the path (Debian: apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.WindowSize(1400, 900), chromedp.Flag("accept-lang", "zh-CN"))
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	seen := &sightings{}
	if err := chromedp.Listen(ctx, seen.see); err != nil {
		t.Fatal(err)
	}
	return ctx, seen
}
