package group

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// DefineNote looks for the members of the group that a note explains: behind each of
// its parts (两区：建设甲、乙。三带：…), or all that bear what it counts.
func DefineNote(r *report.Report, note report.Note) (Definition, bool) {
	counted, ok := countTerm(r.Slice(note.Term))
	if !ok {
		return Definition{}, false
	}
	d := definer{Report: r, sentence: report.Sentence{Span: note.Span}, mention: note.Term, Counted: counted}
	rest := report.Span{Start: note.Term.End, End: note.End}
	for rest.Len() > 0 && strings.ContainsRune("：:——，", r.Text[rest.Start]) {
		rest.Start++
	}
	rest = d.afterPointer(rest)
	items := d.partsOf(rest)
	if items == nil {
		items = d.borne(rest, counted.Counters, counted.Size)
	}
	if items == nil && len(counted.Counters) == 1 && len([]rune(counted.Counters[0])) > 1 && len(note.Sentences) > 0 {
		items = d.listed(d.afterPointer(note.Sentences[0].Span))
	}
	return Definition{counted, items}, len(items) > 1
}

// countTerm is Count for the whole of a term, whose numeral may stand behind a word of its
// own: 新四馆, where the note bears the count out.
func countTerm(term string) (Counted, bool) {
	name := strings.NewReplacer("“", "", "”", "").Replace(term)
	if c, ok := Count(term); ok {
		return c, true
	}
	runes := []rune(name)
	at := strings.IndexAny(name, numerals+"两")
	if at < 0 {
		return Counted{}, false
	}
	start := len([]rune(name[:at]))
	counters := Counters(runes[start:])
	if start > 4 || len(counters) != 1 {
		return Counted{}, false
	}
	c := Counted{Start: start, Size: value(string(runes[start:])), Counters: counters}
	kind, ok := CounterBook().Get([]rune(counters[0]))
	return c, ok && c.Size > 1 && (kind == vocabulary.Area || kind == vocabulary.Platform)
}

// partsOf are the members behind each part that the note tells of, nil where it tells
// of none: those of a part that does not list as many as it counts are left out.
func (d definer) partsOf(s report.Span) []report.Span {
	if len(d.Parts) < 2 {
		return nil
	}
	var items []report.Span
	starts := make([]int, len(d.Parts)+1)
	at := s.Start
	for i, part := range d.Parts {
		starts[i] = d.part(part, at, s.End)
		if starts[i] >= 0 {
			at = starts[i]
		}
	}
	if at == s.Start {
		return d.segments(s)
	}
	for i, part := range d.Parts {
		if starts[i] < 0 {
			continue
		}
		end := s.End
		for j := i + 1; j < len(d.Parts); j++ {
			if starts[j] > starts[i] {
				end = starts[j]
				break
			}
		}
		counters := d.Counters
		if len(counters) == len(d.Parts) {
			counters = counters[i : i+1]
		}
		items = append(items, d.borne(report.Span{Start: starts[i], End: end}, counters, value(part))...)
	}
	return items
}

// segments are the members that semicolons part, a part of the group each.
func (d definer) segments(s report.Span) []report.Span {
	segments := d.split(s, "；;")
	if len(segments) != len(d.Parts) || len(d.Counters) != len(d.Parts) {
		return nil
	}
	var items []report.Span
	for i, part := range d.Parts {
		items = append(items, d.borne(segments[i], d.Counters[i:i+1], value(part))...)
	}
	return items
}

// borne are the items of a stretch that end in one of the counters, where there are as
// many as counted, nil else.
func (d definer) borne(s report.Span, counters []string, size int) []report.Span {
	var items []report.Span
	for _, item := range d.split(s, "、，,；;。：:\n") {
		for _, part := range d.halves(item, counters) {
			if part, ok := d.bears(part, counters); ok {
				items = append(items, part)
			}
		}
	}
	if len(items) == size {
		return items
	}
	if listed := d.closed(s, size); listed != nil {
		return listed
	}
	if listed := d.split(s, "、"); size > 1 && len(listed) == size && len(items) == size-1 {
		return d.withLast(items, listed[size-1], counters) // 甲馆、乙馆开放
	}
	return nil
}

// closed is the list that a count of it closes: 甲、乙、丙三个合作园区.
func (d definer) closed(s report.Span, size int) []report.Span {
	for end := s.Start + 1; end+1 < s.End && !strings.ContainsRune("，,；;。\n", d.Text[end]); end++ {
		if digit(d.Text[end]) && strings.ContainsRune("个大座条项", d.Text[end+1]) && value(string(d.Text[end])) == size {
			if listed := d.split(report.Span{Start: s.Start, End: end}, "、"); len(listed) == size {
				return listed
			}
		}
	}
	return nil
}

// withLast adds the last item of a list, behind which the sentence goes on.
func (d definer) withLast(items []report.Span, last report.Span, counters []string) []report.Span {
	text := d.Slice(last)
	for _, counter := range counters {
		if at := strings.Index(text, counter); at > 0 && items[len(items)-1].End < last.Start {
			return append(items, report.Span{Start: last.Start, End: last.Start + len([]rune(text[:at]+counter))})
		}
	}
	return nil
}

