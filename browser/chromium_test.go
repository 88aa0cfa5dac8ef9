package browser_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/palette"
)

var pictures = flag.Bool("pictures", false, "keep what Neo4j Browser shows in docs/pictures")

const group = `MATCH group = (:Entity {name: '一港五谷'})-[:HAS_MEMBER]->(member)
OPTIONAL MATCH figures = (member)<-[:ABOUT]-(:Metric)-[:OF]->(:Indicator)
RETURN group, figures`

// testBrowser does what a person does in Neo4j Browser: connect, take the style,
// ask, follow a guide, and drop files on it.
func testBrowser(t *testing.T, server neo4jserver.Server, database driver.DriverWithContext) {
	base := serve(t)
	tab := openTab(t)
	tab.do("connect",
		chromedp.Navigate(server.Browser),
		chromedp.SendKeys(`[data-testid="username"]`, server.Username),
		chromedp.SendKeys(`[data-testid="password"]`, server.Password),
		chromedp.Click(`[data-testid="connect"]`),
		chromedp.WaitVisible(`//*[@data-testid="frameCommand" and contains(., ":play start")]`),
	)
	tab.run(":style " + base + "style.grass")
	tab.do("take the style", chromedp.WaitVisible(`//pre[contains(., "node.Platform")]`))
	tab.run(":clear")

	tab.run(group)
	tab.settle()
	if diff := cmp.Diff(captions(t, database), tab.captions(`g.node`)); diff != "" {
		t.Errorf("captions as they stand in the graph and as they are drawn (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"关于", "包含", "指标"}, slices.Compact(tab.captions(`g.relationship`))); diff != "" {
		t.Errorf("captions of relations (-want +got):\n%s", diff)
	}
	tab.wantFill("Platform", 7)
	tab.do("enlarge", chromedp.Click(`button[title="Fullscreen"]`), chromedp.WaitVisible(`button[title="Close fullscreen"]`))
	tab.fit()
	tab.keep("neo4j-browser-group.png")
	tab.do("shrink", chromedp.Click(`button[title="Close fullscreen"]`))
	tab.run(":clear")

	for _, guide := range guides(t) {
		tab.run(":guide " + base + guide.Name + ".md")
		tab.do("read the guide "+guide.Name, chromedp.WaitVisible(fmt.Sprintf(`//*[@id="guide-drawer"]//h2[contains(., %q)]`, strings.Fields(guide.Title)[0])))
	}
	tab.run(":guide " + base + "planner.md")
	tab.do("follow the guide",
		chromedp.WaitVisible(`//*[@id="guide-drawer"]//h2[contains(., "规划人员")]`),
		chromedp.Click(`[data-testid="guideNextSlide"]`),
		chromedp.Click(`//*[@id="guide-drawer"]//pre[contains(@class, "runnable")][1]//i`),
	)
	tab.settle()
	tab.wantFill("Area", 9)
	tab.do("make room",
		chromedp.Click(`[aria-label="Collapse the node properties display"]`),
		chromedp.WaitVisible(`[aria-label="Expand the node properties display"]`),
	)
	tab.fit()
	tab.keep("neo4j-browser-guide.png")
	tab.testDrops(base)
}

// captions are those of the group's nodes as the graph has them.
func captions(t *testing.T, database driver.DriverWithContext) []string {
	t.Helper()
	query := strings.Replace(group, "RETURN group, figures",
		"UNWIND nodes(group) + coalesce(nodes(figures), []) AS n WITH DISTINCT n RETURN n.caption", 1)
	result, err := driver.ExecuteQuery(t.Context(), database, query, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, record := range result.Records {
		caption, _ := record.Values[0].(string)
		all = append(all, strings.Join(strings.Fields(caption), " "))
	}
	slices.Sort(all)
	return all
}

// patience is how long a step may take on a busy machine.
const patience = 30 * time.Second

// tab is a page of Chromium that a test looks at.
type tab struct {
	t   *testing.T
	ctx context.Context
}

// openTab starts Chromium. Where there is none the test is skipped, but fails in CI.
func openTab(t *testing.T) tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("no Chromium on the path; CI must have one (Debian: apt-get install chromium)")
		}
		t.Skip("NOT TESTED IN A BROWSER: no Chromium on the path (Debian: apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.WindowSize(1400, 900))
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1400, 900)); err != nil {
		t.Fatal(err)
	}
	return tab{t, ctx}
}

