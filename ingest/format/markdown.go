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
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

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
	if deepLine.MatchString(source) {
		return "", charset.Unreadable("", "nests quotations or lists more than 64 deep on a line; give a report's text")
	}
	source = frontMatter.ReplaceAllString(source, "")
	source = linkOf.ReplaceAllString(imageOf.ReplaceAllString(source, ""), "$1")
	data := []byte(source)
	m := markdown{source: data}
	m.block(newParser().Parse(text.NewReader(data)), 0)
	return m.out.result("holds no text; give a report's text")
}

var (
	deepLine = regexp.MustCompile(`(?m)^(\s*(>|[-*+]\s|\d{1,9}[.)]\s)){65}`)
	imageOf  = regexp.MustCompile(`!\[[^\[\]]*\](\([^()]*\)|\[[^\[\]]*\])`)
	linkOf   = regexp.MustCompile(`\[([^\[\]^][^\[\]]*)\](\([^()]*\)|\[[^\[\]]*\])`)
)

// newParser is goldmark's own but for links, which it takes too long over where
// many are opened and none is closed.
func newParser() parser.Parser {
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100), util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400), util.Prioritized(parser.NewEmphasisParser(), 500)),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
	return goldmark.New(goldmark.WithParser(p), goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)).Parser()
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
	case *ast.List:
		number := n.Start
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			mark := ""
			if n.IsOrdered() {
				mark = fmt.Sprintf("%d. ", number)
				number++
			}
			m.item(item, mark, depth+1)
		}
		return
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
		m.out.add(m.inline(n))
		return
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		m.block(child, depth+1)
	}
}

// item writes the first paragraph of an item behind its mark, then the rest.
func (m *markdown) item(item ast.Node, mark string, depth int) {
	first := item.FirstChild()
	if first != nil && (first.Kind() == ast.KindTextBlock || first.Kind() == ast.KindParagraph) {
		m.out.add(mark + m.inline(first))
		first = first.NextSibling()
	}
	for ; first != nil; first = first.NextSibling() {
		m.block(first, depth)
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
		case *extast.FootnoteLink, *extast.FootnoteBacklink:
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
