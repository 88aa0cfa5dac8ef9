package extract

import (
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readFront takes the speaker and the government from the front matter.
func (n *nameReader) readFront() {
	front := n.r.Front
	if name := front.Speaker; name != "" {
		if s, ok := n.spaced(front.Span, name); ok {
			n.add(nameFind{Span: s, Name: name, Type: vocabulary.Person, Rule: "person.speaker"})
		}
	}
	n.readGovernment(front.Span)
	n.readMeetings(front.Span)
	if len(n.r.Sentences) > 0 {
		n.readGovernment(report.Span{Start: front.End, End: n.r.Sentences[0].End})
	}
}

// spaced finds a name whose characters may stand apart.
func (n *nameReader) spaced(within report.Span, name string) (report.Span, bool) {
	runes := []rune(name)
	for start := within.Start; start < within.End; start++ {
		at, i := start, 0
		for at < within.End && i < len(runes) {
			if n.r.Text[at] == runes[i] {
				i++
			} else if i == 0 || !unicode.IsSpace(n.r.Text[at]) {
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
func (n *nameReader) readGovernment(s report.Span) {
	const word = "人民政府"
	at := strings.Index(n.text(s), word)
	if at < 0 || n.ctx.Place == "" || n.ctx.Code == "CN" {
		return
	}
	end := s.Start + len([]rune(n.text(s)[:at+len(word)]))
	start := end - len([]rune(word))
	full := []rune(n.ctx.Place)
	switch {
	case start-len(full) >= s.Start && string(n.r.Text[start-len(full):start]) == n.ctx.Place:
		start -= len(full)
	case start > s.Start:
		start--
	}
	find := nameFind{Span: report.Span{Start: start, End: end}, Name: n.ctx.Place + word, Type: vocabulary.Organization, Rule: "organization.issuer"}
	if short := n.text(find.Span); short != find.Name {
		find.Aliases = []string{short}
	}
	n.add(find)
}

// readPersons finds people by their titles: 王小明院士, 市长王小明.
func (n *nameReader) readPersons(s report.Span) {
	text := n.r.Text
	for at := s.Start; at < s.End; at++ {
		if size, ok := n.lex.behind.longest(text[at:s.End]); ok {
			if name, found := n.personEndingAt(s.Start, at); found {
				n.add(nameFind{Span: name, Name: n.text(name), Type: vocabulary.Person, Rule: "person.title"})
			}
			at += size - 1
		}
	}
}

// personEndingAt is the name of two or three characters with a surname that
// ends at the place, with nothing but a boundary in front.
func (n *nameReader) personEndingAt(start, end int) (report.Span, bool) {
	for _, size := range []int{3, 2} {
		from := end - size
		if from < start || !strings.ContainsRune(n.lex.surnames, n.r.Text[from]) {
			continue
		}
		if n.edgeBefore(start, from) && n.nameless(from, end) {
			return report.Span{Start: from, End: end}, true
		}
	}
	return report.Span{}, false
}

// edgeBefore says whether a word ends in front of the place.
func (n *nameReader) edgeBefore(start, at int) bool {
	if at == start || !unicode.Is(unicode.Han, n.r.Text[at-1]) {
		return true
	}
	for size := min(4, at-start); size > 0; size-- {
		if word, ok := n.lex.words.get(n.r.Text[at-size : at]); ok && word.class != nameOther {
			return true
		}
	}
	return false
}

// nameless says that no word of the lexicon and no place lies in the span.
func (n *nameReader) nameless(from, end int) bool {
	for at := from; at < end; at++ {
		if size, _ := n.lex.words.longest(n.r.Text[at:end]); size > 1 {
			return false
		}
		if size, _ := n.placeAt(n.r.Text[at:end], false); size > 0 {
			return false
		}
		if !unicode.Is(unicode.Han, n.r.Text[at]) {
			return false
		}
	}
	return true
}

// readMeetings finds sessions by their ordinal: 第十四届…第二十二次会议,
// 二十届三中全会, 党的二十大.
func (n *nameReader) readMeetings(s report.Span) {
	text := n.r.Text
	for at := s.Start; at < s.End; at++ {
		if text[at] != '届' && text[at] != '大' {
			continue
		}
		start := at
		for start > s.Start && nameNumeral(text[start-1]) {
			start--
		}
		if start == at {
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

// meetingEnd is the end of 全会 or 次会议 behind a 届, 0 where there is none.
func (n *nameReader) meetingEnd(at, limit int) int {
	for i := at; i < limit; i++ {
		if strings.ContainsRune("，；。“（(,", n.r.Text[i]) {
			return 0
		}
		if i+2 <= limit && string(n.r.Text[i:i+2]) == "全会" || i+3 <= limit && string(n.r.Text[i:i+3]) == "次会议" {
			if n.r.Text[i] == '全' {
				return i + 2
			}
			return i + 3
		}
	}
	return 0
}

// meetingStart takes what names the body: 第, 市, 省委, 党的, a place.
func (n *nameReader) meetingStart(from, at int) int {
	if at > from && n.r.Text[at-1] == '第' {
		at--
	}
	for _, size := range []int{2, 1} {
		if at-size < from {
			continue
		}
		switch string(n.r.Text[at-size : at]) {
		case "党的", "省委", "市委", "县委", "区委", "中共", "省", "市", "县", "区":
			at -= size
			return n.placeBefore(from, at)
		}
	}
	return n.placeBefore(from, at)
}

// placeBefore moves over a place's name that ends here.
func (n *nameReader) placeBefore(from, at int) int {
	for size := min(8, at-from); size > 1; size-- {
		if _, ok := n.placeNamed(n.r.Text[at-size : at]); ok {
			return at - size
		}
	}
	return at
}

func (n *nameReader) addMeeting(start, end int) {
	find := nameFind{Span: report.Span{Start: start, End: end}, Type: vocabulary.Event, Rule: "event.session"}
	n.cite(&find)
	n.add(find)
}