// halves cuts an item at 和 where what stands in front of it bears a counter as well:
// 甲带和乙带.
func (d definer) halves(s report.Span, counters []string) []report.Span {
	parts := d.joined(s, 2)
	if len(parts) == 2 {
		if _, ok := d.bears(parts[0], counters); ok {
			return parts
		}
	}
	return []report.Span{s}
}

// bears cuts an item to the end of what it counts, and off what is done to it.
func (d definer) bears(item report.Span, counters []string) (report.Span, bool) {
	item = d.trim(item)
	for item.Len() > 0 && strings.ContainsRune("”）) 　", d.Text[item.End-1]) {
		item.End--
	}
	text := d.Slice(item)
	for _, counter := range counters {
		if strings.HasSuffix(text, counter) && len([]rune(text)) > len([]rune(counter))+1 {
			return item, true
		}
	}
	return report.Span{}, false
}

// afterPointer is a stretch without the words that open an explanation: 是指, 即.
func (d definer) afterPointer(s report.Span) report.Span {
	for {
		size := 0
		for _, word := range []string{"是指", "指的是", "分别是", "分别为", "包括", "主要", "具体", "指", "即", "是", "为"} {
			if runes := []rune(word); s.Len() > len(runes) && string(d.Text[s.Start:s.Start+len(runes)]) == word {
				size = len(runes)
				break
			}
		}
		if size == 0 {
			return s
		}
		s.Start += size
	}
}

// ReadNote names the group that a note explains by its members, and those of them that
// no other reader has named.
func (n *Reader) ReadNote(note report.Note) {
	d, ok := DefineNote(n.Report, note)
	if !ok {
		return
	}
	whole, ok := n.explained(note, d)
	if !ok {
		return
	}
	for _, item := range n.withoutVerbs(d.Items) {
		n.addItem(n.behindParticle(item), d, whole)
	}
}

// explained is the find of the group that a note explains, which is added where no other
// reader has named it.
func (n *Reader) explained(note report.Note, d Definition) (found.Name, bool) {
	term := found.Name{Span: note.Term, Rule: "name.group"}
	if text := n.Report.Text; text[term.Start] == '“' && text[term.End-1] == '”' {
		term.Start, term.End = term.Start+1, term.End-1
	}
	term.Name = n.Unquoted(term.Span)
	name := []rune(strings.NewReplacer("“", "", "”", "").Replace(term.Name))
	kind, ok := n.GroupType(name[min(d.Start, len(name)):])
	counted := ok
	if !ok && len(d.Counters) == 1 {
		kind, counted = CounterBook().Get([]rune(d.Counters[0]))
		counted = counted && !vague(d.Counters[0])
		ok = counted && (kind == vocabulary.Area || kind == vocabulary.Platform)
	}
	for _, f := range n.List {
		if f.Name == term.Name || n.Unquoted(f.Span) == term.Name {
			term.Type = f.Type
			return term, counted || f.Type != vocabulary.Programme // 四个不摘 counts no names
		}
	}
	if term.Type = kind; ok {
		n.Add(term)
	}
	return term, ok
}

// vague says whether a counter counts goals as well as names: 三大体系.
func vague(counter string) bool {
	return slices.Contains([]string{"体系", "机制", "制", "思路", "治", "化", "联", "防", "改"}, counter)
}

// behindParticle starts an item behind its last 的: 修缮一新的市博物馆.
func (n *Reader) behindParticle(s report.Span) report.Span {
	for i := s.End - minMember; i > s.Start; i-- {
		if n.Report.Text[i] == '的' && n.Report.Text[i-1] != '党' {
			return report.Span{Start: i + 1, End: s.End}
		}
	}
	return s
}

// withoutVerbs are items without the verb that all of them open with, or that two share
// (建设甲带，建设乙带), or the first one alone: a verb of some only is a part of their names.
func (n *Reader) withoutVerbs(items []report.Span) []report.Span {
	verbs := make([]string, len(items))
	seen, all := map[string]int{}, true
	for i, item := range items {
		verbs[i] = n.Text(report.Span{Start: item.Start, End: item.Start + n.opening(item)})
		seen[verbs[i]]++
		all = all && verbs[i] != ""
	}
	bare := slices.Clone(items)
	for i, verb := range verbs {
		if size := len([]rune(verb)); all || seen[verb] > 1 || i == 0 && bare[i].Len()-size >= minMember {
			bare[i].Start += size
		}
	}
	return bare
}

// opening is the length of the verb that an item opens with, and of one that 和 joins to
// it: 建设和融入.
func (n *Reader) opening(item report.Span) int {
	tokens := n.Tokenize(item)
	governs := func(i int) bool {
		return i < len(tokens)-1 && tokens[i].Len() > 1 && (tokens[i].Class == token.Cut || tokens[i].Class == token.Lead)
	}
	if len(tokens) > 2 && tokens[0].Class == token.Other && tokens[0].Len() == 2 && governs(1) && tokens[1].Word.Act != token.NoAct {
		return tokens[1].End - item.Start // 整体推进
	}
	if !governs(0) {
		return 0
	}
	if len(tokens) > 3 && tokens[1].Class == token.Join && governs(2) {
		return tokens[2].End - item.Start
	}
	if tokens[0].Word.Act == token.NoAct && governs(1) && tokens[1].Word.Act == token.Institute {
		return tokens[1].End - item.Start // 坚决打好
	}
	return tokens[0].End - item.Start
}
