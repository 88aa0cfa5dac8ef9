package format

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/policygraph/policygraph/ingest/charset"
)

// maxMarkdown bounds a Markdown text, in bytes.
const maxMarkdown = 4 << 20

var frontMatter = regexp.MustCompile(`^---\r?\n(?s:.*?)\n---\r?\n`)

// markdownText reads the headings, paragraphs, lists and tables of a Markdown
// text without its marks; notes are left out.
func markdownText(source string) (string, error) {
	if len(source) > maxMarkdown {
		return "", charset.Unreadable("", fmt.Sprintf("has more than %d MB of Markdown; give one report a file", maxMarkdown>>20))
	}
	data := []byte(frontMatter.ReplaceAllString(source, ""))
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)).Parser()
	m := markdown{source: data}
	m.block(parser.Parse(text.NewReader(data)), 0)
	return m.out.result("holds no text; give a report's text")
}

type markdown struct {
	source []byte
	out    lines
}

// block writes a block and those within it. What nests too deep for a text is
// left out.
func (m *markdown) block(n ast.Node, depth int) {
	if depth > maxDepth {
		return
	}
	switch n := n.(type) {
	case *extast.FootnoteList:
		return
	case *extast.TableHeader, *extast.TableRow:
		var cells []string
		for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, m.inline(cell))
		}
		for _, line := range tableRow(cells) {
			m.out.addLine(line)
		}
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		m.out.add(string(n.Lines().Value(m.source)))
		return
	case *ast.HTMLBlock:
		m.htmlBlock(n)
		return
	case *ast.ListItem:
		m.item(n, depth)
		return
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
		m.out.add(m.inline(n))
		return
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		m.block(child, depth+1)
	}
}

// item writes the first paragraph of an item behind its number, if it has one.
func (m *markdown) item(n *ast.ListItem, depth int) {
	list, _ := n.Parent().(*ast.List)
	first := n.FirstChild()
	if list != nil && list.IsOrdered() && first != nil && (first.Kind() == ast.KindTextBlock || first.Kind() == ast.KindParagraph) {
		number := list.Start
		for before := n.PreviousSibling(); before != nil; before = before.PreviousSibling() {
			number++
		}
		m.out.add(fmt.Sprintf("%d. %s", number, m.inline(first)))
		first = first.NextSibling()
	}
	for ; first != nil; first = first.NextSibling() {
		m.block(first, depth+1)
	}
}

var markupTag = regexp.MustCompile(`(?s)<!--.*?-->|<[^<>]*>`)

func (m *markdown) htmlBlock(n *ast.HTMLBlock) {
	block := string(n.Lines().Value(m.source))
	if n.HTMLBlockType == ast.HTMLBlockType1 { // script, style
		return
	}
	m.out.add(markupTag.ReplaceAllString(block, ""))
}

// inline is the text of a block's content. A line break inside it parts Latin
// words, but no Chinese ones. Marks of emphasis that Markdown does not take for
// such beside Chinese marks go, too.
func (m *markdown) inline(block ast.Node) string {
	var b bytes.Buffer
	// Walk returns the visitor's errors only, and this one has none.
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(n.Value(m.source))
			if n.HardLineBreak() {
				b.WriteByte('\n')
			} else if n.SoftLineBreak() {
				m.softBreak(&b, n)
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(m.source))
		case *ast.Image, *extast.FootnoteLink, *extast.FootnoteBacklink:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return strings.ReplaceAll(b.String(), "**", "")
}

func (m *markdown) softBreak(b *bytes.Buffer, n *ast.Text) {
	last, _ := utf8.DecodeLastRune(b.Bytes())
	next, _ := utf8.DecodeRune(m.source[min(n.Segment.Stop+1, len(m.source)):])
	if last < utf8.RuneSelf && next < utf8.RuneSelf && unicode.IsLetter(last) && unicode.IsLetter(next) {
		b.WriteByte(' ')
	}
}
