package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Note explains a term that the report uses, in the glossary behind it or in a
// footnote: “两核三带”：即….
type Note struct {
	Span                 // all of it, with its number
	Term      Span       // what it explains, with its quotation marks
	Sentences []Sentence // of the explanation
}

var (
	// glossary is the heading of a glossary, without white space and brackets.
	glossary = regexp.MustCompile(`^(附|附件|附录)?[一二三四1-4]?[:：]?(《?[^《》，。；]{0,12}报告》?中?的?)?(有关|相关|部分|主要|专有|专业|专用|重要|新)*(名词|用语|术语|词语|概念|缩略语|名称)(解释|注释|说明|释义|简释|解读)(及说明)?[:：]?$|^(附[:：])?(注释|注解|注)[:：]?$`)
	noteMark = regexp.MustCompile(`^([\[［【(（]\d{1,3}[\]］】)）]|[①-⑳㉑-㉟❶-❿]|[※★＊*]+\d{0,3}|注?\d{1,3}[.、．:：)）]|注[一二三四五六七八九十\d]{1,3}[.、．:：]|[一二三四五六七八九十]{1,3}、)\s*`)
	footnote = regexp.MustCompile(`^([\[［【]\d{1,3}[\]］】]|[①-⑳㉑-㉟]|※)`)
	explains = regexp.MustCompile(`^(：|:|——|—|是指|，是指|,是指|，指|指的是|指：|即：|指|，即)`)
)

// firstNote is the mark of the first one of a list.
var firstNote = regexp.MustCompile(`^([\[［【(（]?1[\]］】)）.、．:：]|①|❶|注?一、)`)

const (
	fewNotes = 4  // what is no list of them
	maxTerm  = 36 // what a note explains, in code points
	maxMark  = 5  // the mark of a footnote: [123]
)

// isGlossary says whether a glossary begins with the line: its heading, with a
// note not far behind.
func (r *Report) isGlossary(lines []Span) bool {
	if lines[0].Len() > maxPageLine { // a paragraph
		return false
	}
	text := strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || strings.ContainsRune("【】※*＊★", c) {
			return -1
		}
		return c
	}, r.opening(lines[0]))
	if !glossary.MatchString(text) {
		return false
	}
	next := lines[1:min(len(lines), 4)]
	return len(next) == 0 || slices.ContainsFunc(next, func(line Span) bool {
		_, ok := r.term(line)
		return ok || noteMark.MatchString(r.opening(line))
	})
}

// trailingNotes is where the lines begin that close the text as a numbered list of
// explanations without a heading, the number of lines where none do. Nearly all of them
// name what they explain.
func (r *Report) trailingNotes(lines []Span) int {
	first, terms := len(lines), 0
	for first > 0 && noteMark.MatchString(r.opening(lines[first-1])) {
		first--
		if _, ok := r.term(lines[first]); ok {
			terms++
		}
		if firstNote.MatchString(r.opening(lines[first])) {
			break
		}
	}
	number := len(lines) - first
	if first < len(lines)/2 || number < fewNotes || terms*5 < number*4 || !firstNote.MatchString(r.opening(lines[first])) {
		return len(lines)
	}
	return first
}

// term is what a line explains, if it explains something: the words between its
// number and 指 or a colon, a quotation as a whole.
func (r *Report) term(line Span) (Span, bool) {
	start := line.Start + len([]rune(noteMark.FindString(r.opening(line))))
	level := depth{}
	for i := start; i < min(line.End, start+maxTerm); i++ {
		level.step(r.Text[i])
		if level.open() {
			continue
		}
		if isEnd(r.Text, i) {
			break
		}
		if i > start+1 && explains.MatchString(string(r.Text[i:min(line.End, i+4)])) {
			return trim(r.Text, Span{start, i}), true
		}
	}
	return Span{}, false
}

// isFootnote says whether a line is a note: far down the text its mark tells, unless
// items are numbered so; before, a mark in brackets and what it explains.
func (r *Report) isFootnote(line Span, far bool) bool {
	mark := footnote.FindString(r.Slice(Span{line.Start, min(line.End, line.Start+maxMark)}))
	bracketed := strings.HasSuffix(mark, "]") || strings.HasSuffix(mark, "］") || strings.HasSuffix(mark, "】")
	if mark == "" || !far && !bracketed {
		return false
	}
	_, explains := r.term(line)
	return explains || far && bracketed
}

// readNote takes a line for a note, or for more of the note before.
func (r *Report) readNote(line Span) {
	term, ok := r.term(line)
	if last := len(r.Notes) - 1; !ok && last >= 0 && !noteMark.MatchString(r.opening(line)) {
		r.Notes[last].End = line.End
		r.Notes[last].Sentences = append(r.Notes[last].Sentences, r.explanation(line)...)
		return
	}
	note := Note{Span: line, Term: Span{line.Start, line.Start}}
	rest := line
	if ok {
		note.Term, rest.Start = term, term.End
		rest.Start += len([]rune(explains.FindString(string(r.Text[rest.Start:min(line.End, rest.Start+4)]))))
	} else {
		rest.Start += len([]rune(noteMark.FindString(r.opening(line))))
	}
	note.Sentences = r.explanation(rest)
	r.Notes = append(r.Notes, note)
}

func (r *Report) explanation(s Span) []Sentence {
	var sentences []Sentence
	for _, span := range r.cut(s) {
		sentences = append(sentences, Sentence{Span: span, Section: -1, Clauses: r.clauses(span)})
	}
	return sentences
}