func (p tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		page, _ := chromedp.Run(p.ctx, chromedp.Text(`body`))
		p.t.Fatalf("%s: %v; the page says:\n%s", what, err, page)
	}
}

// run has the editor run a command or query.
func (p tab) run(command string) {
	p.t.Helper()
	p.do(command,
		chromedp.Click(`#monaco-main-editor`),
		chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, input.InsertText, input.InsertTextParams{Text: command})
			return err
		}),
		chromedp.Click(`[data-testid="editor-Run"]`),
	)
}

// settle waits until a graph is drawn and nothing of its frame moves any more.
func (p tab) settle() {
	p.t.Helper()
	const still = `(() => {
		const frame = document.querySelector('[data-testid="frame"]');
		const parts = frame ? [...frame.querySelectorAll('svg, g.layer, g.node, [data-testid="vizInspector"]')] : [];
		const now = JSON.stringify(parts.map(part => part.getBoundingClientRect()));
		const same = now === window.before && frame.querySelector('g.node') !== null;
		window.before = now;
		return same;
	})()`
	evaluate[any](p, `window.before = null`)
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](still, chromedp.WithPollingInterval(300*time.Millisecond))); err != nil {
		p.t.Fatalf("the graph does not settle: %v", err)
	}
}

// fit zooms until the graph fills its frame.
func (p tab) fit() {
	p.t.Helper()
	p.settle()
	p.do("zoom", chromedp.Click(`[aria-label="zoom-to-fit"]`))
	p.settle()
}

// captions are those of the elements in the newest frame as they are drawn, sorted.
func (p tab) captions(elements string) []string {
	p.t.Helper()
	captions := evaluate[[]string](p, fmt.Sprintf(`[...document.querySelector('[data-testid="frame"]').querySelectorAll('%s')]
		.map(e => [...e.querySelectorAll('text')].map(line => line.textContent).join(' '))`, elements))
	for i, caption := range captions {
		captions[i] = strings.Join(strings.Fields(caption), " ")
	}
	slices.Sort(captions)
	return captions
}

// wantFill counts the nodes that are drawn in the colour of a kind.
func (p tab) wantFill(label string, want int) {
	p.t.Helper()
	nodes, err := palette.Nodes()
	if err != nil {
		p.t.Fatal(err)
	}
	for _, node := range nodes {
		if node.Label == label {
			if got := evaluate[int](p, fmt.Sprintf(`document.querySelectorAll('g.node circle.b-outline[fill="%s"]').length`, node.Fill)); got != want {
				p.t.Errorf("%d nodes in the colour of %s, want %d", got, label, want)
			}
		}
	}
}

func evaluate[T any](p tab, script string) T {
	p.t.Helper()
	value, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](script))
	if err != nil {
		p.t.Fatalf("%s: %v", script, err)
	}
	return value
}

// testDrops drops the style and the scripts on the page, as files.
func (p tab) testDrops(base string) {
	p.t.Helper()
	const drop = `(async (address, name) => {
		const files = new DataTransfer();
		files.items.add(new File([await (await fetch(address)).blob()], name));
		document.querySelector('#monaco-main-editor').dispatchEvent(new DragEvent('drop', {bubbles: true, dataTransfer: files}));
	})('%s', '%s')`
	p.run(":style reset")
	p.do("lose the style", chromedp.WaitNotPresent(`g.node circle.b-outline[fill="#15803D"]`))
	evaluate[any](p, fmt.Sprintf(drop, base+"style.grass", "style.grass"))
	p.do("take the dropped style", chromedp.WaitVisible(`//pre[contains(., "node.Platform")]`), chromedp.WaitVisible(`g.node circle.b-outline[fill="#15803D"]`))
	evaluate[any](p, fmt.Sprintf(drop, base+"scripts.zip", "scripts.zip"))
	p.run(":clear")
	p.do("open the favourites",
		chromedp.Click(`[data-testid="navigationFavorites"]`),
		chromedp.Click(`//*[text()="planner"]`),
		chromedp.WaitVisible(`//*[contains(text(), "组群、成员及其数字")]`),
	)
	p.keep("neo4j-browser-favourites.png")
}

// keep takes a picture for the documentation.
func (p tab) keep(name string) {
	p.t.Helper()
	if !*pictures {
		return
	}
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("../docs/pictures", name), png, 0o644); err != nil {
		p.t.Fatal(err)
	}
}
