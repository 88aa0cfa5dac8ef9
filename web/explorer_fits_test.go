package web_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
)

var every = flag.String("every", "", "keep a picture of every view, size, language and theme in this folder")

// viewsOfYunxi are done over two reports whose texts are there.
var viewsOfYunxi = []shown{
	{"reader-text", "/reader/document:990100:2025-annual?at=60-70", ".text .mark"},
	{"compare-two", "/compare", "[class*=became-]"},
	{"overview-two", "/", ".statebar"},
}

// viewsWithoutAll are of a graph too large to be shown whole, or of nothing.
var viewsWithoutAll = []shown{
	{"ledger-cut", "/ledger?sort=gap", ".cut"},
	{"timeline-cut", "/timeline", ".cut"},
	{"indicator-units", "/indicator/indicator:招商规模", "figure .chart svg"},
	{"find-nothing", "/find?q=zzzz", ".notice"},
	{"unknown", "/entity/platform:990100:没有", "h1"},
}

// TestExplorerFits looks at every view on a desk and on a phone, in both languages:
// none is wider than the window. Pictures need the themes, too.
func TestExplorerFits(t *testing.T) {
	t.Parallel()
	themes := []string{"light"}
	if *every != "" {
		themes = append(themes, "dark")
	}
	for _, over := range []struct {
		store graph.Store
		views []shown
	}{{builtIn(t), viewsOfWenzhou}, {twoReports(t), viewsOfYunxi}, {memory.New(&newMany().Graph), viewsWithoutAll}} {
		host := explorer(t, over.store)
		ctx, _ := browser(t)
		if err := look(ctx, []step{chromedp.Navigate(host)}); err != nil {
			t.Fatal(err)
		}
		for _, theme := range themes {
			for _, language := range []string{"zh", "en"} {
				for _, size := range [][2]int64{{1400, 900}, {390, 844}} {
					settings := []step{set("theme", theme), set("language", language), chromedp.EmulateViewport(size[0], size[1])}
					if err := look(ctx, settings); err != nil {
						t.Fatal(err)
					}
					for _, view := range over.views {
						fits(ctx, t, host, view, fmt.Sprintf("%s-%s-%s-%d.png", view.name, theme, language, size[0]))
					}
				}
			}
		}
	}
}

// fits opens the view as it is set, keeps its picture where wanted, and fails the
// test where one has to scroll sideways.
func fits(ctx context.Context, t *testing.T, host string, view shown, name string) {
	t.Helper()
	steps := []step{chromedp.Navigate(host + view.path), chromedp.WaitNotPresent(`.loading`)}
	for one := range strings.SplitSeq(view.selector, ",") {
		steps = append(steps, chromedp.WaitVisible(one))
	}
	if err := look(ctx, steps); err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	const wide = `[...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, nav, .chart, .drawing, select")).map((e) => e.outerHTML.slice(0, 80))`
	found, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](`document.documentElement.scrollWidth > innerWidth ? `+wide+`.concat("page") : []`))
	if err != nil || len(found) > 0 {
		t.Errorf("%s is wider than the window: %v %v", name, found, err)
	}
	if *every == "" {
		return
	}
	picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(filepath.Join(*every, name), picture, 0o644)
	}
	if err != nil {
		t.Error(err)
	}
}
