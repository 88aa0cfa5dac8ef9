package extract

import (
	"github.com/policygraph/policygraph/vocabulary"
)

// readLines reads 开行甲至乙、丙海铁联运班列: two regular services that share
// their start and their head noun.
func (n *nameReader) readLines(tokens []nameToken, list nameList, act nameAct) bool {
	if len(list.items) < 2 {
		return false
	}
	first, last := list.items[0], list.items[len(list.items)-1]
	from, _ := n.strip(tokens, first, nameSite{act: act})
	to := n.lineEnd(tokens, from, first.to)
	if to < 0 || tokens[last.from].class != namePlace {
		return false
	}
	find, _, ok := n.nameIn(tokens, last, nameSite{act: actBuild, list: list})
	if !ok || find.Type != vocabulary.Platform {
		return false
	}
	start := n.text(spanOf(tokens[from].Start, tokens[to].End))
	tail := n.text(spanOf(tokens[last.from].End, find.End))
	for i, item := range list.items {
		span := spanOf(tokens[item.from].Start, tokens[item.to-1].End)
		name := start + n.text(spanOf(tokens[item.from].Start, tokens[item.from].End)) + tail
		if i == 0 {
			span.Start = tokens[from].Start
			name = n.text(span) + tail
		} else if i == len(list.items)-1 {
			span.End = find.End
		}
		n.add(nameFind{Span: span, Name: name, Type: find.Type, Rule: "name.line"})
	}
	return true
}

// lineEnd is the index of the 至 between two places, -1 where there is none.
func (n *nameReader) lineEnd(tokens []nameToken, from, to int) int {
	if from+3 != to || tokens[from].class != namePlace || tokens[from+2].class != namePlace || n.text(tokens[from+1].Span) != "至" {
		return -1
	}
	return from + 1
}

// readPolicyCount reads 出台加强某事25条政策措施: a policy named by what it is
// for and how many articles it has.
func (n *nameReader) readPolicyCount(tokens []nameToken) {
	for i := 1; i+1 < len(tokens); i++ {
		if tokens[i].class != nameCount || n.r.Text[tokens[i].End-1] != '条' || !issued(tokens[i+1]) && tokens[i+1].class != nameMark {
			continue
		}
		for k := i - 1; k >= 0 && tokens[k].class != nameMark && tokens[k].class != nameComma; k-- {
			if tokens[k].word.act != actInstitute || tokens[k].class != nameCut {
				continue
			}
			span := spanOf(tokens[k].End, tokens[i+1].End)
			if tokens[i+1].class == nameMark {
				span.End = tokens[i].End
			}
			if n.r.Text[span.Start] == '了' {
				span.Start++
			}
			if (span.Len() > 8 || tokens[i+1].class == nameMark && span.Len() > 4) && span.Len() <= maxName {
				n.add(nameFind{Span: span, Name: n.text(span), Type: vocabulary.Policy, Rule: "name.articles"})
			}
			break
		}
	}
}

// issued says whether a word is a head noun of policies.
func issued(t nameToken) bool {
	for _, head := range t.word.heads {
		if head.Type == vocabulary.Policy {
			return true
		}
	}
	return false
}
