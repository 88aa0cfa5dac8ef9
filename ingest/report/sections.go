package report

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

var (
	partNumber    = regexp.MustCompile(`^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．])[\s　]*`)
	subNumber     = regexp.MustCompile(`^[（(][一二三四五六七八九十]{1,3}[）)][、]?[\s　]*`)
	plainPart     = regexp.MustCompile(`^[^，。；、]{0,16}((20|19)\d\d年|过去|今年|上半年|下半年|五年)[^，。；]{0,16}$|^[^，。；、]{0,10}(工作回顾|工作安排|主要工作|重点工作|目标任务|工作任务|工作建议|自身建设)$`)
	chapter       = regexp.MustCompile(`^第[一二三四五六七八九十]+([篇编章节])[\s　]*`)
	closing       = regexp.MustCompile(`^(各位(代表|委员)[！，!,]|(主任|主席)、副主任|[^。；]{0,30}(成绩|成就)[^。；]{0,8}(来之不易|的取得)|[^。；]{0,8}(总结|肯定|看到)[^，。；]{0,8}(成绩|成就)的同时)`)
	numberedTitle = regexp.MustCompile(`^\d{1,2}[.、．]`)
)

// maxHeading bounds a heading that stands on a line of its own, in code points.
const (
	maxHeading     = 45
	maxOpenHeading = 64
)

// joinLines makes paragraphs of lines: a line that only carries on the one
// before (the 2.5 of a PM2.5 set as subscript) belongs to it.
func (r *Report) joinLines(lines []Span) []Span {
	var paragraphs []Span
	carry, furniture, notes := false, r.Furniture, r.Notes
	for _, line := range lines {
		fragment, apart := r.isFragment(line), false
		for len(notes) > 0 && notes[0].Start < line.Start {
			notes, apart = notes[1:], true
		}
		for len(furniture) > 0 && furniture[0].Start < line.Start {
			furniture, apart = furniture[1:], true
		}
		if last := len(paragraphs) - 1; last >= 0 && !apart && (fragment || carry) && !r.ends(paragraphs[last]) {
			paragraphs[last].End = line.End
		} else {
			paragraphs = append(paragraphs, line)
		}
		carry = fragment
	}
	return paragraphs
}

// isFragment says that a line is a short number alone, or opens with a mark that
// opens no sentence.
func (r *Report) isFragment(line Span) bool {
	if strings.ContainsRune("，。；、）)”", r.Text[line.Start]) {
		return true
	}
	for _, c := range r.Text[line.Start:min(line.End, line.Start+7)] {
		if (c < '0' || c > '9') && c != '.' {
			return false
		}
	}
	return line.Len() <= 6
}

func (r *Report) ends(s Span) bool { return isEnd(r.Text[:s.End], s.End-1) }

// readSections finds the parts and their subsections. Where the parts carry no
// number ("2022年工作回顾"), headings such as 一、 are subsections; the first one tells.
func (r *Report) readSections(paragraphs []Span) {
	plain := false
	if first := slices.IndexFunc(paragraphs, func(p Span) bool { return r.isPlainPart(p) || r.isNumberedPart(p) }); first >= 0 {
		plain = r.isPlainPart(paragraphs[first])
	}
	partless := !plain && !slices.ContainsFunc(paragraphs, r.isNumberedPart) && !slices.ContainsFunc(paragraphs, r.isPlainPart)
	part, sub, parent := 0, 0, -1
	var closings []int
	kinds := r.chapterKinds(paragraphs)
	for _, p := range paragraphs {
		level, number := r.headingLevel(p, plain, part)
		if kinds != "" {
			level, number = r.chapterLevel(p, kinds)
		} else if partless {
			level, number = r.partlessLevel(p)
		}
		switch level {
		case 1:
			part, sub = ordinal(number, part+1), 0
			parent = len(r.Sections)
			r.addSection(p, number, -1, strconv.Itoa(part))
		case 2:
			sub = ordinal(number, sub+1)
			r.addSection(p, number, parent, fmt.Sprintf("%d.%d", part, sub))
		default:
			if closing.MatchString(r.opening(p)) {
				closings = append(closings, p.Start)
			}
		}
	}
	if len(paragraphs) > 0 {
		r.closeSections(paragraphs[len(paragraphs)-1], closings)
	}
}

// chapterKinds are the two kinds of heading of a plan that is parted as books are: its
// 篇 or 编 with their 章, else its 章 with their 节; "" for any other text.
func (r *Report) chapterKinds(paragraphs []Span) string {
	kinds := ""
	for _, p := range paragraphs {
		if m := chapter.FindStringSubmatch(r.opening(p)); m != nil && r.hasHeading(p, m[0]) && m[1] != "节" {
			if m[1] != "章" {
				return m[1] + "章"
			}
			kinds = "章节"
		}
	}
	return kinds
}

