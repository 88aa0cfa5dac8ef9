package group

import (
	"slices"
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
	for i := last - 1; i >= 0 && i < len(n.List) && n.List[i].Start >= s.Start; i-- {
		f := n.List[i]
		if f.Start >= s.End {
			continue
		}
		d, ok := Define(n.Report, sentence, f.Span)
		if !ok {
			continue
		}
		if len(d.Parts) > 1 {
			n.dropAround(d.Items)
		}
		if last := d.Items[len(d.Items)-1]; last.Start < f.Start+d.Start && last.End > f.Start {
			f.Start += d.Start // the last item of a list, taken for a part of the group's name
			f.Name = n.Unquoted(f.Span)
			n.replace(n.List[i].Span, f)
		}
		items := n.withoutPrefix(d.Items)
		for i, item := range items {
			if item != d.Items[i] {
				n.dropWithin(item)
				n.addItem(item, d, f)
				continue
			}
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
			if s.End-t.End >= minMember && (first || t.Len() > 1) || first && (t.Class == token.Cut || t.Word.Act != token.NoAct && t.Len() > 1) && t.End+1 < s.End {
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
	if item.Len() < 2 || item.Len() > maxMember {
		return
	}
	name, counter := n.Unquoted(item), d.Counters[len(d.Counters)-1]
	if n.named(item) {
		n.rename(item, d, whole)
		return
	}
	if strings.HasSuffix(counter, "亿") || strings.HasSuffix(counter, "万") || strings.HasSuffix(counter, "实事") {
		return // “四大千亿”投资 counts an amount
	}
	if len(d.Counters) > 1 && !(Group{Counters: d.Counters}).Counts([]rune(name)) && !n.placed(item) || strings.ContainsAny(strings.ReplaceAll(name, "党的", ""), "，,；;。0123456789的了“”") {
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

// placed says whether an item opens with a place and goes on: 青云海岸 of “四区”.
func (n *Reader) placed(item report.Span) bool {
	tokens := n.Tokenize(item)
	return item.Len() >= minMember && tokens[0].Class == token.Place && tokens[0].End < item.End
}

// rename gives a find that is a whole item the noun of its group: 甲水库 for 甲 in 甲、乙
// 两大水库, “甲”行动 in “甲”“乙”两大行动.
func (n *Reader) rename(item report.Span, d Definition, whole found.Name) {
	counter := d.Counters[0]
	if len(d.Counters) > 1 || len([]rune(counter)) < 2 || whole.Type == vocabulary.Reform || strings.HasSuffix(n.Unquoted(item), counter) {
		return
	}
	quoted := n.Report.Text[item.Start] == '“' && n.Report.Text[item.End-1] == '”'
	for i := len(n.List) - 1; i >= n.near(item.Start); i-- {
		f := &n.List[i]
		if f.Span != item && !(quoted && f.Start == item.Start+1 && f.End == item.End-1) {
			continue
		}
		if f.Rule == "place.registry" {
			if whole.Type != vocabulary.Programme && !strings.ContainsRune("镇乡村", n.Report.Text[item.End-1]) {
				n.Add(found.Name{Span: item, Name: n.Text(item) + counter, Type: whole.Type, Rule: "name.counted"})
			}
			return
		}
		if f.Type != whole.Type && f.Type != vocabulary.Place || strings.ContainsAny(f.Name, "0123456789") {
			return
		}
		if f.Type == vocabulary.Area && item.Len() > 2 {
			f.Aliases = append(f.Aliases, f.Name+counter)
			return // a sight is known by its own name
		}
		f.Aliases = append(f.Aliases, f.Name, f.Name+counter)
		f.Span, f.Name, f.Type, f.Rule = item, n.Text(item)+counter, whole.Type, "name.counted"
		return
	}
}

// named says whether a find ends where an item does.
func (n *Reader) named(item report.Span) bool {
	for i := len(n.List) - 1; i >= n.near(item.Start); i-- {
		if f := n.List[i]; f.Start >= item.Start-1 && f.End <= item.End+1 && f.End >= item.End-1 {
			return true
		}
	}
	return false
}

// withoutPrefix are items without the verb and its adverb that all of them open with:
// 深入推进甲工程, 深入推进乙工程.
func (n *Reader) withoutPrefix(items []report.Span) []report.Span {
	text, size := n.Report.Text, n.prefix(items[0])
	if size == 0 || len(items) < 3 {
		return items
	}
	for _, item := range items {
		if item.Len() < size+minMember || string(text[item.Start:item.Start+size]) != string(text[items[0].Start:items[0].Start+size]) {
			return items
		}
	}
	bare := make([]report.Span, len(items))
	for i, item := range items {
		bare[i] = report.Span{Start: item.Start + size, End: item.End}
	}
	return bare
}

// prefix is the length of the adverbs and the verb that an item opens with.
func (n *Reader) prefix(item report.Span) int {
	size := 0
	for _, t := range n.Tokenize(item) {
		if t.Len() < 2 || t.Class != token.Cut && t.Class != token.Lead && t.Class != token.Adverb {
			break
		}
		size = t.End - item.Start
		if t.Class != token.Adverb {
			break
		}
	}
	return size
}

// reach bounds how far in front of an item the finds start that can concern it, in
// code points.
const reach = 200

// near is where the finds begin that end at most reach in front of a place. They stand
// in the order of the sentences.
func (n *Reader) near(at int) int {
	i := len(n.List)
	for i > 0 && n.List[i-1].End > at-reach {
		i--
	}
	return i
}

// drop takes back the finds near a place that are such.
func (n *Reader) drop(at int, such func(found.Name) bool) {
	from := n.near(at)
	n.List = n.List[:from+len(slices.DeleteFunc(n.List[from:], such))]
}

// dropWithin takes back the finds that end where an item does and are less than it: the
// list says where its name begins.
func (n *Reader) dropWithin(item report.Span) {
	n.drop(item.Start, func(f found.Name) bool {
		return f.Start > item.Start && f.End == item.End && f.Rule == "name.head"
	})
}

// replace puts another find in the place of those of a span.
func (n *Reader) replace(s report.Span, by found.Name) {
	for i := n.near(s.Start); i < len(n.List); i++ {
		if n.List[i].Span == s {
			n.List[i] = by
		}
	}
}

// dropAround takes back the finds that run over the mark in front of an item: “两园”即甲园.
func (n *Reader) dropAround(items []report.Span) {
	for _, item := range items {
		n.drop(item.Start, func(f found.Name) bool {
			return f.End == item.End && f.Start < item.Start && strings.ContainsAny(n.Text(report.Span{Start: f.Start, End: item.Start}), "”即")
		})
	}
}
