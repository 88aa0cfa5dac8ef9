package web_test

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/vocabulary"
)

var (
	speed      = flag.Bool("speed", false, "measure how fast the explorer's views show")
	speedNodes = flag.Int("speed.nodes", 0, "over a synthetic graph of so many nodes; over the built-in one where 0")
)

// shown is what a view has once its data is there.
type shown struct{ name, path, selector string }

// TestExplorerSpeed prints for each view, in a browser just started: when the
// first thing and when the data shows after the address is entered, how much time
// scripts take in all, and how long the longest task blocks the page.
func TestExplorerSpeed(t *testing.T) {
	if !*speed {
		t.Skip("it measures: go test ./web -run ExplorerSpeed -v -speed")
	}
	store, views := builtIn(t), viewsOfWenzhou
	if *speedNodes > 0 {
		g := graph.Union(slices.Collect(synthetic.Reports(1, *speedNodes))...)
		store, views = memory.New(g), viewsOfSynthetic(t, g)
	}
	host := explorer(t, store, resolvers.Options{Ahead: true})
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	defer table.Flush()
	fmt.Fprintln(table, "view\tfirst paint ms\tdata ms\tscript ms\tlongest task ms\t")
	for _, view := range views {
		ctx, _ := browser(t)
		m, err := measured(ctx, host+view.path, view.selector)
		if err != nil {
			t.Errorf("%s: %v", view.path, err)
			continue
		}
		fmt.Fprintf(table, "%s\t%.0f\t%.0f\t%.0f\t%.0f\t\n", view.name, m.Paint, m.Data, m.script, m.Longest)
	}
}

// observing notes when the first element of each selector is there and nothing is
// on its way any more, and how long tasks are.
const observing = `(() => {
	const seen = window.seen = { Data: 0, Longest: 0 }
	new PerformanceObserver((list) => { for (const {duration} of list.getEntries()) seen.Longest = Math.max(seen.Longest, duration) }).observe({ type: "longtask", buffered: true })
	const look = () => {
		if (seen.Data || document.querySelector(".loading") || !%q.split(",").every((one) => document.querySelector(one))) return
		seen.Data = performance.now()
	}
	new MutationObserver(look).observe(document, { subtree: true, childList: true })
})()`

type measurement struct {
	Paint, Data, Longest float64 // milliseconds
	script               float64
}

func measured(ctx context.Context, address, selector string) (m measurement, err error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if _, err := chromedp.Call(ctx, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}); err != nil {
		return m, err
	}
	observe := page.AddScriptToEvaluateOnNewDocumentParams{Source: fmt.Sprintf(observing, selector)}
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, observe); err != nil {
		return m, err
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		return m, err
	}
	const settled = `window.seen.Data > 0 && performance.now() > window.seen.Data + 700 &&
		{ ...window.seen, Paint: performance.getEntriesByName("first-contentful-paint")[0].startTime }`
	if m, err = chromedp.Run(ctx, chromedp.Poll[measurement](settled, chromedp.WithPollingTimeout(30*time.Second))); err != nil {
		return m, err
	}
	told, err := chromedp.Call(ctx, performance.GetMetrics, cdp.Empty{})
	for _, metric := range told.Metrics {
		if metric.Name == "ScriptDuration" {
			m.script = 1000 * metric.Value
		}
	}
	return m, err
}

var viewsOfWenzhou = []shown{
	{"overview", "/", ".start .quiet,.statebar,.counts dd"},
	{"find", "/find?q=ygwg", ".results mark"},
	{"group", oneHub, ".slots .card"},
	{"graph", "/graph/platform:330300:一港五谷", ".drawing canvas"},
	{"ledger", "/ledger", ".entry"},
	{"indicator", "/indicator/indicator:地区生产总值", ".chart svg"},
	{"timeline", "/timeline", ".stagemark"},
	{"reader", "/reader/document:330300:2024-mid-year", ".text button"},
	{"audit", "/audit", ".findings li"},
	{"compare", "/compare", ".notice"}, // there is one report alone
}

// viewsOfSynthetic are those of the largest group, the indicator of most figures
// and two reports of one place.
func viewsOfSynthetic(t *testing.T, g *graph.Graph) []shown {
	t.Helper()
	members, figures := map[graph.ID]int{}, map[graph.ID]int{}
	for _, r := range g.Relations {
		if r.Type == vocabulary.HasMember {
			members[r.From]++
		}
	}
	for _, m := range g.Metrics {
		figures[m.Indicator]++
	}
	group, indicator := largest(members), largest(figures)
	views := slices.Clone(viewsOfWenzhou)
	for i, view := range views {
		switch view.name {
		case "find":
			views[i].path = "/find?q=gu"
		case "group":
			views[i].path = "/entity/" + string(group)
		case "graph":
			views[i].path = "/graph/" + string(group)
		case "indicator":
			views[i].path = "/indicator/" + string(indicator)
		case "reader":
			views[i].path = "/reader/" + string(g.Documents[0].ID)
		case "compare":
			views[i].selector = "[class*=became-]"
		}
	}
	return views
}

func largest(counts map[graph.ID]int) graph.ID {
	var best graph.ID
	for id, n := range counts {
		if cmp.Or(cmp.Compare(n, counts[best]), cmp.Compare(best, id)) > 0 {
			best = id
		}
	}
	return best
}
