package web_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// catch keeps what the page hands the person as a file.
const catch = `(() => {
	const make = URL.createObjectURL
	URL.createObjectURL = (blob) => { window.saved = blob; return make.call(URL, blob) }
})()`

// saved is the content of the file that the page made last, once it is there.
const saved = `new Promise((done) => {
	const look = () => window.saved
		? saved.arrayBuffer().then((b) => { window.saved = undefined; done(btoa(Array.from(new Uint8Array(b), (c) => String.fromCharCode(c)).join(""))) })
		: setTimeout(look, 50)
	look()
})`

// file clicks the button and returns what it saves.
func file(ctx context.Context, t *testing.T, button string) []byte {
	t.Helper()
	if err := look(ctx, []step{click(button)}); err != nil {
		t.Fatalf("%s: %v", button, err)
	}
	encoded, err := chromedp.Run(ctx, chromedp.Evaluate[string](saved, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", button, err)
	}
	content, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// open visits the view and catches its files.
func open(ctx context.Context, t *testing.T, address string, steps ...step) {
	t.Helper()
	if err := look(ctx, append([]step{chromedp.Navigate(address)}, steps...)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[any](catch)); err != nil {
		t.Fatal(err)
	}
}

// TestExplorerSavesTheLedger: the files hold exactly the targets that are shown.
func TestExplorerSavesTheLedger(t *testing.T) {
	t.Parallel()
	ctx, _ := browser(t)
	open(ctx, t, explorer(t, builtIn(t))+"/ledger?states=behind", chromedp.WaitVisible(`.entry`))
	shown, err := chromedp.Run(ctx, chromedp.Evaluate[int](`document.querySelectorAll(".entry").length`))
	if err != nil {
		t.Fatal(err)
	}

	text, marked := strings.CutPrefix(string(file(ctx, t, "下载 CSV")), "\ufeff")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || !marked {
		t.Fatalf("no CSV with the mark that spreadsheets look for: %v\n%s", err, text)
	}
	if len(rows) != shown+1 || rows[1][0] != "地区生产总值" || rows[1][4] != "≈ +6.5 %" || rows[1][5] != "+6.2 %" || rows[1][6] != "欠进度" {
		t.Errorf("%d targets are shown, the CSV has\n%s", shown, text)
	}

	sheet := file(ctx, t, "下载 XLSX")
	book, err := zip.NewReader(bytes.NewReader(sheet), int64(len(sheet)))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := book.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	xml, err := io.ReadAll(cells)
	if err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(xml, []byte("<row ")); got != shown+1 {
		t.Errorf("%d targets are shown, the sheet has %d rows", shown, got)
	}
}

// TestExplorerGraph: a click on a node takes in its neighbours, and the drawing
// goes out as PNG and SVG.
func TestExplorerGraph(t *testing.T) {
	t.Parallel()
	ctx, _ := browser(t)
	open(ctx, t, explorer(t, builtIn(t))+"/graph/platform:330300:一港五谷", chromedp.WaitVisible(`.drawing canvas`), text("图中的关系"))
	const nodes = `document.querySelector(".drawing")._cyreg.cy.nodes().length`
	before, err := chromedp.Run(ctx, chromedp.Evaluate[int](nodes))
	if err != nil {
		t.Fatal(err)
	}
	at, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64](`(() => {
		const box = document.querySelector(".drawing"), place = box.getBoundingClientRect()
		const {x, y} = box._cyreg.cy.getElementById("platform:330300:国际云软件谷").renderedPosition()
		return [place.x + x, place.y + y]
	})()`))
	if err != nil {
		t.Fatal(err)
	}
	if err := look(ctx, []step{chromedp.MouseClickXY(at[0], at[1])}); err != nil {
		t.Fatal(err)
	}
	grown := fmt.Sprintf("%s > %d && %[1]s", nodes, before)
	after, err := chromedp.Run(ctx, chromedp.Poll[int](grown, chromedp.WithPollingTimeout(10*time.Second)))
	if err != nil {
		t.Fatalf("%d nodes, no more after the click: %v", before, err)
	}
	if svg := file(ctx, t, "存为 SVG"); bytes.Count(svg, []byte("<circle ")) != after || !bytes.Contains(svg, []byte("国际云软件谷")) {
		t.Errorf("%d nodes are drawn, the file has\n%s", after, svg)
	}
	if png := file(ctx, t, "存为 PNG"); !bytes.HasPrefix(png, []byte("\x89PNG")) {
		t.Errorf("no PNG: %.20q", png)
	}
}
