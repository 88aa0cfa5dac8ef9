package status

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/stage"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// hit is a status word at its place.
type hit struct {
	report.Span
	stage.Word
	from position
}

// position is where a status word stands to what it is said of.
type position string

const (
	behind position = "behind"
	before position = "before"
	hoped  position = "hoped" // in the next clause
)

// none marks the words of lexicon/status.tsv that state nothing.
const none = "none"

// hits are the status words of a span outside the names in it.
func (st *reader) hits(clause report.Span) []hit {
	var hits []hit
	inner := st.Outer(clause)
	for at := clause.Start; at < clause.End; {
		for len(inner) > 0 && inner[0].End <= at {
			inner = inner[1:]
		}
		if len(inner) > 0 && inner[0].Start <= at && inner[0].Entity.Type != vocabulary.Place {
			at = inner[0].End
			continue
		}
		size, word := st.book.Longest(st.Report.Text[at:clause.End])
		if framed, of := st.framed(at, clause.End, inner); framed > size {
			size, word = framed, of
		}
		if passed := st.passes(at, clause.End); passed > size {
			size, word = passed, stage.Word{Status: vocabulary.Completed, Scope: stage.Titles}
		}
		if size == 0 {
			at++
			continue
		}
		if word.Status == none {
			at += size
			continue
		}
		hits = append(hits, st.soon(hit{Span: report.Span{Start: at, End: at + size}, Word: word}, clause.Start))
		at += size
	}
	return hits
}

// maxFrame bounds what stands inside a frame, in code points.
const maxFrame = 12

// framed is the length of the frame that begins at the offset, up to the word that
// closes it, with what it says; 0 where there is none. No name stands inside one.
func (st *reader) framed(at, end int, inner []mention.Mention) (int, stage.Word) {
	size, frames := st.framings.Longest(st.Report.Text[at:end])
	if size == 0 {
		return 0, stage.Word{}
	}
	for _, named := range inner {
		if named.Entity.Type != vocabulary.Place {
			end = min(end, named.Start)
		}
	}
	inside := st.Text(at+size, min(end, at+size+maxFrame))
	if i := strings.IndexAny(inside, "、“"); i >= 0 {
		inside = inside[:i]
	}
	best, word := 0, stage.Word{}
	for _, frame := range frames {
		for _, closes := range frame.Closes {
			if i := strings.Index(inside, closes); i >= 0 {
				if n := size + len([]rune(inside[:i+len(closes)])); n > best {
					best, word = n, frame.Word
				}
			}
		}
	}
	return best, word
}

// ahead stands in front of what is not yet: 即将, 即将全面.
var ahead = regexp.MustCompile(`(即将|将要|行将|有望|马上)(正式|全面|全部|全线|陆续|相继|顺利|实现|如期|整体|竣工)?$`)

// soon reads 即将建成投用: what is about to run, or to begin, does not yet.
func (st *reader) soon(h hit, from int) hit {
	at := ahead.FindStringIndex(st.Text(max(from, h.Start-4), h.Start))
	if at == nil {
		return h
	}
	switch {
	case h.Status.Rank() >= vocabulary.ToppedOut.Rank():
		h.Status = vocabulary.AboutToOperate
	case h.Status == vocabulary.Started:
		h.Status = vocabulary.Preliminary
	}
	return h
}

// passes is the length of 通过…验收, which completes what it is said of; 0 else.
func (st *reader) passes(at, end int) int {
	if at+2 > end || st.Report.Text[at] != '通' || st.Report.Text[at+1] != '过' {
		return 0
	}
	size := 0
	for i := at + 2; i+2 <= min(end, at+12); i++ {
		switch {
		case inspection(string(st.Report.Text[i : i+2])):
			size = i + 2 - at // 考核验收 is one
			i++
		case size > 0:
			return size
		}
	}
	return size
}

// inspection says whether a word is of what a title has to pass.
func inspection(word string) bool {
	switch word {
	case "验收", "评估", "认定", "评审", "考核", "复审", "复核", "初验", "复检", "核查", "测评":
		return true
	}
	return false
}

// noteMark is the mark of a footnote.
var noteMark = regexp.MustCompile(`^[ 　]*(\^?[\[［〔【][^\]］〕】]{1,4}[\]］〕】]|\^\d{1,3}|[①-⑳])[ 　]*`)

// behindName is the text behind a name up to a place, without the quotation mark that
// closes it and the mark of a footnote.
func (st *reader) behindName(at, end int) string {
	rest := strings.TrimLeft(st.Text(at, end), "”")
	if mark := noteMark.FindString(rest); mark != "" {
		rest = strings.TrimLeft(rest[len(mark):], "”")
	}
	return rest
}
