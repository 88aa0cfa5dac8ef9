package group

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// maxMember bounds the name of a member, in code points.
const maxMember = 16

// readDefined names the members that the groups of a sentence are defined by, where
// no other reader has named them.
func (n *Reader) readDefined(sentence int) {
	s := n.Report.Sentences[sentence]
	last := len(n.List)
	for i := last - 1; i >= 0 && n.List[i].Start >= s.Start; i-- {
		f := n.List[i]
		if f.Start >= s.End {
			continue
		}
		d, ok := Define(n.Report, sentence, f.Span)
		if !ok {
			continue
		}
		for i, item := range d.Items {
			n.addItem(n.item(item, i == 0), d, f)
		}
	}
}

// minMember is what a verb in front of a member must leave of it, in code points.
const minMember = 4

// item is what names a member in an item of a list: without the verb in front, which is
// a word of one character before the first alone, and without brackets behind.
func (n *Reader) item(s report.Span, first bool) report.Span {
	text := n.Report.Text
	for i := s.Start; i < s.End; i++ {
		if strings.ContainsRune("（(：:", text[i]) {
			s.End = i
			break
		}
	}
	for _, t := range n.Tokenize(s) {
		switch t.Class {
		case token.Cut, token.Lead, token.Adverb, token.Scope, token.Time, token.Join, token.Mark, token.Count, token.Note:
			if s.End-t.End >= minMember && (first || t.Len() > 1) || first && t.Class == token.Cut && t.End < s.End {
				s.Start = t.End
				continue
			}
		}
		break
	}
	return s
}

// addItem names an item as what the group counts: 甲、乙“三大行动” has 甲行动.
func (n *Reader) addItem(item report.Span, d Definition, whole found.Name) {
	if item.Len() < 2 || item.Len() > maxMember || n.named(item) {
		return
	}
	name, counter := n.Unquoted(item), d.Counters[len(d.Counters)-1]
	if strings.HasSuffix(counter, "亿") || strings.HasSuffix(counter, "万") {
		return // “四大千亿”投资 counts an amount
	}
	if len(d.Counters) > 1 && !(Group{Counters: d.Counters}).Counts([]rune(name)) || strings.ContainsAny(name, "，,；;。0123456789的了“”") {
		return
	}
	find := found.Name{Span: item, Name: name, Type: whole.Type, Rule: "name.counted"}
	if counter == Titles {
		find.Type = vocabulary.Reform
	}
	if len(d.Counters) == 1 && len([]rune(counter)) > 1 && !strings.HasSuffix(name, counter) {
		find.Name, find.Aliases = name+counter, []string{name}
	}
	n.Add(find)
}

// named says whether a find ends where an item does.
func (n *Reader) named(item report.Span) bool {
	for i := len(n.List) - 1; i >= 0 && n.List[i].End > item.Start-200; i-- {
		if f := n.List[i]; f.Start >= item.Start-1 && f.End <= item.End+1 && f.End >= item.End-1 {
			return true
		}
	}
	return false
}
