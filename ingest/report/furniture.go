package report

import "regexp"

var (
	pageLine = regexp.MustCompile(`版权所有|ICP备|技术服务电话|责任编辑|返回首页|关闭窗口|打印本页|^\[?返回|^扫一扫|网站标识码|^主办[:：]|^承办[:：]|^分享到`)
	glossary = regexp.MustCompile(`^(名词解释|附[:：]?名词解释|名词注释|注释)[:：]?$`)
	noteLine = regexp.MustCompile(`^[\[［【](\d{1,3})[\]］】]`)
)

// dropFurniture sets aside the page's own lines, notes, and everything from the
// glossary on.
func (r *Report) dropFurniture(lines []Span) []Span {
	var kept []Span
	for i, line := range lines {
		text := r.Slice(line)
		if glossary.MatchString(text) {
			r.Furniture = append(r.Furniture, Span{line.Start, lines[len(lines)-1].End})
			return kept
		}
		if pageLine.MatchString(text) || i > len(lines)/2 && noteLine.MatchString(text) {
			r.Furniture = append(r.Furniture, line)
			continue
		}
		kept = append(kept, line)
	}
	return kept
}
