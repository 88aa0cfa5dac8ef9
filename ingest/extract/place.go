package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// maxPlace bounds a place's name, in code points.
const maxPlace = 11

// placeAt is the length of the longest place's name that the text starts with,
// and the place; 0 where there is none. Full leaves the short names out.
func (n *nameReader) placeAt(text []rune, full bool) (int, registry.Place) {
	if len(text) < 2 || !n.reg.OpensPlace(text[0], text[1]) {
		return 0, registry.Place{}
	}
	for size := min(maxPlace, len(text)); size > 1; size-- {
		if (size > 4 || full) && !placeEnd(text[size-1]) {
			continue
		}
		if place, ok := n.placeNamed(text[:size]); ok {
			return size, place
		}
	}
	return 0, registry.Place{}
}

// placeEnd says whether the full name of a division may end in a character.
func placeEnd(c rune) bool {
	switch c {
	case '省', '市', '县', '区', '州', '盟', '旗', '国':
		return true
	}
	return false
}

// placeNamed is the place that a word names in this report: any by its full
// name, provinces and prefectures by their short names, and the counties of
// the report's own province by theirs. Of several the nearest is meant.
func (n *nameReader) placeNamed(word []rune) (registry.Place, bool) {
	best, near := registry.Place{}, -1
	for _, place := range n.reg.Places(string(word)) {
		rank := placeRank(place, n.ctx)
		short := len(word) < len(place.Name)/len("省") && rank == 0 && !strings.HasSuffix(place.Code, "00") && place.Code != registry.China
		if !short && rank > near {
			best, near = place, rank
		}
	}
	return best, near >= 0
}

// placeRank is how near a place lies to the report's own.
func placeRank(place registry.Place, ctx Context) int {
	switch {
	case len(ctx.Code) < 6 || len(place.Code) < 6:
		return 0
	case place.Code == ctx.Code:
		return 3
	case place.Code[:4] == ctx.Code[:4]:
		return 2
	case place.Code[:2] == ctx.Code[:2]:
		return 1
	}
	return 0
}

// readPlaces takes the administrative divisions that stand in a clause.
func (n *nameReader) readPlaces(tokens []nameToken) {
	for i, t := range tokens {
		if i+1 < len(tokens) && t.Len() == 2 && tokens[i+1].Len() == 1 && strings.ContainsRune("湾湖淀", n.r.Text[t.End]) {
			continue
		}
		if t.class != namePlace || t.place.Code == "" || t.place.Code == registry.China && n.ctx.Code != registry.China {
			continue
		}
		n.addPlace(t.Span, t.place)
	}
}

func (n *nameReader) addPlace(s report.Span, place placeName) {
	find := nameFind{Span: s, Name: place.Name, Type: vocabulary.Place, Rule: "place.registry"}
	if word := n.text(s); word != place.Name {
		find.Aliases = []string{word}
	}
	n.add(find)
}

// readWaters finds rivers, lakes and bays: 云溪湾 behind a place's name, or two
// or three characters that are no words.
func (n *nameReader) readWaters(tokens []nameToken) {
	for i := 1; i < len(tokens); i++ {
		t := tokens[i]
		if t.Len() != 1 || !strings.ContainsRune("河湖江湾淀", n.r.Text[t.Start]) ||
			t.End < len(n.r.Text) && strings.ContainsRune("谷流道段口网长库河湖水北南", n.r.Text[t.End]) && n.r.Text[t.Start] != '湾' {
			continue
		}
		from := i
		for from > 0 && tokens[from-1].class == nameOther && tokens[from-1].Len() == 1 && !tokens[from-1].isHead() && tokens[from-1].word.bare() && i-from < 4 {
			from--
		}
		if n.r.Text[t.Start] == '湾' && i+1 < len(tokens) && tokens[i+1].class == nameOther && tokens[i+1].Len() == 1 && tokens[i+1].word.bare() && !nameNumeral(n.r.Text[t.End]) {
			continue
		}
		if from == i && tokens[i-1].class == namePlace && tokens[i-1].Len() == 2 {
			from--
		} else if i-from != 2 {
			continue
		}
		span := spanOf(tokens[from].Start, t.End)
		if n.lex.kinds[n.text(spanOf(span.Start, span.End-1))] {
			continue
		}
		n.add(nameFind{Span: span, Name: n.text(span), Type: vocabulary.Place, Rule: "place.water"})
	}
}

// bare says that a word is not in the lexicon.
func (w nameWord) bare() bool {
	return w.class == nameOther && !w.generic && !w.works && w.act == actNone && len(w.heads) == 0
}

// readRoads finds the places that a stretch of road runs between: 235国道A至B段.
func (n *nameReader) readRoads(tokens []nameToken) {
	for i, t := range tokens {
		if !t.isHead() || !strings.HasSuffix(n.text(t.Span), "道") || i == 0 || tokens[i-1].class != nameNumber {
			continue
		}
		start := t.End
		for at := start; at < tokens[len(tokens)-1].End && at < start+16; at++ {
			switch n.r.Text[at] {
			case '至', '段':
				n.addTown(report.Span{Start: start, End: at})
				start = at + 1
			}
		}
	}
}

// addTown adds a place that no register holds, behind the county it lies in.
func (n *nameReader) addTown(s report.Span) {
	if size, _ := n.placeAt(n.r.Text[s.Start:s.End], false); size > 0 {
		s.Start += size
	}
	if s.Len() >= 2 && s.Len() <= 4 && !strings.HasSuffix(n.text(s), "交界") {
		n.add(nameFind{Span: s, Name: n.text(s), Type: vocabulary.Place, Rule: "place.road"})
	}
}
