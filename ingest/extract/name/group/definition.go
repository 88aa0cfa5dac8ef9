package group

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
)

// Definition is a place of the text that names a group, with the places that name
// its members.
type Definition struct {
	Counted
	Items []report.Span
}

// Define looks for the members of a group around a mention of it: in the list that
// it closes (甲、乙等“三大行动”), in the list behind it (三大行动：甲、乙、丙), behind its parts
// (“一核”即甲，“两翼”即乙、丙), or in the items that follow (五大工程。一是甲。二是乙).
func Define(r *report.Report, sentence int, mention report.Span) (Definition, bool) {
	counted, ok := Count(r.Slice(mention))
	if !ok {
		return Definition{}, false
	}
	return define(r, sentence, mention, counted)
}

func define(r *report.Report, sentence int, mention report.Span, counted Counted) (Definition, bool) {
	d := definer{r, r.Sentences[sentence], sentence, mention, counted}
	for _, read := range []func() []report.Span{d.before, d.behind, d.framed, d.parts, d.enumerated, d.previous} {
		if items := read(); len(items) > 1 || len(items) == 1 && counted.Size > 1 && d.open() {
			for i := range items {
				items[i] = d.trim(items[i])
			}
			return Definition{counted, items}, true
		}
	}
	return Definition{}, false
}

// trim ends an item with what the group counts where only what is done stands behind:
// 岫云组团建设.
func (d definer) trim(item report.Span) report.Span {
	text := d.Slice(item)
	for _, deed := range []string{"建设", "发展", "格局", "开发", "改造", "提升", "工作"} {
		rest, ok := strings.CutSuffix(text, deed)
		for _, counter := range d.Counters {
			if ok && strings.HasSuffix(rest, counter) {
				item.End -= len([]rune(deed))
				return item
			}
		}
	}
	return item
}

// definer reads the members around one mention.
type definer struct {
	*report.Report
	sentence report.Sentence
	index    int
	mention  report.Span
	Counted
}

// before reads the list that the group closes.
func (d definer) before() []report.Span {
	clause := d.clause()
	end := d.mention.Start + d.Start
	for end > clause.Start && d.Text[end-1] == '“' {
		end--
	}
	etc := end > clause.Start && d.Text[end-1] == '等'
	if etc {
		end--
	}
	items := d.split(report.Span{Start: clause.Start, End: end}, "、")
	if len(items) == 1 && end > clause.Start && d.Text[end-1] == '”' {
		items = d.quotedList(items[0])
	}
	if len(items) < d.Size && len(items) > 0 {
		last := len(items) - 1
		items = append(items[:last], d.joined(items[last], d.Size-last)...)
	}
	if len(items) == d.Size && !etc || etc && len(items) <= d.Size {
		return items
	}
	return nil
}

// quotedList is the list that a quotation holds: “甲、乙、丙”三大行动.
func (d definer) quotedList(s report.Span) []report.Span {
	for i := s.Start; i < s.End; i++ {
		if d.Text[i] == '“' {
			return d.split(report.Span{Start: i + 1, End: s.End - 1}, "、")
		}
	}
	return nil
}

// previous reads the list of the clause in front, where it lists as many: 建设甲园、乙园、丙园，打造
// “三大基地”.
func (d definer) previous() []report.Span {
	clauses := d.sentence.Clauses
	for i := 1; i < len(clauses); i++ {
		if clauses[i].Start > d.mention.Start || clauses[i].End < d.mention.End {
			continue
		}
		items := d.split(clauses[i-1].Span, "、")
		if n := len(items); n > 1 && n < d.Size {
			items = append(items[:n-1], d.joined(items[n-1], d.Size-n+1)...)
		}
		if d.mention.Start-clauses[i].Start > maxTail || len(items) != d.Size || d.Size < 3 {
			continue
		}
		if _, other := Count(d.Slice(items[d.Size-1])); !other {
			return items // the list is of no other group
		}
	}
	return nil
}

// open says whether 等 closes the list in front of the group, so that one item can
// stand for all.
func (d definer) open() bool {
	at := d.mention.Start + d.Start - 1
	for at > 0 && d.Text[at] == '“' {
		at--
	}
	return at > 0 && d.Text[at] == '等'
}

// maxTail bounds what may stand between a group and the mark in front of its
// members: 发展格局.
const maxTail = 8

