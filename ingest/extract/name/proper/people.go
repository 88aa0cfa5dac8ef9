package proper

import (
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadFront takes the speaker and the government from the front matter.
func (n *Reader) ReadFront() {
	front := n.Report.Front
	if name := front.Speaker; name != "" {
		if s, ok := n.spaced(front.Span, name); ok {
			n.Add(found.Name{Span: s, Name: name, Type: vocabulary.Person, Rule: "person.speaker"})
		}
	}
	n.readGovernment(front.Span)
	n.ReadMeetings(front.Span)
	if len(n.Report.Sentences) > 0 {
		n.readGovernment(report.Span{Start: front.End, End: n.Report.Sentences[0].End})
	}
}

// spaced finds a name whose characters may stand apart.
func (n *Reader) spaced(within report.Span, name string) (report.Span, bool) {
	runes := []rune(name)
	for start := within.Start; start < within.End; start++ {
		at, i := start, 0
		for at < within.End && i < len(runes) {
			if n.Report.Text[at] == runes[i] {
				i++
			} else if i == 0 || !unicode.IsSpace(n.Report.Text[at]) {
				break
			}
			at++
		}
		if i == len(runes) {
			return report.Span{Start: start, End: at}, true
		}
	}
	return report.Span{}, false
}

// readGovernment finds the reporting government where it first names itself.
func (n *Reader) readGovernment(s report.Span) {
	const word = "人民政府"
	at := strings.Index(n.Text(s), word)
	if at < 0 || n.Context.Place == "" || n.Context.Code == "CN" {
		return
	}
	end := s.Start + len([]rune(n.Text(s)[:at+len(word)]))
	start := end - len([]rune(word))
	full := []rune(n.Context.Place)
	switch {
	case start-len(full) >= s.Start && string(n.Report.Text[start-len(full):start]) == n.Context.Place:
		start -= len(full)
	case start > s.Start:
		start--
	}
	find := found.Name{Span: report.Span{Start: start, End: end}, Name: n.Context.Place + word, Type: vocabulary.Organization, Rule: "organization.issuer"}
	if short := n.Text(find.Span); short != find.Name {
		find.Aliases = []string{short}
	}
	n.Add(find)
}

// ReadPersons finds people by their titles: 王小明院士, 市长王小明.
func (n *Reader) ReadPersons(s report.Span) {
	text := n.Report.Text
	for at := s.Start; at < s.End; at++ {
		if size, ok := n.lex.titles.Longest(text[at:s.End]); ok {
			if name, is := n.personEndingAt(s.Start, at); is {
				n.Add(found.Name{Span: name, Name: n.Text(name), Type: vocabulary.Person, Rule: "person.title"})
			}
			at += size - 1
		}
	}
}

// personEndingAt is the name of two or three characters with a surname that
// ends at the place, with nothing but a boundary in front.
func (n *Reader) personEndingAt(start, end int) (report.Span, bool) {
	for _, size := range []int{3, 2} {
		from := end - size
		if from < start || !strings.ContainsRune(n.lex.surnames, n.Report.Text[from]) {
			continue
		}
		if n.edgeBefore(start, from) && n.nameless(from, end) {
			return report.Span{Start: from, End: end}, true
		}
	}
	return report.Span{}, false
}

// ReadPeople finds the people of a list that says so: 甲、乙、丙等领导同志, 甲、乙2名院士.
func (n *Reader) ReadPeople(tokens []token.Token) {
	for _, t := range tokens {
		if t.Class != token.Etc && !n.countsPeople(t) || !n.calledPeople(t.End, tokens[len(tokens)-1].End) {
			continue
		}
		for end := t.Start; ; {
			name, ok := n.personEndingAt(tokens[0].Start, end)
			if !ok {
				break
			}
			n.Add(found.Name{Span: name, Name: n.Text(name), Type: vocabulary.Person, Rule: "person.list"})
			if end = name.Start - 1; end <= tokens[0].Start || n.Report.Text[end] != '、' {
				break
			}
		}
	}
}

// countsPeople says whether a count is one of people.
func (n *Reader) countsPeople(t token.Token) bool {
	return t.Class == token.Count && strings.ContainsRune("名位", n.Report.Text[t.End-1])
}

// calledPeople says whether what stands behind 等 or a count is a word for people.
func (n *Reader) calledPeople(at, limit int) bool {
	rest := n.Text(report.Span{Start: at, End: min(limit, at+8)})
	for _, word := range []string{"领导", "同志", "院士", "专家", "劳模", "英雄", "模范", "先进人物", "名人", "艺术家", "运动员", "健儿", "教授", "先贤", "名家"} {
		if before, _, ok := strings.Cut(rest, word); ok && !strings.ContainsAny(before, "企业机构项目省市县") {
			return true
		}
	}
	return false
}

// edgeBefore says whether a word ends in front of the place.
func (n *Reader) edgeBefore(start, at int) bool {
	if at == start || !unicode.Is(unicode.Han, n.Report.Text[at-1]) {
		return true
	}
	for size := min(4, at-start); size > 0; size-- {
		if word, ok := n.Words.Get(n.Report.Text[at-size : at]); ok && word.Class != token.Other {
			return true
		}
	}
	return false
}

// nameless says that no word of the lexicon and no place lies in the span.
func (n *Reader) nameless(from, end int) bool {
	for at := from; at < end; at++ {
		if size, _ := n.Words.Longest(n.Report.Text[at:end]); size > 1 {
			return false
		}
		if size, _ := n.PlaceAt(n.Report.Text[at:end], false); size > 0 {
			return false
		}
		if !unicode.Is(unicode.Han, n.Report.Text[at]) {
			return false
		}
	}
	return true
}

// ReadMeetings finds sessions by their ordinal: 第十四届…第二十二次会议,
// 二十届三中全会, 党的二十大.
func (n *Reader) ReadMeetings(s report.Span) {
	text := n.Report.Text
	for at := s.Start; at < s.End; at++ {
		if text[at] != '届' && text[at] != '大' && text[at] != '次' {
			continue
		}
		start := at
		for start > s.Start && token.Numeral(text[start-1]) {
			start--
		}
		if start == at {
			continue
		}
		if text[at] == '次' {
			n.addCongress(s, start, at+1)
			continue
		}
		if text[at] == '大' {
			if start > s.Start+1 && string(text[start-2:start]) == "党的" && at-start >= 2 {
				n.addMeeting(start-2, at+1)
			}
			continue
		}
		if end := n.meetingEnd(at+1, min(s.End, at+24)); end > 0 {
			n.addMeeting(n.meetingStart(s.Start, start), end)
			at = end
		}
	}
}

// addCongress adds a congress of the party where its ordinal ends: 市第十二次党代会.
func (n *Reader) addCongress(s report.Span, start, at int) {
	if start == s.Start || n.Report.Text[start-1] != '第' {
		return
	}
	for _, word := range []string{"党代会", "党代表大会", "代表大会"} {
		if end := at + len([]rune(word)); end <= s.End && n.Text(report.Span{Start: at, End: end}) == word {
			n.addMeeting(n.meetingStart(s.Start, start), end)
			return
		}
	}
}

// meetingEnd is the end of 全会 or 次会议 behind a 届, 0 where there is none.
func (n *Reader) meetingEnd(at, limit int) int {
	for i := at; i < limit; i++ {
		if strings.ContainsRune("，；。“（(,", n.Report.Text[i]) {
			return 0
		}
		if i+2 <= limit && string(n.Report.Text[i:i+2]) == "全会" || i+3 <= limit && string(n.Report.Text[i:i+3]) == "次会议" {
			if n.Report.Text[i] == '全' {
				return i + 2
			}
			return i + 3
		}
	}
	return 0
}

// meetingStart takes what names the body: 第, 市, 省委, 党的, a place.
func (n *Reader) meetingStart(from, at int) int {
	if at > from && n.Report.Text[at-1] == '第' {
		at--
	}
	for _, size := range []int{2, 1} {
		if at-size < from {
			continue
		}
		switch string(n.Report.Text[at-size : at]) {
		case "党的", "省委", "市委", "县委", "区委", "中共", "省", "市", "县", "区":
			at -= size
			return n.placeBefore(from, at)
		}
	}
	return n.placeBefore(from, at)
}

// placeBefore moves over a place's name that ends here.
func (n *Reader) placeBefore(from, at int) int {
	for size := min(8, at-from); size > 1; size-- {
		if _, ok := n.PlaceNamed(n.Report.Text[at-size : at]); ok {
			return at - size
		}
	}
	return at
}

func (n *Reader) addMeeting(start, end int) {
	find := found.Name{Span: report.Span{Start: start, End: end}, Type: vocabulary.Event, Rule: "event.session"}
	n.Cite(&find)
	n.Add(find)
}
