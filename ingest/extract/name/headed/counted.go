package headed

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readCounted reads a list that ends in the group it makes: A、B和C“三大体系”,
// A等“六个一体化”. Each item bears what the group counts.
func (n *Reader) readCounted(tokens []token.Token, list token.List, act token.Act) bool {
	q, last := countedQuote(tokens, list)
	if q < 0 {
		return false
	}
	inner := report.Span{Start: tokens[q].Start + 1, End: tokens[q].End - 1}
	counters := group.Counters(n.Report.Text[inner.Start:inner.End])
	kind, ok := n.GroupType(n.Report.Text[inner.Start:inner.End])
	if numbered, is := n.Numbered(inner); is {
		kind, ok = numbered, true
	}
	if len(counters) != 1 || !ok || inner.Len() == 2 && !n.endsAlike(tokens, list, last, counters[0]) {
		return false
	}
	for i, item := range list.Items {
		if i == len(list.Items)-1 {
			item.To = last
		}
		for _, part := range lastJoin(tokens, item, i == len(list.Items)-1) {
			n.addMember(tokens, part, counters[0], kind, act)
		}
	}
	end := q + 1
	for end < len(tokens) && !token.Boundary(tokens, end) {
		end++
	}
	n.readItem(tokens, token.Chunk{From: q, To: end}, spot{act: act, list: list})
	return true
}

// lastJoin cuts the last item of a list at its 和.
func lastJoin(tokens []token.Token, item token.Chunk, last bool) []token.Chunk {
	for i := item.From + 1; last && i < item.To-1; i++ {
		if tokens[i].Class == token.Join {
			return []token.Chunk{{From: item.From, To: i}, {From: i + 1, To: item.To}}
		}
	}
	return []token.Chunk{item}
}

// countedQuote is the quotation that closes a list and where the last item
// ends, -1 where there is none.
func countedQuote(tokens []token.Token, list token.List) (q, last int) {
	item := list.Items[len(list.Items)-1]
	if item.To+1 < len(tokens) && tokens[item.To].Class == token.Etc && tokens[item.To+1].Class == token.Quote {
		return item.To + 1, item.To
	}
	if len(list.Items) < 2 {
		return -1, 0
	}
	for i := item.From; i < item.To; i++ {
		if tokens[i].Class == token.Quote {
			return i, i
		}
	}
	return -1, 0
}

// endsAlike says whether all items end in the counter: 城防、库防、江防“六防”.
func (n *Reader) endsAlike(tokens []token.Token, list token.List, last int, counter string) bool {
	for i, item := range list.Items {
		if i == len(list.Items)-1 {
			item.To = last
		}
		if item.To <= item.From || !strings.HasSuffix(n.Text(tokens[item.To-1].Span), counter) {
			return false
		}
	}
	return true
}

// addMember names one item of a counted list.
func (n *Reader) addMember(tokens []token.Token, item token.Chunk, counter string, kind vocabulary.EntityType, act token.Act) {
	site := spot{act: act}
	if find, next, ok := n.nameIn(tokens, item, site); ok && next == item.To {
		n.Add(find)
		return
	}
	from, _ := n.strip(tokens, item, site)
	if from >= item.To {
		return
	}
	span := report.Span{Start: tokens[from].Start, End: tokens[item.To-1].End}
	name := n.Text(span)
	if span.Len() < 2 || span.Len() > 14 {
		return
	}
	find := found.Name{Span: span, Name: name, Type: kind, Rule: "name.counted"}
	if !strings.HasSuffix(name, counter) && len([]rune(counter)) > 1 {
		find.Name, find.Aliases = name+counter, []string{name}
	}
	n.Add(find)
}
