package web_test

import (
	"context"
	"flag"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/web"
)

var pictures = flag.Bool("pictures", false, "keep what the explorer shows in docs/pictures")

// explorer serves the page over the store.
func explorer(t *testing.T, store graph.Store, options ...resolvers.Options) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/graphql", resolvers.NewHandler(store, append(options, resolvers.Options{})[0]))
	mux.Handle("/", web.Explorer())
	s := httptest.NewServer(mux)
	t.Cleanup(func() {
		s.CloseClientConnections() // the page watches the graph
		s.Close()
	})
	return s.URL
}

// builtIn is the graph that a newcomer meets.
func builtIn(t *testing.T) graph.Store {
	t.Helper()
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	return memory.New(g)
}

// twoReports is the graph of two reports of an invented city, texts included.
func twoReports(t *testing.T) graph.Store {
	t.Helper()
	const testdata = "../cmd/policygraph/testdata/"
	known, err := registry.Load(testdata + "registry")
	if err != nil {
		t.Fatal(err)
	}
	var files []ingest.File
	for _, name := range []string{"yunxi-2025.txt", "yunxi-2026.txt"} {
		text, err := os.ReadFile(filepath.Join(testdata, "reports", name))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, ingest.File{Name: name, Data: text})
	}
	store := memory.New(&graph.Graph{})
	if _, err := ingest.Run(t.Context(), store, known, files...); err != nil {
		t.Fatal(err)
	}
	return store
}

func TestExplorerFiles(t *testing.T) {
	t.Parallel()
	host := explorer(t, memory.New(&graph.Graph{}))
	page, err := os.ReadFile("explorer/dist/index.html")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), `src="`)
	script, _, _ := strings.Cut(rest, `"`)
	for path, want := range map[string]struct {
		status       int
		media, cache string
	}{
		"/":                    {http.StatusOK, "text/html", "no-cache"},
		"/ledger?states=ahead": {http.StatusOK, "text/html", "no-cache"},
		"/entity/platform:330300:" + url.PathEscape("一港五谷"): {http.StatusOK, "text/html", "no-cache"},
		script:         {http.StatusOK, "text/javascript", "public, max-age=31536000, immutable"},
		"/icon.svg":    {http.StatusOK, "image/svg+xml", ""},
		"/nothing":     {http.StatusNotFound, "text/plain", ""},
		"/assets/none": {http.StatusNotFound, "text/plain", ""},
	} {
		response, err := http.Get(host + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		media, cache := response.Header.Get("Content-Type"), response.Header.Get("Cache-Control")
		if response.StatusCode != want.status || !strings.HasPrefix(media, want.media) || want.status == http.StatusOK && cache != want.cache {
			t.Errorf("%s: %d %s %q, want %d %s %q", path, response.StatusCode, media, cache, want.status, want.media, want.cache)
		}
		if policy := response.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: content security policy %q", path, policy)
		}
	}
	response, err := http.Post(host+"/ledger", "text/plain", nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close()
	if response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST /ledger: %d %v", response.StatusCode, response.Header)
	}
}

// step is one thing done in the browser.
type step = chromedp.Action[chromedp.Void]

// text waits for an element with the text.
func text(of string) step {
	return chromedp.WaitVisible(`//main//*[not(self::option) and contains(normalize-space(.), "` + of + `") and not(*[contains(normalize-space(.), "` + of + `")])]`)
}

// click clicks the first link or button with the text.
func click(of string) step {
	return chromedp.Click(`(//main//*[self::a or self::button][contains(normalize-space(.), "` + of + `")])[1]`)
}

// view is one thing that a planner does.
type view struct {
	name, path string
	steps      []step
}

const oneHub = "/entity/platform:330300:一港五谷"

// viewsOfBuiltIn are done over the built-in graph, in Chinese.
var viewsOfBuiltIn = []view{
	{"overview", "/", []step{text("五城三园"), text("下一批到期的目标"), text("一港五谷一器”应有7个成员")}},
	{"overview-to-group", "/", []step{click("五城三园"), chromedp.WaitVisible(`.slots`), text("8 个成员")}},
	{"find", "/", []step{
		chromedp.SendKeys(`[role=combobox]`, "一港"), chromedp.WaitVisible(`//li[@role="option"][contains(., "一港五谷")]`),
		chromedp.SendKeys(`[role=combobox]`, "\r"), text("一港五谷一器"),
	}},
	{"find-pinyin", "/find?q=ygwg", []step{text("一港五谷"), click("平台"), chromedp.WaitVisible(`.chips button[aria-pressed=true]`), chromedp.WaitVisible(`.results mark`)}},
	{"group", oneHub, []step{text("6 个成员"), text("中国数安港"), text("入驻企业"), text("> 500 家")}},
	{"group-missing", oneHub + "一器", []step{text("6/7 个成员"), text("缺一个成员")}},
	{"graph", "/graph/platform:330300:一港五谷", []step{chromedp.WaitVisible(`.drawing canvas`), chromedp.Click(`summary`), text("扩展自")}},
	{"ledger", "/ledger", []step{text("共76项目标"), chromedp.WaitVisible(`.bullet .time`), text("低于目标0.3个百分点")}},
	{"ledger-behind", "/ledger?sort=gap&by=none", []step{text("超进度"), click("欠进度"), chromedp.WaitNotPresent(`.tag.state-no_result`), chromedp.WaitVisible(`.tag.state-behind`)}},
	{"indicator", "/indicator/indicator:地区生产总值", []step{text("4,297.8 亿元"), chromedp.WaitVisible(`.chart svg`), text("≈ +6.5 %"), text("第28位")}},
	{"timeline", "/timeline", []step{text("五城三园"), text("获批")}},
	{"reader-without-text", "/reader/document:330300:2024-mid-year", []step{text("图谱里没有这份报告的原文"), text("地区生产总值")}},
	{"audit", "/audit", []step{text("组合名数与成员不符"), text("怎么改")}},
	{"compare-one", "/compare", []step{text("图谱里只有一份报告")}},
	{"unknown", "/entity/platform:330300:没有", []step{text("没有这个页面")}},
}

