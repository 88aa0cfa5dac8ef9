package group

import (
	"strings"
	"sync"
	"unicode"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// maxNoun bounds what a counted phrase counts, in code points.
const maxNoun = 8

// readPhrases reads the counted phrases of a sentence that no other reader has named:
// 三大水库, 7个重点场景. Such a phrase is a group where the text lists just as many; what
// is merely counted (甲、乙两个水厂) has its items named.
func (n *Reader) readPhrases(sentence int) {
	s := n.Report.Sentences[sentence]
	for at := s.Start; at < s.End; at++ {
		span, big, ok := n.phrase(at, s.End)
		if !ok {
			continue
		}
		at = span.End - 1
		if n.known(span) {
			continue
		}
		if d, ok := define(n.Report, sentence, span, n.count(span)); ok && len(d.Items) == d.Size {
			n.addPhrase(span, big, d)
		}
	}
}

// phrase is the counted phrase that begins at a place, and whether it says that it makes
// a group: 三大, 五个…一是.
func (n *Reader) phrase(at, end int) (span report.Span, big, ok bool) {
	text := n.Report.Text
	if !digit(text[at]) || at > 0 && (digit(text[at-1]) || strings.ContainsRune("第约近超达.“", text[at-1])) {
		return span, false, false
	}
	noun := at
	for noun < end && digit(text[noun]) {
		noun++
	}
	size := value(string(text[at:noun]))
	if noun == end || size < 2 || size > 20 || !strings.ContainsRune("大个项座条处场", text[noun]) {
		return span, false, false
	}
	big = text[noun] == '大' || text[noun] == '场'
	noun++
	for stop := noun + 2; stop <= end && stop-noun <= maxNoun; stop++ {
		if _, ends := n.memberNoun(text[noun:stop]); ends && n.ends(stop, end) {
			return report.Span{Start: at, End: stop}, big, true
		}
	}
	return span, false, false
}

// count is what a phrase counts.
func (n *Reader) count(s report.Span) Counted {
	noun := s.Start
	for digit(n.Report.Text[noun]) {
		noun++
	}
	return Counted{Size: value(string(n.Report.Text[s.Start:noun])), Counters: []string{string(n.Report.Text[noun+1 : s.End])}, Parts: []string{n.Text(s)}}
}

// ends says whether a noun may end at a place: at a mark, or where a word of doing begins.
func (n *Reader) ends(at, end int) bool {
	if at == end || !unicode.Is(unicode.Han, n.Report.Text[at]) {
		return true
	}
	size, word := n.Words.Longest(n.Report.Text[at:end])
	return size > 1 && len(word.Heads) == 0 || size == 1 && strings.ContainsRune("为的和等及", n.Report.Text[at])
}

// memberNoun is the type of what a counted phrase counts, by its last words: those that a
// thing's name can end in. Trades and tasks are none.
func (n *Reader) memberNoun(noun []rune) (vocabulary.EntityType, bool) {
	for at := 0; at+2 <= len(noun); at++ {
		if kind, ok := phraseBook().Get(noun[at:]); ok {
			return kind, kind != ""
		}
		word, ok := n.Words.Get(noun[at:])
		if !ok || len(word.Heads) == 0 {
			continue
		}
		switch head := word.Heads[0]; head.Type {
		case vocabulary.Platform, vocabulary.Project, vocabulary.Area, vocabulary.Programme:
			return head.Type, head.Need != token.NeedQuoted
		}
		return "", false
	}
	return "", false
}

// phraseBook holds what counted phrases count besides what names end in anywhere, with
// its type; "" for what nobody speaks of by name. It is not changed once read.
var phraseBook = sync.OnceValue(func() *lexicon.Book[vocabulary.EntityType] {
	var book lexicon.Book[vocabulary.EntityType]
	for row := range lexicon.Rows(files, "phrases") {
		for _, word := range strings.Fields(row[1]) {
			book.Add([]rune(word), vocabulary.EntityType(strings.TrimPrefix(row[0], "none")))
		}
	}
	return &book
})

// known says whether a find already ends where a phrase does.
func (n *Reader) known(s report.Span) bool {
	for i := len(n.List) - 1; i >= 0 && n.List[i].End > s.Start-200; i-- {
		if f := n.List[i]; f.End == s.End && f.Start <= s.Start && f.Rule != "name.head" {
			return true
		}
	}
	return false
}

// addPhrase names the items of a phrase, and the phrase itself where it makes a group.
func (n *Reader) addPhrase(s report.Span, big bool, d Definition) {
	counter := []rune(d.Counters[len(d.Counters)-1])
	kind, ok := n.memberNoun(counter)
	if !ok {
		return
	}
	items := n.withoutVerbs(d.Items)
	borne := 0
	for i, item := range items {
		items[i] = n.item(item, i == 0)
		if strings.HasSuffix(n.Text(items[i]), string(counter[len(counter)-2:])) {
			borne++
		}
	}
	whole := found.Name{Span: s, Name: n.Text(s), Type: kind, Rule: "name.group"}
	if behind := d.Items[0].Start > s.End; behind && borne < len(items) {
		return // 三大支撑：甲、乙、丙 tells what of any kind
	}
	if big || borne == len(items) && kind == vocabulary.Programme {
		n.Add(whole)
	}
	d.Counters = []string{plainCounter(string(counter))}
	for _, item := range items {
		n.addItem(item, d, whole)
	}
}

// plainCounter is what a phrase counts without what only ranks it: 重点场景.
func plainCounter(counter string) string {
	counter = strings.TrimLeft(counter, "0123456789A")
	for _, rank := range []string{"级", "国家级", "省级", "市级", "县级", "重点", "核心", "主要", "骨干", "标志性", "重大", "关键", "中心", "大型", "区县", "县域", "县区", "特色", "专业"} {
		if rest, ok := strings.CutPrefix(counter, rank); ok && len([]rune(rest)) >= 2 {
			counter = rest
		}
	}
	return counter
}