// behind reads the list behind the group: after a mark that opens it, or the next
// clause where that lists just as many.
func (d definer) behind() []report.Span {
	rest := report.Span{Start: d.mention.End, End: d.sentence.End}
	text := d.Text[rest.Start:rest.End]
	for at := 0; at < len(text) && at <= maxTail; at++ {
		if size := opens(text[at:]); size > 0 {
			return d.listed(report.Span{Start: rest.Start + at + size, End: rest.End})
		}
		if text[at] == '，' || text[at] == ',' || text[at] == '、' {
			break
		}
	}
	for i, c := range d.sentence.Clauses {
		if c.Start < d.mention.End || i == 0 || c.Start-d.mention.End > maxTail+1 {
			continue
		}
		if items := d.split(c.Span, "、"); len(items) > 2 && len(items) == d.Size {
			return items
		}
		break
	}
	return nil
}

// opens is the length of a mark or word that a list of members stands behind.
func opens(text []rune) int {
	for _, mark := range []string{"：", ":", "——", "（即", "（包括", "（分别是", "（分别为", "（指", "（含", "（", "(", "，即", "，包括", "，分别是", "，分别为", "，主要包括", "，主要是", "，也就是", "即", "包括", "分别是", "分别为"} {
		runes := []rune(mark)
		if len(text) > len(runes) && string(text[:len(runes)]) == mark {
			return len(runes)
		}
	}
	return 0
}

// listed are the items of a list that a mark opens, where there are as many as the
// group counts.
func (d definer) listed(s report.Span) []report.Span {
	for i := s.Start; i < s.End; i++ {
		if d.Text[i] == '）' || d.Text[i] == ')' {
			s.End = i
			break
		}
	}
	for _, marks := range []string{"、", "、，,；;", "，,；;"} {
		items := d.split(s, marks)
		for i := range items {
			items[i] = d.first(items[i], marks)
		}
		if len(items) == d.Size {
			return items
		}
		if n := len(items); n > 0 && n < d.Size {
			if items = append(items[:n-1], d.joined(items[n-1], d.Size-n+1)...); len(items) == d.Size {
				return items
			}
		}
	}
	return nil
}

// first drops what stands behind a comma in an item of a list with 、.
func (d definer) first(s report.Span, marks string) report.Span {
	if strings.ContainsRune(marks, '，') {
		return s
	}
	for i := s.Start; i < s.End; i++ {
		if strings.ContainsRune("，,；;。", d.Text[i]) {
			return report.Span{Start: s.Start, End: i}
		}
	}
	return s
}

func (d definer) split(s report.Span, marks string) []report.Span {
	return Split(d.Report, s, marks)
}

// Split cuts a span at marks that stand outside quotation marks and brackets, and
// between two quotations.
func Split(r *report.Report, s report.Span, marks string) []report.Span {
	var items []report.Span
	start, depth := s.Start, 0
	for i := s.Start; i <= s.End; i++ {
		if i < s.End {
			switch r.Text[i] {
			case '“', '（', '《', '(':
				depth++
			case '”', '）', '》', ')':
				depth--
			}
			if depth == 1 && r.Text[i] == '“' && i > start && r.Text[i-1] == '”' {
				items = append(items, report.Span{Start: start, End: i})
				start = i
			}
			if depth > 0 || !strings.ContainsRune(marks, r.Text[i]) {
				continue
			}
		}
		if i > start {
			items = append(items, report.Span{Start: start, End: i})
		}
		start = i + 1
	}
	return items
}

// joined cuts the last item of a list at 和, 与 or 及 where it has to be two.
func (d definer) joined(s report.Span, want int) []report.Span {
	if want < 2 {
		return []report.Span{s}
	}
	for i := s.End - 2; i > s.Start+1; i-- {
		if strings.ContainsRune("和与及", d.Text[i]) {
			end := i
			if d.Text[i] == '及' && d.Text[i-1] == '以' {
				end--
			}
			return []report.Span{{Start: s.Start, End: end}, {Start: i + 1, End: s.End}}
		}
	}
	return []report.Span{s}
}

// clause is the clause of the mention.
func (d definer) clause() report.Span {
	for _, c := range d.sentence.Clauses {
		if c.Start <= d.mention.Start && d.mention.Start < c.End {
			return c.Span
		}
	}
	return d.sentence.Span
}
