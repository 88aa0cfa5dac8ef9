package web

import (
	"embed"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed explorer/dist
var explorerFiles embed.FS

// explorerPolicy lets the page load and ask its own host alone. The graph drawing
// library and the chart library each write one style element; the hashes are of
// those.
const explorerPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=' " +
	"'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='; " +
	"img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// explorerViews are the addresses that the page itself answers, by their first
// part.
var explorerViews = map[string]bool{
	"": true, "find": true, "entity": true, "graph": true, "ledger": true, "indicator": true,
	"timeline": true, "reader": true, "audit": true, "compare": true,
}

// Explorer serves the page for people who write no query, over the API at
// /graphql of the same host. It is to be mounted at /: the address of any of its
// views gives the page, its files stand beside them, anything else is not found.
func Explorer() http.Handler {
	files, err := fs.Sub(explorerFiles, "explorer/dist")
	if err != nil { // the folder is embedded, so this is a mistake in this package
		return http.NotFoundHandler()
	}
	static := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		guard(w, explorerPolicy)
		header := w.Header()
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			header.Set("Allow", "GET, HEAD")
			http.Error(w, "this is a page; ask the API at /graphql", http.StatusMethodNotAllowed)
			return
		}
		view, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		switch {
		case explorerViews[view]:
			header.Set("Cache-Control", "no-cache")
			http.ServeFileFS(w, r, files, "index.html")
		case view == "assets": // their names change with their content
			header.Set("Cache-Control", "public, max-age=31536000, immutable")
			static.ServeHTTP(w, r)
		default:
			static.ServeHTTP(w, r)
		}
	})
}
