package extract

import (
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// endingKind is what a name with an ending of lexicon/settlements.tsv may be.
type endingKind struct{ place, company, trade, firms bool }

func readEndings(lex *nameLexicon) {
	lex.kinds = map[string]bool{}
	nameRows("settlements", func(row []string) {
		for _, text := range strings.Fields(row[1]) {
			switch row[0] {
			case "class":
				lex.kinds[text] = true
				continue
			case "body":
				lex.bodies.add([]rune(text), true)
				continue
			case "session":
				lex.sessions.add([]rune(text), true)
				continue
			}
			kind, _ := lex.endings.get([]rune(text))
			kind.place = kind.place || row[0] == "place"
			kind.company = kind.company || row[0] == "company"
			kind.trade = kind.trade || row[0] == "trade"
			kind.firms = kind.firms || row[0] == "firms"
			lex.endings.add([]rune(text), kind)
		}
	})
}

// readSettlements finds towns, villages, hills and firms by their endings:
// characters that are no words between a boundary and the ending.
func (n *nameReader) readSettlements(tokens []nameToken) {
	for i := range tokens {
		if i == 0 || !ownWord(tokens[i-1]) {
			continue
		}
		end := tokens[len(tokens)-1].End
		size, kind := n.lex.endings.longest(n.r.Text[tokens[i].Start:end])
		if size == 0 || !kind.place && !kind.company {
			continue
		}
		next := i
		for next < len(tokens) && tokens[next].End <= tokens[i].Start+size {
			next++
		}
		if next > i && tokens[next-1].End == tokens[i].Start+size {
			n.addEnding(tokens, i, next, kind)
		}
	}
}

// ownWord says whether a token can be a part of a proper name: a character
// that is no word, or a place.
func ownWord(t nameToken) bool {
	own := t.word.bare() || t.word.class == nameMeasure && len(t.word.heads) == 0 && !t.word.generic && t.word.act == actNone
	return t.class == namePlace && t.Len() <= 3 || t.class == nameOther && t.Len() == 1 && own
}

// addEnding takes the name that ends in tokens[i:next].
func (n *nameReader) addEnding(tokens []nameToken, i, next int, kind endingKind) {
	from, limit := i, 8
	if kind.place {
		limit = 5
	}
	for from > 0 && ownWord(tokens[from-1]) && (!kind.place || tokens[from-1].class != namePlace) && tokens[i].Start-tokens[from-1].Start <= limit {
		from--
	}
	own := n.text(spanOf(tokens[from].Start, tokens[i].Start))
	size := tokens[i].Start - tokens[from].Start
	if size < 2 {
		return
	}
	if from > 0 && !opensName(tokens[from-1]) || n.lex.kinds[own] || strings.ContainsAny(own, "各每全该本个名其此两一第户等的") || strings.ContainsAny(own[len(own)-3:], "乡农化型式后") && kind.place {
		return
	}
	span := spanOf(tokens[from].Start, tokens[next-1].End)
	find := nameFind{Span: span, Name: n.text(span), Type: vocabulary.Organization, Rule: "name.company"}
	if kind.place {
		if size > 4 || next < len(tokens) && !closesName(tokens[next]) {
			return
		}
		find.Type, find.Rule = vocabulary.Place, "place.settlement"
	} else if i-from == 1 && !strings.ContainsAny(n.text(tokens[next-1].Span), "团行学") {
		return // a place and a trade: a class
	}
	n.add(find)
}

// opensName says whether a name can start behind a token.
func opensName(t nameToken) bool {
	switch t.class {
	case nameOther:
		return len(t.word.heads) > 0 && t.Len() > 1
	case nameNumber:
		return false
	}
	return true
}

// closesName says whether a name can end in front of a token.
func closesName(t nameToken) bool {
	return t.class != nameOther && t.class != nameNumber || t.class == nameOther && t.Len() > 1
}
