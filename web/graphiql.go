// Package web serves the pages for people. All that a page needs is embedded in
// the binary: it works where no other host can be reached.
package web

import (
	"embed"
	"net/http"
)

//go:embed graphiql/index.html graphiql/start.js graphiql/page.css graphiql/*.min.js graphiql/*.min.css graphiql/*.LICENSE.txt
var files embed.FS

// graphiqlPolicy lets the page load from its own host alone. GraphiQL's editor
// writes style elements, and its style sheet holds its fonts.
const graphiqlPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
	"font-src data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// GraphiQL serves the query editor for the API at /graphql of the same host. It
// is to be mounted at /graphiql and below.
func GraphiQL() http.Handler {
	pages := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		guard(w, graphiqlPolicy)
		w.Header().Set("Cache-Control", "max-age=300")
		if r.URL.Path == "/graphiql" {
			http.ServeFileFS(w, r, files, "graphiql/index.html")
			return
		}
		pages.ServeHTTP(w, r)
	})
}

// guard sets the headers that keep a page to itself: what it may load, and that
// nothing is guessed about it or told of it.
func guard(w http.ResponseWriter, policy string) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
}
