package report

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

var (
	salutation = regexp.MustCompile(`^(各位代表|主任|主席|尊敬的)[^。]{0,40}[:：]$`)
	dateInText = regexp.MustCompile(`((?:19|20)\d{2})[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?`)
	published  = regexp.MustCompile(`(发布|时间|日期|来源)`)
	speaker    = regexp.MustCompile(`^(.{0,20}?)(总理|省长|市长|县长|区长|州长|盟长|旗长|主席|主任)[\s\p{Zs}?？:：]*([\p{Han}·]{1,2}[\s\p{Zs}]*[\p{Han}·]{1,6})?$`)
	personName = regexp.MustCompile(`^[\p{Han}·]{1,2}[\s\p{Zs}]*[\p{Han}·]{1,4}$`)
	spaces     = regexp.MustCompile(`[\s\p{Zs}?？]+`)
)

// readFront takes the lines up to and with the salutation for front matter and
// returns the rest. Without a salutation the short lines at the top are it: a
// title, a date, a speaker.
func (r *Report) readFront(lines []Span) []Span {
	end := 0
	for i, line := range lines[:min(20, len(lines))] {
		if salutation.MatchString(r.Slice(line)) {
			r.Front.Salutation, end = line, i+1
			break
		}
	}
	for end < len(lines) && r.Front.Salutation.Len() == 0 && isFrontLine(r.opening(lines[end])) {
		end++
	}
	if end > 0 {
		r.Front.Span = Span{lines[0].Start, lines[end-1].End}
	}
	r.readFrontLines(lines[:end])
	return lines[end:]
}

// planLine is the title of a five-year plan, or the end of one on lines of its own.
var planLine = regexp.MustCompile(`五年?”?[^，。、]{0,16}规划(纲要)?$|^(和|及)?[^，。、]{0,14}规划纲要$`)

// isFrontLine says whether a line is a title, a day or a speaker.
func isFrontLine(text string) bool {
	return utf8.RuneCountInString(text) < 60 && (strings.HasSuffix(text, "报告") || planLine.MatchString(text) || isoDate(text) != "" ||
		published.MatchString(text) || speaker.MatchString(text))
}

func (r *Report) readFrontLines(lines []Span) {
	for i, line := range lines {
		text := r.Slice(line)
		date := isoDate(text)
		switch {
		case date != "" && published.MatchString(text):
			r.Front.Published = date
		case date != "":
			r.Front.Date = date
		case published.MatchString(text):
		case r.Front.Title == "" && (strings.Contains(text, "报告") || planLine.MatchString(text)) && line != r.Front.Salutation:
			r.Front.Title = text
		case speaker.MatchString(text):
			r.readSpeaker(text, lines[i+1:])
		case r.Front.Speaker == "" && i > 0 && personName.MatchString(text):
			r.Front.Speaker = spaces.ReplaceAllString(text, "")
		}
	}
}

func (r *Report) readSpeaker(text string, rest []Span) {
	match := speaker.FindStringSubmatch(text)
	r.Front.Issuer, r.Front.Office = strings.TrimSpace(match[1]), match[2]
	name := match[3]
	if name == "" && len(rest) > 0 && personName.MatchString(r.Slice(rest[0])) {
		name = r.Slice(rest[0])
	}
	if name != "" {
		r.Front.Speaker = spaces.ReplaceAllString(name, "")
	}
}

// isoDate is the first date of the text as ISO 8601, "" where there is none.
func isoDate(text string) string {
	match := dateInText.FindStringSubmatch(text)
	if match == nil {
		return ""
	}
	month, _ := strconv.Atoi(match[2])
	day, _ := strconv.Atoi(match[3])
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return ""
	}
	return fmt.Sprintf("%s-%02d-%02d", match[1], month, day)
}
