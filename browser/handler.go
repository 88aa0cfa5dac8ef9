package browser

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"
	"strings"
)

//go:embed index.html
var index string

// standard is where the guides say that they are: the address of policygraph
// serve, which Handler replaces by the one that was asked.
const standard = "http://localhost:8080/browser/"

// Handler serves the pack under /browser/: a page that says how to use it,
// style.grass, planner.md, analyst.md, auditor.md and scripts.zip. Pages of any
// origin may read it, as Neo4j Browser is one.
func Handler() (http.Handler, error) {
	contents, err := contents()
	if err != nil {
		return nil, err
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Access-Control-Allow-Origin", "*")
		// Browser adds headers of its own, and not always the same ones.
		header.Set("Access-Control-Allow-Headers", "*")
		header.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
		content, found := contents[strings.TrimPrefix(r.URL.Path, "/browser/")]
		switch {
		case !found:
			http.Error(w, "not found; /browser/ lists what there is", http.StatusNotFound)
		case r.Method == http.MethodOptions:
			w.WriteHeader(http.StatusNoContent)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			header.Set("Allow", "GET, HEAD, OPTIONS")
			http.Error(w, "only GET", http.StatusMethodNotAllowed)
		default:
			header.Set("Content-Type", content.media)
			_, _ = w.Write(content.at(r)) // a reader that has gone is no matter
		}
	}), nil
}

type content struct {
	media string
	body  []byte
}

// at is the content as the address that was asked names it.
func (c content) at(r *http.Request) []byte {
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	if !strings.HasPrefix(c.media, "text/") {
		return c.body
	}
	return bytes.ReplaceAll(c.body, []byte(standard), []byte(scheme+"://"+r.Host+"/browser/"))
}

// contents are the files by their names under /browser/.
func contents() (map[string]content, error) {
	scripts, err := Scripts()
	if err != nil {
		return nil, err
	}
	guides, err := Guides()
	if err != nil {
		return nil, err
	}
	style, err := files.ReadFile("style.grass")
	if err != nil {
		return nil, err
	}
	zipped, err := archive(scripts)
	if err != nil {
		return nil, fmt.Errorf("pack the scripts for Neo4j Browser: %w", err)
	}
	page, err := template.New("index").Parse(index)
	if err != nil {
		return nil, err
	}
	var start bytes.Buffer
	if err := page.Execute(&start, map[string]any{"Base": standard, "Guides": guides, "Scripts": scripts}); err != nil {
		return nil, err
	}
	all := map[string]content{
		"":            {"text/html; charset=utf-8", start.Bytes()},
		"style.grass": {"text/plain; charset=utf-8", style},
		"scripts.zip": {"application/zip", zipped},
	}
	for _, guide := range guides {
		all[guide.Name+".md"] = content{"text/markdown; charset=utf-8", []byte(guide.Text)}
	}
	return all, nil
}
