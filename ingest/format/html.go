package format

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/policygraph/policygraph/ingest/charset"
)

// htmlText reads the article of a page: the innermost element that holds its
// running text, with the page's title and date where these stand outside.
func htmlText(c charset.Charset, body []byte) (string, error) {
	page, err := decodePage(c, body)
	if err != nil {
		return "", err
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", charset.Unreadable("", "is no sound HTML: "+err.Error()+"; give the article's text")
	}
	p := htmlPage{prose: map[*html.Node]int{}, left: map[*html.Node]bool{}, layout: map[*html.Node]bool{}}
	p.measure(root)
	article := p.article(root)
	inside := p.text(article)
	var out lines
	for _, line := range p.heading(root, article, inside) {
		out.addLine(line)
	}
	for _, line := range inside {
		out.addLine(line)
	}
	return out.result("holds no text; a page that fetches its text by script has to be saved from the browser")
}

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)`)

// decodePage decodes by a mark or as UTF-8 where that fits, else as the page
// says of itself, else as the bytes look. A page may hold a few bytes that are
// none of its encoding, in some corner that another program wrote.
func decodePage(c charset.Charset, body []byte) (string, error) {
	if c.Name == "GB18030" || c.Name == "Big5" {
		if m := metaCharset.FindSubmatch(body[:min(len(body), 4096)]); m != nil {
			if named, err := htmlindex.Get(string(m[1])); err == nil {
				decoded, err := named.NewDecoder().Bytes(body)
				if err == nil && !bytes.ContainsRune(decoded, utf8.RuneError) {
					return charset.Decode(decoded)
				}
			}
		}
	}
	text, err := c.Decode(body)
	if err == nil || len(body) > charset.MaxText {
		return text, err
	}
	decoded, fault := c.NewDecoder().Bytes(body)
	repaired := strings.ToValidUTF8(string(decoded), lost)
	if fault != nil || strings.Count(repaired, lost)*mostWhole > utf8.RuneCountInString(repaired) {
		return "", err
	}
	return charset.Decode([]byte(repaired))
}

const (
	lost      = string(utf8.RuneError)
	mostWhole = 500 // characters for each that is lost
)

// htmlPage is what is known of the nodes of a page.
type htmlPage struct {
	prose  map[*html.Node]int  // bytes of running text within
	left   map[*html.Node]bool // what is never part of an article
	layout map[*html.Node]bool // with a table within
}

// without are the elements whose content is never part of an article.
var without = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Button: true,
	atom.Select: true, atom.Iframe: true, atom.Svg: true, atom.Template: true, atom.Head: true, atom.Object: true, atom.Textarea: true,
	atom.Input: true, atom.Video: true, atom.Audio: true, atom.Canvas: true, atom.Figcaption: true, atom.Dialog: true,
}

// furniture are the names by which pages mark what stands around an article.
var furniture = regexp.MustCompile(`(?i)(^|[\s_-])(crumbs?|breadcrumbs?|bread|location|position|dqwz|weizhi|share|bdshare\w*|print|dayin|fontsize|zihao|tool(bar|s)?|foot(er)?|bottom|copyright|nav(bar|igation)?|menu|side(bar)?|related|xgxw|recommend|hot|rank|page(s|r|nation)?|pagination|qr-?code|ewm|erweima|comment|login|search|top-?bar|advert|banner)($|[\s_-])`)

// measure finds what is no text, and counts the running text of every element.
func (p *htmlPage) measure(n *html.Node) {
	if n.Type == html.ElementNode && (without[n.DataAtom] || isHidden(n)) {
		p.left[n] = true
		return
	}
	if n.Type == html.TextNode && strings.ContainsAny(n.Data, "，。；、") {
		p.prose[n] = len(n.Data)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		p.measure(child)
		p.prose[n] += p.prose[child]
		p.layout[n] = p.layout[n] || p.layout[child] || child.DataAtom == atom.Table
	}
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}

// article goes down to the innermost container with nine tenths of the text that
// is in the one around it.
func (p *htmlPage) article(n *html.Node) *html.Node {
	for {
		var inner *html.Node
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if isContainer(child) && p.prose[child]*10 >= p.prose[n]*9 && p.prose[child] > 0 {
				inner = child
			}
		}
		if inner == nil {
			return n
		}
		n = inner
	}
}

func isContainer(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Div, atom.Main, atom.Article, atom.Section, atom.Center, atom.Form,
		atom.Table, atom.Tbody, atom.Tr, atom.Td, atom.Font, atom.Span:
		return n.Type == html.ElementNode
	}
	return false
}

// isFurniture says whether an element is marked as something around the article.
// One with much of the page's running text is not, whatever its name.
func (p *htmlPage) isFurniture(n, within *html.Node) bool {
	if p.left[n] {
		return true
	}
	if n.Type != html.ElementNode || n == within || p.prose[n]*5 > p.prose[within] {
		return false
	}
	for _, a := range n.Attr {
		if (a.Key == "class" || a.Key == "id") && furniture.MatchString(a.Val) {
			return true
		}
	}
	return false
}

var (
	pageTool = regexp.MustCompile(`^[【\[（(]?\s*(打印|关闭|字号|字体|分享|大\s*中\s*小|上一[篇条]|下一[篇条]|扫一扫|浏览次数|点击数|访问量|责任编辑|责编|编辑|收藏|我要纠错|当前位置|您(现在)?的位置|您当前|首页\s*[>»/]|返回顶部|相关(附件|链接|稿件))`)
	dateLine = regexp.MustCompile(`(时间|日期)\s*[:：]?\s*\d{4}[-年/.]\d{1,2}`)
	dateTool = regexp.MustCompile(`[【\[（]\s*(打印|关闭|字号|字体|大)[^】\]）]*[】\]）]|(浏览(次数|量)?|点击(数|率|量)?|阅读(次数|量)?|访问量)\s*[:：]\s*\d*|打印|关闭`)
)

// maxTool bounds a line of a page's tools, in bytes.
const maxTool = 180

// text is the text of an element, a line a paragraph, without furniture.
func (p *htmlPage) text(n *html.Node) []string {
	w := htmlWriter{page: p, within: n}
	w.node(n)
	w.flush()
	var kept []string
	for _, line := range w.lines {
		if len(line) > maxTool || !pageTool.MatchString(line) {
			kept = append(kept, line)
		}
	}
	return kept
}

// heading are the title and the date of the page that stand before the article
// and that it does not repeat.
func (p *htmlPage) heading(root, article *html.Node, inside []string) []string {
	opening := strings.Join(inside[:min(len(inside), 6)], "\n")
	title, published := metaOf(root)
	before := p.before(root, article)
	for _, line := range before {
		if published == "" && dateLine.MatchString(line) && len(line) < maxTool {
			published = strings.TrimSpace(dateTool.ReplaceAllString(line, ""))
		}
		if title == "" && strings.HasSuffix(line, "报告") && len(line) < maxTool {
			title = line
		}
	}
	var heading []string
	if title != "" && !strings.Contains(opening, title) && strings.Contains(title, "报告") {
		heading = append(heading, title)
	}
	if published != "" && !dateLine.MatchString(opening) {
		heading = append(heading, published)
	}
	return heading
}

// before are the lines of the page up to the article.
func (p *htmlPage) before(root, article *html.Node) []string {
	w := htmlWriter{page: p, within: root, until: article}
	w.node(root)
	w.flush()
	return w.lines
}

// metaOf reads the title and the day that government pages state of an article
// in their head.
func metaOf(root *html.Node) (title, published string) {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Meta {
			continue
		}
		var name, content string
		for _, a := range n.Attr {
			switch a.Key {
			case "name", "property":
				name = strings.ToLower(a.Val)
			case "content":
				content = strings.TrimSpace(a.Val)
			}
		}
		switch {
		case name == "articletitle":
			title = content
		case name == "pubdate" && content != "":
			published = "发布日期：" + content
		}
	}
	return title, published
}
