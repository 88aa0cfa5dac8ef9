package report

import (
	"regexp"
	"strings"
)

var (
	pageStart = regexp.MustCompile(`^(\[?返回|扫一扫|主办[:：]|承办[:：]|分享到)`)
	pageEnd   = regexp.MustCompile(`^[【\[]?(免责声明|相关(阅读|链接|文章|新闻|信息|稿件)|上一篇|下一篇|标签[:：]|网友评论|热门推荐|推荐阅读|责任编辑|分享到|扫一扫)`)
)

// maxPageLine bounds a line of the page's own, in code points: a longer one is
// running text, whatever it mentions.
const maxPageLine = 100

// dropFurniture sets aside the page's own lines and the notes: footnotes, and
// everything from the glossary on, or from what a page has behind its text.
func (r *Report) dropFurniture(lines []Span) []Span {
	var kept []Span
	glossary := false
	body := len(lines) // up to the last line of running text
	for body > 0 && lines[body-1].Len() <= maxPageLine {
		body--
	}
	notes := r.trailingNotes(lines)
	for i, line := range lines {
		switch {
		case i >= body && body > 0 && pageEnd.MatchString(r.opening(line)):
			r.Furniture = append(r.Furniture, Span{line.Start, lines[len(lines)-1].End})
			return kept
		case line.Len() <= maxPageLine && isPageLine(r.opening(line)):
			r.Furniture = append(r.Furniture, line)
		case !glossary && r.isGlossary(lines[i:]):
			glossary = true
			r.Furniture = append(r.Furniture, line)
		case glossary || i >= notes || r.isFootnote(line, i > len(lines)/2):
			r.readNote(line)
		default:
			kept = append(kept, line)
		}
	}
	return kept
}

// opening is as much of a line as can be a heading or a line of the page's own.
func (r *Report) opening(line Span) string {
	return r.Slice(Span{line.Start, min(line.End, line.Start+maxPageLine+1)})
}

func isPageLine(text string) bool {
	for _, word := range [...]string{"版权所有", "ICP备", "技术服务电话", "责任编辑", "返回首页", "关闭窗口", "打印本页", "网站标识码"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return pageStart.MatchString(text)
}