// chapterLevel is headingLevel for such a plan.
func (r *Report) chapterLevel(p Span, kinds string) (int, string) {
	m := chapter.FindStringSubmatch(r.opening(p))
	if m == nil || !r.hasHeading(p, m[0]) {
		return 0, ""
	}
	switch {
	case strings.HasPrefix(kinds, m[1]):
		return 1, m[0]
	case strings.HasSuffix(kinds, m[1]) && len(r.Sections) > 0:
		return 2, m[0]
	}
	return 0, ""
}

// headingLevel is 1 for a part, 2 for a subsection, 0 for plain text, with the
// heading's number as written.
func (r *Report) headingLevel(p Span, plain bool, part int) (int, string) {
	text := r.opening(p)
	if m := partNumber.FindString(text); m != "" && r.hasHeading(p, m) {
		if plain && part > 0 {
			return 2, m
		}
		return 1, m
	}
	if m := subNumber.FindString(text); m != "" && part > 0 {
		return 2, m
	}
	if r.isPlainPart(p) {
		return 1, ""
	}
	if part > 0 && r.isPlainHeading(p) {
		return 2, ""
	}
	return 0, ""
}

// partlessLevel is headingLevel for a text that has subsections only, such as the second
// half of a report: （一） opens a part there.
func (r *Report) partlessLevel(p Span) (int, string) {
	if m := subNumber.FindString(r.opening(p)); m != "" {
		return 1, m
	}
	return 0, ""
}

func (r *Report) isNumberedPart(p Span) bool {
	number := partNumber.FindString(r.opening(p))
	return number != "" && r.hasHeading(p, number)
}

func (r *Report) isPlainPart(p Span) bool {
	if p.Len() > 24 || r.ends(p) {
		return false
	}
	text := r.Slice(p)
	return !strings.HasSuffix(text, "报告") && strings.Trim(text, "0123456789年月日底前 ") != "" && partNumber.FindString(text) == "" && subNumber.FindString(text) == "" &&
		!strings.HasPrefix(text, "—") && !strings.HasPrefix(text, "―") && !strings.HasSuffix(text, "：") && plainPart.MatchString(text)
}

// isPlainHeading tells an unnumbered heading on a line of its own.
func (r *Report) isPlainHeading(p Span) bool {
	if p.Len() > maxHeading || p.Len() < 6 || r.ends(p) {
		return false
	}
	text := r.Slice(p)
	return !numberedTitle.MatchString(text) &&
		!strings.ContainsAny(text, "：:；;！。") && !strings.HasPrefix(text, "—") && !strings.HasPrefix(text, "―") &&
		strings.ContainsAny(text, "，、")
}

// hasHeading keeps an enumeration inside running text from being a part: a
// part's heading is short, or it ends in its own sentence; one that is all of a line,
// without an end, may be longer.
func (r *Report) hasHeading(p Span, number string) bool {
	end := r.heading(p, number).End
	return end-p.Start <= maxHeading || end == p.End && p.Len() <= maxOpenHeading
}

// heading is the first sentence of a paragraph, without its number.
func (r *Report) heading(p Span, number string) Span {
	start := p.Start + utf8.RuneCountInString(number)
	for i := start; i < p.End; i++ {
		if isEnd(r.Text, i) {
			return Span{start, i}
		}
	}
	return Span{start, p.End}
}

func (r *Report) addSection(p Span, number string, parent int, name string) {
	level := 2
	if parent < 0 {
		level = 1
	}
	heading := trim(r.Text, r.heading(p, number))
	r.Sections = append(r.Sections, Section{Span: p, Heading: heading, Number: name,
		Title: r.Slice(heading), Level: level, Parent: parent})
}

// closeSections lets each section run to the next of its level or above, the last
// ones to the page's own lines and the notes behind the text; a subsection to the
// paragraph that closes the whole part.
func (r *Report) closeSections(last Span, closings []int) {
	end := len(r.Text)
	for i := len(r.Furniture) - 1; i >= 0 && r.Furniture[i].Start >= last.End; i-- {
		end = r.Furniture[i].Start
	}
	for i := len(r.Notes) - 1; i >= 0 && r.Notes[i].Start >= last.End; i-- {
		end = min(end, r.Notes[i].Start)
	}
	for i := range r.Sections {
		r.Sections[i].End = end
		for _, next := range r.Sections[i+1:] {
			if next.Level <= r.Sections[i].Level {
				r.Sections[i].End = next.Start
				break
			}
		}
		for _, at := range closings {
			if r.Sections[i].Level == 2 && r.Sections[i].Start < at && at < r.Sections[i].End {
				r.Sections[i].End = at
			}
		}
	}
}

// ordinal reads the Chinese number of a heading; next where it has none.
func ordinal(number string, next int) int {
	value := 0
	for _, c := range number {
		if c == '十' {
			value = max(value, 1) * 10
			continue
		}
		if digit := strings.IndexRune("一二三四五六七八九", c); digit >= 0 {
			value += digit/3 + 1
		}
	}
	if value == 0 {
		return next
	}
	return value
}
