package proper

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadPlaces takes the administrative divisions that stand in a clause.
func (n *Reader) ReadPlaces(tokens []token.Token) {
	for i, t := range tokens {
		if i+1 < len(tokens) && t.Len() == 2 && tokens[i+1].Len() == 1 && strings.ContainsRune("湾湖淀", n.Report.Text[t.End]) {
			continue
		}
		if t.Class != token.Place || t.Place.Code == "" || t.Place.Code == registry.China && n.Context.Code != registry.China {
			continue
		}
		n.addPlace(t.Span, t.Place)
	}
}

func (n *Reader) addPlace(s report.Span, place token.Division) {
	name := place.Name
	if place.Code == n.Context.Code {
		name = n.Context.Place // which may be a former one
	}
	find := found.Name{Span: s, Name: name, Type: vocabulary.Place, Rule: "place.registry"}
	if word := n.Text(s); word != name {
		find.Aliases = []string{word}
	}
	n.Add(find)
}

// ReadWaters finds rivers, lakes and bays: 云溪湾 behind a place's name, or two
// or three characters that are no words.
func (n *Reader) ReadWaters(tokens []token.Token) {
	for i := 1; i < len(tokens); i++ {
		t := tokens[i]
		if t.Len() != 1 || !strings.ContainsRune("河湖江湾淀", n.Report.Text[t.Start]) ||
			t.End < len(n.Report.Text) && strings.ContainsRune("谷流道段口网长库河湖水北南", n.Report.Text[t.End]) && n.Report.Text[t.Start] != '湾' {
			continue
		}
		from := i
		for from > 0 && tokens[from-1].Class == token.Other && tokens[from-1].Len() == 1 && !tokens[from-1].IsHead() && tokens[from-1].Word.Bare() && i-from < 4 {
			from--
		}
		if n.Report.Text[t.Start] == '湾' && i+1 < len(tokens) && tokens[i+1].Class == token.Other && tokens[i+1].Len() == 1 && tokens[i+1].Word.Bare() && !token.Numeral(n.Report.Text[t.End]) {
			continue
		}
		if from == i && tokens[i-1].Class == token.Place && tokens[i-1].Len() == 2 {
			from--
		} else if i-from != 2 && !n.river(tokens, from, i) {
			continue
		}
		span := report.Span{Start: tokens[from].Start, End: t.End}
		if n.lex.kinds[n.Text(report.Span{Start: span.Start, End: span.End - 1})] {
			continue
		}
		n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Place, Rule: "place.water"})
	}
}

// ReadRoads finds the places that a stretch of road runs between: 235国道A至B段.
func (n *Reader) ReadRoads(tokens []token.Token) {
	for i, t := range tokens {
		if !t.IsHead() || !strings.HasSuffix(n.Text(t.Span), "道") || i == 0 || tokens[i-1].Class != token.Number {
			continue
		}
		start := t.End
		for at := start; at < tokens[len(tokens)-1].End && at < start+16; at++ {
			switch n.Report.Text[at] {
			case '至', '段':
				n.addTown(report.Span{Start: start, End: at})
				start = at + 1
			}
		}
	}
}

// addTown adds a place that no register holds, behind the county it lies in.
func (n *Reader) addTown(s report.Span) {
	if size, _ := n.PlaceAt(n.Report.Text[s.Start:s.End], false); size > 0 {
		s.Start += size
	}
	if s.Len() >= 2 && s.Len() <= 4 && !strings.HasSuffix(n.Text(s), "交界") {
		n.Add(found.Name{Span: s, Name: n.Text(s), Type: vocabulary.Place, Rule: "place.road"})
	}
}

// river says whether one character and 河 are a river's name: what stands around them
// speaks of a river, or of several.
func (n *Reader) river(tokens []token.Token, from, i int) bool {
	if i-from != 1 || n.Report.Text[tokens[i].Start] != '河' || strings.ContainsRune("江大小古老新内外入过护治界运全各主支该本两母爱巡清沿跨拒引", n.Report.Text[tokens[from].Start]) {
		return false
	}
	listed := i+2 < len(tokens) && tokens[i+1].Class == token.Comma && n.Report.Text[min(len(n.Report.Text)-1, tokens[i+1].End+1)] == '河' ||
		from > 1 && tokens[from-1].Class == token.Comma && n.Report.Text[tokens[from-1].Start-1] == '河'
	if listed {
		return true
	}
	if from > 0 && !opensName(tokens[from-1]) || i+1 >= len(tokens) {
		return false
	}
	rest := n.Text(report.Span{Start: tokens[i].End, End: min(tokens[len(tokens)-1].End, tokens[i].End+2)})
	return slices.Contains([]string{"干流", "治理", "综合", "生态", "两岸", "沿线", "断面", "大桥", "湿地", "防洪", "堤防", "上游", "下游"}, rest)
}
