package format

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlWriter writes the text of an element in lines.
type htmlWriter struct {
	page   *htmlPage
	within *html.Node
	until  *html.Node // the element to stop at, nil for none
	done   bool
	lines  []string
	line   strings.Builder
	mark   strings.Builder // the number of the item that the next line opens
}

var noteMark = regexp.MustCompile(`^\s*[\[［〔]\d{1,3}[\]］〕]\s*$`)

func (w *htmlWriter) node(n *html.Node) {
	if n == w.until && n != nil {
		w.done = true
	}
	if w.done || w.page.isFurniture(n, w.within) {
		return
	}
	switch {
	case n.Type == html.TextNode:
		w.line.WriteString(strings.NewReplacer("\n", " ", "\r", " ", "\u00a0", " ").Replace(n.Data))
		return
	case n.DataAtom == atom.Br:
		w.flush()
		return
	case n.DataAtom == atom.Sup && noteMark.MatchString(textOf(n)):
		return
	case n.DataAtom == atom.Tr && !w.page.layout[n]:
		w.row(n)
		return
	}
	block := isBlock(n)
	if block {
		w.flush()
	}
	number := 0
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if n.DataAtom == atom.Ol && child.DataAtom == atom.Li {
			number++
			fmt.Fprintf(&w.mark, "%d. ", number)
		}
		w.node(child)
		if n.DataAtom == atom.Ol {
			w.mark.Reset()
		}
	}
	if block {
		w.flush()
	}
}

// flush ends the line.
func (w *htmlWriter) flush() {
	if text := strings.Join(strings.Fields(w.line.String()), " "); text != "" {
		w.lines = append(w.lines, w.mark.String()+text)
		w.mark.Reset()
	}
	w.line.Reset()
}

func (w *htmlWriter) row(row *html.Node) {
	w.flush()
	var cells []string
	for cell := row.FirstChild; cell != nil && !w.done; cell = cell.NextSibling {
		if cell.Type != html.ElementNode {
			continue
		}
		inner := htmlWriter{page: w.page, within: w.within, until: w.until}
		inner.node(cell)
		inner.flush()
		w.done = inner.done
		cells = append(cells, strings.Join(inner.lines, "\n"))
	}
	for _, line := range tableRow(cells) {
		if strings.TrimSpace(line) != "" {
			w.lines = append(w.lines, line)
		}
	}
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Del, atom.Em, atom.Font, atom.I, atom.Ins, atom.Label,
		atom.Mark, atom.Q, atom.Ruby, atom.S, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, 0:
		return false // 0: elements of an editor's own, such as o:p
	}
	return n.Type == html.ElementNode
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