// viewsOfTwo are done over two reports whose texts are there.
var viewsOfTwo = []view{
	{"reader", "/reader", []step{
		chromedp.Click(`main .results a`), chromedp.Click(`(//*[contains(@class, "mark observation")])[1]`),
		chromedp.WaitVisible(`aside .big`), chromedp.WaitVisible(`.text .chosen`),
	}},
	{"compare", "/compare", []step{text("此前"), chromedp.WaitVisible(`[class*=became-]`)}},
}

func TestExplorerInBrowser(t *testing.T) {
	t.Parallel()
	for _, over := range []struct {
		store graph.Store
		views []view
	}{{builtIn(t), viewsOfBuiltIn}, {twoReports(t), viewsOfTwo}} {
		host := explorer(t, over.store)
		ctx, seen := browser(t)
		for _, view := range over.views {
			steps := append([]step{chromedp.Navigate(host + view.path)}, view.steps...)
			if err := look(ctx, steps); err != nil {
				t.Errorf("%s: %v\nthe browser saw: %v", view.name, err, seen.list())
			}
			if *pictures {
				keep(ctx, t, "explorer-"+view.name+".png")
			}
		}
		seen.check(t, host)
	}
}

// keep writes a picture of the page.
func keep(ctx context.Context, t *testing.T, name string) {
	t.Helper()
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("../docs/pictures", name), picture, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestExplorerForEverybody looks at every view as one does who cannot see it or
// has no mouse: names, roles, contrast, in light and dark.
func TestExplorerForEverybody(t *testing.T) {
	t.Parallel()
	rules, err := os.ReadFile("explorer/node_modules/axe-core/axe.min.js")
	if err != nil && os.Getenv("CI") != "true" {
		t.Skip("NOT TESTED FOR ACCESSIBILITY: axe-core is not installed (make explorer)")
	} else if err != nil {
		t.Fatalf("%v; CI runs make explorer first", err)
	}
	host := explorer(t, builtIn(t))
	ctx, _ := browser(t)
	for _, theme := range []string{"light", "dark"} {
		for _, view := range viewsOfBuiltIn {
			steps := append([]step{chromedp.Navigate(host + view.path), set("theme", theme), chromedp.Navigate(host + view.path)}, view.steps...)
			if err := look(ctx, steps); err != nil {
				t.Fatalf("%s: %v", view.name, err)
			}
			for _, broken := range violations(ctx, t, string(rules)) {
				t.Errorf("%s, %s: %s", view.name, theme, broken)
			}
		}
	}
}

// violations runs axe over the page.
func violations(ctx context.Context, t *testing.T, rules string) []string {
	t.Helper()
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	found, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](rules+`;
		axe.run().then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({html}) => id + " " + html.slice(0, 120))))`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestExplorerRemembers: the language and the theme chosen are those of the next
// visit, and a view has an address of its own.
func TestExplorerRemembers(t *testing.T) {
	t.Parallel()
	host := explorer(t, builtIn(t))
	ctx, _ := browser(t)
	if err := look(ctx, []step{
		chromedp.Navigate(host + "/ledger"), text("共76项目标"),
		chromedp.Click(`.switches button[lang=en]`), text("76 targets"), click("Behind"), chromedp.WaitNotPresent(`.tag.state-no_result`),
		chromedp.Navigate(host + "/"), text("Five Cities, Three Parks"),
		chromedp.Navigate(host + "/ledger?states=behind"), chromedp.WaitVisible(`.chips button[data-value=behind][aria-pressed=true]`),
		chromedp.WaitNotPresent(`.tag.state-no_result`),
	}); err != nil {
		t.Fatal(err)
	}
}

// TestExplorerWithoutServer: the page says so, and tries again.
func TestExplorerWithoutServer(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	mux.HandleFunc("/graphql", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	mux.Handle("/", web.Explorer())
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	ctx, _ := browser(t)
	if err := look(ctx, []step{chromedp.Navigate(s.URL), text("没有读到"), click("重试"), text("没有读到")}); err != nil {
		t.Error(err)
	}
}

// set keeps a setting in the browser.
func set(name, value string) step {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Run(ctx, chromedp.Evaluate[any](`localStorage.setItem("`+name+`", "`+value+`")`))
		return chromedp.Void{}, err
	}
}

// look does the steps; each view has its own time.
func look(ctx context.Context, steps []step) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	return chromedp.Do(ctx, steps...)
}

// check fails the test where the page asked another host or the browser complained.
func (s *sightings) check(t *testing.T, host string) {
	t.Helper()
	for _, request := range s.requests {
		if !strings.HasPrefix(request, host+"/") && !strings.HasPrefix(request, "data:") && !strings.HasPrefix(request, "blob:") {
			t.Errorf("asked of another host: %s", request)
		}
	}
	if len(s.complaints) > 0 {
		t.Errorf("the browser complains: %v", s.complaints)
	}
}
