package extract

import (
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// readCounted reads a list that ends in the group it makes: A、B和C“三大体系”,
// A等“六个一体化”. Each item bears what the group counts.
func (n *nameReader) readCounted(tokens []nameToken, list nameList, act nameAct) bool {
	q, last := countedQuote(tokens, list)
	if q < 0 {
		return false
	}
	inner := spanOf(tokens[q].Start+1, tokens[q].End-1)
	counters := n.lex.groupCounters(n.r.Text[inner.Start:inner.End])
	kind, ok := n.groupType(n.r.Text[inner.Start:inner.End])
	if numbered, is := n.numbered(inner); is {
		kind, ok = numbered, true
	}
	if len(counters) != 1 || !ok || inner.Len() == 2 && !n.endsAlike(tokens, list, last, counters[0]) {
		return false
	}
	for i, item := range list.items {
		if i == len(list.items)-1 {
			item.to = last
		}
		for _, part := range lastJoin(tokens, item, i == len(list.items)-1) {
			n.addMember(tokens, part, counters[0], kind, act)
		}
	}
	end := q + 1
	for end < len(tokens) && !nameBoundary(tokens, end) {
		end++
	}
	n.readItem(tokens, nameChunk{q, end}, nameSite{act: act, list: list})
	return true
}

// lastJoin cuts the last item of a list at its 和.
func lastJoin(tokens []nameToken, item nameChunk, last bool) []nameChunk {
	for i := item.from + 1; last && i < item.to-1; i++ {
		if tokens[i].class == nameJoin {
			return []nameChunk{{item.from, i}, {i + 1, item.to}}
		}
	}
	return []nameChunk{item}
}

// countedQuote is the quotation that closes a list and where the last item
// ends, -1 where there is none.
func countedQuote(tokens []nameToken, list nameList) (q, last int) {
	item := list.items[len(list.items)-1]
	if item.to+1 < len(tokens) && tokens[item.to].class == nameEtc && tokens[item.to+1].class == nameQuote {
		return item.to + 1, item.to
	}
	if len(list.items) < 2 {
		return -1, 0
	}
	for i := item.from; i < item.to; i++ {
		if tokens[i].class == nameQuote {
			return i, i
		}
	}
	return -1, 0
}

// endsAlike says whether all items end in the counter: 城防、库防、江防“六防”.
func (n *nameReader) endsAlike(tokens []nameToken, list nameList, last int, counter string) bool {
	for i, item := range list.items {
		if i == len(list.items)-1 {
			item.to = last
		}
		if item.to <= item.from || !strings.HasSuffix(n.text(tokens[item.to-1].Span), counter) {
			return false
		}
	}
	return true
}

// addMember names one item of a counted list.
func (n *nameReader) addMember(tokens []nameToken, item nameChunk, counter string, kind vocabulary.EntityType, act nameAct) {
	site := nameSite{act: act}
	if find, next, ok := n.nameIn(tokens, item, site); ok && next == item.to {
		n.add(find)
		return
	}
	from, _ := n.strip(tokens, item, site)
	if from >= item.to {
		return
	}
	span := spanOf(tokens[from].Start, tokens[item.to-1].End)
	name := n.text(span)
	if span.Len() < 2 || span.Len() > 14 {
		return
	}
	find := nameFind{Span: span, Name: name, Type: kind, Rule: "name.counted"}
	if !strings.HasSuffix(name, counter) && len([]rune(counter)) > 1 {
		find.Name, find.Aliases = name+counter, []string{name}
	}
	n.add(find)
}
