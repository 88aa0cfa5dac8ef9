package group

import (
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
)

// framed reads 以甲为核心、以乙和丙为两翼: each part of the group's name framed by what it is.
func (d definer) framed() []report.Span {
	if len(d.Parts) < 2 || len(d.Counters) != len(d.Parts) {
		return nil
	}
	var items []report.Span
	at := d.sentence.Start
	for i, part := range d.Parts {
		listed, end := d.frame(at, []rune(d.Counters[i])[0], value(part))
		if listed == nil {
			return nil
		}
		items, at = append(items, listed...), end
	}
	return items
}

// frame is the list of the next 以…为 whose role is the part that a character counts, and
// where it ends; nil where it lists more or less.
func (d definer) frame(at int, counter rune, size int) (items []report.Span, end int) {
	for ; at < d.sentence.End; at++ {
		if d.Text[at] != '以' {
			continue
		}
		from := at + 1
		for at = from; at < d.sentence.End && d.Text[at] != '为' && !strings.ContainsRune("，,；;。", d.Text[at]); at++ {
		}
		role := string(d.Text[at:min(at+6, d.sentence.End)])
		if !strings.HasPrefix(role, "为") || !strings.ContainsRune(role, counter) && !(counter == '核' && strings.Contains(role, "中心")) {
			continue
		}
		items = d.split(report.Span{Start: from, End: at}, "、")
		if n := len(items); n > 0 && n < size {
			items = append(items[:n-1], d.joined(items[n-1], size-n+1)...)
		}
		if len(items) == size {
			return items, at
		}
		return nil, at
	}
	return nil, at
}

// maxReach bounds how far behind a group its parts may be told, in code points.
const maxReach = 400

// parts reads “一核”即甲，“两翼”即乙、丙: each part of the group's name with its members.
func (d definer) parts() []report.Span {
	if len(d.Parts) < 2 {
		return nil
	}
	if d.sentence.Start < d.mention.Start {
		if items := d.partsIn(report.Span{Start: d.sentence.Start, End: d.mention.Start}); items != nil {
			return items
		}
	}
	at := d.mention.End
	limit := min(len(d.Text), at+maxReach)
	if len(d.Notes) > 0 && d.Notes[0].Start > at {
		limit = min(limit, d.Notes[0].Start)
	}
	return d.partsIn(report.Span{Start: at, End: limit})
}

// partsIn are the members behind each part in a stretch, nil where one is not told.
func (d definer) partsIn(s report.Span) []report.Span {
	var items []report.Span
	at, limit := s.Start, s.End
	for _, part := range d.Parts {
		start := d.part(part, at, limit)
		if start < 0 {
			return nil
		}
		end := start
		for end < limit && !strings.ContainsRune("，,；;。）)\n", d.Text[end]) {
			end++
		}
		listed := d.split(report.Span{Start: start, End: end}, "、")
		if n, want := len(listed), value(part); n > 0 && n < want {
			listed = append(listed[:n-1], d.joined(listed[n-1], want-n+1)...)
		}
		items = append(items, listed...)
		at = end
	}
	return items
}

// part is where the members of a part begin: behind “两翼”即, -1 where it is not told.
func (d definer) part(part string, from, limit int) int {
	word := []rune(part)
	for at := from; at+len(word)+1 < limit; at++ {
		if string(d.Text[at:at+len(word)]) != part {
			continue
		}
		end := at + len(word)
		if d.Text[end] == '”' {
			end++
		}
		for _, verb := range []string{"即为", "即", "是指", "指的是", "指", "是", "为", "：", "分别为", "分别是", "包括"} {
			if size := len([]rune(verb)); end+size < limit && string(d.Text[end:end+size]) == verb {
				return end + size
			}
		}
	}
	return -1
}

// enumerated reads the items that follow a group, each to the end of its first clause:
// 一是甲。…二是乙。…, 一是甲；二是乙, paragraphs that are numbered or open with a dash, or the
// headings of the subsections.
func (d definer) enumerated() []report.Span {
	var items []report.Span
	for i := d.index; i < len(d.Sentences) && len(items) < d.Size; i++ {
		s, before := d.Sentences[i], len(items)
		for _, c := range s.Clauses {
			if c.Start < d.mention.End {
				continue
			}
			if size := d.ordinal(c.Span, len(items)+1, s.Opening && c.Start == s.Start); size > 0 {
				items = append(items, report.Span{Start: c.Start + size, End: c.End})
			}
		}
		if len(items) == before && (i > d.index+1 && s.Opening || i == d.index+1 && len(items) == 0) {
			break
		}
	}
	if len(items) > 0 {
		return d.bearing(items)
	}
	if items = d.bearing(d.headings()); len(items) == d.Size {
		return items
	}
	return nil
}

// ordinal is the length of what the nth item of a list opens with, such as 一是 or, at the
// head of a paragraph, 1. or ——; 0 where it does not.
func (d definer) ordinal(c report.Span, n int, head bool) int {
	if n < 1 || n > 20 {
		return 0
	}
	digits := strconv.Itoa(n)
	marks := []string{"（" + digits + "）", "(" + digits + ")"}
	if n <= 10 {
		numeral := string([]rune(numerals)[n-1])
		marks = append(marks, numeral+"是", "（"+numeral+"）", "第"+numeral+"、", "第"+numeral+"，")
	}
	if head {
		marks = append(marks, digits+".", digits+"．", digits+"、", "——", "—")
	}
	for _, mark := range marks {
		if size := len([]rune(mark)); c.Len() > size && string(d.Text[c.Start:c.Start+size]) == mark {
			return size
		}
	}
	return 0
}

// headings are those of the subsections of the part that names the group in front of
// them, where there are as many as it counts.
func (d definer) headings() []report.Span {
	var items []report.Span
	first := d.sentence.Section + 1
	for i := first; i < len(d.Sections) && d.Sections[i].Level == 2; i++ {
		items = append(items, d.Sections[i].Heading)
	}
	if len(items) != d.Size || len([]rune(d.Counters[0])) < 2 || d.Sections[first].Heading.Start < d.mention.End {
		return nil
	}
	return items
}

// bearing keeps the items that bear what the group counts, each to the end of it. Of
// a long counter the last two characters do: 重点场景 counts 物流强市场景.
func (d definer) bearing(items []report.Span) []report.Span {
	var kept []report.Span
	for _, item := range items {
		text := d.Slice(item)
		for _, counter := range d.Counters {
			word := []rune(counter)
			word = word[max(0, len(word)-2):]
			if at := strings.Index(text, string(word)); at > 0 {
				end := item.Start + len([]rune(text[:at])) + len(word)
				kept = append(kept, report.Span{Start: item.Start, End: end})
				break
			}
		}
	}
	return kept
}
